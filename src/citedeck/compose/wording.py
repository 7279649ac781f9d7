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
WANTS = "Wants"
RED_LINES = "Red lines"
EVIDENCE = "Evidence"
PROBLEM = "Problem"
OPTION = "Option"
TRADE_OFF = "Trade-off"
RECOMMENDATION = "Recommendation"
CARD_HEADINGS = (WANTS, RED_LINES, EVIDENCE, PROBLEM, OPTION, TRADE_OFF, RECOMMENDATION)
ROLES = "Who speaks for whom"


def speaks_for(represents: str) -> str:
    """Give the line that says for whom a role speaks."""
    return f"Speaks for {represents}" if represents else ""


def part_of(number: int, count: int) -> str:
    """Give the line over the slide that opens a part of the talk."""
    return f"Part {number} of {count}"


def paragraph_citation(document: str, paragraph: int) -> str:
    """Give how a paragraph of the lesson is cited, in every style: `Article, paragraph 4`."""
    return f"{document}, paragraph {paragraph}"


def speaker_line(speaker: str) -> str:
    """Give the line over the speaker notes that says whose turn it is."""
    return f"Speaker: {speaker}"
