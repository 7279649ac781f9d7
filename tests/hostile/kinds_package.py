"""Packages whose parts are missing, lie elsewhere, point at each other or repeat themselves."""

import re
from functools import partial

from .bases import demo, school
from .parts import (
    DECK,
    DECK_RELS,
    DOC_RELATIONS,
    LAYOUT,
    MASTER,
    NOTES,
    RELS,
    SLIDE,
    SLIDE_RELS,
    THEME,
    TYPES,
    Parts,
    changed,
    pack,
    related,
    relation,
    relations,
    replaced,
    without,
)
from .registry import DAMAGED, LOST_NOTES, WHOLE, Expected, Read, either, kind, read, refused
from .words import BODY, KEPT, NOTE, PAGES, TITLE

NO_DECK = f"{DAMAGED}|not a presentation|no presentation|no slides"
WORDS = read(words=(KEPT, TITLE, BODY))
GAP = Read(pages=(PAGES - 1, PAGES), lost=".", kept=(TITLE, BODY))
"""A slide is missing: its place may be kept or not, but it is said."""
STYLE_LOST = WORDS
"""What gives a slide its look is missing: every word is still there."""

# -- missing

MISSING: dict[str, tuple[tuple[str, ...], Expected]] = {
    "the content types": ((TYPES,), WORDS),
    "the package's relationships": ((RELS,), WORDS),
    "the presentation": ((DECK,), either(read(lost="."), NO_DECK)),
    "the presentation's relationships": ((DECK_RELS,), either(read(lost="."), NO_DECK)),
    "a slide": ((SLIDE,), GAP),
    "a slide's relationships": ((SLIDE_RELS,), STYLE_LOST),
    "a layout": ((LAYOUT,), STYLE_LOST),
    "the master": ((MASTER,), STYLE_LOST),
    "the master's relationships": (("ppt/slideMasters/_rels/slideMaster1.xml.rels",), STYLE_LOST),
    "a layout's relationships": (("ppt/slideLayouts/_rels/slideLayout9.xml.rels",), STYLE_LOST),
    "the theme": ((THEME,), STYLE_LOST),
    "a slide's notes": ((NOTES,), LOST_NOTES),
    "the notes' master": (("ppt/notesMasters/notesMaster1.xml",), read(words=(KEPT, NOTE))),
    "the properties": (("docProps/core.xml", "docProps/app.xml"), WHOLE),
    "all layouts, the master and the theme": (
        (*[name for name in demo() if "slideLayouts" in name], MASTER, THEME),
        STYLE_LOST,
    ),
    "every relationship": (
        tuple(name for name in demo() if name.endswith(".rels")),
        either(read(), NO_DECK),
    ),
    "everything but the slides": (
        tuple(name for name in demo() if not name.startswith("ppt/slides/")),
        either(read(), NO_DECK),
    ),
    "all slides": (
        tuple(f"ppt/slides/slide{n}.xml" for n in range(1, 13)),
        either(Read((0, 12), (), lost="."), NO_DECK),
    ),
}

for label, (names, expected) in MISSING.items():
    kind(f"missing: {label}", expected)(lambda names=names: pack(without(demo(), *names)))


# -- there, but not what they should be


def with_part(name: str, data: bytes) -> bytes:
    assert name in demo(), name
    return pack({**demo(), name: data})


BROKEN: dict[str, tuple[str, Expected]] = {
    "the content types": (TYPES, WORDS),
    "the package's relationships": (RELS, WORDS),
    "the presentation": (DECK, either(read(lost="."), NO_DECK)),
    "the presentation's relationships": (DECK_RELS, either(read(lost="."), NO_DECK)),
    "a slide's relationships": (SLIDE_RELS, STYLE_LOST),
    "a layout": (LAYOUT, STYLE_LOST),
    "the master": (MASTER, STYLE_LOST),
    "the theme": (THEME, STYLE_LOST),
    "a slide's notes": (NOTES, LOST_NOTES),
    "the properties": ("docProps/core.xml", WORDS),
}

for label, (name, expected) in BROKEN.items():
    kind(f"empty: {label}", expected)(partial(with_part, name, b""))
    kind(f"garbage: {label}", expected)(partial(with_part, name, bytes(range(256)) * 8))

for label, (name, _) in list(BROKEN.items())[2:4]:
    kind(f"cut: {label}", either(read((1, 12), (), lost="."), NO_DECK))(
        lambda name=name: with_part(name, demo()[name][: len(demo()[name]) * 6 // 10])
    )

kind("cut: a slide's notes", LOST_NOTES)(lambda: with_part(NOTES, demo()[NOTES][:900]))


# -- elsewhere


def moved(parts: Parts, old: str, new: str) -> Parts:
    """Move all parts of a folder; targets are relative and stay right within it."""
    rest = {name.replace(old, new): data for name, data in parts.items()}
    rest = replaced(rest, RELS, old, new)
    return replaced(rest, TYPES, f"/{old}", f"/{new}")


kind("place: the whole deck in another folder", WHOLE)(
    lambda: pack(moved(demo(), "ppt/", "a/very/deep/folder/"))
)


@kind("place: the presentation in the root of the package", WHOLE)
def in_root() -> bytes:
    return pack(moved(demo(), "ppt/", ""))


@kind("place: the slides have other names", WHOLE)
def other_names() -> bytes:
    parts = {
        re.sub(r"slides/(_rels/)?slide(\d+)", r"slides/\1page-\2", n): d for n, d in demo().items()
    }
    for name in (DECK_RELS, TYPES):
        parts = changed(
            parts, name, lambda text: re.sub(r"slides/slide(\d+)", r"slides/page-\1", text)
        )
    return pack(parts)


# -- relationships of the presentation

THIRD = 'Id="rIdSlide3"'
ITSELF = relation("rIdSlide3", "slide", "presentation.xml")
DECK_CHANGES: dict[str, tuple[str, str, Expected]] = {
    "an id stands twice": (THIRD, 'Id="rIdSlide4"', Read((PAGES - 1, PAGES), (), lost=".")),
    "a slide's id is not there": (THIRD, 'Id="rIdGone"', GAP),
    "an id is empty": (THIRD, 'Id=""', GAP),
    "one has no id": (THIRD, "", GAP),
    "one has no target": ('Target="slides/slide3.xml"', "", GAP),
    "one has an empty target": ('"slides/slide3.xml"', '""', GAP),
    "one has no type": (
        f'Type="{DOC_RELATIONS}/slide" Target="slides/slide3.xml"',
        'Target="slides/slide3.xml"',
        GAP,
    ),
    "a slide is the presentation": ('"slides/slide3.xml"', '"presentation.xml"', GAP),
    "a slide is its layout": ('"slides/slide3.xml"', '"slideLayouts/slideLayout9.xml"', read()),
    "a slide is its notes": ('"slides/slide3.xml"', '"notesSlides/notesSlide3.xml"', read()),
    "a slide is the theme": ('"slides/slide3.xml"', '"theme/theme1.xml"', GAP),
    "a slide is the package's relationships": ('"slides/slide3.xml"', '"../_rels/.rels"', GAP),
    "two ids mean the same slide": (
        '"slides/slide3.xml"',
        '"slides/slide4.xml"',
        Read((PAGES - 1, PAGES), (KEPT,)),
    ),
    "the master is a slide": ('"slideMasters/slideMaster1.xml"', '"slides/slide3.xml"', WORDS),
}

for label, (old, new, expected) in DECK_CHANGES.items():
    kind(f"relation: {label}", expected)(
        lambda old=old, new=new: pack(replaced(demo(), DECK_RELS, old, new))
    )


# -- relationships of the slide

LAYOUT_TARGET = '"../slideLayouts/slideLayout9.xml"'
NOTES_TARGET = '"../notesSlides/notesSlide3.xml"'
SLIDE_CHANGES: dict[str, tuple[str, str, Expected]] = {
    "the layout is the slide itself": (LAYOUT_TARGET, '"slide3.xml"', WORDS),
    "the layout is another slide": (LAYOUT_TARGET, '"slide4.xml"', WORDS),
    "the layout is the master": (LAYOUT_TARGET, '"../slideMasters/slideMaster1.xml"', WORDS),
    "the layout is not there": (LAYOUT_TARGET, '"../slideLayouts/slideLayout99.xml"', WORDS),
    "the notes are the slide itself": (NOTES_TARGET, '"slide3.xml"', WORDS),
    "the notes are those of another slide": (
        NOTES_TARGET,
        '"../notesSlides/notesSlide4.xml"',
        WORDS,
    ),
    "the notes are the presentation": (NOTES_TARGET, '"../presentation.xml"', WORDS),
    "the notes are not there": (
        NOTES_TARGET,
        '"../notesSlides/notesSlide99.xml"',
        LOST_NOTES,
    ),
    "the target is NULL": (NOTES_TARGET, '"NULL"', WORDS),
    "both have the same id": ('Id="rId2"', 'Id="rId1"', WORDS),
}

for label, (old, new, expected) in SLIDE_CHANGES.items():
    kind(f"relation: {label}", expected)(
        lambda old=old, new=new: pack(replaced(demo(), SLIDE_RELS, old, new))
    )


def layout_rel(target: str) -> bytes:
    name = "ppt/slideLayouts/_rels/slideLayout9.xml.rels"
    return pack(replaced(demo(), name, "../slideMasters/slideMaster1.xml", target))


kind("relation: the layout's master is the layout", WORDS)(partial(layout_rel, "slideLayout9.xml"))
kind("relation: the layout's master is the slide", WORDS)(
    partial(layout_rel, "../slides/slide3.xml")
)


@kind(
    "relation: 1,000 slides, each of which refers to the next",
    read(words=(KEPT, TITLE, "Strategic exchange")),
)
def chained() -> bytes:
    parts = demo()
    for number in range(13, 1013):
        parts[f"ppt/slides/slide{number}.xml"] = parts[SLIDE]
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = relations(
            relation("rId1", "slideLayout", "../slideLayouts/slideLayout9.xml"),
            relation("rId2", "slide", f"slide{number + 1}.xml"),
        )
    return pack(related(parts, SLIDE_RELS, relation("rIdX", "slide", "slide13.xml")))


@kind("relation: 100,000 of one slide", read(words=(KEPT,)), alone=True)
def many_relations() -> bytes:
    lines = [relation(f"rIdX{n}", "slide", f"slide{n}.xml") for n in range(100_000)]
    return pack(related(demo(), SLIDE_RELS, *lines))


# -- the list of slides


def listed(ids: str) -> bytes:
    return pack(
        changed(
            demo(),
            DECK,
            lambda text: re.sub("<p:sldIdLst>.*</p:sldIdLst>", ids, text, flags=re.DOTALL),
        )
    )


def slide_ids(*names: str) -> str:
    lines = "".join(f'<p:sldId id="{256 + n}" r:id="{name}"/>' for n, name in enumerate(names))
    return f"<p:sldIdLst>{lines}</p:sldIdLst>"


ALL = tuple(f"rIdSlide{number}" for number in range(1, 13))

kind("list: a slide stands twice", Read((PAGES, PAGES + 1)))(
    partial(listed, slide_ids(*ALL, "rIdSlide3"))
)
kind(
    "list: a slide stands 5,000 times",
    either(Read((1, 5012)), "many|large|big|damaged"),
    alone=True,
)(partial(listed, slide_ids(*ALL, *["rIdSlide3"] * 5000)))
kind("list: 1,000 slides that are not there", Read((PAGES, PAGES + 1000), lost="."))(
    partial(listed, slide_ids(*ALL, *[f"rIdGone{n}" for n in range(1000)]))
)
kind("list: empty", either(Read((0, 12), ()), "no slides|empty"))(partial(listed, slide_ids()))
kind("list: not there", either(Read((0, 12), ()), "no slides|empty|damaged"))(partial(listed, ""))
kind("list: a slide is the theme", Read((PAGES, PAGES + 1)))(
    partial(listed, slide_ids(*ALL, "rId5"))
)
kind("list: without ids of relationships", either(read(words=(), lost="."), NO_DECK))(
    partial(listed, "<p:sldIdLst>" + '<p:sldId id="256"/>' * 12 + "</p:sldIdLst>")
)
kind("list: half of the slides, in another order", Read((6, 6)))(
    partial(listed, slide_ids(*ALL[::-2]))
)


@kind("list: 1,000 slides", read(1012), alone=True)
def thousand_slides() -> bytes:
    parts = demo()
    numbers = range(13, 1013)
    for number in numbers:
        parts[f"ppt/slides/slide{number}.xml"] = parts[SLIDE]
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = relations(
            relation("rId1", "slideLayout", "../slideLayouts/slideLayout9.xml")
        )
    lines = [relation(f"rIdSlide{n}", "slide", f"slides/slide{n}.xml") for n in numbers]
    parts = related(parts, DECK_RELS, *lines)
    ids = slide_ids(*ALL, *[f"rIdSlide{n}" for n in numbers])
    return pack(changed(parts, DECK, lambda t: re.sub("<p:sldIdLst>.*</p:sldIdLst>", ids, t)))


# -- sections, masters, kinds of package


def in_deck(old: str, new: str) -> bytes:
    return pack(replaced(demo(), DECK, old, new))


SECTIONS = {
    "name slides that are not there": ('<p14:sldId id="258"/>', '<p14:sldId id="9999"/>'),
    "name a slide twice": ('<p14:sldId id="258"/>', '<p14:sldId id="257"/>'),
    "name no slide": ('<p14:sldId id="258"/>', ""),
    "have no names": ('name="Opening"', ""),
    "have ids of letters": ('<p14:sldId id="258"/>', '<p14:sldId id="abc"/>'),
    "have no list": ("p14:sldIdLst", "p14:other"),
}

for label, change in SECTIONS.items():
    kind(f"sections: {label}", WORDS)(partial(in_deck, *change))


@kind("package: two masters", WORDS)
def two_masters() -> bytes:
    parts = demo()
    parts["ppt/slideMasters/slideMaster2.xml"] = parts[MASTER]
    parts["ppt/slideMasters/_rels/slideMaster2.xml.rels"] = parts[
        "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    ]
    line = relation("rIdM2", "slideMaster", "slideMasters/slideMaster2.xml")
    old = '<p:sldMasterId id="2147483648" r:id="rId1"/>'
    return pack(
        replaced(
            related(parts, DECK_RELS, line),
            DECK,
            old,
            f'<p:sldMasterId id="2147483690" r:id="rIdM2"/>{old}',
        )
    )


@kind("package: slides of two decks, mixed", Read((4, 12), ()))
def mixed() -> bytes:
    return pack({**demo(), **{n: d for n, d in school().items() if n.startswith("ppt/slides/")}})


def main_type(new: str) -> bytes:
    old = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    return pack(replaced(demo(), TYPES, old, new))


MAIN = "application/vnd.openxmlformats-officedocument.presentationml.{}.main+xml"
kind("package: a slide show (.ppsx)", WHOLE)(partial(main_type, MAIN.format("slideshow")))
kind("package: a template (.potx)", WHOLE)(partial(main_type, MAIN.format("template")))
kind("package: a type that nobody knows", either(WORDS, NO_DECK))(partial(main_type, "text/plain"))
kind("package: says that it is a text of Word", either(WORDS, f"{NO_DECK}|Word"))(
    partial(
        main_type,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    )
)


@kind("package: its main part is a text of Word", refused("Word|not a presentation"))
def word_inside() -> bytes:
    main = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    rest = without(demo(), *[name for name in demo() if name.startswith("ppt/slides/")])
    return pack({**rest, DECK: main})


@kind("package: the properties hold impossible dates", WORDS)
def dates() -> bytes:
    return pack(
        changed(demo(), "docProps/core.xml", lambda t: t.replace("2026-11-30T", "99999-99-99T"))
    )


@kind("package: an author of 1 MB", WORDS)
def long_author() -> bytes:
    return pack(replaced(demo(), "docProps/core.xml", "First Student", "A" * 1_000_000))
