"""Reviews -> one page to read and to print: no script, nothing from outside, piece by piece."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from ..model.finding import SEVERITIES
from ..resources import resource
from .quote_view import view_quote
from .safe import visible
from .summary import (
    class_text,
    criteria_of,
    deck_names,
    level_text,
    presenters,
    summarise,
    twin_names,
)
from .wording import (
    CHOSEN_BY,
    LEVEL_NAMES,
    SEVERITY_WORDS,
    VERDICT_WORDS,
    count_of,
    level_dots,
    slide_text,
    slides_text,
    time_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from jinja2 import Template

    from ..model.finding import DeckReview, Finding, TopicCoverage
    from ..model.review import ReviewedFile

_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = 64
"""Pieces of the template that are given out together."""


def review_html(
    files: Sequence[ReviewedFile], pictures: Callable[[ReviewedFile], Iterable[bytes]]
) -> Iterator[str]:
    """Write reviews as HTML, in pieces; `pictures` gives the PNGs of a deck's pages in order.

    The files are gone through twice, for the table of the class and then deck by deck; pictures
    are asked for one deck at a time, and none is kept.
    """
    style = resource("assets", "review", "report.css").read_text("utf-8")
    stream = _template().stream(
        files=files,
        style=_markup(style),
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        criteria=criteria_of(files),
        names=deck_names(files),
        twins=twin_names(files),
        pictures=lambda file: _pictures(file, pictures(file)),
    )
    stream.enable_buffering(_CHUNKS)
    yield from stream


def _markup(text: str) -> str:
    """Let a text of our own pass unescaped."""
    from markupsafe import Markup

    return Markup(text)


def _pictures(file: ReviewedFile, pngs: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Give what the template needs of each slide's picture."""
    titles = file.review.slide_titles if file.review else ()
    for number, png in enumerate(pngs, 1):
        if png.startswith(_PNG):
            title = titles[number - 1] if number <= len(titles) else ""
            yield {
                "number": number,
                "name": f"Slide {number}: {title}" if title else f"Slide {number}",
                "data": _markup(b64encode(png).decode("ascii")),
                "width": int.from_bytes(png[16:20], "big"),
                "height": int.from_bytes(png[20:24], "big"),
            }


def _by_severity(file: ReviewedFile) -> list[tuple[str, str, list[Finding]]]:
    """Part the findings that count by their weight: heading, tone, findings in slide order."""
    groups: list[tuple[str, str, list[Finding]]] = []
    for severity in SEVERITIES:
        some = [finding for finding in file.counted if finding.severity == severity]
        if some:
            _, name, tone = SEVERITY_WORDS[severity]
            groups.append((f"{name} ({len(some)})", tone, some))
    return groups


def _topics(file: ReviewedFile, review: DeckReview) -> tuple[list[tuple[str, ...]], list[str]]:
    """Give a row for each topic that the activity asks for or the deck takes up, then the others.

    A row is the title, whether it is asked for, the slides and how much evidence they show.
    """
    activity = file.lesson.activity(file.activity) if file.lesson and file.activity else None
    asked = activity.topics if activity else ()
    rows: list[tuple[str, ...]] = []
    others: list[str] = []
    for item in sorted(review.coverage, key=lambda item: item.topic not in asked):
        topic = file.lesson.topic(item.topic) if file.lesson else None
        title = topic.title if topic else item.topic
        if item.topic in asked or item.slides:
            mark = "asked for" if item.topic in asked else ""
            rows.append((title, mark, slides_text(item.slides), _evidence_text(item)))
        else:
            others.append(title)
    return rows, others


def _evidence_text(item: TopicCoverage) -> str:
    """Say how much evidence a topic's slides show; nothing where it has none."""
    said = f"{count_of(item.quotes, 'quote')}, {count_of(item.notes, 'note')}"
    return said if item.slides else ""


def _finalise(value: Any) -> Any:
    return visible(value) if type(value) is str else value


_WORDS = {
    "verdict_words": VERDICT_WORDS,
    "chosen_by": CHOSEN_BY,
    "level_names": LEVEL_NAMES,
    "class_text": class_text,
    "summarise": summarise,
    "presenters": presenters,
    "by_severity": _by_severity,
    "topics_of": _topics,
    "view_quote": view_quote,
    "level_text": level_text,
    "level_dots": level_dots,
    "count_of": count_of,
    "slide_text": slide_text,
    "time_text": time_text,
    "criterion_title": lambda file, mark: criteria_of([file])[mark.criterion],
}
"""What the template may ask for by name."""


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalise,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals = {**_WORDS}
    return environment.from_string(resource("assets", "review", "report.html").read_text("utf-8"))
