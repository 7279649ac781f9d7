"""A review and the pages it is of -> comments at the places they are about."""

from collections import Counter
from collections.abc import Iterator

from ..model.finding import Finding
from ..model.pages import Pages
from ..model.review import Comment, ReviewedFile
from ..model.rubric import Mark
from ..model.units import Emu

_STEP = Emu(228600)
"""How far the next comment at one place stands to the right of the last."""
_SAID = ("error", "warning")
"""Advice stays in the report: a slide full of comments is read by nobody."""


def deck_comments(file: ReviewedFile, pages: Pages) -> tuple[Comment, ...]:
    """Say what is to be mended where it stands; what is about the whole deck on its first slide."""
    said = [finding for finding in file.counted if finding.severity in _SAID]
    whole = [Comment(1, file.comment)] if file.comment else []
    comments = [*whole, *_on_marks(file.marks), *(_on_finding(finding, pages) for finding in said)]
    return tuple(_apart(sorted(comments, key=lambda comment: comment.slide)))


def _on_marks(marks: tuple[Mark, ...]) -> Iterator[Comment]:
    for mark in marks:
        if mark.comment:
            yield Comment(1, mark.comment)


def _on_finding(finding: Finding, pages: Pages) -> Comment:
    text = f"{finding.message} {finding.fix}".strip()
    if not finding.slide:
        return Comment(1, f"The whole deck: {text}")
    page = pages.pages[finding.slide - 1] if finding.slide <= len(pages.pages) else None
    if page and 0 <= finding.box < len(page.boxes):
        rect = page.boxes[finding.box].rect
        return Comment(finding.slide, text, Emu(max(rect.x, 0)), Emu(max(rect.y, 0)))
    return Comment(finding.slide, text)


def _apart(comments: list[Comment]) -> Iterator[Comment]:
    """Move comments at one place beside each other."""
    count: Counter[tuple[int, int, int]] = Counter()
    for comment in comments:
        place = comment.slide, comment.x, comment.y
        x = Emu(comment.x + count[place] * _STEP)
        count[place] += 1
        yield Comment(comment.slide, comment.text, x, comment.y)
