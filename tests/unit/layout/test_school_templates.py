"""Decks on templates that schools might use: whole, inside their boxes, read back as written."""

from collections.abc import Callable

import pytest

from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.files.school import school_template
from citedeck.layout import lay_out
from citedeck.model.pages import Pages
from citedeck.model.template import Template
from citedeck.text.fit import fits
from kinds import DECK
from school_templates import SCHOOLS

_BESIDE = ("label", "number")
"""What only repeats what stands elsewhere, or what no template need show."""


def words(pages: Pages) -> set[str]:
    boxes = [box for page in pages.pages for box in page.boxes if box.role not in _BESIDE]
    return {word for box in boxes for text in box.texts for word in text.text.split()}


@pytest.mark.parametrize("make", SCHOOLS.values(), ids=SCHOOLS.keys())
def test_a_deck_on_a_school_s_template(make: Callable[[], bytes], atlas: Template) -> None:
    template = school_template(make(), "school.pptx", "school")
    pages = lay_out(DECK, template)
    assert words(lay_out(DECK, atlas)) <= words(pages), "nothing is lost"
    for page in pages.pages:
        assert any(box.role == "title" for box in page.boxes), page.layout
        for box in page.boxes:
            assert fits(box, template.fonts), (page.layout, box.role, box.texts)
            rect = box.rect
            assert 0 <= rect.x <= rect.right <= pages.size.width, (page.layout, box.role)
            assert 0 <= rect.y <= rect.bottom <= pages.size.height, (page.layout, box.role)
    back = read_deck(write_deck(pages, template.base))
    assert back.pages == pages.pages
    assert back.look == pages.look
