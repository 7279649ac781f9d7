"""A slide's shapes that differ only in their words from shapes met before -> their boxes.

The decks of a class repeat a few shapes a thousand times. A shape's stencil is its markup with a
number in the place of each text; what was read of it once is filled with the words of the next. A
slide of which it is not certain that this gives the same is read as any other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ...model.pages import Box, Paragraph, Run, Text
from .markup import as_utf8, read_markup

_LONGEST, _LONGEST_SHAPE = 200_000, 8_000
"""Bytes of a slide that is cut, and letters of a shape that is kept: real ones stay below."""
_NEW = 3
"""One in so many shapes of a slide may be new."""
_KEPT, _MET = 500, 5_000
"""Stencils of a layout that are kept, and those that are only known to have been met."""

_MARK, _NUMBER = "\ue000", "n"
_OPENS, _CLOSES = "<p:sp>", "</p:sp>"
_NO_WORDS = rf"<&{_MARK}\x00-\x08\x0b-\x1f\ufffe\uffff"
_WORDS = re.compile(rf"<a:t>([ \t\n]*[^\s{_NO_WORDS}][^{_NO_WORDS}]*)</a:t>")
_NUMBERED = re.compile(rf"{_MARK}(\d+);")
_ROOT = re.compile(r"(?:<\?xml [ -;=?-~]*\?>\s*)?(<p:sld(?:\s[^<>]*)?>)")
_ODD = "AlternateContent", "grpSp>", "<p:sp ", "<p:sp/", "\r", "]]>", "_x00", "<!", "<?", _MARK
"""What may make a shape mean something else than it does alone."""
_ODD_SHAPE = re.compile(r"\sxmlns:[apr]\s*=|blip|<p:sp\b")
_SHAPES_ID = re.compile(r"<a16:creationId [^<>]*/>")

_Key = tuple[str, str]
"""The slide's root, which declares the prefixes, and the markup of a shape without its words."""


@dataclass(slots=True, eq=False)
class Stencil:
    """What was parsed of shapes that differ only in their words, and what was read of that."""

    element: Element
    boxes: tuple[Box, ...] | None = None


class Cut(NamedTuple):
    """A slide's markup with an empty shape in the place of each, and those that were cut out."""

    rest: bytes
    shapes: tuple[tuple[Stencil, list[str]], ...]

    def shape(self, place: Element) -> tuple[Stencil, list[str]]:
        """Give the shape that was cut out at a place, and its words."""
        return self.shapes[int(place.get(_NUMBER, ""))]


class Stencils:
    """What was met of shapes on the slides of one layout."""

    def __init__(self) -> None:
        self._known: dict[_Key, Stencil | None] = {}
        self._met: set[int] = set()

    def cut(self, slide: bytes) -> Cut | None:
        """Cut the shapes out of a slide; none where one is met for the first time, or is odd."""
        text = _plain(slide)
        root = _ROOT.match(text)
        if root is None or _is_odd(text[root.start(1) :]):
            return None
        rest, shapes = _divide(text)
        keys = [(root[1], markup) for markup, _ in shapes]
        if not self._is_worth_it(keys):
            return None
        stencils = [self._find(key) for key in keys]
        if None in stencils:
            return None
        known = zip(filter(None, stencils), (words for _, words in shapes), strict=True)
        return Cut(rest.encode(), tuple(known))

    def _is_worth_it(self, keys: list[_Key]) -> bool:
        """Tell whether most of some shapes are known, or all of them were met before."""
        new = [key for key in keys if key not in self._known]
        if _NEW * len(new) <= len(keys):
            return True
        unmet = {hash(key) for key in new} - self._met
        if len(self._met) < _MET:
            self._met |= unmet
        return not unmet

    def _find(self, key: _Key) -> Stencil | None:
        """Give a shape's stencil; a new one is parsed, and kept where there is room."""
        if key in self._known:
            return self._known[key]
        stencil = _parse(*key)
        if len(self._known) < _KEPT and len(key[1]) < _LONGEST_SHAPE:
            self._known[key] = stencil
        return stencil


def _plain(slide: bytes) -> str:
    """Give a slide's markup without what differs in every shape; empty where it is odd."""
    if len(slide) > _LONGEST:
        return ""
    try:
        text = as_utf8(slide).decode()
    except UnicodeDecodeError:
        return ""
    return _SHAPES_ID.sub("", text) if "<a16:creationId" in text else text


def _is_odd(markup: str) -> bool:
    return any(map(markup.__contains__, _ODD))


def _divide(text: str) -> tuple[str, list[tuple[str, list[str]]]]:
    """Give a slide without its shapes, and each shape's markup and words."""
    parts = _WORDS.split(text)
    head, *pieces = _MARK.join(parts[::2]).split(_OPENS)
    words = iter(parts[1::2])
    rest, shapes = [_restored(head, words)], []
    for number, piece in enumerate(pieces):
        markup, _, after = piece.partition(_CLOSES)
        shapes.append((markup, list(islice(words, markup.count(_MARK)))))
        rest.append(f'<p:sp {_NUMBER}="{number}"/>{_restored(after, words)}')
    return "".join(rest), shapes


def _restored(markup: str, words: Iterator[str]) -> str:
    """Put the words back into markup that was cut out with them."""
    if _MARK not in markup:
        return markup
    first, *others = markup.split(_MARK)
    return first + "".join(f"<a:t>{next(words)}</a:t>{other}" for other in others)


def _parse(root: str, markup: str) -> Stencil | None:
    """Parse a shape by itself, each text a number; none where that may go wrong."""
    if _ODD_SHAPE.search(markup):
        return None
    numbered = _restored(markup, (f"{_MARK}{number};" for number in count()))
    parsed = read_markup(f"{root}<p:sp>{numbered}</p:sp></p:sld>".encode())
    is_one = parsed is not None and not parsed.mended and len(parsed.root) == 1
    return Stencil(parsed.root[0]) if parsed and is_one else None


def fill(boxes: Iterable[Box], words: list[str]) -> Iterator[Box]:
    """Put words into boxes whose texts are numbers."""
    for box in boxes:
        text = box.content
        if not words or not isinstance(text, Text) or not text.paragraphs:
            yield box
            continue
        paragraphs = tuple([_filled(paragraph, words) for paragraph in text.paragraphs])
        full = Text(paragraphs, text.anchor, text.insets, text.wrap, text.grows)
        yield Box(
            box.rect, full, box.role, box.placeholder, box.frame, box.alt, box.decorative,
            box.rotation, box.flip,
        )  # fmt: skip


def _filled(paragraph: Paragraph, words: list[str]) -> Paragraph:
    def word(number: re.Match[str]) -> str:
        return words[int(number[1])]

    runs = [
        Run(_NUMBERED.sub(word, run.text), run.char, run.language, run.field)
        if _MARK in run.text
        else run
        for run in paragraph.runs
    ]
    return Paragraph(tuple(runs), paragraph.style, paragraph.level)
