"""Text -> blocks: paragraphs, headings and list items, each with the line it starts on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")
_UNDERLINE = re.compile(r"(?:=+|-{3,})")
_BOLD_LINE = re.compile(r"(?:\*\*|__)([^*_].*?)(?:\*\*|__):?")
_BULLET = re.compile(r"(?:[-*•‣▪◦–]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+")
_RULE = re.compile(r"(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,}")
_ENDS_SENTENCE = (".", "!", "?", "…", "”", '"', ":", ")", ";")
_WRAPPED = 0.6
_MAX_WRAP = 130
MAX_TITLE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the import was not sure of; `line` counts from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or heading. `text` keeps its inner marks such as `**bold**`."""

    text: str
    line: int
    is_heading: bool = False
    is_item: bool = False

    @property
    def plain(self) -> str:
        """The text without Markdown's marks of emphasis."""
        return strip_emphasis(self.text)


def strip_emphasis(text: str) -> str:
    """Take the marks of bold and italic type off words."""
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])", r"\1", text)
    return re.sub(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])", r"\1", text)


def split_blocks(text: str) -> list[Block]:
    """Cut a text into blocks; lines that were wrapped by hand are joined again."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    width = max((len(line) for line in lines), default=0)
    wrapped = width <= _MAX_WRAP
    blocks: list[Block] = []
    joined = False
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line or _RULE.fullmatch(line):
            joined = False
            continue
        if joined and _continues(blocks[-1], lines[number - 2].strip(), line, width, wrapped):
            last = blocks[-1]
            blocks[-1] = Block(f"{last.text} {line}", last.line, is_item=last.is_item)
            continue
        blocks.append(_block(line, number))
        joined = not blocks[-1].is_heading
    return list(_with_titles(blocks, lines))


def _block(line: str, number: int) -> Block:
    if match := _HEADING.fullmatch(line):
        return Block(strip_emphasis(match[1]), number, is_heading=True)
    bold = _BOLD_LINE.fullmatch(line)
    if bold and "**" not in bold[1] and len(bold[1].split()) <= MAX_TITLE_WORDS:
        return Block(bold[1].rstrip(":"), number, is_heading=True)
    if (match := _BULLET.match(line)) and line[match.end() :]:
        return Block(line[match.end() :], number, is_item=True)
    return Block(line, number)


def _continues(last: Block, previous: str, line: str, width: int, wrapped: bool) -> bool:
    """Tell whether a line goes on with the paragraph of the line before it."""
    if not wrapped or last.is_heading or _BULLET.match(line) or _HEADING.fullmatch(line):
        return False
    if _UNDERLINE.fullmatch(line):
        return False
    return len(previous) >= width * _WRAPPED and not _starts_entry(line)


def _starts_entry(line: str) -> bool:
    """Tell whether a line starts with a term in bold, or a term and a dash."""
    return bool(re.match(r"(?:\*\*|__)\S|[A-Z][\w ’'-]{1,40}\s[–—-]\s", line))


def _with_titles(blocks: list[Block], lines: list[str]) -> Iterator[Block]:
    """Make headings of short lines that stand alone, end no sentence, and open something."""
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if _is_underline(block):
            continue
        underlined = after is not None and _is_underline(after)
        if underlined or (after and _is_title(block, after, lines)):
            yield Block(block.plain, block.line, is_heading=True)
        else:
            yield block


def _is_underline(block: Block) -> bool:
    return bool(_UNDERLINE.fullmatch(block.text))


def _is_title(block: Block, after: Block, lines: list[str]) -> bool:
    if block.is_heading or block.is_item:
        return block.is_heading
    text = block.text
    words = text.split()
    short = len(words) <= MAX_TITLE_WORDS and len(text) <= 90
    open_ended = not text.endswith(_ENDS_SENTENCE) or text.endswith(":")
    alone = not lines[block.line - 2].strip() if block.line > 1 else True
    longer = len(after.text) > 1.5 * len(text) or after.is_heading or after.is_item
    return short and open_ended and longer and (alone or len(words) <= 6) and not _has_dash(text)


def _has_dash(text: str) -> bool:
    return bool(re.search(r"\s[–—-]\s|:\s\S", text))
