"""A package's parts <-> the bytes of its zip archive.

The same parts give the same bytes: fixed dates, a fixed order, no clock.
"""

import io
import zipfile
from collections.abc import Mapping

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_STORED = (".png", ".jpeg", ".jpg", ".gif", ".xlsx")
"""Already compressed: deflating them again doubles the time of a save for nothing."""
SMALLEST, QUICK = 6, 3
"""How hard an archive is packed. A quick one is a hundredth larger at most, where decks count."""

Parts = dict[str, bytes]
"""A package: the name of each part, without a leading slash, and its bytes."""


def zip_parts(parts: Mapping[str, bytes], level: int = SMALLEST) -> bytes:
    """Give the bytes of an archive with these parts, `[Content_Types].xml` first."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _FIXED_DATE)
            stored = name.endswith(_STORED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name], compresslevel=level)
    return buffer.getvalue()


def unzip_parts(data: bytes) -> Parts:
    """Read every part of an archive; raises `zipfile.BadZipFile` for anything else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}
