"""Words copied without quotation marks."""

import pytest

from citedeck.evidence import copied_runs
from citedeck.model.lesson import Document

ARTICLE = """\
Long ago the old bridge carried heavy carts over the deep river to the market town.

The mayor promised that the old bridge would stay open for carts and for walkers alike. \
It joins the United Federation of North Sea Islands and the Free State of Lower Sund."""
DOCUMENTS = (Document(id="article", kind="article", text=ARTICLE),)


def runs(text: str, *spared: str) -> list[str]:
    return [text[run.start : run.end] for run in copied_runs(text, DOCUMENTS, spared)]


def test_eight_words_in_a_row_are_a_run() -> None:
    text = "We learned that the old bridge carried heavy carts over the deep sea."
    assert runs(text) == ["the old bridge carried heavy carts over the deep"]


def test_seven_words_are_none() -> None:
    assert runs("We learned that old bridge carried heavy carts over the sea.") == []


def test_marks_and_case_hide_no_run() -> None:
    text = "The OLD bridge: carried «heavy\u00a0carts», over the deep, river"
    assert runs(text) == ["The OLD bridge: carried «heavy\u00a0carts», over the deep, river"]


def test_a_run_says_where_it_is_from() -> None:
    (run,) = copied_runs("So the old bridge would stay open for carts and us", DOCUMENTS, ())
    found = run.judgement
    assert (found.verdict, found.document, found.paragraph) == ("unmarked", "article", 2)
    assert found.source_text == "the old bridge would stay open for carts and"


@pytest.mark.parametrize("spared", ["Old bridge carried heavy carts over the deep river.", ""])
def test_what_a_glossary_says_too_is_nobodys(spared: str) -> None:
    text = "old bridge carried heavy carts over the deep river"
    assert runs(text, spared) == ([] if spared else [text])


def test_one_entry_a_run_two_for_two() -> None:
    text = (
        "old bridge carried heavy carts over the deep river to the market town. "
        "The mayor promised that the old bridge would stay open."
    )
    assert runs(text) == [
        "old bridge carried heavy carts over the deep river to the market town",
        "The mayor promised that the old bridge would stay open",
    ]


def test_names_and_small_words_alone_are_nobodys() -> None:
    assert runs("the United Federation of North Sea Islands and the Free State") == []


def test_a_run_ends_where_its_paragraph_does() -> None:
    text = f"{ARTICLE} {ARTICLE}".replace("\n", " ")
    first, second = ARTICLE.split("\n\n")
    assert runs(text) == [first[:-1], second[:-1]] * 2


def test_words_from_two_places_are_two_runs() -> None:
    text = "carried heavy carts over the deep river to the old bridge would stay open for carts and"
    assert runs(text) == [
        "carried heavy carts over the deep river to the",
        "old bridge would stay open for carts and",
    ]


def test_a_chant_is_copied_as_often_as_it_stands() -> None:
    chant = "we want bread " * 4
    documents = (Document(id="article", kind="article", text=f"They sang: {chant}"),)
    found = copied_runs("we want bread " * 2_000, documents, ())
    assert max((run.judgement.source_text for run in found), key=len) == chant.strip()
    assert len(found) > 500
