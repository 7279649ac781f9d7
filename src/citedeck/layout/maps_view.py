"""A region and a slot -> what of the world is seen, where, and in which colours."""

from dataclasses import dataclass, replace

from ..geography.drawing import Drawing, Pen, draw
from ..geography.outlines import arc_places, country_names, outlines
from ..geography.projection import Flat, middle_of
from ..geography.regions import REGIONS, WIDEST, WORLD, View, named_view, view_of
from ..model.deck import Region
from ..model.units import Emu, Rect, pt
from .maps_room import anchor

EDGE = pt(1)
"""So much of the sea is seen all around the lands, which have a line of their own."""
_COLORS = ("accent1", "accent2", "accent4", "accent3", "accent5", "accent6")
_FEW, _ALIKE, _QUIET = 4, "accent1", "accent6"
_NEAR_EDGE = pt(6)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen: the panel, the drawing in it, and a point in each country that is named."""

    panel: Rect
    drawing: Drawing
    spots: dict[str, Flat]


def known(figure: Region) -> Region:
    """Leave out what no map shows: countries that there are not, arrows that lead nowhere.

    Countries that arrows join are highlighted.
    """
    names = country_names()
    arrows = tuple(
        arrow
        for arrow in dict.fromkeys(figure.arrows)
        if {arrow.source, arrow.target} <= names.keys() and arrow.source != arrow.target
    )
    ends = (code for arrow in arrows for code in (arrow.source, arrow.target))
    named = (code for code in figure.highlight if code in names)
    labels = tuple((code, text) for code, text in figure.labels if code in names)
    return replace(
        figure, highlight=tuple(dict.fromkeys((*named, *ends))), labels=labels, arrows=arrows
    )


def named_codes(figure: Region) -> tuple[str, ...]:
    """Give the countries that a map names."""
    return tuple(dict.fromkeys((*figure.highlight, *dict(figure.labels))))


def see(figure: Region, rect: Rect) -> Seen:
    """Choose what is seen: the region, unless arrows lead out of it or it shows no country.

    Then, and where no region is named, it is what holds all highlighted countries.
    """
    codes = named_codes(figure)
    held = view_of(figure.highlight or codes)
    if figure.name not in REGIONS:
        return _seen(held, rect, codes)
    seen = _seen(named_view(figure.name), rect, codes)
    ends = {code for arrow in figure.arrows for code in (arrow.source, arrow.target)}
    if ends <= seen.spots.keys() and (seen.spots or not codes):
        return seen
    return _seen(held, rect, codes)


def _seen(view: View, rect: Rect, codes: tuple[str, ...]) -> Seen:
    panel = _panel(view, rect)
    size = panel.width - 2 * EDGE, panel.height - 2 * EDGE
    drawing = draw(view, *size)
    places = ((code, _spot(drawing, view, size, code)) for code in codes)
    return Seen(panel, drawing, {code: spot for code, spot in places if spot})


def _panel(view: View, rect: Rect) -> Rect:
    """Give the part of the slot that a map fills: its height, and not too much of the globe."""
    left, top, right, bottom = view.box
    scale = rect.height / (bottom - top)
    widest = right - left if view == named_view(WORLD) else max(2 * WIDEST, right - left)
    width = min(rect.width, round(widest * scale))
    return replace(rect, width=Emu(width))


def _spot(drawing: Drawing, view: View, size: tuple[int, int], code: str) -> Flat | None:
    """Give where a country is held on to; none where it is not on the map."""
    if rings := drawing.rings(code):
        return anchor(rings)
    middle = middle_of(arc_places(outlines().countries[code].polygons[0][0]))
    ((x, y),) = Pen(view, *size).points([middle])
    inside = _NEAR_EDGE < x < size[0] - _NEAR_EDGE and _NEAR_EDGE < y < size[1] - _NEAR_EDGE
    return (x, y) if inside else None


def colors(figure: Region) -> dict[str, str]:
    """Give each highlighted country its colour: those that arrows join stand out from the rest."""
    ends = {code for arrow in figure.arrows for code in (arrow.source, arrow.target)}
    if not ends and len(figure.highlight) > _FEW:
        return dict.fromkeys(figure.highlight, _ALIKE)
    loud = [code for code in figure.highlight if code in ends or not ends]
    own = {code: _COLORS[index % len(_COLORS)] for index, code in enumerate(loud)}
    return {code: own.get(code, _QUIET) for code in figure.highlight}
