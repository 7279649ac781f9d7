"""A slide's relationships and actions -> the addresses that it leads to, never opened.

Source: ISO/IEC 29500-1 §21.1.2.3.5 (hyperlinks), §19.4 and [MS-OE376] §2.1.1255 (actions).
"""

import re
from collections.abc import Mapping
from html import unescape

from .relations import Relation

MAX_LINKS = 500

_OBJECTS = frozenset(("oleObject", "package", "control", "vbaProject", "activeXControlBinary"))
"""Kinds of parts that run or open when someone clicks them."""
_ACTION = re.compile(
    rb"""action\s*=\s*["'](ppaction://(?:macro|program|ole|media|file)[^"']*)["']"""
)


def read_links(slide: bytes, relations: Mapping[str, Relation]) -> tuple[str, ...]:
    """Give the outside addresses of a slide, its objects and its actions, each once."""
    found = [
        relation.target
        for relation in relations.values()
        if (relation.external or relation.kind in _OBJECTS) and relation.target
    ]
    if b"ppaction://" in slide:
        actions = (action.decode("utf-8", "replace") for action in _ACTION.findall(slide))
        found += [unescape(action) for action in actions]
    return tuple(dict.fromkeys(found))[:MAX_LINKS]
