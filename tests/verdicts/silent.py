"""A lesson -> cases that look like a quotation or a copy and are none: nothing may be reported."""

from collections.abc import Iterator
from random import Random

from citedeck.model.pages import Page

from .case import Case
from .citing import cite, cite_research
from .ground import Ground, words
from .slides import bullets, deck
from .strangers import strange_sentence
from .unquoted import AFTER, BEFORE, OTHERS, pick_unspared, stands_alone

_SCARED = ("gift", "progress", "friends", "the deal", "so-called", "fair", "new order", "old ways")
_SCARE_MARKS = ("“{}”", "„{}“", "«{}»", '"{}"', "‘{}’", "'{}'")
_APOSTROPHES = (
    "The '90s and the '80s weren't that different",
    "It's the students' work, not the teachers'",
    "Rock 'n' roll and fish 'n' chips",
    "The boys’ idea and the girls’ answer were both good",
    "Class of ’24: don’t forget the poster",
    "Ada’s map, Lukas’ timeline and Lina’s photos",
    "We asked the parents' group and the nurses' office",
)
_MEASURES = (
    'Our poster is 27" wide and the frame is 32" wide',
    "A run of 5' 10\" is short, one of 6' 2\" is not",
    "The map lies at 47° 22′ 10″ north and 8° 32′ 30″ east",
    'Screens: 13", 15" and 17" were on the table',
    "We needed 7' 30\" to read it and 3' 15\" to talk about it",
    'A 12" ruler, a 24" board and two cups of tea',
)
_OWN_WORDS = (
    "Our group thinks that both sides should sit down and listen",
    "This part shows why people disagree, and what each of them hopes to win",
    "We were not sure at first, but then the numbers helped us",
    "In short: one problem, two stories, and nobody who wants to give in",
    "The writer stays careful here and lets the reader choose",
    "Everybody in our class had another opinion on this page",
)
_ENTRIES = (
    "Kim, Min-Jun. “Ships and Shells of the Coast.” The Daily Example, 19 Oct. 2024.",
    "Osei, K. (2021). “What the bells of the old town tell us.” Journal of Sounds, 4(2), 10–20.",
    "Feld, Nora, and Jane Barton. “How Small Towns Pay for Light.” Example Press, 2011.",
    "World Bank. “A second look at the price of water.” World Bank, 2019, example.org/x.",
    "Dahl, Eva. „Kleine Geschichte der Glocken im Norden“. Beispielverlag, 2014.",
)
_LISTS = ("Sources", "Works Cited", "References", "Bibliography", "List of sources")


def silent_cases(ground: Ground, rng: Random, count: int) -> Iterator[Case]:
    """Show what may stand on a slide as it is."""
    makers = (
        _seven_words, _spared_text, _spared_sentence, _copied_in_notes, _scare_marks, _own_title,
        _apostrophes, _measures, _source_list, _paraphrase, _cited_paraphrase, _research_only,
        _seven_words, _spared_text,
    )  # fmt: skip
    for number in range(count):
        maker = makers[number % len(makers)]
        name = maker.__name__.strip("_").replace("_", " ")
        page = maker(ground, rng)
        yield Case(
            id="", lesson=ground.name, kind=f"silent: {name}", pages=deck(page), verdict="none"
        )


def _seven_words(ground: Ground, rng: Random) -> Page:
    """Copy seven words: one fewer than counts as a copy."""
    while True:
        passage = pick_unspared(ground, rng, 7, 7)
        before, after = rng.choice(BEFORE), rng.choice(AFTER)
        row = words(passage.text)
        text = passage.text.rstrip(".,;:!?")
        simple = len(row) == 7 and all(word.isalpha() for word in row)
        if simple and stands_alone(passage, before, after):
            return bullets(rng.choice(OTHERS), f"{before}{text}{after}")


def _spared_text(ground: Ground, rng: Random) -> Page:
    """Show a task, a question, a role's wish, a title or an event that the article says as well."""
    texts = [text for text in ground.spared if ground.longest_run(text) >= 7]
    return bullets(rng.choice(OTHERS), rng.choice(texts or ground.spared), rng.choice(OTHERS))


def _spared_sentence(ground: Ground, rng: Random) -> Page:
    """Explain a term as the lesson's glossary does."""
    entry = rng.choice(ground.lesson.glossary)
    lines = [f"{entry.term}: {entry.definition}", *filter(None, [entry.example])]
    return bullets(*lines, title="Words that we need")


def _copied_in_notes(ground: Ground, rng: Random) -> Page:
    """Say the lesson's words in speaker notes, without marks."""
    passage = pick_unspared(ground, rng, 9, 20)
    return bullets(rng.choice(OTHERS), notes=f"{rng.choice(BEFORE)}{passage.text}\nThen wait.")


def _scare_marks(_: Ground, rng: Random) -> Page:
    form = rng.choice(_SCARE_MARKS)
    word = form.format(rng.choice(_SCARED))
    return bullets(f"This {word} was a surprise for all of us", rng.choice(OTHERS))


def _own_title(ground: Ground, rng: Random) -> Page:
    """Name the lesson or one of its documents in quotation marks."""
    titles = [ground.lesson.title, *(document.title for document in ground.lesson.documents)]
    title = rng.choice(titles)
    forms = (f"We read “{title}” together", f'Text: "{title}"', f"Our text was «{title}».")
    return bullets(rng.choice(forms), rng.choice(OTHERS))


def _apostrophes(_: Ground, rng: Random) -> Page:
    return bullets(*rng.sample(_APOSTROPHES, 2))


def _measures(_: Ground, rng: Random) -> Page:
    return bullets(*rng.sample(_MEASURES, 2))


def _source_list(_: Ground, rng: Random) -> Page:
    return bullets(*rng.sample(_ENTRIES, 3), title=rng.choice(_LISTS))


def _paraphrase(_: Ground, rng: Random) -> Page:
    return bullets(*rng.sample(_OWN_WORDS, 2), strange_sentence(rng))


def _cited_paraphrase(ground: Ground, rng: Random) -> Page:
    """Say something in own words and cite where it is from."""
    cited = cite(rng, ground, rng.choice(list(ground.paragraphs)))
    gap = "\n" if cited.alone else " "
    return bullets(f"{rng.choice(_OWN_WORDS)}{gap}{cited.text}", rng.choice(OTHERS))


def _research_only(_: Ground, rng: Random) -> Page:
    """Say something in own words and cite a work of research."""
    while True:
        research = cite_research(rng, alone=False)
        if "“" not in research.text:
            return bullets(f"{rng.choice(_OWN_WORDS)} {research.text}", rng.choice(OTHERS))
