"""Lines -> paragraphs: lines that were wrapped by hand are joined, and marks of lists are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

_RULE = re.compile(r"(?:[*_=~-]\s*){3,}")
_UNDERLINE = re.compile(r"={2,}|-{3,}")
_BULLET = re.compile(r"(?:[-*•‣▪◦–]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\S)")
_TABLE_RULE = re.compile(r"\|[\s:|-]+\|")
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n((?:[A-Za-z][\w -]*:.*\n)+)---[ \t]*(?=\n)")
_TITLE_KEY = re.compile(r"^title:\s*", re.IGNORECASE | re.MULTILINE)
_ENTRY = re.compile(r"(?:\*\*|__)\S|[A-Z][^.:–—!?]{1,40}(?:\s[–—-]|:)\s|[a-z]{3,12}:\s")
_ENDS_SENTENCE = re.compile(r"[.!?:…][”\"’)\]*_]*$")
_MAX_WIDTH = 130
_FULL = 0.75
_BROKEN = 0.15
"""The share of lines that stop in mid-sentence from which on a text counts as wrapped by hand."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on the line it starts on; `after_gap` tells whether it stands apart."""

    text: str
    line: int
    after_gap: bool
    is_item: bool = False
    is_underlined: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    indent: int
    text: str

    @property
    def is_finished(self) -> bool:
        return bool(_ENDS_SENTENCE.search(self.text))

    @property
    def is_bullet(self) -> bool:
        return bool(_BULLET.match(self.text))


@dataclass(frozen=True, slots=True)
class _Style:
    """How a text is typed: its width, 0 where lines are paragraphs; empty lines or indents."""

    width: int
    is_spaced: bool
    is_indented: bool = False


def join_lines(text: str) -> list[Paragraph]:
    """Cut a text into paragraphs: at empty lines, and where a line was not broken for its width."""
    text = _FRONT_MATTER.sub(lambda match: f"\n{_TITLE_KEY.sub('# ', match[1])}", text)
    chunks = list(_chunks(text))
    style = _Style(_wrapped_width(chunks), sum(len(chunk) > 1 for chunk in chunks) > 1)
    joined = [paragraph for chunk in chunks for paragraph in _join(chunk, style)]
    return list(_without_lone_dashes(joined))


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Give the lines between empty lines and rules; an underline stays with what it underlines."""
    chunk: list[_Line] = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        underlines = bool(chunk) and _UNDERLINE.fullmatch(line)
        if line and (underlines or not _RULE.fullmatch(line)) and not _TABLE_RULE.fullmatch(line):
            indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
            chunk.append(_Line(number, indent, re.sub(r"^(?:>\s*)+(?=\S)", "", line)))
        elif chunk and not _TABLE_RULE.fullmatch(line):
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _wrapped_width(chunks: list[list[_Line]]) -> int:
    """Give the width to which lines were broken by hand, 0 where each is a paragraph."""
    pairs = [pair for chunk in chunks for pair in pairwise(chunk)]
    broken = [a for a, b in pairs if not a.is_finished and b.text[:1].islower()]
    if not broken or len(broken) < _BROKEN * len(pairs):
        return 0
    lines = (line for chunk in chunks for line in chunk if " " in line.text)
    widths = [width for line in lines if (width := line.indent + len(line.text)) <= _MAX_WIDTH]
    return max(widths, default=0)


def _join(chunk: list[_Line], style: _Style) -> Iterator[Paragraph]:
    """Join the lines of a chunk that go on with the line before them."""
    current: Paragraph | None = None
    style = replace(style, is_indented=chunk[0].indent > 0)
    for index, line in enumerate(chunk):
        before = chunk[index - 1] if index else None
        lone = not any(other.is_bullet for other in chunk[index + 1 : index + 2])
        if current and _UNDERLINE.fullmatch(line.text):
            yield replace(current, is_underlined=True)
            current = None
        elif current and before and _continues(before, line, lone, style):
            current = replace(current, text=f"{current.text} {line.text}")
        else:
            if current:
                yield current
            current = _paragraph(line, after_gap=index == 0)
    if current:
        yield current


def _continues(before: _Line, line: _Line, lone: bool, style: _Style) -> bool:
    """Tell whether a line goes on with the one before, whose next word did not fit its width.

    `lone` tells that no list item follows: a dash or number there may be part of the sentence.
    """
    if not style.width or line.text.startswith(("#", "|")) or before.text.startswith(("#", "|")):
        return False
    if style.is_indented and line.indent > before.indent:
        return False
    length = before.indent + len(before.text)
    full = length + 1 + len(line.text.split()[0]) > style.width
    nearly_full = length >= _FULL * style.width
    if line.is_bullet:
        return nearly_full and lone and not (before.is_finished or before.is_bullet)
    if _ENTRY.match(line.text) and (before.is_finished or not full):
        return False
    if full or (not before.is_finished and line.text[:1].islower()):
        return True
    return style.is_spaced and nearly_full


def _paragraph(line: _Line, after_gap: bool) -> Paragraph:
    text = line.text
    if text.startswith("|") and text.endswith("|"):
        # A table's row reads like the dashed line that it is elsewhere.
        cells = (cell.strip() for cell in text.strip("|").split("|"))
        return Paragraph(" – ".join(cell for cell in cells if cell), line.number, after_gap)
    return Paragraph(text, line.number, after_gap)


def _without_lone_dashes(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Take the marks off list items; a dash that stands alone opens speech in a story."""
    for index, paragraph in enumerate(paragraphs):
        mark = _BULLET.match(paragraph.text)
        near = paragraphs[max(0, index - 1) : index] + paragraphs[index + 1 : index + 2]
        alone = not any(other.text.startswith("–") for other in near)
        if not mark or (mark[0].startswith("–") and alone):
            yield paragraph
        else:
            yield replace(paragraph, text=paragraph.text[mark.end() :], is_item=True)
