"""What an ellipsis may leave out: a clause with all that it denies, and never a *not* alone."""

import pytest

from citedeck.evidence import judge
from citedeck.model.lesson import Document, Id

HONEST = [
    (
        "Fishing follows the light, not the timetable, and the school was small.",
        "Fishing follows the light … and the school was small.",
    ),
    (
        "The ferry waited for passengers who never came, because they were still at dinner.",
        "The ferry waited for passengers … because they were still at dinner.",
    ),
    (
        "The wall (not the gate) was painted green by the young builders.",
        "The wall … was painted green by the young builders.",
    ),
    (
        "The dam gives light to two million homes and has not failed once since it opened.",
        "The dam gives light to two million homes …",
    ),
    (
        "They agreed to share measurements every week, but the plan was never carried out.",
        "They agreed to share measurements every week …",
    ),
]
FALSE = [
    (
        "The city of Lorne, which would not, said its mayor, pay for the new pool, closed it.",
        "The city of Lorne, … pay for the new pool, closed it.",
    ),
    (
        "Although the council did not, in the end, agree with the plan, the builders came.",
        "… agree with the plan, the builders came.",
    ),
    (
        "The engineers who came did not agree that the wall was safe.",
        "The engineers … agree that the wall was safe.",
    ),
    (
        "The treaty between them is, not yet at least, signed by both presidents.",
        "The treaty between them is … signed by both presidents.",
    ),
    (
        "The stairs of the tower are narrow and they have no rail.",
        "The stairs of the tower are narrow and they have …",
    ),
    (
        "The young council of the town will, and this is new, not agree with the plan.",
        "The young council of the town will …",
    ),
]


def verdict(source: str, quote: str) -> str:
    return judge(quote, (), (Document(id=Id("article"), kind="article", text=source),)).verdict


@pytest.mark.parametrize(("source", "quote"), HONEST)
def test_a_clause_may_go_with_all_that_it_denies(source: str, quote: str) -> None:
    assert verdict(source, quote) == "marked"


def test_a_bracket_with_the_words_own_letters_leaves_nothing_out() -> None:
    source = (
        "It met three times, but it could not agree on a single sentence. Its minutes are lost."
    )
    assert verdict(source, "[A] single sentence. Its minutes are lost") == "marked"
    assert verdict(source, "[They] agree on a single sentence") == "altered"


@pytest.mark.parametrize(("source", "quote"), FALSE)
def test_a_negation_of_words_that_stay_may_not_go(source: str, quote: str) -> None:
    assert verdict(source, quote) == "altered"
