"""The JSON that scripts rely on: every key of the format, and null where there is nothing."""

import json
from typing import Any

from citedeck.model.finding import DeckReview, Finding, ReviewedQuote, TopicCoverage
from citedeck.model.lesson import Lesson
from citedeck.model.review import ReviewedFile
from citedeck.model.rubric import Mark
from citedeck.model.verdict import Judgement
from citedeck.report import review_json

ALTERED = Judgement(
    "altered", "article", 4, "some of the shells", 3, 21,
    (("equal", "of the"), ("source", "some"), ("deck", "all")),
)  # fmt: skip
QUOTES = (
    ReviewedQuote(3, "slide", "all of the shells", ALTERED, "article", (4, 5)),
    ReviewedQuote(4, "notes", "a report “says”", Judgement("external"), cited_source="s1"),
    ReviewedQuote(5, "slide", "평양", Judgement("not-found")),
)
REVIEW = DeckReview(
    "Shells for fuel", 9, 241, 380, QUOTES,
    (TopicCoverage("military-supplies", (3, 4), 2, 1),),
    (
        Finding("quote-altered", "error", "It differs.", "Mend it.", 3, "q1"),
        Finding("topic-missing", "warning", "It is missing."),
    ),
)  # fmt: skip


def decks(*files: ReviewedFile, lesson: str | None = None) -> list[dict[str, Any]]:
    tree = json.loads(review_json(list(files), lesson))
    assert (tree["format"], tree["lesson"]) == ("citedeck-review/1", lesson)
    assert list(tree) == ["format", "lesson", "decks"]
    return list(tree["decks"])


def test_a_deck_has_every_key_of_the_format(lesson: Lesson) -> None:
    (deck,) = decks(ReviewedFile("a.pptx", REVIEW, "", lesson, "hint"), lesson="partners")
    assert {key: deck[key] for key in ("file", "title", "error", "slides", "words", "seconds")} == {
        "file": "a.pptx",
        "title": "Shells for fuel",
        "error": None,
        "slides": 9,
        "words": 241,
        "seconds": 380,
    }
    assert deck["lesson"] == {"id": "partners", "title": lesson.title, "chosen_by": "hint"}
    assert set(deck) == {
        "file", "title", "error", "lesson", "slides", "words", "seconds", "quotes", "coverage",
        "findings", "project", "activity", "presenters", "marks", "comment", "set_aside",
    }  # fmt: skip


def test_a_quote_says_what_it_cites_and_what_stands_there() -> None:
    (deck,) = decks(ReviewedFile("a.pptx", REVIEW))
    assert deck["quotes"][0] == {
        "slide": 3,
        "where": "slide",
        "text": "all of the shells",
        "verdict": "altered",
        "cited": {"document": "article", "paragraphs": [4, 5]},
        "document": "article",
        "paragraph": 4,
        "source_text": "some of the shells",
        "difference": [["equal", "of the"], ["source", "some"], ["deck", "all"]],
        "drops_hedge": False,
    }


def test_what_is_not_known_is_null() -> None:
    _, external, lost = decks(ReviewedFile("a.pptx", REVIEW))[0]["quotes"]
    assert external["cited"] == {"source": "s1"}
    assert external["where"] == "notes"
    assert lost["cited"] is None
    for key in ("document", "paragraph", "source_text", "difference"):
        assert external[key] is lost[key] is None


def test_coverage_and_findings_are_whole() -> None:
    (deck,) = decks(ReviewedFile("a.pptx", REVIEW))
    topic = {"topic": "military-supplies", "slides": [3, 4], "quotes": 2, "notes": 1}
    assert deck["coverage"] == [topic]
    first, second = deck["findings"]
    assert first == {
        "rule": "quote-altered",
        "severity": "error",
        "slide": 3,
        "message": "It differs.",
        "fix": "Mend it.",
    }
    assert (second["slide"], second["fix"]) == (None, "")


def test_a_deck_that_can_not_be_read_keeps_its_place() -> None:
    bad, good = decks(
        ReviewedFile("b.pptx", error="It is damaged."), ReviewedFile("a.pptx", REVIEW)
    )
    assert (bad["file"], good["file"]) == ("b.pptx", "a.pptx")
    assert (bad["error"], bad["lesson"]) == ("It is damaged.", None)
    assert (bad["title"], bad["slides"], bad["words"], bad["seconds"]) == ("", 0, 0, 0)
    assert bad["quotes"] == bad["coverage"] == bad["findings"] == []


def test_marks_and_what_the_teacher_says_are_there() -> None:
    marks = (Mark("accuracy", 3, (4, 7), "2 quotes were changed.", "Look again.", "teacher"),)
    file = ReviewedFile(
        "a.pptx", REVIEW, activity="presentation", marks=marks, comment="Good.",
        set_aside=REVIEW.findings[:1],
    )  # fmt: skip
    (deck,) = decks(file)
    assert deck["marks"] == [
        {
            "criterion": "accuracy",
            "level": 3,
            "by": "teacher",
            "slides": [4, 7],
            "reason": "2 quotes were changed.",
            "comment": "Look again.",
        }
    ]
    assert (deck["activity"], deck["comment"]) == ("presentation", "Good.")
    assert deck["set_aside"] == deck["findings"][:1]


def test_a_level_that_is_not_known_is_null() -> None:
    marks = (Mark("coverage", 0, reason="Choose an activity to see this."),)
    (deck,) = decks(ReviewedFile("a.pptx", REVIEW, marks=marks))
    assert deck["marks"][0]["level"] is None


def test_no_deck_is_an_empty_list() -> None:
    assert decks() == []


def test_words_of_every_script_stay_readable() -> None:
    text = review_json([ReviewedFile("평.pptx", REVIEW)], None)
    assert "평양" in text and "“says”" in text
    assert text.endswith("}\n")
