"""A project's figures and cards -> what each needs before it says something."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..geography.drawing import shows
from ..geography.outlines import country_names
from ..geography.regions import REGIONS, View, named_view, view_of
from ..model.finding import Finding, Severity
from ..model.lesson import Lesson
from ..model.project import Project
from ..model.slides import (
    ChartSlide,
    ComparisonSlide,
    ExchangeSlide,
    Flow,
    MapSlide,
    PictureSlide,
    PositionSlide,
    RolesSlide,
    Slide,
    TableSlide,
    TimelineSlide,
)
from ..text.words import shorten


class _Lack(NamedTuple):
    """What a slide lacks, and what to do."""

    message: str
    fix: str
    rule: str = "figure-empty"
    severity: Severity = "warning"


_SIDES = 2


def check_figures(
    lesson: Lesson, project: Project, first_pages: dict[str, int]
) -> Iterator[Finding]:
    """Find figures without content, and parts of them that lead nowhere."""
    for slide in project.slides:
        page = first_pages.get(slide.id, 0)
        for lack in _lacks(lesson, slide):
            yield Finding(lack.rule, lack.severity, lack.message, lack.fix, page, slide.id)
        for name in _unknown_roles(lesson, slide):
            message = f"The lesson has no role “{name}”."
            yield Finding("role-unknown", "warning", message, _ROLE, page, slide.id)


_ROLE = "Choose one of the lesson's roles."


def _unknown_roles(lesson: Lesson, slide: Slide) -> Iterator[str]:
    known = {role.name for role in lesson.roles}
    if isinstance(slide, RolesSlide | PositionSlide):
        yield from (name for name in slide.roles if name not in known)


def _lacks(lesson: Lesson, slide: Slide) -> Iterator[_Lack]:
    """Say what a slide's figure lacks; most kinds have none."""
    match slide:
        case ExchangeSlide():
            yield from _of_exchange(slide)
        case TimelineSlide():
            yield from _of_timeline(slide)
        case MapSlide():
            yield from (*_of_map(slide), *_off_map(lesson, slide))
        case ChartSlide():
            yield from _of_chart(slide)
        case TableSlide() if not any(cell.strip() for row in slide.rows for cell in row):
            yield _Lack("The table has no rows yet.", "Write what stands in its cells.")
        case ComparisonSlide() if len(slide.columns) > _SIDES:
            message = f"A comparison has two sides; this one has {len(slide.columns)}."
            fix = "Keep two sides, or compare the others on a slide of their own."
            yield _Lack(message, fix, "sides-many")
        case PositionSlide() if len(slide.roles) > 1:
            message = f"The slide speaks for {slide.roles[0]} only, and leaves out the others."
            yield _Lack(message, "Give each role a slide of its own.", "figure-part-lost")
        case PictureSlide(media=""):
            yield _Lack("The slide has no picture yet.", "Choose a picture, and describe it.")


def _of_exchange(slide: ExchangeSlide) -> Iterator[_Lack]:
    if len(slide.parties) < 2:
        yield _Lack("The drawing shows no exchange yet.", "Name at least two parties.")
    elif not any(flow.text or flow.evidence for flow in slide.flows):
        fix = "Write at an arrow what is given, and add its evidence."
        yield _Lack("The drawing does not say yet what goes from one to the other.", fix)
    yield from (_loose(flow) for flow in slide.flows if not slide.draws(flow))


def _loose(flow: Flow) -> _Lack:
    end = "back to where it begins" if flow.source == flow.target else "from or to nobody"
    message = f"The arrow “{shorten(flow.text)}” is not drawn: it leads {end}."
    return _Lack(message, "Choose who gives and who gets.", "figure-part-lost")


def _of_timeline(slide: TimelineSlide) -> Iterator[_Lack]:
    if not slide.events:
        yield _Lack("The timeline has no events yet.", "Add events, each with its date.")
    for event in slide.events:
        if event.date is None:
            message = f"“{shorten(event.title)}” is not on the timeline: it has no date."
            yield _Lack(message, "Write when it was; a year is enough.", "figure-part-lost")


def _of_map(slide: MapSlide) -> Iterator[_Lack]:
    ends = [end for arrow in slide.arrows for end in (arrow.source, arrow.target)]
    named = (*slide.highlight, *(label.country for label in slide.labels), *ends)
    for code in dict.fromkeys(code for code in named if code not in country_names()):
        message = f"The map knows no country “{code}”."
        yield _Lack(message, "Choose the country by its name.", "figure-part-lost")
    if slide.region and slide.region not in REGIONS:
        message = f"The map knows no region “{slide.region}”."
        yield _Lack(message, "Choose one of the regions.", "figure-part-lost")


def _off_map(lesson: Lesson, slide: MapSlide) -> Iterator[_Lack]:
    """Find countries that stand out or have words, and lie outside what the map shows.

    A map shows its region, unless arrows lead out of it or it holds none of the countries.
    """
    own, names = lesson.map, country_names()
    ends = _known(end for arrow in slide.arrows for end in (arrow.source, arrow.target))
    lit = _known((*(slide.highlight or (own.countries if own else ())), *ends))
    codes = _known((*lit, *(label.country for label in slide.labels)))
    view = _view(slide.region or (own.region if own else ""), codes, ends) or view_of(lit)
    for code in codes:
        if not shows(view, code):
            message = f"{names[code]} is not on the map: it lies outside what the map shows."
            fix = "Choose a wider region, or leave the country out."
            yield _Lack(message, fix, "figure-part-lost")


def _known(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code in dict.fromkeys(codes) if code in country_names())


def _view(region: str, codes: tuple[str, ...], ends: tuple[str, ...]) -> View | None:
    """Give the view of a region that holds all of the ends and some of the countries."""
    view = named_view(region) if region in REGIONS else None
    holds = view and all(shows(view, end) for end in ends)
    return view if view and holds and any(shows(view, code) for code in codes) else None


def _of_chart(slide: ChartSlide) -> Iterator[_Lack]:
    numbers = (value for series in slide.series for value in series.values)
    if not slide.categories or all(value is None for value in numbers):
        yield _Lack("The chart has no numbers yet.", "Write its categories and its numbers.")
    elif not slide.source:
        message = "The chart does not say where its numbers are from."
        yield _Lack(message, "Choose its source.", "figure-without-source")
