"""A seed -> a lesson of any length, and decks of a class that quote it, rightly and wrongly."""

import random
from functools import lru_cache
from itertools import cycle

from citedeck.files.deck.write import write_deck
from citedeck.model.lesson import Activity, Document, Id, Lesson, Topic
from citedeck.model.project import Project, Quote, Work
from citedeck.model.slides import QuoteSlide, TitleSlide
from citedeck.pipeline import load_template, work_pages

QUOTES_A_DECK = 40
_A_SLIDE = 2
_PARAGRAPH_WORDS = 90
_SYLLABLES = (
    "ba co di fu ga he ki lo ma ne po ra si tu va we yo za cha ster tion ling mer dor".split()
)
_SMALL = "the of and to in a is that for with on as by at from this it was are be has".split()
_KINDS = ("verbatim",) * 12 + ("marked",) * 3 + ("altered",) * 3 + ("misplaced", "invented")
"""Of twenty quotes."""


@lru_cache(maxsize=4)
def make_lesson(words: int) -> Lesson:
    """Make a lesson whose article has so many words, some common and most of them rare."""
    rng = random.Random(words)
    vocabulary = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(4000)]
    count = max(words // _PARAGRAPH_WORDS, 1)
    text = "\n\n".join(_paragraph(rng, vocabulary) for _ in range(count))
    topic = Topic(id=Id("all"), title="All of it", paragraphs=(("article", (1,)),))
    activity = Activity(id=Id("talk"), kind="presentation", title="Talk", task="Talk about it.")
    return Lesson(
        id=Id("long"),
        title="A long lesson",
        language="en",
        documents=(Document(id=Id("article"), kind="article", text=text),),
        topics=(topic,),
        activities=(activity,),
    )


def _paragraph(rng: random.Random, vocabulary: list[str]) -> str:
    sentences, words = [], 0
    while words < _PARAGRAPH_WORDS:
        length = rng.randint(9, 24)
        sentences.append(_sentence(rng, vocabulary, length))
        words += length
    return " ".join(sentences)


def _sentence(rng: random.Random, vocabulary: list[str], length: int) -> str:
    words = [
        rng.choice(_SMALL) if rng.random() < 0.45 else vocabulary[int(rng.paretovariate(1)) % 4000]
        for _ in range(length)
    ]
    if rng.random() < 0.3:
        words[length // 2] = str(rng.randint(2, 900))
    return f"{' '.join(words).capitalize()}."


def make_deck(lesson: Lesson, seed: int) -> bytes:
    """Make the deck of one student."""
    rng = random.Random(seed)
    kinds = cycle(_KINDS)
    quotes = tuple(
        _quote(rng, lesson, f"q{number}", next(kinds)) for number in range(QUOTES_A_DECK)
    )
    slides = tuple(
        QuoteSlide(
            id=Id(f"s{start}"),
            claim=f"This is what paragraph {quotes[start].paragraph} says about it.",
            evidence=tuple(quote.id for quote in quotes[start : start + _A_SLIDE]),
            speaker_notes="I will now explain what these two passages mean for us.",
        )
        for start in range(0, QUOTES_A_DECK, _A_SLIDE)
    )
    project = Project(
        lesson.id,
        title=f"Deck {seed}",
        presenters=("A Student",),
        quotes=quotes,
        slides=(TitleSlide(id=Id("title")), *slides),
    )
    template = load_template("atlas")
    return write_deck(work_pages(Work(project, lesson), template), template.base)


def _quote(rng: random.Random, lesson: Lesson, id: str, kind: str) -> Quote:
    paragraphs = lesson.documents[0].paragraphs
    number = rng.randint(1, len(paragraphs))
    words = paragraphs[number - 1].split()
    start = rng.randrange(len(words) - 20)
    piece = words[start : start + rng.randint(8, 18)]
    if kind == "marked":
        piece[3:5] = ["…"]
    elif kind == "altered":
        piece[4] = "zebra"
    elif kind == "misplaced":
        number = number % len(paragraphs) + 1
    elif kind == "invented":
        piece = [f"word{rng.randint(1, 10**6)}" for _ in piece]
    text = " ".join(piece)
    return Quote(id=Id(id), topic="all", document=Id("article"), paragraph=number, text=text)
