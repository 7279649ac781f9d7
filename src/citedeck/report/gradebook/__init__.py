"""A gradebook that a school exported + marked decks -> the same file with points filled in."""

from .fill import fill_gradebook

__all__ = ["fill_gradebook"]
