"""Deck + template -> pages: where everything stands, how large, and on how many pages."""

from .build import lay_out, lay_out_slide
from .handout import lay_handout
from .handout_cards import lay_cards

__all__ = ["lay_cards", "lay_handout", "lay_out", "lay_out_slide"]
