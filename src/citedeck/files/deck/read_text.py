"""A `p:txBody` -> text with every style resolved against its placeholder."""

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from ...model.look import Level, Look, Slot
from ...model.pages import PAGE_NUMBER, Paragraph, Run, Text
from .names import a
from .read_style import (
    DEFAULT_INSETS,
    body_changes,
    change_levels,
    char_changes,
    paragraph_changes,
)

_DEFAULT_LANGUAGE = "en-US"


def read_text(body: _Element, slot: Slot | None, look: Look) -> Text:
    """Read the text of a shape; `slot` is the placeholder it fills."""
    insets, anchor = body_changes(body.find(a("bodyPr")))
    base = slot.levels if slot else look.levels
    levels = change_levels(base, body.find(a("lstStyle")))
    return Text(
        read_paragraphs(body, levels),
        anchor or (slot.anchor if slot else "top"),  # type: ignore[arg-type]
        replace(slot.insets if slot else DEFAULT_INSETS, **insets),
    )


def read_paragraphs(body: _Element, levels: tuple[Level, ...]) -> tuple[Paragraph, ...]:
    """Read the paragraphs of a text body or table cell; one empty paragraph alone is no text."""
    made = tuple(_paragraph(element, levels) for element in body.iterfind(a("p")))
    return () if len(made) == 1 and not made[0].runs else made


def _paragraph(element: _Element, levels: tuple[Level, ...]) -> Paragraph:
    properties = element.find(a("pPr"))
    level = int(properties.get("lvl", 0)) if properties is not None else 0
    base = levels[min(level, len(levels) - 1)]
    changes = paragraph_changes(properties)
    style = replace(base.paragraph, **changes) if changes else base.paragraph
    return Paragraph(tuple(_runs(element, base)), style, level)


def _runs(element: _Element, base: Level) -> Iterator[Run]:
    for child in element:
        kind = child.tag.rpartition("}")[2]
        if kind not in ("r", "br", "fld"):
            continue
        properties = child.find(a("rPr"))
        changes = char_changes(properties)
        char = replace(base.char, **changes) if changes else base.char
        language = properties.get("lang") if properties is not None else None
        field = child.get("type", "") if kind == "fld" else ""
        text = "\n" if kind == "br" else child.findtext(a("t")) or ""
        text = "" if field == PAGE_NUMBER else text
        yield Run(text, char, language or _DEFAULT_LANGUAGE, field)


def text_lines(body: _Element | None) -> list[str]:
    """Give the words of a text body, a line for each paragraph."""
    if body is None:
        return []
    return ["".join(t.text or "" for t in par.iter(a("t"))) for par in body.iterfind(a("p"))]
