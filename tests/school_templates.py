"""Templates that schools might use, made by hand: odd, poor, foreign; each a package's bytes."""

import re
from collections.abc import Callable

from citedeck.files.deck.package import Parts, unzip_parts, zip_parts
from citedeck.files.templates import load_template

A, P, R = (
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://schemas.openxmlformats.org/presentationml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
LAYOUTS = "ppt/slideLayouts/"
MASTER = "ppt/slideMasters/slideMaster1.xml"
THEME = "ppt/theme/theme1.xml"


def base(name: str = "atlas") -> Parts:
    return unzip_parts(load_template(name).base)


def on_layouts(parts: Parts, change: Callable[[str], str]) -> bytes:
    """Change every layout's XML."""
    made = {
        name: change(data.decode()).encode() if _is_layout(name) else data
        for name, data in parts.items()
    }
    return zip_parts(made)


def _is_layout(name: str) -> bool:
    return name.startswith(LAYOUTS) and name.endswith(".xml")


def without(types: str) -> Callable[[str], str]:
    """Leave the placeholders of some types out of a layout."""
    shape = re.compile(
        rf'<p:sp>(?:(?!</p:sp>).)*<p:ph(?: type="(?:{types})")[^>]*/>.*?</p:sp>', re.S
    )
    return lambda xml: shape.sub("", xml)


def replaced(pairs: dict[str, str], name: str = "atlas") -> bytes:
    """Replace texts in every part that is XML."""
    made = {}
    for part, data in base(name).items():
        text = data
        if part.endswith((".xml", ".rels")):
            for old, new in pairs.items():
                text = text.replace(old.encode(), new.encode())
        made[part] = text
    return zip_parts(made)


def odd_indices() -> bytes:
    """Give every placeholder an index as other programs count."""
    return on_layouts(base(), lambda xml: re.sub(r' idx="(\d+)"', r' idx="4294967\1"', xml))


def no_body() -> bytes:
    return on_layouts(base("plain"), lambda xml: without("body|pic|tbl|chart")(
        re.sub(r'<p:sp>(?:(?!</p:sp>).)*<p:ph idx="\d+"/>.*?</p:sp>', "", xml, flags=re.S)
    ))  # fmt: skip


def no_placeholders() -> bytes:
    """Make layouts as design sites export them: pictures of text, and nothing to fill."""
    shape = re.compile(r"<p:sp>(?:(?!</p:sp>).)*<p:ph\b.*?</p:sp>", re.S)
    return on_layouts(base("press"), lambda xml: shape.sub("", xml))


def narrow() -> bytes:
    """Make pages of 4:3 whose placeholders stand as they stood on wide ones, but for the width."""
    made = {}
    for name, data in base().items():
        if name.startswith(("ppt/slideLayouts/slide", "ppt/slideMasters/slide")):
            data = re.sub(
                rb'<a:off x="(\d+)"', lambda m: b'<a:off x="%d"' % (int(m[1]) * 3 // 4), data
            )
            data = re.sub(
                rb'<a:ext cx="(\d+)"', lambda m: b'<a:ext cx="%d"' % (int(m[1]) * 3 // 4), data
            )
        made[name] = data.replace(b'cx="12192000" cy="6858000"', b'cx="9144000" cy="6858000"')
    return zip_parts(made)


def huge_title() -> bytes:
    return on_layouts(
        base(), lambda xml: re.sub(r'sz="(28|30|32|34|36|40|44)00"', 'sz="9600"', xml)
    )


def right_to_left() -> bytes:
    return on_layouts(base(), lambda xml: xml.replace('algn="l"', 'algn="r" rtl="1"'))


def strict() -> bytes:
    pairs = {
        A: "http://purl.oclc.org/ooxml/drawingml/main",
        P: "http://purl.oclc.org/ooxml/presentationml/main",
        R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    return replaced(pairs)


def web_names() -> bytes:
    """Name layouts as Google Slides does, without types."""
    names = ("TITLE", "SECTION_HEADER", "TITLE_AND_BODY", "TITLE_AND_TWO_COLUMNS", "TITLE_ONLY")
    count = iter(range(1000))
    return on_layouts(
        base("chalk"),
        lambda xml: re.sub(
            r'<p:cSld name="[^"]*"',
            lambda _: f'<p:cSld name="{names[(number := next(count)) % 5]}_{number}"',
            xml,
        ),
    )


def wide_letters() -> bytes:
    return replaced({"Calibri": "Verdana", "Cambria": "Rockwell"})


SCHOOLS: dict[str, Callable[[], bytes]] = {
    "odd indices": odd_indices,
    "no body": no_body,
    "no placeholders": no_placeholders,
    "4 to 3": narrow,
    "huge title": huge_title,
    "right to left": right_to_left,
    "dark": lambda: zip_parts(base("chalk")),
    "strict": strict,
    "web names": web_names,
    "wide letters": wide_letters,
}
