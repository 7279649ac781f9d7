"""Checks for everybody: descriptions, the order of reading, table headers, the words' language."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ...model.pages import Box, Run, Table
from ...text.script import language_stretches
from ...text.tokens import STOP_WORDS
from ..parts import Part
from .checked import CheckedDeck, CheckedPage, Remark

_FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg|emf|wmf)|(?:https?://|www\.)\S+|"
    r"(?:picture|image|img|photo|bild|grafik|graphic|chart|diagram|object|content placeholder|"
    r"google shape;\S*|screenshot)[ _\-]*\d*",
    re.IGNORECASE,
)
_MADE_UP = "Description automatically generated"
_DESCRIBED = ("picture", "chart", "diagram")
_SET_ASIDE = ("ornament", "number", "footer", "label", "diagram", "key")
_FEW = 3
_ENGLISH_SHARE = 0.15


def missing_descriptions(deck: CheckedDeck) -> Iterator[Remark]:
    """Find pictures, charts and diagrams without a description in words.

    Source: WCAG 2.2, 1.1.1 (Non-text Content).
    """
    for page in deck.shown:
        for index, box, part in _described(page):
            alt = box.alt.strip()
            if not alt:
                message = f"A {part} has no description for those who can't see it."
                yield page.remark(message, _DESCRIBE, index)
            elif _FILE_NAME.fullmatch(alt) or alt.endswith(_MADE_UP):
                message = f"The description of a {part} tells nothing: “{alt[:60]}”."
                yield page.remark(message, _DESCRIBE, index)


_DESCRIBE = "Describe in one sentence what it shows (alt text), or mark it as decorative."


def _described(page: CheckedPage) -> Iterator[tuple[int, Box, Part]]:
    """Give what needs a description; of a diagram, which is many boxes, the first."""
    before: Part | None = None
    for index, (box, part) in enumerate(zip(page.page.boxes, page.read.parts, strict=True)):
        goes_on = part == before == "diagram"
        if part in _DESCRIBED and not box.decorative and not goes_on:
            yield index, box, part
        before = part


def confusing_order(deck: CheckedDeck) -> Iterator[Remark]:
    """Find boxes that are read aloud in another order than they are seen.

    The title comes first; in one column what stands higher, in one row what stands further left.

    Source: WCAG 2.2, 1.3.2 (Meaningful Sequence).
    """
    for page in deck.shown:
        order = [
            (index, box)
            for index, box in enumerate(page.page.boxes)
            if page.read.parts[index] not in _SET_ASIDE and not box.decorative
        ]
        if page.read.title >= 0 and order and order[0][0] != page.read.title:
            message = "The title is not the first thing that is read aloud."
            yield page.remark(message, _ORDER, page.read.title)
            continue
        for (_, one), (second, other) in pairwise(order):
            if _comes_before(other, one, deck.lesson.language):
                message = "The boxes are read aloud in another order than they are seen."
                yield page.remark(message, _ORDER, second)
                break


_ORDER = "Put them in order: title first, then from top to bottom (Arrange, Selection pane)."


def _comes_before(one: Box, other: Box, language: str) -> bool:
    """Tell whether one box clearly stands above or before another one."""
    first, second = one.rect, other.rect
    column = min(first.right, second.right) - max(first.x, second.x)
    if column > 0.3 * min(first.width, second.width) and first.bottom <= second.y:
        return True
    row = min(first.bottom, second.bottom) - max(first.y, second.y)
    if row <= 0.5 * min(first.height, second.height):
        return False
    rightward = language.split("-")[0] in ("ar", "he", "fa", "ur")
    return first.x >= second.right if rightward else first.right <= second.x


def missing_headers(deck: CheckedDeck) -> Iterator[Remark]:
    """Find tables whose first row is no header, or is one with empty cells.

    Source: WCAG 2.2, 1.3.1 (Info and Relationships), technique H51 carried over to slides.
    """
    for page in deck.shown:
        for index, box in page.read.boxes("table"):
            table = box.content
            if not isinstance(table, Table) or len(table.rows) < 2:
                continue
            fix = "Switch on the header row (Table Design), and name every column in it."
            if not table.header:
                message = "The table has no header row that says what its columns are."
                yield page.remark(message, fix, index)
            elif any(not cell.text.text.strip() for cell in table.rows[0].cells[1:]):
                yield page.remark("A column of the table has no name.", fix, index)


def wrong_languages(deck: CheckedDeck) -> Iterator[Remark]:
    """Find words that are marked as being of a language that they are not; said once.

    Source: WCAG 2.2, 3.1.2 (Language of Parts): else they are read aloud with the wrong sounds.
    """
    found: Counter[str] = Counter()
    slides: dict[str, int] = {}
    for page in deck.shown:
        for tag in _wrong_tags(page, deck.lesson.language):
            found[tag] += 1
            slides.setdefault(tag, page.number)
    if not found:
        return
    tag, count = found.most_common(1)[0]
    if count >= _FEW:
        message = f"Many words are marked as {tag}, but they are in another language."
        fix = "Select all text and set its language (Review, Language)."
        yield Remark(message, fix, slides[tag])


def _wrong_tags(page: CheckedPage, language: str) -> Iterator[str]:
    """Give the tags of a page's runs that their words can't be of."""
    for index, box in enumerate(page.page.boxes):
        if page.read.parts[index] in ("number", "footer"):
            continue
        for text in box.texts:
            for paragraph in text.paragraphs:
                yield from (run.language for run in paragraph.runs if _is_wrong(run, language))


def _is_wrong(run: Run, language: str) -> bool:
    """Tell whether a run's tag is not that of its script, or one of English words is another."""
    words = run.text.casefold().split()
    marked = run.language.split("-")[0].casefold()
    if not words or not any(letter.isalpha() for letter in run.text):
        return False
    tags = {tag.split("-")[0] for _, tag in language_stretches(run.text, marked)}
    if marked not in tags and len(tags) == 1:
        return len(words) > 1
    if marked == "en" or not language.startswith("en") or not run.text.isascii():
        return False
    known = sum(word.strip(".,;:!?") in STOP_WORDS for word in words)
    latin_letters_in_another_script = marked in ("ko", "ja", "zh", "ru", "uk", "ar", "he", "el")
    return latin_letters_in_another_script or known > max(1, _ENGLISH_SHARE * len(words))
