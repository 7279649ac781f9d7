"""A review -> what other people and programs read: JSON, comments in the deck."""

from .as_comments import deck_comments
from .as_json import review_json

__all__ = ["deck_comments", "review_json"]
