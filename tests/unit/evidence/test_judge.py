"""Verdicts on quotes: what is honest passes, what is not never does."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.evidence.judge import Citation, judge
from citedeck.model.lesson import Document
from citedeck.model.verdict import Judgement

ARTICLE = """\
When the river rose in 2019, the two towns did not blame each other; they built a wall together. \
It was reportedly finished in 14 months, and it cost 3.5 million euros.

Mayor Ada Lind called the wall “a promise kept”. She said that Norby would never forget who came \
to help, because its own workers were ill. Critics call the pumps unreliable.

The office sent clear-cut know-how, though nobody asked for it. Engineers [from Sund] walk along \
the wall each week… and they recieve [sic] no pay. He left."""
PARAGRAPHS = tuple(ARTICLE.split("\n\n"))
TALK = "The talk was short. They met without a plan, and they left with one."
DOCUMENTS = (
    Document(id="article", kind="article", text=ARTICLE),
    Document(id="talk", kind="transcript", text=TALK),
)


def check(text: str, paragraph: int = 1, document: str = "article") -> Judgement:
    return judge(text, (Citation(document, (paragraph,)),), DOCUMENTS)


_NOS = {"not", "never", "nobody", "no"}

VERBATIM = [
    (1, "the two towns did not blame each other"),
    (1, "they built a wall together"),
    (1, "It was reportedly finished in 14 months, and it cost 3.5 million euros."),
    (1, "the two towns did not blame each other;"),
    (2, 'called the wall "a promise kept"'),
    (2, "called the wall «a promise kept»"),
    (2, "called the wall ‘a promise kept’"),
    (3, "The oﬃce sent clear\u2011cut know-how"),
    (3, "The of\u00adfice sent\n clear-cut\u00a0know-how"),
    (3, "along the wall each week... and they"),
    (3, "they recieve [sic] no pay"),
    (3, "Engineers [from Sund] walk"),
]


@pytest.mark.parametrize(("paragraph", "text"), VERBATIM)
def test_the_words_of_a_paragraph_are_verbatim(paragraph: int, text: str) -> None:
    assert check(text, paragraph).verdict == "verbatim"


MARKED = [
    (1, "[T]he two towns did not blame each other"),
    (1, "The two towns did not blame each other"),
    (1, "the two towns did not blame each other ... they built a wall"),
    (1, "the two towns did not blame each other . . . they built a wall"),
    (1, "the two towns did not blame each other […] they built a wall"),
    (1, "[the towns] built a wall together"),
    (1, "they [the towns] built a wall"),
    (1, "they built a wall [of stone] together"),
    (1, "they built a wall [sic] together"),
    (1, "they built a wall[sic] together"),
    (1, "they built a wall together [emphasis added]"),
    (3, "walk[s] along the wall"),
    (1, "they built a wall together!"),
    (1, "… , they built a wall together"),
    (1, "they built a wall [….] It was reportedly finished"),
    (2, "[Lind] said that Norby would never forget"),
    (2, "[Lind]’s own workers were ill"),
    (3, "[T]he oﬃce[s] sent clear-cut know-how"),
    (3, "they recieve [sic] no pay. [The engineer] left"),
    (3, "Engineers [from Sund] walk … each week"),
]


@pytest.mark.parametrize(("paragraph", "text"), MARKED)
def test_what_the_writer_owns_up_to_is_marked(paragraph: int, text: str) -> None:
    assert check(text, paragraph).verdict == "marked"


NEVER = [
    (1, "the two towns did blame each other"),
    (1, "the two towns … blame each other"),
    (1, "the two towns [did] blame each other; they built"),
    (1, "the two towns did [always] blame each other"),
    (1, "it was finished in 15 months, and it cost"),
    (1, "finished in [15] months, and it cost"),
    (1, "it cost [4 million] euros"),
    (1, "it cost 3.5 [billion] euros"),
    (1, "they built a wall to[day]"),
    (1, "the two towns did [nоt] build a wall together"),
    (2, "Mayor [Eva Lind] called the wall"),
    (2, "said that [Sund] would never forget"),
    (2, "said that Norby would [] forget who came"),
    (2, "said that Norby would … forget who came"),
    (2, "Critics call the pumps [reliable]"),
    (2, "Critics call the pumps [un]reliable, some say"),
    (3, "they recieve … pay"),
    (3, "clear-cut know"),
    (3, "asked for it, though nobody … clear-cut know-how"),
    (1, "THE TWO TOWNS did not blame each other"),
    (1, "the two towns, did not blame, each other"),
]


@pytest.mark.parametrize(("paragraph", "text"), NEVER)
def test_a_changed_quote_never_passes(paragraph: int, text: str) -> None:
    assert check(text, paragraph).verdict in ("altered", "not-found")


def test_an_altered_quote_shows_what_differs() -> None:
    found = check("the two towns did really blame each other; they built a bridge")
    assert found.verdict == "altered"
    assert ("source", "not") in found.difference
    assert ("deck", "bridge") in found.difference


def test_a_quote_over_a_paragraphs_end_is_altered() -> None:
    found = check("it cost 3.5 million euros. Mayor Ada Lind called the")
    assert (found.verdict, found.paragraph) == ("altered", 1)
    assert found.difference[-1] == ("deck", "Mayor Ada Lind called the")
    assert check("cost 3.5 million euros. Mayor Ada Lind called the").paragraph == 2
    assert check("he left. The talk was short").verdict == "not-found"


def test_a_cut_word_is_shown() -> None:
    assert ("source", "-how") in check("office sent clear-cut know", 3).difference


def test_dropping_a_hedge_is_marked_and_warned_about() -> None:
    found = check("It was … finished in 14 months")
    assert (found.verdict, found.drops_hedge) == ("marked", True)
    assert not check("It was reportedly finished … and it cost").drops_hedge


def test_words_from_elsewhere_are_misplaced() -> None:
    found = check("They met without a plan")
    assert (found.verdict, found.document, found.paragraph) == ("misplaced", "talk", 1)
    assert check("They met without a plan", 9, "talk").verdict == "misplaced"


def test_nothing_close_is_not_found() -> None:
    assert check("Bananas grow on tall green plants").verdict == "not-found"
    assert check("").verdict == "not-found"
    assert check("…").verdict == "not-found"
    assert check("[the whole wall was built by them]").verdict == "not-found"


def test_a_quote_longer_than_any_paragraph_is_no_quote() -> None:
    assert check("they built a wall together " * 5000).verdict == "not-found"


def test_the_source_text_is_what_the_quote_stands_for() -> None:
    found = check("[the towns] built a wall … finished in 14 months")
    start, end = found.start, found.end
    assert PARAGRAPHS[0][start:end] == found.source_text
    assert found.source_text.startswith("they built")
    assert found.source_text.endswith("14 months")


@given(st.integers(0, 2), st.integers(0, 20), st.integers(4, 12), st.booleans())
def test_any_stretch_of_words_is_verbatim_in_any_spelling(
    index: int, first: int, count: int, decomposed: bool
) -> None:
    words = PARAGRAPHS[index].split(" ")[first : first + count]
    text = ("\u00a0" if decomposed else " \n").join(words)
    found = check(unicodedata.normalize("NFD", text) if decomposed else text, index + 1)
    assert found.verdict in ("verbatim", "marked") or not words


@given(st.integers(0, 2), st.integers(0, 12), st.integers(1, 6))
def test_a_foreign_word_never_passes(index: int, first: int, at: int) -> None:
    words = PARAGRAPHS[index].split(" ")[first : first + 8]
    words.insert(at, "Zanzibar")
    assert check(" ".join(words), index + 1).verdict in ("altered", "not-found")


def test_a_citation_of_the_lesson_alone_covers_all_documents() -> None:
    assert judge("They met without a plan", (Citation(),), DOCUMENTS).verdict == "verbatim"
    first = Citation("", (1,))
    assert judge("They met without a plan", (first,), DOCUMENTS).verdict == "verbatim"
    assert judge("clear-cut know-how", (first,), DOCUMENTS).verdict == "misplaced"


def test_one_of_several_citations_is_enough() -> None:
    both = Citation("article", (1,)), Citation("talk", (1,))
    assert judge("They met without a plan", both, DOCUMENTS).verdict == "verbatim"
    assert judge("they built a wall together", both, DOCUMENTS).verdict == "verbatim"


def test_words_of_the_lesson_are_not_from_outside() -> None:
    text = "the two towns did not blame each other; they built"
    found = judge(text, (), DOCUMENTS, research=True)
    assert (found.verdict, found.document, found.paragraph) == ("misplaced", "article", 1)
    assert judge("they built a wall together", (), DOCUMENTS, research=True).verdict == "external"
    assert judge("Bananas are green", (), DOCUMENTS, research=True) == Judgement("external")


def test_a_lesson_citation_counts_before_a_research_one() -> None:
    cited = (Citation("talk", (1,)),)
    found = judge("they built a wall together", cited, DOCUMENTS, research=True)
    assert found.verdict == "misplaced"
