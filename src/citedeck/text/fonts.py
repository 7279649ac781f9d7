"""The faces that text is measured with: the bundled metric twins of the templates' typefaces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..resources import resource

if TYPE_CHECKING:
    import uharfbuzz

_TWINS = {"calibri": "Carlito", "cambria": "Caladea", "carlito": "Carlito", "caladea": "Caladea"}
_SERIFS = ("serif", "times", "georgia", "garamond", "cambria", "palatino", "book", "roman")
FALLBACK = "Calibri"
"""The typeface that carries letters which the wanted one lacks (Cyrillic and Greek in Cambria)."""


@dataclass(frozen=True, slots=True)
class Face:
    """One bundled font file; two faces are equal when their file is."""

    file: str

    @property
    def font(self) -> uharfbuzz.Font:
        """The font as HarfBuzz reads it."""
        return _load(self.file)

    @property
    def upem(self) -> int:
        """Units of the font in one em."""
        return int(_load(self.file).face.upem)

    def covers(self, character: str) -> bool:
        """Tell whether the font has a glyph for a character."""
        return _load(self.file).get_nominal_glyph(ord(character)) is not None


@cache
def find_face(typeface: str, bold: bool, italic: bool) -> Face:
    """Give the bundled face with a typeface's metrics, or the nearest one in kind."""
    name = typeface.casefold()
    nearest = "Caladea" if any(word in name for word in _SERIFS) else "Carlito"
    family = _TWINS.get(name, "Carlito" if "sans" in name else nearest)
    style = ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"
    return Face(f"{family}-{style}.ttf")


def has_twin(typeface: str) -> bool:
    """Tell whether a bundled font has the same metrics as a typeface."""
    return typeface.casefold() in _TWINS


@cache
def font_bytes(file: str) -> bytes:
    """Read a bundled font file."""
    return resource("assets", "fonts", file).read_bytes()


@cache
def _load(file: str) -> uharfbuzz.Font:
    import uharfbuzz  # here: who only wants a font's bytes does not measure

    return uharfbuzz.Font(uharfbuzz.Face(font_bytes(file)))
