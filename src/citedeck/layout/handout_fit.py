"""Paragraphs + room -> those that fit, and the rest; a paragraph is cut where a line may end."""

from dataclasses import replace

from ..model.pages import Paragraph, Run, Text
from ..model.units import Emu
from ..text.breaks import break_segments, visible_end
from ..text.fit import fits_into, needed_height
from .fill import most
from .handout_type import FONTS

Paragraphs = tuple[Paragraph, ...]
_ELLIPSIS = "…"


def height_of(paragraphs: Paragraphs, width: int) -> Emu:
    """Give the height that paragraphs need in every program."""
    return Emu(int(needed_height(Text(paragraphs), width, FONTS)) + 1)


def take_fitting(words: Paragraphs, width: int, height: int) -> tuple[Paragraphs, Paragraphs]:
    """Cut paragraphs after what fits an area; where nothing does, after a letter."""

    def holds(some: Paragraphs) -> bool:
        return fits_into(Text(some), width, height, FONTS)

    whole = most(len(words), lambda count: holds(words[:count]))
    here, rest = words[:whole], words[whole:]
    if not rest:
        return here, ()
    ends = [end for end, _, _ in break_segments(rest[0].text)][:-1]
    cut = most(len(ends), lambda count: holds((*here, _cut(rest[0], ends[count - 1])[0])))
    if not cut and here:
        return here, rest
    if not cut:
        ends = list(range(1, len(rest[0].text)))
        cut = max(1, most(len(ends), lambda count: holds((_cut(rest[0], ends[count - 1])[0],))))
    head, tail = _cut(rest[0], ends[cut - 1]) if ends else (rest[0], None)
    return (*here, head), (*([tail] if tail else []), *rest[1:])


def one_line(paragraph: Paragraph, width: int) -> Paragraph:
    """Shorten a paragraph of one run to one line that is no wider than a width."""
    line = height_of((paragraph,), 10**9)

    def shortened(count: int) -> Paragraph:
        run = paragraph.runs[0]
        text = " ".join(run.text.split())
        cut = text if count >= len(text) else text[:count].rstrip() + _ELLIPSIS
        return replace(paragraph, runs=(replace(run, text=cut),))

    length = len(" ".join(paragraph.text.split()))
    return shortened(most(length, lambda count: height_of((shortened(count),), width) <= line))


def _cut(paragraph: Paragraph, place: int) -> tuple[Paragraph, Paragraph]:
    """Cut a paragraph at an index; the rest has no bullet."""
    text = paragraph.text
    head = _runs(paragraph, 0, visible_end(text, place))
    style = paragraph.style
    goes_on = replace(style, bullet="", first=Emu(0), before=Emu(0))
    return replace(paragraph, runs=head), Paragraph(_runs(paragraph, place, len(text)), goes_on)


def _runs(paragraph: Paragraph, start: int, end: int) -> tuple[Run, ...]:
    """Give the runs of a part of a paragraph."""
    runs: list[Run] = []
    offset = 0
    for run in paragraph.runs:
        part = run.text[max(0, start - offset) : max(0, end - offset)]
        if part:
            runs.append(replace(run, text=part))
        offset += len(run.text)
    return tuple(runs)
