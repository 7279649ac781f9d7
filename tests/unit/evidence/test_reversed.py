"""No mark turns a sentence round: what denies stays, whatever it looks like."""

import pytest

from citedeck.evidence import Citation, judge
from citedeck.model.lesson import Document, Id

TEXT = """\
The plan of the new council is far from being safe. The bridge in the valley is anything but \
strong. The mayor of the town denied that the wall was finished. Observers at the port saw more \
than a courtesy call: the two governments were tying themselves closer together.

Whether all of the shells work is another question, since not every factory keeps to the same \
standard. You do not do that for just anybody in the town. The council ruled out a second tunnel \
under the hill. Little depends on the old road in winter. They did help the young farmers.

A trip of this kind is rare. The debate about military aid was gaining speed. Russia depends on \
such help, because its army is short of ammunition. The dogs of the town stopped barking at night.

Two days later the ferry stopped at the old harbour and took the mail. A few boats came. The \
little town slept, and the plan was to build a wall rather than a dam, and to plant trees."""
DOCUMENTS = (Document(id=Id("a"), kind="article", text=TEXT),)

NEVER = ("altered", "not-found")


def verdict(paragraph: int, text: str) -> str:
    return judge(text, (Citation("a", (paragraph,)),), DOCUMENTS).verdict


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (1, "The plan of the new council is … safe"),
        (1, "[The plan] being safe"),
        (1, "The bridge in the valley is … strong"),
        (1, "The mayor of the town … that the wall was finished"),
        (1, "Observers at the port saw … a courtesy call"),
        (2, "The council … a second tunnel under the hill"),
        (2, "The council [agreed to] a second tunnel under the hill"),
        (3, "The dogs of the town … barking at night"),
    ],
)
def test_a_phrase_that_denies_may_not_go(paragraph: int, text: str) -> None:
    assert verdict(paragraph, text) in NEVER


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (2, "every factory keeps to the same standard"),
        (2, "Every factory keeps to the same standard"),
        (2, "[E]very factory keeps to the same standard"),
        (2, "do that for just anybody"),
        (1, "the wall was finished"),
    ],
)
def test_that_a_quote_begins_right_behind_a_not_is_told(paragraph: int, text: str) -> None:
    found = judge(text, (Citation("a", (paragraph,)),), DOCUMENTS)
    assert (found.verdict in ("verbatim", "marked"), found.drops_negation) == (True, True)


def test_an_ellipsis_may_not_swallow_the_not_before_a_quote() -> None:
    text = "… every factory keeps to the same standard"
    found = judge(text, (Citation("a", (2,)),), DOCUMENTS)
    assert found.verdict == "altered"
    assert any(part == "source" for part, _ in found.difference)


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        (
            "Few people in the town know how it was built.",
            "… people in the town know how it was built",
        ),
        ("Nothing suggests that the dam is safe.", "… the dam is safe"),
        ("I do not think that the dam is safe for us.", "… the dam is safe for us"),
        ("It is a myth that the dam is safe for us.", "It is … that the dam is safe for us"),
        ("The army had up to 10 tanks near the border.", "The army had … 10 tanks near the border"),
        ("Lind beat Holm in the long election.", "Lind [lost to] Holm in the long election"),
        ("The price rose in the north of Norby.", "The price rose in the [south]"),
    ],
)
def test_a_sentence_keeps_its_direction(source: str, quote: str) -> None:
    documents = (Document(id=Id("a"), kind="article", text=source),)
    assert judge(quote, (), documents).verdict in NEVER


@pytest.mark.parametrize(
    "word", ["couldnt", "hasnt", "no̲t", "n\u0338ot", "nօt", "ɴᴏᴛ", "nøt", "ʇou"]
)
def test_a_not_is_known_without_its_apostrophe_and_in_costume(word: str) -> None:
    assert verdict(2, f"They [{word}] help the young farmers") == "altered"
    assert verdict(2, f"They did [{word}] help the young farmers") == "altered"


@pytest.mark.parametrize(
    "word", ["n-o-t", "n.o.t.", "n·o·t", "n o t", "n.o t", "un", "不", "안", "ikke", "δεν"]
)
def test_a_not_in_pieces_or_in_another_language_is_one(word: str) -> None:
    assert verdict(2, f"They did [{word}] help the young farmers") == "altered"


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (3, "A trip of this kind is [common]"),
        (3, "The debate about military aid was [losing] speed"),
        (3, "Russia [little] depends on such help"),
        (3, "because its army [has plenty] of ammunition"),
        (3, "Russia [hardly] depends on such help"),
    ],
)
def test_a_bracket_may_not_say_the_opposite(paragraph: int, text: str) -> None:
    assert verdict(paragraph, text) in NEVER


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (1, "Observers … saw more than a courtesy call"),
        (1, "Observers at the port saw … the two governments were tying themselves closer"),
        (3, "A trip [to the north] is rare"),
        (3, "The debate about military aid was gaining [more] speed"),
        (4, "Two days later the ferry … took the mail"),
        (4, "the plan was to build a wall … and to plant trees"),
        (4, "The … town slept"),
        (4, "A few [small] boats came"),
    ],
)
def test_what_turns_nothing_round_is_marked(paragraph: int, text: str) -> None:
    assert verdict(paragraph, text) == "marked"


def test_a_paragraph_may_end_on_a_word_that_denies() -> None:
    cut = (Document(id=Id("a"), kind="other", text="The old wall had little"),)
    assert judge("The old wall [now]", (), cut).verdict == "marked"
