"""XML that wants something from outside, or grows when it is read: DTDs, entities, inclusions."""

from functools import partial

from .bases import demo, slide_text, with_slide
from .listener import SERVER
from .parts import DECK, DECK_RELS, NS, SLIDE, SLIDE_RELS, THEME, TYPES, pack
from .registry import WHOLE, Expected, either, kind, read, refused
from .words import KEPT

SECRET = "the words of a secret file"
SECRET_FILE = "secret.txt"
"""A file that lies beside every deck: its words must never appear."""
UNWANTED = "DTD|declar|entit|unsafe|safe|damaged|instruction"
GONE = either(read(lost=".", absent=(SECRET, "lollol", "root:")), UNWANTED)
NO_DTD = refused(UNWANTED)


def doctype(inner: str, root: str = "p:sld") -> str:
    return f"<!DOCTYPE {root} [{inner}]>"


def with_dtd(declared: str, use: str = "") -> bytes:
    """Put a DTD before the third slide, and a reference into its title."""
    head, _, rest = slide_text().partition("\n")
    return with_slide(f"{head}{declared}{rest.replace('Strategic exchange', use or 'x')}".encode())


LAUGHS = '<!ENTITY l0 "lol">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)
)
QUADRATIC = f'<!ENTITY big "{"x" * 100_000}">'
LOCAL = f"file:{SECRET_FILE}"

DTDS: dict[str, tuple[str, str]] = {
    "that declares nothing": ("<!DOCTYPE p:sld>", ""),
    "with an entity of its own": (doctype('<!ENTITY e "hello">'), "&e;"),
    "that laughs a billion times": (doctype(LAUGHS), "&l11;"),
    "with one long entity, used 20,000 times": (doctype(QUADRATIC), "&big;" * 20_000),
    "with entities that hold each other": (
        doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">'),
        "&a;",
    ),
    "with a file of the system": (doctype(f'<!ENTITY e SYSTEM "{LOCAL}">'), "&e;"),
    "with the system's passwords": (doctype('<!ENTITY e SYSTEM "file:///etc/passwd">'), "&e;"),
    "with a device that never ends": (doctype('<!ENTITY e SYSTEM "file:///dev/zero">'), "&e;"),
    "with a page of a server": (doctype(f'<!ENTITY e SYSTEM "{SERVER}">'), "&e;"),
    "with a parameter entity of a server": (
        doctype(f'<!ENTITY % p SYSTEM "{SERVER}">%p;'),
        "x",
    ),
    "that lies on a server": (f'<!DOCTYPE p:sld SYSTEM "{SERVER}">', "x"),
    "with a public name": (f'<!DOCTYPE p:sld PUBLIC "-//W3C//DTD XHTML 1.0//EN" "{SERVER}">', "x"),
    "that gives attributes their values": (
        doctype('<!ATTLIST a:t xml:space CDATA "preserve">'),
        "x",
    ),
    "with 50,000 entities": (
        doctype("".join(f'<!ENTITY e{n} "{n}">' for n in range(50_000))),
        "&e1;",
    ),
    "behind 100 KB of comments": (f"<!--{'x' * 100_000}-->{doctype('')}", "x"),
}

for label, (declared, use) in DTDS.items():
    kind(f"dtd: one {label}", GONE)(partial(with_dtd, declared, use))


def encoded_dtd(codec: str, name: str) -> bytes:
    text = slide_text().partition("\n")[2].replace("Strategic exchange", "&e;")
    text = (
        f'<?xml version="1.0" encoding="{name}"?>{doctype(f"<!ENTITY e SYSTEM {LOCAL!r}>")}{text}'
    )
    return with_slide(text.encode(codec))


kind("dtd: in UTF-16", GONE)(partial(encoded_dtd, "utf-16", "UTF-16"))
kind("dtd: in UTF-16 without a mark of its order", GONE)(
    partial(encoded_dtd, "utf-16-be", "UTF-16")
)
kind("dtd: in UTF-7", either(read((11, 12), absent=(SECRET,)), UNWANTED))(
    partial(encoded_dtd, "utf-7", "UTF-7")
)
kind("dtd: in a code page of mainframes", either(read((11, 12), absent=(SECRET,)), UNWANTED))(
    partial(encoded_dtd, "cp037", "IBM037")
)


def part_with_dtd(name: str, root: str) -> bytes:
    """Put a DTD with a file into a part that is no slide."""
    text = demo()[name].decode()
    head, _, rest = text.partition("\n")
    dtd = doctype(f'<!ENTITY e SYSTEM "{LOCAL}">', root)
    return pack({**demo(), name: f"{head}{dtd}{rest}".encode()})


ELSEWHERE: dict[str, tuple[str, str, Expected]] = {
    "the presentation": (DECK, "p:presentation", either(read(lost="."), UNWANTED)),
    "the relationships": (DECK_RELS, "Relationships", either(read(lost="."), UNWANTED)),
    "the slide's relationships": (SLIDE_RELS, "Relationships", either(read(), UNWANTED)),
    "the content types": (TYPES, "Types", either(read(), UNWANTED)),
    "the theme": (THEME, "a:theme", either(read(), UNWANTED)),
    "the properties": ("docProps/core.xml", "cp:coreProperties", either(read(), UNWANTED)),
}

for label, (name, root, expected) in ELSEWHERE.items():
    kind(f"dtd: in {label}", expected)(partial(part_with_dtd, name, root))


@kind("dtd: in a part that nothing reads", either(read(), UNWANTED))
def unread() -> bytes:
    return pack({**demo(), "customXml/item1.xml": f"{doctype(LAUGHS, 'x')}<x>&l11;</x>".encode()})


# -- no DTD, but words that look like one


@kind(
    "dtd: only a text about one", read(words=(KEPT, "<!DOCTYPE html> begins a page"), silent=True)
)
def text_about() -> bytes:
    text = "&lt;!DOCTYPE html> begins a page"
    return with_slide(slide_text().replace("Strategic exchange", text).encode())


@kind("dtd: only a text about one, written as it stands", either(read(), UNWANTED))
def raw_text_about() -> bytes:
    text = "<![CDATA[<!DOCTYPE html> begins a page]]>"
    return with_slide(slide_text().replace("Strategic exchange", text).encode())


@kind("dtd: only a comment about one", either(read(), UNWANTED))
def comment_about() -> bytes:
    return with_slide(slide_text().replace("<p:cSld>", "<!-- <!DOCTYPE x> --><p:cSld>").encode())


# -- other ways out


@kind("outside: XInclude of a file", read(absent=(SECRET, "root:")))
def xinclude() -> bytes:
    space = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
    pieces = "".join(
        f'<xi:include {space} parse="text" href="{href}"/>'
        for href in (LOCAL, "file:///etc/passwd", SERVER)
    )
    return with_slide(slide_text().replace("Strategic exchange", pieces).encode())


@kind("outside: a style sheet of a server", WHOLE)
def style_sheet() -> bytes:
    line = f'<?xml-stylesheet type="text/xsl" href="{SERVER}"?><p:sld '
    return with_slide(slide_text().replace("<p:sld ", line, 1).encode())


@kind("outside: a schema of a server", WHOLE)
def schema() -> bytes:
    hint = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    hint += f'xsi:schemaLocation="http://x.example {SERVER}" xml:base="{SERVER}"'
    return with_slide(slide_text().replace("<p:sld ", f"<p:sld {hint} ", 1).encode())


@kind("outside: ten thousand processing instructions", read())
def instructions() -> bytes:
    lines = "<?php system('id'); ?>" * 10_000
    return with_slide(slide_text().replace("<p:spTree>", f"<p:spTree>{lines}", 1).encode())


@kind(
    "outside: a slide that is nothing but a reference to itself", read((11, 12), absent=(SECRET,))
)
def itself() -> bytes:
    return with_slide(
        f'<p:sld {NS}><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{SLIDE}"/></p:sld>'.encode()
    )
