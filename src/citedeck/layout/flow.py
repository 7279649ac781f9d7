"""A draft + a template -> pages: places what fits, and goes on with the rest on a next page."""

from dataclasses import replace

from ..model.deck import Grid, Numbers
from ..model.look import Frame, Slot
from ..model.pages import PAGE_NUMBER, Box, Page, Paragraph, Run, Text
from ..model.template import Template
from ..model.units import Emu, Rect, pt
from ..text.fit import needed_height
from ..text.script import culture_tag
from .arrange import CONTINUED
from .balance import balanced_width
from .card_places import CARDS
from .cards import card_counts, fits_cards, listed, place_cards
from .draft import Draft, Units, unit
from .figures import place_figure, place_key
from .fill import count_from, most, text_width
from .sheet import Sheet, grown_slot, layout_of, piece_counts, piece_roles

_BAR_WIDTH, _BAR_GAP = pt(5), pt(19)
_THIN_BAR = pt(2)
_AROUND, _RISE = pt(36), 0.35
"""What words that stand alone have around them, and how much of what is free is above them."""
_GROWN = ("questions", "agenda")
_CARD_KINDS = ("comparison", "roles", "position", "policy")
_SUBTITLE_GAP = pt(16)


def flow(draft: Draft, template: Template) -> tuple[Page, ...]:
    """Place a draft on as many pages as it needs, all in one type size."""
    while True:
        pages, used = _fill_pages(draft, template)
        if len(pages) == 1 or len(set(used)) <= 1:
            return pages
        draft = replace(draft, largest=min(used))


def _fill_pages(draft: Draft, template: Template) -> tuple[tuple[Page, ...], list[int]]:
    """Give the pages and the steps at which their content is set."""
    pages, used = [], []
    rest: Draft | None = draft
    while rest is not None:
        rest = _keep_takeaway(_keep_cards(_keep_figure(rest), template), template)
        sheet, later = _choose_sheet(rest, template)
        page, rest = _fill_page(sheet, later)
        pages.append(page)
        used += sheet.used
    return tuple(pages), used


def _fill_page(sheet: Sheet, later: Draft) -> tuple[Page, Draft | None]:
    here = sheet.draft
    sheet.used.clear()
    _place_label(sheet)
    rest = replace(here, title=_place_title(sheet), notes="")
    rest = _place_texts(sheet, rest)
    placed = len(here.items) - len(rest.items)
    rest = replace(
        rest,
        pieces=rest.pieces + later.pieces,
        cards=rest.cards + later.cards,
        takeaway=later.takeaway,
        first_number=here.first_number + placed,
    )
    if not (rest.items or rest.pieces or rest.cards or rest.figure):
        rest = replace(rest, takeaway=_place_line(sheet, "takeaway", rest.takeaway))
    _place_number(sheet)
    page = Page(sheet.layout.name, tuple(sheet.boxes), here.notes, here.hidden)
    return page, _remaining(here, rest)


def _keep_figure(draft: Draft) -> Draft:
    """Show a headline as a statement where there is nothing to draw a table or chart of."""
    match draft.figure:
        case Grid(header=header, rows=rows):
            empty = not (header or rows)
        case Numbers(series=series):
            empty = all(value is None for line in series for value in line.values)
        case _:
            empty = False
    return replace(draft, kind="claim", figure=None) if empty else draft


def _keep_cards(draft: Draft, template: Template) -> Draft:
    """Show cards as a list where a layout has no slots for them; without any, as a statement."""
    if draft.kind in _CARD_KINDS and not (draft.cards or draft.items):
        return replace(draft, kind="claim")
    layout = layout_of(draft, template)
    if not draft.cards or any(template.slot(layout, role) for role in CARDS):
        return draft
    return replace(draft, items=draft.items + listed(draft.cards), cards=())


def _keep_takeaway(draft: Draft, template: Template) -> Draft:
    """Show a takeaway with the other words where a layout has no line for it: large if alone."""
    layout = layout_of(draft, template)
    if not draft.takeaway or template.slot(layout, "takeaway"):
        return draft
    if not template.slot(layout, "main"):
        return draft
    if draft.items or draft.pieces or draft.cards or draft.figure:
        shown = tuple(replace(item, body=replace(item.body, level=1)) for item in draft.takeaway)
    else:
        shown = tuple(replace(item, body=replace(item.body, lead="")) for item in draft.takeaway)
    return replace(draft, items=draft.items + shown, takeaway=())


def _choose_sheet(draft: Draft, template: Template) -> tuple[Sheet, Draft]:
    """Take as many pieces or cards as fit whole, at least one; give the others for later."""
    none = replace(draft, pieces=(), cards=())
    for count in piece_counts(draft, template):
        sheet = Sheet.of(_first(draft, count, len(draft.pieces)), template)
        if count == 1 or sheet.holds_pieces():
            return sheet, replace(none, pieces=draft.pieces[count:])
    counts = card_counts(draft)
    for count in counts:
        sheet = Sheet.of(_first(draft, count, len(draft.cards)), template)
        if count == counts[-1] or fits_cards(sheet, small=count == len(draft.cards)):
            return sheet, replace(none, cards=draft.cards[count:])
    return Sheet.of(draft, template), none


def _first(draft: Draft, count: int, total: int) -> Draft:
    """Keep the first pieces or cards; a takeaway waits for the last."""
    takeaway = draft.takeaway if count >= total else ()
    return replace(draft, pieces=draft.pieces[:count], cards=draft.cards[:count], takeaway=takeaway)


def _remaining(draft: Draft, rest: Draft) -> Draft | None:
    """Give what goes on to the next page; the headline comes along, marked as continued."""
    left = (
        rest.title, rest.items, rest.pieces, rest.cards, rest.subtitle, rest.presenters,
        rest.takeaway,
    )  # fmt: skip
    if not any(left) and rest.figure is None:
        return None
    if rest.title:
        return rest
    text = "".join(item.body.text for item in draft.title).removesuffix(f" {CONTINUED}")
    return replace(rest, title=(unit(0, f"{text} {CONTINUED}"),))


def _place_label(sheet: Sheet) -> None:
    """Set the line over the headline, shortened to one line: it only repeats what is elsewhere."""
    slot = sheet.slot("label")
    if slot is None or not sheet.draft.label:
        return
    text, rest = sheet.fit_line(slot, slot.rect, (unit(0, sheet.draft.label),))
    if rest:
        text = _shortened_label(sheet, slot)
    sheet.add_text(slot, slot.rect, text, "label")


def _shortened_label(sheet: Sheet, slot: Slot) -> Text:
    """Set as many of the label's words as fit, at least one, and an ellipsis."""
    words = sheet.draft.label.split()

    def first(count: int) -> Units:
        return (unit(0, " ".join(words[:count]) + "…"),)

    def holds(count: int) -> bool:
        return not sheet.fit_line(slot, slot.rect, first(count))[1]

    count = most(len(words) - 1, holds)
    return sheet.fit_line(slot, slot.rect, first(max(count, 1)))[0]


def _place_title(sheet: Sheet) -> Units:
    """Set the headline in even lines; give what of it did not fit."""
    slot = sheet.slot("title")
    if slot is None:
        return ()
    text, rest = sheet.fit_line(slot, slot.rect, sheet.draft.title)
    spare = slot.rect.width - text_width(slot, slot.rect)
    width = balanced_width(text, text_width(slot, slot.rect), sheet.fonts) + spare
    sheet.add_text(slot, _narrowed(slot.rect, Emu(width), text), text, "title")
    below = {"title": "subtitle", "section": "main"}.get(sheet.draft.kind, "")
    if below:
        sheet.pull_up(below, slot.rect, text, _SUBTITLE_GAP)
    sheet.push_down("main", slot.rect, text)
    return rest


def _narrowed(rect: Rect, width: Emu, text: Text) -> Rect:
    """Make a place narrower on the side from which its text stands away."""
    align = text.paragraphs[0].style.align if text.paragraphs else "left"
    shares = {"center": 0.5, "right": 1.0}
    x = rect.x + round((rect.width - width) * shares.get(align, 0.0))
    return replace(rect, x=Emu(x), width=width)


def _place_texts(sheet: Sheet, rest: Draft) -> Draft:
    """Set everything between headline and takeaway."""
    rest = replace(
        rest,
        subtitle=_place_line(sheet, "subtitle", rest.subtitle),
        presenters=_place_line(sheet, "presenters", rest.presenters),
        items=_place_main(sheet, rest.items),
        pieces=_place_pieces(sheet, rest.pieces),
        cards=place_cards(sheet, rest.cards),
    )
    if rest.figure is None:
        return rest
    if isinstance(rest.figure, Numbers):
        place_key(sheet, rest.figure)
    boxes, figure = place_figure(sheet, rest.figure)
    sheet.boxes += boxes
    _place_line(sheet, "source", (unit(0, rest.source),) if rest.source else ())
    return replace(rest, figure=figure)


def _place_line(sheet: Sheet, role: str, units: Units) -> Units:
    """Set units beside the content in their slot; give what did not fit."""
    slot = sheet.slot(role)
    if slot is None or not units:
        return ()
    text, rest = sheet.fit_line(slot, sheet.rect(role), units)
    sheet.add_text(slot, sheet.rect(role), text, role)
    return rest


def _place_main(sheet: Sheet, units: Units) -> Units:
    """Set units in the main slot; give what did not fit. Without a slot for it nothing is set."""
    slot = sheet.slot("main")
    if slot is None or not units:
        return ()
    rect = sheet.rect("main")
    alone = bool(sheet.template.bar(sheet.layout)) and units == sheet.draft.items
    if (alone or sheet.draft.kind in _GROWN) and sheet.draft.largest >= 100:
        slot = grown_slot(sheet, slot, rect, units)
    text, rest = sheet.fit_or_cut(slot, rect, units)
    text = count_from(text, sheet.draft.first_number)
    if alone:
        rect = _hugged(sheet, slot, rect, text)
    if color := sheet.template.bar(sheet.layout):
        sheet.boxes.append(_bar(sheet, rect, color, at_right=_is_rtl(text)))
        lead = len(units[0].before)
        body = replace(text, paragraphs=text.paragraphs[lead : lead + 1])
        spare = rect.width - text_width(slot, rect)
        width = balanced_width(body, text_width(slot, rect), sheet.fonts)
        rect = replace(rect, width=Emu(width + spare))
    sheet.add_text(slot, rect, text, "body")
    return rest


def _hugged(sheet: Sheet, slot: Slot, rect: Rect, text: Text) -> Rect:
    """Give the place of words that stand alone: a little above the middle, no higher than they."""
    needed = needed_height(text, text_width(slot, rect), sheet.fonts)
    high = Emu(min(rect.height, int(needed) + slot.insets.top + slot.insets.bottom + _AROUND))
    return replace(rect, y=Emu(rect.y + int((rect.height - high) * _RISE)), height=high)


def _place_pieces(sheet: Sheet, pieces: Units) -> Units:
    """Set one piece in each slot, all cards in one size; give what did not fit."""
    roles = piece_roles(sheet.template, sheet.layout)
    left: list[Units] = []
    if pieces and "main" in roles:
        left.append(_place_main(sheet, pieces[:1]))
        roles, pieces = roles[1:], pieces[1:]
    fills = sheet.fills(roles, pieces)
    if not left:
        fills = sheet.grown(fills)
    texts = sheet.fit(fills) or []
    for index, fill in enumerate(fills):
        text, rest = (texts[index], ()) if texts else sheet.fit_or_cut(*fill)
        sheet.add_text(*fill[:2], text, "evidence")
        left.append(rest)
    return tuple(item for rest in left for item in rest)


def _place_number(sheet: Sheet) -> None:
    slot = sheet.slot("number")
    if slot is None:
        return
    level = slot.levels[0]
    run = Run("", level.char, culture_tag(sheet.draft.language), PAGE_NUMBER)
    text = Text((Paragraph((run,), level.paragraph),), slot.anchor, slot.insets)
    sheet.add_text(slot, slot.rect, text, "number")


def _is_rtl(text: Text) -> bool:
    return any(paragraph.style.rtl for paragraph in text.paragraphs)


def _bar(sheet: Sheet, rect: Rect, color: str, *, at_right: bool) -> Box:
    """Make the bar beside a large text, where its lines begin; thin where a look spares ink."""
    width = _BAR_WIDTH if sheet.template.tones.filled else _THIN_BAR
    x = rect.right + _BAR_GAP if at_right else rect.x - _BAR_GAP - width
    place = Rect(Emu(x), rect.y, width, rect.height)
    return Box(place, Text(), "ornament", frame=Frame(fill=color), decorative=True)
