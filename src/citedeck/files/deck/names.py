"""XML namespaces of PresentationML, and how its parts are parsed.

Source: ISO/IEC 29500-1, annex A.
"""

from lxml import etree
from lxml.etree import _Element

from ...model.errors import DeckError

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
SECTIONS_EXT = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DRAWN_DIAGRAM = "http://schemas.microsoft.com/office/drawing/2008/diagram"
DECORATIVE_EXT = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT_NAMES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
CHART_URI = C
DIAGRAM_URI = DIAGRAM
OLE_URI = "http://schemas.openxmlformats.org/presentationml/2006/ole"

KNOWN_PREFIXES = {
    "a": A, "p": P, "r": R, "c": C, "m": MATH, "a14": A14, "mc": COMPATIBILITY, "dgm": DIAGRAM,
    "dsp": DRAWN_DIAGRAM, "p14": P14,
}  # fmt: skip
"""What prefixes mean where a damaged part does not say so."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


def parse(data: bytes) -> _Element:
    """Parse a part; entities stay unresolved and nothing is fetched."""
    return etree.fromstring(data, _PARSER)


def need(element: _Element, path: str) -> _Element:
    """Find what a part must have; raises DeckError where it is not there."""
    found = element.find(path)
    if found is None:
        tag = path.rpartition("}")[2]
        raise DeckError.of(f"the file is damaged: it lacks a {tag}", hint="export it again")
    return found


def rel_type(name: str) -> str:
    """Give the type of a relationship inside a presentation, e.g. `slideLayout`."""
    return f"{R}/{name}"


def a(tag: str) -> str:
    """Give a DrawingML tag as lxml spells it."""
    return f"{{{A}}}{tag}"


def p(tag: str) -> str:
    """Give a PresentationML tag as lxml spells it."""
    return f"{{{P}}}{tag}"


def r(tag: str) -> str:
    """Give an attribute that names a relationship as lxml spells it."""
    return f"{{{R}}}{tag}"
