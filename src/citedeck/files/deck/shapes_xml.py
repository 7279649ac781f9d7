"""Boxes -> the shapes of a slide. Source: ISO/IEC 29500-1 §19.3.1 (slides) and §21.1.3 (tables)."""

from ...model.look import Frame, Look, Slot
from ...model.pages import Box, Chart, Connector, Outline, Picture, Placeholder, Row, Table, Text
from .drawing_xml import connector_xml, outline_xml
from .names import CHART_URI, DECORATIVE, DECORATIVE_EXT, TABLE_URI, C
from .read_style import DEFAULT_INSETS, DEFAULT_LEVEL
from .text_xml import (
    anchor_xml,
    body_xml,
    fill_xml,
    frame_xml,
    paragraph_xml,
    xml_attribute,
)

_RULE_WIDTH = 9525


def shape_xml(box: Box, number: int, slot: Slot | None, look: Look, relation: str) -> str:
    """Give the element of a box.

    `number` is its id on the slide, `slot` the placeholder it fills, `relation` the id of the
    relationship to its chart or picture.
    """
    head = _identity(box, number)
    match box.content:
        case Text() as text:
            return _text_shape(box, text, head, slot, look)
        case Table() as table:
            return _frame_shape(box, head, TABLE_URI, _table_xml(table, look))
        case Chart():
            chart = f'<c:chart xmlns:c="{C}" r:id="{relation}"/>'
            return _frame_shape(box, head, CHART_URI, chart)
        case Picture() as picture:
            return _picture_shape(box, picture, head, relation)
        case Connector() as connector:
            return connector_xml(connector, head, _transform(box), box.frame)
        case Outline() as outline:
            return outline_xml(box, outline, head, _transform(box))


def shape_name(box: Box, number: int) -> str:
    """Give a shape's name: its role, by which a reader knows it again, and its number."""
    return f"{box.role.capitalize() or 'Shape'} {number}"


def _identity(box: Box, number: int) -> str:
    alt = f" descr={xml_attribute(box.alt)}" if box.alt else ""
    head = f'<p:cNvPr id="{number}" name={xml_attribute(shape_name(box, number))}{alt}'
    if not box.decorative:
        return f"{head}/>"
    return (
        f'{head}><a:extLst><a:ext uri="{DECORATIVE_EXT}">'
        f'<adec:decorative xmlns:adec="{DECORATIVE}" val="1"/></a:ext></a:extLst></p:cNvPr>'
    )


def _mark(placeholder: Placeholder | None) -> str:
    """Give `p:nvPr`, with the placeholder that a shape fills."""
    if placeholder is None:
        return "<p:nvPr/>"
    kind = "" if placeholder.type == "obj" else f' type="{placeholder.type}"'
    index = f' idx="{placeholder.idx}"' if placeholder.idx else ""
    return f"<p:nvPr><p:ph{kind}{index}/></p:nvPr>"


def _transform(box: Box, tag: str = "a:xfrm") -> str:
    rect = box.rect
    turned = f' rot="{box.rotation}"' if box.rotation else ""
    turned += "".join(f' flip{way.upper()}="1"' for way in box.flip)
    return (
        f'<{tag}{turned}><a:off x="{rect.x}" y="{rect.y}"/>'
        f'<a:ext cx="{rect.width}" cy="{rect.height}"/></{tag}>'
    )


def _text_shape(box: Box, text: Text, head: str, slot: Slot | None, look: Look) -> str:
    """Give a `p:sp`; what its slot gives already is left to the slot."""
    inherited = slot.rect if slot and _says_size(slot) else None
    place = "" if box.rect == inherited else _transform(box)
    if slot:
        frame = "" if box.frame == slot.frame else frame_xml(box.frame)
        levels = slot.levels if _says_size(slot) else ()
        body = body_xml(text, levels, slot.anchor, slot.insets, (slot.wrap, slot.grows))
        kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    else:
        frame = frame_xml(box.frame)
        body = body_xml(text, look.levels, "top", DEFAULT_INSETS)
        kind = '<p:cNvSpPr txBox="1"/>' if box.frame == Frame() else "<p:cNvSpPr/>"
    words = f"<p:txBody>{body}</p:txBody>" if text.paragraphs or slot else ""
    return (
        f"<p:sp><p:nvSpPr>{head}{kind}{_mark(box.placeholder)}</p:nvSpPr>"
        f"<p:spPr>{place}{frame}</p:spPr>{words}</p:sp>"
    )


def _says_size(slot: Slot) -> bool:
    """Tell whether a layout says how large its text is: where not, programs differ in all of it."""
    return slot.levels[0].char.size != DEFAULT_LEVEL.char.size


def _frame_shape(box: Box, head: str, uri: str, content: str) -> str:
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{head}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{_mark(box.placeholder)}'
        "</p:nvGraphicFramePr>"
        f'{_transform(box, "p:xfrm")}<a:graphic><a:graphicData uri="{uri}">{content}'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _picture_shape(box: Box, picture: Picture, head: str, relation: str) -> str:
    crop = picture.crop
    sides = (("l", crop.left), ("t", crop.top), ("r", crop.right), ("b", crop.bottom))
    cut = "".join(f' {side}="{share * 100}"' for side, share in sides if share)
    return (
        f'<p:pic><p:nvPicPr>{head}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/>'
        "</p:cNvPicPr>"
        f'{_mark(box.placeholder)}</p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/>'
        f"<a:srcRect{cut}/><a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{_transform(box)}{frame_xml(box.frame)}</p:spPr></p:pic>"
    )


def _table_xml(table: Table, look: Look) -> str:
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in table.columns)
    rows = "".join(_row_xml(row, table, look) for row in table.rows)
    head = ' firstRow="1"' if table.header else ""
    return f"<a:tbl><a:tblPr{head}/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"


def _row_xml(row: Row, table: Table, look: Look) -> str:
    rule = ""
    if table.rule:
        rule = f'<a:lnB w="{_RULE_WIDTH}">{fill_xml(table.rule)}</a:lnB>'
    cells = []
    for cell in row.cells:
        text = "".join(paragraph_xml(item, look.levels) for item in cell.text.paragraphs)
        insets = cell.text.insets
        margins = (
            f' marL="{insets.left}" marR="{insets.right}"'
            f' marT="{insets.top}" marB="{insets.bottom}"{anchor_xml(cell.text.anchor)}'
        )
        fill = fill_xml(cell.fill)
        cells.append(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text or '<a:p/>'}</a:txBody>"
            f"<a:tcPr{margins}>{rule}{fill}</a:tcPr></a:tc>"
        )
    return f'<a:tr h="{row.height}">{"".join(cells)}</a:tr>'
