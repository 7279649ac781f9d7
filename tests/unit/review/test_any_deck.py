"""What holds of every deck: nothing falls over, and an honest quote is honest however it is set."""

from hypothesis import given, settings
from hypothesis import strategies as st

from citedeck.files.lessons import bundled_lesson
from citedeck.model.pages import Box, Page
from citedeck.model.units import Rect
from citedeck.review.counting import count_words
from citedeck.review.found_quotes import count_words as words_in
from citedeck.review.quotes import deck_naming, review_quotes
from citedeck.review.research import page_citations
from citedeck.review.spots import read_page
from typed_pages import box, page, pages, stacked, table, text, title

LESSON = bundled_lesson()
MARKS = ["“”", "„“", "»«", '""', "‘’", "「」", "””", ("« ", " »")]
PIECES = st.sampled_from(
    "“ ” „ « » ‹ › 「 」 ‘ ’ ' \" ( ) [ ] … — – - : ; , . ¹ ² ¶ § \n \n\n 4 12 2024 [1] Kim Article "
    "Transcript paragraph par. paragraphs Source: Sources References (Kim 12) http://a.org/b Reuters "
    "and of the it’s students’ '90s 12\" Russia depends on such help Putin Old partners, new bargains "
    "기사 4문단 第4段 статья абзац Absatz".replace("\n\n", "PP")
    .replace("\n", "LL")
    .split(" ")
).map(lambda piece: piece.replace("PP", "\n\n").replace("LL", "\n"))
TYPED = st.lists(PIECES | st.text(max_size=4), max_size=30).map(
    lambda pieces: " ".join(pieces).replace("\x00", "")
)
RECTS = st.builds(
    Rect.of_points, st.integers(0, 900), st.integers(0, 500), st.integers(0, 600), st.integers(0, 300)
)  # fmt: skip
BOXES = st.builds(lambda words, rect: Box(rect, text(words)), TYPED, RECTS)
PAGES = st.builds(
    lambda boxes, cell, notes: page(*boxes, table((cell, "x"), ("y", cell)), notes=notes),
    st.lists(BOXES, max_size=4), TYPED, TYPED,
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PAGES, min_size=1, max_size=2))
def test_any_deck_can_be_reviewed(some: list[Page]) -> None:
    deck = pages(*some)
    naming = deck_naming(deck, LESSON, LESSON.documents)
    quotes, findings = review_quotes(deck, LESSON, LESSON.documents)
    assert {finding.slide for finding in findings} <= set(range(1, len(some) + 1))
    for quote in quotes:
        shown = some[quote.slide - 1]
        texts = [shown.notes] if quote.box < 0 else [t.text for t in shown.boxes[quote.box].texts]
        assert quote.text.strip()
        assert any(quote.text in whole.replace("\u2029", "\n") for whole in texts)
    shown_words = sum(words_in(t.text) for p in some for b in p.boxes for t in b.texts)
    assert 0 <= count_words(deck, naming) <= shown_words
    for shown in some:
        for item in page_citations(shown, naming):
            assert bool(item.lesson) != bool(item.source)
        for spot in read_page(shown, naming):
            ends = [0, *(mention.end for mention in spot.mentions)]
            assert all(m.start >= end for m, end in zip(spot.mentions, ends, strict=False))


@st.composite
def honest_quotes(draw: st.DrawFn) -> tuple[str, str, int]:
    """Words of one paragraph, the name of its document and its number."""
    document = draw(st.sampled_from(LESSON.documents))
    number = draw(st.integers(1, len(document.paragraphs)))
    words = document.paragraphs[number - 1].split()
    start = draw(st.integers(0, len(words) - 8))
    return " ".join(words[start : start + draw(st.integers(8, 20))]), document.name, number


WORDINGS = st.sampled_from(
    ["{n}, paragraph {k}", "{n} ¶{k}", "{n}, par. {k}", "paragraph {k} of the {n}", "{n}, ¶ {k}"]
)
INLINE = st.sampled_from(
    ["{q} ({c})", "{q} ({c}).", "{q} — {c}", "{q}\n{c}", "{q}\n\n{c}", "{q}\n\nSource: {c}", "({q}, {c})",
     "As they say, {q} ({c}), and we agree.", "{q} [{c}]", "First: {q}, {c}.", "1. {q} ({c})"]
)  # fmt: skip
BESIDE = st.sampled_from([(60, 210, 400), (480, 120, 200), (60, 400, 800), (300, 215, 160)])


def judged(*some: Page) -> list[tuple[str, tuple[int, ...]]]:
    found, _ = review_quotes(pages(*some), LESSON, LESSON.documents)
    return [(quote.judgement.verdict, quote.cited_paragraphs) for quote in found]


@settings(deadline=None)
@given(honest_quotes(), st.sampled_from(MARKS), WORDINGS, INLINE)
def test_an_honest_quote_is_verbatim_wherever_its_citation_stands(
    quote: tuple[str, str, int], marks: str, wording: str, inline: str
) -> None:
    words, name, number = quote
    cited = wording.format(n=name, k=number)
    shown = inline.format(q=f"{marks[0]}{words}{marks[1]}", c=cited)
    assert judged(stacked(shown)) == [("verbatim", (number,))]
    assert judged(page(title("What we found"), table((shown, "Group 2")))) == [
        ("verbatim", (number,))
    ]
    assert judged(page(notes=shown.replace("\n\n", "\n"))) == [("verbatim", (number,))]


@settings(deadline=None)
@given(honest_quotes(), st.sampled_from(MARKS), WORDINGS, BESIDE)
def test_an_honest_quote_is_verbatim_with_its_citation_in_a_box_beside(
    quote: tuple[str, str, int], marks: str, wording: str, place: tuple[int, int, int]
) -> None:
    words, name, number = quote
    x, y, width = place
    beside = box(wording.format(n=name, k=number), x, y, width, 30)
    shown = page(
        box("A trade of needs", 60, 70, 300, 30), beside, box(f"{marks[0]}{words}{marks[1]}")
    )
    assert judged(shown) == [("verbatim", (number,))]
