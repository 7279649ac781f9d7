"""The app's own words on slides."""

from ..model.source import PartialDate

AGENDA = "What we will show"
UNTITLED = "Untitled presentation"
OPENING_SECTION = "Opening"
CLOSING_SECTION = "Closing"
CONCLUSION = "Conclusion"
GLOSSARY = "Lesson glossary"
OWN_IDEA = "Our own idea"
OPEN_QUESTION = "Open question"
EXAMPLE = "Example"

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def paragraph_citation(document: str, paragraph: int) -> str:
    """Give how a paragraph of the lesson is cited, in every style: `Article, paragraph 4`."""
    return f"{document}, paragraph {paragraph}"


def long_date(date: PartialDate) -> str:
    """Give `30 November 2026`."""
    month = _MONTHS[date.month - 1] if date.month else ""
    return " ".join(part for part in (str(date.day or ""), month, str(date.year)) if part)


def speaker_line(speaker: str) -> str:
    """Give the line over the speaker notes that says whose turn it is."""
    return f"Speaker: {speaker}"
