"""Decks that are not ours: parts made by hand, put together as any program might."""

import io
import zipfile
from collections.abc import Mapping

from citedeck.files.deck.names import CONTENT_TYPES, PACKAGE_RELS, ROOT_NAMES, R

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

THEME = f"""<a:theme {ROOT_NAMES} name="T"><a:themeElements><a:clrScheme name="C">
<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
<a:dk2><a:srgbClr val="112233"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2>
<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>
</a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont>
<a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"""

_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)


def shape(inner: str, number: int = 2, mark: str = "", properties: str = "", name: str = "") -> str:
    """A shape with some paragraphs."""
    title = name or f"TextBox {number}"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{title}"/><p:cNvSpPr/><p:nvPr>{mark}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{properties}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{inner}"
        "</p:txBody></p:sp>"
    )


def place(x: int, y: int, cx: int, cy: int, extra: str = "") -> str:
    return f'<a:xfrm{extra}><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'


def words(text: str) -> str:
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def tree(inner: str) -> str:
    return f"<p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{inner}</p:spTree></p:cSld>"


def slide(inner: str, attributes: str = "", after: str = "") -> str:
    return (
        f'<p:sld {ROOT_NAMES} xmlns:mc="{MC}"{attributes}>{tree(inner)}{after}'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def rels(*entries: str) -> str:
    return f'<Relationships xmlns="{PACKAGE_RELS}">{"".join(entries)}</Relationships>'


def rel(id: str, kind: str, target: str, mode: str = "") -> str:
    mode = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{id}" Type="{REL}/{kind}" Target="{target}"{mode}/>'


LAYOUT_SHAPES = shape(
    words("Click to add a title"),
    2,
    '<p:ph type="title"/>',
    place(100, 200, 9000, 1000),
    "Title",
) + shape(words("Click to add text"), 3, '<p:ph idx="1"/>', place(100, 2000, 9000, 4000), "Body")


def deck_parts(*slides: str) -> dict[str, str | bytes]:
    """The parts of a deck with these slides, as PowerPoint names them."""
    numbers = range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="rIdS{n}"/>' for n in numbers)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{CONTENT_TYPES}"/>',
        "_rels/.rels": rels(rel("rId1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": (
            f'<p:presentation {ROOT_NAMES}><p:sldMasterIdLst><p:sldMasterId id="1" r:id="rIdM"/>'
            f'</p:sldMasterIdLst><p:sldIdLst>{listed}</p:sldIdLst><p:sldSz cx="12192000" '
            'cy="6858000"/></p:presentation>'
        ),
        "ppt/_rels/presentation.xml.rels": rels(
            rel("rIdM", "slideMaster", "slideMasters/slideMaster1.xml"),
            *(rel(f"rIdS{n}", "slide", f"slides/slide{n}.xml") for n in numbers),
        ),
        "ppt/slideMasters/slideMaster1.xml": (
            f"<p:sldMaster {ROOT_NAMES}>{tree(LAYOUT_SHAPES)}{_MAP}<p:sldLayoutIdLst>"
            '<p:sldLayoutId id="2" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>'
        ),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels(
            rel("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
            rel("rId2", "theme", "../theme/theme1.xml"),
        ),
        "ppt/slideLayouts/slideLayout1.xml": (
            f"<p:sldLayout {ROOT_NAMES}>{tree(LAYOUT_SHAPES)}</p:sldLayout>".replace(
                "<p:cSld>", '<p:cSld name="Title and Content">'
            )
        ),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": rels(
            rel("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")
        ),
        "ppt/theme/theme1.xml": THEME,
    }
    for n, xml in zip(numbers, slides, strict=True):
        parts[f"ppt/slides/slide{n}.xml"] = xml
        parts[f"ppt/slides/_rels/slide{n}.xml.rels"] = rels(
            rel("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")
        )
    return parts


def pack(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The bytes of a file with these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


__all__ = ["MC", "R", "deck_parts", "pack", "place", "rel", "rels", "shape", "slide", "words"]
