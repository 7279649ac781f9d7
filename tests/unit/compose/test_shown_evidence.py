"""What a slide says that it shows is what its body shows; no other work is cited for it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from citedeck.compose import cited_sources, compose_slide
from citedeck.compose.evidence import quoted_documents
from citedeck.model.deck import Evidence
from citedeck.model.project import Work
from citedeck.model.slides import (
    SLIDE_KINDS,
    Column,
    ComparisonSlide,
    ExchangeSlide,
    Flow,
    MapSlide,
    Party,
    Slide,
    TimelineEvent,
    TimelineSlide,
)
from citedeck.model.source import PartialDate

EVIDENCE = ("q1", "n1")
LOST = Flow(source="PRK", target="PRK", text="Itself", evidence=EVIDENCE)
DRAWN = Flow(source="RUS", target="PRK", text="Fuel", evidence=("n2",))
EVENT = TimelineEvent(date=PartialDate(1991), title="End", evidence=("n2",))
SLIDES: list[Slide] = [
    *(kind(id="x", evidence=EVIDENCE) for kind in SLIDE_KINDS.values()),
    ExchangeSlide(id="x", parties=(Party(id="RUS"), Party(id="PRK")), flows=(LOST, DRAWN)),
    ExchangeSlide(id="x", parties=(Party(id="RUS"),), flows=(LOST, DRAWN)),
    TimelineSlide(id="x", events=(TimelineEvent(title="Once", evidence=EVIDENCE), EVENT)),
    MapSlide(id="x", arrows=(LOST, DRAWN)),
    ComparisonSlide(id="x", evidence=("q1",), columns=(Column(evidence=("n2",)),)),
]


def _ids(value: object) -> Iterator[str]:
    """Find the ids of evidence anywhere in a body."""
    if isinstance(value, Evidence):
        yield value.id
    elif isinstance(value, tuple):
        for part in value:
            yield from _ids(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _ids(getattr(value, field.name))


@pytest.mark.parametrize("slide", SLIDES, ids=lambda slide: slide.kind)
def test_a_slide_knows_which_of_its_evidence_it_shows(demo: Work, slide: Slide) -> None:
    project = replace(demo.project, slides=(slide,))
    ids = {id for id in _ids(compose_slide(demo.lesson, project, slide).body) if id}
    if slide.kind == "map":  # an arrow from a country to itself is left out when it is drawn
        ids &= {"n2"}
    assert set(slide.shown_evidence) == ids
    notes = [note for id in ids if (note := project.note(id))]
    assert {source.id for source in cited_sources(project)} == {note.source for note in notes} - {
        ""
    }
    assert bool(quoted_documents(demo.lesson, project)) == ("q1" in ids)
