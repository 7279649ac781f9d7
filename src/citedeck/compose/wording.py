"""The app's own words on slides."""

AGENDA = "What we will show"
UNTITLED = "Untitled presentation"
UNTITLED_SLIDE = "Untitled slide"
OPENING_SECTION = "Opening"
CLOSING_SECTION = "Closing"
CONCLUSION = "Conclusion"
QUESTIONS = "Questions"
GLOSSARY = "Lesson glossary"
OWN_IDEA = "Our own idea"
OPEN_QUESTION = "Open question"


def paragraph_citation(document: str, paragraph: int) -> str:
    """Give how a paragraph of the lesson is cited, in every style: `Article, paragraph 4`."""
    return f"{document}, paragraph {paragraph}"


def speaker_line(speaker: str) -> str:
    """Give the line over the speaker notes that says whose turn it is."""
    return f"Speaker: {speaker}"
