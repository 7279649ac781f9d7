"""Make the base .pptx of each template from its design.

usage: python tools/make_templates.py [FOLDER]        (default: slide_templates)
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

import base_parts as parts  # noqa: E402
from citedeck.files.deck.names import ROOT_NAMES, XML_HEAD  # noqa: E402
from citedeck.files.deck.package import zip_parts  # noqa: E402
from citedeck.files.deck.text_xml import (  # noqa: E402
    anchor_xml,
    fill_xml,
    frame_xml,
    insets_xml,
    level_xml,
)
from citedeck.model.look import Frame, Layout, Level, Look, Ornament, Slot  # noqa: E402
from citedeck.model.units import Rect  # noqa: E402
from design import Style, made_look  # noqa: E402
from looks import STYLES  # noqa: E402

_PROMPTS = {"title": "One claim, as a full sentence", "sldNum": "‹#›"}
_LAYOUT_TYPES = {"Opening": "title"}


def base_deck(style: Style) -> bytes:
    """Write a style as a .pptx without slides."""
    look = made_look(style)
    theme = parts.theme(style.name, style.colors, look.fonts.heading, look.fonts.body)
    count = len(look.layouts)
    files = {
        "[Content_Types].xml": parts.content_types(count),
        "_rels/.rels": parts.relationships(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": parts.presentation(
            look.size.width, look.size.height, _levels(look.levels)
        ),
        "ppt/_rels/presentation.xml.rels": _presentation_rels(),
        "ppt/theme/theme1.xml": theme,
        "ppt/theme/theme2.xml": theme,
        "ppt/slideMasters/slideMaster1.xml": master_xml(look, parts.color_map(style.names)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _master_rels(count),
        "ppt/notesMasters/notesMaster1.xml": parts.notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": parts.relationships(
            ("theme", "../theme/theme2.xml")
        ),
        **parts.small_parts(),
    }
    for i, layout in enumerate(look.layouts, 1):
        files[f"ppt/slideLayouts/slideLayout{i}.xml"] = layout_xml(layout)
        files[f"ppt/slideLayouts/_rels/slideLayout{i}.xml.rels"] = parts.relationships(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return zip_parts({name: text.encode() for name, text in files.items()})


def _presentation_rels() -> str:
    return parts.relationships(
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    )


def _master_rels(count: int) -> str:
    layouts = [("slideLayout", f"../slideLayouts/slideLayout{i}.xml") for i in range(1, count + 1)]
    return parts.relationships(*layouts, ("theme", "../theme/theme1.xml"))


def master_xml(look: Look, color_map: str) -> str:
    """Give the slide master: the placeholders every layout builds on, and the text styles."""
    text = next(layout for layout in look.layouts if layout.name == "Text")
    slots = [slot for slot in text.slots if slot.type in ("title", "sldNum") or slot.idx == 1]
    shapes = "".join(_slot_xml(i, slot) for i, slot in enumerate(slots, 2))
    body = next(slot for slot in slots if slot.type == "body")
    title = next(slot for slot in slots if slot.type == "title")
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + i}" r:id="rId{i + 1}"/>'
        for i in range(len(look.layouts))
    )
    return (
        f"{XML_HEAD}<p:sldMaster {ROOT_NAMES}><p:cSld>{_background(text.background)}<p:spTree>"
        f"{parts.GROUP}{shapes}</p:spTree></p:cSld>{color_map}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{_levels(title.levels)}</p:titleStyle>"
        f"<p:bodyStyle>{_levels(body.levels)}</p:bodyStyle>"
        f"<p:otherStyle>{_levels(look.levels)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def layout_xml(layout: Layout) -> str:
    """Give one slide layout."""
    ornaments = [_ornament_xml(i, ornament) for i, ornament in enumerate(layout.ornaments, 2)]
    first = 2 + len(ornaments)
    slots = [_slot_xml(i, slot) for i, slot in enumerate(layout.slots, first)]
    kind = _LAYOUT_TYPES.get(layout.name)
    attribute = f' type="{kind}"' if kind else ' userDrawn="1"'
    return (
        f'{XML_HEAD}<p:sldLayout {ROOT_NAMES}{attribute} preserve="1">'
        f'<p:cSld name="{layout.name}">{_background(layout.background)}<p:spTree>{parts.GROUP}'
        f"{''.join(ornaments + slots)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _background(color: str) -> str:
    return f"<p:bg><p:bgPr>{fill_xml(color)}<a:effectLst/></p:bgPr></p:bg>"


def _levels(levels: tuple[Level, ...]) -> str:
    return "".join(level_xml(i, level) for i, level in enumerate(levels, 1))


def _place(rect: Rect) -> str:
    return (
        f'<a:xfrm><a:off x="{rect.x}" y="{rect.y}"/>'
        f'<a:ext cx="{rect.width}" cy="{rect.height}"/></a:xfrm>'
    )


def _ornament_xml(number: int, ornament: Ornament) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Ornament {number - 1}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_place(ornament.rect)}'
        f"{frame_xml(ornament.frame)}</p:spPr></p:sp>"
    )


def _slot_xml(number: int, slot: Slot) -> str:
    """Give a placeholder with everything that slides inherit from it."""
    frame = "" if slot.frame == Frame() else frame_xml(slot.frame)
    geometry = frame or '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    index = f' idx="{slot.idx}"' if slot.idx else ""
    kind = "" if slot.type == "obj" else f' type="{slot.type}"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{slot.name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_place(slot.rect)}{geometry}</p:spPr><p:txBody>"
        f"<a:bodyPr{insets_xml(slot.insets)}{anchor_xml(slot.anchor)}><a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle>{_levels(slot.levels)}</a:lstStyle>{_prompt(slot)}</p:txBody></p:sp>"
    )


def _prompt(slot: Slot) -> str:
    if slot.type == "sldNum":
        return (
            '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            '<a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>'
        )
    text = _PROMPTS.get(slot.type, slot.name)
    return f'<a:p><a:r><a:rPr lang="en-US"/><a:t>{text}</a:t></a:r></a:p>'


def main() -> None:
    """Write every template's base file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "slide_templates"
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        (folder / f"{style.name.lower()}.pptx").write_bytes(base_deck(style))


if __name__ == "__main__":
    main()
