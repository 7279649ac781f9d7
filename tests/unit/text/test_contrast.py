import pytest

from citedeck.text.contrast import contrast_ratio, is_rgb


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("777777", "FFFFFF", 4.48),  # the grey that just fails for normal text
        ("767676", "FFFFFF", 4.54),  # the grey that just passes
        ("0000ff", "FFFFFF", 8.59),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    """Source: WCAG 2.2, Understanding 1.4.3."""
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


def test_only_six_digits_are_a_colour() -> None:
    assert is_rgb("0aF9c3")
    assert not any(map(is_rgb, ("", "tx1", "FFF", "#FFFFFF", "FFFFFFF", "GGGGGG", "FFFFFF\n")))
