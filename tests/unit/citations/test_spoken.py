"""What a speaker says before a quote: it must be said aloud, so no bracket and no `p.` is in it."""

from dataclasses import replace

import pytest

from citedeck.citations.spoken import number_words, spoken_paragraphs, spoken_source
from citedeck.model.source import SOURCE_TYPES, Name, PartialDate, Source

KIM, LEE, RAY, SUN = (
    Name("Kim", "Min"), Name("Lee", "Ann"), Name("Ray", "Bo"), Name("Sun", "Cy"),
)  # fmt: skip
NEWS = Source(
    "article-newspaper",
    "Shells for fuel",
    author=(KIM,),
    container_title="The Times",
    issued=PartialDate(2024, 10, 19),
)


@pytest.mark.parametrize(
    ("document", "paragraphs", "words"),
    [
        ("Article", (4,), "According to paragraph four of the article"),
        ("Transcript", (2,), "According to paragraph two of the transcript"),
        ("Article", (4, 5), "According to paragraphs four and five of the article"),
        ("Article", (4, 6, 9), "According to paragraphs four, six, and nine of the article"),
        ("Article", (4, 5, 6), "According to paragraphs four to six of the article"),
        ("Article", (20,), "According to paragraph twenty of the article"),
        ("Article", (21,), "According to paragraph 21 of the article"),
        ("Article 2", (1,), "According to paragraph one of article two"),
        ("A speech in Busan", (3,), "According to paragraph three of “A speech in Busan”"),
        ("Other", (3,), "According to paragraph three of the text"),
        ("Article", (), "According to the article"),
        ("", (1,), "According to paragraph one of the lesson"),
    ],
)
def test_a_place_in_the_lesson_is_named_in_words(
    document: str, paragraphs: tuple[int, ...], words: str
) -> None:
    assert spoken_paragraphs(document, paragraphs) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "As Min Kim wrote in The Times in 2024"),
        ({"author": (KIM, LEE)}, "As Min Kim and Ann Lee wrote in The Times in 2024"),
        (
            {"author": (KIM, LEE, RAY)},
            "As Min Kim, Ann Lee, and Bo Ray wrote in The Times in 2024",
        ),
        ({"author": (KIM, LEE, RAY, SUN)}, "As Min Kim and others wrote in The Times in 2024"),
        ({"author": ()}, "As The Times wrote in 2024"),
        ({"author": (), "container_title": ""}, "According to “Shells for fuel”, from 2024"),
        ({"issued": None}, "As Min Kim wrote in The Times"),
        ({"author": (), "issued": None}, "As The Times wrote"),
        (
            {"author": (Name(literal="United Nations"),)},
            "As the United Nations wrote in The Times in 2024",
        ),
        (
            {"author": (Name(literal="The Times"),)},
            "As The Times wrote in 2024",
        ),
        ({"type": "interview", "container_title": ""}, "As Min Kim said in an interview in 2024"),
        ({"type": "speech", "container_title": ""}, "As Min Kim said in a speech in 2024"),
        ({"type": "personal_communication", "container_title": ""}, "As Min Kim told us in 2024"),
        ({"type": "webpage"}, "As Min Kim wrote on The Times in 2024"),
        ({"type": "book", "container_title": ""}, "As Min Kim wrote in “Shells for fuel” in 2024"),
        (
            {"author": (), "container_title": "", "title": ""},
            "According to one of our sources, from 2024",
        ),
    ],
)
def test_a_work_is_named_by_what_is_known_of_it(changes: dict[str, object], words: str) -> None:
    assert spoken_source(replace(NEWS, **changes)) == words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("United Nations", "the United Nations"),
        ("The Guardian", "The Guardian"),
        ("UNICEF", "UNICEF"),
        ("World Bank", "the World Bank"),
        ("Ministry of Defence", "the Ministry of Defence"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("Amnesty International", "Amnesty International"),
    ],
)
def test_a_body_has_its_article_where_english_has_one(body: str, words: str) -> None:
    source = Source("report", "Arms", author=(Name(literal=body),), issued=PartialDate(2024))
    assert spoken_source(source) == f"As {words} wrote in “Arms” in 2024"


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("3", ", on page three"),
        ("p. 3", ", on page three"),
        ("pp. 3-4", ", on pages three and four"),
        ("pp. 3–5", ", on pages three to five"),
        ("para. 12", ", in paragraph twelve"),
        ("¶ 2", ", in paragraph two"),
        ("ch. 2", ", in chapter two"),
        ("12:30", ", at 12:30"),
        ("Table 2", ", in Table 2"),
        ("Results", ", under “Results”"),
        ("", ""),
    ],
)
def test_a_place_in_a_work_is_said_aloud(locator: str, words: str) -> None:
    assert spoken_source(NEWS, locator) == f"As Min Kim wrote in The Times in 2024{words}"


def test_numbers_are_words_up_to_twenty() -> None:
    said = [number_words(number) for number in (0, 1, 12, 20, 21, 130)]
    assert said == ["zero", "one", "twelve", "twenty", "21", "130"]


@pytest.mark.parametrize("kind", SOURCE_TYPES)
@pytest.mark.parametrize("author", [(), (KIM,), (Name(literal="World Bank"),)])
@pytest.mark.parametrize("container", ["", "The Times"])
@pytest.mark.parametrize("title", ["", "Shells: a “history” (2nd part)"])
def test_every_kind_of_work_gives_one_smooth_sentence(
    kind: str, author: tuple[Name, ...], container: str, title: str
) -> None:
    words = spoken_source(Source(kind, title, author=author, container_title=container), "7")
    assert words.startswith(("As ", "According to "))
    assert "  " not in words and " ," not in words and ",," not in words
    assert "As  " not in words and not words.endswith((" in", " on", " wrote in"))
