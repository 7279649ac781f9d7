"""A deck's properties -> what the file says of itself.

Source: ISO/IEC 29500-2 §11 (core properties), ISO/IEC 29500-1 §22.2 (the others).
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from ...model.pages import Properties
from ...model.source import PartialDate
from .markup import read_root
from .relations import Relation

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_LONGEST = 2_000


def read_properties(parts: Mapping[str, bytes], relations: Mapping[str, Relation]) -> Properties:
    """Read the properties of a package, given its own relationships."""
    core = _root(parts, relations, "core-properties", "docProps/core.xml")
    app = _root(parts, relations, "extended-properties", "docProps/app.xml")
    owners = (_text(app, APP, "Company"), _text(app, APP, "Manager"))
    return Properties(
        _text(core, DC, "title"),
        _text(core, DC, "creator"),
        _text(core, DC, "subject"),
        _text(core, DC, "language") if core is not None else "en-US",
        _date(_text(core, TERMS, "created")),
        _text(core, CORE, "lastModifiedBy"),
        ", ".join(dict.fromkeys(owner for owner in owners if owner)),
    )


def _root(
    parts: Mapping[str, bytes], relations: Mapping[str, Relation], kind: str, usual: str
) -> Element | None:
    found = (item.target for item in relations.values() if item.kind == kind and not item.external)
    return read_root(parts.get(next(found, usual)))


def _text(root: Element | None, space: str, name: str) -> str:
    return (root.findtext(f"{{{space}}}{name}") or "")[:_LONGEST] if root is not None else ""


def _date(stamp: str) -> PartialDate | None:
    try:
        return PartialDate.parse(stamp[:10])
    except ValueError:
        return None
