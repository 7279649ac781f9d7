"""A review -> what other people and programs read: JSON."""

from .as_json import review_json

__all__ = ["review_json"]
