from dataclasses import replace

import pytest

from citedeck import edit
from citedeck.files.projects import EXAMPLES
from citedeck.files.templates import load_template, template_names
from citedeck.model.finding import DeckReview, Finding
from citedeck.model.lesson import Document, Id
from citedeck.model.project import CitationStyle, Project, Quote, Work
from citedeck.model.slides import (
    ChartSlide,
    Column,
    ComparisonSlide,
    ExchangeSlide,
    Flow,
    MapLabel,
    MapSlide,
    Party,
    PictureSlide,
    PointsSlide,
    PositionSlide,
    Series,
    Slide,
    TableSlide,
    TimelineEvent,
    TimelineSlide,
)
from citedeck.model.template import Template
from citedeck.pipeline import check_work, demo_work, new_work


def check(demo: Work, project: Project, atlas: Template) -> DeckReview:
    return check_work(replace(demo, project=project), atlas)


def rules(review: DeckReview) -> list[str]:
    return [finding.rule for finding in review.all_findings]


def found(review: DeckReview, rule: str) -> Finding:
    return next(finding for finding in review.all_findings if finding.rule == rule)


def test_the_example_has_what_it_needs(demo: Work, atlas: Template) -> None:
    review = check_work(demo, atlas)
    verdicts = [quote.judgement.verdict for quote in review.quotes]
    assert set(verdicts) == {"verbatim", "marked"}
    assert len(verdicts) >= len(demo.project.quotes) - 1
    assert review.slides == 14
    assert 300 < review.seconds < 480


@pytest.mark.parametrize("look", template_names())
@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_must_be_mended_in_the_examples(name: str, look: str) -> None:
    review = check_work(demo_work(name), load_template(look))
    assert review.all_findings == ()


def test_a_changed_quote_is_an_error_on_its_slide(demo: Work, atlas: Template) -> None:
    text = "North Korea has reportedly shipped small quantities of military goods to Russia"
    review = check(demo, edit.update_quote(demo.project, "q1", text=text), atlas)
    finding = found(review, "quote-altered")
    assert (finding.severity, finding.slide) == ("error", 4)
    quote, *others = [quote for quote in review.quotes if quote.judgement.verdict == "altered"]
    assert {quote.text for quote in others} <= {text}
    assert ("source", "large") in quote.judgement.difference
    assert ("deck", "small") in quote.judgement.difference


def test_a_quote_cited_from_another_paragraph_is_misplaced(demo: Work, atlas: Template) -> None:
    quotes = tuple(replace(q, paragraph=2) if q.id == "q1" else q for q in demo.project.quotes)
    review = check(demo, replace(demo.project, quotes=quotes), atlas)
    assert "stand in Article, paragraph 4" in found(review, "quote-misplaced").message


def test_what_is_hidden_or_has_no_source_covers_no_topic(demo: Work, atlas: Template) -> None:
    hidden = tuple(replace(slide, hidden=True) for slide in demo.project.slides)
    review = check(demo, replace(demo.project, slides=hidden), atlas)
    assert len([item for item in review.all_findings if item.rule == "topic-uncovered"]) == 4
    bare = tuple(replace(note, kind="idea", source="") for note in demo.project.notes)
    project = replace(demo.project, notes=bare, quotes=())
    slides = tuple(
        replace(slide, evidence=tuple(id for id in slide.evidence if project.note(id)))
        for slide in project.slides
    )
    review = check(demo, replace(project, slides=slides), atlas)
    assert len([item for item in review.all_findings if item.rule == "topic-uncovered"]) == 4


def test_a_document_of_ones_own_is_checked_with_the_project(demo: Work, atlas: Template) -> None:
    """The teacher has the lesson, but not what the student wrote or found."""
    second = Document(id=Id("second"), kind="article", title="Later", text="They came back again.")

    def review(text: str) -> DeckReview:
        quote = Quote(id=Id("q9"), document="second", paragraph=1, text=text)
        project = replace(demo.project, documents=(second,), quotes=(*demo.project.quotes, quote))
        slides = tuple(
            replace(slide, evidence=(*slide.evidence[:1], Id("q9"))) if slide.evidence else slide
            for slide in project.slides
        )
        return check(demo, replace(project, slides=slides), atlas)

    good = review("They came back again")
    assert {q.judgement.verdict for q in good.quotes if "came back" in q.text} == {"external"}
    assert "q9" not in {finding.about for finding in good.all_findings}
    altered = [f for f in review("They came back never again").all_findings if f.about == "q9"]
    assert [(f.rule, f.slide) for f in altered] == [("quote-altered", 4)]


def test_a_dropped_hedge_is_a_warning(demo: Work, atlas: Template) -> None:
    text = "North Korea has … shipped large quantities of military goods to Russia"
    review = check(demo, edit.update_quote(demo.project, "q1", text=text), atlas)
    assert found(review, "quote-drops-hedge").severity == "warning"
    assert not review.errors


def test_a_topic_the_activity_asks_for_must_be_covered(demo: Work, atlas: Template) -> None:
    project = demo.project
    for id in ("q2", "q4", "q5"):
        project = edit.remove_evidence(project, id)
    finding = found(check(demo, project, atlas), "topic-uncovered")
    assert "Regional stability" in finding.message
    assert finding.about == "regional-stability"


def test_notes_need_a_source_unless_they_are_ones_own(demo: Work, atlas: Template) -> None:
    project = edit.remove_source(demo.project, "s1")
    assert found(check(demo, project, atlas), "note-without-source").about == "n1"
    own = edit.update_note(project, "n1", kind="idea")
    assert "note-without-source" not in rules(check(demo, own, atlas))


def test_a_deck_that_cites_needs_its_list_of_sources(demo: Work, atlas: Template) -> None:
    review = check(demo, edit.remove_slide(demo.project, "a12"), atlas)
    assert found(review, "sources-missing").severity == "error"


def test_opening_closing_and_presenters_are_looked_for(demo: Work, atlas: Template) -> None:
    project = edit.remove_slide(edit.remove_slide(demo.project, "a1"), "a11")
    assert {"opening-missing", "closing-missing"} <= set(rules(check(demo, project, atlas)))
    nobody = check(demo, replace(demo.project, presenters=()), atlas)
    assert "presenter-missing" in rules(nobody)


def test_an_empty_slide_is_named_once(demo: Work, atlas: Template) -> None:
    project, id = edit.add_slide(demo.project, "claim", "a5")
    review = check(demo, project, atlas)
    assert [f.rule for f in review.findings if f.slide == 6] == ["slide-empty"]
    claimed = edit.update_slide(project, id, claim="Something is so")
    assert [f.rule for f in check(demo, claimed, atlas).findings if f.slide == 6] == [
        "evidence-missing"
    ]


def test_a_headline_that_no_size_makes_fit_is_told(demo: Work, atlas: Template) -> None:
    long = "The neighbours of both partners fear many more things than only shells and missiles "
    for words, slides in ((20, []), (40, [6]), (60, [6])):
        claim = " ".join((long * 5).split()[:words])
        review = check(demo, edit.update_slide(demo.project, "a6", claim=claim), atlas)
        told = [finding for finding in review.all_findings if finding.severity != "advice"]
        assert [(f.rule, f.slide) for f in told] == [("title-long", slide) for slide in slides]


def test_evidence_that_no_slide_shows_is_still_judged(demo: Work, atlas: Template) -> None:
    project, id = edit.add_quote(demo.project, "article", 2, "words that stand nowhere at all")
    review = check(demo, project, atlas)
    assert {f.rule for f in review.all_findings if f.about == id} == {
        "quote-not-found",
        "evidence-unused",
    }


def test_evidence_that_a_slide_holds_and_does_not_show_is_told(demo: Work, atlas: Template) -> None:
    held = demo.project.slide("a4")
    assert held is not None
    points = PointsSlide(id=held.id, claim=held.claim, items=("One",), evidence=held.evidence)
    slides = tuple(points if slide.id == "a4" else slide for slide in demo.project.slides)
    project = replace(demo.project, slides=slides)
    review = check(demo, project, atlas)
    told = [finding for finding in review.all_findings if finding.rule == "evidence-unused"]
    assert {finding.about for finding in told} == {"n1"}  # another slide shows q1
    assert all("does not show it" in finding.message and finding.slide for finding in told)


def test_findings_come_in_the_order_of_their_weight(demo: Work, atlas: Template) -> None:
    project = edit.new_project(demo.lesson, "presentation")
    severities = [f.severity for f in check(demo, project, atlas).all_findings]
    assert severities == sorted(severities, key=["error", "warning", "advice"].index)


def test_what_is_cited_from_research_is_external(demo: Work, atlas: Template) -> None:
    project = edit.update_note(demo.project, "n1", kind="quotation")
    verdicts = [q.judgement.verdict for q in check(demo, project, atlas).quotes]
    assert verdicts.count("external") == 1


def test_an_unknown_term_is_named(demo: Work, atlas: Template) -> None:
    review = check(demo, edit.update_slide(demo.project, "a3", term="Nonsense"), atlas)
    assert found(review, "term-unknown").slide == 12


FIGURES = (
    (ExchangeSlide(id=Id("f"), parties=(Party(id=Id("a"), name="A"),)), "Name at least two"),
    (
        ExchangeSlide(id=Id("f"), parties=(Party(id=Id("a")), Party(id=Id("b")))),
        "Write at an arrow",
    ),
    (TimelineSlide(id=Id("f")), "Add events"),
    (TimelineSlide(id=Id("f"), events=(TimelineEvent(title="A war"),)), "a year is enough"),
    (MapSlide(id=Id("f"), highlight=("PRK", "XYZ")), "Choose the country"),
    (MapSlide(id=Id("f"), region="atlantis"), "Choose one of the regions"),
    (MapSlide(id=Id("f"), region="europe", highlight=("FRA", "BRA")), "Choose a wider region"),
    (
        MapSlide(
            id=Id("f"), region="europe", highlight=("FRA",), labels=(MapLabel(country="JPN"),)
        ),
        "Choose a wider region",
    ),
    (ChartSlide(id=Id("f"), categories=("2023",), series=(Series("A", (None,)),)), "its numbers"),
    (ChartSlide(id=Id("f"), categories=("2023",), series=(Series("A", (1.0,)),)), "its source"),
    (TableSlide(id=Id("f"), header=("A",), rows=(("",),)), "Write what stands"),
    (PictureSlide(id=Id("f")), "Choose a picture"),
    (PositionSlide(id=Id("f"), roles=("The Pope",)), "one of the lesson's roles"),
    (PositionSlide(id=Id("f"), roles=("The Pope", "The King")), "a slide of its own"),
    (ComparisonSlide(id=Id("f"), columns=(Column(claim="So"),) * 3), "Keep two sides"),
    (
        ExchangeSlide(
            id=Id("f"),
            parties=(Party(id=Id("a")), Party(id=Id("b"))),
            flows=(Flow(source="a", target="a", text="Fuel"),),
        ),
        "Choose who gives",
    ),
)


@pytest.mark.parametrize(("slide", "fix"), FIGURES)
def test_a_figure_that_says_nothing_yet_is_told_what_it_needs(
    slide: Slide, fix: str, demo: Work, atlas: Template
) -> None:
    slide = replace(slide, claim="This is so", speaker_notes="We will say something of it.")
    review = check(demo, replace(demo.project, slides=(*demo.project.slides, slide)), atlas)
    told = [finding for finding in review.all_findings if finding.about == "f"]
    assert [finding.fix for finding in told if fix in finding.fix]
    assert {finding.slide for finding in told} == {15}
    bare = [f for f in review.findings if f.slide == 15 and f.rule == "evidence-missing"]
    assert not bare or told[0].rule != "figure-empty"


def test_a_map_is_not_told_of_countries_that_it_shows(demo: Work, atlas: Template) -> None:
    arrow = Flow(source="RUS", target="PRK", text="Fuel")
    small = MapSlide(id=Id("f"), region="asia", highlight=("SGP", "CHN", "JPN"))
    for slide in (small, MapSlide(id=Id("f"), region="africa", arrows=(arrow,))):
        review = check(demo, replace(demo.project, slides=(*demo.project.slides, slide)), atlas)
        assert "figure-part-lost" not in rules(review)


def test_what_the_lessons_own_events_are_from_is_listed(demo: Work, atlas: Template) -> None:
    review = check_work(new_work(demo.lesson, "timeline"), atlas)
    assert "sources-missing" not in rules(review)
    assert not [f for f in review.findings if f.rule in ("words-many", "lines-many")]


@pytest.mark.parametrize("style", ["mla", "apa"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_citations_without_an_author_are_known_again(
    name: str, style: CitationStyle, atlas: Template
) -> None:
    """They are the first words of a title in small print: neither text nor a quote."""
    work = demo_work(name)
    sources = tuple(replace(source, author=()) for source in work.project.sources)
    project = replace(work.project, sources=sources, citation_style=style)
    assert check(work, project, atlas).all_findings == ()


def test_a_term_may_be_as_long_as_the_lesson_says_it(demo: Work, atlas: Template) -> None:
    """Nobody may be told to shorten the words of the glossary."""
    for entry in demo.lesson.glossary:
        review = check(demo, edit.update_slide(demo.project, "a3", term=entry.term), atlas)
        assert review.all_findings == (), entry.term


def test_hidden_slides_and_sources_are_not_read_aloud(demo: Work, atlas: Template) -> None:
    shown = check_work(demo, atlas)
    hidden = check(demo, edit.update_slide(demo.project, "a4", hidden=True), atlas)
    assert hidden.words < shown.words
    assert hidden.seconds < shown.seconds


def test_evidence_that_waits_on_the_board_is_sent_to_its_slide(demo: Work, atlas: Template) -> None:
    project = demo.project
    for slide in demo.project.slides:
        for id in slide.all_evidence:
            project = edit.take_evidence(project, slide.id, id)
    review = check(demo, project, atlas)
    waiting = [item for item in review.project if item.rule == "evidence-waiting"]
    assert len(waiting) == 4
    assert all(item.fix == f"Put it on slide {item.slide}." for item in waiting)
