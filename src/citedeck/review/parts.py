"""Pages -> what each page, and each box on it, is there for.

Our own boxes say it by their role. In a deck made elsewhere it follows from placeholders, place,
size and words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ..model.pages import Box, Chart, Page, Pages, Picture, Table, Text
from ..model.units import NO_LENGTH, Size, pt
from .box_kinds import is_page_number
from .headings import PageKind, concludes, heading_kind, is_numbering, layout_kind
from .sources_page import is_sources_page, listing_boxes

Part = Literal[
    "title", "label", "text", "agenda", "sources", "names", "credit", "key",
    "number", "footer", "ornament", "table", "chart", "picture", "diagram",
]  # fmt: skip

SPOKEN: tuple[Part, ...] = ("title", "text", "agenda", "names")
"""The parts that carry what a slide says; the others stand around it."""

_BY_PLACEHOLDER: dict[str, Part] = {
    "title": "title", "ctrTitle": "title", "sldNum": "number", "ftr": "footer", "dt": "footer",
    "hdr": "footer",
}  # fmt: skip
_BY_ROLE: dict[str, Part] = {
    "title": "title", "label": "label", "number": "number", "source": "credit", "key": "key",
    "presenters": "names", "diagram": "diagram",
}  # fmt: skip
_TITLE_WORDS = 24
_LABEL_WORDS = 8
_AFTER_ALL = ("sources", "thanks")
_OPENING_WORDS = 40
_QUOTATION_MARKS = '“„«‹「『"'
_FOOTER_FROM = 0.9
_TITLE_UNTIL = 0.4
_SMALL = pt(14)
_REPEATED = 3


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page, its number from 1, what it is there for, and what each of its boxes is.

    `title` is the index of the box with its title, -1 where there is none; `guessed` says that
    this box is no placeholder for a title. `section` is the name of its section.
    """

    number: int
    page: Page
    kind: PageKind
    parts: tuple[Part, ...]
    title: int = -1
    guessed: bool = False
    section: str = ""

    @property
    def title_text(self) -> str:
        """The words of the title, on one line."""
        return box_words(self.page.boxes[self.title]) if self.title >= 0 else ""

    def boxes(self, *parts: Part) -> Iterator[tuple[int, Box]]:
        """Give the boxes of some kinds, each with its index."""
        for index, box in enumerate(self.page.boxes):
            if self.parts[index] in parts:
                yield index, box


def read_parts(pages: Pages) -> tuple[ReadPage, ...]:
    """Tell what each page and each box is there for."""
    repeated = _repeated_boxes(pages)
    sections = _section_names(pages)
    opening = next((n for n, page in enumerate(pages.pages, 1) if not page.hidden), 0)
    read = [
        _read_page(pages, number, number == opening, repeated, next(sections))
        for number in range(1, len(pages.pages) + 1)
    ]
    return tuple(_mark_closing(read))


def _mark_closing(read: list[ReadPage]) -> Iterator[ReadPage]:
    """Where no title says so, find the conclusion by its section or words, on the last pages."""
    said = [page for page in read if not page.page.hidden and page.kind not in _AFTER_ALL]
    closes = any(page.kind == "closing" for page in said)
    last = () if closes else tuple(page.number for page in said[-2:] if _concludes(page))
    for page in read:
        yield replace(page, kind="closing") if page.number in last[-1:] else page


def _concludes(read: ReadPage) -> bool:
    if read.kind != "content":
        return False
    texts = [read.page.notes, *(box_words(box) for _, box in read.boxes("text"))]
    return heading_kind(read.section) == "closing" or any(map(concludes, texts))


def box_words(box: Box) -> str:
    """Give all words of a box, on one line."""
    return " ".join(" ".join(text.text for text in box.texts).split())


def box_size(box: Box) -> int:
    """Give the size of the largest letters in a box; 0 where it has no words."""
    return max(
        (
            run.char.size
            for text in box.texts
            for paragraph in text.paragraphs
            for run in paragraph.runs
            if run.text.strip()
        ),
        default=0,
    )


def _section_names(pages: Pages) -> Iterator[str]:
    for section in pages.sections:
        yield from [section.name] * section.count
    while True:
        yield ""


def _repeated_boxes(pages: Pages) -> frozenset[tuple[object, str]]:
    """Find what stands in one place with the same words on many slides: a footer, a banner."""
    seen = Counter(
        (box.rect, words)
        for page in pages.pages
        for box in page.boxes
        if box.placeholder is None and (words := box_words(box))
    )
    return frozenset(
        key for key, count in seen.items() if count >= max(_REPEATED, len(pages.pages) / 2)
    )


def _read_page(
    pages: Pages,
    number: int,
    opening: bool,
    repeated: frozenset[tuple[object, str]],
    section: str,
) -> ReadPage:
    page = pages.pages[number - 1]
    parts = [_part_of(box, pages.size, repeated) for box in page.boxes]
    title = parts.index("title") if "title" in parts else -1
    guessed = title < 0
    if guessed:
        title = _guess_title(page, parts, pages.size, opening)
    if title >= 0:
        parts = _around_title(page, parts, title)
    kind = _page_kind(page, parts, title, opening)
    listing = listing_boxes(page)
    parts = [_listed(part, index in listing, kind) for index, part in enumerate(parts)]
    return ReadPage(number, page, kind, tuple(parts), title, guessed and title >= 0, section)


def _listed(part: Part, is_listing: bool, kind: PageKind) -> Part:
    """Mark the texts of a list of sources or of an agenda as such."""
    if part != "text":
        return part
    return "sources" if is_listing else "agenda" if kind == "agenda" else part


def _part_of(box: Box, size: Size, repeated: frozenset[tuple[object, str]]) -> Part:
    match box.content:
        case Table():
            return "table"
        case Chart():
            return "chart"
        case Picture():
            return "picture"
    if box.role == "diagram":
        return "diagram"
    if is_page_number(box):
        return "number"
    words = box_words(box)
    if not words:
        return "ornament"
    if box.placeholder and box.placeholder.type in _BY_PLACEHOLDER:
        return _BY_PLACEHOLDER[box.placeholder.type]
    if box.role in _BY_ROLE:
        return _BY_ROLE[box.role]
    if (box.rect, words) in repeated:
        return "footer"
    return _part_by_place(box, words, size)


def _part_by_place(box: Box, words: str, size: Size) -> Part:
    """Tell a page number or a footer by where it stands and how small it is."""
    high = size.height * (1 - _FOOTER_FROM)
    if is_numbering(words) and not high < box.rect.y < size.height - 2 * high:
        return "number"
    low = box.rect.y > size.height * _FOOTER_FROM
    return "footer" if low and box_size(box) < _SMALL else "text"


def _guess_title(page: Page, parts: list[Part], size: Size, opening: bool) -> int:
    """Find the text that looks like a title: the topmost of the largest, high up; -1 for none."""
    texts = [
        (-box_size(box), box.rect.y, index)
        for index, box in enumerate(page.boxes)
        if parts[index] == "text" and box.rotation == 0 and box.placeholder is None
    ]
    first, *others = sorted(texts) or [(0, NO_LENGTH, -1)]
    alone = not others or first[:2] != others[0][:2]
    box = page.boxes[first[2]] if first[2] >= 0 else None
    if box is None or not alone or len(box_words(box).split()) > _TITLE_WORDS:
        return -1
    return first[2] if opening or box.rect.y < size.height * _TITLE_UNTIL else -1


def _around_title(page: Page, parts: list[Part], title: int) -> list[Part]:
    """Mark the title, a second one as text, and a short line over it as its label."""
    top = page.boxes[title].rect.y + pt(4)
    made: list[Part] = []
    for index, (box, part) in enumerate(zip(page.boxes, parts, strict=True)):
        over = box.rect.bottom <= top and len(box_words(box).split()) <= _LABEL_WORDS
        if index == title:
            made.append("title")
        elif part == "title":
            made.append("text")
        elif part == "text" and over and box_size(box) < box_size(page.boxes[title]):
            made.append("label")
        else:
            made.append(part)
    return made


def _page_kind(page: Page, parts: list[Part], title: int, opening: bool) -> PageKind:
    """Tell what a page is there for: by its layout's name, its placeholders, its title."""
    if is_sources_page(page):
        return "sources"
    named = layout_kind(page.layout)
    if opening and (named == "opening" or _opens(page, parts)):
        return "opening"
    if named not in ("content", "opening"):
        return named
    heading = heading_kind(box_words(page.boxes[title])) if title >= 0 else "content"
    if heading != "content":
        return heading
    types = {box.placeholder.type for box in page.boxes if box.placeholder}
    return "section" if "ctrTitle" in types and not opening else "content"


def _opens(page: Page, parts: list[Part]) -> bool:
    """Tell whether a first page only says what follows, and who speaks: few words, no evidence."""
    types = {box.placeholder.type for box in page.boxes if box.placeholder}
    if types & {"ctrTitle", "subTitle"}:
        return True
    texts = [box for box, part in zip(page.boxes, parts, strict=True) if part in SPOKEN]
    said = " ".join(box_words(box) for box in texts)
    bullets = any(
        paragraph.style.bullet
        for box in texts
        if isinstance(box.content, Text)
        for paragraph in box.content.paragraphs
    )
    quotes = any(mark in said for mark in _QUOTATION_MARKS)
    return 0 < len(said.split()) <= _OPENING_WORDS and not (
        bullets or quotes or {"table", "chart"} & set(parts)
    )
