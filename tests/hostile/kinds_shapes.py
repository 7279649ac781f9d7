"""Slides that lack what every slide has, or hold it where it does not belong."""

import re
from functools import partial

from .bases import in_slide, slide_text, text_shape, with_shape, with_slide
from .registry import LOST_SLIDE, Expected, kind, read
from .words import BODY, KEPT, TITLE

WORDS = read(words=(KEPT, TITLE, BODY))
MISSING: dict[str, tuple[str, Expected]] = {
    "p:nvSpPr": (r"<p:nvSpPr>.*?</p:nvSpPr>", WORDS),
    "p:cNvPr": (r"<p:cNvPr [^>]*?(/>|>.*?</p:cNvPr>)", WORDS),
    "p:nvPr": (r"<p:nvPr>.*?</p:nvPr>|<p:nvPr/>", WORDS),
    "p:spPr": (r"<p:spPr>.*?</p:spPr>", WORDS),
    "p:txBody": (r"<p:txBody>.*?</p:txBody>", read()),
    "a:bodyPr": (r"<a:bodyPr/>", WORDS),
    "a:p": (r"<a:p>.*?</a:p>", read()),
    "a:t": (r"<a:t>.*?</a:t>", read()),
    "a:off": (r"<a:off [^>]*/>", WORDS),
    "a:ext": (r"<a:ext cx[^>]*/>", WORDS),
    "p:nvGrpSpPr and p:grpSpPr": (r"<p:nvGrpSpPr>.*?<p:grpSpPr/>", WORDS),
    "p:clrMapOvr": (r"<p:clrMapOvr>.*?</p:clrMapOvr>", WORDS),
    "every attribute": (
        r'(?<=[a-zA-Z"]) (?!xmlns|version|encoding|standalone)[a-zA-Z:]+="[^"]*"',
        read(),
    ),
}


def lacking(pattern: str) -> bytes:
    return with_slide(re.sub(pattern, "", slide_text(), flags=re.DOTALL).encode())


for label, (pattern, expected) in MISSING.items():
    kind(f"shape: without {label}", expected)(partial(lacking, pattern))


def unwrapped(*tags: str) -> bytes:
    text = slide_text()
    for tag in tags:
        text = re.sub(rf"</?{tag}>", "", text)
    return with_slide(text.encode())


kind("shape: no p:spTree around the shapes", LOST_SLIDE)(partial(unwrapped, "p:spTree"))
kind("shape: no p:cSld around them", LOST_SLIDE)(partial(unwrapped, "p:cSld"))
kind("shape: neither", LOST_SLIDE)(partial(unwrapped, "p:spTree", "p:cSld"))

MISPLACED = {
    "a paragraph that stands on its own": "<a:p><a:r><a:t>Lonely words</a:t></a:r></a:p>",
    "a table that stands on its own": "<a:tbl><a:tr><a:tc/></a:tr></a:tbl>",
    "a picture without a picture": "<p:pic/>",
    "a picture that refers to nothing": '<p:pic><p:blipFill><a:blip r:embed=""/></p:blipFill></p:pic>',
    "a picture that refers to a relation that is not there": (
        '<p:pic><p:blipFill><a:blip r:embed="rIdNone"/></p:blipFill></p:pic>'
    ),
    "a picture that refers to a layout": (
        '<p:pic><p:nvPicPr><p:cNvPr id="88" name="P"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        '<p:blipFill><a:blip r:embed="rId1"/></p:blipFill><p:spPr/></p:pic>'
    ),
    "a frame without anything": "<p:graphicFrame/>",
    "a group without anything": "<p:grpSp/>",
    "a connector without anything": "<p:cxnSp/>",
    "a connector to nothing": (
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="88" name="C"/><p:cNvCxnSpPr><a:stCxn id="x" idx="-9"/>'
        "</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp>"
    ),
    "a shape within a shape": f"<p:sp><p:txBody><a:p/>{text_shape('Inner')}</p:txBody></p:sp>",
    "a content part": '<p:contentPart r:id="rId77"/>',
    "a tree within the tree": f"<p:spTree>{text_shape('Inner')}</p:spTree>",
    "a path of 50,000 points": (
        '<p:sp><p:spPr><a:custGeom><a:pathLst><a:path w="0" h="0">'
        + '<a:lnTo><a:pt x="1" y="1"/></a:lnTo>' * 50_000
        + "</a:path></a:pathLst></a:custGeom></p:spPr></p:sp>"
    ),
}

for label, xml in MISPLACED.items():
    kind(f"shape: {label}", WORDS)(partial(with_shape, xml))

TITLE_ONLY = ("words between the elements", "a paragraph in a run", "an element in a text")
TEXTS = {
    "words between the elements": ("<p:txBody>", "<p:txBody>stray words"),
    "a paragraph in a run": ("<a:t>Two", "<a:p><a:r><a:t>deep</a:t></a:r></a:p><a:t>Two"),
    "two texts in a run": ("<a:t>Two", "<a:t>One </a:t><a:t>Two"),
    "two bodies of text in a shape": ("</p:txBody>", "</p:txBody><p:txBody><a:p/></p:txBody>"),
    "an element in a text": ("<a:t>Two", "<a:t><b/>Two"),
    "a comment in a text": ("Two allied", "Two<!-- c --> allied"),
    "marked text in a text": ("Two allied", "<![CDATA[Two]]> allied"),
    "an escaped vertical tab": ("Two allied", "_x000B_Two allied"),
    "every kind of line break": ("Two allied", "\u2028\u2029\u0085&#13;&#10;Two allied"),
    "signs that turn the direction": ("Two allied", "\u202e\u2066\u200f\u202cTwo allied"),
    "a thousand accents on a letter": ("Two allied", "o" + "\u0301" * 1000 + "Two allied"),
    "letters that no font has": ("Two allied", "\U000e0001\U0010fffd\ue000Two allied"),
}

for label, (old, new) in TEXTS.items():
    kept = read(words=(KEPT, TITLE)) if label in TITLE_ONLY else WORDS
    kind(f"text: {label}", kept)(partial(in_slide, old, new))


@kind("shape: marked as hidden", read(words=(KEPT, TITLE)))
def hidden_shape() -> bytes:
    return in_slide('name="Body 5"', 'name="Body 5" hidden="1"')


@kind("shape: a timing tree of 50,000 steps", read(words=(KEPT, TITLE, BODY)), alone=True)
def timing() -> bytes:
    step = '<p:par><p:cTn id="1" dur="1" fill="hold"/></p:par>'
    return in_slide("</p:sld>", f"<p:timing><p:tnLst>{step * 50_000}</p:tnLst></p:timing></p:sld>")
