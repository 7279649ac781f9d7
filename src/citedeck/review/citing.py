"""A text -> the citations in it: of the lesson's paragraphs, and of works outside the lesson."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..evidence import Citation
from . import wording
from .cited_words import EDGES, Manner, lesson_citations, read_citation
from .folding import unify
from .naming import Naming, find_listed, name_key
from .paragraph_numbers import find_numbers
from .quotations import BREAK, Stretch

_GROUP = re.compile(r"\(([^()]{1,240}(?:\([^()]{0,60}\)[^()]{0,60})?)\)|\[([^\[\]]{1,240})\]")
_NOTE = re.compile(r"[¹²³⁰⁴-⁹]{1,3}|\[(\d{1,2})\](?!\()")
_DIGITS = re.compile(r"(\d{1,2})(?=[\s.,;:)]|$)")
_FOOTNOTE = re.compile(r"\s*(?:([¹²³⁰⁴-⁹]{1,3})|\[(\d{1,2})\]|\(?(\d{1,2})[.)]?(?=\s))\s*")
_DASH = re.compile(r"[\s.,;:)\]]*[–—―~]\s*|[\s.,;:)\]]*\s--?\s+|\n\s*-\s*")
_LAST_DASH = re.compile(r"\s(?:[–—―]|--?)\s+(?!.*\s[–—―-]\s)(.{2,120})$")
_CUE = re.compile(r"\d|[:：¶§(\[–—―~-]|\.[a-z]{2,3}\b")
_LINK = re.compile(r"^(?:\s|,|;|and\b|&|und\b|et\b|y\b)+|(?:\s|,|;|and\b|&|und\b|et\b|y\b)+$")
_NAME_START = re.compile(r"(?<!\w)[^\W\d_]")
_NAME_WORDS = 5
_BREAKS = re.compile(f"([\n{BREAK}])")
_STOP = re.compile(r"[.;)\]“„«\"](?=\s|$|\w)|\s[-–—]\s|$")
_LONG_QUOTED = re.compile(r"[“„«](?=\w{2}[^”“»]{60})")
_LONGEST_LINE, _LONGEST_TAIL = 320, 120
_PROSE = re.compile(r"(?:(?<![\w'’])[a-z][a-z'’]*,?\s+){6}")
"""So many words in small letters in a row: a sentence."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation in a text, from `start` to `end`: of the lesson, of a `source`, or both.

    `note` is the number of the footnote or entry that it points to, or with `is_footnote` the
    number that it is found by. One that is `alone` fills its line, or at least begins it. A
    picture's credit cites nothing.
    """

    start: int
    end: int
    lesson: tuple[Citation, ...] = ()
    source: str = ""
    note: int = 0
    is_footnote: bool = False
    alone: bool = False

    @property
    def cites(self) -> bool:
        """Whether it says where something is from."""
        return bool(self.lesson or self.source)


@lru_cache(maxsize=4096)
def find_mentions(
    text: str,
    stretches: tuple[Stretch, ...],
    naming: Naming,
    small: frozenset[int] = frozenset(),
    is_title: bool = False,
) -> tuple[Mention, ...]:
    """Find a text's citations, in order.

    `stretches` are its quotations; `small` numbers the paragraphs on a deeper level than the one
    before, which are citations in our own decks. No line of a title is a citation as a whole.
    """
    if not text:
        return ()
    closed = tuple(s for s in stretches if s.closed)
    found: list[Mention] = []
    paragraph = place = 0
    for piece in _BREAKS.split(text):
        if piece in ("\n", BREAK):
            paragraph += piece == BREAK
        elif piece.strip():
            end = place + len(piece)
            inside = [s for s in closed if s.start < end and s.end > place]
            if not is_title and _may_be_whole(text, place, inside, naming):
                manner: Manner = "small" if paragraph in small else "line"
                whole = _whole_line(text, place, end, manner, naming)
            else:
                whole = None
            found += [whole] if whole else _in_line(text, place, end, closed, naming)
        place += len(piece)
    return tuple(_apart(found)) if found else ()


def _may_be_whole(text: str, start: int, inside: list[Stretch], naming: Naming) -> bool:
    """Tell whether a line may be a citation as a whole: what it quotes must be a title."""
    if not inside or naming.is_title(text[inside[0].first : inside[0].last]):
        return True
    before = text[start : inside[0].start].strip(" \t–—―~-•([")
    if wording.LABEL.match(before):
        return True
    words = wording.name_words(before)
    return before[-1:] in (",", ".") and all(not word[0].islower() for word in words)


def _apart(found: list[Mention]) -> Iterator[Mention]:
    """Leave out what stands inside a citation that begins earlier."""
    end = 0
    for mention in sorted(found, key=lambda item: (item.start, -item.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _in_line(
    text: str, start: int, end: int, closed: tuple[Stretch, ...], naming: Naming
) -> Iterator[Mention]:
    """Find the citations in a line that has other words as well."""
    line = text[start:end]
    inside = [s for s in closed if s.start < end and s.end > start]
    if "(" in line or "[" in line:
        yield from _groups(text, start, end, closed, naming)
    for stretch in inside:
        if start <= stretch.end <= end:
            yield from _tail(text, stretch, end, naming)
    quoted = [s for s in inside if not naming.is_title(text[s.first : s.last])]
    dash = None if quoted else _LAST_DASH.search(line)
    if dash and (cited := read_citation(dash[1], naming, "dash")):
        yield Mention(start + dash.start(), end, *cited)
    if _NOTE.search(line):
        yield from _marks(text, start, end, inside)
    if wording.MAY_ADDRESS.search(line):
        yield from _addresses(text, start, end, inside)


def _whole_line(text: str, start: int, end: int, manner: Manner, naming: Naming) -> Mention | None:
    """Read a line that is nothing but a citation."""
    line = text[start:end]
    if len(line) > _LONGEST_LINE:
        return None
    words = line.strip()
    if manner != "small" and not _CUE.search(words) and not _is_called(words, naming):
        return None
    first = start + len(line) - len(line.lstrip())
    span = (first, first + len(words))
    if note := _FOOTNOTE.match(line):
        number = _note_number(note[1] or note[2] or note[3])
        cited = read_citation(line[note.end() :], naming, "label" if _is_dated(line) else "line")
        if cited and number:
            return Mention(*span, *cited, note=number, is_footnote=True, alone=True)
    if label := wording.LABEL.match(words):
        cited = read_citation(words[label.end() :], naming, "label")
        return Mention(*span, *(cited or ((), "")), alone=True)
    if manner != "small" and _is_prose(words, naming):
        return None
    dashed = words[0] in "–—―~-" and words[1:2] != words[:1] and len(words) > 2
    bracketed = words[0] in "([" and words.rstrip(".")[-1:] in ")]"
    kind: Manner = "dash" if dashed and start else "paren" if bracketed else manner
    if cited := read_citation(words, naming, kind, start > 0):
        return Mention(*span, *cited, alone=True)
    if wording.CREDIT.match(words) and wording.is_name(words, 20):
        return Mention(*span, alone=True)
    return None


def _is_prose(words: str, naming: Naming) -> bool:
    """Tell whether a line is a sentence, and neither a title nor a place in the lesson."""
    if not _PROSE.search(words) or _is_called(words, naming):
        return False
    return len(words) > _LONGEST_TAIL or not find_numbers(unify(words).casefold())


def _is_called(words: str, naming: Naming) -> bool:
    """Tell whether a line without figures may be the name of a document or an entry."""
    if len(words) > 160:
        return False
    key = name_key(words)
    if key in naming.names or key in naming.authors or key == naming.lesson_title:
        return bool(key)
    names = key.split()
    return bool(naming.heads) and not naming.heads.isdisjoint(
        (names[0], names[-1]) if names else ()
    )


def _is_dated(line: str) -> bool:
    return bool(wording.YEAR.search(line) or wording.ADDRESS.search(line))


def _note_number(text: str) -> int:
    if text[0].isdecimal():
        return int(text)
    return int("".join(str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(digit)) for digit in text))


def _groups(
    text: str, start: int, end: int, inside: tuple[Stretch, ...], naming: Naming
) -> Iterator[Mention]:
    """Read what stands in brackets outside of quotations; a quotation may stand in them."""
    for match in _GROUP.finditer(text, start, end):
        if any(s.start < match.start() < s.end for s in inside):
            continue
        words = match[1] or match[2]
        held = [s for s in inside if match.start() < s.start and s.end <= match.end()]
        before = any(s.end <= match.start() for s in inside) or start > 0
        titled = bool(held) and naming.is_title(text[held[0].first : held[0].last])
        if held and not titled and not _is_reference(words, before, naming):
            yield from _after_held(text, held[-1], match.end() - 1, naming)
        elif cited := read_citation(
            words, naming, "paren", _is_beside(text, match.start(), inside)
        ):
            begins = not text[start : match.start()].strip(EDGES)
            yield Mention(*match.span(), *cited, alone=begins)
        elif listed := _narrated(text, match, naming):
            yield listed


def _is_beside(text: str, place: int, closed: tuple[Stretch, ...]) -> bool:
    """Tell whether nothing but marks stands between a quotation and a place after it."""
    return any(
        s.end <= place and not text[s.end : place].strip(" .,;:\t\n" + BREAK) for s in closed
    )


def _is_reference(words: str, before: bool, naming: Naming) -> bool:
    """Tell whether a bracket with quotation marks in it holds a title rather than a quotation."""
    return before or find_listed(words, naming) is not None or wording.is_name(words)


def _after_held(text: str, held: Stretch, end: int, naming: Naming) -> Iterator[Mention]:
    """Read the citation behind a quotation inside one bracket."""
    if cited := read_citation(text[held.end : end], naming, "paren", follows=True):
        yield Mention(held.end, end, *cited)


def _narrated(text: str, match: re.Match[str], naming: Naming) -> Mention | None:
    """Read `Kim (2024)`, where the deck lists Kim."""
    words = match[1] or match[2]
    if not naming.entries or not (wording.YEAR.match(words) or wording.LOCATOR.match(words)):
        return None
    before = text[max(0, match.start() - 80) : match.start()]
    for name in list(_NAME_START.finditer(before))[-_NAME_WORDS:]:
        called = before[name.start() :].strip()
        if find_listed(called, naming):
            start = match.start() - len(before) + name.start()
            return Mention(start, match.end(), source=f"{called} ({words})")
    return None


def _tail(text: str, stretch: Stretch, end: int, naming: Naming) -> Iterator[Mention]:
    """Read what follows a quotation in its line: after a dash, or the lesson's place at once."""
    rest = text[stretch.end : end]
    if dash := _DASH.match(rest):
        words = _LONG_QUOTED.split(rest[dash.end() :])[0]
        if cited := read_citation(words, naming, "dash", follows=True):
            yield Mention(stretch.end + dash.end(), stretch.end + dash.end() + len(words), *cited)
            return
    if place := _lesson_tail(text, stretch.end, end, naming):
        yield place
    elif digits := _DIGITS.match(text, stretch.end, end):
        yield Mention(*digits.span(1), note=int(digits[1]))


def _lesson_tail(text: str, start: int, end: int, naming: Naming) -> Mention | None:
    """Read `, Article, paragraph 4` at once after a quotation, whatever follows it."""
    rest = text[start : min(end, start + _LONGEST_TAIL)]
    if not rest.strip(EDGES) or rest.lstrip()[0] in "([":
        return None
    for stop in _STOP.finditer(rest):
        words = rest[: stop.start()]
        if not words.strip(EDGES):
            continue
        lesson = lesson_citations(_LINK.sub("", words.strip(EDGES)), naming, others=0)
        if lesson and any(item.paragraphs for item in lesson):
            first = start + len(words) - len(words.lstrip(EDGES))
            return Mention(first, start + len(words), lesson)
    return None


def _marks(text: str, start: int, end: int, inside: list[Stretch]) -> Iterator[Mention]:
    """Find the numbers that point to a footnote or an entry."""
    for match in _NOTE.finditer(text, start, end):
        if not any(s.first < match.start() < s.last for s in inside) and match.start() > start:
            number = _note_number(match[1] or match[0])
            yield Mention(match.start(), match.end(), note=number)


def _addresses(text: str, start: int, end: int, inside: list[Stretch]) -> Iterator[Mention]:
    for match in wording.ADDRESS.finditer(text, start, end):
        if not any(s.start < match.start() < s.end for s in inside):
            yield Mention(match.start(), match.end(), source=match[0].rstrip(".,;"))
