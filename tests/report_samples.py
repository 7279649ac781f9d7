"""A class of four decks for the tests of reports: every verdict, every severity, one unreadable."""

from citedeck.evidence import Citation, judge
from citedeck.files.lessons import bundled_lesson
from citedeck.files.rubrics import load_rubric
from citedeck.model.finding import DeckReview, Finding, ReviewedQuote, TopicCoverage
from citedeck.model.review import ReviewedFile
from citedeck.model.rubric import DeckMarks, SetAside, TeacherMark
from citedeck.model.verdict import Judgement, Verdict
from citedeck.review.rubric import mark_file

LESSON = bundled_lesson()
RUBRIC = load_rubric()
WORDS: dict[str, tuple[str, int]] = {
    "verbatim": ("its army is short of ammunition", 4),
    "marked": ("Their quality is another matter: … the shells are sometimes called unreliable", 4),
    "altered": ("Russia is certain to pay with fuel and raw materials", 5),
    "misplaced": ("The trip also carried a message for Seoul", 2),
    "not-found": ("The treaty was signed in front of ten thousand soldiers", 3),
}


def quote(verdict: Verdict, slide: int) -> ReviewedQuote:
    """Make a quote that is judged as it says."""
    if verdict == "external":
        text = "28,000 containers have been shipped since the summer"
        return ReviewedQuote(slide, "slide", text, Judgement("external"), cited_source="Lee 2024")
    if verdict == "unmarked":
        text = "China has been the most important ally and trading partner of North Korea"
        found = judge(text, (), LESSON.documents)
        judgement = Judgement(
            "unmarked", found.document, found.paragraph, text, found.start, found.end
        )
        return ReviewedQuote(slide, "slide", text, judgement)
    text, paragraph = WORDS[verdict]
    judgement = judge(text, (Citation("article", (paragraph,)),), LESSON.documents)
    assert judgement.verdict == verdict
    return ReviewedQuote(slide, "slide", text, judgement, "article", (paragraph,))


EVERY = ("verbatim", "marked", "altered", "misplaced", "not-found", "external", "unmarked")
FINDINGS = (
    Finding(
        "quote-altered", "error",
        "“Russia is certain to pay with fuel and raw …”: the words are not those of Article, paragraph 5.",
        "Use the source's words or mark changes.", 5,
    ),
    Finding(
        "quote-not-found", "error",
        "“The treaty was signed in front of ten …”: nothing in the lesson comes close to it.",
        "Quote the lesson or name the source.", 7,
    ),
    Finding("quote-misplaced", "error", "“The trip also carried …” stands in paragraph 6.", "Correct the citation.", 6),
    Finding("quote-unmarked", "warning", "13 words in a row are the article's own.", "Put them in quotation marks.", 9),
    Finding("words-many", "warning", "This slide has 52 words.", "Say some of them instead.", 2),
    Finding("notes-repeat", "warning", "The notes repeat the slide.", "Explain the slide in them.", 2),
    Finding("title-long", "advice", "The title takes three lines.", "Two are enough.", 3),
    Finding("topic-uncovered", "error", "The activity asks for “Regional stability”.", "Add a quote."),
)  # fmt: skip
GOOD = DeckReview(
    "Shells for fuel: what Russia and North Korea trade", 9, 241, 380,
    tuple(quote(verdict, slide) for slide, verdict in enumerate(("verbatim", "marked", "verbatim"), 3)),
    (TopicCoverage("military-supplies", (3, 4), 2, 0), TopicCoverage("regional-stability", (5,), 1, 1)),
    (Finding("sentence-long", "advice", "This sentence has 27 words.", "Cut it in two.", 4),),
    "Ana Kim, Ben Lee",
    ("Shells for fuel", "Overview", "North Korean shells fill a gap", "Quality varies", "Who should worry?"),
)  # fmt: skip
MIXED = DeckReview(
    "A new friendship?", 11, 512, 125,
    tuple(quote(verdict, slide) for slide, verdict in enumerate(EVERY, 3)),
    (TopicCoverage("military-supplies", (3, 4), 2, 1), TopicCoverage("regional-stability")),
    FINDINGS, "Chidi Okafor",
)  # fmt: skip
BARE = DeckReview(
    "", 1, 0, 0, (), (), (Finding("title-missing", "error", "No title.", "Add one.", 1),)
)
SAVED = DeckMarks(
    "okafor friendship.pptx", "ab", "A lively talk. Work on your quotes.\nSee me about slide 5.",
    (TeacherMark("accuracy", 2, "Compare each quote with its paragraph."), TeacherMark("notes", 4)),
    (SetAside("title-long", 3, "The title takes three lines."),),
)  # fmt: skip


def marked(file: str, review: DeckReview, saved: DeckMarks | None = None) -> ReviewedFile:
    """Give a deck's file with its marks."""
    return mark_file(
        ReviewedFile(file, review, "", LESSON, "hint", "presentation"), RUBRIC, saved, "cd"
    )


FILES = [
    marked("kim-lee_shells.pptx", GOOD),
    marked("okafor friendship.pptx", MIXED, SAVED),
    ReviewedFile("sørensen.pptx", error="it is protected by a password (save a copy without it)"),
    marked("Presentation1.pptx", BARE),
]
WITHOUT_ACTIVITY = mark_file(ReviewedFile("class/kim.pptx", GOOD, "", LESSON), RUBRIC)
"""Nobody knows what it must cover."""
