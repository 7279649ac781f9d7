"""Checks of letters: large enough to be read from the back, and clear against their ground."""

from collections.abc import Iterator

from ...model.pages import Box, Chart, Paragraph, Picture, Table
from ...model.units import Rect, to_points
from ...text.contrast import contrast_ratio, is_rgb
from ..parts import box_size
from .checked import CheckedDeck, CheckedPage, Remark
from .spoken import Spoken

_LABEL_WORDS = 8
_ROUNDING = 0.5
"""Half a point: what programs that scale slides round away."""
_HAIR = 0.01
_MOST, _NEAREST = 1000, 60
"""So many boxes of a slide, and shapes under each, are looked at: more than anybody can read."""
_COVERS = 0.6
"""The share of a text's place that a shape under it must fill to be its ground."""


def small_titles(deck: CheckedDeck) -> Iterator[Remark]:
    """Find titles in small letters.

    Source: Kosslyn and others, Frontiers in Psychology 3 (2012), on legibility and salience.
    """
    least = deck.limits.title_pt
    for page in deck.shown:
        size = to_points(box_size(page.page.boxes[page.read.title])) if page.read.title >= 0 else 0
        if 0 < size < least - _ROUNDING:
            message = f"The title is {size:g} pt; it should be at least {least} pt."
            yield page.remark(message, "Make it larger, or shorter.", page.read.title)


def small_texts(deck: CheckedDeck) -> Iterator[Remark]:
    """Find text and labels that are small, and slides without a figure whose largest text is.

    Source: Kosslyn and others, Frontiers in Psychology 3 (2012): text must be read from afar.
    """
    for page in deck.shown:
        written = _running_text(page)
        small = min(written, key=lambda item: item.size, default=None)
        label = min(_figure_labels(page), key=lambda item: item.size, default=None)
        if small and _below(small.size, deck.limits.text_pt):
            yield _too_small(page, small.box, small.size, "The text", deck.limits.text_pt)
        elif label and _below(label.size, deck.limits.label_pt):
            yield _too_small(page, label.box, label.size, "A label", deck.limits.label_pt)
        elif page.read.kind == "content" and not page.has_figure and written:
            most = max(box_size(box) for _, box in page.read.boxes("text"))
            if _below(most, deck.limits.main_text_pt):
                message = f"The largest text under the title is {to_points(most):g} pt."
                fix = f"Use fewer words, so that it can be {deck.limits.main_text_pt} pt or more."
                yield page.remark(message, fix, written[0].box, "advice")


def small_credits(deck: CheckedDeck) -> Iterator[Remark]:
    """Find citations, entries of the sources, tables and charts that nobody can read.

    Source: MLA Style Center, Citations in slides: a citation stands where the audience sees it.
    """
    least = deck.limits.citation_pt
    for page in deck.shown:
        sizes = [(item.size, item.box, "A citation") for item in page.words if item.credit]
        sizes += [(i.size, i.box, "A source") for i in page.words if i.part == "sources"]
        for index, box in enumerate(page.page.boxes):
            if isinstance(box.content, Table | Chart) and (size := _figure_size(box)):
                sizes.append((size, index, f"Text in the {page.read.parts[index]}"))
        for size, index, what in sizes:
            if size and _below(size, least):
                yield _too_small(page, index, size, what, least)


def low_contrast(deck: CheckedDeck) -> Iterator[Remark]:
    """Find text whose colour is close to that of its ground; over pictures it can't be told.

    Source: WCAG 2.2, 1.4.3 (Contrast, minimum): 4.5 to 1, for large text 3 to 1.
    """
    for page in deck.shown:
        under: list[Box] = []
        for index, box in enumerate(page.page.boxes[:_MOST]):
            if page.read.parts[index] not in ("number", "footer", "ornament"):
                ink = page.ink[index]
                ground = _behind(deck, page, under, ink.rect if ink else box.rect)
                found = (_pale(deck, text, color) for text, color in _grounds(deck, box, ground))
                if message := next(filter(None, found), ""):
                    yield page.remark(message, "Use a darker or lighter colour.", index)
            if isinstance(box.content, Picture) or box.frame.fill:
                under.append(box)


def _running_text(page: CheckedPage) -> list[Spoken]:
    """Give the paragraphs that are running text: no citation, and no label over larger words."""
    followed = zip(page.words, (*page.words[1:], None), strict=False)
    return [
        item
        for item, after in followed
        if item.part in ("text", "agenda") and item.size and not item.credit
        and not _labels(item, after)
    ]  # fmt: skip


def _figure_labels(page: CheckedPage) -> Iterator[Spoken]:
    """Give what is written at the parts of a diagram or map, but for its citations."""
    return (i for i in page.words if i.part in ("diagram", "key") and i.size and not i.credit)


def _labels(item: Spoken, after: Spoken | None) -> bool:
    """Tell whether a paragraph is short, bold and over larger words."""
    bold = all(run.char.bold for run in item.paragraph.runs)
    over = after is not None and after.box == item.box and after.size > item.size
    return bold and over and len(item.text.split()) <= _LABEL_WORDS


def _below(size: int, least: int) -> bool:
    return to_points(size) < least - _ROUNDING


def _too_small(page: CheckedPage, box: int, size: int, what: str, least: int) -> Remark:
    message = f"{what} is {to_points(size):g} pt; it should be at least {least} pt."
    return page.remark(message, "Use fewer words and larger letters.", box)


def _figure_size(box: Box) -> int:
    """Give the size of the smallest letters of a table or chart."""
    if isinstance(box.content, Chart):
        return box.content.char.size
    return min(
        (
            run.char.size
            for text in box.texts
            for paragraph in text.paragraphs
            for run in paragraph.runs
            if run.text.strip()
        ),
        default=0,
    )


def _grounds(deck: CheckedDeck, box: Box, behind: str) -> Iterator[tuple[Paragraph, str]]:
    """Give each paragraph of a box with the colour behind it, where that is known."""
    ground = _fill(deck, box.frame.fill) or behind
    if isinstance(box.content, Table):
        cells = [cell for row in box.content.rows for cell in row.cells]
        texts = [(cell.text, _fill(deck, cell.fill) or ground) for cell in cells]
    else:
        texts = [(text, ground) for text in box.texts]
    for text, color in texts:
        yield from ((paragraph, color) for paragraph in text.paragraphs if color)


def _fill(deck: CheckedDeck, color: str) -> str:
    """Give a fill's six digits; nothing for none, or for one that is no plain colour."""
    rgb = deck.rgb(color) if color else ""
    return rgb if is_rgb(rgb) else ""


def _behind(deck: CheckedDeck, page: CheckedPage, under: list[Box], place: Rect) -> str:
    """Give the colour under a place: that of the last shape there, else the slide's own.

    Nothing where it is a picture, or a shape that covers only part of it.
    """
    for box in reversed(under[-_NEAREST:]):
        if shared := shared_area(place, box.rect):
            whole = shared >= _COVERS * place.width * place.height
            return _fill(deck, box.frame.fill) if whole and box.texts else ""
    layout = deck.pages.look.layout(page.page.layout)
    ornaments = layout.ornaments if layout else ()
    if any(item.frame.fill and shared_area(place, item.rect) for item in ornaments):
        return ""
    return _fill(deck, page.page.background or (layout.background if layout else "bg1"))


def shared_area(one: Rect, other: Rect) -> int:
    """Give the area that two places share; 0 where they do not touch."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0


def _pale(deck: CheckedDeck, paragraph: Paragraph, ground: str) -> str:
    """Say which words of a paragraph hardly stand out from their ground; nothing if all do."""
    limits = deck.limits
    for run in paragraph.runs:
        rgb = deck.rgb(run.char.color)
        if not run.text.strip() or not is_rgb(rgb):
            continue
        size = to_points(run.char.size) + _ROUNDING
        large = size >= (limits.large_bold_pt if run.char.bold else limits.large_pt)
        least = limits.contrast_large if large else limits.contrast
        ratio = contrast_ratio(rgb, ground)
        if ratio < least - _HAIR:
            words = " ".join(run.text.split()[:6])
            return f"“{words}” has a contrast of {ratio:.1f} to 1; {least:g} to 1 is needed."
    return ""
