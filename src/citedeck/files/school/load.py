"""A school's .pptx or .potx, and how its layouts are matched -> a template."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from ...model.errors import AppError, Problem, TemplateError
from ...model.look import Fonts, Look, Slot
from ...model.media import Media
from ...model.template import Floors, Template, Tones
from ...model.units import pt
from ...text.fonts import has_twin
from ..deck.markup import read_root
from ..deck.package import Parts, zip_parts
from ..deck.read_look import Inherited, Looks, read_looks
from ..deck.relations import part_relations
from ..pictures import read_media
from ..reading import read_bytes
from ..templates import load_template
from .match_file import load_match, match_path
from .matching import BODIES, Found, Match, match_layouts
from .package import base_parts
from .plans import Ground, Planner
from .styles import plain_slot, readable

ENDINGS = (".pptx", ".potx", ".pptm", ".potm", ".ppsx")
_MAIN = "ppt/presentation.xml"
_LARGEST = 100 << 20
_IN_DOUBT = 1.27
"""As much wider than they are measured letters of unknown metrics are taken to be."""
_STEPS = (100, 94, 88, 82, 76, 70, 64, 58, 52, 46, 40, 34, 28)
_FLOORS = Floors(pt(24), pt(18), pt(12))


def is_file_name(name: str) -> bool:
    """Tell whether a template's name is that of a file, not of a bundled one."""
    return name.lower().endswith(ENDINGS)


def load_school_template(path: Path) -> Template:
    """Load a template from elsewhere; raises TemplateError with one sentence.

    It is read again only when it or its match has changed.
    """
    return _load(path, _stamp(path), _stamp(match_path(path)))


def _stamp(path: Path) -> tuple[int, int]:
    """Tell one version of a file from another."""
    try:
        about = path.stat()
    except (OSError, ValueError):
        return 0, 0
    return about.st_mtime_ns, about.st_size


@lru_cache(maxsize=4)
def _load(path: Path, *_stamps: tuple[int, int]) -> Template:
    data = read_bytes(path, TemplateError, _LARGEST)
    try:
        return school_template(data, str(path), path.stem, load_match(path))
    except AppError as error:
        raise TemplateError(
            *(Problem(item.what, str(path), item.hint) for item in error.problems)
        ) from error


def school_template(data: bytes, name: str, title: str, match: Match = ()) -> Template:
    """Make a template of a package's bytes; `match` replaces what is found to serve a kind."""
    parts = base_parts(data)
    looks = read_looks(parts, read_root(parts[_MAIN]), part_relations(parts, _MAIN))
    found = _layouts(parts, looks)
    if not found:
        raise TemplateError.of("it has no slide layouts", hint="choose another template")
    chosen = dict(match_layouts(found, looks.look.size)) | {
        kind: layout for kind, layout in match if looks.look.layout(layout)
    }
    by_name = {item.layout.name: item for item in found}
    pictures = dict(_backdrops(parts, looks.look))
    plans = []
    for kind, variants in _variants():
        item = by_name[chosen[kind]]
        ground = _ground(item, looks, pictures, by_name[chosen["points"]])
        planner = Planner(kind, item, ground)
        plans.append((kind, tuple((variant, planner.layout(roles)) for variant, roles in variants)))
    return Template(
        name, title, looks.look, (), (), (), _STEPS, _FLOORS, zip_parts(parts),
        _tones(looks), plans=tuple(plans), match=tuple(chosen.items()),
        measured=_measured(looks.look), backdrops=tuple(pictures.items()),
    )  # fmt: skip


def _variants() -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
    """Give what each kind's variants hold, as the first bundled template has it."""
    ours = load_template("atlas")
    roles = {name: tuple(role for role, _ in pairs) for name, pairs in ours.layouts}
    return [
        (kind, [(variant, _reading_order(roles[layout])) for variant, layout in variants])
        for kind, variants in ours.kinds
    ]


def _reading_order(roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(role for role in roles if role != "label")


def _layouts(parts: Parts, looks: Looks) -> list[Found]:
    """Give the layouts with what their parts say of them."""
    made = []
    for part, entry in looks.layouts.items():
        layout = looks.look.layout(entry.name)
        root = read_root(parts.get(part))
        if layout is not None and root is not None and "vert" not in root.get("type", ""):
            made.append(Found(layout, root.get("type", ""), entry.scheme.named))
    return made


def _ground(found: Found, looks: Looks, pictures: Mapping[str, Media], usual: Found) -> Ground:
    """Give what slides on a layout stand on; `usual` is the layout that running text has."""
    entry = next(item for item in looks.layouts.values() if item.name == found.layout.name)
    body = _usual_body(entry, looks)
    texts = usual.texts
    area = texts[0].rect if texts else body.rect if body.rect.width else None
    return Ground(looks.look, body, area, pictures)


def _usual_body(entry: Inherited, looks: Looks) -> Slot:
    """Give the master's body, else a slot in the styles of plain text."""
    bodies = (slot for slot in entry.masters_slots if slot.type in BODIES)
    return next(bodies, None) or plain_slot(looks.look.levels)


def _backdrops(parts: Parts, look: Look) -> tuple[tuple[str, Media], ...]:
    """Read the pictures that layouts draw; what can't be shown is left out."""
    names = {item.picture for layout in look.layouts for item in layout.ornaments}
    found = ((name, read_media(parts[name])) for name in sorted(names) if name in parts)
    return tuple((name, media) for name, media in found if media is not None)


def _measured(look: Look) -> Fonts:
    """Give the typefaces as text is to be measured: wider where one's metrics are not known."""
    chars = (
        level.char for layout in look.layouts for slot in layout.slots for level in slot.levels
    )
    faces = {look.fonts.heading, look.fonts.body} | {
        look.fonts.resolve(char.font) for char in chars
    }
    known = all(map(has_twin, faces))
    return look.fonts if known else replace(look.fonts, wider=_IN_DOUBT)


def _tones(looks: Looks) -> Tones:
    look = looks.look
    return Tones(
        card="bg1",
        edge=readable("accent1", "bg1", look),
        on_accent="bg1",
        quiet=readable("tx2", "bg1", look),
        lead=readable("accent1", "bg1", look),
    )
