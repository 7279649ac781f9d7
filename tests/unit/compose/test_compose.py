from dataclasses import replace

import pytest

from citedeck import edit
from citedeck.compose import compose, compose_slide
from citedeck.compose.evidence import usage_of
from citedeck.model.deck import Definition, Exhibits, Items, Opening
from citedeck.model.lesson import Document
from citedeck.model.project import Project, Work
from citedeck.model.slides import ConclusionSlide, SourcesSlide


def body(work: Work, id: str) -> object:
    return compose_slide(work.lesson, work.project, work.project.slide(id)).body


def test_slides_are_grouped_into_sections_in_order(demo: Work) -> None:
    deck = compose(demo.lesson, demo.project)
    assert [section.name for section in deck.sections][:3] == [
        "Opening",
        "What happened before",
        "Exchange of military supplies",
    ]
    assert len(deck.slides) == len(demo.project.slides)


def test_the_file_says_of_itself_what_the_student_gave(demo: Work) -> None:
    deck = compose(demo.lesson, demo.project)
    assert (deck.title, deck.author) == ("Shells for fuel", "First Student, Second Student")


def test_quotes_are_cited_by_paragraph_and_notes_by_their_source(demo: Work) -> None:
    shown = body(demo, "a4")
    assert isinstance(shown, Exhibits)
    quote, note = shown.evidence
    assert (quote.citation, quote.quoted) == ("Article, paragraph 4", True)
    assert (note.citation, note.heading, note.quoted) == ("Kim", "The scale", False)


def test_the_agenda_lists_topics_in_the_order_of_the_slides(demo: Work) -> None:
    shown = body(demo, "a2")
    assert isinstance(shown, Items)
    names = ["".join(span.text for span in item.text) for item in shown.items]
    assert names == [
        "Exchange of military supplies",
        "Strategic importance",
        "Regional stability",
        "Impact on international relations",
    ]


def test_the_conclusion_collects_the_last_takeaway_of_each_topic(demo: Work) -> None:
    shown = body(demo, "a11")
    assert isinstance(shown, Items)
    assert shown.items[0].detail == demo.project.slide("a13").takeaway
    assert len(shown.items) == 4


def test_a_conclusion_with_evidence_shows_that(demo: Work) -> None:
    project = edit.place_evidence(demo.project, "a11", "q1")
    slide = project.slide("a11")
    assert isinstance(slide, ConclusionSlide)
    assert isinstance(compose_slide(demo.lesson, project, slide).body, Exhibits)


def test_the_sources_are_what_visible_slides_cite(demo: Work) -> None:
    shown = body(demo, "a12")
    assert isinstance(shown, Items)
    texts = ["".join(span.text for span in item.text) for item in shown.items]
    assert [text.split()[0] for text in texts] == ["Article:", "Kim,", "United"]
    hidden = edit.update_slide(demo.project, "a9", hidden=True)
    fewer = compose_slide(demo.lesson, hidden, hidden.slide("a12")).body
    assert isinstance(fewer, Items)
    assert len(fewer.items) == 2


def test_a_definition_shows_where_the_lesson_uses_the_term(demo: Work) -> None:
    usage = usage_of("balance of power", demo.lesson)
    assert usage
    assert usage.text == "A closer bond with Moscow may upset that balance of power."
    assert usage.text in demo.lesson.documents[0].paragraphs[4]
    assert usage.citation == "Article, paragraph 5"


@pytest.mark.parametrize(
    ("text", "term", "shown"),
    [
        ("It is false, said Mr. Kim, that troops moved.", "troops", None),
        ("On Nov. 4 the U.S. envoy warned of sanctions vs. North Korea.", "envoy", None),
        ("The paper quotes: “All lies. Troops moved. So what?”", "troops", ""),
        (
            "end of a line that troops moved. Later the troops left.",
            "troops",
            "Later the troops left.",
        ),
    ],
)
def test_a_derived_quote_is_a_whole_sentence(
    demo: Work, text: str, term: str, shown: str | None
) -> None:
    document = Document(id="article", kind="article", text=text)
    usage = usage_of(term, replace(demo.lesson, documents=(document,)))
    assert (usage.text if usage else "") == (text if shown is None else shown)


def test_an_unknown_term_defines_nothing(demo: Work) -> None:
    project, id = edit.add_slide(demo.project, "definition", term="Nonsense")
    shown = compose_slide(demo.lesson, project, project.slide(id)).body
    assert shown == Definition("", "")


def test_evidence_that_is_gone_is_left_out(demo: Work) -> None:
    broken = edit.update_slide(demo.project, "a4", evidence=("q1", "gone"))
    shown = compose_slide(demo.lesson, broken, broken.slide("a4")).body
    assert isinstance(shown, Exhibits)
    assert [piece.id for piece in shown.evidence] == ["q1"]


def test_every_slide_has_a_headline_whatever_is_missing(demo: Work) -> None:
    project = edit.new_project(demo.lesson, "presentation")
    deck = compose(demo.lesson, project)
    assert all(slide.headline for slide in deck.slides)
    bare = compose(demo.lesson, Project(lesson="x", slides=(SourcesSlide(id="a1"),)))
    assert bare.slides[0].headline == "Works cited"


def test_speaker_and_notes_go_together(demo: Work) -> None:
    project = edit.update_slide(demo.project, "a5", speaker="Ann", speaker_notes="Say this.")
    slide = compose_slide(demo.lesson, project, project.slide("a5"))
    assert slide.notes == "Speaker: Ann\nSay this."


def test_a_title_slide_without_facts_is_empty_but_there(demo: Work) -> None:
    project = edit.new_project(demo.lesson)
    shown = compose_slide(demo.lesson, project, project.slides[0]).body
    assert shown == Opening("", "", "")


def test_own_documents_are_cited_by_their_title(demo: Work) -> None:
    own = replace(demo.lesson.documents[0], id="mine", kind="other", title="My interview")
    project = replace(demo.project, documents=(own,))
    project, id = edit.add_quote(project, "mine", 1, "A trip of this kind is rare.")
    project = edit.place_evidence(project, "a5", id)
    shown = compose_slide(demo.lesson, project, project.slide("a5")).body
    assert isinstance(shown, Exhibits)
    assert shown.evidence[-1].citation == "My interview, paragraph 1"
