"""Lines such as `Term – Definition – Example` -> glossary entries."""

import re

from ..model.lesson import GlossaryEntry
from .blocks import Block, strip_emphasis
from .signs import Term

_DASH = r"\s+(?:–|—|-{1,2}|−|→|=)\s+"
_BOLD = re.compile(rf"(?:\*\*|__)(.+?)(?:\*\*|__)\s*(?:{_DASH.strip()}|:|–|—)?\s*(.+)", re.DOTALL)
_BOLD_WITH_COLON = re.compile(r"(?:\*\*|__)(.+?):(?:\*\*|__)\s*(.+)", re.DOTALL)
_DASHED = re.compile(rf"(.+?){_DASH}(.+)", re.DOTALL)
_COLON = re.compile(r"([^:.!?]+?)\s*:\s+(.+)", re.DOTALL)
_EXAMPLE = re.compile(
    rf"(?:{_DASH}|\s*[;(]?\s*)(?:examples?|e\.\s?g\.|for example|for instance)"
    r"\s*[:,–—-]?\s*(.+?)\)?$",
    re.IGNORECASE | re.DOTALL,
)
MAX_TERM_WORDS = 6
_MIN_DEFINITION_WORDS = 3
_NO_TERM = frozenset("he she it they we you i this that these those there then".split())


def read_term(block: Block) -> Term | None:
    """Read a block as a glossary entry, if it has the form of one."""
    for pattern, bold in (
        (_BOLD_WITH_COLON, True),
        (_BOLD, True),
        (_DASHED, False),
        (_COLON, False),
    ):
        match = pattern.fullmatch(block.text)
        if match and (entry := _make(match[1], match[2], bold)):
            return entry
    return None


def _make(term: str, rest: str, bold: bool) -> Term | None:
    term = strip_emphasis(term).strip(" :*_")
    words = term.split()
    if not words or len(words) > MAX_TERM_WORDS or words[0].casefold() in _NO_TERM:
        return None
    if not bold and (term.endswith((".", "!", "?", ",")) or not words[0][0].isupper()):
        return None
    definition, example = _split_example(rest)
    if len(definition.split()) < _MIN_DEFINITION_WORDS:
        return None
    return Term(term, definition, example, bold)


def _split_example(rest: str) -> tuple[str, str]:
    """Part a definition from its example: by a second dash, or by a word that announces one."""
    parts = re.split(_DASH, rest, maxsplit=1)
    if len(parts) == 2:
        word = re.match(r"(?:examples?|e\.\s?g\.)\s*[:,]?\s*", parts[1], re.IGNORECASE)
        example = parts[1][word.end() :] if word else parts[1]
        return strip_emphasis(parts[0]).strip(), strip_emphasis(example).strip()
    if match := _EXAMPLE.search(rest):
        head = rest[: match.start()]
        if len(head.split()) >= _MIN_DEFINITION_WORDS:
            return strip_emphasis(head).strip(" ;("), strip_emphasis(match[1]).strip()
    return strip_emphasis(rest).strip(), ""


def make_entries(blocks: list[Block]) -> tuple[GlossaryEntry, ...]:
    """Make glossary entries of blocks; a block of another form goes on with the entry before it."""
    entries: list[GlossaryEntry] = []
    for block in blocks:
        term = read_term(block)
        if term:
            entries.append(GlossaryEntry(term.term, term.definition, term.example))
        elif entries:
            entries[-1] = _continue(entries[-1], block.plain)
        else:
            entries.append(GlossaryEntry(block.plain, block.plain))
    return tuple(entries)


def _continue(entry: GlossaryEntry, text: str) -> GlossaryEntry:
    """Add a following line to an entry: its example where it has none, else more of it."""
    word = re.match(r"(?:examples?|e\.\s?g\.)\s*[:,]?\s*", text, re.IGNORECASE)
    body = text[word.end() :] if word else text
    example = f"{entry.example} {body}".strip()
    return GlossaryEntry(entry.term, entry.definition, example)
