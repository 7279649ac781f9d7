"""What every edit needs: ids that are new, texts that can be stored, and items replaced."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ..model.lesson import Id
from ..text.normalise import clean_text

T = TypeVar("T")


def next_id(prefix: str, taken: Iterable[str]) -> Id:
    """Give the next counted id: one more than the highest there is."""
    pattern = re.compile(rf"{prefix}(\d+)")
    numbers = [int(match[1]) for id in taken if (match := pattern.fullmatch(id))]
    return Id(f"{prefix}{max(numbers, default=0) + 1}")


def clean_fields(changes: dict[str, Any]) -> dict[str, Any]:
    """Drop what no file can hold from every text among some fields."""
    return {name: _clean(value) for name, value in changes.items()}


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(_clean(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **clean_fields(parts))
    return value


def replace_item(items: tuple[T, ...], id: str, /, **changes: Any) -> tuple[T, ...]:
    """Give items with some fields of one of them changed."""
    cleaned = clean_fields(changes)
    return tuple(
        replace(item, **cleaned) if getattr(item, "id", None) == id else item  # type: ignore[type-var]
        for item in items
    )


def without(items: tuple[T, ...], id: str) -> tuple[T, ...]:
    """Give items without one of them."""
    return tuple(item for item in items if getattr(item, "id", None) != id)
