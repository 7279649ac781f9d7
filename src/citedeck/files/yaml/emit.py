"""Frozen values -> YAML text, in a stable order of keys; what equals its default is left out."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import yaml

from ...model.slides import Slide
from ...model.source import PartialDate
from ...text.numbers import number_text

_WIDTH = 2**30
_SHORT = 88
_LITERAL, _QUOTED = "|", "'"


def emit_yaml(value: Any, head: dict[str, str]) -> str:
    """Write a dataclass as a YAML document; `head` are keys that stand before its own."""
    dumper = getattr(yaml, "CDumper", yaml.Dumper)
    tree = {**head, **_plain(value)}
    return str(yaml.emit(_events(tree), Dumper=dumper, allow_unicode=True, width=_WIDTH))


def _plain(value: Any) -> Any:
    """Turn values into dicts, lists and text."""
    if isinstance(value, PartialDate):
        return str(value)
    if is_dataclass(value):
        kind = {"kind": value.kind} if isinstance(value, Slide) else {}
        made = {f.metadata.get("key", f.name): _plain(getattr(value, f.name))
                for f in fields(value) if _is_set(value, f)}  # fmt: skip
        return _id_first({**kind, **made})
    if isinstance(value, tuple):
        if value and all(_is_pair(item) for item in value):
            return {key: _plain(item) for key, item in value}
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_text(value)
    return "~" if value is None else str(value)


def _is_set(value: Any, field: Any) -> bool:
    return field.default is MISSING or getattr(value, field.name) != field.default


def _is_pair(item: Any) -> bool:
    """Tell whether an item is a (text, tuple) pair, as mappings are held."""
    return (
        isinstance(item, tuple)
        and len(item) == 2
        and isinstance(item[0], str)
        and isinstance(item[1], tuple)
    )


def _id_first(entries: dict[str, Any]) -> dict[str, Any]:
    return {"id": entries["id"], **entries} if "id" in entries else entries


def _events(tree: dict[str, Any]) -> Iterator[yaml.Event]:
    yield yaml.StreamStartEvent()
    yield yaml.DocumentStartEvent(explicit=False)
    yield from _node(tree)
    yield yaml.DocumentEndEvent(explicit=False)
    yield yaml.StreamEndEvent()


def _node(value: Any) -> Iterator[yaml.Event]:
    if isinstance(value, dict):
        yield yaml.MappingStartEvent(None, None, True, flow_style=_is_small(value))
        for key, item in value.items():
            yield _scalar(key)
            yield from _node(item)
        yield yaml.MappingEndEvent()
    elif isinstance(value, list):
        yield yaml.SequenceStartEvent(None, None, True, flow_style=_is_small(value))
        for item in value:
            yield from _node(item)
        yield yaml.SequenceEndEvent()
    else:
        yield _scalar(value)


def _is_small(value: dict[str, Any] | list[Any]) -> bool:
    """Tell whether a list or mapping reads best on one line."""
    parts = list(value.values()) if isinstance(value, dict) else value
    if not parts:
        return True
    flat = all(
        isinstance(part, str) or (isinstance(part, list) and _is_small(part)) for part in parts
    )
    words = isinstance(value, dict) and any(isinstance(part, str) for part in parts)
    return flat and not words and len(str(value)) <= _SHORT and "\n" not in str(parts)


def _scalar(text: str) -> yaml.ScalarEvent:
    """Choose how a text is written: plain where YAML allows it, lines as a block."""
    clean = "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff")
    style = None
    if "\n" in clean:
        style = _LITERAL
    elif not clean:
        style = _QUOTED
    return yaml.ScalarEvent(None, None, (True, True), clean, style=style)
