"""A lesson -> cases whose words stand in quotation marks and are the lesson's own, or nearly so."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from citedeck.model.verdict import Verdict

from .case import Case
from .changes import CHANGES, alter
from .citing import Cited, cite, cite_document, cite_range, cite_research, cite_titled
from .ground import Ground, Passage, closeness, words
from .honest import MARKINGS, Marked, hedges_dropped, mark, sentences_dropped
from .marks import pick_marks
from .slides import INLINE, Place, Shown, Spread, show
from .spelling import SPELLINGS, respell

PLACES: tuple[Place, ...] = (
    "inline", "inline", "inline", "line", "paragraph", "below", "right", "nearer-below",
    "nearer-right", "cell", "next-cell", "notes", "notes-line",
)  # fmt: skip
SPREADS: tuple[Spread, ...] = ("", "", "", "runs", "lines", "paragraphs")
_BEFORE = ("", "", "", "The text puts it like this: ", "We read ", "It says: ")
_AFTER = ("", "", "", " That surprised us.", " We agree.")
_TRIES = 400


def shown_with(rng: Random, text: str, place: Place, cited: str) -> Shown:
    """Choose how a quotation is shown with its citation."""
    before, after = rng.choice(_BEFORE), rng.choice(_AFTER)
    if cited and not cited.endswith(")") and place not in ("below", "right", "next-cell"):
        after = ""  # nothing goes on in the line of a citation without brackets
    return Shown(
        marks=pick_marks(rng, text),
        citation=cited,
        place=place,
        before=before,
        after=after,
        spread=rng.choice(SPREADS) if len(text.split()) > 3 else "",
        seed=rng.randrange(1000),
    )


def pick_place(rng: Random, *, alone: bool) -> Place:
    """Choose where a citation stands; `alone` where it can't follow in the same line."""
    return rng.choice([place for place in PLACES if not (alone and place in INLINE)])


def quoted_case(
    rng: Random, ground: Ground, passage: Passage, verdict: Verdict, cited: Cited | None
) -> Case:
    """Make a case of a text with a citation, or none; `kind` and `id` are still to be given."""
    place = pick_place(rng, alone=bool(cited and cited.alone)) if cited else rng.choice(INLINE)
    shown = shown_with(rng, passage.text, place, cited.text if cited else "")
    if place.startswith("nearer"):
        far = [n for n in (1, 2, 3, 4, 5) if not cited or n not in cited.paragraphs]
        shown = replace(shown, decoy=f"Article, paragraph {rng.choice(far)}")
    return Case(
        id="",
        lesson=ground.name,
        kind="",
        pages=show(passage.text, shown),
        verdict=verdict,
        text=passage.text,
        document=passage.document,
        paragraph=passage.paragraph,
        cited=cited.paragraphs if cited else (),
        where="notes" if place.startswith("notes") else "slide",
    )


def cite_own(rng: Random, ground: Ground, passage: Passage) -> Cited:
    """Cite the place of a passage: its paragraph, a range, the document, in all wordings."""
    kind = rng.random()
    place = (passage.document, passage.paragraph)
    last = max(number for document, number in ground.paragraphs if document == place[0])
    if kind < 0.1:
        return cite_document(rng, ground, place[0])
    if kind < 0.25 and last > 1:
        first = rng.choice([n for n in (place[1] - 1, place[1]) if 0 < n < last])
        return cite_range(rng, ground, place[0], (first, first + 1))
    if kind < 0.32:
        return cite_titled(rng, ground, place)
    return cite(rng, ground, place)


def cite_elsewhere(rng: Random, ground: Ground, passage: Passage) -> Cited | None:
    """Cite a place that does not hold a passage, or that does not exist."""
    held = {place for place in ground.paragraphs if _holds(ground, place, passage)}
    kind = rng.random()
    if kind < 0.2:
        return cite(rng, ground, (passage.document, rng.choice([14, 17, 23, 40])))
    if kind < 0.35:
        document = rng.choice(ground.lesson.documents).id
        if document in {name for name, _ in held}:
            return None
        return cite_document(rng, ground, document)
    place = rng.choice(list(ground.paragraphs))
    cited = cite(rng, ground, place)
    wrong = {place} if cited.document else {p for p in ground.paragraphs if p[1] == place[1]}
    return None if wrong & held else cited


def _holds(ground: Ground, place: tuple[str, int], passage: Passage) -> bool:
    return closeness(passage.text, ground.paragraphs[place]) > 0.6


def verbatim_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote word for word: long and short, with every citation and without one."""
    for number in range(count):
        if number % 6 == 5:
            passage = ground.pick(rng, 4, 20)
            made = quoted_case(rng, ground, passage, "verbatim", None)
            yield replace(_first_place(ground, made), kind="uncited", warnings=("quote-uncited",))
        elif number % 6 == 4:
            passage = ground.pick(rng, 1, 2)
            while max(map(len, words(passage.text)), default=0) < 6:
                passage = ground.pick(rng, 1, 2)
            cited = cite(rng, ground, (passage.document, passage.paragraph))
            made = quoted_case(rng, ground, passage, "verbatim", cited)
            yield replace(made, kind="short", document="", paragraph=0)
        else:
            passage = ground.pick(rng, 3, 30)
            cited = cite_own(rng, ground, passage)
            made = quoted_case(rng, ground, passage, "verbatim", cited)
            sure = len(cited.paragraphs) == 1 and cited.document
            yield replace(made, kind="cited") if sure else _anywhere(replace(made, kind="cited"))


def _anywhere(case: Case) -> Case:
    """Leave open where the words stand: several places may hold them."""
    return replace(case, document="", paragraph=0)


def _first_place(ground: Ground, case: Case) -> Case:
    document, paragraph = ground.places(case.text)[0]
    return replace(case, document=document, paragraph=paragraph)


def spelled_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote word for word, or with honest marks, in another typography."""
    names = list(SPELLINGS)
    for number in range(count):
        name = names[number % len(names)]
        for _ in range(_TRIES):
            if case := _spelled(rng, ground, name, marked=number % 3 == 2):
                yield case
                break


def _spelled(rng: Random, ground: Ground, name: str, *, marked: bool) -> Case | None:
    """Spell a passage in one way, and sometimes in a second one; None where that changes nothing."""
    passage = ground.pick(rng, 4, 26)
    cited, text = cite_own(rng, ground, passage), passage.text
    if marked:
        found = mark(rng, ground, passage, rng.choice(list(MARKINGS)))
        text = found.text if found else ""
    spelled = respell(text, name, rng)
    if not spelled:
        return None
    if rng.random() < 0.25:
        spelled = respell(spelled, rng.choice(list(SPELLINGS)), rng) or spelled
    if spelled == text:  # the second one undid the first
        return None
    verdict: Verdict = "marked" if marked else "verbatim"
    case = quoted_case(rng, ground, replace(passage, text=spelled), verdict, cited)
    return _anywhere(replace(case, kind=f"spelled: {name}", spelling=name))


def marked_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote with honest marks, in every legal form."""
    hedges, sentences = hedges_dropped(ground), sentences_dropped(ground)
    for marked, passage in [*rng.sample(hedges, min(8, len(hedges))), *sentences[:4]]:
        own = cite(rng, ground, (passage.document, passage.paragraph))
        kind = "hedge dropped" if marked.warnings else "sentence dropped"
        case = quoted_case(rng, ground, passage, "marked", own)
        yield replace(case, kind=kind, warnings=marked.warnings)
    for number in range(count):
        name = list(MARKINGS)[number % len(MARKINGS)]
        found = find_marked(rng, ground, name)
        if not found:
            continue
        marked, passage = found
        cited = None if number % 7 == 6 else cite_own(rng, ground, passage)
        warnings = marked.warnings if cited else (*marked.warnings, "quote-uncited")
        case = quoted_case(rng, ground, replace(passage, text=marked.text), "marked", cited)
        yield _anywhere(replace(case, kind=name, warnings=warnings))


def find_marked(rng: Random, ground: Ground, name: str) -> tuple[Marked, Passage] | None:
    """Look for a passage that can be marked in one way."""
    for _ in range(_TRIES):
        passage = ground.pick(rng, 8, 26)
        if marked := mark(rng, ground, passage, name):
            return marked, passage
    return None


def altered_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote with one change that no mark admits."""
    for number in range(count):
        name = list(CHANGES)[number % len(CHANGES)]
        for _ in range(_TRIES):
            passage = ground.pick(rng, 7, 26)
            if text := alter(rng, ground, passage, name):
                changed = replace(passage, text=text)
                yield replace(_altered(rng, ground, changed, number), kind=name)
                break


def _altered(rng: Random, ground: Ground, passage: Passage, number: int) -> Case:
    if number % 8 == 6:
        return _anywhere(quoted_case(rng, ground, passage, "altered", None))
    if number % 8 == 7 and (wrong := cite_elsewhere(rng, ground, passage)):
        return _anywhere(quoted_case(rng, ground, passage, "altered", wrong))
    own = cite(rng, ground, (passage.document, passage.paragraph))
    case = quoted_case(rng, ground, passage, "altered", own)
    return case if own.document else _anywhere(case)


def misplaced_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Quote honestly, and cite another place."""
    number = 0
    while number < count:
        passage = ground.pick(rng, 6, 24)
        marked = None
        if number % 3 == 2:
            marked = mark(rng, ground, passage, rng.choice(list(MARKINGS)))
        shown = replace(passage, text=marked.text) if marked else passage
        if number % 4 == 3:
            case = _miscited(rng, ground, shown, passage)
        else:
            wrong = cite_elsewhere(rng, ground, passage)
            case = quoted_case(rng, ground, shown, "misplaced", wrong) if wrong else None
        if case:
            number += 1
            kind = "misplaced, marked" if marked else "misplaced"
            yield _anywhere(replace(case, kind=case.kind or kind))


def _miscited(rng: Random, ground: Ground, shown: Passage, passage: Passage) -> Case | None:
    """Cite a work of research for eight or more of the lesson's own words."""
    if len(words(passage.text)) < 10 or len(words(shown.text)) < 11:
        return None
    place = rng.choice(PLACES)
    research = cite_research(rng, alone=place not in INLINE)
    place = "right" if place == "nearer-right" else "below" if place == "nearer-below" else place
    look = replace(shown_with(rng, shown.text, place, research.text), sources=(research.entry,))
    return Case(
        id="",
        lesson=ground.name,
        kind="misplaced, research cited",
        pages=show(shown.text, look),
        verdict="misplaced",
        text=shown.text,
        where="notes" if place.startswith("notes") else "slide",
    )
