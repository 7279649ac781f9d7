"""A review -> what others read: JSON, HTML, a workbook, CSV, a gradebook, comments in the deck."""

from .as_comments import deck_comments
from .as_csv import review_csv
from .as_html import review_html
from .as_json import review_json
from .as_xlsx import review_xlsx
from .gradebook import fill_gradebook

__all__ = [
    "deck_comments", "fill_gradebook", "review_csv", "review_html", "review_json", "review_xlsx",
]  # fmt: skip
