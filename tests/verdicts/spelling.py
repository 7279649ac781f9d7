"""A quotation -> the same words in another typography: nothing that a reader would call a change."""

import re
import unicodedata
from collections.abc import Callable
from random import Random

Spelling = Callable[[str, Random], str]


def _decomposed(text: str, _: Random) -> str:
    return unicodedata.normalize("NFD", text)


def _ligatures(text: str, _: Random) -> str:
    for letters, sign in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        text = text.replace(letters, sign)
    return text


def _spaced(space: str) -> Spelling:
    """Put another space for about half of the plain ones; dots keep theirs, or no-break ones."""

    def change(text: str, rng: Random) -> str:
        first = text.find(" ")
        kept = set() if space in "\u00a0\u202f" else set(_dot_spaces(text))
        return "".join(
            space
            if letter == " " and place not in kept and (place == first or rng.random() < 0.4)
            else letter
            for place, letter in enumerate(text)
        )

    return change


def _dot_spaces(text: str) -> list[int]:
    """Give where the spaces of a spaced ellipsis stand."""
    return [place for dots in re.finditer(r"\. \. \.", text) for place in range(*dots.span())]


def _inside(sign: str, share: float = 0.5) -> Spelling:
    """Put an unseen sign into the middle of some words."""

    def change(text: str, rng: Random) -> str:
        parts = re.split(r"(\[[^\]]*\])", text)
        return "".join(
            part
            if part.startswith("[")
            else re.sub(
                r"[A-Za-z]{6,}",
                lambda word: (
                    f"{word[0][:3]}{sign}{word[0][3:]}" if rng.random() < share else word[0]
                ),
                part,
            )
            for part in parts
        )

    return change


def _between(sign: str) -> Spelling:
    """Put an unseen sign at the edge of a word."""

    def change(text: str, rng: Random) -> str:
        places = [match.end() for match in re.finditer(r"[a-z](?= [a-z])", text)]
        if not places:
            return text
        place = rng.choice(places)
        return text[:place] + sign + text[place:]

    return change


def _swapped(pairs: dict[str, str]) -> Spelling:
    table = str.maketrans(pairs)
    return lambda text, _: text.translate(table)


def _dashes(text: str, rng: Random) -> str:
    """Write a dash in another way: longer, shorter, typed, closed up."""
    text = re.sub(r"(?<=\d)–(?=\d)", "-", text)
    return re.sub(" – ", lambda _: rng.choice([" — ", " - ", " -- ", "—", " ― "]), text)


def _dots(text: str, _: Random) -> str:
    return text.replace("…", "...") if "…" in text else text


def _wide_figures(text: str, _: Random) -> str:
    return re.sub(r"[0-9]", lambda figure: chr(ord(figure[0]) + 0xFEE0), text)


SPELLINGS: dict[str, Spelling] = {
    "decomposed": _decomposed,
    "ligatures": _ligatures,
    "no-break spaces": _spaced("\u00a0"),
    "narrow spaces": _spaced("\u202f"),
    "thin spaces": _spaced("\u2009"),
    "double spaces": _spaced("  "),
    "tabs": _spaced("\t"),
    "line breaks": _spaced("\n"),
    "soft hyphens": _inside("\u00ad"),
    "zero-width spaces": _inside("\u200b", 0.3),
    "zero-width joiners": _inside("\u200d", 0.3),
    "word joiners": _between("\u2060"),
    "byte order marks": _between("\ufeff"),
    "left-to-right marks": _between("\u200e"),
    "isolates": _between("\u2069"),
    "straight apostrophes": _swapped({"’": "'", "‘": "'"}),
    "curly apostrophes": _swapped({"'": "’"}),
    "no-break hyphens": _swapped({"-": "\u2011"}),
    "true hyphens": _swapped({"-": "\u2010"}),
    "plain minus": _swapped({"−": "-"}),
    "dashes": _dashes,
    "dots": _dots,
    "wide figures": _wide_figures,
}


def respell(text: str, name: str, rng: Random) -> str | None:
    """Write a text in another typography; None where that changes nothing."""
    changed = SPELLINGS[name](text, rng)
    return changed if changed != text else None
