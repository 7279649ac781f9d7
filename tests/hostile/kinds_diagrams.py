"""Diagrams (SmartArt) that lack their drawing, their data or their end."""

from functools import partial

from .kinds_content import MICROSOFT, with_frame
from .kinds_size import framed
from .parts import DOC_RELATIONS, relation
from .registry import Expected, kind, read
from .words import KEPT, TITLE

DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


def data_model(points: str, more: str = "") -> bytes:
    space = f'xmlns:dgm="{DIAGRAM}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    return f"<dgm:dataModel {space}><dgm:ptLst>{points}</dgm:ptLst>{more}</dgm:dataModel>".encode()


def point(number: int, text: str) -> str:
    return (
        f'<dgm:pt modelId="{number}"><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:p><a:r>'
        f"<a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>"
    )


CIRCLE = '<dgm:cxnLst><dgm:cxn modelId="9" srcId="1" destId="2"/><dgm:cxn srcId="2" destId="1"/></dgm:cxnLst>'
DRAWING = (
    f'<dsp:drawing xmlns:dsp="{MICROSOFT}/drawing/2008/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dsp:spTree><dsp:sp>'
    "<dsp:txBody><a:p><a:r><a:t>Diagram words</a:t></a:r></a:p></dsp:txBody></dsp:sp>"
    "</dsp:spTree></dsp:drawing>"
).encode()


def diagram(data: bytes | None, drawing: bytes | None = None) -> bytes:
    ids = 'r:dm="rIdD" r:lo="rIdX" r:qs="rIdX" r:cs="rIdX"'
    frame = framed(f'<dgm:relIds xmlns:dgm="{DIAGRAM}" {ids}/>', "diagram")
    lines = [relation("rIdD", "diagramData", "../diagrams/data1.xml")]
    parts = {"ppt__diagrams__data1_xml": data} if data is not None else {}
    if drawing is not None:
        parts["ppt__diagrams__drawing1_xml"] = drawing
        line = relation("rIdW", "x", "../diagrams/drawing1.xml")
        lines.append(
            line.replace(f"{DOC_RELATIONS}/x", f"{MICROSOFT}/2007/relationships/diagramDrawing")
        )
    return with_frame(frame, *lines, **parts)


GOOD = data_model(point(1, "Diagram words") + point(2, "More of them"))
DIAGRAM_WORDS = read(words=(KEPT, TITLE, "Diagram words"))
DIAGRAM_LOST = read(words=(KEPT, TITLE), lost=".", kept=("Diagram words", "More of them"))
DRAWING_ONLY = read(words=(KEPT, TITLE), lost=".", kept=("Diagram words",))

DIAGRAMS: dict[str, tuple[bytes | None, bytes | None, Expected]] = {
    "with a drawing": (GOOD, DRAWING, DIAGRAM_WORDS),
    "without a drawing": (GOOD, None, DIAGRAM_WORDS),
    "with a drawing that is cut": (GOOD, DRAWING[:200], DIAGRAM_WORDS),
    "with a drawing only": (None, DRAWING, DRAWING_ONLY),
    "with neither": (None, None, DIAGRAM_LOST),
    "whose points hold each other": (
        data_model(point(1, "Diagram words") + point(2, "b"), CIRCLE), None, DIAGRAM_WORDS,
    ),
    "that is cut": (GOOD[:330], None, DIAGRAM_LOST),
    "that is empty": (data_model(""), None, read(words=(KEPT, TITLE))),
    "of 20,000 points": (
        data_model("".join(point(n, f"Diagram words {n}") for n in range(20_000))), None, DIAGRAM_WORDS,
    ),
}  # fmt: skip

for label, (data, drawing, expected) in DIAGRAMS.items():
    kind(f"diagram: one {label}", expected)(partial(diagram, data, drawing))
