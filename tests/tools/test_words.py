"""Every word of a deck can be found, searched and copied in the PDF that is made of it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from citedeck.model.pages import Box, Chart, Page, Table, Text
from citedeck.paint.export import pages_pdf
from office import Word, convert_to_pdf, pdf_pages

pytestmark = pytest.mark.tools


def box_texts(box: Box) -> list[str]:
    """Give the texts that a box shows."""
    match box.content:
        case Text() as text:
            return [text.text]
        case Table(rows=rows):
            return [cell.text.text for row in rows for cell in row.cells]
        case Chart(categories=categories):  # a box of its own names the series
            return list(categories)
    return []


def tokens(texts: list[str]) -> Counter[str]:
    """Count words and signs; a line may break within `know-how`, so its parts count each."""
    return Counter(token for text in texts for token in re.findall(r"\w+|[^\w\s]", text))


def missing(pages: tuple[Page, ...], pdf: list[list[Word]]) -> list[str]:
    """Name what a page of a deck says and the page of the PDF does not."""
    shown = [page for page in pages if not page.hidden]
    assert len(shown) == len(pdf)
    wanted = (tokens([text for box in page.boxes for text in box_texts(box)]) for page in shown)
    found = (tokens([word.text for word in words]) for words in pdf)
    left = enumerate(map(Counter.__sub__, wanted, found), 1)
    return [f"page {number}: {token}" for number, tokens_ in left for token in tokens_]


def test_libreoffices_pdf_holds_every_word(made, tmp_path: Path) -> None:
    pdf = convert_to_pdf(made.path, tmp_path)
    assert missing(made.pages.pages, pdf_pages(pdf)) == []


def test_our_pdf_holds_every_word(made, tmp_path: Path) -> None:
    pdf = tmp_path / "ours.pdf"
    pdf.write_bytes(pages_pdf(made.pages))
    assert missing(made.pages.pages, pdf_pages(pdf)) == []
