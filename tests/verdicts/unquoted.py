"""A lesson -> cases without quotation marks: quotations all the same, and copied words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from citedeck.model.pages import Hint
from citedeck.model.verdict import Verdict
from citedeck.text.digest import digest

from .case import Case
from .changes import alter
from .citing import Cited, cite
from .ground import Ground, Passage, words
from .honest import mark
from .quoted import cite_elsewhere, cite_own
from .slides import Place, Shown, bullets, deck, show
from .spelling import SPELLINGS, respell

NO_MARKS = ("", "")
BEFORE = (
    "Our group found that ", "Important: ", "We learned this: ", "Main point: ", "So, as we see, ",
)  # fmt: skip
AFTER = (" and we think so too", ", which is our answer", " (we were amazed)", "; what do you say?")
OTHERS = (
    "We read the whole text twice", "Three of us made a poster", "Our question for you",
    "What would you do?", "Next week we go on", "Group work by Lina, Max and Ada",
)  # fmt: skip
_PLAIN = re.compile(r"[A-Za-z ,.;:’']+")
_INNER_MARKINGS = ("ellipsis", "explanation", "bracket for words", "sic", "two ellipses")
_BARE_KINDS: tuple[Verdict, ...] = ("verbatim", "marked", "misplaced")


def pick_unspared(ground: Ground, rng: Random, low: int, high: int) -> Passage:
    """Pick plain words, none of which may be shown unmarked."""
    while True:
        passage = ground.pick(rng, low, high)
        if _PLAIN.fullmatch(passage.text) and not ground.is_spared(passage.text):
            return replace(passage, text=passage.text)


def stands_alone(passage: Passage, before: str, after: str) -> bool:
    """Tell whether own words around a passage do not happen to go on with it."""
    begins, ends = words(passage.before)[-1:], words(passage.after)[:1]
    return not (begins and begins == words(before)[-1:]) and not (ends and ends == words(after)[:1])


# -- quotations without marks


def bare_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote without marks: a box of the lesson's words and a citation, or one that a hint names."""
    for number in range(count):
        passage = pick_unspared(ground, rng, 12, 24)
        if number % 5 > 2:
            yield _hinted(rng, ground, passage, altered=number % 5 == 4)
        elif case := _cited(rng, ground, passage, _BARE_KINDS[number % 5]):
            yield case


def _cited(rng: Random, ground: Ground, passage: Passage, verdict: Verdict) -> Case | None:
    """Show a box that holds nothing but the lesson's words and a citation."""
    text, cited = passage.text, cite_own(rng, ground, passage)
    if verdict == "marked":
        marked = mark(rng, ground, passage, rng.choice(_INNER_MARKINGS))
        if not marked or len(words(marked.text)) < 12:  # eight must be the lesson's own
            return None
        text = marked.text
    if verdict == "misplaced":
        cited = cite_elsewhere(rng, ground, passage) or Cited("(par. 31)", "", (31,))
    places: list[Place] = ["line", "paragraph", *([] if cited.alone else ["inline"])]  # type: ignore[list-item]
    shown = Shown(
        marks=NO_MARKS,
        citation=cited.text,
        place=rng.choice(places),
        spread=rng.choice(("", "runs", "lines")),
    )
    return Case(
        id="",
        lesson=ground.name,
        kind=f"bare: {verdict}",
        pages=show(text, shown),
        verdict=verdict,
        text=text,
        cited=cited.paragraphs,
    )


def _hinted(rng: Random, ground: Ground, passage: Passage, *, altered: bool) -> Case:
    """Show a text that a hint names by its words; the hint is never believed."""
    changed = alter(rng, ground, passage, "word changed") if altered else None
    text, place = changed or passage.text, (passage.document, passage.paragraph)
    cited = cite(rng, ground, place)
    hint = Hint(*place, digest(text))
    shown = Shown(marks=NO_MARKS, citation=cited.text, place="below", hints=(hint,))
    return Case(
        id="",
        lesson=ground.name,
        kind="bare: hint",
        pages=show(text, shown),
        verdict="altered" if changed else "verbatim",
        text=text,
        cited=cited.paragraphs,
    )


# -- copied words


def unmarked_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Copy eight words or more without quotation marks."""
    makers = (_alone, _among_own, _with_citation, _in_table, _in_runs, _spelled, _stale, _partly)
    made = 0
    while made < count:
        passage = pick_unspared(ground, rng, 9, 26)
        passage = replace(passage, text=passage.text.rstrip(".,;:!?"))
        before, after = rng.choice(BEFORE), rng.choice(AFTER)
        if ground.count_common(passage.text) < 8 or not stands_alone(passage, before, after):
            continue
        maker = makers[made % len(makers)]
        case = maker(rng, ground, passage, (before, after))
        if case:
            made += 1
            name = maker.__name__.strip("_").replace("_", " ")
            yield replace(case, kind=f"copied: {name}")


Around = tuple[str, str]


def _alone(rng: Random, ground: Ground, passage: Passage, _: Around) -> Case | None:
    others = [line for line in OTHERS if stands_alone(passage, "", line)]
    return _listed(ground, passage.text, (passage.text, rng.choice(others)))


def _among_own(rng: Random, ground: Ground, passage: Passage, around: Around) -> Case | None:
    line = f"{around[0]}{passage.text}{around[1]}"
    return _listed(ground, passage.text, (rng.choice(OTHERS), line, rng.choice(OTHERS)))


def _with_citation(rng: Random, ground: Ground, passage: Passage, around: Around) -> Case | None:
    cited = cite(rng, ground, (passage.document, passage.paragraph))
    gap = "\n" if cited.alone else " "
    line = f"{around[0]}{passage.text}{around[1]}{gap}{cited.text}"
    return _listed(ground, passage.text, (line,))


def _in_table(_: Random, ground: Ground, passage: Passage, around: Around) -> Case | None:
    shown = Shown(marks=NO_MARKS, place="cell", before=around[0], after=around[1])
    return replace(_listed(ground, passage.text, ()), pages=show(passage.text, shown))


def _in_runs(rng: Random, ground: Ground, passage: Passage, around: Around) -> Case | None:
    seed = rng.randrange(1000)
    shown = Shown(marks=NO_MARKS, before=around[0], after=around[1], spread="runs", seed=seed)
    return replace(_listed(ground, passage.text, ()), pages=show(passage.text, shown))


def _spelled(rng: Random, ground: Ground, passage: Passage, around: Around) -> Case | None:
    name = rng.choice(list(SPELLINGS))
    text = respell(passage.text, name, rng)
    if not text:
        return None
    case = _listed(ground, text, (f"{around[0]}{text}{around[1]}", rng.choice(OTHERS)))
    return replace(case, spelling=name)


def _stale(rng: Random, ground: Ground, passage: Passage, around: Around) -> Case | None:
    """Show a copy beside a hint that names other words."""
    hint = Hint(passage.document, passage.paragraph, digest(rng.choice(OTHERS)))
    shown = Shown(marks=NO_MARKS, before=around[0], hints=(hint,))
    return replace(_listed(ground, passage.text, ()), pages=show(passage.text, shown))


def _partly(rng: Random, ground: Ground, passage: Passage, _: Around) -> Case | None:
    """Copy ten words, change the next one, and copy five more: no quotation, but a copy."""
    tokens = passage.text.split(" ")
    if len(tokens) < 16:
        return None
    kept = " ".join(tokens[:10]).rstrip(".,;:!?")
    if ground.count_common(kept) < 8:
        return None
    cited = cite(rng, ground, (passage.document, passage.paragraph))
    gap = "\n" if cited.alone else " "
    line = f"{' '.join(tokens[:10])} trampoline {' '.join(tokens[11:16])}{gap}{cited.text}"
    return _listed(ground, kept, (line,))


def _listed(ground: Ground, text: str, lines: tuple[str, ...]) -> Case:
    places = ground.places(text)
    document, paragraph = places[0] if len(places) == 1 else ("", 0)
    return Case(
        id="",
        lesson=ground.name,
        kind="",
        pages=deck(bullets(*lines)),
        verdict="unmarked",
        text=text,
        document=document,
        paragraph=paragraph,
    )
