"""Nodes -> frozen values, by the annotations of their classes. Collects everything wrong.

A field's key is its name, or what its metadata gives as `key`. A field without a default is
required and may not be empty. A tuple of (text, value) pairs is written as a mapping.
"""

import re
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ...model.errors import Problem
from ...model.lesson import Id
from ...model.slides import SLIDE_KINDS, Slide
from ...model.source import SOURCE_TYPES, PartialDate, Source
from .nodes import Mapping, Node, Path, Scalar, Sequence

_ID = re.compile(r"[a-z][a-z0-9-]*")
_INTEGER = re.compile(r"-?\d{1,15}")
_NO_NUMBER = ("~", "", "-", "null")
_NUMBER = re.compile(r"-?(?:\d{1,15}(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?")


class _InvalidError(Exception):
    """A value could not be made; its problem has been reported."""


class _Decoder:
    """Turns one file's nodes into values."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def fail(self, node: Node | int, path: Path, what: str, hint: str = "") -> _InvalidError:
        """Report a problem at a node or line; give what to raise."""
        line = node if isinstance(node, int) else node.line
        place = f"{self.file}:{line}"
        if path:
            place += f": {path_text(path)}"
        self.problems.append(Problem(what, place, hint))
        return _InvalidError()

    def value(self, node: Node, kind: Any, path: Path) -> Any:
        """Make a value of a type; raises `_InvalidError` after reporting."""
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            if float in get_args(kind) and isinstance(node, Scalar) and node.value in _NO_NUMBER:
                return None
            return self.value(node, next(a for a in get_args(kind) if a is not type(None)), path)
        if origin is tuple:
            return self.items(node, get_args(kind)[0], path)
        if origin is Literal:
            return self.choice(node, get_args(kind), path)
        if kind is Slide:
            return self.slide(node, path)
        if is_dataclass(kind) and kind is not PartialDate:
            return self.record(node, kind, path, ())
        return self.scalar(node, kind, path)

    def items(self, node: Node, kind: Any, path: Path) -> tuple[Any, ...]:
        """Make a tuple from a list, or of pairs from a mapping."""
        if get_origin(kind) is tuple and get_args(kind)[1] is not Ellipsis:
            return self.pairs(node, get_args(kind)[1], path)
        if not isinstance(node, Sequence):
            raise self.fail(node, path, f"expected a list, found {_kind_of(node)}")
        made = [self.attempt(item, kind, (*path, i)) for i, item in enumerate(node.items)]
        return tuple(item for item in made if item is not _InvalidError)

    def pairs(self, node: Node, kind: Any, path: Path) -> tuple[Any, ...]:
        if not isinstance(node, Mapping):
            raise self.fail(node, path, f"expected “key: value” lines, found {_kind_of(node)}")
        entries = node.entries.items()
        made = [(key, self.attempt(item, kind, (*path, key))) for key, item in entries]
        return tuple(pair for pair in made if pair[1] is not _InvalidError)

    def attempt(self, node: Node, kind: Any, path: Path) -> Any:
        """Make a value, or give `_InvalidError` itself so that its neighbours are looked at."""
        try:
            return self.value(node, kind, path)
        except _InvalidError:
            return _InvalidError

    def record(self, node: Node, kind: Any, path: Path, extra: tuple[str, ...]) -> Any:
        """Make a dataclass from a mapping; `extra` keys are known to the caller."""
        if not isinstance(node, Mapping):
            raise self.fail(node, path, f"expected “key: value” lines, found {_kind_of(node)}")
        known = field_keys(kind)
        for key in node.entries:
            if key not in known and key not in extra:
                hint = f"known are {', '.join((*extra, *known))}"
                self.fail(node.key_lines[key], (*path, key), "unknown key", hint)
        made = {name: self.field(node, key, name, kind, path) for key, name in known.items()}
        if any(value is _InvalidError for value in made.values()):
            raise _InvalidError
        if kind is Source and made["type"] not in SOURCE_TYPES:
            raise self.fail(
                node.entries["type"], (*path, "type"), f"unknown type of source “{made['type']}”",
                f"known are {', '.join(SOURCE_TYPES)}",
            )  # fmt: skip
        return kind(**made)

    def field(self, node: Mapping, key: str, name: str, kind: Any, path: Path) -> Any:
        default = _defaults(kind)[name]
        child = node.entries.get(key)
        if child is None:
            if default is MISSING:
                self.fail(node, (*path, key), "missing")
                return _InvalidError
            return default
        value = self.attempt(child, _hints(kind)[name], (*path, key))
        if default is MISSING and value == "":
            self.fail(child, (*path, key), "missing")
            return _InvalidError
        return value

    def slide(self, node: Node, path: Path) -> Any:
        """Make a slide of the class that its `kind` names."""
        if not isinstance(node, Mapping):
            raise self.fail(node, path, f"expected “key: value” lines, found {_kind_of(node)}")
        if "kind" not in node.entries:
            raise self.fail(node, (*path, "kind"), "missing")
        kind = self.choice(node.entries["kind"], tuple(SLIDE_KINDS), (*path, "kind"))
        return self.record(node, SLIDE_KINDS[kind], path, ("kind",))

    def choice(self, node: Node, choices: tuple[str, ...], path: Path) -> str:
        text = self.text(node, path)
        if text not in choices:
            raise self.fail(node, path, f"expected one of {', '.join(choices)}, found “{text}”")
        return text

    def scalar(self, node: Node, kind: Any, path: Path) -> Any:
        text = self.text(node, path)
        what, read = _SCALARS[kind]
        try:
            return read(text)
        except ValueError:
            raise self.fail(node, path, f"expected {what}, found “{text[:60]}”") from None

    def text(self, node: Node, path: Path) -> str:
        if not isinstance(node, Scalar):
            raise self.fail(node, path, f"expected a single value, found {_kind_of(node)}")
        if node.plain and not node.value:
            raise self.fail(node, path, "has no value", "write '' for an empty text")
        return node.value


def decode(
    root: Node, kind: Any, file: str, extra: tuple[str, ...] = ()
) -> tuple[Any, list[Problem]]:
    """Make a value of a dataclass from a file's root node; none where anything is wrong.

    `extra` names keys of the root that the caller reads itself.
    """
    decoder = _Decoder(file)
    try:
        value = decoder.record(root, kind, (), extra)
    except _InvalidError:
        value = None
    return (None if decoder.problems else value), decoder.problems


def format_version(root: Node, name: str, file: str) -> tuple[int, Problem | None]:
    """Read `format: NAME/N`; give N, or what is wrong with it."""
    node = root.entries.get("format") if isinstance(root, Mapping) else None
    if not isinstance(node, Scalar):
        wanted = f"the first line should be “format: {name}/1”"
        return 0, Problem(f"this is not a {name} file", f"{file}:1", wanted)
    match = re.fullmatch(rf"{name}/([1-9][0-9]{{0,5}})", node.value)
    if not match:
        what = f"format: expected {name}/1, found “{node.value[:60]}”"
        return 0, Problem(what, f"{file}:{node.line}")
    return int(match[1]), None


def path_text(path: Path) -> str:
    """Write a path as `glossary[3].definition`; the first entry of a list is 0."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


@cache
def field_keys(kind: Any) -> dict[str, str]:
    """Map the keys of a class in a file to its field names, in order."""
    return {f.metadata.get("key", f.name): f.name for f in fields(kind)}


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _defaults(kind: Any) -> dict[str, Any]:
    return {f.name: f.default for f in fields(kind)}


def _kind_of(node: Node) -> str:
    if isinstance(node, Sequence):
        return "a list"
    return "a mapping" if isinstance(node, Mapping) else f"“{node.value[:60]}”"


def _matching(pattern: re.Pattern[str], make: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        if not pattern.fullmatch(text):
            raise ValueError(text)
        return make(text)

    return read


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    return number


def _read_bool(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _refuse(text)


def _refuse(text: str) -> bool:
    raise ValueError(text)


_SCALARS: dict[Any, tuple[str, Callable[[str], Any]]] = {
    str: ("text", str),
    Id: ("a name of small letters, digits and hyphens", _matching(_ID, Id)),
    int: ("a whole number", _matching(_INTEGER, int)),
    float: ("a number", _matching(_NUMBER, _finite)),
    bool: ("true or false", _read_bool),
    PartialDate: ("a date such as 2024, 2024-06 or 2024-06-19", PartialDate.parse),
}
