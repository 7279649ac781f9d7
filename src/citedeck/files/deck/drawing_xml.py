"""Connectors and drawn outlines -> their elements.

Source: ISO/IEC 29500-1 §19.3.1.19 (connection shapes), §20.1.9.15 (paths).
"""

from ...model.look import Frame
from ...model.pages import Box, Connector, Glue, Outline
from .text_xml import fill_xml

_FIRST_ID = 2
"""The id of a page's first box."""


def connector_xml(connector: Connector, head: str, place: str, frame: Frame) -> str:
    """Give a `p:cxnSp`; `head` says who it is and `place` where."""
    glue = _glue("stCxn", connector.begin) + _glue("endCxn", connector.end)
    tips = '<a:headEnd type="triangle"/>' if connector.arrows == "both" else ""
    tips += '<a:tailEnd type="triangle"/>' if connector.arrows else ""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{head}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{place}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        f"{line_xml(frame, connector.dashed, tips)}</p:spPr></p:cxnSp>"
    )


def box_id(index: int) -> int:
    """Give the id that a page's box has in the file."""
    return index + _FIRST_ID


def _glue(tag: str, glue: Glue | None) -> str:
    return f'<a:{tag} id="{box_id(glue.box)}" idx="{glue.site}"/>' if glue else ""


def outline_xml(box: Box, outline: Outline, head: str, place: str) -> str:
    """Give the `p:sp` of a drawn outline; one of its units is an EMU."""
    rings = "".join(_ring(points, outline.closed) for points in outline.rings)
    size = f'w="{box.rect.width}" h="{box.rect.height}"' + (
        "" if outline.closed else ' fill="none"'
    )
    return (
        f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place}<a:custGeom>"
        '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f"<a:path {size}>{rings}</a:path></a:pathLst>"
        f"</a:custGeom>{fill_xml(box.frame.fill)}{line_xml(box.frame, outline.dashed)}"
        "</p:spPr></p:sp>"
    )


def _ring(points: tuple[tuple[int, int], ...], closed: bool) -> str:
    first, *others = (f'<a:pt x="{x}" y="{y}"/>' for x, y in points)
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    end = "<a:close/>" if closed else ""
    return f"<a:moveTo>{first}</a:moveTo>{lines}{end}"


def line_xml(frame: Frame, dashed: bool, tips: str = "") -> str:
    """Give the `a:ln` of a frame's outline."""
    if not frame.outline:
        return f"<a:ln>{fill_xml('')}</a:ln>"
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{frame.outline_width}">{fill_xml(frame.outline)}{dash}{tips}</a:ln>'
