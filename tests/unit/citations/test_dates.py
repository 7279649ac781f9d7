"""A date is read as people write it; what is not quite one is never guessed."""

import pytest

from citedeck.citations.dates import day_first, month_first, read_date
from citedeck.model.source import PartialDate


@pytest.mark.parametrize("date", [(2000, 7), (2024, 6, 19), (1991, 12, 1), (2024, 9, 30)])
def test_what_a_citation_writes_is_read_again(date: tuple[int, ...]) -> None:
    known = PartialDate(*date)
    for text in (day_first(known), day_first(known, short=True), month_first(known), str(known)):
        assert read_date(text) == known


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (" 2024 ", "2024"), ("2024-06", "2024-06"), ("july 2000", "2000-07"), ("Jul 2000", "2000-07"),
        ("July, 2000", "2000-07"), ("19th June 2024", "2024-06-19"), ("June 1st, 2024", "2024-06-01"),
        ("Sept. 3, 2024", "2024-09-03"), ("19.6.2024", "2024-06-19"), ("30. 11. 2026", "2026-11-30"),
    ],
)  # fmt: skip
def test_common_spellings_are_read(text: str, date: str) -> None:
    assert str(read_date(text)) == date


@pytest.mark.parametrize(
    "text",
    ["", "soon", "July", "July 200", "Ju 2000", "31 June 2024", "0 June 2024", "6/7/2024",
     "Juli 2000", "19 2024", "2024-13", "13.13.2024", "Julys 2000"],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None
