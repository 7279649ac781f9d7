"""Small texts of the kinds that a lesson is made of."""

from itertools import chain

from citedeck.model.lesson import Lesson
from citedeck.segment import Doubt, segment_lesson

TEA = (
    (
        "Tea reached Europe on Dutch ships in the early seventeenth century. Only the rich could pay "
        "for it, and they locked their leaves away in small wooden chests."
    ),
    (
        "In the hills of Assam planters cleared the forest and laid out gardens. The work was hard, "
        "the wages were low, and fever killed thousands in the first years."
    ),
    (
        "A tax on tea angered the colonists in Boston. One night in December 1773 they threw a whole "
        "cargo into the harbour, and the quarrel with London grew into a war."
    ),
    (
        "Today more tea is drunk than any other drink but water. Climate change worries the growers, "
        "because the bushes suffer when the rains come late."
    ),
)
TEA_TOLD_AGAIN = (
    (
        "Dutch ships brought the first tea to Europe in the seventeenth century. It was so dear that "
        "only the rich bought leaves, which they locked into wooden chests."
    ),
    (
        "Planters laid out gardens in the hills of Assam after the forest had been cleared. Fever "
        "killed thousands of workers in those first years, and wages stayed low."
    ),
    (
        "Colonists in Boston were angered by a tax on tea. In December 1773 a whole cargo was thrown "
        "into the harbour, a quarrel that grew into a war with London."
    ),
    (
        "No other drink but water is drunk more than tea today. Growers worry about climate change, "
        "since bushes suffer when rains come late."
    ),
)
DEBATE = "Split into two teams and debate whether tea made the empire richer or crueller."
TIMELINE = "Draw a timeline of the tea trade from the first Dutch ships to the present day."
ROLE_PLAY = (
    "Take on the roles of a planter, a picker and a tax collector, and act out their meeting in "
    "front of your classmates."
)
TALK = "Prepare a presentation on tea in one country and share your findings with the class."
WORKSHOP = "Hold a workshop in small groups and write policy recommendations for fair wages."
TASKS = (DEBATE, TIMELINE, ROLE_PLAY, TALK, WORKSHOP)
KINDS = ["debate", "timeline", "role-play", "presentation", "workshop"]
TERMS = {
    "Cargo": "The goods that a ship carries.",
    "Planter": "A person who owns a large farm in a warm country.",
    "Wage": "The money that a worker is paid.",
}
GLOSSARY = tuple(f"{term} – {definition}" for term, definition in TERMS.items())


def text_of(*parts: str | tuple[str, ...]) -> str:
    blocks = chain.from_iterable((part,) if isinstance(part, str) else part for part in parts)
    return "\n\n".join(blocks) + "\n"


def import_text(*parts: str | tuple[str, ...]) -> Lesson:
    return segment_lesson(text_of(*parts), "tea")[0]


def doubts_of(*parts: str | tuple[str, ...]) -> tuple[Doubt, ...]:
    return segment_lesson(text_of(*parts), "tea")[1]


def paragraphs(lesson: Lesson, kind: str) -> tuple[str, ...]:
    found = (document.paragraphs for document in lesson.documents if document.kind == kind)
    return next(found, ())


def kinds(lesson: Lesson) -> list[str]:
    return [activity.kind for activity in lesson.activities]


def terms(lesson: Lesson) -> list[str]:
    return [entry.term for entry in lesson.glossary]
