"""A slide of any kind -> its own words, a line each: for a kind that has no place for them."""

from collections.abc import Iterator
from itertools import chain

from ..geography.outlines import country_names
from ..model.slides import (
    ChartSlide,
    ComparisonSlide,
    ExchangeSlide,
    Flow,
    MapSlide,
    Series,
    Slide,
    TableSlide,
    TimelineSlide,
)

_PLAIN = (
    "subtitle", "term", "items", "roles", "problem", "option", "trade_off", "recommendation",
    "alt", "credit",
)  # fmt: skip


def words_of(slide: Slide, placed: frozenset[str]) -> tuple[str, ...]:
    """Give what a slide says in fields of its kind, without those that have a place already."""
    return tuple(line for line in chain(_plain(slide, placed), _of_parts(slide)) if line)


def _plain(slide: Slide, placed: frozenset[str]) -> Iterator[str]:
    """Give texts and lists of texts as they are."""
    for name in _PLAIN:
        value = () if name in placed else getattr(slide, name, ())
        yield from (value,) if isinstance(value, str) else value


def _of_parts(slide: Slide) -> Iterator[str]:
    """Give a line for each part of a figure."""
    match slide:
        case ExchangeSlide():
            yield from _of_flows({party.id: party.name for party in slide.parties}, slide.flows)
        case MapSlide():
            yield from _of_map(slide)
        case TimelineSlide():
            yield from (_joined(": ", event.date or "", event.title) for event in slide.events)
        case ComparisonSlide():
            yield from (line for side in slide.columns for line in (side.claim, *side.items))
        case TableSlide():
            yield from (_joined(" | ", *cells) for cells in (slide.header, *slide.rows))
        case ChartSlide():
            yield from _of_chart(slide)


def _of_flows(
    names: dict[str, str], flows: tuple[Flow, ...], told: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Give what goes from whom to whom, and then the names that nothing has told yet."""
    for flow in flows:
        ends = _joined(" to ", names.get(flow.source, ""), names.get(flow.target, ""))
        yield _joined(": ", ends, flow.text)
    busy = told.union(*({flow.source, flow.target} for flow in flows))
    yield from (name for id, name in names.items() if id not in busy)


def _of_map(slide: MapSlide) -> Iterator[str]:
    """Give the words at countries, the arrows, and the countries that only stand out."""
    codes = [*slide.highlight, *(each.country for each in slide.labels)]
    codes += [end for arrow in slide.arrows for end in (arrow.source, arrow.target)]
    names = {code: country_names().get(code, code) for code in codes}
    yield from (_joined(": ", names[each.country], each.text) for each in slide.labels)
    told = frozenset(each.country for each in slide.labels)
    yield from _of_flows(names, slide.arrows, told)


def _of_chart(slide: ChartSlide) -> Iterator[str]:
    """Give the numbers of each category, with the names of their series."""
    for place, category in enumerate(slide.categories):
        numbers = (_number(series, place) for series in slide.series)
        yield _joined(": ", category, _joined(" ", _joined(", ", *numbers), slide.unit))


def _number(series: Series, place: int) -> str:
    value = series.values[place] if place < len(series.values) else None
    return "" if value is None else _joined(" ", series.name, f"{value:.12g}")


def _joined(mark: str, *parts: object) -> str:
    """Join what there is."""
    return mark.join(text for part in parts if (text := str(part).strip()))
