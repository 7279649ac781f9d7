"""A talk -> cue cards: four to a sheet, with marks to cut along."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model.handout import Paper, Saying, Sheet, Sheets, Talk, Turn
from ..model.pages import Box, Paragraph
from ..model.units import Emu, Rect, Size, pt
from .handout_fit import Paragraphs, height_of, one_line, take_fitting
from .handout_lines import short_lines
from .handout_type import (
    CARD_NAME,
    CARD_NUMBER,
    CARD_SAYING,
    CARD_SIZES,
    CARD_TIME,
    DARK,
    bulleted,
    clock,
    paper_look,
    rule,
    set_lead,
    set_line,
    text_box,
)

_PAD = pt(26)
_MARK = pt(14)
_NUMBER_WIDTH = pt(110)
_HEAD = pt(24)
_GAP = pt(8)
_APART = pt(12)
_FOOT = pt(14)
_FIRST_WORDS, _FIRST_LETTERS = 8, 70
"""Of a quote: enough to know which one it is."""


@dataclass(frozen=True, slots=True)
class _Card:
    turn: Turn
    words: Paragraphs
    goes_on: bool


def lay_cards(talk: Talk, paper: Paper) -> Sheets:
    """Lay cue cards out, each a quarter of a sheet; what does not fit one goes on to the next."""
    look = paper_look(paper)
    cards = [card for turn in talk.turns for card in _cut_turn(turn, look.size)]
    sheets = [
        _sheet(cards[first : first + 4], talk, look.size) for first in range(0, len(cards), 4)
    ]
    return Sheets(look, talk.title, tuple(sheets) or (Sheet(()),))


def _cut_turn(turn: Turn, paper: Size) -> Iterator[_Card]:
    area = _area(_place(0, paper))
    rest = _set_turn(turn, area)
    goes_on = False
    while rest:
        here, rest = _take_lines(rest, area)
        yield _Card(turn, here, goes_on)
        goes_on = True


def _set_turn(turn: Turn, area: Rect) -> Paragraphs:
    """Set a turn's words as large as one card holds them, else in the smallest size."""
    for headline, level in CARD_SIZES:
        words = (
            set_line(turn.headline, headline),
            *(bulleted(set_line(line, level)) for line in short_lines(turn.notes)),
            *_set_sayings(turn.sayings),
        )
        if height_of(words, area.width) <= area.height:
            break
    return words


def _take_lines(words: Paragraphs, area: Rect) -> tuple[Paragraphs, Paragraphs]:
    """Take whole lines where at least one fits; only a line longer than a card is cut."""
    here, rest = take_fitting(words, area.width, area.height)
    whole = len(words) - len(rest)
    if rest and len(here) > whole > 0:
        return words[:whole], words[whole:]
    return here, rest


def _set_sayings(sayings: tuple[Saying, ...]) -> Paragraphs:
    """Set the citations, a little apart from the notes."""
    said = tuple(map(_set_saying, sayings))
    apart = [replace(par, style=replace(par.style, before=_APART)) for par in said[:1]]
    return (*apart, *said[1:])


def _set_saying(saying: Saying) -> Paragraph:
    """Give how a quote is introduced, and how it begins."""
    if not saying.words:
        return set_lead(f"{saying.citation}.", "", CARD_SAYING)
    begins = " ".join(saying.words.split()[:_FIRST_WORDS])[:_FIRST_LETTERS]
    begins = begins if begins == saying.words else f"{begins} …"
    return set_lead(f"{saying.citation}: ", f"“{begins}”" if saying.quoted else begins, CARD_SAYING)


def _sheet(cards: list[_Card], talk: Talk, paper: Size) -> Sheet:
    boxes = list(_cut_marks(paper))
    for index, card in enumerate(cards):
        boxes += _card_boxes(card, _place(index, paper), talk)
    return Sheet(tuple(boxes))


def _place(index: int, paper: Size) -> Rect:
    """Give the quarter of a sheet that a card takes."""
    width, height = paper.width // 2, paper.height // 2
    row, column = divmod(index, 2)
    return Rect(Emu(column * width), Emu(row * height), Emu(width), Emu(height))


def _area(card: Rect) -> Rect:
    """Give where the words of a card stand."""
    top = card.y + _PAD + _HEAD + _GAP
    bottom = card.bottom - _PAD - _FOOT - _GAP
    return Rect(Emu(card.x + _PAD), Emu(top), Emu(card.width - 2 * _PAD), Emu(bottom - top))


def _card_boxes(card: _Card, place: Rect, talk: Talk) -> Iterator[Box]:
    area = _area(place)
    pages = card.turn.timing.pages
    number = f"{pages[0]}–{pages[-1]}" if len(pages) > 1 else f"{pages[0]}"
    top = Rect(area.x, Emu(place.y + _PAD), _NUMBER_WIDTH, _HEAD)
    yield text_box(top, one_line(set_line(number, CARD_NUMBER), _NUMBER_WIDTH), align="left")
    name = " ".join(filter(None, (card.turn.speaker, "(continued)" if card.goes_on else "")))
    if name:
        width = Emu(area.width - _NUMBER_WIDTH)
        side = Rect(Emu(top.right), Emu(top.y + pt(7)), width, pt(14))
        yield text_box(side, one_line(set_line(name, CARD_NAME), width), align="right")
    yield text_box(replace(area, height=height_of(card.words, area.width)), *card.words)
    yield from _time(card, area, place, talk)


def _time(card: _Card, area: Rect, place: Rect, talk: Talk) -> Iterator[Box]:
    """Say at the foot how long the slide takes, and how much of the talk is over then."""
    timing = card.turn.timing
    foot = Rect(area.x, Emu(place.bottom - _PAD - _FOOT), Emu(area.width // 2), _FOOT)
    yield rule(area.x, foot.y - _GAP // 2, area.width)
    yield text_box(foot, set_line(clock(timing.seconds), CARD_TIME))
    so_far = f"{clock(timing.so_far)} of {clock(talk.seconds)}"
    right = replace(foot, x=Emu(foot.right))
    yield text_box(right, set_line(so_far, CARD_NAME), align="right")


def _cut_marks(paper: Size) -> Iterator[Box]:
    """Draw where to cut: at the middle of each edge, and a cross in the middle."""
    x, y = paper.width // 2, paper.height // 2
    for top in (0, y - _MARK // 2, paper.height - _MARK):
        yield rule(x, top, 0, _MARK, color=DARK)
    for left in (0, x - _MARK // 2, paper.width - _MARK):
        yield rule(left, y, _MARK, color=DARK)
