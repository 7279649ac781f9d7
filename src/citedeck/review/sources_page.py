"""Pages -> which of them list the deck's sources, and the entries of these lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..model.pages import Page, Pages, Paragraph, Text
from ..text.words import whole_number
from .box_kinds import Same, is_page_number, is_title
from .folding import unify
from .listing import lists_sources

_HEADINGS = frozenset(
    "sources|source list|list of sources|sources used|our sources|works cited|work cited|"
    "works consulted|references|reference list|list of references|bibliography|"
    "sources and references|references and sources|literature|sources cited|citations|"
    "quellen|quellenverzeichnis|quellenangaben|literatur|literaturverzeichnis|bibliographie|"
    "bibliografie|références|sources et références|webographie|sitographie|fuentes|"
    "fuentes consultadas|referencias|bibliografía|referencias bibliográficas|fontes|referências|"
    "bibliografia|riferimenti|fonti|sitografia|źródła|literatura|bronnen|bronnenlijst|"
    "literatuurlijst|källor|källförteckning|referenser|kilder|kildeliste|litteraturliste|lähteet|"
    "lähdeluettelo|zdroje|použité zdroje|kaynaklar|kaynakça|források|irodalomjegyzék|surse|"
    "surse bibliografice|πηγές|βιβλιογραφία|nguồn|tài liệu tham khảo|daftar pustaka|"
    "источники|список источников|литература|список литературы|использованные источники|"
    "джерела|список джерел|출처|참고문헌|참고 문헌|자료 출처|参考文献|参考资料|资料来源|来源|"
    "出典|参考資料|المصادر|المراجع|المصادر والمراجع|מקורות|ביבליוגרפיה".split("|")
)
_LABEL_WORDS = 6
_CONTINUED = re.compile(
    r"\s*(?:[(\[]?\s*(?:continued|cont\.?|\d+(?:\s*(?:/|of)\s*\d+)?)\s*[)\]]?)$"
)
_NUMBER = re.compile(r"\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)](?=\s)|([¹²³⁰⁴-⁹]+)\s*)")
_BULLET = "arabicPeriod"


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An entry of a deck's list of sources; `number` is 0 where the list is not numbered."""

    slide: int
    box: int
    text: str
    number: int = 0


def is_sources_heading(text: str) -> bool:
    """Tell whether words are what a list of sources is called, also `References (2/3)`."""
    if len(text) > 60:
        return False
    folded = unify(text).casefold().strip(" :.-")
    return folded in _HEADINGS or _CONTINUED.sub("", folded).strip(" :.-") in _HEADINGS


def is_sources_page(page: Page) -> bool:
    """Tell whether a page is a list of sources: by our layout, by its title, else by any heading.

    Older formats keep no placeholder, so a heading may stand below a label, but below no sentence.
    Under another title the lines themselves must be entries.
    """
    if page.layout == "Sources":
        return True
    title = next((text for box in page.boxes if is_title(box) for text in box.texts), None)
    if title:
        return is_sources_heading(title.text) or _lists(page, title.text)
    boxes = [(box.rect.y, text) for box in page.boxes for text in box.texts[:1]]
    headings = [y for y, text in boxes if is_sources_heading(text.text)]
    above = (text.text for y, text in boxes if headings and y < min(headings))
    return bool(headings) and not any(len(words.split()) > _LABEL_WORDS for words in above)


def _lists(page: Page, title: str) -> bool:
    """Tell whether all that a page says under its title is a list of sources."""
    lines = (
        _NUMBER.sub("", line, count=1).strip(" \t•·*-–—")
        for box in page.boxes
        if not is_title(box) and box.role != "label" and not is_page_number(box)
        for text in box.texts
        for paragraph in text.paragraphs
        for line in _lines(paragraph)
    )
    folded = " ".join(unify(title).casefold().split()).strip(" :.-!?")
    return lists_sources(folded, (line for line in lines if any(map(str.isalpha, line))))


def listing_boxes(page: Page) -> frozenset[int]:
    """Give the boxes of a page that hold entries of a list of sources."""
    return _listing_boxes(Same(page))


@lru_cache(maxsize=64)
def _listing_boxes(same: Same) -> frozenset[int]:
    page = same.page
    if is_sources_page(page):
        return frozenset(i for i, box in enumerate(page.boxes) if box.texts and not is_title(box))
    return frozenset(
        index
        for index, box in enumerate(page.boxes)
        if isinstance(box.content, Text) and _is_headed(box.content)
    )


def _is_headed(text: Text) -> bool:
    """Tell whether a text begins with the heading of a list."""
    lines = text.paragraphs
    return len(lines) > 1 and is_sources_heading(lines[0].text)


def source_entries(pages: Pages) -> tuple[SourceEntry, ...]:
    """Give the entries of a deck's lists of sources, in order."""
    return tuple(
        entry for number, page in enumerate(pages.pages, 1) for entry in _page_entries(page, number)
    )


def _page_entries(page: Page, slide: int) -> Iterator[SourceEntry]:
    for index in sorted(listing_boxes(page)):
        box = page.boxes[index]
        if box.role == "label" or is_page_number(box):
            continue
        for text in box.texts:
            yield from _text_entries(text, slide, index)


def _text_entries(text: Text, slide: int, box: int) -> Iterator[SourceEntry]:
    counted = 0
    for paragraph in text.paragraphs:
        counted = counted + 1 if paragraph.style.bullet == _BULLET else 0
        for line in _lines(paragraph):
            match = _NUMBER.match(line)
            number = whole_number(match[3] or match[1] or match[2]) if match else 0
            words = line[match.end() if match else 0 :].strip()
            if any(letter.isalpha() for letter in words) and not is_sources_heading(words):
                first = max(paragraph.style.start, 1) - 1
                yield SourceEntry(slide, box, words, number or (counted and counted + first))


def _lines(paragraph: Paragraph) -> list[str]:
    """Part a paragraph at its line breaks, unless they only break one entry in two."""
    lines = [line.strip() for line in paragraph.text.split("\n")]
    begins = [line for line in lines if _NUMBER.match(line)]
    whole = all(len(line) > 30 for line in lines if line) or len(begins) > 1
    return lines if whole else [" ".join(lines)]
