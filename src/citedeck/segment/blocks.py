"""Text -> blocks: paragraphs, headings and list items, each with the line it starts on."""

import re
from dataclasses import dataclass

from .headings import announce, is_announcing_line
from .lines import Paragraph, join_lines

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")
_BOLD_LINE = re.compile(r"(?:\*\*|__)([^*_].*?)(?:\*\*|__):?")
_SEPARATOR = re.compile(r"\s[–—-]\s|[:–—]\s|\w[–—]\w|\t")
_NO_TITLE_END = (".", "!", "?", "…", "”", '"', ":", ")", "]", ";", ",")
_BYLINE = re.compile(r"(?:by|written by|text by|author)\s+[A-Z]\S*(?:\s\S+){0,4}", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?:page|p\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?|-\s?\d+\s?-", re.IGNORECASE)
_PARTICULARS = re.compile(
    r"(?:subject|grade|level|duration|author|date|teacher|time|age|class|source|unit|course|"
    r"language|materials?|title|length|school|name|published|copyright|licen[cs]e)s?\s*:\s",
    re.IGNORECASE,
)
MAX_TITLE_WORDS = 14
_MAX_TITLE_LETTERS = 90
_LONGER = 1.5


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
    after_gap: bool = True

    @property
    def plain(self) -> str:
        """The text without Markdown's marks of emphasis."""
        return strip_emphasis(self.text)

    @property
    def is_page_number(self) -> bool:
        """Whether it only numbers a page."""
        return bool(_PAGE_NUMBER.fullmatch(self.text))

    @property
    def is_about_lesson(self) -> bool:
        """Whether it names the author, subject, grade or the like, and tells nothing."""
        named = _PARTICULARS.match(self.text) and len(self.text.split()) <= MAX_TITLE_WORDS
        return bool(named or _BYLINE.fullmatch(self.text))


def strip_emphasis(text: str) -> str:
    """Take the marks of bold and italic type off words."""
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])", r"\1", text)
    return re.sub(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])", r"\1", text)


def split_blocks(text: str) -> list[Block]:
    """Cut a text into blocks; lines that were wrapped by hand are joined again."""
    blocks: list[Block] = []
    # From the end on, because a title is known by what follows it.
    for index, paragraph in reversed(list(enumerate(join_lines(text)))):
        marked = _marked_heading(paragraph)
        if marked is not None:
            heading = Block(marked, paragraph.line, is_heading=True)
            blocks.append(heading)
            continue
        block = Block(paragraph.text, paragraph.line, False, paragraph.is_item, paragraph.after_gap)
        after = next((b for b in reversed(blocks) if not b.is_about_lesson), None)
        if after and _is_title(block, after, first=index == 0):
            block = Block(block.plain, block.line, is_heading=True)
        blocks.append(block)
    return blocks[::-1]


def _marked_heading(paragraph: Paragraph) -> str | None:
    """Give the text of a heading that is marked as one, by `#`, by a line below or in bold."""
    if match := _HEADING.fullmatch(paragraph.text):
        return strip_emphasis(match[1]) or None
    if paragraph.is_underlined:
        return strip_emphasis(paragraph.text)
    bold = _BOLD_LINE.fullmatch(paragraph.text)
    if bold and "**" not in bold[1] and len(bold[1].split()) <= MAX_TITLE_WORDS:
        return bold[1].rstrip(":")
    return None


def _is_title(block: Block, after: Block, first: bool) -> bool:
    """Tell whether a line without a mark is a heading: short, and it opens something longer."""
    text = block.text
    words = text.split()
    if len(words) > MAX_TITLE_WORDS or len(text) > _MAX_TITLE_LETTERS or "://" in text:
        return False
    if block.is_page_number or block.is_about_lesson:
        return False
    longer = len(after.text) > _LONGER * len(text) or after.is_heading
    found = announce(text)
    if is_announcing_line(text) and (longer or (found and found.only)):
        return True
    if found and found.part == "transcript" and text.endswith(":") and longer:
        return True
    if block.is_item or after.is_item or not longer or not text[0].isupper():
        return False
    if first and not text.endswith((".", ",", ";", ":")):
        prose = after.is_heading or not _SEPARATOR.search(after.text[: len(text) + 20])
        return prose or not _SEPARATOR.search(text)
    alone = block.after_gap or len(words) <= 6
    return alone and not text.endswith(_NO_TITLE_END) and not _SEPARATOR.search(text)
