"""Text -> the stretches in it that stand in quotation marks, of whatever language."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

BREAK = "\u2029"
"""Ends a paragraph inside the text of a box; a line break is `\\n`."""

_CLOSERS = {
    "“": '”"‟“＂\'\'', "„": '“”"‟„', "‟": '”"', "”": '”"“',
    **dict.fromkeys("\"＂″ʺˮ˝〃״", "\"＂″ʺˮ˝〃״”“"), "🙶": "🙷",
    "«": "»«", "»": "«»", "‹": "›‹", "›": "‹›", "「": "」", "『": "』", "｢": "｣", "〝": "〞〟",
    "❝": "❞", "❛": "❜", "‘": "’'‘", "‚": "‘’'", "'": "'’", "’": "’'",
    "`": "´`'’", "´": "´'’", "``": "''´´”\"", "''": "''", ",,": "''”“\"", "´´": "´´",
    "‘‘": "’’''”", "’’": "’’", "<<": ">>", ">>": "<<>>",
}  # fmt: skip
"""What may end a quotation, by what began it. Programs and writers mix marks."""

_PARTNERS = {
    "“": "”", "„": "“", '"': '"', "«": "»", "»": "«", "‹": "›", "›": "‹", "''": "''", "``": "''",
    "’’": "’’", "″": "″",
}  # fmt: skip
_SINGLE = frozenset("‘‚'’❛❜`´")
_STRAIGHT = frozenset('"＂″ʺˮ˝〃״')
"""Marks that look alike on both sides, and what may pass for them."""
_ONLY_OPEN = frozenset("„‟「『｢〝❝❛‚🙶") | {"``", "‘‘"}
_ONLY_CLOSE = frozenset("」』｣〞〟❞❜🙷")
_AMBIGUOUS = frozenset("»›”") | {">>", "''", "’’", "´´"}
"""These open only where nothing else is possible: they mostly close."""

_MARK = re.compile(
    r"``|''|‘‘|’’|´´|(?<!,),,(?=\w)|<<|>>|[“″〃🙶🙷`´”„‟\"＂«»‹›「」『』｢｣〝〞〟❝❞❛❜‘‚]"
    r"|['’ʺˮ˝״](?!\w)|(?<!\w)['’ʺˮ˝״]"
)
_SIGN = re.compile("[`´″ʺˮ˝〃״🙶🙷'’<>“”„‟\"＂«»‹›「」『』｢｣〝〞〟❝❞❛❜‘‚]|,,")
"""What every mark begins with: looking for that first takes a quarter of the time."""
_MAY_OPEN = re.compile(
    r"[“„‟\"＂«»”‹›「『｢〝❝❛‚‘″ʺˮ˝〃״🙶`´]|''|’’|,,|<<|>>|(?:^|(?<=[\s(\[{]))['’](?=[^\W\d_]|[\[…])"
)
_ELISION = re.compile(
    r"['’‘](?:em|tis|twas|twere|til|n|nuff|cuz)\b|['’‘]\d0s\b",
    re.IGNORECASE,
)
_BEFORE_OPEN = frozenset("([{<—–-/=:·•‒―") | frozenset(_CLOSERS)
_AFTER_CLOSE = frozenset(".,;:!?)]}>·。，、；：！？）") | frozenset("".join(_CLOSERS.values()))
_LONE = frozenset("”»“") | _STRAIGHT
"""Marks that close a quotation even where the one that opens it was forgotten."""
_REACH, _LENGTH = 200, 10_000
"""How many marks and letters on a closing mark is looked for."""
_PATIENCE, _ALL_PATIENCE = 60, 600
"""Marks without a partner after which a paragraph, and a text, is not searched any further."""


class Stretch(NamedTuple):
    """Words in quotation marks: from `first` to `last`; from `start` to `end` with the marks.

    One that is not `closed` lacks its closing mark and goes on to the end of its paragraph, or is
    `unopened` and lacks the first.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool = True

    @property
    def unopened(self) -> bool:
        """Whether only its closing mark is there."""
        return not self.closed and self.end > self.last


class _Mark(NamedTuple):
    """A quotation mark, and the letters beside it: a space at an end of the text."""

    sign: str
    start: int
    end: int
    before: str
    after: str

    @property
    def leads(self) -> bool:
        return self.before.isspace() or self.before in _BEFORE_OPEN

    @property
    def trails(self) -> bool:
        return self.after.isspace() or self.after in _AFTER_CLOSE

    @property
    def clearly_opens(self) -> bool:
        return self.leads and not self.trails

    @property
    def clearly_closes(self) -> bool:
        return self.trails and not self.leads


def find_stretches(text: str) -> tuple[Stretch, ...]:
    """Find the outermost quotations of a text, in order; paragraphs end at `BREAK`."""
    if not _SIGN.search(text) or not _MAY_OPEN.search(text):
        return ()
    return _remembered(text) if len(text) < _LENGTH else _find_all(text)


@lru_cache(maxsize=2048)
def _remembered(text: str) -> tuple[Stretch, ...]:
    return _find_all(text)


def _find_all(text: str) -> tuple[Stretch, ...]:
    marks = tuple(_marks(text))
    found: list[Stretch] = []
    index = unpaired = wasted = paragraph = 0
    while index < len(marks) and wasted < _ALL_PATIENCE:
        mark = marks[index]
        index += 1
        if (begins := text.rfind(BREAK, paragraph, mark.start) + 1) > paragraph:
            paragraph, unpaired = begins, 0
        if unpaired >= _PATIENCE:
            continue
        if not _opens(mark, text):
            found += _unopened(mark, text, max(paragraph, found[-1].end if found else 0))
            continue
        partner = _find_partner(marks, index - 1, text)
        if partner is None:
            unpaired, wasted = unpaired + 1, wasted + 1
            found += _unclosed(mark, text)
        else:
            found.append(_stretch(mark, marks[partner], text))
            index = partner + 1
    return tuple(found)


def _marks(text: str) -> Iterator[_Mark]:
    end = 0
    for sign in _SIGN.finditer(text):
        match = _MARK.match(text, sign.start()) if sign.start() >= end else None
        if match is not None:
            start, end = match.span()
            before = text[start - 1] if start else " "
            yield _Mark(match[0], start, end, before, _letter_after(text, end))


def _letter_after(text: str, place: int) -> str:
    """Give what stands after a mark; an ellipsis counts as a word."""
    if text.startswith(("…", "...", ". ."), place):
        return "…"
    return text[place] if place < len(text) else " "


def _stretch(opener: _Mark, closer: _Mark, text: str) -> Stretch:
    first, last = _trimmed(text, opener.end, closer.start)
    return Stretch(opener.start, closer.end, first, last)


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """Leave out the spaces at both ends."""
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last


def _unclosed(mark: _Mark, text: str) -> list[Stretch]:
    """Give the rest of the paragraph after a mark that has no partner but looks like a quotation's.

    One that stands before figures or in the middle of words does not, nor does an apostrophe.
    """
    starts_line = not mark.start or text[mark.start - 1] in f"\n{BREAK}"
    if mark.sign in _AMBIGUOUS or mark.sign in "'’" or not (mark.leads or starts_line):
        return []
    if mark.sign in _SINGLE and not starts_line:
        return []
    end = text.find(BREAK, mark.end)
    first, last = _trimmed(text, mark.end, end if end >= 0 else len(text))
    return [Stretch(mark.start, last, first, last, closed=False)] if last > first else []


def _unopened(mark: _Mark, text: str, start: int) -> list[Stretch]:
    """Give a paragraph up to a mark that closes what nothing has opened.

    Only one in the paragraph's part before any other quotation does, and no sign for inches.
    """
    begins = not start or text[start - 1] == BREAK
    if mark.sign not in _LONE or not begins or not mark.clearly_closes:
        return []
    if mark.sign in _STRAIGHT and mark.before.isdigit():
        return []
    first, last = _trimmed(text, start, mark.start)
    return [Stretch(first, mark.end, first, last, closed=False)] if last > first else []


def _opens(mark: _Mark, text: str) -> bool:
    """Tell whether a mark can begin a quotation."""
    sign = mark.sign
    if sign in "'’":
        beside = mark.before.isspace() or mark.before in "([{"
        word = mark.after.isalpha() or mark.after in "[…"
        return beside and word and not _ELISION.match(text, mark.start)
    if sign in "‘`´":
        return not mark.before.isalnum() and not _ELISION.match(text, mark.start)
    if sign in _STRAIGHT:
        is_glued = mark.before.isalpha() and mark.after.isalnum()
        return is_glued or (not mark.before.isalnum() and not mark.clearly_closes)
    if sign in _AMBIGUOUS:
        return mark.clearly_opens
    return sign in _ONLY_OPEN or (sign in _CLOSERS and not mark.clearly_closes)


def _closes(mark: _Mark, opener: _Mark) -> bool:
    """Tell whether a mark can end a quotation that another began."""
    if mark.sign not in _CLOSERS[opener.sign]:
        return False
    if mark.sign in _ONLY_CLOSE:
        return True
    if mark.sign in _SINGLE:
        return not mark.before.isspace() and not mark.after.isalnum()
    if mark.sign == _PARTNERS.get(opener.sign) != opener.sign:
        return opener.sign not in "„»›" or not mark.clearly_opens
    if mark.sign == opener.sign and mark.sign in "“«‹":
        return mark.clearly_closes
    return not mark.clearly_opens


def _find_partner(marks: tuple[_Mark, ...], index: int, text: str) -> int | None:
    opener = marks[index]
    last = min(len(marks), index + _REACH)
    if opener.sign in _SINGLE:
        return _find_single(marks, index, last, text)
    return _find_double(marks, index, last, text)


def _find_double(marks: tuple[_Mark, ...], index: int, last: int, text: str) -> int | None:
    """Find the mark that ends a quotation, passing over those inside it."""
    opener = marks[index]
    inner: list[_Mark] = []
    for at in range(index + 1, last):
        mark = marks[at]
        if mark.start - opener.end > _LENGTH:
            break
        if mark.sign in _SINGLE or _is_inch(marks, at, text):
            continue
        if inner and _closes(mark, inner[-1]) and not _belongs(mark, opener, inner[-1]):
            inner.pop()
        elif _closes(mark, opener):
            return at
        elif _opens(mark, text):
            if mark.sign == opener.sign and text[mark.start - 1] == BREAK:
                return None
            inner.append(mark)
    return None


def _belongs(mark: _Mark, opener: _Mark, inner: _Mark) -> bool:
    """Tell whether a mark is the partner of the outer of two, and not of the inner one."""
    return _PARTNERS.get(opener.sign) == mark.sign != _PARTNERS.get(inner.sign)


def _is_inch(marks: tuple[_Mark, ...], at: int, text: str) -> bool:
    """Tell whether a straight mark after a figure stands for inches: another one closes later.

    Not one that closes what a curly mark opens in between.
    """
    mark = marks[at]
    if mark.sign != '"' or not mark.before.isdigit():
        return False
    end = text.find(BREAK, mark.end)
    later = next((other for other in marks[at + 1 : at + 9] if other.sign in '"”“'), None)
    return (
        later is not None
        and later.sign != "“"
        and (end < 0 or later.start < end)
        and not later.clearly_opens
        and not later.before.isspace()
    )


def _find_single(marks: tuple[_Mark, ...], index: int, last: int, text: str) -> int | None:
    """Find the mark that ends a quotation in single marks; an apostrophe inside a word never does.

    The apostrophe of `the students’ work` does only if no other mark can.
    """
    opener = marks[index]
    end = min(len(text), opener.end + _LENGTH)
    spare: int | None = None
    for at in range(index + 1, last):
        mark = marks[at]
        if mark.start >= end:
            break
        if mark.sign not in _SINGLE:
            continue
        if _closes(mark, opener):
            if not _is_genitive(mark, text):
                return at
            spare = at if spare is None else spare
        elif _opens(mark, text):
            break
    return spare


def _is_genitive(mark: _Mark, text: str) -> bool:
    follows = text[mark.end : mark.end + 2]
    return mark.before in "sS" and len(follows) == 2 and follows[0] == " " and follows[1].islower()
