"""What reports call things: verdicts, severities, levels, times; in words a class understands."""

from dataclasses import dataclass
from typing import Literal, get_args

from ..model.finding import ReviewedQuote, Severity
from ..model.lesson import Lesson, document_names
from ..model.review import ChosenBy
from ..model.rubric import LEVELS
from ..model.verdict import Verdict

Tone = Literal["good", "warn", "bad", "plain"]
"""How a colour speaks; it never speaks alone."""


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """A verdict's name, its sign and what it means for the quote."""

    name: str
    sign: str
    tone: Tone
    says: str


VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
VERDICT_WORDS: dict[Verdict, VerdictWords] = {
    "verbatim": VerdictWords("verbatim", "✓", "good", "Word for word as in the source."),
    "marked": VerdictWords("marked", "✓", "good", "Shortened or changed, and honestly marked."),
    "altered": VerdictWords("altered", "✕", "bad", "Words differ, and no mark says so."),
    "misplaced": VerdictWords(
        "misplaced", "✕", "bad", "The words are right, but they stand somewhere else."
    ),
    "not-found": VerdictWords("not found", "✕", "bad", "Nothing in the lesson comes close."),
    "external": VerdictWords(
        "research", "↗", "plain", "From a research source, which can't be checked here."
    ),
    "unmarked": VerdictWords(
        "unmarked", "!", "warn", "Copied from the source, but not in quotation marks."
    ),
}
SEVERITY_WORDS: dict[Severity, tuple[str, str, Tone]] = {
    "error": ("Error", "Errors", "bad"),
    "warning": ("Warning", "Warnings", "warn"),
    "advice": ("Advice", "Advice", "plain"),
}
CHOSEN_BY: dict[ChosenBy, str] = {
    "option": "chosen for this review",
    "hint": "named in the deck",
    "default": "the bundled lesson",
}
LEVEL_NAMES = ("Beginning", "Developing", "Good", "Excellent")


def count_of(number: int, name: str) -> str:
    """Give `1 error`, `2 errors`."""
    return f"{number} {name}{'' if number == 1 else 's'}"


def time_text(seconds: int) -> str:
    """Give minutes and seconds: `6:20`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def slide_text(slide: int) -> str:
    """Name a slide, or the whole deck."""
    return f"Slide {slide}" if slide else "Whole deck"


def slides_text(slides: tuple[int, ...]) -> str:
    """Name some slides: `Slide 3`, `Slides 4, 7`."""
    numbers = ", ".join(map(str, slides))
    return f"Slide{'' if len(slides) == 1 else 's'} {numbers}" if slides else ""


def level_dots(level: int) -> str:
    """Draw a level: `●●●○`."""
    return "●" * level + "○" * (LEVELS - level)


def place_text(document: str, paragraphs: tuple[int, ...], lesson: Lesson | None) -> str:
    """Name a place as decks cite it: `Article, paragraph 4`."""
    names = document_names(lesson.documents) if lesson else {}
    name = names.get(document, document)
    if not paragraphs:
        return name
    numbers = ", ".join(map(str, paragraphs))
    return f"{name}, paragraph{'' if len(paragraphs) == 1 else 's'} {numbers}"


def found_text(quote: ReviewedQuote, lesson: Lesson | None) -> str:
    """Say where a quote's words stand; empty where they stand nowhere."""
    judgement = quote.judgement
    numbers = (judgement.paragraph,) if judgement.paragraph else ()
    return place_text(judgement.document, numbers, lesson)


def cited_text(quote: ReviewedQuote, lesson: Lesson | None) -> str:
    """Say what a quote cites; empty where it cites nothing."""
    if quote.cited_document or quote.cited_paragraphs:
        return place_text(quote.cited_document or "Lesson", quote.cited_paragraphs, lesson)
    return quote.cited_source
