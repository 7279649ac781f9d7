"""What lies beside the slides: comments, fonts, signatures, properties and notes that lie."""

from functools import partial

from .bases import demo, with_shape
from .kinds_content import MICROSOFT, WORDS
from .parts import (
    DECK,
    DECK_RELS,
    DOC_RELATIONS,
    NOTES,
    RELS,
    SLIDE_RELS,
    changed,
    pack,
    related,
    relation,
    replaced,
    typed,
)
from .registry import kind, read
from .words import BODY, KEPT, TITLE

# -- comments and whatever else lies beside the slides


def beside(name: str, data: bytes, line: str, where: str = SLIDE_RELS) -> bytes:
    return pack(related({**demo(), name: data}, where, line))


JUNK = bytes(range(256)) * 100
THREADED = relation("rIdX", "comments", "../comments/modern1.xml").replace(
    f"{DOC_RELATIONS}/", f"{MICROSOFT}/2018/10/relationships/"
)
BESIDE: dict[str, tuple[str, str, str]] = {
    "comments": (
        "ppt/comments/comment1.xml",
        relation("rIdX", "comments", "../comments/comment1.xml"),
        SLIDE_RELS,
    ),
    "modern comments": ("ppt/comments/modern1.xml", THREADED, SLIDE_RELS),
    "the names of those who comment": (
        "ppt/commentAuthors.xml",
        relation("rIdX", "commentAuthors", "commentAuthors.xml"),
        DECK_RELS,
    ),
    "tags": ("ppt/tags/tag1.xml", relation("rIdX", "tags", "../tags/tag1.xml"), SLIDE_RELS),
    "a font": (
        "ppt/fonts/font1.fntdata",
        relation("rIdX", "font", "fonts/font1.fntdata"),
        DECK_RELS,
    ),
    "custom XML": (
        "customXml/item1.xml",
        relation("rIdX", "customXml", "../customXml/item1.xml"),
        DECK_RELS,
    ),
    "a signature": (
        "_xmlsignatures/sig1.xml",
        relation("rIdX", "digital-signature/origin", "_xmlsignatures/sig1.xml"),
        RELS,
    ),
    "a drawing in VML": (
        "ppt/drawings/vml1.vml",
        relation("rIdX", "vmlDrawing", "../drawings/vml1.vml"),
        SLIDE_RELS,
    ),
    "printer settings": (
        "ppt/printer.bin",
        relation("rIdX", "printerSettings", "printer.bin"),
        DECK_RELS,
    ),
    "custom properties": (
        "docProps/custom.xml",
        relation("rIdX", "custom-properties", "docProps/custom.xml"),
        RELS,
    ),
    "a small picture of the deck": (
        "docProps/thumbnail.jpeg",
        relation("rIdX", "thumbnail", "docProps/thumbnail.jpeg"),
        RELS,
    ),
}

for label, (name, line, where) in BESIDE.items():
    kind(f"beside: {label}, and it is garbage", WORDS)(partial(beside, name, JUNK, line, where))


@kind("beside: a password that only stops changes", WORDS)
def read_only() -> bytes:
    lock = '<p:modifyVerifier cryptAlgorithmSid="14" spinCount="100000" saltData="x" hashData="y"/>'
    return pack(replaced(demo(), DECK, "<p:extLst>", f"{lock}<p:extLst>"))


@kind("beside: properties of a deck of ours that lie", WORDS)
def lying_hints() -> bytes:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/"
    xml = (
        f'<Properties xmlns="{space}custom-properties" xmlns:vt="{space}docPropsVTypes">'
        + "".join(
            f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{n + 2}" name="citedeck{n}">'
            "<vt:lpwstr>{&quot;a&quot;: [[[</vt:lpwstr></property>"
            for n in range(500)
        )
        + "</Properties>"
    )
    line = relation("rIdX", "custom-properties", "docProps/custom.xml")
    parts = {name: data for name, data in demo().items() if name != "docProps/custom.xml"}
    parts = changed(
        parts, RELS, lambda text: text.replace("</Relationships>", f"{line}</Relationships>")
    )
    return pack(
        typed(
            {**parts, "docProps/custom.xml": xml.encode()},
            "docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        )
    )


@kind("beside: notes of 2 MB with lines that look like ours", read(words=(KEPT, TITLE, BODY)))
def lying_notes() -> bytes:
    lines = (
        "<a:p><a:r><a:t>citedeck: partners/article/4/0123456789abcdef</a:t></a:r></a:p>" * 20_000
    )
    return pack(
        changed(
            demo(),
            NOTES,
            lambda text: text.replace("</a:p></p:txBody>", f"</a:p>{lines}</p:txBody>"),
        )
    )


@kind("beside: a formula", read(words=(KEPT, TITLE)))
def formula() -> bytes:
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    xml = f"<m:oMathPara {space}><m:oMath><m:r><m:t>E=mc2</m:t></m:r></m:oMath></m:oMathPara>"
    return with_shape(f"<p:sp><p:txBody><a:p>{xml}</a:p></p:txBody></p:sp>")
