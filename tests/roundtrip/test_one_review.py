"""What the student's check says before export, the teacher's review says of the exported file."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citedeck.model.lesson import Id
from citedeck.model.project import Note, Project, Quote, Work
from citedeck.model.slides import (
    AgendaSlide,
    ClaimSlide,
    ConclusionSlide,
    PointsSlide,
    QuoteSlide,
    Slide,
    SourcesSlide,
    TitleSlide,
)
from citedeck.model.source import Name, PartialDate, Source
from citedeck.pipeline import (
    bundled_lesson,
    check_work,
    export_deck,
    load_template,
    review_deck,
    review_order,
)

LESSON = bundled_lesson()
TEMPLATE = load_template("atlas")
ORDER = review_order()
SOURCE = Source(
    "webpage", "A port at night", "s1", (Name("Weber", "Anna"),), issued=PartialDate(2024)
)
KINDS = (
    ClaimSlide,
    QuoteSlide,
    ConclusionSlide,
    PointsSlide,
    TitleSlide,
    AgendaSlide,
    SourcesSlide,
)

claims = st.sampled_from(
    ["", "Shells go west.", "Both sides gain something from this trade, and neither says how much.",
     "Trade", "What does it mean?", "Critics doubt that it will last."]
)  # fmt: skip
notes_texts = st.sampled_from(
    ["", "I will explain this.", "Shells go west.", "Say it slowly and look at them. " * 12]
)


@st.composite
def quotes(draw: st.DrawFn, number: int) -> Quote:
    """Words of a paragraph, as they are, shortened, changed or made up, from there or elsewhere."""
    document = draw(st.sampled_from(LESSON.documents))
    paragraph = draw(st.integers(1, len(document.paragraphs)))
    words = document.paragraphs[paragraph - 1].split()
    start = draw(st.integers(0, max(len(words) - 6, 0)))
    piece = words[start : start + draw(st.integers(2, 45))]
    change = draw(st.sampled_from(["none", "word", "gap", "bracket", "invent", "place"]))
    middle = len(piece) // 2
    if change == "word":
        piece[middle] = "never"
    elif change in ("gap", "bracket"):
        piece[middle : middle + 1] = ["…" if change == "gap" else "[it]"]
    elif change == "invent":
        piece = ["Nobody", "ever", "wrote", "these", "words", "here"]
    elif change == "place":
        paragraph = draw(st.integers(1, 30))
    return Quote(
        id=Id(f"q{number}"), topic=draw(st.sampled_from(LESSON.topics)).id,
        document=document.id, paragraph=paragraph, text=" ".join(piece),
    )  # fmt: skip


@st.composite
def works(draw: st.DrawFn) -> Work:
    """A student's project in any state of work."""
    cited = tuple(draw(quotes(number)) for number in range(draw(st.integers(0, 5))))
    note = Note(
        id=Id("n1"), topic=LESSON.topics[0].id, kind=draw(st.sampled_from(["paraphrase", "quotation"])),
        text="The port was busy all night long, says the guard.",
        source=draw(st.sampled_from(["", "s1"])),
    )  # fmt: skip
    evidence = st.lists(st.sampled_from([*(q.id for q in cited), "n1"]), max_size=3, unique=True)
    slides = tuple(draw(slide(Id(f"a{i}"), evidence)) for i in range(draw(st.integers(1, 6))))
    project = Project(
        LESSON.id, title="Shells for fuel", presenters=draw(st.sampled_from([(), ("Kim Lee",)])),
        activity=draw(st.sampled_from(["", *(activity.id for activity in LESSON.activities)])),
        sources=(SOURCE,), quotes=cited, notes=(note,), slides=slides,
    )  # fmt: skip
    return Work(project, LESSON)


@st.composite
def slide(draw: st.DrawFn, id: Id, evidence: st.SearchStrategy[list[str]]) -> Slide:
    """A slide, finished or not."""
    kind = draw(st.sampled_from(KINDS))
    made = kind(
        id=id, claim=draw(claims), hidden=draw(st.booleans()), speaker_notes=draw(notes_texts),
        takeaway=draw(claims),
    )  # fmt: skip
    if isinstance(made, PointsSlide):
        return replace(made, items=("One thing", "Another thing that is longer than the first one"))
    return replace(made, evidence=tuple(draw(evidence)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(works())
def test_check_and_review_of_the_export_find_the_same(work: Work) -> None:
    checked = check_work(work, TEMPLATE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        export_deck(work, path, TEMPLATE)
        file = review_deck(path, ORDER)
    assert file.error == ""
    assert file.chosen_by == "hint"
    assert replace(checked, project=()) == file.review
