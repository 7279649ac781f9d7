"""What the lessons were written for: quotations whose verdict no generator would think of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from citedeck.model.verdict import Verdict

from .case import Case
from .citing import Cited, cite
from .ground import Ground, Passage
from .marks import PAIRS
from .quoted import quoted_case, shown_with
from .slides import Place, show


@dataclass(frozen=True, slots=True)
class Planted:
    """A quotation of one lesson, and where it says that it is from."""

    lesson: str
    verdict: Verdict
    place: tuple[str, int]
    text: str
    kind: str
    spelling: str = ""


def _all(
    lesson: str, verdict: Verdict, kind: str, *rows: tuple[str, int, str], spelling: str = ""
) -> list[Planted]:
    return [
        Planted(lesson, verdict, (document, number), text, kind, spelling)
        for document, number, text in rows
    ]


PLANTED: tuple[Planted, ...] = (
    # a bracket says whom a pronoun means
    *_all("partners", "marked", "pronoun named",
        ("article", 1, "The last time the Russian president came, [Putin] was new in office"),
        ("article", 3, "Putin came because [Putin] needed something"),
    ),
    *_all("river", "marked", "pronoun named",
        ("article", 4, "[The dam] gives light to two million homes"),
        ("article", 5, "[Solenne’s] engineers did not receive the figures that they had asked for"),
        ("article", 7, "[The officials] agreed to share measurements every week"),
        ("transcript", 3, "In [Ines Var’s] village the lamps stay on"),
    ),
    *_all("phones", "marked", "pronoun named",
        ("article", 3, "counts fewer headaches, although [the nurse] cannot say why"),
        ("article", 9, "[Adeyemi] only hopes that nobody votes without having spent a day"),
        ("transcript", 4, "[Quist] has read 22 studies on the question."),
    ),
    *_all("island", "marked", "pronoun named",
        ("article", 2, "[Brûlé-Dahl] was paid £12 a year"),
        ("article", 6, "[The ferry] left without them and struck a rock in the fog"),
        ("article", 6, "[Brünnhilde] left without them and struck a rock in the fog"),
        ("diary", 1, "[Father] has been told that the hands must be moved in spring."),
    ),
    # an ellipsis swallows a negation together with all that it denies
    *_all("island", "marked", "negation swallowed with its clause",
        ("article", 6, "waited for passengers … because they were still at dinner"),
        ("article", 5, "Fishing follows the light … and the school was only 85 m² large"),
        ("article", 7, "His report … filled 14 pages and ended with a question"),
        ("article", 2, "He never missed a day …"),
    ),
    *_all("river", "marked", "negation swallowed with its clause",
        ("article", 4, "It gives light to two million homes …"),
        ("article", 7, "They agreed to share measurements every week . . ."),
    ),
    *_all("phones", "marked", "negation swallowed with its clause",
        ("article", 2, "teachers took away about 30 phones a week […]"),
        ("article", 3, "In the first year, marks in mathematics rose by 4.5 percent …"),
    ),
    # an ellipsis swallows the subject's or the object's negation
    *_all("partners", "altered", "negation swallowed",
        ("transcript", 3, "Putin had … choice but to come."),
        ("transcript", 4, "another question, since … every factory keeps to the same standard"),
    ),
    *_all("river", "altered", "negation swallowed",
        ("transcript", 4, "and last year there was … rice at all"),
        ("article", 7, "A second meeting … take place, since neither side wanted to pay for it"),
        ("article", 6, "has become less reliable, so the dam is … the only cause"),
        ("letter", 2, "That was two years ago, and … answer has come"),
        ("letter", 1, "We do … ask for money. We ask for water in spring"),
    ),
    *_all("phones", "altered", "negation swallowed",
        ("article", 2, "teachers took away about 30 phones a week, and … was happy about it"),
        ("article", 4, "while another one from England saw … effect at all"),
        ("article", 6, "In two years there has […] been a single emergency"),
        ("transcript", 2, "I thought that we would ... win this fight"),
    ),
    *_all("island", "altered", "negation swallowed",
        ("transcript", 1, "The stairs are narrow, and they have … rail"),
        ("article", 2, "He never missed a day, and he did … own a watch"),
        ("article", 11, "The sun itself, they wrote, has … asked for a change"),
    ),
    # brackets and an ellipsis that are the source's own
    *_all("island", "verbatim", "the source's own marks",
        ("article", 4, "Every town [in the kingdom] shall keep the same hour"),
        ("article", 4, "shall keep the same hour … without exception"),
        ("article", 7, "His report [it still hangs in the town hall] filled 14 pages"),
        ("article", 7, "ended with a question: whose noon is it … and who pays for it?"),
    ),
    *_all("island", "altered", "the source's own marks dropped",
        ("article", 4, "Every town shall keep the same hour … without exception"),
        ("article", 4, "Every town [in the kingdom] shall keep the same hour without exception"),
        ("article", 7, "His report filled 14 pages and ended with a question"),
    ),
    # raised figures, fractions and signs are figures
    *_all("island", "altered", "raised figure",
        ("article", 5, "the school was only 85 m2 large"),
        ("article", 2, "He was paid £12 a year, plus 11/2 barrels of oil"),
        ("article", 2, "He was paid £12 a year, plus 1 barrels of oil"),
        ("article", 6, "and struck a rock in the fog at 3 °C"),
        ("article", 2, "He was paid $12 a year, plus 1½ barrels of oil"),
        ("article", 9, "In the war years, 1914–1919, ships were rare"),
    ),
    *_all("island", "verbatim", "raised figure",
        ("article", 5, "the school was only 85 m² large"),
        ("article", 2, "plus 1½ barrels of oil"),
        ("article", 6, "struck a rock in the fog at −3 °C"),
    ),
    # one sentence in two paragraphs, and two sentences that nearly are one
    *_all("island", "verbatim", "said twice",
        ("article", 5, "The sun itself, they wrote, has not asked for a change."),
        ("article", 11, "The sun itself, they wrote, has not asked for a change."),
        ("article", 6, "The island had never seen such a loss."),
        ("article", 8, "The island had never seen such a crowd."),
    ),
    *_all("island", "misplaced", "said twice",
        ("article", 8, "The island had never seen such a loss."),
        ("article", 6, "The island had never seen such a crowd."),
        ("article", 9, "The sun itself, they wrote, has not asked for a change."),
    ),
    *_all("river", "verbatim", "said twice",
        ("article", 5, "The two governments have never signed a treaty about the river."),
        ("article", 7, "The two governments have never signed a treaty about the river."),
    ),
    *_all("river", "misplaced", "said twice",
        ("article", 6, "The two governments have never signed a treaty about the river."),
    ),
    # typography that a keyboard changes
    *_all("island", "verbatim", "typed on a keyboard",
        ("article", 9, "In the war years, 1914-1918, ships were rare"),
        ("article", 6, "struck a rock in the fog at -3 °C"),
        ("article", 10, "rings at noon to this day -- and again, 23 minutes later"),
        ("article", 10, "rings at noon to this day—and again, 23 minutes later"),
        ("article", 10, "rings at noon to this day - and again, 23 minutes later"),
        ("transcript", 5, "we will ring it for the old noon — please cover your ears"),
        ("article", 7, "whose noon is it ... and who pays for it?"),
        ("article", 2, "the keeper of the clock was Søren Bru\u0302le\u0301-Dahl"[4:]),
        spelling="typed on a keyboard",
    ),
)  # fmt: skip

_NESTED = (
    ("island", "article", 2, "“A clock,” he liked to say, “is only a promise with hands.”"),
    ("island", "article", 2, "“A clock,” he liked to say"),
    ("island", "article", 3, "complained of “missed boats, angry captains and cold fish.”"),
    ("island", "article", 4, "the members were “tired, hungry and of no fixed opinion.”"),
    ("island", "article", 9, "while Tomás Őry calls it “the smallest revolution in Europe”"),
    ("phones", "article", 2, '"We were police officers, not teachers," says Helen Marsh'),
    ("phones", "article", 5, '"I talk more at lunch, but I miss my music," says Amir, who is 14'),
)
_INNER = (
    ("island", "article", 2, "is only a promise with hands."),
    ("island", "article", 3, "missed boats, angry captains and cold fish"),
    ("island", "article", 4, "tired, hungry and of no fixed opinion"),
    ("island", "article", 9, "the smallest revolution in Europe"),
    ("phones", "article", 2, "We were police officers, not teachers,"),
    ("phones", "article", 5, "I talk more at lunch, but I miss my music"),
)


def planted_cases(ground: Ground, rng: Random, times: int) -> Iterator[Case]:
    """Show each planted quotation of a lesson several times, never twice in one way."""
    for planted in PLANTED:
        if planted.lesson != ground.name:
            continue
        for _ in range(times):
            cited = cite(rng, ground, planted.place)
            while not cited.document:  # a bare number could mean another document
                cited = cite(rng, ground, planted.place)
            passage = Passage(*planted.place, planted.text, "", "")
            case = quoted_case(rng, ground, passage, planted.verdict, cited)
            case = replace(case, kind=f"planted: {planted.kind}", spelling=planted.spelling)
            wrong_place = planted.verdict == "misplaced"
            yield replace(case, document="", paragraph=0) if wrong_place else case
    yield from _nested(ground, rng, times)


def _nested(ground: Ground, rng: Random, times: int) -> Iterator[Case]:
    """Quote words that hold a quotation, and the words of a quotation alone."""
    for lesson, document, number, text in (*_NESTED, *_INNER):
        if lesson != ground.name:
            continue
        for _ in range(times):
            cited = cite(rng, ground, (document, number))
            passage = Passage(document, number, text, "", "")
            yield replace(_in_marks(rng, ground, passage, cited), kind="planted: nested")


def _in_marks(rng: Random, ground: Ground, passage: Passage, cited: Cited) -> Case:
    """Set a text in marks that are not its own; straight ones can't be told from straight ones."""
    clear = [pair for pair in PAIRS if pair[0].strip() in "«‹「『" or pair == ("“", "”")]
    made = quoted_case(rng, ground, passage, "verbatim", cited)
    place: Place = "paragraph" if cited.alone else "inline"
    shown = shown_with(rng, passage.text, place, cited.text)
    shown = replace(shown, marks=rng.choice(clear), spread="")
    return replace(made, pages=show(passage.text, shown), where="slide")
