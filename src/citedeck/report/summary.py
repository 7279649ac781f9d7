"""A deck's review -> the numbers of its line in the table of the class."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePath

from ..model.finding import Severity
from ..model.review import ReviewedFile, same_slides
from ..model.rubric import LEVELS, Criterion, Mark
from ..model.verdict import AS_IN_LESSON, Verdict
from .wording import VERDICTS, count_of

_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/&|·•\n]|\band\b|\bund\b|\bet\b|\bby\b:?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the class table says of a deck; `covered` topics have evidence.

    `most_points` are those of the criteria that have a level.
    """

    verdicts: tuple[tuple[Verdict, int], ...]
    severities: tuple[tuple[Severity, int], ...]
    set_aside: int
    covered: int
    topics: int
    points: int
    most_points: int

    def findings(self, severity: Severity) -> int:
        """Give how many findings of a severity count."""
        return dict(self.severities).get(severity, 0)


def summarise(file: ReviewedFile) -> Summary:
    """Count what a deck's review holds; without a review everything is 0."""
    coverage = file.review.coverage if file.review else ()
    verdicts = counted_verdicts(file)
    severities = Counter(finding.severity for finding in file.counted)
    return Summary(
        tuple((verdict, verdicts[verdict]) for verdict in VERDICTS),
        tuple(severities.items()),
        len(file.set_aside),
        sum(bool(topic.quotes or topic.notes) for topic in coverage),
        len(coverage),
        sum(mark.level for mark in file.marks),
        LEVELS * sum(mark.is_known for mark in file.marks),
    )


def counted_verdicts(file: ReviewedFile) -> Counter[Verdict]:
    """Count a deck's quotes by verdict, without those that the teacher set aside."""
    quotes = file.review.quotes if file.review else ()
    return Counter(quote.judgement.verdict for quote in quotes if not file.sets_aside(quote))


def deck_names(files: Sequence[ReviewedFile]) -> dict[str, str]:
    """Give what each deck's file is called in a report: its path below the folder of them all."""
    paths = [PurePath(file.file) for file in files]
    levels = zip(*(path.parent.parts for path in paths), strict=False)
    shared = len(list(takewhile(lambda parts: len(set(parts)) == 1, levels)))
    return {
        file.file: PurePath(*path.parts[shared:]).as_posix() if path.name else file.file
        for file, path in zip(files, paths, strict=True)
    }


def twin_names(files: Sequence[ReviewedFile]) -> dict[str, str]:
    """Name for each deck's file the others whose slides say the same, where there are any."""
    names = deck_names(files)
    return {
        file: ", ".join(names[other] for other in others)
        for file, others in same_slides(files).items()
    }


def class_text(files: Sequence[ReviewedFile]) -> str:
    """Say in one line what became of a class: decks, quotes and how many of them hold."""
    verdicts: Counter[Verdict] = Counter()
    for file in files:
        verdicts += counted_verdicts(file)
    unread = sum(file.review is None for file in files)
    dropped = sum(len(file.set_aside) for file in files)
    held = sum(verdicts[verdict] for verdict in AS_IN_LESSON)
    said = [f"{count_of(verdicts.total(), 'quote')}, {held} of them as in the lesson"]
    said += [f"{count_of(unread, 'deck')} could not be read"] if unread else []
    said += [f"{count_of(dropped, 'finding')} set aside by the teacher"] if dropped else []
    return ". ".join(said) + "."


def presenters(file: ReviewedFile) -> tuple[str, ...]:
    """Give the names of those who made a deck, as it says itself."""
    return split_names(file.review.author) if file.review else ()


def split_names(text: str) -> tuple[str, ...]:
    """Part names that are written one after the other: `Ana Kim and Ben Lee`."""
    return tuple(name for name in _BETWEEN_NAMES.split(text.strip()) if name)


def criteria_of(files: Sequence[ReviewedFile]) -> dict[str, str]:
    """Give the titles of all criteria that the decks are marked on, by their ids, in order."""
    titles: dict[str, str] = {}
    for file in files:
        for mark in file.marks:
            criterion = criterion_of(file, mark)
            titles.setdefault(mark.criterion, criterion.title if criterion else mark.criterion)
    return titles


def criterion_of(file: ReviewedFile, mark: Mark) -> Criterion | None:
    """Find what a mark is for."""
    return file.rubric.criterion(mark.criterion) if file.rubric else None


def level_text(file: ReviewedFile, mark: Mark) -> str:
    """Give what a mark's level says of a deck; empty without a level, or a rubric at hand."""
    criterion = criterion_of(file, mark)
    return criterion.levels[mark.level - 1] if criterion and mark.is_known else ""
