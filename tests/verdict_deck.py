"""A student's project whose quotes are right and wrong in every way."""

from citedeck.model.lesson import Id, Lesson
from citedeck.model.project import Note, Project, Quote, Work
from citedeck.model.slides import ConclusionSlide, QuoteSlide, SourcesSlide, TitleSlide
from citedeck.model.source import Name, PartialDate, Source

PARAGRAPH = 2
EXPECTED = ("verbatim", "marked", "altered", "misplaced", "not-found", "external")
"""The verdicts of the quotes, in the order of their slides."""


def verdict_work(lesson: Lesson) -> Work:
    """Make it: one slide for each verdict."""
    document = lesson.documents[0]
    words = document.paragraphs[PARAGRAPH - 1].split()
    piece = words[:12]
    texts = {
        "verbatim": piece,
        "marked": [*piece[:4], "…", *piece[6:]],
        "altered": [*piece[:5], "zebra", *piece[6:]],
        "misplaced": piece,
        "not-found": ["Nobody", "in", "the", "harbour", "kept", "count", "of", "gulls"],
    }
    cited = {"misplaced": PARAGRAPH + 1}
    quotes = tuple(
        Quote(
            id=Id(f"q-{verdict}"), topic=lesson.topics[0].id, document=document.id,
            paragraph=cited.get(verdict, PARAGRAPH), text=" ".join(words),
        )
        for verdict, words in texts.items()
    )  # fmt: skip
    source = Source("webpage", "A port", "s1", (Name("Weber", "Anna"),), issued=PartialDate(2024))
    note = Note(
        id=Id("q-external"), topic=lesson.topics[0].id, kind="quotation", source="s1",
        text="The cranes moved all night and nobody asked why.",
    )  # fmt: skip
    slides = tuple(
        QuoteSlide(
            id=Id(f"s-{v}"), claim=f"This slide shows how it stands with {v}.", evidence=(f"q-{v}",)
        )
        for v in EXPECTED
    )
    project = Project(
        lesson.id, title="Shells for fuel", presenters=("Kim Lee",),
        activity=lesson.activities[0].id, sources=(source,), quotes=quotes, notes=(note,),
        slides=(
            TitleSlide(id=Id("t")), *slides, ConclusionSlide(id=Id("c"), claim="So it stands."),
            SourcesSlide(id=Id("src")),
        ),
    )  # fmt: skip
    return Work(project, lesson)
