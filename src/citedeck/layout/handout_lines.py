"""Speaker notes -> short lines, as they are read from a card: sentences, and parts of long ones."""

import re

LONGEST = 14
"""Words of a line, where the sentence has a place to part it."""
_FEWEST = 4
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘«(\[]?[^\W\da-z])|(?<=[。！？])|\n+")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|Gen|Sen|Rep|Lt|Col|e\.g|i\.e|cf)|(?<!\w)[^\W\d_])\.$"
)
"""A full stop that ends no sentence: of a title or an initial."""
_CLAUSE = re.compile(r"(?<=[,;:，、；：؛،])\s*|(?<=[–—])\s+")


def short_lines(notes: str) -> tuple[str, ...]:
    """Cut notes into sentences, and long sentences at their commas. No word is lost."""
    return tuple(line for sentence in _sentences(notes) for line in _clauses(sentence))


def _sentences(notes: str) -> list[str]:
    """Cut after each sentence, whose closing marks stay with it."""
    sentences: list[str] = []
    start = 0
    for match in _END.finditer(notes):
        end = match.start() + len(match[0].rstrip())
        if "\n" not in match[0] and _SHORT.search(notes[start : match.start()]):
            continue
        sentences.append(notes[start:end].strip())
        start = match.end()
    sentences.append(notes[start:].strip())
    return [sentence for sentence in sentences if sentence]


def _clauses(sentence: str) -> list[str]:
    """Cut a long sentence into lines of at most so many words, where its marks allow it."""
    if len(sentence.split()) <= LONGEST:
        return [sentence]
    lines: list[str] = []
    for clause in filter(None, (part.strip() for part in _CLAUSE.split(sentence))):
        joined = f"{lines[-1]} {clause}" if lines else clause
        short = lines and min(len(lines[-1].split()), len(clause.split())) < _FEWEST
        if lines and (len(joined.split()) <= LONGEST or short):
            lines[-1] = joined
        else:
            lines.append(clause)
    return lines
