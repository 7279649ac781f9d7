"""Deck + template -> pages: where everything stands, how large, and on how many pages."""

from .build import lay_out, lay_out_slide

__all__ = ["lay_out", "lay_out_slide"]
