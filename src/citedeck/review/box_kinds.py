"""A box -> what it is on its page: its title, its number; and a page as a key to look it up by."""

from ..model.pages import PAGE_NUMBER, Box, Page
from .headings import is_numbering

_TITLE_TYPES = ("title", "ctrTitle")


def is_title(box: Box) -> bool:
    """Tell whether a box is the title of its page."""
    kind = box.placeholder.type if box.placeholder else ""
    return kind in _TITLE_TYPES or box.role == "title"


def is_page_number(box: Box) -> bool:
    """Tell whether a box holds nothing but the number of its page.

    One that is called so may have the number typed in; neither may say anything else.
    """
    typed = [
        (run.text, run.field == PAGE_NUMBER)
        for text in box.texts
        for line in text.paragraphs
        for run in line.runs
        if run.text
    ]
    named = box.role == "number" or bool(box.placeholder and box.placeholder.type == "sldNum")
    if all(is_field for _, is_field in typed):
        return named or bool(typed)
    if not named:
        return False
    words = "".join(text for text, _ in typed).strip()
    return is_numbering(words) or not any(map(str.isalnum, words))


class Same:
    """A page taken as itself: to look it up compares no values."""

    __slots__ = ("page",)

    def __init__(self, page: Page) -> None:
        self.page = page

    def __hash__(self) -> int:
        return id(self.page)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.page is self.page
