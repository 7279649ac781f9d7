"""A `p:pic` -> a box with the hash of its picture. Source: ISO/IEC 29500-1 §19.3.1.37."""

from xml.etree.ElementTree import Element

from ...model.pages import Box, Picture
from ...model.slides import Crop
from .names import a, p, r
from .read_frame import read_frame
from .read_identity import find_place, identify, make_box
from .read_place import Placement
from .slide import SlideReading
from .values import whole

_FILL, _BLIP, _CROP, _PROPERTIES, _STYLE = (
    p("blipFill"),
    a("blip"),
    a("srcRect"),
    p("spPr"),
    p("style"),
)
_EMBED, _LINK = r("embed"), r("link")
_NO_PICTURE, _NO_CROP = Picture(""), Crop()
_SIDES = ("l", "t", "r", "b")
_WHOLE = 1000


def read_picture(element: Element, slide: SlideReading, group: Placement | None) -> Box:
    """Read a picture; where its bytes can't be shown, its place and alt text stay."""
    fill = element.find(_FILL)
    picture = picture_in(fill, slide) if fill is not None else None
    if picture is None:
        slide.lose("a picture that is missing")
    identity = identify(element)
    ground = slide.ground(identity.placeholder)
    frame = read_frame(element.find(_PROPERTIES), ground.frame, slide.scheme, element.find(_STYLE))
    where = find_place(element, slide, group, ground.rect)
    return make_box(picture or _NO_PICTURE, identity, where, frame)


def picture_in(fill: Element, slide: SlideReading) -> Picture | None:
    """Read the picture in an `a:blipFill` or `p:blipFill`; none where there is none."""
    blip = fill.find(_BLIP)
    if blip is None:
        return None
    part = slide.part(blip.get(_EMBED))
    if not part or part not in slide.deck.archive:
        if blip.get(_LINK):
            slide.lose("a picture that stands elsewhere")
            return _NO_PICTURE
        return None
    sha256 = slide.deck.picture(part)
    if not sha256:
        slide.lose(f"a picture of another kind ({part.rpartition('.')[2][:10]})")
    return Picture(sha256, _crop(fill.find(_CROP)))


def _crop(element: Element | None) -> Crop:
    if element is None or not element.attrib:
        return _NO_CROP
    left, top, right, bottom = (max(0, whole(element.get(side)) // 100) for side in _SIDES)
    is_empty = left + right >= _WHOLE or top + bottom >= _WHOLE
    return _NO_CROP if is_empty else Crop(left, top, right, bottom)
