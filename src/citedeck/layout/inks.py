"""A look's theme colours -> those that can be told apart and read, on paper and on each other."""

from __future__ import annotations

from ..model.look import Layout, Look
from ..text.contrast import contrast_ratio, is_rgb

_READ, _SEEN = 4.5, 3.0
"""The contrast that words and shapes need. Source: WCAG 2.2, 1.4.3 and 1.4.11."""
_PARTIES = ("accent3", "accent4", "accent1", "accent2", "accent5", "accent6")
_INKS = ("bg1", "tx1", "bg2", "tx2")


def party_fills(look: Look, layout: Layout) -> tuple[str, ...]:
    """Give the colours of parties: first those that words can stand on and that paper shows."""

    def is_weak(color: str) -> bool:
        words = _contrast(look, ink_on(look, color), color) < _READ
        return words or _contrast(look, color, _paper(layout)) < _SEEN

    return tuple(sorted(_PARTIES, key=is_weak))


def ink_on(look: Look, fill: str) -> str:
    """Give the colour of words on a fill: white where it can be read."""
    good = (ink for ink in _INKS if _contrast(look, ink, fill) >= _READ)
    return next(good, max(_INKS, key=lambda ink: _contrast(look, ink, fill)))


def ink_on_paper(look: Look, layout: Layout, wanted: str) -> str:
    """Give a colour if words in it can be read on a layout's ground, else one in which they can."""
    paper = _paper(layout)
    return wanted if _contrast(look, wanted, paper) >= _READ else ink_on(look, paper)


def _paper(layout: Layout) -> str:
    return layout.background or "bg1"


def _contrast(look: Look, one: str, other: str) -> float:
    first, second = look.rgb(one), look.rgb(other)
    return contrast_ratio(first, second) if is_rgb(first) and is_rgb(second) else 0.0
