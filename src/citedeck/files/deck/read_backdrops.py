"""The pictures that layouts draw -> media, each with the part that holds it."""

from collections.abc import Collection

from ...model.look import Look
from ...model.media import Media
from ..pictures import read_media
from .archive import Archive

Backdrops = tuple[tuple[str, Media], ...]


def read_backdrops(parts: Archive, look: Look, layouts: Collection[str]) -> Backdrops:
    """Read the pictures that some layouts draw; what can't be shown is left out."""
    names = {
        ornament.picture
        for layout in look.layouts
        if layout.name in layouts
        for ornament in layout.ornaments
        if ornament.picture
    }
    found = ((name, read_media(parts.picture(name) or b"")) for name in sorted(names))
    return tuple((name, media) for name, media in found if media is not None)
