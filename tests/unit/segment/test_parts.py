"""What would break for a teacher: a part of the lesson stands where another belongs."""

import pytest

from unit.segment.lessons import (
    DEBATE,
    GLOSSARY,
    KINDS,
    TALK,
    TASKS,
    TEA,
    TEA_TOLD_AGAIN,
    TERMS,
    TIMELINE,
    doubts_of,
    import_text,
    kinds,
    paragraphs,
    terms,
)


def test_parts_without_any_heading_are_told_apart():
    lesson = import_text(TEA, TASKS, GLOSSARY)
    assert paragraphs(lesson, "article") == TEA
    assert kinds(lesson) == KINDS
    assert terms(lesson) == list(TERMS)


def test_parts_may_stand_in_another_order():
    lesson = import_text(GLOSSARY, TEA, TASKS)
    assert paragraphs(lesson, "article") == TEA
    assert kinds(lesson) == KINDS
    assert terms(lesson) == list(TERMS)


def test_a_transcript_that_tells_the_article_again_needs_no_heading():
    lesson = import_text(TEA, TEA_TOLD_AGAIN, TASKS)
    assert paragraphs(lesson, "article") == TEA
    assert paragraphs(lesson, "transcript") == TEA_TOLD_AGAIN
    line = 2 * len(TEA) + 1
    assert any(
        "transcript" in doubt.message and doubt.line == line
        for doubt in doubts_of(TEA, TEA_TOLD_AGAIN, TASKS)
    )


def test_prose_after_the_activities_is_a_transcript_and_keeps_its_title():
    lesson = import_text(TEA, TASKS, "Audio script: Leaves and ships", TEA_TOLD_AGAIN, GLOSSARY)
    assert paragraphs(lesson, "transcript") == TEA_TOLD_AGAIN
    assert lesson.documents[1].title == "Audio script: Leaves and ships"
    assert terms(lesson) == list(TERMS)


def test_speakers_are_no_terms_and_terms_no_speakers():
    talk = (
        "Host: The ships left Canton in December.",
        "Captain: A good wind was worth more than gold.",
        "Host: And who drank it all?",
    )
    definitions = tuple(f"{term}: {meaning}" for term, meaning in TERMS.items())
    lesson = import_text(TEA, TASKS, talk, definitions)
    assert paragraphs(lesson, "transcript") == talk
    assert terms(lesson) == list(TERMS)


def test_times_give_a_transcript_away():
    talk = ("[00:02] This is the port.", "[00:19] Here the chests came ashore.")
    assert paragraphs(import_text(TEA, talk, TASKS), "transcript") == talk


def test_instructions_inside_a_transcript_stay_in_it():
    talk = (
        "Hello everyone, and welcome to the tea garden.",
        "Take a leaf and smell it with your partner. Done? Good.",
        "What you smell is the oil that the sun has drawn out of it.",
    )
    assert paragraphs(import_text(TEA, TASKS, "Video transcript", talk), "transcript") == talk


@pytest.mark.parametrize(
    "paragraph",
    [
        "Imagine a morning without tea. Your kettle is cold, and the whole street is in a bad mood.",
        "Debate about the tax is likely to go on. In two groups of ministers nobody agrees.",
        "In the old parliament two teams of lords argued for and against every tea tax.",
        "Warm the pot and put the leaves into it. Let them stand for four minutes.",
        "Support for the boycott grew in every town that had a harbour.",
        "Working in teams of four, the pickers presented their baskets to the overseer at dusk.",
    ],
)
def test_an_article_may_talk_like_an_activity(paragraph: str):
    article = (*TEA[:2], paragraph, *TEA[2:])
    lesson = import_text(article, TASKS)
    assert paragraphs(lesson, "article") == article
    assert kinds(lesson) == KINDS


@pytest.mark.parametrize(
    "article",
    [
        (
            "LISBON – The mayor announced on Friday that the trams would be free in summer.",
            "OSLO – In Norway buses were made free for children under six last year.",
        ),
        (
            "Ceylon: here coffee grew before the blight. Tea took its place within twenty years.",
            "Canton: no foreigner was let into the town. All trade went through thirteen houses.",
        ),
        (
            "The teapot – a guest from China – had to be invented anew by the potters of Delft.",
            "The cup – at first without a handle – was held by its rim and burned the fingers.",
        ),
        (
            "1662: A princess from Portugal brings a chest of tea to London as part of her dowry.",
            "1773: The harbour of Boston turns brown, and nobody will say who did it.",
        ),
        (
            "**Black tea** is left to wither before it is dried. That gives it its colour.",
            "**Green tea** keeps its colour. It is steamed as soon as it has been picked.",
        ),
    ],
    ids=["datelines", "colons", "asides", "years", "bold"],
)
def test_an_article_may_have_the_form_of_a_glossary(article: tuple[str, ...]):
    lesson = import_text(article, DEBATE, TIMELINE)
    assert len(paragraphs(lesson, "article")) == len(article)
    assert not lesson.glossary


def test_headings_inside_the_article_do_not_end_it():
    lesson = import_text(
        "# Tea", "## The Ceylon Project", TEA[:2], "## Radio days", TEA[2:], "## Tasks", TASKS
    )
    assert paragraphs(lesson, "article") == TEA
    assert [topic.title for topic in lesson.topics[:2]] == ["The Ceylon Project", "Radio days"]
    assert lesson.topics[0].numbers_in("article") == (1, 2)


def test_every_heading_of_a_long_article_is_kept_as_a_topic():
    heads = [f"## Garden {letter}" for letter in "ABCDEFGHIJKLMN"]
    text = "They grow what {} likes best, and they sell all of it at the harbour."
    lesson = import_text("# Tea", *(t for head in heads for t in (head, text.format(head[3:]))))
    assert [topic.title for topic in lesson.topics] == [head[3:] for head in heads]
    assert all(numbers for topic in lesson.topics for _, numbers in topic.paragraphs)


def test_what_is_about_the_lesson_is_kept_apart_from_the_article():
    about = ("Subject: History and geography", "Grade: Years eight and nine")
    lesson = import_text(about, TEA, TASKS)
    assert paragraphs(lesson, "article") == TEA
    assert paragraphs(lesson, "other") == about
    assert not lesson.glossary


def test_a_list_of_sources_is_no_transcript():
    sources = ("Okakura, Kakuzo. The Book of Tea. New York 1906.", "The Guardian, 3 May 2021.")
    lesson = import_text(TEA, TASKS, "Sources", sources)
    assert paragraphs(lesson, "other") == ("Sources", *sources)
    assert not paragraphs(lesson, "transcript")


def test_a_close_call_is_told_with_its_line():
    doubts = doubts_of(
        TEA,
        DEBATE,
        "The last word has not been spoken about this leaf, and it may be a bitter one for all who grow it.",
        GLOSSARY,
    )
    assert any(doubt.line == 2 * len(TEA) + 3 for doubt in doubts)


def test_a_text_of_terms_alone_is_not_doubled():
    lesson = import_text(GLOSSARY)
    assert terms(lesson) == list(TERMS)
    assert not lesson.documents


def test_a_lone_activity_is_found():
    assert kinds(import_text(TEA, TALK)) == ["presentation"]
