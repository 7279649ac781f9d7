"""YAML text -> a tree of nodes with line numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from ...model.errors import Problem

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 40

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Scalar:
    """A single value as written; `plain` means without quotation marks."""

    value: str
    line: int
    plain: bool = True


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    line: int
    entries: dict[str, "Node"] = field(default_factory=dict)
    key_lines: dict[str, int] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


_DUPLICATE = Scalar("", 0)
"""Stands for a key that was there before: its value is read and dropped."""


class _StopError(Exception):
    """Reading can't go on; the problems say why."""


class _Builder:
    """Builds nodes from libyaml's events. No recursion: depth is counted, not trusted."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.stack: list[Sequence | Mapping] = []
        self.keys: list[Scalar | None] = []
        self.root: Node | None = None
        self.line = 1

    def report(self, line: int, what: str, hint: str = "") -> None:
        self.problems.append(Problem(what, f"{self.file}:{line}", hint))

    def stop(self, line: int, what: str, hint: str = "") -> None:
        self.report(line, what, hint)
        raise _StopError

    def take(self, event: yaml.Event) -> None:
        line = self.line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.stop(line, "anchors and aliases (& and *) are not allowed", "write the value out")
        if isinstance(event, yaml.DocumentStartEvent) and self.root:
            self.stop(line, "a second document (---) in one file", "keep one of the two")
        if isinstance(event, yaml.ScalarEvent):
            self.check_tag(event, line)
            self.check_letters(event.value, line)
            self.add(Scalar(event.value, line, not event.style))
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open(Sequence(line), event)
        elif isinstance(event, yaml.MappingStartEvent):
            self.open(Mapping(line), event)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self.close()

    def check_tag(self, event: yaml.Event, line: int) -> None:
        if getattr(event, "tag", None) not in (None, "!"):
            self.report(line, "tags (!…) are not allowed", "write plain text")

    def check_letters(self, text: str, line: int) -> None:
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            self.stop(line, "half a character (a lone surrogate)", "write the whole character")

    def open(self, node: Sequence | Mapping, event: yaml.Event) -> None:
        self.check_tag(event, node.line)
        if len(self.stack) >= MAX_DEPTH:
            self.stop(node.line, f"nested more than {MAX_DEPTH} deep", "write fewer levels")
        self.add(node)
        self.stack.append(node)
        self.keys.append(None)

    def close(self) -> None:
        self.stack.pop()
        self.keys.pop()

    def add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if isinstance(top, Sequence):
            top.items.append(node)
        elif self.keys[-1] is None:
            self.take_key(top, node)
        else:
            if self.keys[-1] is not _DUPLICATE:
                top.entries[self.keys[-1].value] = node
            self.keys[-1] = None

    def take_key(self, mapping: Mapping, node: Node) -> None:
        if not isinstance(node, Scalar):
            self.stop(node.line, "a list or mapping can't be a key")
        elif node.value in mapping.key_lines:
            first = mapping.key_lines[node.value]
            self.report(node.line, f"{node.value}: duplicate key", f"it stands on line {first} too")
            self.keys[-1] = _DUPLICATE
        else:
            mapping.key_lines[node.value] = node.line
            self.keys[-1] = node


def parse_yaml(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Parse one document; give its root, if it can be read at all, and everything wrong."""
    builder = _Builder(file)
    text = _decode(data, builder)
    if text is not None:
        try:
            for event in _events(text):
                builder.take(event)
        except _StopError:
            return None, builder.problems
        except (ValueError, OverflowError):  # an escape for a letter beyond Unicode
            what = "an escape (\\U…) that stands for no character"
            builder.report(builder.line, what, "write the character itself")
            return None, builder.problems
        except yaml.YAMLError as error:
            builder.report(_error_line(error), f"not valid YAML: {_describe(error)}")
            return None, builder.problems
    if builder.root is None and not builder.problems:
        builder.report(1, "the file is empty")
    return builder.root, builder.problems


def _decode(data: bytes, builder: _Builder) -> str | None:
    if len(data) > MAX_BYTES:
        builder.report(1, f"larger than {MAX_BYTES // 1024 // 1024} MB")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        builder.report(line, "not a text file in UTF-8", "save it as UTF-8 text")
        return None


def _events(text: str) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", None)
    if loader is None:  # PyYAML without libyaml
        yield from yaml.parse(text)
        return
    parser = loader(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


def _error_line(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _describe(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    return str(problem or "it breaks off")


def line_of(root: Node, path: Path) -> int:
    """Give the line of the value at a path, or of the nearest thing around it."""
    node = root
    line = node.line
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            line = node.key_lines[str(step)]
            node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return line


def lay_over(top: Node, below: Node) -> Node:
    """Give one tree in which mappings are joined and else the upper one holds."""
    if not isinstance(top, Mapping) or not isinstance(below, Mapping):
        return top
    joined = {
        key: lay_over(node, below.entries[key]) if key in below.entries else node
        for key, node in top.entries.items()
    }
    lines = {**below.key_lines, **top.key_lines}
    return Mapping(top.line, {**below.entries, **joined}, lines)
