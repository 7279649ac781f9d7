"""A package's relationships: which part refers to which. Source: ISO/IEC 29500-2 §9.3.

They are read by their pattern, not by a parser: they are a flat list, and a damaged one still
gives what it holds.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from .markup import as_utf8

_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^<]*)")
_KEPT = 4096
"""Bytes of a part's relationships that are kept for the next deck."""
_ATTRIBUTE = re.compile(r"""\b(Id|Type|Target|TargetMode)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Relation(NamedTuple):
    """One reference; `target` is a part's name, or an address where it is `external`."""

    kind: str
    target: str
    external: bool = False


def rels_name(part: str) -> str:
    """Give the name of the part that holds a part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def part_relations(parts: Mapping[str, bytes], part: str) -> Mapping[str, Relation]:
    """Read the relationships of a part by their id; empty where it has none."""
    data = parts.get(rels_name(part))
    if data is None:
        return {}
    return _read_again(part, data) if len(data) <= _KEPT else _read(part, data)


@lru_cache(maxsize=1024)
def _read_again(part: str, data: bytes) -> Mapping[str, Relation]:
    """Read once what the decks of a class share: slides that refer to the same names."""
    return MappingProxyType(_read(part, data))


def _read(part: str, data: bytes) -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for entry in _RELATION.findall(as_utf8(data).decode("utf-8", "replace")):
        given = {name: one or other for name, one, other in _ATTRIBUTE.findall(entry)}
        target = given.get("Target", "")
        target = unescape(target) if "&" in target else target
        kind = given.get("Type", "").rpartition("/")[2]
        external = given.get("TargetMode") == "External"
        relation = Relation(kind, target if external else _resolve(part, target), external)
        found.setdefault(given.get("Id", ""), relation)
    return found


def related(parts: Mapping[str, bytes], part: str, kind: str) -> list[str]:
    """Give the names of the parts that a part refers to in one way, e.g. `theme`."""
    return [
        relation.target
        for relation in part_relations(parts, part).values()
        if relation.kind == kind and not relation.external
    ]


def _resolve(part: str, target: str) -> str:
    """Give the part that a target means, seen from a part. Source: ISO/IEC 29500-2 §9.3.3."""
    if "\\" in target or "%" in target or "#" in target:
        target = unquote(target.replace("\\", "/").partition("#")[0])
    found = [] if target.startswith("/") else part.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            del found[-1:]
        elif step and step != ".":
            found.append(step)
    return "/".join(found)
