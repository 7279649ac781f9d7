"""Which layout serves which slide kind <-> a YAML file beside the template."""

import json
from dataclasses import dataclass
from pathlib import Path

from ...model.errors import TemplateError
from ...model.slides import SLIDE_KINDS
from ..atomic import save_bytes
from ..formats import MAX_BYTES, FileFormat
from ..reading import read_bytes
from ..references import Wrong
from .matching import Match

_ANY = "any"


@dataclass(frozen=True, slots=True)
class MatchFile:
    """The file: of which template it is, and a layout for each kind that is not found by itself."""

    name: str
    title: str
    base: str
    kinds: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


def _faults(file: MatchFile) -> list[Wrong]:
    """Find slide kinds that there are not."""
    hint = f"there are {', '.join(SLIDE_KINDS)}"
    return [
        (("kinds", kind), "there is no such slide kind", hint)
        for kind, _ in file.kinds
        if kind not in SLIDE_KINDS
    ]


_FORMAT = FileFormat("citedeck-template", 1, MatchFile, TemplateError, _faults)


def match_path(path: Path) -> Path:
    """Give the file beside a template that says which layout serves which kind."""
    return path.with_name(f"{path.stem}.citedeck.yaml")


def load_match(path: Path) -> Match:
    """Read what a person chose for a template; empty where nothing was. Raises TemplateError."""
    place = match_path(path)
    if not place.is_file():
        return ()
    made = _FORMAT.read(read_bytes(place, TemplateError, MAX_BYTES), place.name)
    return tuple((kind, dict(variants)[_ANY]) for kind, variants in made.kinds
                 if _ANY in dict(variants))  # fmt: skip


def save_match(path: Path, match: Match) -> None:
    """Write which layout serves which kind, beside the template; raises SaveError."""
    head = [
        f"# Which layout of {path.name.encode('unicode_escape').decode()} serves which slide kind.",
        "format: citedeck-template/1",
        f"name: {_quoted(path.stem)}",
        f"title: {_quoted(path.stem)}",
        f"base: {_quoted(path.name)}",
        "kinds:",
    ]
    lines = [f"  {kind}: {{{_ANY}: {_quoted(layout)}}}" for kind, layout in match]
    save_bytes(match_path(path), "\n".join([*head, *lines, ""]).encode())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=True)
