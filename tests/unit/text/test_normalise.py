import unicodedata

import pytest
from hypothesis import given

from citedeck.text.normalise import clean_text, normalise, original_span
from strategies import sentences, words


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("aﬃliation", "affiliation"),
        ("‘it’s’", "'it's'"),
        ("“so”", '"so"'),
        ("North\u00a0Korea", "North Korea"),
        ("ammu\u00adnition", "ammunition"),
        ("well\u2011known", "well-known"),
        ("two\n lines", "two lines"),
        ("na\u0131\u0308ve".replace("\u0131\u0308", "i\u0308"), "naïve"),
        ("one--two—three", "one - two - three"),
        ("wait...", "wait…"),
        ("pro\u00ad\nduce", "produce"),
        ("zero\u200bwidth\u202e", "zerowidth"),
    ],
)
def test_typography_makes_no_difference(written: str, same: str) -> None:
    assert normalise(written) == normalise(same)


@pytest.mark.parametrize(("one", "other"), [("10²", "102"), ("1½", "11/2"), ("H₂O", "H2O")])
def test_figures_are_never_turned_into_others(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_what_no_file_can_hold_is_dropped() -> None:
    assert clean_text("a\x00b\ud800c\r\nd\ve\x1b") == "abc\nd\ne"
    assert clean_text("tab\tstays") == "tab\tstays"


def test_letters_are_what_unicode_says_they_are() -> None:
    typography = set("‘’‚‛′´`ʼ‹›“”„‟″«»‐‑−﹣－‒–—―⸺⸻﹘…")
    for letter in map(chr, (*range(0xD800), *range(0xE000, 0x1_0000))):
        kind = unicodedata.decomposition(letter).split(" ")[0]
        if letter in typography or kind in ("<super>", "<sub>", "<fraction>"):
            continue
        if unicodedata.category(letter)[0] in "LNPS":
            same = unicodedata.normalize("NFKC", letter)
            assert normalise(f"a{letter}b") == normalise(f"a{same}b"), hex(ord(letter))


def test_what_is_never_seen_parts_no_letter_from_its_accent() -> None:
    assert normalise("e\u00ad\u0301tat") == "état"


@pytest.mark.parametrize(
    ("written", "words", "there"),
    [
        ("the  board—which  met—left", "which met", "which  met"),
        ("“the board”  – which — left", "which - left", "which — left"),
        ("the o\ufb03ces…  left--now", "left - now", "left--now"),
        ("the ship\u200b left", "ship", "ship"),
    ],
)
def test_a_place_is_found_whatever_the_spaces_and_dashes(
    written: str, words: str, there: str
) -> None:
    start = normalise(written).index(words)
    first, last = original_span(written, start, start + len(words))
    assert written[first:last] == there


@given(words | sentences)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(sentences)
def test_a_place_in_the_normalised_text_leads_back_to_the_written_one(text: str) -> None:
    written = unicodedata.normalize("NFD", text).replace(" ", "  ")
    clean = normalise(written)
    for start in range(0, len(clean), 7):
        end = min(len(clean), start + 11)
        first, last = original_span(written, start, end)
        assert clean[start:end].strip() in normalise(written[first:last])
