"""Reviews -> rows of a table: of the class, its quotes, its findings and its marks."""

from collections.abc import Iterator, Sequence

from ..model.finding import SEVERITIES
from ..model.review import ReviewedFile
from .summary import criteria_of, deck_names, level_text, presenters, summarise, twin_names
from .wording import CHOSEN_BY, SEVERITY_WORDS, VERDICT_WORDS, VERDICTS, cited_text, found_text

Cell = str | int | float | None
"""None is a cell that stays empty."""
Row = list[Cell]

QUOTE_HEAD = [
    "File", "Slide", "Where", "Verdict", "Quote", "Cites", "Found in", "Source text",
    "In the source", "In the deck", "Set aside",
]  # fmt: skip
FINDING_HEAD = ["File", "Severity", "Slide", "Rule", "Finding", "How to mend it", "Set aside"]
MARK_HEAD = [
    "File", "Criterion", "Level", "Given by", "Slides", "Reason", "What the level says",
    "Teacher's comment",
]  # fmt: skip


def class_head(files: Sequence[ReviewedFile]) -> list[str]:
    """Name the columns of the class table."""
    return [
        "File", "Title", "Presenters", "Not reviewed because", "Lesson", "Lesson chosen by",
        "Slides", "Words", "Minutes",
        *(f"Quotes {VERDICT_WORDS[verdict].name}" for verdict in VERDICTS),
        *(SEVERITY_WORDS[severity][1] for severity in SEVERITIES), "Set aside",
        "Topics", "Topics covered",
        *criteria_of(files).values(),
        "Points", "Points possible", "Teacher's comment", "Same slides as",
    ]  # fmt: skip


def class_rows(files: Sequence[ReviewedFile]) -> Iterator[Row]:
    """Give a row for each deck, read or not."""
    criteria, names, twins = list(criteria_of(files)), deck_names(files), twin_names(files)
    return (
        [names[file.file], *_class_row(file, criteria, twins.get(file.file, ""))] for file in files
    )


def quote_rows(files: Sequence[ReviewedFile]) -> Iterator[Row]:
    """Give a row for each quote of each deck."""
    names = deck_names(files)
    for file in files:
        for quote in file.review.quotes if file.review else ():
            found, parts = quote.judgement, quote.judgement.difference
            yield [
                names[file.file], quote.slide, quote.where, found.verdict, quote.text,
                cited_text(quote, file.lesson), found_text(quote, file.lesson), found.source_text,
                *(" … ".join(text for kind, text in parts if kind == side)
                  for side in ("source", "deck")),
                "by the teacher" if file.sets_aside(quote) else "",
            ]  # fmt: skip


def finding_rows(files: Sequence[ReviewedFile]) -> Iterator[Row]:
    """Give a row for each finding of each deck, also for those that were set aside."""
    names = deck_names(files)
    for file in files:
        dropped = set(file.set_aside)
        for finding in file.review.findings if file.review else ():
            yield [
                names[file.file], finding.severity, finding.slide or None, finding.rule,
                finding.message, finding.fix, "by the teacher" if finding in dropped else "",
            ]  # fmt: skip


def mark_rows(files: Sequence[ReviewedFile]) -> Iterator[Row]:
    """Give a row for each mark of each deck."""
    names = deck_names(files)
    for file in files:
        titles = criteria_of([file])
        for mark in file.marks:
            yield [
                names[file.file], titles[mark.criterion], mark.level or None, mark.by,
                ", ".join(map(str, mark.slides)), mark.reason, level_text(file, mark), mark.comment,
            ]  # fmt: skip


def _class_row(file: ReviewedFile, criteria: list[str], twins: str) -> Row:
    """Give the cells of a deck's row after its file's name."""
    review, sums = file.review, summarise(file)
    if review is None:
        return ["", "", file.error, *[None] * (len(_numbers(file)) + len(criteria) + 6)]
    levels = {mark.criterion: mark.level or None for mark in file.marks}
    points: Row = [sums.points, sums.most_points] if file.marks else [None, None]
    return [
        review.title, ", ".join(presenters(file)), file.error,
        file.lesson.title if file.lesson else "", CHOSEN_BY[file.chosen_by] if file.lesson else "",
        *_numbers(file), *(levels.get(id) for id in criteria), *points, file.comment, twins,
    ]  # fmt: skip


def _numbers(file: ReviewedFile) -> Row:
    """Give a deck's counts, in the order of the class table's columns."""
    review, sums = file.review, summarise(file)
    return [
        review.slides if review else 0,
        review.words if review else 0,
        round(review.seconds / 60, 1) if review else 0,
        *(count for _, count in sums.verdicts),
        *(sums.findings(severity) for severity in SEVERITIES),
        sums.set_aside,
        sums.topics,
        sums.covered,
    ]
