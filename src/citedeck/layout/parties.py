"""The parties of an exchange -> their boxes: the name on a colour of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from ..model.deck import Exchange
from ..model.look import Frame, Insets
from ..model.pages import Box, Text
from ..model.template import Solid
from ..model.units import Emu, Rect, Size, pt
from .inks import ink_on, party_fills
from .labels import ROLE, Label, Part, longest_word, plain_char, set_label

if TYPE_CHECKING:
    from .sheet import Sheet

_NAME_SIZES = tuple(map(pt, (26, 24, 22, 20, 18, 16, 14)))
_INSET, _RADIUS = pt(11), 5000
_OUTLINE = pt(2)
PORT = pt(6)
"""The side of a port: where an arrow holds on to a party beside its middle."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who gives or takes, and in which colour."""

    id: str
    name: str
    fill: str
    solid: Solid


def find_parties(sheet: Sheet, figure: Exchange) -> dict[str, Party]:
    """Give the parties by their ids; each keeps its colour on every page."""
    fills = party_fills(sheet.template.look, sheet.layout)
    solid = sheet.template.tones.solid
    return {
        id: Party(id, name, fill, solid(fill))
        for number, (id, name) in enumerate(figure.parties)
        for fill in [fills[number % len(fills)]]
    }


def set_names(
    sheet: Sheet, parties: Sequence[Party], least: Size, most: Size, largest: int = _NAME_SIZES[0]
) -> tuple[list[Label], Size]:
    """Set all names in one size; give them with the size of box that holds each of them.

    The box grows from the least size as the names need, first in width. A name without end is
    shortened: it stands whole in the diagram's description.
    """
    for size in _NAME_SIZES:
        if size > largest:
            continue
        wide = max(_name(sheet, party, size, 2 * most.width).width for party in parties)
        width = min(max(wide + 2 * _INSET, least.width), most.width)
        names = [_name(sheet, party, size, width - 2 * _INSET) for party in parties]
        if all(_holds(name, sheet, width, most.height) for name in names):
            high = max(least.height, *(ceil(name.height + 2 * _INSET) for name in names))
            return names, Size(Emu(width), Emu(high))
    names = [_shortened(sheet, party, most) for party in parties]
    return names, most


def _name(sheet: Sheet, party: Party, size: int, width: int) -> Label:
    filled = sheet.template.tones.filled
    ink = ink_on(sheet.template.look, party.fill) if filled else party.solid.text
    char = replace(plain_char(sheet, size), font="heading", bold=True, color=ink)
    return set_label(sheet, [Part(party.name, char)], width)


def _holds(name: Label, sheet: Sheet, width: int, height: int) -> bool:
    room = width - 2 * _INSET
    return name.height <= height - 2 * _INSET and longest_word(name.text, sheet) <= room


def _shortened(sheet: Sheet, party: Party, most: Size) -> Label:
    """Take letters off a name until the box holds it."""
    width, short = most.width - 2 * _INSET, party
    name = _name(sheet, party, _NAME_SIZES[-1], width)
    while name.height > most.height - 2 * _INSET and len(short.name) > 1:
        short = replace(party, name=f"{short.name[: len(short.name) * 9 // 10 - 1].rstrip()}…")
        name = _name(sheet, short, _NAME_SIZES[-1], width)
    return name


def party_box(party: Party, name: Label, rect: Rect, alt: str = "") -> Box:
    """Give the box of a party."""
    insets = Insets(_INSET, _INSET, _INSET, _INSET)
    text = replace(name.text, anchor="middle", insets=insets)
    solid = party.solid
    width = _OUTLINE if solid.outline else pt(0)
    frame = Frame("roundRect", _RADIUS, solid.fill, solid.outline, width)
    return Box(rect, text, ROLE, frame=frame, alt=alt)


def port(party: Party, x: float, y: float) -> Box:
    """Give a place where an arrow holds on to a party, hidden in its colour.

    In one that is outlined it has none, so that the outline stays whole.
    """
    rect = Rect(Emu(round(x)), Emu(round(y)), PORT, PORT)
    fill = "" if party.solid.outline else party.solid.fill
    return Box(rect, Text(), ROLE, frame=Frame(fill=fill), decorative=True)


def describe(parties: dict[str, Party], flows: Sequence[tuple[str, str, str]]) -> str:
    """Say in one sentence what goes from whom to whom, and who else stands there."""
    said = [
        f"from {parties[source].name} to {parties[target].name}{f': {text}' if text else ''}"
        for source, target, text in flows
    ]
    busy = {id for source, target, _ in flows for id in (source, target)}
    others = [party.name for id, party in parties.items() if id not in busy]
    if others:
        said.append(f"{'also' if said else 'who takes part:'} {', '.join(others)}")
    words = "; ".join(said).rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."
