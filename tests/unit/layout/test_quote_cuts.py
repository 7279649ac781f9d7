"""Property: whatever is cut of a quote is still one, on every kind of slide that shows quotes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citedeck.evidence import Citation, judge
from citedeck.files.templates import load_template
from citedeck.layout import lay_out_slide
from citedeck.layout.quote_cuts import quote_cut, word_ends
from citedeck.model.deck import (
    Arrow,
    Body,
    Card,
    Cards,
    DeckSlide,
    Definition,
    Event,
    Evidence,
    Exchange,
    Exhibits,
    Timeline,
)
from citedeck.model.lesson import Document
from citedeck.model.pages import Page
from citedeck.model.source import PartialDate

ATLAS = load_template("atlas")
TREATY = (
    "The two governments have signed a long treaty about trade and science, and they do not plan "
    "to send any soldiers to each other."
)
SENTENCES = (
    TREATY,
    "On Nov. 4 the U.S. envoy, Mr. J. Kim, warned of sanctions vs. the North.",
    "Nobody outside the two capitals knows how many shells were reportedly sent.",
    "It is false that troops moved without an order from the minister.",
    "Fuel and food go east; guns go west, but no treaty says how much of each may be sold.",
    "North Korea will never give up its 20,000 containers of shells, the newspaper wrote.",
    "Neither side trusts the other.",
)
KINDS = (
    "claim", "quote", "comparison", "exchange", "timeline", "definition", "position",
)  # fmt: skip


def body_of(kind: str, said: Evidence) -> Body:
    match kind:
        case "exchange":
            return Exchange((("a", "North"), ("b", "South")), (Arrow("a", "b", "Oil", (said,)),))
        case "timeline":
            return Timeline((Event(PartialDate(1991), "1991", "They met", (said,)),))
        case "definition":
            return Definition("A state of affairs.", "Lesson glossary", "", said)
        case "comparison" | "position":
            return Cards((Card("It will", evidence=(said,)), Card("It will not", evidence=(said,))))
        case _:
            return Exhibits((said,))


def shown(pages: tuple[Page, ...]) -> list[str]:
    found = (
        paragraph.text
        for page in pages
        for box in page.boxes
        for text in box.texts
        for paragraph in text.paragraphs
    )
    return [part[1:-1] for part in found if re.fullmatch("“.*”", part, re.DOTALL)]


def bare(text: str) -> str:
    return " ".join(text.replace("…", " ").split())


def assert_honest(kind: str, text: str) -> None:
    said = Evidence("q", "quote", text, "Article, paragraph 1", "", "article", 1)
    slide = DeckSlide("a1", kind, body_of(kind, said), "One claim")
    parts = shown(lay_out_slide(slide, ATLAS, "en"))
    documents = (Document(id="article", kind="article", text=text),)
    for part in parts:
        verdict = judge(part, (Citation("article", (1,)),), documents)
        assert verdict.verdict in ("verbatim", "marked"), part
        assert not verdict.drops_negation, part
    times = 2 if kind in ("comparison", "position") else 1
    counted = bare(" ".join(parts)).split()
    assert sorted(counted) == sorted(text.split() * times)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("times", [8, 16])
def test_a_long_quote_of_denials_is_never_falsified(kind: str, times: int) -> None:
    assert_honest(kind, " ".join([TREATY] * times))


@settings(max_examples=40)
@given(
    st.sampled_from(KINDS),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14).map(" ".join),
)
def test_every_part_of_a_quote_is_a_quote(kind: str, text: str) -> None:
    assert_honest(kind, text)


def test_a_quote_is_cut_at_a_sentence_then_at_a_clause_then_at_a_word() -> None:
    ends = word_ends(TREATY)
    assert quote_cut(f"{TREATY} {TREATY}", 170, 170, "") == len(TREATY) + 1
    cut = quote_cut(TREATY, ends[-3], ends[-3], TREATY)
    assert TREATY[:cut] == "The two governments have signed a long treaty about trade and science, "
    plain = " ".join(f"word{number}" for number in range(9))
    assert plain[: quote_cut(plain, 30, 30, plain)].split()[-1] == "word4"
