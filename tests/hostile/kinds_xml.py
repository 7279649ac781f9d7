"""XML that is cut, badly written or written in another encoding."""

import re
from functools import partial

from .bases import demo, in_slide, slide_text, text_shape, with_shape, with_slide
from .parts import NS, SLIDE, pack, replaced
from .registry import LOST_SLIDE, WHOLE, Expected, Read, kind, read
from .words import BODY, KEPT, TITLE

ALL_WORDS = read(words=(KEPT, TITLE, BODY), silent=True)
SALVAGED = read(words=(KEPT, TITLE), lost=".")
"""The slide is damaged behind its title: the title must be saved, and the rest said to be lost."""


# -- cut


def cut(share: float) -> bytes:
    data = slide_text().encode()
    return with_slide(data[: int(len(data) * share)])


for percent, expected in ((0, LOST_SLIDE), (5, LOST_SLIDE), (50, SALVAGED), (90, SALVAGED)):
    kind(f"xml: a slide cut after {percent} %", expected)(partial(cut, percent / 100))

kind("xml: a slide without its last sign", read(words=(KEPT, TITLE, BODY)))(partial(cut, 0.9999))


# -- badly written


def swapped(old: str, new: str) -> bytes:
    return in_slide(old, new)


HERE = "Two allied"
"""A place in the slide's last text, behind its title."""

BADLY: dict[str, tuple[str, str, Expected]] = {
    "tags that do not match": ("</p:txBody>", "</p:txbody>", SALVAGED),
    "a tag that is never closed": (HERE, f"{HERE}<b>", SALVAGED),
    "a bare ampersand": (HERE, "R&D Two allied", SALVAGED),
    "a bare less-than": (HERE, "1 < 2 Two allied", SALVAGED),
    "a name that stands for nothing": (HERE, "a&nbsp;b Two allied", SALVAGED),
    "a number of a NUL": (HERE, "&#0;Two allied", SALVAGED),
    "a number of a vertical tab": (HERE, "&#11;Two allied", SALVAGED),
    "a number of half a letter": (HERE, "&#xD800;Two allied", SALVAGED),
    "a number beyond all letters": (HERE, "&#x110000;Two allied", SALVAGED),
    "a number of 5,000 digits": (HERE, f"&#{'9' * 5000};Two allied", SALVAGED),
    "an attribute without quotes": ("<a:bodyPr/>", "<a:bodyPr wrap=none/>", LOST_SLIDE),
    "an attribute twice": ('<p:cNvPr id="6"', '<p:cNvPr id="6" id="7"', SALVAGED),
    "a prefix that stands for nothing": (HERE, f"<z:b>{HERE}</z:b>", SALVAGED),
    "a second root": ("</p:sld>", "</p:sld><p:sld/>", read(words=(KEPT, TITLE, BODY))),
    "junk behind it": ("</p:sld>", "</p:sld>junk", read(words=(KEPT, TITLE, BODY))),
    "NULs behind it": ("</p:sld>", "</p:sld>" + "\0" * 600, read(words=(KEPT, TITLE, BODY))),
    "a NUL in its middle": (HERE, f"\0{HERE}", SALVAGED),
    "a control sign in its middle": (HERE, f"\x1b[31m{HERE}", SALVAGED),
    "no letter at all in its middle": (HERE, f"￿{HERE}", SALVAGED),
    "an empty line before it": ('<?xml version="1.0"', '\n<?xml version="1.0"', LOST_SLIDE),
    "version 1.1": ('version="1.0"', 'version="1.1"', read(words=(KEPT, TITLE))),
    "version 2.0": ('version="1.0"', 'version="2.0"', read(words=(KEPT, TITLE))),
    "no declaration": (slide_text().partition("\n")[0], "", ALL_WORDS),
}

for label, (old, new, expected) in BADLY.items():
    kind(f"xml: a slide with {label}", expected)(partial(swapped, old, new))


# -- encodings


def in_encoding(codec: str, name: str, before: bytes = b"") -> bytes:
    text = slide_text().partition("\n")[2].replace("allied", "allied café")
    line = f'<?xml version="1.0" encoding="{name}"?>' if name else ""
    return with_slide(before + f"{line}{text}".encode(codec))


CAFE = read(words=(KEPT, TITLE, "allied café countries"), silent=True)
MAYBE = read(lost="")
"""Not allowed in a deck: the slide may be read or lost, the others must be there."""

ENCODINGS: dict[str, tuple[str, str, bytes, Read]] = {
    "UTF-16 with a mark of its order": ("utf-16", "UTF-16", b"", CAFE),
    "UTF-16, little end first": ("utf-16-le", "UTF-16", b"\xff\xfe", CAFE),
    "UTF-16, big end first": ("utf-16-be", "UTF-16", b"\xfe\xff", CAFE),
    "UTF-16 without declaration": ("utf-16", "", b"", CAFE),
    "UTF-8 with a mark": ("utf-8", "UTF-8", b"\xef\xbb\xbf", CAFE),
    "UTF-8 with two marks": ("utf-8", "UTF-8", b"\xef\xbb\xbf" * 2, MAYBE),
    "windows-1252": ("cp1252", "windows-1252", b"", CAFE),
    "UTF-32": ("utf-32", "UTF-32", b"", MAYBE),
    "UTF-8, declared as UTF-16": ("utf-8", "UTF-16", b"", MAYBE),
    "UTF-16, declared as UTF-8": ("utf-16", "UTF-8", b"", MAYBE),
    "UTF-8, declared as something unknown": ("utf-8", "martian-8", b"", MAYBE),
    "latin-1, declared as UTF-8": ("latin-1", "UTF-8", b"", LOST_SLIDE),
}

for label, (codec, name, before, expected) in ENCODINGS.items():
    kind(f"encoding: {label}", expected)(partial(in_encoding, codec, name, before))


@kind("encoding: half a letter, written as if it were UTF-8", LOST_SLIDE)
def surrogate() -> bytes:
    return with_slide(slide_text().replace(HERE, f"\ud800{HERE}").encode("utf-8", "surrogatepass"))


@kind("encoding: a slash written with too many bytes", LOST_SLIDE)
def overlong() -> bytes:
    return with_slide(slide_text().encode().replace(b"Two allied", b"\xc0\xafTwo allied"))


# -- other names for the same things


@kind("names: no prefixes", ALL_WORDS)
def no_prefixes() -> bytes:
    text = slide_text().replace("xmlns:p=", "xmlns=").replace("<p:", "<").replace("</p:", "</")
    return with_slide(text.encode())


@kind("names: prefixes swapped", ALL_WORDS)
def swapped_prefixes() -> bytes:
    names = {"p": "a", "a": "p"}
    text = re.sub(r"(</?|xmlns:)([pa])\b(?=[:=])", lambda m: m[1] + names[m[2]], slide_text())
    return with_slide(text.encode())


STRICT = {
    "http://schemas.openxmlformats.org/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
    "http://schemas.openxmlformats.org/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
    "http://schemas.openxmlformats.org/presentationml/2006/": "http://purl.oclc.org/ooxml/presentationml/",
}


def strict(text: str) -> str:
    for old, new in STRICT.items():
        text = text.replace(old, new)
    return text


@kind("names: ISO Strict", WHOLE)
def all_strict() -> bytes:
    return pack(
        {
            name: strict(data.decode()).encode() if name.endswith((".xml", ".rels")) else data
            for name, data in demo().items()
        }
    )


@kind("names: one slide in ISO Strict", ALL_WORDS)
def one_strict() -> bytes:
    return with_slide(strict(slide_text()).encode())


@kind("names: of a format of the future", read())
def future() -> bytes:
    return with_slide(slide_text().replace("/2006/main", "/2036/main").encode())


@kind("names: elements and attributes that nobody knows", ALL_WORDS)
def unknown() -> bytes:
    text = slide_text().replace("<p:sp>", '<p:sp x:y="1" xmlns:x="urn:x"><x:new><x:b/></x:new>')
    return with_slide(text.encode())


@kind("names: the slide's root is another", read((11, 12), lost="."))
def other_root() -> bytes:
    return with_slide(b"<html><body>Hello</body></html>")


@kind("names: the slide is a layout", read())
def is_layout() -> bytes:
    return with_slide(demo()["ppt/slideLayouts/slideLayout9.xml"])


# -- choices between two ways to write the same

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
NEWER, OLDER = text_shape("Newer words", 91), text_shape("Older words", 92)


def choice(*branches: str) -> bytes:
    return with_shape(f"<mc:AlternateContent {MC} {P14}>{''.join(branches)}</mc:AlternateContent>")


def chosen(xml: str, requires: str = 'Requires="p14"') -> str:
    return f"<mc:Choice {requires}>{xml}</mc:Choice>"


def fallback(xml: str) -> str:
    return f"<mc:Fallback>{xml}</mc:Fallback>"


kind(
    "choice: a newer and an older way", read(words=("Newer words", KEPT), absent=("Older words",))
)(partial(choice, chosen(NEWER), fallback(OLDER)))
kind("choice: only an older way", read(words=("Older words",)))(partial(choice, fallback(OLDER)))
kind("choice: only a newer way", read(words=("Newer words",)))(partial(choice, chosen(NEWER)))
kind("choice: neither", WHOLE)(choice)
kind("choice: of nothing that is named", read())(
    partial(choice, chosen(NEWER, ""), fallback(OLDER))
)
kind("choice: the newer way asks for something unknown", read(words=("Older words",)))(
    partial(choice, chosen("<x:y xmlns:x='urn:x'/>", 'Requires="zz"'), fallback(OLDER))
)


@kind("choice: 20 within each other", read(words=("Deep words",)))
def nested_choices() -> bytes:
    xml = text_shape("Deep words")
    for _ in range(20):
        xml = f"<mc:AlternateContent {MC} {P14}>{chosen(xml)}</mc:AlternateContent>"
    return with_shape(xml)


@kind("choice: around the whole slide", read(words=(KEPT,)))
def around_all() -> bytes:
    text = slide_text().replace(
        "<p:cSld>", f"<mc:AlternateContent {MC} {P14}><mc:Choice Requires='p14'><p:cSld>"
    )
    return with_slide(
        text.replace("</p:cSld>", "</p:cSld></mc:Choice></mc:AlternateContent>").encode()
    )


@kind("choice: within a paragraph", read(words=(KEPT, "Newer formula")))
def in_paragraph() -> bytes:
    runs = "<a:r><a:t>Newer formula</a:t></a:r>"
    xml = f"<mc:AlternateContent {MC} {P14}>{chosen(runs)}</mc:AlternateContent><a:r><a:t>{TITLE}"
    return pack(replaced(demo(), SLIDE, f'<a:r><a:rPr lang="en-US"/><a:t>{TITLE}', xml))


@kind("xml: a slide that holds nothing", read())
def empty_slide() -> bytes:
    return with_slide(f"<p:sld {NS}/>".encode())
