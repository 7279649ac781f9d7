"""A place in a lesson or a work outside it -> a citation in one of its usual wordings."""

from dataclasses import dataclass
from random import Random

from citedeck.model.lesson import Document

from .ground import Ground

_INLINE = (
    "({n}, paragraph {k})", "({n}, par. {k})", "({n}, para. {k})", "({n} ¶ {k})", "({n} ¶{k})",
    "({n}, ¶{k})", "— {n}, paragraph {k}", "— {n}, par. {k}",
)  # fmt: skip
_ALONE = (
    "{n}, paragraph {k}", "{n}, par. {k}", "{n} ¶ {k}", "{n}, para. {k}", "{n}, Paragraph {k}",
    "Source: {n}, paragraph {k}", "{n}, ¶ {k}",
)  # fmt: skip
_SHORT_INLINE = ("(par. {k})", "(para. {k})", "(paragraph {k})", "(¶{k})", "(¶ {k})")
_SHORT_ALONE = ("¶{k}", "¶ {k}", "par. {k}", "para. {k}", "paragraph {k}", "Paragraph {k}")
_RANGE = (
    "({n}, paragraphs {j}–{k})", "({n}, paragraphs {j}-{k})", "({n}, paras. {j}–{k})",
    "({n}, pars. {j}–{k})", "({n}, paragraphs {j} and {k})", "({n} ¶¶ {j}–{k})",
    "(paragraphs {j}–{k})", "— {n}, paragraphs {j}–{k}",
)  # fmt: skip
_WHOLE = ("({n})", "— {n}", "(Source: {n})")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation's wording and what it names; no document where only a number stands there.

    `alone` says that it needs a line, a cell or a box of its own.
    """

    text: str
    document: str = ""
    paragraphs: tuple[int, ...] = ()
    alone: bool = False


def cite(rng: Random, ground: Ground, place: tuple[str, int]) -> Cited:
    """Cite one paragraph; a number alone is any document's."""
    document, number = place
    alone = rng.random() < 0.5
    if rng.random() < 0.25:
        forms = _SHORT_ALONE if alone else _SHORT_INLINE
        return Cited(rng.choice(forms).format(k=number), "", (number,), alone)
    form, name = rng.choice(_ALONE if alone else _INLINE), _name(rng, ground, document)
    return Cited(form.format(n=name, k=number), document, (number,), alone)


def cite_range(rng: Random, ground: Ground, document: str, numbers: tuple[int, int]) -> Cited:
    """Cite two neighbouring paragraphs."""
    form = rng.choice(_RANGE)
    text = form.format(n=_name(rng, ground, document), j=numbers[0], k=numbers[1])
    return Cited(text, document if "{n}" in form else "", numbers)


def cite_document(rng: Random, ground: Ground, document: str) -> Cited:
    """Cite a whole document, by its kind or its title."""
    found = ground.lesson.document(document)
    assert found
    name = rng.choice([found.name, found.title])
    return Cited(rng.choice(_WHOLE).format(n=name), document)


def cite_titled(rng: Random, ground: Ground, place: tuple[str, int]) -> Cited:
    """Cite a paragraph by the document's title in quotation marks, or as APA does, by its year."""
    found = ground.lesson.document(place[0])
    assert found
    forms = ["(“{t},” par. {k})", "(“{t}”, paragraph {k})", "— “{t},” paragraph {k}"]
    if found.source and found.source.author:
        forms += ["({a}, {y}, para. {k})"] * 2
    return Cited(rng.choice(forms).format(k=place[1], **_fields(found)), place[0], (place[1],))


def _fields(document: Document) -> dict[str, str]:
    source = document.source
    author = source.author[0].family if source and source.author else ""
    year = str(source.issued.year) if source and source.issued else ""
    return {"t": document.title, "a": author, "y": year}


def _name(rng: Random, ground: Ground, document: str) -> str:
    """Name a document: mostly by its kind, sometimes by its title or its author."""
    found = ground.lesson.document(document)
    assert found
    if rng.random() < 0.6:
        return rng.choice([found.name] * 3 + ["the article"] * (found.kind == "article"))
    names = [found.title, _fields(found)["a"] or found.title]
    return rng.choice(names)


_AUTHORS = (
    "Kim", "Barton", "Feld", "Osei", "Kim and Barton", "Osei et al.", "United Nations",
    "World Bank", "Ferreira", "Lindqvist", "O’Neill", "Dahl and Weber",
)  # fmt: skip
_TITLES = (
    "Ships and Shells of the Coast", "How Small Towns Pay for Light", "A Short History of Bells",
    "Counting What Nobody Counts", "Rules That Children Keep", "The Price of Quiet",
)  # fmt: skip
_AGENCIES = ("Reuters", "BBC News", "Associated Press", "Deutsche Welle", "The Guardian")
_RESEARCH = (
    "({a} {p})", "({a}, {y}, p. {p})", "({a}, {y})", "({a} {y}, {p})", "({a} {y})",
    "({a}, n.d.)", "(“{t}”)", "(“{t}” {p})", "({g}, {y})",
)  # fmt: skip
_RESEARCH_ALONE = (
    "Source: {g}, {y}", "Source: {a}, {y}", "({a}, {y}, pp. {p}–{q})", "— {a}, {y}, p. {p}",
    "{a}, {y}, p. {p}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Researched:
    """A citation of a work outside the lesson, and that work's entry in the list of sources."""

    text: str
    entry: str


def cite_research(rng: Random, *, alone: bool) -> Researched:
    """Cite a work outside the lesson in the manner of MLA, APA or Chicago."""
    form = rng.choice((*_RESEARCH, *_RESEARCH_ALONE) if alone else _RESEARCH)
    page = rng.randint(2, 180)
    values = {
        "a": rng.choice(_AUTHORS),
        "t": rng.choice(_TITLES),
        "g": rng.choice(_AGENCIES),
        "y": rng.randint(1998, 2025),
        "p": page,
        "q": page + rng.randint(1, 9),
    }
    if ", {y}" in form:
        values["a"] = str(values["a"]).replace(" and ", " & ")
    name = values["g"] if "{g}" in form else values["a"]
    entry = f"{name}. “{values['t']}.” The Daily Example, 19 Oct. {values['y']}, example.org/a."
    return Researched(form.format(**values), entry)


def is_titled(research: Researched) -> bool:
    """Tell whether a citation names nothing but a title, which only its entry makes known."""
    return research.text.startswith("(“")
