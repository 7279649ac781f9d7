"""A review -> what other people and programs read: JSON, HTML, a workbook, CSV, comments."""

from .as_comments import deck_comments
from .as_csv import review_csv
from .as_html import review_html
from .as_json import review_json
from .as_xlsx import review_xlsx

__all__ = ["deck_comments", "review_csv", "review_html", "review_json", "review_xlsx"]
