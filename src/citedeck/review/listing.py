"""A page's title and lines -> whether it lists sources, though no usual heading says so."""

import re
from collections.abc import Iterable

from . import wording

_HEADING = re.compile(
    r"(?:(?:here (?:are|is)|these are|our|my|the|all|some|useful|used|web|internet|online|other|"
    r"more|further|helpful|list of|a) )*"
    r"(?:sources?|source (?:material|information)|information sources?|references?|"
    r"bibliograph(?:y|ies)|(?:web)?links?|web ?sites?|web ?pages?|webliography|webography|"
    r"literature|reading(?: list)?|citations?|works (?:cited|used)|credits)"
    r"(?: (?:we|i|that we|that i) (?:have )?(?:used|use|cited|found|read|visited|looked at|"
    r"consulted))?(?: (?:and|&|for|of|from|to) .{1,40})?"
    r"|where (?:did )?(?:we|i|our|my|the|all|this|it|you can)\b.{0,40}"
    r"\b(?:found|find|got|get|gets|comes?|came|looked|took|read|from)\b.{0,30}"
    r"|what (?:we|i) (?:have )?(?:read|used|cited|looked at).{0,20}"
)
_AUTHOR_YEAR = re.compile(
    r"[^\W\d_][^“”\"]{1,120}\((?:n\.\s?d\.|(?:1[5-9]|20)\d\d)[^)]{0,24}\)\.?\s+\S"  # APA
    r"|[^\W\d_][\w'’-]*,\s[^\W\d_a-z][^“”\"]{0,60}\.\s.*\b(?:1[5-9]|20)\d\d\b",  # MLA, Chicago
)
_PROSE = re.compile(r"(?:(?<![\w'’])[a-z][a-z'’]*,?\s+){6}")
_QUOTED = re.compile(r"[“„«\"]([^”“»\"]{2,400})")
_NAME_WORDS = 8
_LEAST = 2
"""A list that no title announces has so many entries."""


def lists_sources(title: str, lines: Iterable[str]) -> bool:
    """Tell whether lines are a list of sources: under some such title, or by what they are alone.

    A sentence or a quotation among them is none: what it says must be judged.
    """
    is_headed = _HEADING.fullmatch(title) is not None
    kept, entries = [], 0
    for line in lines:  # most slides are no list, and their first line tells
        is_entry = _is_entry(line)
        if not (is_headed or is_entry) or _says_something(line):
            return False
        kept.append(line)
        entries += is_entry
    if not is_headed:
        return entries >= _LEAST
    return entries > 0 or (bool(kept) and all(wording.is_name(x, _NAME_WORDS) for x in kept))


def _is_entry(line: str) -> bool:
    may = wording.MAY_ADDRESS.search(line)
    return bool((may and wording.ADDRESS.search(line)) or _AUTHOR_YEAR.match(line))


def _says_something(line: str) -> bool:
    """Tell whether a line is a sentence, or holds a quotation that is no title."""
    if _AUTHOR_YEAR.match(line):
        return False
    if any(not wording.is_heading(words) for words in _QUOTED.findall(line)):
        return True
    return bool(_PROSE.search(line)) and not _is_entry(line)
