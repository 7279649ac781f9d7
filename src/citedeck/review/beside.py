"""A page -> its quotations, each with the citations that go with it.

A citation stands in the same box after its quotation, else in the nearest box below or to the
right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import hypot

from ..evidence import Citation
from ..model.pages import Box, Page, Table, Text
from ..model.units import Emu, Rect
from .citing import Mention, find_mentions
from .naming import Naming
from .quotations import BREAK, Stretch, find_stretches
from .sources_page import is_page_number, is_title, listing_boxes

_ASIDE = 400_000
"""How much further away a box counts that stands neither straight below nor straight beside."""
_SLACK = 100_000
"""Two boxes are as near as each other if their distances differ by no more."""
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Spot:
    """A text on a page, in a box or in a cell of its table, and what stands in it.

    `box` is the index of the box, -1 for the notes. `is_listing` says that it lists sources.
    """

    box: int
    text: str
    rect: Rect
    stretches: tuple[Stretch, ...]
    mentions: tuple[Mention, ...]
    is_title: bool = False
    is_listing: bool = False

    @property
    def only_cites(self) -> bool:
        """Whether all of it is citation."""
        if not any(mention.cites for mention in self.mentions):
            return False
        return not _WORD.search("".join(part for _, part in self.prose()))

    def prose(self, left_out: tuple[Stretch, ...] = ()) -> Iterator[tuple[int, str]]:
        """Give what is no citation and none of some quotations, each piece with its place."""
        gaps = sorted(
            [*((m.start, m.end) for m in self.mentions), *((s.start, s.end) for s in left_out)]
        )
        place = 0
        for start, end in gaps:
            if start > place:
                yield place, self.text[place:start]
            place = max(place, end)
        if place < len(self.text):
            yield place, self.text[place:]


@dataclass(frozen=True, slots=True)
class Cited:
    """What goes with a quotation: places in the lesson, and works outside it as they are cited."""

    lesson: tuple[Citation, ...] = ()
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lesson or self.sources)


NOTHING = Cited()


def read_page(page: Page, naming: Naming) -> tuple[Spot, ...]:
    """Read every text of a page; what a footnote's number points to is looked up."""
    listing = listing_boxes(page)
    spots = [
        spot
        for index, box in enumerate(page.boxes)
        if not is_page_number(box)
        for spot in _box_spots(box, index, naming, index in listing)
    ]
    return tuple(_resolved(spots, naming))


def read_notes(page: Page, naming: Naming) -> tuple[Spot, ...]:
    """Read the notes of a page: a line is a paragraph there."""
    if not page.notes:
        return ()
    text = page.notes.replace("\n", BREAK)
    return tuple(_resolved([_spot(-1, text, _NOWHERE, naming)], naming))


_NOWHERE = Rect(Emu(0), Emu(0), Emu(0), Emu(0))


def _box_spots(box: Box, index: int, naming: Naming, is_listing: bool) -> Iterator[Spot]:
    match box.content:
        case Text() as text:
            words = _joined(text)
            is_card = box.role == "evidence" or (box.role == "body" and find_stretches(words))
            small = _deeper(text) if is_card else frozenset()
            spot = _spot(index, words, box.rect, naming, small)
            yield replace(spot, is_title=is_title(box), is_listing=is_listing)
        case Table() as table:
            for text, rect in _cells(table, box.rect):
                spot = _spot(index, _joined(text), rect, naming)
                yield replace(spot, is_listing=is_listing)


def _spot(
    box: int, text: str, rect: Rect, naming: Naming, small: frozenset[int] = frozenset()
) -> Spot:
    stretches = find_stretches(text)
    mentions = find_mentions(text, stretches, small, naming)
    return Spot(box, text, rect, _parted(stretches, mentions, text), mentions)


def _joined(text: Text) -> str:
    return BREAK.join(paragraph.text for paragraph in text.paragraphs)


def _deeper(text: Text) -> frozenset[int]:
    """Give the paragraphs on the second level: in our own evidence they are the citation."""
    levels = [paragraph.level for paragraph in text.paragraphs]
    return frozenset(i for i, level in enumerate(levels) if level == 1 and 0 in levels[:i])


def _cells(table: Table, rect: Rect) -> Iterator[tuple[Text, Rect]]:
    """Give the cells of a table with their places, scaled to its box."""
    width = sum(table.columns) or 1
    height = sum(row.height for row in table.rows) or 1
    top = 0
    for row in table.rows:
        left = 0
        for column, cell in zip(
            (*table.columns, *[Emu(0)] * len(row.cells)), row.cells, strict=False
        ):
            yield (
                cell.text,
                Rect(
                    Emu(rect.x + left * rect.width // width),
                    Emu(rect.y + top * rect.height // height),
                    Emu(column * rect.width // width),
                    Emu(row.height * rect.height // height),
                ),
            )
            left += column
        top += row.height


def _parted(
    stretches: tuple[Stretch, ...], mentions: tuple[Mention, ...], text: str
) -> tuple[Stretch, ...]:
    """Leave out titles inside citations; end what is not closed where the next thing begins."""
    if not stretches:
        return ()
    kept = [s for s in stretches if not any(m.start <= s.start < m.end for m in mentions)]
    starts = sorted([*(s.start for s in kept), *(m.start for m in mentions)])
    return tuple(s if s.closed else _cut(s, starts, text) for s in kept)


def _cut(stretch: Stretch, starts: list[int], text: str) -> Stretch:
    end = next((start for start in starts if stretch.start < start < stretch.last), stretch.last)
    words = text[stretch.first : end].rstrip(" \n,;:([–—-")
    return replace(stretch, end=end, last=stretch.first + len(words))


def _resolved(spots: list[Spot], naming: Naming) -> Iterator[Spot]:
    """Put in what each number stands for; drop the numbers that stand for nothing."""
    notes = {m.note: m for spot in spots for m in spot.mentions if m.is_footnote}
    wanted = {m.note for spot in spots for m in spot.mentions if m.note and not m.is_footnote}
    for spot in spots:
        if not any(mention.note for mention in spot.mentions):
            yield spot
            continue
        mentions = tuple(
            found
            for mention in spot.mentions
            if (found := _looked_up(mention, notes, wanted, naming))
        )
        yield replace(spot, mentions=mentions)


def _looked_up(
    mention: Mention, notes: dict[int, Mention], wanted: set[int], naming: Naming
) -> Mention | None:
    if not mention.note:
        return mention
    if mention.is_footnote:
        return mention if mention.note in wanted else replace(mention, note=0, is_footnote=False)
    if note := notes.get(mention.note):
        return replace(mention, lesson=note.lesson, source=note.source)
    entry = naming.entry_of(mention.note)
    return replace(mention, source=entry.text) if entry else None


def cited_inside(spot: Spot, stretch: Stretch) -> Cited:
    """Give the citations after a quotation in its own text.

    In its paragraph the next one, wherever; in later ones the next that fills a line.
    """
    later = [m for m in spot.mentions if m.start >= stretch.last and not m.is_footnote]
    end = spot.text.find(BREAK, stretch.end)
    end = end if end >= 0 else len(spot.text)
    near = [m for m in later if m.cites and (m.start < end or m.alone)]
    return _gathered(near, spot.text) if near else NOTHING


def _gathered(mentions: list[Mention], text: str) -> Cited:
    """Join a citation with those that stand at once behind it."""
    kept = mentions[:1]
    for mention in mentions[1:]:
        if _WORD.search(text[kept[-1].end : mention.start]):
            break
        kept.append(mention)
    return Cited(
        tuple(dict.fromkeys(item for mention in kept for item in mention.lesson)),
        tuple(dict.fromkeys(mention.source for mention in kept if mention.source)),
    )


def cited_beside(spot: Spot, rivals: list[Spot], citing: list[Spot]) -> Cited:
    """Give what the nearest box below or to the right cites, unless it is nearer to a rival."""
    best: tuple[float, int, Spot] | None = None
    for other in citing:
        away = distance(spot, other)
        if away is None or _belongs_elsewhere(other, away, rivals):
            continue
        rank = (away, abs(other.box - spot.box), other)
        if best is None or rank[:2] < best[:2]:
            best = rank
    if best is None:
        return NOTHING
    mentions = [m for m in best[2].mentions if m.cites and not m.is_footnote]
    return _gathered(mentions, best[2].text) if mentions else NOTHING


def _belongs_elsewhere(citing: Spot, away: float, rivals: list[Spot]) -> bool:
    found = (distance(rival, citing) for rival in rivals)
    nearest = min((away for away in found if away is not None), default=away)
    return away > nearest + _SLACK + nearest / 10


def distance(spot: Spot, other: Spot) -> float | None:
    """Give how far a text below or to the right is; None for one that is elsewhere.

    Where places are not known, the order of reading stands for them.
    """
    one, two = spot.rect, other.rect
    if spot is other or other.box < 0:
        return None
    if not (one.width or one.height) or not (two.width or two.height):
        return (other.box - spot.box) * 1e6 if other.box > spot.box else None
    beside = max(one.x - two.right, two.x - one.right, 0)
    apart = max(one.y - two.bottom, two.y - one.bottom, 0)
    below = two.y + two.bottom > one.y + one.bottom and two.bottom > one.bottom
    level = two.y < one.bottom and one.y < two.bottom
    right = level and two.x + two.right > one.x + one.right
    if not below and not right:
        return None
    return hypot(beside, apart) + (_ASIDE if beside and apart else 0)
