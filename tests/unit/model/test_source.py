import pytest

from citedeck.model.source import Name, PartialDate


@pytest.mark.parametrize("text", ["2024", "2024-06", "2024-06-19", "0987-02-28", "2024-02-29"])
def test_a_date_reads_and_writes_the_same(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2024-00", "2023-02-29", "2024-6-1", "2024-06-31", "0000", "June"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_dates_are_ordered_with_the_vaguer_one_first() -> None:
    days = [PartialDate(2024, 6, 19), PartialDate(2024), PartialDate(2000, 7), PartialDate(2024, 6)]
    assert [str(day) for day in sorted(days)] == ["2000-07", "2024", "2024-06", "2024-06-19"]


def test_the_short_name_is_what_a_citation_uses() -> None:
    assert Name("Kim", "Min-Jun").short == "Kim"
    assert Name(literal="United Nations").short == "United Nations"
