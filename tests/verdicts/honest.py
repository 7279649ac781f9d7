"""A passage -> the same words with marks that a quotation may carry."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from .ground import Ground, Passage, words
from .lexicon import COUNTING, DENYING, EXPLAINED, HEDGING, PRONOUNS, SURE_HEDGES

DOTS = (" … ", " ... ", " . . . ", " […] ", " [...] ", "… ", "... ")
_LOWER_AT_WILL = frozenset(
    "The A An It He She They In On At For This That These Some Many But And If When After What "
    "Since Until Without Before".split()
)
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation with honest changes, and the warnings that it earns all the same."""

    text: str
    warnings: tuple[str, ...] = ()


Marking = Callable[[Random, Passage], str | None]


def _is_plain_word(token: str) -> bool:
    return token.isalpha() and token.islower()


def is_safe_to_drop(text: str) -> bool:
    """Tell whether words may go without changing what the others say: no *not*, no *likely*."""
    row = set(words(text))
    return not row & (DENYING | HEDGING) and not any(word.endswith("n't") for word in row)


def _is_quiet(word: str) -> bool:
    """Tell whether a word neither denies nor doubts nor counts."""
    return is_safe_to_drop(word) and word not in COUNTING


def _ellipsis(rng: Random, passage: Passage) -> str | None:
    return shorten(rng, passage.text)


def shorten(rng: Random, text: str) -> str | None:
    """Put an ellipsis for 1 to 7 words of a text's middle."""
    tokens = text.split(" ")
    if len(tokens) < 8:
        return None
    count = rng.randint(1, min(7, len(tokens) - 6))
    start = rng.randint(3, len(tokens) - count - 3)
    gone, rest = " ".join(tokens[start : start + count]), " ".join(tokens[start + count :])
    if not is_safe_to_drop(gone) or "–" in gone or rest[0] in "–,;":
        return None
    head = " ".join(tokens[:start])
    dots = rng.choice(DOTS)
    if dots[0] != " " and not head[-1].isalpha():
        dots = f" {dots}"
    return head.rstrip(",;:") + dots + rest if rng.random() < 0.5 else head + dots + rest


def _full_stop_and_ellipsis(rng: Random, passage: Passage) -> str | None:
    """Put an ellipsis after a sentence's own full stop: four dots."""
    ends = [match.start() for match in _SENTENCE_END.finditer(passage.text)]
    for end in ends:
        head, rest = passage.text[:end], passage.text[end + 1 :].split(" ")
        count = rng.randint(2, 5)
        gone = " ".join(rest[:count])
        fits = len(rest) > count + 3 and head.endswith(".") and len(head.split()) > 3
        if fits and is_safe_to_drop(gone) and "–" not in gone:
            dots = rng.choice(["...", " ...", " . . .", "…", " …"])
            return f"{head}{dots} {' '.join(rest[count:])}"
    return None


def _leading_ellipsis(rng: Random, passage: Passage) -> str | None:
    before = _SENTENCE_END.split(passage.before)[-1]
    if not before.strip() or not is_safe_to_drop(before) or not passage.before:
        return None
    return rng.choice(["… ", "…", "... ", "[…] ", ". . . "]) + passage.text


def _trailing_ellipsis(rng: Random, passage: Passage) -> str | None:
    after = _SENTENCE_END.split(passage.after)[0]
    if not passage.text[-1].isalpha() or not after.strip() or not is_safe_to_drop(after):
        return None
    return passage.text + rng.choice([" …", "…", "...", " [...]", " . . ."])


def _first_case(_: Random, passage: Passage) -> str | None:
    first = passage.text[0]
    word = passage.tokens[0]
    if first.islower():
        return first.upper() + passage.text[1:]
    return first.lower() + passage.text[1:] if word in _LOWER_AT_WILL else None


def _first_letter_in_bracket(rng: Random, passage: Passage) -> str | None:
    changed = _first_case(rng, passage)
    return f"[{changed[0]}]{changed[1:]}" if changed else None


def _closing_mark(rng: Random, passage: Passage) -> str | None:
    bare = passage.text.rstrip(".,;:!?")
    if not bare[-1].isalnum():
        return None
    follows = passage.text[len(bare) :] + passage.after
    marks = [mark for mark in ".,;!" if mark != follows[:1]]
    return bare + rng.choice(marks)


def _sic(rng: Random, passage: Passage) -> str | None:
    return _after_word(rng, passage, "[sic]")


def _emphasis(_: Random, passage: Passage) -> str | None:
    return f"{passage.text} [emphasis added]"


def _explained(rng: Random, passage: Passage) -> str | None:
    return _after_word(rng, passage, f"[{rng.choice(EXPLAINED)}]")


def _after_word(rng: Random, passage: Passage, bracket: str) -> str | None:
    tokens = passage.tokens
    places = [i for i in range(2, len(tokens)) if _is_plain_word(tokens[i - 1])]
    if not places:
        return None
    place = rng.choice(places)
    return " ".join([*tokens[:place], bracket, *tokens[place:]])


def _replaced(rng: Random, passage: Passage) -> str | None:
    text = replace_words(rng, passage.text, rng.randint(1, 4))
    reach = " ".join(passage.before.split(" ")[-5:])
    if text and text.startswith("[") and not is_safe_to_drop(reach):
        return None  # the bracket may as well stand for the negation before it
    return text


def replace_words(rng: Random, text: str, count: int) -> str | None:
    """Put a bracket for so many plain words of a text, at its start or in its middle."""
    tokens = text.split(" ")
    starts = [
        i
        for i in range(len(tokens) - count - 3)
        if i not in (1, 2)
        and all(map(_is_plain_word, tokens[i : i + count]))
        and is_safe_to_drop(" ".join(tokens[i : i + count]))
        and not COUNTING & set(tokens[i : i + count])
        and not (i and tokens[i - 1].casefold() in DENYING)
    ]
    if not starts:
        return None
    start = rng.choice(starts)
    bracket = f"[{rng.choice(PRONOUNS)}]"
    return " ".join([*tokens[:start], bracket, *tokens[start + count :]])


def _letters_added(rng: Random, passage: Passage) -> str | None:
    tokens = passage.tokens
    places = [i for i in range(1, len(tokens)) if _is_plain_word(tokens[i]) and len(tokens[i]) > 4]
    places = [i for i in places if tokens[i][-1] not in "sdgy" and _is_quiet(tokens[i])]
    if not places:
        return None
    place = rng.choice(places)
    tokens[place] += "[d]" if tokens[place].endswith("e") else rng.choice(["[ed]", "[s]"])
    return " ".join(tokens)


def _two_ellipses(rng: Random, passage: Passage) -> str | None:
    tokens = passage.tokens
    if len(tokens) < 18:
        return None
    middle = len(tokens) // 2
    first = shorten(rng, " ".join(tokens[:middle]))
    second = shorten(rng, " ".join(tokens[middle:]))
    return f"{first} {second}" if first and second else None


def _ellipsis_and_bracket(rng: Random, passage: Passage) -> str | None:
    short = shorten(rng, passage.text)
    if not short or "[" in short:
        return None
    tokens = short.split(" ")
    place = next((i for i in range(2, len(tokens) - 1) if _is_plain_word(tokens[i - 1])), 0)
    if not place:
        return None
    return " ".join([*tokens[:place], f"[{rng.choice(EXPLAINED)}]", *tokens[place:]])


def _case_and_end(rng: Random, passage: Passage) -> str | None:
    changed = _first_case(rng, passage)
    if not changed or not changed.rstrip(".")[-1].isalpha() or passage.after.startswith(","):
        return None
    return changed.rstrip(".") + ","


MARKINGS: dict[str, Marking] = {
    "ellipsis": _ellipsis,
    "four dots": _full_stop_and_ellipsis,
    "leading ellipsis": _leading_ellipsis,
    "trailing ellipsis": _trailing_ellipsis,
    "first case": _first_case,
    "first letter in a bracket": _first_letter_in_bracket,
    "closing mark": _closing_mark,
    "sic": _sic,
    "emphasis": _emphasis,
    "explanation": _explained,
    "bracket for words": _replaced,
    "letters added": _letters_added,
    "two ellipses": _two_ellipses,
    "ellipsis and bracket": _ellipsis_and_bracket,
    "case and end": _case_and_end,
}


def mark(rng: Random, ground: Ground, passage: Passage, name: str) -> Marked | None:
    """Mark a passage in one way; None where that is not possible, or leaves it word for word."""
    text = MARKINGS[name](rng, passage)
    return Marked(text) if text and not ground.places(text) else None


def hedges_dropped(ground: Ground) -> list[tuple[Marked, Passage]]:
    """Give quotations whose ellipsis swallows a hedge, and nothing else that matters."""
    made: list[tuple[Marked, Passage]] = []
    for (document, number), text in ground.paragraphs.items():
        tokens = text.split(" ")
        for place, token in enumerate(tokens):
            if token not in SURE_HEDGES or place < 4 or place + 6 > len(tokens):
                continue
            for reach, dots in ((1, "…"), (1, "..."), (1, "[…]"), (1, ". . .")):
                head, tail = tokens[place - 4 : place], tokens[place + reach : place + 6]
                shown = " ".join([*head, dots, *tail]).rstrip(".,;:")
                if '"' not in shown and "“" not in shown:
                    passage = Passage(document, number, shown, "", "")
                    made.append((Marked(shown, ("quote-drops-hedge",)), passage))
    return made


def sentences_dropped(ground: Ground) -> list[tuple[Marked, Passage]]:
    """Give quotations whose ellipsis swallows a whole sentence that denies something of its own."""
    made: list[tuple[Marked, Passage]] = []
    for (document, number), text in ground.paragraphs.items():
        sentences = _SENTENCE_END.split(text)
        for before, gone, after in zip(sentences, sentences[1:], sentences[2:], strict=False):
            row = words(gone)
            denies = bool({"not", "never"} & set(row)) and not set(row) & HEDGING
            heads, tails = before.split(" ")[-6:], after.split(" ")[:7]
            shown = " ".join([*heads, "…", *tails]).rstrip(".,;:")
            if denies and len(heads) == 6 and not re.search(r"[“”\"‘\[\]]|\w' ", shown):
                made.append((Marked(shown), Passage(document, number, shown, "", "")))
    return made
