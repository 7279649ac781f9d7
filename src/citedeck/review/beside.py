"""A page -> its quotations, each with the citations that go with it.

A citation stands in the same box after its quotation, else in the nearest box below or to the
right.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot

from ..evidence import Citation
from ..model.pages import Box, Page, Table, Text
from ..model.units import Emu, Rect
from .citing import Mention, find_mentions
from .naming import Naming
from .quotations import BREAK, Stretch, find_stretches
from .sources_page import is_page_number, is_sources_page, is_title, listing_boxes

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
    is_title: bool = False
    is_listing: bool = False
    stretches: tuple[Stretch, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def only_cites(self) -> bool:
        """Whether all of it is citation."""
        if not any(mention.cites for mention in self.mentions):
            return False
        return not _WORD.search("".join(part for _, part in self.prose()))

    def prose(self, left_out: Iterable[Stretch] = ()) -> Iterator[tuple[int, str]]:
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


class _Same:
    """A page taken as itself: to look it up compares no values."""

    __slots__ = ("page",)

    def __init__(self, page: Page) -> None:
        self.page = page

    def __hash__(self) -> int:
        return id(self.page)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.page is self.page


def read_page(page: Page, naming: Naming) -> tuple[Spot, ...]:
    """Read every text of a page; what a footnote's number points to is looked up."""
    return _read_page(_Same(page), naming)


@lru_cache(maxsize=128)
def _read_page(same: _Same, naming: Naming) -> tuple[Spot, ...]:
    page = same.page
    listing = listing_boxes(page)
    spots = [
        spot
        for index, box in enumerate(page.boxes)
        if not is_page_number(box)
        for spot in _box_spots(box, index, naming, index in listing)
        if spot.text
    ]
    if listing and not is_sources_page(page):  # a few sources under the evidence they are of
        spots = [
            replace(spot, is_listing=spot.is_listing and not spot.only_cites) for spot in spots
        ]
    return tuple(_resolved(spots, naming))


def read_notes(page: Page, naming: Naming) -> tuple[Spot, ...]:
    """Read the notes of a page: a line is a paragraph there."""
    if not page.notes:
        return ()
    spot = Spot(-1, page.notes.replace("\n", BREAK), _NOWHERE)
    return tuple(_resolved([_filled(spot, naming)], naming))


_NOWHERE = Rect(Emu(0), Emu(0), Emu(0), Emu(0))


def _box_spots(box: Box, index: int, naming: Naming, is_listing: bool) -> Iterator[Spot]:
    match box.content:
        case Text() as text:
            spot = Spot(index, _joined(text), box.rect, is_title(box), is_listing)
            yield _filled(spot, naming, _small(box, text))
        case Table() as table:
            for text, rect in _cells(table, box.rect):
                spot = Spot(index, _joined(text), rect, is_listing=is_listing)
                yield _filled(spot, naming)


def _filled(spot: Spot, naming: Naming, small: frozenset[int] = frozenset()) -> Spot:
    """Find a text's quotations and citations."""
    text = spot.text
    stretches = find_stretches(text)
    mentions = find_mentions(text, stretches, naming, small, spot.is_title)
    if not stretches and not mentions:
        return spot
    kept = _parted(stretches, mentions, text)
    return Spot(spot.box, text, spot.rect, spot.is_title, spot.is_listing, kept, mentions)


def _small(box: Box, text: Text) -> frozenset[int]:
    """Give the paragraphs of our own evidence that are on the second level: the citation."""
    levels = [paragraph.level for paragraph in text.paragraphs]
    if 1 not in levels or box.role not in ("evidence", "body"):
        return frozenset()
    if box.role == "body" and not find_stretches(_joined(text)):
        return frozenset()
    return frozenset(i for i, level in enumerate(levels) if level == 1 and {0, 3} & {*levels[:i]})


def _joined(text: Text) -> str:
    return BREAK.join(paragraph.text for paragraph in text.paragraphs)


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
