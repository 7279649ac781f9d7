"""A review + a rubric -> marks: prefilled from the findings, then as the teacher changed them."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.finding import SEVERITIES, DeckReview, Finding
from ..model.review import ReviewedFile
from ..model.rubric import LEVELS, Criterion, DeckMarks, Mark, Rubric, SetAside, stands_for
from ..model.verdict import HONEST
from ..text.normalise import clean_text
from .reasons import evidence_reason, findings_reason

_NO_ACTIVITY = "Choose an activity to see this: it says which topics a deck must cover."
_TOPIC_RULES = "topic-"
"""How the rules begin that hold a deck against its activity."""


def mark_file(
    file: ReviewedFile, rubric: Rubric, saved: DeckMarks | None = None, sha256: str = ""
) -> ReviewedFile:
    """Mark a deck: by its findings, then as the teacher changed it.

    `sha256` is that of the deck's bytes now. A deck without a review is given no marks.
    """
    if file.review is None:
        return replace(file, rubric=rubric)
    counted, set_aside = split_findings(file.review, saved.set_aside if saved else ())
    counting = replace(file.review, findings=counted)
    marks = prefill_marks(counting, rubric, for_activity=bool(file.activity))
    file = replace(file, rubric=rubric, marks=marks, set_aside=set_aside)
    if saved is None:
        return file
    changed = bool(saved.sha256 and sha256 and saved.sha256 != sha256)
    merged = merge_marks(marks, saved)
    return replace(file, marks=merged, comment=saved.comment, changed=changed)


def prefill_marks(
    review: DeckReview, rubric: Rubric, *, for_activity: bool = True
) -> tuple[Mark, ...]:
    """Give each criterion the level that the findings leave it, with the slides that prove it.

    Nobody knows what a deck must cover that was not reviewed `for_activity`: no level is given.
    """
    shown = evidence_slides(review)
    return tuple(
        _mark(criterion, review.findings, shown)
        if for_activity or not _asks_for_topics(criterion)
        else Mark(criterion.id, 0, reason=_NO_ACTIVITY)
        for criterion in rubric.criteria
    )


def merge_marks(prefilled: tuple[Mark, ...], saved: DeckMarks) -> tuple[Mark, ...]:
    """Put a teacher's levels and comments over the prefilled ones; what proved them stays."""
    changes = {change.criterion: change for change in saved.marks}
    return tuple(
        replace(
            mark,
            level=change.level or mark.level,
            comment=change.comment,
            by="teacher" if change.level else mark.by,
        )
        if (change := changes.get(mark.criterion))
        else mark
        for mark in prefilled
    )


def split_findings(
    review: DeckReview, set_aside: tuple[SetAside, ...]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part the findings that count from those that the teacher set aside."""
    dropped = set(set_aside)
    counted = tuple(finding for finding in review.findings if as_set_aside(finding) not in dropped)
    others = tuple(finding for finding in review.findings if as_set_aside(finding) in dropped)
    return counted, others


def as_set_aside(finding: Finding) -> SetAside:
    """Give what a finding is known by once it is set aside."""
    return SetAside(finding.rule, finding.slide, clean_text(finding.message))


def evidence_slides(review: DeckReview) -> tuple[int, ...]:
    """Give the slides that show evidence: an honest quote or a cited note."""
    quoting = {
        quote.slide
        for quote in review.quotes
        if quote.where == "slide" and quote.judgement.verdict in HONEST
    }
    return tuple(sorted(quoting.union(*(topic.slides for topic in review.coverage))))


def counts_against(finding: Finding, criterion: Criterion) -> bool:
    """Tell whether a finding can lower a criterion's level; most advice never does."""
    if any(stands_for(rule, finding.rule) for rule, _ in criterion.highest):
        return True
    return finding.severity != "advice" and any(
        stands_for(rule, finding.rule) for rule in criterion.rules
    )


def _asks_for_topics(criterion: Criterion) -> bool:
    return any(rule.startswith(_TOPIC_RULES) for rule in criterion.rules)


def _mark(criterion: Criterion, findings: tuple[Finding, ...], shown: tuple[int, ...]) -> Mark:
    against = tuple(finding for finding in findings if counts_against(finding, criterion))
    by_findings, by_evidence = (
        min(_counted_level(criterion, against), _capped_level(criterion, against)),
        _evidence_level(criterion, shown),
    )
    reasons = _reasons(criterion, against, shown, by_evidence <= by_findings)
    slides = {finding.slide for finding in against if finding.slide}
    if not slides and criterion.slides[-1]:
        slides = set(shown)
    level = min(by_findings, by_evidence)
    return Mark(criterion.id, level, tuple(sorted(slides)), f"{'; '.join(reasons)}.")


def _counted_level(criterion: Criterion, against: tuple[Finding, ...]) -> int:
    """Give the level that the numbers of errors and warnings allow."""
    errors, warnings = (
        sum(finding.severity == severity for finding in against) for severity in SEVERITIES[:2]
    )
    allowed = zip(criterion.errors, criterion.warnings, strict=True)
    return 1 + sum(errors <= most and warnings <= more for most, more in allowed)


def _capped_level(criterion: Criterion, against: tuple[Finding, ...]) -> int:
    """Give the highest level that single findings allow."""
    caps = [
        level
        for rule, level in criterion.highest
        if any(stands_for(rule, finding.rule) for finding in against)
    ]
    return min(caps, default=LEVELS)


def _evidence_level(criterion: Criterion, shown: tuple[int, ...]) -> int:
    return 1 + sum(len(shown) >= fewest for fewest in criterion.slides)


def _reasons(
    criterion: Criterion, against: tuple[Finding, ...], shown: tuple[int, ...], too_few: bool
) -> Iterator[str]:
    """Say what the level rests on: what is missing first, then what counts against it."""
    missing = len(shown) < criterion.slides[-1]
    if against:
        if missing and too_few:
            yield evidence_reason(shown)
        yield findings_reason(against)
    elif not criterion.slides[-1]:
        yield "Nothing counts against it"
    else:
        yield evidence_reason(shown) + ("" if missing else ", and nothing counts against it")
