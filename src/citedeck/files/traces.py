"""The bytes of a picture -> the same pixels without what it tells of a person.

Source: ITU-T T.81 §B.1 (JPEG segments), ISO/IEC 15948 §11.3 (PNG chunks), CIPA DC-008 §4.6.
"""

import io
import struct
import warnings
from collections.abc import Iterator

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_LENGTH, _CHUNK = struct.Struct(">H"), struct.Struct(">I4s")
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""
_APPS = range(0xE1, 0xF0)
_COLOURS = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""The application segments without which colours would be wrong."""
_TELLING = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_ORIENTATION, _UPRIGHT = 0x0112, 1
_TURNS = range(1, 9)
_QUALITY = 95
_BROKEN = (
    OSError, ValueError, SyntaxError, LookupError, ArithmeticError, TypeError, AttributeError,
    EOFError, struct.error, Warning,
)  # fmt: skip


def without_traces(data: bytes) -> bytes:
    """Give a picture's bytes without place, author, camera, date and comments.

    Nothing is compressed again. A picture that lies on its side keeps the one word that says so;
    what is no JPEG or PNG, or is damaged, stays as it is.
    """
    if data.startswith(_JPEG):
        return _clean_jpeg(data)
    return _clean_png(data) if data.startswith(_PNG) else data


def upright(data: bytes) -> bytes:
    """Turn a picture as its camera was held, where it says how; else give it as it is."""
    if _turn(data) == _UPRIGHT:
        return data
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as image:
                turned = ImageOps.exif_transpose(image)
                made, kind = io.BytesIO(), image.format or "PNG"
                profile = image.info.get("icc_profile")
                turned.save(made, kind, quality=_QUALITY, subsampling=0, icc_profile=profile)
    except (*_BROKEN, Image.DecompressionBombError):
        return data
    return made.getvalue()


def _clean_jpeg(data: bytes) -> bytes:
    segments = list(_segments(data))
    if not segments or segments[-1][0] not in (_SCAN, _END):
        return data
    turn = _turn(data)
    head = _JPEG + (_turn_segment(turn) if turn != _UPRIGHT else b"")
    kept = b"".join(part for marker, part in segments if not _is_telling(marker, part))
    return head + kept


def _is_telling(marker: int, part: bytes) -> bool:
    """Tell a segment that a program put in for itself, or a comment."""
    if marker in _COLOURS:
        return not part.startswith(_COLOURS[marker], 4)
    return marker == _COMMENT or marker in _APPS


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each marker with its segment; after a scan's header the scan itself goes along.

    What comes after the end of the picture is left out: cameras put further pictures there.
    """
    place = len(_JPEG)
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if marker == _END or marker in _ALONE:
            end = place + 2
        else:
            end = place + 2 + _LENGTH.unpack_from(data, place + 2)[0]
        end = _scan_end(data, end) if marker == _SCAN else end
        yield marker, data[place:end]
        if marker == _END:
            return
        place = end
    if data[place : place + 2] == bytes((0xFF, _END)):
        yield _END, data[place : place + 2]


def _scan_end(data: bytes, place: int) -> int:
    """Find the next marker that is no part of a scan."""
    while (place := data.find(b"\xff", place)) >= 0 and place + 1 < len(data):
        if data[place + 1] and data[place + 1] not in _ALONE:
            return place
        place += 2
    return len(data)


def _turn_segment(turn: int) -> bytes:
    """Give an EXIF segment that says how a picture is turned, and nothing else."""
    entry = struct.pack("<HHIHH", _ORIENTATION, 3, 1, turn, 0)
    tiff = b"II*\0" + struct.pack("<IH", 8, 1) + entry + bytes(4)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + _LENGTH.pack(len(body) + 2) + body


def _clean_png(data: bytes) -> bytes:
    """Leave out chunks of words; a picture on its side keeps how it is turned."""
    place, parts = len(_PNG), [_PNG]
    turned = _turn(data) != _UPRIGHT
    while place + 12 <= len(data):
        length, kind = _CHUNK.unpack_from(data, place)
        end = place + length + 12
        if end > len(data):
            return data
        if kind not in _TELLING or (kind == b"eXIf" and turned):
            parts.append(data[place:end])
        place = end
        if kind == b"IEND":
            return b"".join(parts)
    return data


def _turn(data: bytes) -> int:
    """Read how the camera was held; 1 is upright."""
    if b"Exif" not in data and b"eXIf" not in data:
        return _UPRIGHT
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as image:
                turn = image.getexif().get(_ORIENTATION, _UPRIGHT)
    except (*_BROKEN, Image.DecompressionBombError):
        return _UPRIGHT
    return turn if turn in _TURNS else _UPRIGHT
