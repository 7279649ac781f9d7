"""Handouts and cue cards: every word on paper, none outside its box, no box on another one."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citedeck.layout import lay_cards, lay_handout
from citedeck.layout.handout_lines import LONGEST, short_lines
from citedeck.model.deck import Item, Span
from citedeck.model.handout import PAPERS, Paper, Saying, Sheets, Talk, Timing, Turn
from citedeck.model.lesson import GlossaryEntry
from citedeck.model.look import Fonts
from citedeck.model.pages import Box, Text
from citedeck.model.units import Rect, Size, pt
from citedeck.text.fit import fits
from citedeck.text.lines import Setting, break_lines
from strategies import sentences

WHITE = " \n\u00a0"
SLIDE = Size(pt(960), pt(540))
WORDS = st.one_of(
    sentences,
    st.sampled_from(["", "word " * 900, "조선민주주의인민공화국 " * 60, "北朝鮮とロシアの関係は深まった。" * 50,
                     "Россия платит топливом. " * 80, "روسيا تدفع بالوقود. " * 60, "x" * 4000]),
)  # fmt: skip
turns = st.builds(
    Turn,
    st.builds(Timing, st.integers(1, 2).map(lambda n: tuple(range(1, n + 1))), st.just(9), st.just(90)),
    WORDS.filter(bool),
    st.sampled_from(["", "Kim", "A student with a very long name " * 6]),
    WORDS,
    st.lists(st.builds(Saying, st.just("According to paragraph four of the article"), WORDS, st.booleans()), max_size=3).map(tuple),
)  # fmt: skip
talks = st.builds(
    Talk,
    WORDS,
    turns=st.lists(turns, max_size=5).map(tuple),
    sources_heading=st.just("Works cited"),
    sources=st.lists(st.builds(lambda text: Item((Span("Kim, "), Span(text, True))), WORDS), max_size=4).map(tuple),
    terms=st.lists(st.builds(GlossaryEntry, WORDS.filter(bool), WORDS), max_size=3).map(tuple),
)  # fmt: skip


def handout(talk: Talk, paper: Paper) -> Sheets:
    return lay_handout(talk, paper, SLIDE)


def texts(sheets: Sheets) -> list[Box]:
    return [box for sheet in sheets.sheets for box in sheet.boxes if box.content.paragraphs]


def words_of(sheets: Sheets) -> str:
    return "\n".join(box.content.text for box in texts(sheets)).replace("\u00a0", " ")


def apart(one: Rect, other: Rect) -> bool:
    return (
        one.right <= other.x or other.right <= one.x
        or one.bottom <= other.y or other.bottom <= one.y
    )  # fmt: skip


def check_sheets(sheets: Sheets) -> None:
    size = sheets.size
    for sheet in sheets.sheets:
        boxes = [box for box in sheet.boxes if isinstance(box.content, Text) and box.content.text]
        places = [box.rect for box in boxes] + [slide.rect for slide in sheet.slides]
        for box in boxes:
            assert fits(box, sheets.look.fonts), box.content.text[:80]
        for index, place in enumerate(places):
            assert place.x >= 0 and place.right <= size.width
            assert place.y >= 0 and place.bottom <= size.height
            for other in places[index + 1 :]:
                assert apart(place, other), (place, other)


@pytest.mark.parametrize("lay", [handout, lay_cards])
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(talk=talks, paper=st.sampled_from(PAPERS))
def test_any_talk_is_on_paper_and_inside_its_boxes(
    lay: Callable[[Talk, Paper], Sheets], talk: Talk, paper: Paper
) -> None:
    sheets = lay(talk, paper)
    check_sheets(sheets)
    said = Counter("".join(turn.headline + turn.notes for turn in talk.turns))
    assert not said - Counter(words_of(sheets)) - Counter(WHITE * 10_000)


NOTES = "\n".join(f"This is line number {number}, and it is said aloud." for number in range(150))
TURN = Turn(Timing((4,), 65, 130), "North Korea gives what Russia lacks", "Ada", NOTES)
TALK = Talk(
    "Shells for fuel",
    ("Ada",),
    (TURN,),
    "Works cited",
    (Item((Span("Kim, Min. “Shells.” "), Span("The Times", True), Span(", 2024."))),),
    (GlossaryEntry("Balance of power", "No country commands the others."),),
)


@pytest.mark.parametrize("lay", [handout, lay_cards])
def test_long_notes_go_on_and_lose_no_word(lay: Callable[[Talk, Paper], Sheets]) -> None:
    sheets = lay(TALK, "a4")
    shown = " ".join(words_of(sheets).split())
    for number in range(150):
        assert f"line number {number}," in shown
    assert "(continued)" in shown and len(sheets.sheets) > 2


def test_a_handout_ends_with_sources_and_terms_and_counts_its_pages() -> None:
    sheets = handout(TALK, "letter")
    shown = words_of(sheets)
    assert "Works cited" in shown and "The Times" in shown
    assert "Balance of power: No country commands the others." in shown
    for number, sheet in enumerate(sheets.sheets, 1):
        said = words_of(replace(sheets, sheets=(sheet,))).splitlines()
        assert f"{number} of {len(sheets.sheets)}" in said and "Shells for fuel" in said
    assert [slide.page for sheet in sheets.sheets for slide in sheet.slides] == [4]


def test_two_slides_share_a_sheet_and_keep_their_shape() -> None:
    turns = tuple(replace(TURN, timing=Timing((number,)), notes="Short.") for number in (1, 2, 3))
    sheets = handout(replace(TALK, turns=turns), "a4")
    assert [[slide.page for slide in sheet.slides] for sheet in sheets.sheets] == [[1, 2], [3]]
    for slide in sheets.sheets[0].slides:
        assert slide.rect.width / slide.rect.height == pytest.approx(960 / 540, rel=0.001)


def test_a_slide_on_two_pages_shows_both_and_is_said_once() -> None:
    sheets = handout(
        replace(TALK, turns=(replace(TURN, timing=Timing((4, 5)), notes="Once."),)), "a4"
    )
    assert [slide.page for slide in sheets.sheets[0].slides] == [4, 5]
    assert words_of(sheets).count("Once.") == 1


def test_a_card_says_number_speaker_headline_citation_and_times() -> None:
    saying = Saying("According to paragraph four of the article", "North Korea has shipped", True)
    turn = replace(TURN, notes="First this. Then that.", sayings=(saying,))
    later = replace(turn, timing=Timing((5,), 35, 165))
    shown = words_of(lay_cards(replace(TALK, turns=(turn, later)), "a4")).splitlines()
    assert shown[:7] == [
        "4", "Ada", "North Korea gives what Russia lacks", "First this.", "Then that.",
        "According to paragraph four of the article: “North Korea has shipped”", "1:05",
    ]  # fmt: skip
    assert "2:10 of 2:45" in shown and "0:35" in shown


def test_four_cards_share_a_sheet() -> None:
    turns = tuple(replace(TURN, timing=Timing((number,)), notes="Short.") for number in range(1, 6))
    assert len(lay_cards(replace(TALK, turns=turns), "letter").sheets) == 2


@pytest.mark.parametrize("lay", [handout, lay_cards])
def test_an_empty_talk_is_one_empty_sheet(lay: Callable[[Talk, Paper], Sheets]) -> None:
    assert len(lay(Talk("Nothing"), "a4").sheets) == 1


@pytest.mark.parametrize(
    ("notes", "lines"),
    [
        ("First. Second!", ("First.", "Second!")),
        ("The U.S. army left. Dr. Kim said 3.5 tons.", ("The U.S. army left.", "Dr. Kim said 3.5 tons.")),
        ("He said “Stop.” Then he left.", ("He said “Stop.”", "Then he left.")),
        ("one\n\ntwo", ("one", "two")),
        ("我们开始。然后结束。", ("我们开始。", "然后结束。")),
        ("", ()),
    ],
)  # fmt: skip
def test_notes_become_sentences(notes: str, lines: tuple[str, ...]) -> None:
    assert short_lines(notes) == lines


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    long = "When the two countries trade, one gives shells and missiles, and the other one pays with fuel and food."
    lines = short_lines(long)
    assert len(lines) == 2 and " ".join(lines) == long
    assert all(len(line.split()) <= LONGEST for line in lines)


@settings(deadline=None)
@given(sentences)
def test_lines_lose_no_letter(notes: str) -> None:
    assert "".join("".join(short_lines(notes)).split()) == "".join(notes.split())


def test_no_short_word_stands_alone_under_a_headline() -> None:
    turn = replace(TURN, headline="My country needs help now, and it pays for it", notes="")
    (box, *_) = texts(lay_cards(replace(TALK, turns=(turn,)), "a4"))[2:]
    last = break_lines(box.content, box.rect.width, Setting(Fonts("Calibri", "Calibri")))[-1]
    assert " " in box.content.text[last.start : last.end].replace("\u00a0", " ")
