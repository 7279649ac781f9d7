"""The app's own YAML files: bytes -> value, with everything that is wrong said at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..model.errors import AppError, Problem
from .references import Wrong
from .yaml import decode, emit_yaml, format_version, lay_over, line_of, parse_yaml, path_text

MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One kind of file: its name and newest version, its class, and what else must hold."""

    name: str
    version: int
    kind: type[Any]
    error: type[AppError]
    faults: Callable[[Any], list[Wrong]]

    def read(self, data: bytes, file: str, below: bytes = b"") -> Any:
        """Make the value of a file; `file` names it in errors.

        `below` is a file of the same format whose values hold where this one gives none.
        Raises the format's error with every problem. A newer version is refused, unharmed.
        """
        root, problems = parse_yaml(data, file)
        if root is None:
            raise self.error(*problems)
        version, wrong_format = format_version(root, self.name, file)
        if wrong_format:
            raise self.error(wrong_format)
        if version > self.version:
            raise self.error(self._too_new(version, file))
        if below and (ground := parse_yaml(below, file)[0]):
            root = lay_over(root, ground)
        value, wrong = decode(root, self.kind, file, ("format",))
        problems += wrong
        if not problems:
            problems = [
                Problem(what, f"{file}:{line_of(root, path)}: {path_text(path)}", hint)
                for path, what, hint in self.faults(value)
            ]
        if problems:
            raise self.error(*problems)
        return value

    def write(self, value: Any) -> bytes:
        """Give the bytes of the file of a value."""
        return emit_yaml(value, {"format": f"{self.name}/{self.version}"}).encode()

    def _too_new(self, version: int, file: str) -> Problem:
        return Problem(
            f"it was made by a newer Citedeck ({self.name}/{version}; this one reads "
            f"{self.name}/{self.version})",
            file,
            "open it with the newer one; nothing was changed",
        )
