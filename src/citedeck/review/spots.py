"""A page or its notes -> the texts on it, each with its quotations and its citations."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from ..model.pages import Box, Page, Paragraph, Table, Text
from ..model.units import Emu, Rect, pt
from .box_kinds import Same, is_page_number, is_title
from .cited_words import read_places
from .citing import find_mentions
from .mention import Mention
from .naming import Naming
from .quotations import BREAK, Stretch, find_stretches
from .sources_page import is_sources_page, listing_boxes

HAS_WORD = re.compile(r"[^\W_]")
_LISTED = re.compile(r"\d+[.)]\s")
"""The number of an item in a typed list: a footnote only if something refers to it."""
_MOST_BOXES = 200
"""A page with more of them is not kept in mind."""
_LONGEST_NUMBER = 40
_PRINT = pt(14)
"""The citations of a diagram are no larger."""
_LETTER = re.compile(r"[^\W\d_]")


class Spot(NamedTuple):
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
        return not HAS_WORD.search("".join(part for _, part in self.prose()))

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


def read_page(page: Page, naming: Naming) -> tuple[Spot, ...]:
    """Read every text of a page; what a footnote's number points to is looked up."""
    same = Same(page)
    return _remembered(same, naming) if len(page.boxes) < _MOST_BOXES else _read(same, naming)


@lru_cache(maxsize=64)
def _remembered(same: Same, naming: Naming) -> tuple[Spot, ...]:
    return _read(same, naming)


def _read(same: Same, naming: Naming) -> tuple[Spot, ...]:
    page = same.page
    listing = listing_boxes(page)
    spots = [
        spot
        for index, box in enumerate(page.boxes)
        if not is_page_number(box)
        for spot in _box_spots(box, index, naming, index in listing)
    ]
    if listing and not is_sources_page(page):  # a few sources under the evidence they are of
        spots = [
            spot._replace(is_listing=spot.is_listing and not spot.only_cites) for spot in spots
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
            if words := _joined(text):
                spot = Spot(index, words, box.rect, is_title(box), is_listing)
                yield _filled(spot, naming, _small(box, text))
        case Table() as table:
            for text, rect, header in _cells(table, box.rect):
                if not (words := _joined(text)):
                    continue
                spot = _filled(Spot(index, words, rect, is_listing=is_listing), naming)
                yield _numbered(spot, header, naming) if spot.text[:1].isdigit() else spot


def _numbered(spot: Spot, header: str, naming: Naming) -> Spot:
    """Read a cell that holds only the number of a paragraph, which its column's header names."""
    if len(spot.text) > _LONGEST_NUMBER or _LETTER.search(spot.text):
        return spot
    cited = read_places(f"{header} {spot.text}", naming)
    if not any(item.paragraphs for item in cited):
        return spot
    return spot._replace(mentions=(Mention(0, len(spot.text), cited, alone=True),))


def _filled(spot: Spot, naming: Naming, small: frozenset[int] = frozenset()) -> Spot:
    """Find a text's quotations and citations."""
    text = spot.text
    stretches = find_stretches(text)
    mentions = find_mentions(text, stretches, naming, small, spot.is_title)
    if not stretches and not mentions:
        return spot
    plain = not mentions and all(stretch.closed for stretch in stretches)
    kept = stretches if plain else _parted(stretches, mentions, text)
    return Spot(spot.box, text, spot.rect, spot.is_title, spot.is_listing, kept, mentions)


def _small(box: Box, text: Text) -> frozenset[int]:
    """Give the paragraphs of our own evidence that are on the second level: the citation."""
    if box.role in ("diagram", "key"):
        return frozenset(i for i, par in enumerate(text.paragraphs) if _is_small_print(par))
    if box.role not in ("evidence", "body"):
        return frozenset()
    levels = [paragraph.level for paragraph in text.paragraphs]
    if 1 not in levels:
        return frozenset()
    if box.role == "body" and not find_stretches(_joined(text)):
        return frozenset()
    return frozenset(i for i, level in enumerate(levels) if level == 1 and {0, 3} & {*levels[:i]})


def _is_small_print(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of a diagram or map stands as its citations do in our own decks."""
    sizes = [run.char.size for run in paragraph.runs]
    return paragraph.level == 1 and not paragraph.style.bullet and max(sizes, default=0) <= _PRINT


def _joined(text: Text) -> str:
    return BREAK.join([paragraph.text for paragraph in text.paragraphs])


def _cells(table: Table, rect: Rect) -> Iterator[tuple[Text, Rect, str]]:
    """Give the cells of a table with their places, scaled to its box, and their headers."""
    width = sum(table.columns) or 1
    height = sum(row.height for row in table.rows) or 1
    headers = [cell.text.text for cell in table.rows[0].cells] if table.rows else []
    top = 0
    for row in table.rows:
        left = 0
        for cell, column, header in zip_longest(row.cells, table.columns, headers):
            if cell is None:
                break
            wide = column or 0
            place = Rect(
                Emu(rect.x + left * rect.width // width),
                Emu(rect.y + top * rect.height // height),
                Emu(wide * rect.width // width),
                Emu(row.height * rect.height // height),
            )
            yield cell.text, place, header or ""
            left += wide
        top += row.height


def _parted(
    stretches: tuple[Stretch, ...], mentions: tuple[Mention, ...], text: str
) -> tuple[Stretch, ...]:
    """Leave out titles inside citations; end what is not closed where the next thing begins."""
    within = [mention.start for mention in mentions]
    kept = []
    for stretch in stretches:
        before = bisect_right(within, stretch.start) - 1
        if before < 0 or mentions[before].end <= stretch.start:
            kept.append(stretch)
    starts = sorted([*(stretch.start for stretch in kept), *within])
    return tuple(_cut(s, within if s.closed else starts, text) for s in kept)


def _cut(stretch: Stretch, starts: list[int], text: str) -> Stretch:
    """End a quotation where a citation begins inside it."""
    after = bisect_right(starts, stretch.start)
    end = min(starts[after], stretch.last) if after < len(starts) else stretch.last
    if stretch.closed or stretch.unopened:
        return stretch._replace(last=end) if end < stretch.last else stretch
    words = text[stretch.first : end].rstrip(" \n,;:([–—-")
    return stretch._replace(end=end, last=stretch.first + len(words))


def _resolved(spots: list[Spot], naming: Naming) -> Iterator[Spot]:
    """Put in what each number stands for; drop the numbers that stand for nothing."""
    if not any(mention.note for spot in spots for mention in spot.mentions):
        yield from spots
        return
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
            and (found.note or not _LISTED.match(spot.text, found.start, found.end))
        )
        yield spot._replace(mentions=mentions)


def _looked_up(
    mention: Mention, notes: dict[int, Mention], wanted: set[int], naming: Naming
) -> Mention | None:
    if not mention.note:
        return mention
    if mention.is_footnote:
        return mention if mention.note in wanted else mention._replace(note=0, is_footnote=False)
    if note := notes.get(mention.note):
        return mention._replace(lesson=note.lesson, source=note.source)
    entry = naming.entry_of(mention.note)
    return mention._replace(source=entry.text) if entry else None
