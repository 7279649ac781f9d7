"""A lesson -> cases whose words are not the lesson's: made up, from elsewhere, or only likened."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from .case import Case
from .changes import alter
from .citing import Researched, cite, cite_document, cite_research, is_titled
from .ground import Ground, Passage, grounds, words
from .quoted import PLACES, quoted_case, shown_with
from .slides import INLINE, show
from .strangers import strange_sentence, strange_words

FAR = 0.42
"""Well below the least share of words that a quotation close to its source has."""


def not_found_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Put words in quotation marks that the lesson does not hold, cited and uncited."""
    made = 0
    while made < count:
        kind, text = _stranger(rng, ground, made)
        if ground.closest(text) > FAR:
            continue
        passage = Passage("", 0, text, "", "")
        place = rng.choice(list(ground.paragraphs))
        cited = cite(rng, ground, place)
        if made % 5 == 3 and kind != "short":
            cited = cite_document(rng, ground, place[0])
        uncited = made % 4 == 2 and kind != "short"
        yield replace(
            quoted_case(rng, ground, passage, "not-found", None if uncited else cited), kind=kind
        )
        made += 1


def _stranger(rng: Random, ground: Ground, number: int) -> tuple[str, str]:
    """Make words that the lesson does not hold: made up, another lesson's, in backward order."""
    if number % 10 == 9:
        return "short", strange_words(rng)
    if number % 3 == 1:
        others = [other for other in grounds() if other is not ground]
        return "another lesson", rng.choice(others).pick(rng, 5, 20).text
    if number % 6 == 2:
        tokens = ground.pick(rng, 8, 16).text.split(" ")
        return "backward", " ".join(reversed(tokens)).rstrip(".,;:!?")
    return "made up", strange_sentence(rng)


def external_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote a work of research: its own words, few of the lesson's, or changed ones."""
    made = 0
    while made < count:
        kind, text = _researched(rng, ground, made)
        if not text:
            continue
        place = rng.choice([place for place in PLACES if not place.startswith("nearer")])
        research = cite_research(rng, alone=place not in INLINE)
        listed = is_titled(research) or rng.random() < 0.4
        shown = shown_with(rng, text, place, research.text)
        made += 1
        yield Case(
            id="",
            lesson=ground.name,
            kind=kind,
            pages=show(text, replace(shown, sources=_sources(research) if listed else ())),
            verdict="external",
            text=text,
            where="notes" if place.startswith("notes") else "slide",
        )


def _researched(rng: Random, ground: Ground, number: int) -> tuple[str, str]:
    if number % 4 == 1:
        passage = ground.pick(rng, 3, 6)
        row = words(passage.text)
        return "few of the lesson's words", passage.text if len(row) < 7 else ""
    if number % 4 == 3:
        change = rng.choice(["word changed", "negation added", "figure changed", "name changed"])
        text = alter(rng, ground, ground.pick(rng, 8, 13), change) or ""
        return "nearly the lesson's words", "" if ground.longest_run(text) > 7 else text
    text = strange_sentence(rng)
    return "research", text if ground.closest(text) <= FAR else ""


def _sources(research: Researched) -> tuple[str, ...]:
    """Give a list of sources that holds the one that is cited."""
    other = "Abel, Nora. Counting Boats. Harbour Press, 2011."
    return (other, research.entry)
