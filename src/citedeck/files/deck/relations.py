"""A package's relationships: which part refers to which. Source: ISO/IEC 29500-2 §9.3."""

from dataclasses import dataclass
from posixpath import dirname, join, normpath

from lxml import etree

from .names import PACKAGE_RELS
from .package import Parts


@dataclass(frozen=True, slots=True)
class Relation:
    """One reference; `target` is a part's name, or an address where it is `external`."""

    kind: str
    target: str
    external: bool = False


def rels_name(part: str) -> str:
    """Give the name of the part that holds a part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def part_relations(parts: Parts, part: str) -> dict[str, Relation]:
    """Read the relationships of a part by their id; empty where it has none."""
    data = parts.get(rels_name(part))
    if data is None:
        return {}
    found = {}
    for entry in etree.fromstring(data).iterfind(f"{{{PACKAGE_RELS}}}Relationship"):
        external = entry.get("TargetMode") == "External"
        target = entry.get("Target", "")
        kind = entry.get("Type", "").rpartition("/")[2]
        found[str(entry.get("Id"))] = Relation(
            kind, target if external else _resolve(part, target), external
        )
    return found


def related(parts: Parts, part: str, kind: str) -> list[str]:
    """Give the names of the parts that a part refers to in one way, e.g. `theme`."""
    return [
        relation.target
        for relation in part_relations(parts, part).values()
        if relation.kind == kind and not relation.external
    ]


def _resolve(part: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return normpath(join(dirname(part), target))
