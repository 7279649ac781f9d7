"""The Slides step: the storyboard, the slide as it will be, and what it says."""

from .panel import SlidesPanel

__all__ = ["SlidesPanel"]
