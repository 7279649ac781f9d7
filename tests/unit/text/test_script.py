import pytest

from citedeck.text.script import culture_tag, language_stretches


def test_a_language_gets_its_country() -> None:
    assert culture_tag("en") == "en-US"
    assert culture_tag("en-GB") == "en-GB"
    assert culture_tag("xx") == "xx"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain words – 3 “of” them", [("Plain words – 3 “of” them", "en-US")]),
        ("Kim 김정은 said", [("Kim ", "en-US"), ("김정은 ", "ko-KR"), ("said", "en-US")]),
        ("шахта, 5", [("шахта, 5", "ru-RU")]),
        ("日本の海", [("日本の海", "ja-JP")]),
        ("كوريا 5", [("كوريا 5", "ar-SA")]),
        ("کره شمالی گفت", [("کره شمالی گفت", "fa-IR")]),
        ("شمالی کوریا نے کہا ہے", [("شمالی کوریا نے کہا ہے", "ur-PK")]),
        ("צפון קוריאה", [("צפון קוריאה", "he-IL")]),
        ("", [("", "en-US")]),
    ],
)
def test_words_are_tagged_by_their_script(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(language_stretches(text, "en")) == expected


def test_letters_of_the_texts_own_language_keep_it() -> None:
    assert language_stretches("Київ", "uk") == (("Київ", "uk-UA"),)


def test_persian_and_urdu_keep_their_language() -> None:
    assert language_stretches("کره", "fa") == (("کره", "fa-IR"),)
    assert language_stretches("کوریا", "ur-PK") == (("کوریا", "ur-PK"),)
