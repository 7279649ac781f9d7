"""The bundled fonts for Qt, shaped as they were measured: kerned, no ligatures, no hinting."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from ..text.fonts import find_face, font_bytes

if TYPE_CHECKING:
    from ..model.look import CharStyle, Fonts

UNITS_PER_POINT = 10
"""The painter's unit is a tenth of a point: every size in use is a whole number of them."""
EMU_PER_UNIT = 1270

_FILES = tuple(
    f"{family}-{style}.ttf"
    for family in ("Carlito", "Caladea")
    for style in ("Regular", "Bold", "Italic", "BoldItalic")
)


def install_fonts() -> None:
    """Make the bundled fonts known to Qt; needs a QGuiApplication."""
    for file in _FILES:
        install_face(file)


@cache
def install_face(file: str) -> int:
    """Make one bundled font known to Qt; gives its number there."""
    return QFontDatabase.addApplicationFontFromData(QByteArray(font_bytes(file)))


@cache
def make_font(typeface: str, size: int, bold: bool, italic: bool) -> QFont:
    """Give the font that stands in for a typeface; `size` in painter's units."""
    install_fonts()
    family = find_face(typeface, bold, italic).file.partition("-")[0]
    font = QFont(family)
    font.setPixelSize(max(1, size))
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    for ligatures in ("liga", "clig"):
        font.setFeature(QFont.Tag(ligatures), 0)
    return font


def char_font(char: CharStyle, fonts: Fonts) -> QFont:
    """Give the font of a character style."""
    size = round(char.size / EMU_PER_UNIT)
    return make_font(fonts.resolve(char.font), size, char.bold, char.italic)
