"""A wanted text + a document -> every place where it stands."""

import re

from ...model.lesson import Document
from .reader import Mark

_LEAST = 2


def find_all(wanted: str, document: Document, color: str) -> tuple[Mark, ...]:
    """Find a text in a document, whatever its case and the kind of its quotation marks."""
    if len(wanted) < _LEAST:
        return ()
    pattern = re.escape(wanted).replace("'", "['‘’]").replace('"', '["“”]').replace(r"\ ", r"\s+")
    return tuple(
        Mark(number, match.start(), match.end(), color)
        for number, paragraph in enumerate(document.paragraphs, 1)
        for match in re.finditer(pattern, paragraph, re.IGNORECASE)
    )
