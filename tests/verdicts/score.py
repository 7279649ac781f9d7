"""Cases and a review of each -> precision and recall for each verdict, and what went wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from citedeck.model.finding import Finding, ReviewedQuote
from citedeck.model.lesson import Document, Lesson
from citedeck.model.pages import Pages
from citedeck.model.verdict import Verdict

from .case import VERDICTS, Case
from .ground import ground_of, words

Review = Callable[
    [Pages, Lesson, tuple[Document, ...]],
    tuple[tuple[ReviewedQuote, ...], tuple[Finding, ...]],
]
CLEARED: tuple[Verdict, ...] = ("verbatim", "marked")
_OWN_RULES = ("quote-altered", "quote-misplaced", "quote-not-found", "quote-unmarked")
_WARNINGS = ("quote-uncited", "quote-drops-hedge")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a review said of a case: the quotation that was meant, and all that was not."""

    case: Case
    quote: ReviewedQuote | None
    others: tuple[ReviewedQuote, ...]
    rules: frozenset[str]

    @property
    def verdict(self) -> str:
        """The verdict on the quotation that was meant, `none` where it was not seen."""
        return self.quote.judgement.verdict if self.quote else "none"

    @property
    def is_right(self) -> bool:
        """Whether the verdict is the expected one, and nothing else was reported."""
        return self.verdict == self.case.verdict and not self.others

    @property
    def is_in_place(self) -> bool:
        """Whether the words were found, and their citation read, where they are."""
        if not self.quote or not self.case.document:
            return True
        judgement, case = self.quote.judgement, self.case
        return (judgement.document, judgement.paragraph) == (case.document, case.paragraph) and (
            self.quote.cited_paragraphs == case.cited
        )

    @property
    def has_its_findings(self) -> bool:
        """Whether the findings are the verdict's own and the warnings that belong to it."""
        verdict = self.case.verdict
        wanted = {f"quote-{verdict}"} & set(_OWN_RULES) | set(self.case.warnings)
        known = set(_OWN_RULES)
        known |= set(_WARNINGS) if verdict in CLEARED else set()
        return self.rules & known == wanted & known

    def __str__(self) -> str:
        said = [self.verdict, *(f"+{quote.judgement.verdict}" for quote in self.others)]
        seen = " | ".join(quote.text for quote in (self.quote, *self.others) if quote)
        case = self.case
        return (
            f"{case.id} ({case.kind}): {case.verdict} expected, {' '.join(said)} said\n"
            f"    quotation: {case.text!r}\n    seen: {seen!r}\n    slide: {slide_text(case)!r}"
        )


def slide_text(case: Case) -> str:
    """Write what stands on a case's slide, box by box, and its notes."""
    page = case.pages.pages[0]
    boxes = [" / ".join(text.text for text in box.texts) for box in page.boxes[1:]]
    return " ‖ ".join([*boxes, *filter(None, [page.notes])])


def run_case(case: Case, review: Review) -> Outcome:
    """Review a case's pages and find the quotation that was meant."""
    lesson = ground_of(case.lesson).lesson
    quotes, findings = review(case.pages, lesson, lesson.documents)
    meant = next((quote for quote in quotes if _is_meant(quote, case)), None)
    others = tuple(quote for quote in quotes if quote is not meant)
    return Outcome(case, meant, others, frozenset(finding.rule for finding in findings))


def _is_meant(quote: ReviewedQuote, case: Case) -> bool:
    here = (quote.slide, quote.where) == (1, case.where)
    return here and words(quote.text) == words(case.text) and case.verdict != "none"


@dataclass(frozen=True, slots=True)
class Score:
    """How well one verdict is given."""

    verdict: str
    cases: int
    right: int
    given: int

    @property
    def precision(self) -> float:
        """Which part of the quotations that got the verdict deserved it."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Which part of the quotations that deserve the verdict got it."""
        return self.right / self.cases if self.cases else 0.0


def score(outcomes: Iterable[Outcome]) -> tuple[Score, ...]:
    """Count for each verdict; what was reported and not meant counts as given wrongly."""
    rows = tuple(outcomes)
    return tuple(
        Score(
            verdict,
            cases=sum(row.case.verdict == verdict for row in rows),
            right=sum(row.case.verdict == verdict == row.verdict for row in rows),
            given=sum(row.verdict == verdict for row in rows)
            + sum(quote.judgement.verdict == verdict for row in rows for quote in row.others),
        )
        for verdict in VERDICTS
    )


def false_clears(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Give the changed or invented quotations that were called word for word or honestly marked."""
    return tuple(
        row
        for row in outcomes
        if row.case.verdict in ("altered", "not-found") and row.verdict in CLEARED
    )


def false_alarms(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Give the quotations that only typography changed, and that were called changed."""
    return tuple(
        row for row in outcomes if row.case.spelling and row.verdict in ("altered", "not-found")
    )
