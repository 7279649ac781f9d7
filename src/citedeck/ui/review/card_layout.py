"""A card and a width -> where each of its words stands, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ..theme import BODY_PX, Theme
from .cards import Block, Card, Span

_PAD_X, _PAD_Y, _GAP, _BETWEEN = 12, 9, 4, 8
_COLUMN_GAP = 22
_HEADING_PX = 17
_SIZES = {"body": BODY_PX, "dense": 14, "small": 13}
_OWN_SHARE = 0.43
"""Of the width; a quote is shorter than its paragraph."""
_TWO_COLUMNS_FROM = 430
"""From this width on a quote and its source stand side by side."""
_BREAKS = str.maketrans({"\n": "\u2028", "\v": "\u2028", "\u2029": "\u2028", "\r": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class LaidCard:
    """A card laid out: its height, and its texts with their places."""

    card: Card
    height: float
    texts: tuple[tuple[QPointF, QTextLayout], ...]


def lay_out_card(card: Card, width: float, theme: Theme) -> LaidCard:
    """Lay a card out in a width, the space to the next card included."""
    if card.is_heading:
        layout, height = _lay_out(card.blocks[0].spans, width, _font(_HEADING_PX), theme)
        return LaidCard(card, height + 14, ((QPointF(2, 8), layout),))
    texts: list[tuple[QPointF, QTextLayout]] = []
    inner = width - 2 * _PAD_X
    tops: dict[str, float] = {"left": _PAD_Y, "right": _PAD_Y}
    for block in card.blocks:
        x, room, tops = _room(block, inner, tops)
        top = max(tops.values()) if block.place == "whole" else tops[block.place]
        height = _place(texts, block, QRectF(x, top, room, 0), theme)
        ended = tops if block.place == "whole" else (block.place,)
        tops = {**tops, **dict.fromkeys(ended, top + height + _GAP)}
    return LaidCard(card, max(tops.values()) - _GAP + _PAD_Y + 1 + _BETWEEN, tuple(texts))


def _room(
    block: Block, inner: float, tops: dict[str, float]
) -> tuple[float, float, dict[str, float]]:
    """Give where a block starts and how wide it is; where there is no room, one stands below."""
    if block.place == "whole":
        return _PAD_X, inner, tops
    if inner < _TWO_COLUMNS_FROM:
        return _PAD_X, inner, dict.fromkeys(tops, max(tops.values()))
    left = (inner - _COLUMN_GAP) * _OWN_SHARE
    right = inner - _COLUMN_GAP - left
    if block.place == "left":
        return _PAD_X, left, tops
    return _PAD_X + left + _COLUMN_GAP, right, tops


def _place(
    texts: list[tuple[QPointF, QTextLayout]], block: Block, place: QRectF, theme: Theme
) -> float:
    """Lay a block out, what stands at the end of its line first; give its height."""
    font = _font(_SIZES[block.size])
    width = place.width()
    if block.aside:
        aside, _ = _lay_out((block.aside,), width, font, theme)
        taken = aside.lineAt(0).naturalTextWidth()
        texts.append((QPointF(place.right() - taken, place.top()), aside))
        width -= taken + 2 * _GAP
    layout, height = _lay_out(block.spans, width, font, theme)
    texts.append((place.topLeft(), layout))
    return height


def _lay_out(
    spans: tuple[Span, ...], width: float, font: QFont, theme: Theme
) -> tuple[QTextLayout, float]:
    """Break words into lines; give them and their height."""
    layout = QTextLayout("".join(span.text for span in spans).translate(_BREAKS), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(spans, theme))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _formats(spans: tuple[Span, ...], theme: Theme) -> list[QTextLayout.FormatRange]:
    made, start = [], 0
    for span in spans:
        item = QTextLayout.FormatRange()
        item.start = start
        item.length = len(span.text.encode("utf-16-le", "surrogatepass")) // 2
        item.format = _format(span.tone, theme)
        made.append(item)
        start += item.length
    return made


@lru_cache(maxsize=64)
def _format(tone: str, theme: Theme) -> QTextCharFormat:
    """Say how words of a meaning look; no meaning is told by colour alone."""
    style = QTextCharFormat()
    colors = {
        "muted": theme.muted, "struck": theme.muted, "good": theme.accent, "warn": theme.warn,
        "error": theme.error, "only-source": theme.error, "only-deck": theme.error,
    }  # fmt: skip
    style.setForeground(QColor(colors.get(tone, theme.ink)))
    if tone in ("strong", "good", "warn", "error", "own", "only-deck"):
        style.setFontWeight(QFont.Weight.Bold)
    if tone == "quoted":
        style.setBackground(QColor(theme.quote_mark))
    style.setFontStrikeOut(tone in ("only-source", "struck"))
    style.setFontUnderline(tone == "only-deck")
    return style


@lru_cache(maxsize=8)
def _font(size_px: int) -> QFont:
    font = QFont("Caladea" if size_px == _HEADING_PX else "Carlito")
    font.setPixelSize(size_px)
    font.setBold(size_px == _HEADING_PX)
    return font


def paint_card(painter: QPainter, laid: LaidCard, rect: QRectF, theme: Theme, chosen: bool) -> None:
    """Paint a card in its place."""
    if not laid.card.is_heading:
        frame = rect.adjusted(1, 1, -1, -1 - _BETWEEN)
        painter.setBrush(QColor(theme.soft if chosen else theme.panel))
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.edge), 2 if chosen else 1))
        painter.drawRoundedRect(frame, 8, 8)
    painter.setPen(QColor(theme.ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place, layout in laid.texts:
        layout.draw(painter, rect.topLeft() + place)
