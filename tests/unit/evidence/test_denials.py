"""Words that call others untrue are never dropped or put in by a mark."""

import pytest

from citedeck.evidence.judge import Citation, judge
from citedeck.model.lesson import Document

TEXT = (
    "The minister denied that Russia had sent troops to the island. It is false that the dam "
    "broke in spring. The mayor refused to sign the treaty with the town. Reports of a secret "
    "deal are untrue, officials said. An expert doubts whether the shells work at all. He rejected "
    "the claim that prices rise. The water reached 30° C. The river did not freeze that winter. "
    "Full of doubt and false hope, the crew left the old port at noon. Ships came back in May."
)
DOCUMENTS = (Document(id="article", kind="article", text=TEXT),)


def verdict(text: str) -> str:
    return judge(text, (Citation("article", (1,)),), DOCUMENTS).verdict


@pytest.mark.parametrize(
    "text",
    [
        "The minister … that Russia had sent troops to the island",
        "The minister [said] that Russia had sent troops to the island",
        "… Russia had sent troops to the island",
        "It is … that the dam broke in spring",
        "It is [true] that the dam broke in spring",
        "It is that the dam broke in spring",
        "The mayor [wanted] to sign the treaty with the town",
        "Reports of a secret deal are …, officials said",
        "An expert … whether the shells work at all",
        "An expert [knows] whether the shells work at all",
        "He [made] the claim that prices rise",
        "the crew [denied that they] left the old port at noon",
    ],
)
def test_a_denial_that_is_dropped_or_put_in_changes_the_quote(text: str) -> None:
    assert verdict(text) == "altered"


@pytest.mark.parametrize(
    "text",
    [
        "The minister [denied] that Russia had sent troops to the island",
        "The [old] minister denied that Russia had sent troops …",
        "… the crew left the old port at noon",
        "Full of … hope, the crew left the old port",
        "The water reached 30° C. …",
        "The water reached 30° C …",
    ],
)
def test_a_denial_that_stays_and_words_that_deny_nothing_are_marked(text: str) -> None:
    assert verdict(text) == "marked"
