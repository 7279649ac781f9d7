"""What is said in a part of a diagram -> as much of it as one page holds, and the rest."""

from collections.abc import Callable
from dataclasses import replace

from ..model.deck import Evidence
from .fill import most
from .quote_cuts import is_sentence_end, quote_cut, word_ends

_GOES_ON, _BREAKS_OFF = "…\u00a0", "\u00a0…"

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
    ends = word_ends(text)
    count = most(len(ends) - 1, lambda count: holds(text[: ends[count - 1]].rstrip()))
    place = ends[max(count, 1) - 1] if ends else 0
    return text[:place].rstrip(), text[place:]


def _cut_evidence(
    item: Evidence, holds: Callable[[Evidence], bool]
) -> tuple[Evidence, tuple[Evidence, ...]]:
    """Cut a quote into two honest ones: both show where a sentence is broken off.

    What shows only its citation stays whole.
    """
    lead = _GOES_ON if item.whole and item.text.startswith(_GOES_ON) else ""
    words = item.text.removeprefix(lead).strip()
    ends = word_ends(words)
    if (item.citation and not item.quoted) or len(ends) <= 1:
        return item, ()
    whole = item.whole or words

    def breaks_off(place: int) -> bool:
        return not (item.quoted and is_sentence_end(words, place))

    def head(place: int) -> Evidence:
        tail = _BREAKS_OFF if breaks_off(place) else ""
        return replace(item, text=f"{lead}{words[:place].rstrip()}{tail}", whole=whole)

    count = most(len(ends) - 1, lambda count: holds(head(ends[count - 1])))
    place = ends[max(count, 1) - 1]
    if item.quoted:
        place = quote_cut(words, place, place, whole)
    rest = f"{_GOES_ON if breaks_off(place) else ''}{words[place:]}"
    return head(place), (replace(item, text=rest, whole=whole),)
