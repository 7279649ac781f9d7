"""The bytes of a picture -> media, with the personal data that it carries."""

import hashlib
import io
import struct
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..model.errors import Problem, ProjectError
from ..model.media import Media, MediaType
from .reading import read_bytes
from .traces import upright, without_traces

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 64 * 1024 * 1024
MAX_PIXELS = 80_000_000
_TYPES: dict[str | None, MediaType] = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
_PNG_HEAD, _PNG_SIZE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", struct.Struct(">II")
_PNG_CHUNK = struct.Struct(">I4s")
_TELLING_CHUNKS = {b"eXIf", b"tEXt", b"zTXt", b"iTXt"}
"""The chunks of a PNG that may hold personal data."""

_DETAILS, _PLACE = 0x8769, 0x8825
_EXIF = {
    "place": (_PLACE,),
    "author": (0x013B, 0x9C9D, 0xA430),
    "camera": (0x010F, 0x0110, 0xA431),
    "date": (0x0132, 0x9003, 0x9004),
}
"""Tags of EXIF by what they betray. Source: CIPA DC-008 (Exif 2.32), §4.6.4 and §4.6.5."""
_TEXT_KEYS = {"author": "author", "creation time": "date", "artist": "author"}
_BROKEN = (
    OSError, ValueError, SyntaxError, LookupError, ArithmeticError, TypeError, AttributeError,
    EOFError, struct.error,
)  # fmt: skip
"""What Pillow raises for headers that are damaged or made up."""


class _Facts(NamedTuple):
    """What a picture's header says."""

    type: MediaType
    width: int
    height: int
    traces: tuple[str, ...]


def load_picture(path: Path) -> Media:
    """Read a picture that a person chose, upright and without traces; raises ProjectError."""
    data = read_bytes(path, ProjectError, MAX_BYTES)
    media = read_media(data)
    if media is not None:
        media = read_media(without_traces(upright(data))) or media
    if media is None:
        hint = "choose a PNG, JPEG or GIF"
        raise ProjectError(Problem("this is no picture that can be used", path.name, hint))
    return media


def read_media(data: bytes) -> Media | None:
    """Give the media of a picture's bytes as they are; none where they are no picture we know."""
    facts = _png_facts(data) or _facts(data)
    if facts is None or facts.width * facts.height > MAX_PIXELS:
        return None
    digest = hashlib.sha256(data).hexdigest()
    return Media(digest, facts.type, facts.width, facts.height, data, facts.traces)


def _png_facts(data: bytes) -> _Facts | None:
    """Read the header of a plain PNG; none where it must be looked at more closely."""
    if not data.startswith(_PNG_HEAD) or not _is_silent(data):
        return None
    width, height = _PNG_SIZE.unpack_from(data, len(_PNG_HEAD))
    return _Facts("png", width, height, ()) if width and height else None


def _is_silent(data: bytes) -> bool:
    """Tell a PNG whose chunks stand one behind the other and hold no words."""
    place, kinds = len(_PNG_HEAD) - 8, set()
    while place + 8 <= len(data):
        length, kind = _PNG_CHUNK.unpack_from(data, place)
        kinds.add(kind)
        place += length + 12
    return {b"IDAT", b"IEND"} <= kinds and not kinds & _TELLING_CHUNKS


def _facts(data: bytes) -> _Facts | None:
    """Let Pillow read a header; nothing is decoded."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as image:
                kind, (width, height) = _TYPES.get(image.format), image.size
                exif = _exif(image) if kind else {}
                words = tuple(map(str, image.info))
    except (*_BROKEN, Image.DecompressionBombError, Warning):
        return None
    return _Facts(kind, width, height, _traces(exif, words)) if kind else None


def _exif(image: "Image") -> dict[int, object]:
    """Read the tags of a picture's EXIF; what can't be read betrays nothing."""
    try:
        tags = image.getexif()
        found: dict[int, object] = dict(tags)
        found |= tags.get_ifd(_DETAILS)
        found[_PLACE] = tags.get_ifd(_PLACE)
    except (*_BROKEN, Warning):
        return {}
    return found


def _traces(exif: dict[int, object], words: tuple[str, ...]) -> tuple[str, ...]:
    """Name the personal data in a picture, by its EXIF and the keys of its texts."""
    found = {name for name, tags in _EXIF.items() if any(exif.get(tag) for tag in tags)}
    found |= {_TEXT_KEYS[word.lower()] for word in words if word.lower() in _TEXT_KEYS}
    return tuple(sorted(found))
