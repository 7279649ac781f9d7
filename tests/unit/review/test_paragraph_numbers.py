"""The wordings in which students name paragraphs."""

import pytest

from citedeck.review.paragraph_numbers import find_numbers
from citedeck.text.normalise import normalise

WORDINGS = [
    ("Article, paragraph 4", (4,)), ("Article ¶4", (4,)), ("¶ 4", (4,)), ("(par. 4)", (4,)),
    ("para. 4", (4,)), ("para 4", (4,)), ("paragraphs 4-5", (4, 5)), ("paragraphs 4–6", (4, 5, 6)),
    ("paras 4 and 6", (4, 6)), ("paras. 4, 6 and 8", (4, 6, 8)), ("¶¶4, 5, and 7", (4, 5, 7)),
    ("pars. 4 to 6", (4, 5, 6)), ("paragraph four", (4,)), ("paragraph no. 4", (4,)),
    ("the fourth paragraph", (4,)), ("4th paragraph", (4,)), ("Absatz 4 und 5", (4, 5)),
    ("Abs. 12", (12,)), ("§ 3", (3,)), ("4. Absatz", (4,)), ("paragraphe 4", (4,)),
    ("párrafo 4", (4,)), ("абзац 4", (4,)), ("абз. 4", (4,)), ("4문단", (4,)), ("문단 4", (4,)),
    ("第4段", (4,)), ("第四段", (4,)), ("第十二段落", (12,)), ("paragraphs 4 & 5", (4, 5)),
    ("PARAGRAPH 4", (4,)), ("paragraph\u00a04", (4,)), ("paragraphs 4/5", (4, 5)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), WORDINGS)
def test_a_wording_names_its_paragraphs(text: str, numbers: tuple[int, ...]) -> None:
    (found,) = find_numbers(normalise(text).casefold())
    assert found.paragraphs == numbers


@pytest.mark.parametrize(
    "text",
    ["two paragraphs", "partner 4", "part 4", "paragraph 4.5", "page 4", "4 people", "comp. 4"],
)
def test_other_numbers_name_none(text: str) -> None:
    assert find_numbers(text) == ()


def test_a_range_without_end_stays_small() -> None:
    (found,) = find_numbers("paragraphs 1-9999")
    assert len(found.paragraphs) < 2_100
