"""No bracket names another; one that says who is meant may."""

import pytest

from citedeck.evidence import Citation, judge
from citedeck.model.lesson import Document, Id

TEXT = """\
When Vladimir Putin flew to Pyongyang, observers saw that the two governments were tying themselves \
closer together. To all, Kim was a host. Kim waited at the airport in person, and the meeting meant much to both men.

Since the fighting started, North Korea has reportedly shipped large quantities of goods to Russia. \
Kim Jong Un was a schoolboy in Switzerland.

The trip carried a message for Seoul. There, the debate about aid was gaining speed. The region \
suffers if North Korea ends up with better missiles. Russia is likely to pay with fuel.

South Korea watched. Later Guinea voted first, and Papua New Guinea voted last. Officials from \
Guinea and from Papua New Guinea, from South Korea and from Seoul left."""
DOCUMENTS = (Document(id=Id("a"), kind="article", text=TEXT),)


def verdict(paragraph: int, text: str) -> str:
    return judge(text, (Citation("a", (paragraph,)),), DOCUMENTS).verdict


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (2, "[South Korea] has reportedly shipped large quantities"),
        (2, "[South] Korea has reportedly shipped large quantities"),
        (3, "[South Korea] ends up with better missiles"),
        (3, "The region suffers if [South Korea] ends up with better missiles"),
        (4, "[Papua New Guinea] voted first"),
        (4, "Later [Papua New Guinea] voted first"),
        (1, "Kim [and Vladimir Putin] waited at the airport"),
        (1, "Kim waited at the airport [in Seoul]"),
        (1, "the two governments [China and Russia] were tying themselves"),
        (1, "observers saw that [Kim] the two governments were tying"),
    ],
)
def test_another_name_never_passes(paragraph: int, text: str) -> None:
    assert verdict(paragraph, text) in ("altered", "not-found")


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (1, "[Kim Jong Un] waited at the airport"),
        (2, "[Korea] has reportedly shipped large quantities"),
        (1, "the two governments [Russia and North Korea] were tying themselves"),
        (1, "the meeting meant much to both men [Putin and Kim]"),
        (1, "Kim waited at the airport [in Pyongyang]"),
        (3, "There [in Seoul], the debate about aid"),
        (3, "[In Seoul], the debate about aid"),
    ],
)
def test_a_bracket_may_say_who_or_where(paragraph: int, text: str) -> None:
    assert verdict(paragraph, text) == "marked"


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [(3, "Russia is [probably] to pay"), (2, "North Korea has [allegedly] shipped")],
)
def test_another_word_for_unsure_keeps_the_hedge(paragraph: int, text: str) -> None:
    found = judge(text, (Citation("a", (paragraph,)),), DOCUMENTS)
    assert (found.verdict, found.drops_hedge) == ("marked", False)
    bare = judge(text.replace("probably", "ready").replace("allegedly", "now"), (), DOCUMENTS)
    assert (bare.verdict, bare.drops_hedge) == ("marked", True)
