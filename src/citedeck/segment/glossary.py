"""Lines such as `Term – Definition – Example` -> glossary entries."""

import re
from dataclasses import dataclass

from ..model.lesson import GlossaryEntry
from .blocks import Block, strip_emphasis
from .headings import is_activity_label, strip_number

_WIDE = r"\s+(?:–|—|-{1,2}|−|→|=)\s+"
_TIGHT = r"\s*[–—]\s*"
_BOLD = rf"(?:\*\*|__)(.+?)(?P<colon>:?)(?:\*\*|__)(?P<dash>{_TIGHT}|\s*:\s*|\s+-\s+|\s+)(.+)"
_TERM = r"([^\s–—:.!?][^–—:.!?\t]*?(?:\s?\([^)]*\))?)"
_FORMS = (
    ("bold", re.compile(_BOLD, re.DOTALL)),
    ("dash", re.compile(rf"(.+?){_WIDE}(.+)", re.DOTALL)),
    ("tab", re.compile(rf"{_TERM}\s*\t\s*(.+)", re.DOTALL)),
    ("colon", re.compile(rf"{_TERM}\s*:\s+(.+)", re.DOTALL)),
    ("tight", re.compile(rf"{_TERM}(?:[–—]\s+|—)(.+)", re.DOTALL)),
)
_EXAMPLE_LABEL = re.compile(r"\(?(?:examples?|e\.\s?g\.|ex\.)\s*[:,–—-]?\s+", re.IGNORECASE)
_EXAMPLE_LINE = re.compile(r"(?:examples?\s*[:–—-]|e\.\s?g\.)\s*", re.IGNORECASE)
_EXAMPLE_INSIDE = re.compile(
    r"(?:\s+(?:\*\*|__|[*_])?examples?(?:\*\*|__|[*_])?\s*:(?:\*\*|__|[*_])?\s*|"
    r"\s*[;(,]?\s*\be\.\s?g\.\s*[:,]?\s*)(.+?)\)?$",
    re.IGNORECASE | re.DOTALL,
)
_EXAMPLE_SENTENCE = re.compile(r"(?<=[.;])\s+((?:for example|for instance),.+)$", re.I | re.DOTALL)
_ITALIC_END = re.compile(r"\s(?:\*(?!\*)(.+)(?<!\*)\*|_(?!_)(.+)(?<!_)_)$", re.DOTALL)
MAX_TERM_WORDS = 8
_NO_TERM = frozenset(
    "he she it they we you i this that these those there then and but or because".split()
)
_NOUN_PHRASE = re.compile(r"(?:an?|the|to|one of|someone|something|when|any|made|having)\b", re.I)
_RELATIVE = re.compile(
    r"^(?:an?|the|one|someone|something)\b[^.,]{0,60}\b(?:that|which|who)\b", re.I
)
_PAST = re.compile(r"\b(?:was|were|had|would|did)\b")
_PERSONS = re.compile(r"\b(?:I|we|you|your|my|our|me|us)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“])")
_DATE = re.compile(
    r"\d[\d.,:/–-]*(?:\s?(?:am|pm|a\.m\.|p\.m\.|BC|AD))?|\d{1,2}\.?\s\w+(?:\s\d{4})?|in \d{4}",
    re.IGNORECASE,
)
_MAX_WORDS, _LONG_TERM = 45, 5


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry as it stands in the text; `form` is what parts it: bold, dash, colon.

    `is_aside` tells that dashes enclose an aside: `The Nile – a long river – flows`.
    """

    term: str
    definition: str
    example: str
    form: str
    is_aside: bool = False

    @property
    def is_defined(self) -> bool:
        """Whether the definition says of what kind it is: `A discussion in which …`."""
        return bool(_RELATIVE.match(self.definition))


def read_term(block: Block) -> Term | None:
    """Read a block as a glossary entry, if it has the form of one."""
    if _EXAMPLE_LINE.match(block.plain) or block.is_about_lesson:
        return None
    for form, pattern in _FORMS:
        match = pattern.fullmatch(block.text)
        if match and (term := _make(match, form)):
            return term
    return None


def _make(match: re.Match[str], form: str) -> Term | None:
    rest = match[match.lastindex or 2]
    bare = form == "bold" and not match["colon"] and not match["dash"].strip()
    if bare and not rest[:1].isupper():
        return None  # a word set off at the start of a sentence
    term = strip_emphasis(match[1]).strip(" :*_")
    words = term.split()
    if not words or len(words) > MAX_TERM_WORDS or words[0].casefold() in _NO_TERM:
        return None
    if (term.endswith((".", "!", "?", ",")) and not term.endswith(")")) or _DATE.fullmatch(term):
        return None
    if _SENTENCE_END.search(re.sub(r"\([^)]*\)", "", term)) or (
        is_activity_label(strip_number(term)) and _numbered(term)
    ):
        return None
    definition, example = _split_example(rest, form)
    pieces = re.split(_TIGHT if form == "tight" else _WIDE, rest)
    dashed = form in ("dash", "tight") and len(pieces) > 1
    aside = dashed and pieces[-1][:1].islower() and term[:1].isupper()
    return Term(term, definition, example, form, aside) if definition else None


def _numbered(label: str) -> bool:
    return any(letter.isdigit() for letter in label) or label.casefold().startswith("homework")


def _split_example(rest: str, form: str) -> tuple[str, str]:
    """Part a definition from its example: by a dash before a sentence, or by its label."""
    if match := _EXAMPLE_INSIDE.search(rest) or _EXAMPLE_SENTENCE.search(rest):
        definition = rest[: match.start()].rstrip(" –—-(;")
        if definition:
            return strip_emphasis(definition).strip(), strip_emphasis(match[1]).strip()
    dashes = list(re.finditer(_TIGHT if form == "tight" else _WIDE, rest))
    dash = next((d for d in dashes if not rest[d.end() :][:1].islower()), None)
    dash = dash or (dashes[0] if dashes and rest[:1].islower() else None)
    if dash and dash.start():
        example = _EXAMPLE_LABEL.sub("", rest[dash.end() :], count=1)
        return strip_emphasis(rest[: dash.start()]).strip(), strip_emphasis(example).strip()
    if italic := _ITALIC_END.search(rest):
        return strip_emphasis(rest[: italic.start()]).strip(), (italic[1] or italic[2]).strip()
    return strip_emphasis(rest).strip(), ""


def is_example(block: Block) -> bool:
    """Tell whether a block is an example to the entry before it."""
    return bool(_EXAMPLE_LINE.match(block.plain))


def term_score(term: Term) -> float:
    """Tell how much a block of a term's form reads like a definition and not like prose.

    A definition is one noun phrase; a sentence in the past, an aside between two dashes, or
    several sentences are what prose has after a dash or colon.
    """
    definition = term.definition
    score = 0.5 + (1.5 if term.form in ("bold", "tab") else 0.0)
    if _NOUN_PHRASE.match(definition):
        score += 1.5 if term.is_defined else 1.0
    elif definition[:1].islower():
        score += 0.5
    score += 1.5 if term.example and not term.is_aside else 0.0
    score -= 2.5 if _SENTENCE_END.search(definition) else 0.0
    score -= 1.5 if len(definition.split()) > _MAX_WORDS else 0.0
    score -= 0.75 if _PAST.search(definition) else 0.0
    score -= 1.0 if _PERSONS.search(definition) else 0.0
    score -= 0.5 if len(term.term.split()) > _LONG_TERM or term.form == "tight" else 0.0
    score -= 1.0 if definition.endswith("?") else 0.0
    return score - (3.0 if term.is_aside else 0.0)


def make_entries(
    blocks: tuple[Block, ...], headings: dict[int, Block]
) -> tuple[GlossaryEntry, ...]:
    """Make glossary entries of blocks; `headings` holds the terms that stand on their own lines.

    A block of another form goes on with the entry before it; the first is always an entry.
    """
    entries: dict[str, GlossaryEntry] = {}
    last = ""
    for block in blocks:
        heading, term = headings.get(block.line), read_term(block)
        if heading:
            definition, example = _split_example(block.text, "own line")
            entry = GlossaryEntry(heading.text, definition, example)
        elif term:
            entry = GlossaryEntry(term.term, term.definition, term.example)
        else:
            entries[last] = _continue(entries[last], block.plain)
            continue
        last = entry.term.casefold()
        known = entries.get(last)
        entries[last] = _merge(known, entry) if known else entry
    return tuple(entries.values())


def _continue(entry: GlossaryEntry, text: str) -> GlossaryEntry:
    """Add a following line to an entry: its example."""
    body = _EXAMPLE_LINE.sub("", text, count=1)
    return GlossaryEntry(entry.term, entry.definition, f"{entry.example} {body}".strip())


def _merge(known: GlossaryEntry, entry: GlossaryEntry) -> GlossaryEntry:
    """Put two entries of one term together; a lesson has each term once."""
    definition = f"{known.definition} {entry.definition}"
    return GlossaryEntry(known.term, definition, f"{known.example} {entry.example}".strip())
