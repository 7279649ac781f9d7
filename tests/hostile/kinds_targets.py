"""Targets that lead out of the package: to servers, shares, the disk, or by odd ways back in."""

from functools import partial

from .bases import FIGURES, FIGURES_RELS, demo, school, with_shape
from .kinds_entities import LOCAL, SECRET
from .listener import HOST, SERVER
from .parts import DECK_RELS, RELS, SLIDE, SLIDE_RELS, Parts, pack, related, relation, replaced
from .registry import WHOLE, Expected, Read, kind, read
from .words import KEPT, PAGES, TITLE

GAP = Read(pages=(PAGES - 1, PAGES), absent=(SECRET, "root:"), lost=".")
WORDS = read(words=(KEPT, TITLE), absent=(SECRET, "root:"))

# -- odd ways to the same slide

WAYS = {
    "from the root": ("/ppt/slides/slide3.xml", WHOLE),
    "with a dot": ("./slides/./slide3.xml", WHOLE),
    "up and down": ("../ppt/slides/../slides/slide3.xml", WHOLE),
    "up beyond the root": ("../../../../ppt/slides/slide3.xml", read()),
    "with percent signs": ("slides/slide%33.xml", WHOLE),
    "with a backslash": ("slides\\slide3.xml", read()),
    "with two slashes": ("slides//slide3.xml", read()),
    "with a place behind it": ("slides/slide3.xml#here", read((11, 12))),
    "with a question behind it": ("slides/slide3.xml?x=1", read((11, 12))),
    "in capitals": ("SLIDES/SLIDE3.XML", WHOLE),
    "with a space before it": (" slides/slide3.xml", read((11, 12))),
    "of another package": ("pack://x/slides/slide3.xml", GAP),
    "with a percent sign that means nothing": ("slides/slide%zz3.xml", GAP),
    "with a NUL, written by percent": ("slides/slide3.xml%00.png", GAP),
    "of 100,000 letters": ("slides/" + "x" * 100_000, GAP),
    "of 100,000 dots": ("../" * 33_000 + "x", GAP),
}

for label, (target, expected) in WAYS.items():
    kind(f"target: a slide's, {label}", expected)(
        lambda target=target: pack(replaced(demo(), DECK_RELS, "slides/slide3.xml", target))
    )

# -- outside

OUTSIDE = {
    "on a server": SERVER,
    "on a share": rf"\\{HOST}\share\x.xml",
    "on the disk": "file:///etc/passwd",
    "beside the deck": LOCAL,
    "on the disk, by an absolute path": "/etc/passwd",
    "on the disk, by climbing": "../../../../../../../etc/passwd",
    "a script": "javascript:alert(1)",
    "in itself": "data:text/xml,%3Cx/%3E",
}


def outside(parts: Parts, name: str, old: str, new: str) -> bytes:
    return pack(replaced(parts, name, f'"{old}"', f'"{new}" TargetMode="External"'))


PLACES: dict[str, tuple[Parts, str, str, Expected]] = {
    "a slide": (demo(), DECK_RELS, "slides/slide3.xml", GAP),
    "a layout": (demo(), SLIDE_RELS, "../slideLayouts/slideLayout9.xml", WORDS),
    "notes": (demo(), SLIDE_RELS, "../notesSlides/notesSlide3.xml", WORDS),
    "a chart": (school(), FIGURES_RELS, "../charts/chart1.xml", read(4, ("Outer words",))),
    "a picture": (school(), FIGURES_RELS, "../media/image1.png", read(4, ("Outer words",))),
}

for what, (parts, name, old, expected) in PLACES.items():
    for label, target in OUTSIDE.items():
        kind(f"target: {what} {label}", expected)(partial(outside, parts, name, old, target))


def not_marked(target: str) -> bytes:
    """Point outside, but do not say so."""
    return pack(replaced(demo(), DECK_RELS, "slides/slide3.xml", target))


for label, target in OUTSIDE.items():
    kind(f"target: a slide {label}, not marked as outside", GAP)(partial(not_marked, target))

kind("target: a slide that is here, marked as outside", Read((PAGES - 1, PAGES)))(
    partial(outside, demo(), DECK_RELS, "slides/slide3.xml", "slides/slide3.xml")
)
kind("target: the presentation on a server", read(lost=""))(
    partial(outside, demo(), RELS, "ppt/presentation.xml", SERVER)
)

# -- links that a click opens: read, told, never followed

LINKS = {
    "to a page": "https://example.org/a?b=c&amp;d",
    "to a file": "file:///C:/Users/teacher/marks.xlsx",
    "to a share": r"file://\\host\share\marks.xlsx",
    "to a share, without a scheme": r"\\host\share\marks.xlsx",
    "to a script": "javascript:alert(1)",
    "to a mailbox": "mailto:a@example.org?subject=x",
    "to a program": "program.exe",
    "to a letter of the terminal": "https://example.org/&#x9b;31m",
    "of 50,000 letters": "https://example.org/" + "x" * 50_000,
    "to a page that cannot be": "http://[::1",
}


def linked(target: str, action: str = "") -> bytes:
    run = f'<a:rPr><a:hlinkClick r:id="rIdL"{action}/></a:rPr><a:t>Click here</a:t>'
    xml = (
        '<p:sp><p:nvSpPr><p:cNvPr id="66" name="Link"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:p><a:r>{run}</a:r></a:p></p:txBody></p:sp>"
    )
    parts = related(demo(), SLIDE_RELS, relation("rIdL", "hyperlink", target, external=True))
    return pack(replaced(parts, SLIDE, "</p:spTree>", f"{xml}</p:spTree>"))


for label, target in LINKS.items():
    told = target.replace("&amp;", "&").partition("&#x9b;")[0][:20]
    kind(f"link: {label}", Read(words=(KEPT, "Click here"), links=(told,)))(partial(linked, target))

kind("link: to a program that a click runs", Read(words=("Click here",), links=("program.exe",)))(
    partial(linked, "program.exe", ' action="ppaction://program"')
)
kind("link: to a macro that a click runs", Read(words=("Click here",)))(
    partial(linked, "x", ' action="ppaction://macro?name=Evil"')
)
kind("link: to a relation that is not there", read())(
    partial(
        with_shape,
        '<p:sp><p:nvSpPr><p:cNvPr id="66" name="L"><a:hlinkClick r:id="rIdNone"/></p:cNvPr><p:cNvSpPr/>'
        "<p:nvPr/></p:nvSpPr><p:spPr/></p:sp>",
    )
)


@kind("link: 20,000 of them", Read(links=("https://example.org/",)), alone=True)
def many_links() -> bytes:
    lines = [
        relation(f"rIdL{n}", "hyperlink", f"https://example.org/{n}", external=True)
        for n in range(20_000)
    ]
    runs = "".join(
        f'<a:r><a:rPr><a:hlinkClick r:id="rIdL{n}"/></a:rPr><a:t>x</a:t></a:r>'
        for n in range(20_000)
    )
    shape = f"<p:sp><p:nvSpPr><p:cNvPr id='66' name='L'/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p>{runs}</a:p></p:txBody></p:sp>"
    parts = related(demo(), SLIDE_RELS, *lines)
    return pack(replaced(parts, SLIDE, "</p:spTree>", f"{shape}</p:spTree>"))


@kind("link: a picture that is linked, not embedded", Read((4, 4), ("Outer words",)))
def linked_picture() -> bytes:
    parts = related(school(), FIGURES_RELS, relation("rIdP", "image", SERVER, external=True))
    return pack(replaced(parts, FIGURES, "r:embed=", 'r:link="rIdP" r:embed='))
