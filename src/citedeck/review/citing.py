"""A text -> the citations in it: of the lesson's paragraphs, and of works outside the lesson."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

from ..evidence import Citation
from ..text.words import whole_number
from . import wording
from .cited_words import EDGES, Manner, read_citation, read_places
from .folding import unify
from .lines import Line
from .listed_quotes import is_listed_quote
from .mention import Mention
from .naming import Naming, find_listed, name_key
from .next_to_quotes import half_tail, lead_citation, next_lead, tail_citation
from .paragraph_numbers import find_numbers
from .quotations import BREAK, Stretch
from .sources_page import is_sources_heading

_GROUP = re.compile(r"\(([^()]{1,240}(?:\([^()]{0,60}\)[^()]{0,60})?)\)|\[([^\[\]]{1,240})\]")
_NOTE = re.compile(r"[¹²³⁰⁴-⁹]{1,3}|\[(\d{1,2})\](?!\()")
_FOOTNOTE = re.compile(r"\s*(?:([¹²³⁰⁴-⁹]{1,3})|\[(\d{1,2})\]|\(?(\d{1,2})[.)]?(?=\s))\s*")
_LAST_DASH = re.compile(r"\s(?:[–—―]|--?)\s+(?!.*\s[–—―-]\s)(.{2,120})$")
_WITHIN = re.compile(r"\s*[(\[]([^()\[\]]{3,80})[)\]]\s*\.?$|\s+[–—―]\s*([^–—―]{3,80})$")
_CLOSED_EARLY = re.compile(r"[(\[][^()\[\]]*[)\]]\W*\w")
"""A bracket at a line's beginning, and more words after it."""
_NUMBERS = frozenset("0123456789([¹²³⁰⁴⁵⁶⁷⁸⁹")
_CUE = re.compile(r"\d|[¹²³⁰⁴-⁹:：¶§(\[–—―~]|(?:^|\s)-|\.[a-z]{2}|www")
"""What every citation has that is no mere name."""
_SPACED_DASH = re.compile(r"\s(?:[–—―]|--?)\s")
_MAY_CITE = re.compile(r"[(\[¹²³⁰⁴-⁹–—―]|\s--?\s|://|www\.|\.[a-z]{2}|10\.\d")
"""What every citation has that does not fill its line."""
_NAME_START = re.compile(r"(?<!\w)[^\W\d_]")
_NAME_WORDS = 5
_BREAKS = re.compile(f"([\n{BREAK}])")
_LONGEST_LINE, _LONGEST_NAME, _LONGEST_TAIL, _LONGEST_WITHIN = 320, 160, 120, 90
_PROSE = re.compile(r"(?:(?<![\w'’])[a-z][a-z'’]*,?\s+){6}")
"""So many words in small letters in a row: a sentence."""


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
    closed = tuple([s for s in stretches if s.closed])
    half = [s for s in stretches if s.unopened]
    if is_title and not closed and not _CUE.search(text):
        return ()
    found: list[Mention] = []
    paragraph = place = 0
    labelled = listed = False
    for piece in _BREAKS.split(text):
        start, place = place, place + len(piece)
        if piece in ("\n", BREAK):
            paragraph += piece == BREAK
        elif words := piece.strip():
            if start == 0 and place < len(text):
                listed = is_sources_heading(words)
            under: Manner = "small" if paragraph in small else "line"
            manner: Manner = "label" if labelled or listed else under
            labelled = False
            if manner == "line" and not closed and not _may_cite(words, naming):
                continue
            line = Line(text, start, place, closed)
            manner = under if manner == "label" and _quotes_lesson(line, naming) else manner
            if manner != "label" and _is_quotation(line, words, manner, naming):
                continue
            whole = None if is_title else _whole_line(line, words, manner, naming)
            found += [whole] if whole else _in_line(line, half, naming)
            labelled = whole is not None and words[-1] in ":："
    found += [inner for s in closed if (inner := _cited_within(text, s, naming))]
    return tuple(_apart(found)) if len(found) > 1 else tuple(found)


def _is_quotation(line: Line, words: str, manner: Manner, naming: Naming) -> bool:
    """Tell whether all of a line is one quotation, and no title: what it cites stands within."""
    if not line.closed:
        return False
    first = line.text.index(words, line.start)
    inside = line.between(first, first + len(words))
    if not inside or inside[0].start > first or inside[0].end < first + len(words):
        return False
    return not _is_title(line.text[inside[0].first : inside[0].last], manner, naming)


def _is_title(words: str, manner: Manner, naming: Naming) -> bool:
    """Tell whether words are a work's title; in our own small print its beginning is enough."""
    return naming.is_work_title(words) or (manner == "small" and naming.opens_title(words))


def _quotes_lesson(line: Line, naming: Naming) -> bool:
    """Tell whether a line that is called a source quotes the lesson instead of citing a work."""
    return any(is_listed_quote(line.text, stretch, naming) for stretch in line.inside)


def _may_cite(words: str, naming: Naming) -> bool:
    """Tell at a glance whether a line may hold a citation."""
    return _CUE.search(words) is not None or (
        len(words) <= _LONGEST_NAME and naming.may_call(words)
    )


def _apart(found: list[Mention]) -> Iterator[Mention]:
    """Leave out what stands inside a citation that begins earlier."""
    end = 0
    for mention in sorted(found, key=lambda item: (item.start, -item.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _may_be_whole(line: Line, inside: Stretch, manner: Manner, naming: Naming) -> bool:
    """Tell whether a line with quotation marks may be a citation: a title stands in them."""
    title = line.text[inside.first : inside.last]
    if _is_title(title, manner, naming):
        return manner == "small" or not _quotes_lesson(line, naming)
    if inside.start <= line.start and inside.end >= line.end:
        return False
    before = line.text[line.start : inside.start].strip(" \t–—―~-•([")
    if wording.label_of(before):
        return not _quotes_lesson(line, naming)
    after = line.text[inside.end : line.end].strip()
    if not wording.name_words(before):
        is_entry = wording.is_heading(title) and after[:1] not in ("", "(", "[")
        return is_entry and bool(wording.YEAR.search(after))
    return before[-1:] in (",", ".") and wording.is_name(before, share=1)


def _in_line(line: Line, half: list[Stretch], naming: Naming) -> Iterator[Mention]:
    """Find the citations in a line that has other words as well.

    `half` are the quotations of its text that lack their opening mark.
    """
    for stretch in islice(half, bisect_left(half, line.start, key=lambda s: s.end), None):
        if stretch.end > line.end:
            break
        yield from half_tail(line, stretch, naming)
    words = line.text[line.start : line.end]
    inside = line.inside
    if not inside and not _MAY_CITE.search(words):
        return
    if "(" in words or "[" in words:
        yield from _groups(line, naming)
    if inside:
        yield from lead_citation(line, inside[0], naming)
        for before, stretch in pairwise(inside):
            yield from next_lead(line, before, stretch, naming)
        for stretch, after in zip(inside, [*inside[1:], None], strict=True):
            if line.start <= stretch.end <= line.end:
                yield from tail_citation(line, stretch, after.start if after else line.end, naming)
    if _SPACED_DASH.search(words) and all(
        naming.is_work_title(line.text[s.first : s.last]) for s in inside
    ):
        dash = _LAST_DASH.search(words, max(0, len(words) - _LONGEST_TAIL))
        if dash and (cited := read_citation(dash[1], naming, "dash")):
            yield Mention(line.start + dash.start(), line.end, *cited)
    if _NOTE.search(words):
        yield from _marks(line)
    if wording.MAY_ADDRESS.search(words):
        yield from _addresses(line)


def _cited_within(text: str, stretch: Stretch, naming: Naming) -> Mention | None:
    """Read a citation that stands before the closing mark instead of after it."""
    place = max(stretch.first, stretch.last - _LONGEST_WITHIN), stretch.last
    within = _WITHIN.search(text, *place) if _CUE.search(text, *place) else None
    if within is None:
        return None
    lesson = read_places((within[1] or within[2]).strip(EDGES), naming, others=0)
    if not any(item.paragraphs for item in lesson):
        return None
    return Mention(within.start(), stretch.last, lesson)


def _whole_line(line: Line, words: str, manner: Manner, naming: Naming) -> Mention | None:
    """Read a line that is nothing but a citation."""
    if len(words) > _LONGEST_LINE:
        return None
    inside = line.inside
    if manner == "line" and not inside and not _CUE.search(words) and not _is_called(words, naming):
        return None
    if inside and manner != "label" and not _may_be_whole(line, inside[0], manner, naming):
        return None
    first = line.text.index(words, line.start)
    fills = len(words) == len(line.text.strip())
    whole = _read_line(words, manner, line.follows(first), fills, naming)
    if whole is None:
        return None
    lesson, source, note = whole
    return Mention(first, first + len(words), lesson, source, note, note > 0, alone=True)


@lru_cache(maxsize=2048)
def _read_line(
    words: str, manner: Manner, follows: bool, fills: bool, naming: Naming
) -> tuple[tuple[Citation, ...], str, int] | None:
    """Read the words of a line as a citation: of the lesson, of a work, a footnote's number.

    Nothing but empty values where it is one that cites nothing: a heading, a picture's credit.
    """
    if manner == "label" and is_sources_heading(words):
        return (), "", 0
    if words[0] in _NUMBERS and (note := _footnote(words, naming)):
        return note
    if label := wording.label_of(words):
        return *(read_citation(words[label.end() :], naming, "label") or ((), "")), 0
    if (manner == "line" and _is_prose(words, naming)) or _CLOSED_EARLY.match(words):
        return None
    if cited := read_citation(words, naming, _manner(words, manner, follows), follows):
        return *cited, 0
    if words[0] in "–—―" and fills and wording.is_person(words):
        return None if naming.is_lessons(words) else ((), words.strip(EDGES), 0)
    is_credit = wording.CREDIT.match(words) and wording.is_name(words, 20)
    return ((), "", 0) if is_credit else None


def _manner(words: str, manner: Manner, follows: bool) -> Manner:
    """Tell how a line stands: in brackets, or after a dash; a hyphen may be but a bullet."""
    if words[0] in "([" and words.rstrip(".")[-1:] in ")]":
        return "paren"
    if words[0] in "–—―~" or (words[0] == "-" and follows):
        return "dash"
    return manner


def _footnote(words: str, naming: Naming) -> tuple[tuple[Citation, ...], str, int] | None:
    """Read a line that begins with a number, as footnotes do."""
    note = _FOOTNOTE.match(words)
    if note is None:
        return None
    is_sure = bool(note[1] or note[2]) and _is_dated(words)
    cited = read_citation(words[note.end() :], naming, "label" if is_sure else "line", follows=True)
    return (*cited, whole_number(note[1] or note[2] or note[3])) if cited else None


def _is_prose(words: str, naming: Naming) -> bool:
    """Tell whether a line is a sentence, and neither a title nor a place in the lesson."""
    if not _PROSE.search(words):
        return False
    if len(words) > _LONGEST_TAIL:
        return True
    if _is_called(words, naming):
        return False
    return not find_numbers(unify(words).casefold())


def _is_called(words: str, naming: Naming) -> bool:
    """Tell whether a line without figures may be the name of a document or an entry."""
    if len(words) > _LONGEST_NAME or not naming.may_call(words):
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


def _groups(line: Line, naming: Naming) -> Iterator[Mention]:
    """Read what stands in brackets outside of quotations; a quotation may stand in them."""
    text = line.text
    for match in _GROUP.finditer(text, line.start, line.end):
        if line.covers(match.start()):
            continue
        words = match[1] or match[2]
        held = [s for s in line.between(*match.span()) if s.end <= match.end()]
        if held and not _is_reference(line, match, held[0], naming):
            yield from _after_held(text, held[-1], match.end() - 1, naming)
        elif cited := read_citation(words, naming, "paren", line.follows(match.start())):
            near = match.start() - line.start < _LONGEST_TAIL
            begins = near and not text[line.start : match.start()].strip(EDGES)
            yield Mention(*match.span(), *cited, alone=begins)
        elif listed := _narrated(text, match, naming):
            yield listed


def _is_reference(line: Line, match: re.Match[str], held: Stretch, naming: Naming) -> bool:
    """Tell whether a bracket with quotation marks in it holds a title rather than a quotation."""
    words, title = match[1] or match[2], line.text[held.first : held.last]
    if naming.is_work_title(title) or find_listed(words, naming) or line.follows(match.start()):
        return naming.is_lesson_title(title) or not is_listed_quote(line.text, held, naming)
    after = line.text[held.end : match.end()].strip(EDGES)
    if read_places(after, naming) or not wording.is_heading(title):
        return False
    return not after or wording.is_name(words)


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


def _marks(line: Line) -> Iterator[Mention]:
    """Find the numbers that point to a footnote or an entry."""
    for match in _NOTE.finditer(line.text, line.start, line.end):
        if match.start() > line.start and not line.covers(match.start()):
            yield Mention(*match.span(), note=whole_number(match[1] or match[0]))


def _addresses(line: Line) -> Iterator[Mention]:
    for match in wording.ADDRESS.finditer(line.text, line.start, line.end):
        if not line.covers(match.start()):
            yield Mention(*match.span(), source=match[0].rstrip(".,;"))
