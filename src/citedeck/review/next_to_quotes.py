"""A line and a quotation in it -> the citation at once before or after the quotation."""

import re
from collections.abc import Iterator

from ..evidence import Citation
from . import wording
from .cited_words import EDGES, read_citation, read_places
from .folding import unify
from .lines import Line
from .mention import Mention
from .naming import Naming
from .narrating import following_place, leading_place
from .paragraph_numbers import find_numbers
from .quotations import BREAK, Stretch

_DASH = re.compile(r"[\s.,;:)\]]*[–—―~]\s*|[\s.,;:)\]]*\s--?\s+|\n\s*-\s*")
_DIGITS = re.compile(r"(\d{1,2})(?=[\s.,;:)]|$)")
_LINK = re.compile(r"^(?:\s|,|;|and\b|&|und\b|et\b|y\b)+|(?:\s|,|;|and\b|&|und\b|et\b|y\b)+$")
_STOP = re.compile(r"[.;)\]“„«\"](?=\s|$|\w)|\s[-–—]\s|$")
_OPENING = ("“", "„", "«", '"')
_LONG_QUOTED = re.compile(r"[“„«](?=\w{2}[^”“»]{60})")
_LONGEST_LINE, _LONGEST_TAIL = 320, 120


def lead_citation(line: Line, stretch: Stretch, naming: Naming) -> Iterator[Mention]:
    """Read `Article, paragraph 4:` before a quotation, or a sentence that says as much.

    The sentence counts where no other quotation of its paragraph may take it for its own.
    """
    words = line.text[line.start : stretch.start].rstrip()
    lesson: tuple[Citation, ...] = ()
    if words.endswith((":", "：")):
        lesson = read_places(words.strip(EDGES), naming, others=0)
    if not lesson and not line.between(line.text.rfind(BREAK, 0, line.start) + 1, stretch.start):
        lesson = leading_place(words, naming)
    if lesson:
        yield Mention(line.start, line.start + len(words), lesson, leads=True)


def next_lead(line: Line, before: Stretch, stretch: Stretch, naming: Naming) -> Iterator[Mention]:
    """Read a sentence that leads to a quotation after another one has ended its own."""
    words = line.text[before.end : stretch.start]
    if not find_numbers(unify(words).casefold()):
        return
    start = max(words.rfind(". "), words.rfind("! "), words.rfind("? "), words.rfind("; ")) + 1
    if not start and line.text[before.last - 1] not in ".!?":
        return
    lead = words[start:].strip()
    lesson = leading_place(lead, naming)
    if lead.endswith((":", "：")):
        lesson = read_places(lead.strip(EDGES), naming, others=0) or lesson
    if lesson:
        first = before.end + words.index(lead, start)
        yield Mention(first, first + len(lead), lesson, leads=True)


def tail_citation(line: Line, stretch: Stretch, end: int, naming: Naming) -> Iterator[Mention]:
    """Read what follows a quotation in its line: after a dash, or a place or work at once."""
    text = line.text
    if stretch.end == line.end:
        return
    dash = _DASH.match(text, stretch.end, min(line.end, stretch.end + _LONGEST_TAIL))
    if dash and line.end - dash.end() < _LONGEST_LINE:
        words = _LONG_QUOTED.split(text[dash.end() : line.end])[0]
        if cited := read_citation(words, naming, "dash", follows=True):
            yield Mention(dash.end(), dash.end() + len(words), *cited)
            return
    if place := _lesson_tail(text, stretch.end, end, naming):
        yield place
    elif digits := _DIGITS.match(text, stretch.end, line.end):
        yield Mention(*digits.span(1), note=int(digits[1]))
    elif wording.YEAR.search(text, stretch.end, min(end, stretch.end + _LONGEST_TAIL)):
        words = text[stretch.end : end].strip(" \t\n.,;:")
        named = words[:1] not in ("(", "[") and wording.is_name(words, share=1)
        if named and (cited := read_citation(words, naming, "line", follows=True)):
            yield Mention(stretch.end, end, *cited)


def half_tail(line: Line, stretch: Stretch, naming: Naming) -> Iterator[Mention]:
    """Read a place in the lesson behind a mark that closes what none has opened."""
    for mention in tail_citation(line, stretch, line.end, naming):
        if any(item.paragraphs for item in mention.lesson):
            yield mention


def _lesson_tail(text: str, start: int, end: int, naming: Naming) -> Mention | None:
    """Read `, Article, paragraph 4` at once after a quotation, whatever follows it."""
    rest = text[start : min(end, start + _LONGEST_TAIL)]
    if rest.lstrip()[:1] in ("(", "[") or not find_numbers(unify(rest).casefold()):
        return None
    for stop in _STOP.finditer(rest):
        words = rest[: stop.start()]
        if not words.strip(EDGES):
            continue
        lesson = read_places(_LINK.sub("", words.strip(EDGES)), naming, others=0)
        if not lesson and text[start + stop.start() : start + stop.end()] not in _OPENING:
            lesson = following_place(words, naming)
        if lesson and any(item.paragraphs for item in lesson):
            first = start + len(words) - len(words.lstrip(EDGES))
            return Mention(first, start + len(words), lesson)
    return None
