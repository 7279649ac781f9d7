"""What would break for a teacher: a heading is kept as a paragraph, or a paragraph as a heading."""

import pytest

from citedeck.segment.blocks import split_blocks
from citedeck.segment.headings import announce, split_label
from unit.segment.lessons import TEA, import_text, text_of


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Part 3: Vocabulary", "glossary"),
        ("Words to know", "glossary"),
        ("II. Activities", "activities"),
        ("Your turn!", "activities"),
        ("Choose one of the following tasks:", "activities"),
        ("Activity 2: Role play", "activities"),
        ("Transcript of the video", "transcript"),
        ("Edited transcript: A day on the farm", "transcript"),
        ("Learning objectives", "other"),
        ("Further reading and sources", "other"),
    ],
)
def test_a_heading_announces_a_part_in_many_words(heading: str, part: str):
    found = announce(heading)
    assert found and found.is_clear and found.part == part


@pytest.mark.parametrize(
    "heading",
    [
        "The Apollo Project",
        "Coming to terms with loss",
        "Video Games and Sleep",
        "The task of memory",
    ],
)
def test_a_heading_that_says_something_announces_nothing_clearly(heading: str):
    found = announce(heading)
    assert not found or not found.is_clear


@pytest.mark.parametrize(
    ("text", "label", "task"),
    [
        ("Debate: Tea or coffee?", "Debate", "Tea or coffee?"),
        ("Activity 1: Timeline – Draw it.", "Activity 1: Timeline", "Draw it."),
        ("**2. Role play** Act it out.", "2. Role play", "Act it out."),
        ("Hold a debate: should tea be taxed?", "", "Hold a debate: should tea be taxed?"),
    ],
)
def test_a_label_is_cut_off_a_task_but_no_task_is_cut(text: str, label: str, task: str):
    assert split_label(text) == (label, task)


@pytest.mark.parametrize(
    "title", ["Why Do We Drink Tea?", "Tea: A Short History", "Tea – Leaf of the Empire", "TEA"]
)
def test_the_first_short_line_is_the_title(title: str):
    assert import_text(title, TEA).title == title


def test_a_byline_does_not_hide_the_title():
    assert import_text("Leaves and Ships", "By Ana Lima", TEA).title == "Leaves and Ships"


def test_a_line_that_leads_into_a_list_is_no_heading():
    blocks = split_blocks(
        text_of(TEA[0], "Three things came back:\n- silk\n- spices\n- tea", TEA[1])
    )
    assert not any(block.is_heading for block in blocks)
    assert [block.text for block in blocks if block.is_item] == ["silk", "spices", "tea"]


def test_headings_may_be_underlined_bold_or_plain():
    text = text_of("Tea\n===", TEA[0], "**Activities**", TEA[1], "Glossary", "Pot – a vessel")
    assert [block.text for block in split_blocks(text) if block.is_heading] == [
        "Tea",
        "Activities",
        "Glossary",
    ]
