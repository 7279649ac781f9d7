"""What the maps can show -> choices of regions and countries, the lesson's own first."""

from functools import cache

from ....geography.outlines import country_names
from ....geography.regions import REGIONS
from ....model.lesson import Lesson
from ....model.slides import MapSlide

Choices = tuple[tuple[str, str], ...]


def region_choices() -> Choices:
    """Give the regions by id and name."""
    titles = ((id, region.title) for id, region in REGIONS.items())
    return tuple((id, title[:1].upper() + title[1:]) for id, title in titles)


def highlighted(slide: MapSlide, lesson: Lesson) -> tuple[str, ...]:
    """Give the countries that a map highlights: the slide's, else the lesson's."""
    return slide.highlight or (lesson.map.countries if lesson.map else ())


def country_choices(lesson: Lesson) -> Choices:
    """Give every country by code and name: the lesson's, then all others by their names."""
    own = lesson.map.countries if lesson.map else ()
    names = country_names()
    first = [(code, names[code]) for code in own if code in names]
    return (*first, *(choice for choice in _by_name() if choice not in first))


@cache
def _by_name() -> Choices:
    return tuple(sorted(country_names().items(), key=lambda choice: choice[1]))


def end_choices(slide: MapSlide, lesson: Lesson, *used: str) -> Choices:
    """Give the countries that can be named and joined: those highlighted, and those in use."""
    names = country_names()
    codes = dict.fromkeys((*highlighted(slide, lesson), *filter(None, used)))
    return tuple((code, names.get(code, code)) for code in codes) or _by_name()
