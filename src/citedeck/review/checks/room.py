"""Checks of room: text inside its box, boxes beside each other, all of it on the slide."""

from collections.abc import Iterator
from itertools import combinations, islice, product

from ...model.pages import Box, Picture
from ...model.units import Rect, pt, to_points
from ...text.fit import needed_height
from ...text.words import shorten
from .checked import CheckedDeck, CheckedPage, Remark
from .ink import Ink
from .letters import shared_area

_HAIR, _SLACK = 0.15, 0.5
"""The part of a line by which text may run over: what other programs round away when they save,
and what may be wrong where a typeface's metrics are not ours."""
_BACKGROUND = 0.6
"""A picture over so much of the slide is its ground."""
_INSIDE = 0.9
_PAIRS = 20_000
"""So many pairs of boxes are looked at: all of a slide that anybody could read."""
_STANDS_APART = ("ornament", "number", "footer", "label")


def overfull_boxes(deck: CheckedDeck) -> Iterator[Remark]:
    """Find text that needs more room than its box has.

    Text in a typeface that we can't measure may run over by half a line, and weighs less where
    it stays on the slide. A box that grows, one that shrinks its text a little, and text that
    stands askew, are not held to it.

    Source: the design of our own slides: nothing overflows in any program.
    """
    for page in deck.shown:
        for index, box, ink in _inked(page):
            if _overflows(deck, box, ink):
                lost = not ink.sure and _on_slide(deck, ink.rect)
                message = f"This text does not fit its box: “{_beginning(box)}”."
                fix = "Shorten it, or split the slide in two."
                yield page.remark(message, fix, index, "warning" if lost else "error")


def overlapping_boxes(deck: CheckedDeck) -> Iterator[Remark]:
    """Find words that stand on other words, or half on a picture.

    Words wholly on a picture are a caption, and a picture over most of the slide is its ground.

    Source: Mayer, Multimedia Learning (2020), coherence principle.
    """
    reach = pt(deck.limits.overlap_pt)
    for page in deck.shown:
        inked = [item for item in _inked(page) if not item[1].rotation]
        for (_, one, ink), (index, other, under) in islice(combinations(inked, 2), _PAIRS):
            if _reach_into(ink.rect, under.rect, reach):
                message = f"“{_beginning(one)}” and “{_beginning(other)}” stand on each other."
                yield page.remark(message, "Move them apart.", index)
        pictures = list(_pictures(deck, page))
        for (index, box, ink), picture in islice(product(inked, pictures), _PAIRS):
            if not box.frame.fill and _disturbs(picture, index, ink, reach):
                message = f"A picture and the text “{_beginning(box)}” stand on each other."
                yield page.remark(message, "Move them apart.", index)


def boxes_off_slide(deck: CheckedDeck) -> Iterator[Remark]:
    """Find words that run off the slide from a box that holds them, and things outside it.

    Source: ISO/IEC 29500-1 §19.2.1.39 (sldSz): what lies beyond the slide's size is not shown.
    """
    for page in deck.shown:
        for index, box in enumerate(page.page.boxes):
            ink = page.ink[index]
            if ink and not _on_slide(deck, ink.rect):
                if not _overflows(deck, box, ink):
                    message = f"Text runs off the slide: “{_beginning(box)}”."
                    yield page.remark(message, "Move it inward, or shorten it.", index)
            elif not _touches_slide(deck, box.rect) and page.read.parts[index] != "ornament":
                what = page.read.parts[index]
                message = f"A {what} stands outside the slide, where nobody sees it."
                yield page.remark(message, "Move it onto the slide or delete it.", index)


def narrow_margins(deck: CheckedDeck) -> Iterator[Remark]:
    """Find text that comes close to the edge of the slide.

    Source: SMPTE RP 2046 (2018), safe areas: projectors and screens cut the edges off.
    """
    for page in deck.shown:
        for index, box, ink in _inked(page):
            near = _distance(deck, ink.rect)
            is_close = near >= 0 and round(to_points(near)) < deck.limits.margin_pt
            if page.read.parts[index] not in _STANDS_APART and is_close:
                message = f"“{_beginning(box)}” is only {to_points(near):.0f} pt from the edge."
                fix = f"Leave at least {deck.limits.margin_pt} pt free."
                yield page.remark(message, fix, index)


def _inked(page: CheckedPage) -> list[tuple[int, Box, Ink]]:
    """Give the boxes whose words can be measured, each with its index and its room.

    The nodes of a diagram are left out: their program makes them fit.
    """
    return [
        (index, box, ink)
        for index, box in enumerate(page.page.boxes)
        if (ink := page.ink[index]) and page.read.parts[index] != "diagram"
    ]


def _overflows(deck: CheckedDeck, box: Box, ink: Ink) -> bool:
    """Tell whether text runs out of its box at the bottom."""
    text = ink.text
    if text.grows or ink.eased or box.rotation or ink.room <= 0:
        return False
    width = box.rect.width - text.insets.left - text.insets.right
    if ink.sure and text.wrap:
        return needed_height(text, width, deck.pages.look.fonts) > ink.room + _HAIR * ink.line
    return ink.height > ink.room + _SLACK * ink.line


def _on_slide(deck: CheckedDeck, rect: Rect) -> bool:
    return _distance(deck, rect) >= -pt(2)


def _distance(deck: CheckedDeck, rect: Rect) -> int:
    """Give how far a place is from the nearest edge of the slide; below 0 where it is over it."""
    size = deck.pages.size
    return min(rect.x, rect.y, size.width - rect.right, size.height - rect.bottom)


def _touches_slide(deck: CheckedDeck, rect: Rect) -> bool:
    size = deck.pages.size
    return rect.x < size.width and rect.y < size.height and rect.right > 0 and rect.bottom > 0


def _reach_into(one: Rect, other: Rect, reach: int) -> bool:
    """Tell whether two places share more than a hem."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > reach and height > reach


def _pictures(deck: CheckedDeck, page: CheckedPage) -> Iterator[tuple[int, Rect, bool]]:
    """Give the pictures of a page: index, place, and whether it is the ground of the slide."""
    area = deck.pages.size.width * deck.pages.size.height
    for index, box in enumerate(page.page.boxes):
        if isinstance(box.content, Picture) and not box.rotation:
            yield index, box.rect, box.rect.width * box.rect.height > _BACKGROUND * area


def _disturbs(picture: tuple[int, Rect, bool], index: int, ink: Ink, reach: int) -> bool:
    """Tell whether words lie under a picture, or half on one."""
    other, place, is_ground = picture
    if not _reach_into(ink.rect, place, reach):
        return False
    inside = shared_area(ink.rect, place) >= _INSIDE * ink.rect.width * ink.rect.height
    return not (other < index and (is_ground or inside))


def _beginning(box: Box) -> str:
    return shorten(box.texts[0].text, 6)
