"""What is said in a part of a diagram -> as much of it as one page holds, and the rest."""

import re
from collections.abc import Callable
from dataclasses import replace

from ..model.deck import Evidence
from .fill import most

_WORD = re.compile(r"\S+\s*")

Said = tuple[str, tuple[Evidence, ...]]
"""A text and the evidence for it."""
Holds = Callable[[str, tuple[Evidence, ...]], bool]


def cut_said(said: Said, holds: Holds) -> tuple[Said, Said | None]:
    """Cut what is too much for a page: between its evidence, else inside its words.

    At least one word is taken. The text stands again over evidence that goes on.
    """
    text, items = said
    if not holds(text, ()):
        head, tail = _most_words(text, lambda words: holds(words, ()))
        return (head, ()), (tail, items) if tail or items else None
    count = max((k for k in range(len(items)) if holds(text, items[:k])), default=0)
    if count:
        return (text, items[:count]), (text, items[count:])
    if not items:
        return said, None
    first, *others = items
    here, tail_of_it = _cut_evidence(first, lambda item: holds(text, (item,)))
    if text and not holds(text, (here,)):
        return (text, ()), ("", items)
    left = (*tail_of_it, *others)
    return (text, (here,)), (text, left) if left else None


def _most_words(text: str, holds: Callable[[str], bool]) -> tuple[str, str]:
    """Cut a text after the last word up to which it holds; at least one word is taken."""
    words = _WORD.findall(text)
    count = most(len(words) - 1, lambda count: holds("".join(words[:count]).rstrip()))
    count = max(count, 1)
    return "".join(words[:count]).rstrip(), "".join(words[count:])


def _cut_evidence(
    item: Evidence, holds: Callable[[Evidence], bool]
) -> tuple[Evidence, tuple[Evidence, ...]]:
    """Cut a quote into two honest ones: both show where something is left out.

    What shows only its citation stays whole.
    """
    if item.citation and not item.quoted:
        return item, ()

    def head(words: str) -> Evidence:
        return replace(item, text=f"{words}\u00a0…")

    words, rest = _most_words(item.text, lambda words: holds(head(words)))
    return (head(words), (replace(item, text=f"…\u00a0{rest}"),)) if rest else (item, ())
