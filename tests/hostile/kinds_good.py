"""Decks with nothing wrong: what is said of them must not be said of every deck."""

from .bases import SCHOOL_WORDS, demo_bytes, school_bytes
from .registry import WHOLE, Read, kind

kind("good: our example", WHOLE)(demo_bytes)
kind(
    "good: one of python-pptx",
    Read((4, 4), SCHOOL_WORDS, silent=True, links=("https://example.org/timetable",), macros=False),
)(school_bytes)
