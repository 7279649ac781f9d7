"""Lesson + project -> deck: what each slide says, with every quote, note and source resolved."""

from .deck import compose, compose_slide
from .evidence import cited_sources
from .talk import compose_talk

__all__ = ["cited_sources", "compose", "compose_slide", "compose_talk"]
