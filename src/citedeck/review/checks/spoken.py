"""A page -> the words its authors wrote themselves: without quotes, citations, tables, sources."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model.finding import ReviewedQuote
from ...model.pages import Paragraph, Text
from ...text.normalise import normalise
from ..found_quotes import count_words
from ..parts import Part, ReadPage
from ..spots import Spot

_SPEAKER = re.compile(r"Speaker: .*\n?")
_LETTER = re.compile(r"[^\W_]")
_MARKS = " \"'“”„‟‘’‚«»‹›「」『』…"
_MASK = "\0"
_RUNS_ON = 3
"""A paragraph of so many words that stands in a quote is part of it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph of a page; `text` is what is left of it without quotes and citations.

    `credit` says that all of it is a citation, `repeated` that it stood on an earlier slide and a
    conclusion says it again. `box` is the index of its box, `index` its own in there.
    """

    box: int
    index: int
    part: Part
    paragraph: Paragraph
    text: str
    credit: bool = False
    repeated: bool = False

    @property
    def words(self) -> int:
        """How many words its authors wrote."""
        return count_words(self.text)

    @property
    def size(self) -> int:
        """The size of its smallest letters; 0 where it has none."""
        runs = self.paragraph.runs
        return min((run.char.size for run in runs if _LETTER.search(run.text)), default=0)


def notes_text(notes: str) -> str:
    """Give what is to be said: the notes without the line that says whose turn it is."""
    return _SPEAKER.sub("", notes, count=1) if notes.startswith("Speaker: ") else notes


def page_words(
    read: ReadPage, spots: tuple[Spot, ...], quotes: tuple[ReviewedQuote, ...]
) -> tuple[Spoken, ...]:
    """Give the paragraphs of a page's texts; `spots` and `quotes` are those on it."""
    by_box = {spot.box: spot for spot in spots}
    quoted: dict[int, list[str]] = {}
    for quote in quotes:
        if quote.judgement.verdict != "unmarked":
            quoted.setdefault(quote.box, []).append(normalise(quote.text))
    return tuple(
        spoken
        for index, box in enumerate(read.page.boxes)
        if isinstance(box.content, Text)
        for spoken in _paragraphs(
            box.content, index, read.parts[index], by_box.get(index), quoted.get(index, [])
        )
    )


def _paragraphs(
    text: Text, index: int, part: Part, spot: Spot | None, quotes: list[str]
) -> Iterator[Spoken]:
    place = 0
    masked = _mask_citations(spot) if spot else ""
    for number, paragraph in enumerate(text.paragraphs):
        written = paragraph.text
        left = masked[place : place + len(written)].replace(_MASK, "") if spot else written
        place += len(written) + 1
        if written.strip():
            credit = part == "credit" or not _LETTER.search(left) or _is_own(left)
            said = "" if credit else _without_quotes(left, quotes)
            yield Spoken(index, number, part, paragraph, said, credit)


def _is_own(text: str) -> bool:
    """Tell whether a line says, as our own decks do, that words are not from a source."""
    return normalise(text).casefold() in ("lesson glossary", "our own idea")


def _mask_citations(spot: Spot) -> str:
    """Give a text with a mark in the place of each letter of its citations."""
    pieces, end = [], 0
    for mention in spot.mentions:
        pieces += [spot.text[end : mention.start], _MASK * (mention.end - mention.start)]
        end = mention.end
    return "".join(pieces) + spot.text[end:]


def _without_quotes(text: str, quotes: list[str]) -> str:
    """Take quotes out of a paragraph, and the paragraph out of a quote that runs on."""
    left = normalise(text)
    for quote in quotes:
        inner = left.strip(_MARKS)
        if quote in left:
            left = left.replace(quote, " ")
        elif len(inner.split()) >= _RUNS_ON and inner in quote:
            return ""
    return left if _LETTER.search(left) else ""
