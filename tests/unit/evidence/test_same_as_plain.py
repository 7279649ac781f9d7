"""The engine's filters change no verdict: it says what a search through every paragraph says."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from citedeck.evidence import Citation, judge
from citedeck.evidence.index import at_least, numbers_of
from citedeck.model.lesson import Document, Id
from citedeck.text.normalise import normalise
from citedeck.text.tokens import one_rank
from unit.evidence.plain import judge_plainly

WORDS = (
    "the of and a it in was they river bridge town carts walls heavy old Kim Lund Sund Norby 2019 "
    "five 3.5 million know-how never no reportedly likely Mayor Kim's carts’ “deep” ‘deep’ ﬁne "
    "naïve U.S. (old) straße İzmir re\u00adbuilt well\u2011known 1\u00a0000 [sic] … river, town. bridge; "
    "— more than far from denied that Of 12 a.m. year South both men".split(" ")
)
MARKS = (
    "…", "...", "[…]", ". . .", "[sic]", "[the town]", "[Kim]", "[not]", "[they]", "[5]",
    "[a]", "[a day]", "[in Lund]", "[Kim and Norby]", "", " ", "—", ",", ".", "“", "\u200b", "\n",
)  # fmt: skip
seeds = st.integers(0, 2**32)


def make_documents(chance: random.Random) -> tuple[Document, ...]:
    """Make up to three documents; words are few, so that much stands in several places."""
    return tuple(
        Document(
            id=Id(f"d{number}"),
            kind="other",
            text="\n\n".join(make_paragraph(chance) for _ in range(chance.choice([1, 3, 12, 20]))),
        )
        for number in range(chance.randint(1, 3))
    )


def make_paragraph(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 16)))


def make_quote(chance: random.Random, documents: tuple[Document, ...]) -> str:
    """Take words of one or two paragraphs and change up to three things."""
    paragraphs = [text for document in documents for text in document.paragraphs]
    at = chance.randrange(len(paragraphs))
    words = " ".join(paragraphs[at : at + chance.choice([1, 1, 1, 2, 3])]).split(" ")
    first = chance.randrange(len(words))
    words = words[first : first + chance.randint(1, 14)]
    for _ in range(chance.randint(0, 3)):
        place = chance.randrange(len(words) + 1)
        new = [[], [chance.choice(WORDS)], [chance.choice(MARKS)], [], [make_mended(chance)]]
        words[place : place + chance.choice([0, 0, 1, 1, 3])] = chance.choice(new)
    text = " ".join(words)
    return chance.choice(
        [text, text, text[:1].swapcase() + text[1:], text[:-1], text[1:], text + "!"]
    )


def make_mended(chance: random.Random) -> str:
    word = chance.choice(WORDS)
    return f"[{word[:1].swapcase()}]{word[1:]}"


def make_citations(chance: random.Random) -> tuple[Citation, ...]:
    return tuple(
        Citation(
            chance.choice(["", "d0", "d1", "d9"]),
            chance.choice([(), (1,), (2, 3), (0, 99), tuple(range(1, 21))]),
        )
        for _ in range(chance.choice([0, 1, 1, 2]))
    )


@settings(deadline=None, max_examples=50)
@given(seeds)
def test_a_quote_gets_the_verdict_of_the_plain_search(seed: int) -> None:
    chance = random.Random(seed)
    documents = make_documents(chance)
    for _ in range(4):
        text, citations = make_quote(chance, documents), make_citations(chance)
        research = chance.random() < 0.2
        found = judge(text, citations, documents, research)
        words = one_rank(normalise(found.source_text))
        answer = found.verdict, found.document, found.paragraph, words
        assert answer == judge_plainly(text, citations, documents, research), text


@given(st.lists(st.integers(0, 2**70 - 1), max_size=12), st.integers(1, 9))
def test_counting_upright_is_counting(sets: list[int], count: int) -> None:
    found = set(numbers_of(at_least(count, sets)))
    assert found == {n for n in range(70) if sum(bits >> n & 1 for bits in sets) >= count}
