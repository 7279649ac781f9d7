"""Pages, and what a review found of their quotes -> everything else there is to mend in them."""

from .weigh import weigh

__all__ = ["weigh"]
