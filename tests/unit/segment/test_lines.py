"""What would break for a teacher: a paragraph falls apart at line ends, or two run together."""

import textwrap

import pytest

from citedeck.segment.lines import join_lines
from unit.segment.lessons import TEA


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in join_lines(text)]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_that_were_wrapped_by_hand_are_joined(width: int):
    assert texts("\n\n".join(textwrap.fill(text, width) for text in TEA)) == list(TEA)


def test_a_line_that_had_room_for_the_next_word_ends_its_paragraph():
    wrapped = "They sailed in the spring and came back two\nyears later.\nNobody had counted the days, and the cargo\nwas dry."
    assert texts(wrapped) == [
        "They sailed in the spring and came back two years later.",
        "Nobody had counted the days, and the cargo was dry.",
    ]


def test_an_indent_starts_a_paragraph():
    text = (
        textwrap.fill(TEA[0], 70, initial_indent="    ")
        + "\n"
        + textwrap.fill(TEA[1], 70, initial_indent="    ")
    )
    assert texts(text) == list(TEA[:2])


def test_a_dash_or_number_at_a_broken_line_is_no_list():
    text = "The worst of all the storms that winter sank a ship with tea\n- the third in a row - before the eyes of the whole town. It\nwas a dark day for the owners."
    assert len(texts(text)) == 1


def test_one_very_long_line_does_not_undo_the_joining():
    wrapped = "\n\n".join(textwrap.fill(text, 72) for text in TEA[:2])
    assert texts(f"{wrapped}\n\nhttps://example.org/{'x' * 150}")[:2] == list(TEA[:2])


def test_short_lines_that_are_whole_paragraphs_stay_apart():
    lines = ["Tea is green.", "Some of it is black, which is a matter of drying.", "Kettles sing."]
    assert texts("\n".join(lines)) == lines


def test_a_table_row_reads_like_a_dashed_line():
    assert texts("| Term | Meaning |\n|---|---|\n| Pot | A vessel |") == [
        "Term – Meaning",
        "Pot – A vessel",
    ]
