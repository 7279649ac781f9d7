"""Numbers that are none, or that no slide can have: in every attribute that should hold one."""

import re
from functools import partial

from .bases import (
    CHART,
    FIGURES,
    GROUPS,
    SCHOOL_PAGES,
    SCHOOL_WORDS,
    TABLE,
    demo,
    in_slide,
    school,
    slide_text,
    text_shape,
    with_shape,
    with_slide,
)
from .kinds_size import group
from .parts import DECK, LAYOUT, MASTER, THEME, Parts, changed, pack
from .registry import DAMAGED, Expected, either, kind, read
from .words import KEPT

NUMBERS = {
    "a huge one": "9" * 40,
    "a number of 5,000 digits": "9" * 5000,
    "a negative one": "-5",
    "the smallest": "-9223372036854775808",
    "nothing": "",
    "a space": " ",
    "a word": "abc",
    "NaN": "NaN",
    "infinity": "Infinity",
    "1e400": "1e400",
    "a fraction": "1.5",
    "in hexadecimal": "0x10",
    "in Arabic digits": "٣٤",
    "with a low line": "1_000",
    "with a unit": "5cm",
    "zero": "0",
}
NUMERIC = re.compile(
    r"(?<!:)\b(x|y|cx|cy|sz|idx|lvl|marL|indent|rot|w|h|id|lIns|tIns|rIns|bIns|val|pos|b|i|baseline"
    r'|l|t|r|fmla|startAt|fontScale|spc|kern|thresh|dist|dir|ang|flipH|algn|type|firstRow|show)="[^"]*"'
)


def with_numbers(text: str, number: str) -> str:
    return NUMERIC.sub(lambda found: f'{found[1]}="{number}"', text)


def in_parts(parts: Parts, number: str, *names: str) -> bytes:
    for name in names:
        parts = changed(parts, name, lambda text: with_numbers(text, number))
    return pack(parts)


def in_slide_3(number: str) -> bytes:
    return in_parts(demo(), number, "ppt/slides/slide3.xml")


def in_frame(number: str) -> bytes:
    return in_parts(demo(), number, LAYOUT, MASTER, THEME)


def in_school(number: str) -> bytes:
    return in_parts(school(), number, TABLE, GROUPS, FIGURES, CHART)


for label, number in NUMBERS.items():
    kind(f"number: {label}, on a slide", read())(partial(in_slide_3, number))
    kind(f"number: {label}, in layout, master and theme", read())(partial(in_frame, number))
    kind(f"number: {label}, in a table, groups and a chart", read(SCHOOL_PAGES, SCHOOL_WORDS))(
        partial(in_school, number)
    )


# -- the deck's own size

SIZE = '<p:sldSz cx="12192000" cy="6858000"/>'
DECK_SIZES = {
    "nothing by nothing": '<p:sldSz cx="0" cy="0"/>',
    "negative": '<p:sldSz cx="-1" cy="-6858000"/>',
    "without numbers": "<p:sldSz/>",
    "not there": "",
    "as large as the world": '<p:sldSz cx="99999999999999" cy="99999999999999"/>',
    "one by one": '<p:sldSz cx="1" cy="1"/>',
    "words": '<p:sldSz cx="wide" cy="high"/>',
}


def deck_with(old: str, new: str) -> bytes:
    return pack(changed(demo(), DECK, lambda text: text.replace(old, new)))


for label, xml in DECK_SIZES.items():
    kind(f"number: the deck's size is {label}", read())(partial(deck_with, SIZE, xml))


def deck_numbers(number: str) -> bytes:
    def edit(text: str) -> str:
        return re.sub(r'(<p:sldId|<p14:sldId|<p:sldMasterId) id="\d+"', rf'\1 id="{number}"', text)

    return pack(changed(demo(), DECK, edit))


for label in ("a huge one", "a negative one", "nothing", "a word", "zero"):
    kind(f"number: every slide's id is {label}", either(read(), DAMAGED))(
        partial(deck_numbers, NUMBERS[label])
    )


# -- groups that scale by nothing or by the world

GROUP_SIZES = {
    "no size inside": 'chExt cx="0" cy="0"',
    "a negative size inside": 'chExt cx="-5" cy="-5"',
    "a huge size inside": f'chExt cx="{"9" * 30}" cy="{"9" * 30}"',
    "no numbers inside": "chExt",
}


def scaled(new: str) -> bytes:
    xml = group(group(text_shape("Group words")))
    return with_shape(xml.replace('chExt cx="914400" cy="914400"', new))


for label, new in GROUP_SIZES.items():
    kind(f"number: a group with {label}", read(words=(KEPT, "Group words")))(partial(scaled, new))

kind("number: 30 groups, each a thousand times as large", read(words=(KEPT, "Group words")))(
    lambda: with_shape(growing(30))
)


def growing(depth: int) -> str:
    xml = text_shape("Group words")
    for _ in range(depth):
        xml = group(xml).replace('chExt cx="914400" cy="914400"', 'chExt cx="914" cy="914"')
    return xml


# -- colours, fields, styles

ODD: dict[str, tuple[str, str, Expected]] = {
    "a colour of letters": ('schemeClr val="accent2"', 'srgbClr val="ZZZZZZ"', read()),
    "a colour of five signs": ('schemeClr val="accent2"', 'srgbClr val="12345"', read()),
    "no colour at all": ('<a:schemeClr val="accent2"/>', "", read()),
    "a colour that the theme lacks": ('"accent2"', '"accent99"', read()),
    "a field of an unknown type": ('type="slidenum"', 'type="moonphase"', read()),
    "a field without words": ("<a:t>3</a:t>", "", read()),
    "a language that is none": ('lang="en-US"', 'lang="&lt;x&gt; ' + "y" * 500 + '"', read()),
    "a placeholder of an unknown type": ('type="body" idx="1"', 'type="oracle" idx="1"', read()),
    "a placeholder that the layout lacks": (
        'type="body" idx="1"',
        'type="body" idx="4711"',
        read(),
    ),
    "every placeholder with the same number": (
        'type="body" idx="2"',
        'type="body" idx="1"',
        read(),
    ),
}

for label, (old, new, expected) in ODD.items():
    kind(f"value: {label}", expected)(partial(in_slide, old, new))


@kind("value: a name of 100,000 letters with signs of the terminal", read())
def long_name() -> bytes:
    return in_slide('name="Body 5"', f'name="{"n" * 100_000}&#x9;&#xA;&#x85;"')


@kind("value: all shapes have the same id", read(silent=True))
def same_ids() -> bytes:
    return with_slide(re.sub(r'cNvPr id="\d+"', 'cNvPr id="2"', slide_text()).encode())
