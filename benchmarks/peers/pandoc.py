"""pandoc, from Markdown. It has no charts, so that their numbers become tables."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from ..clock import elapsed_ms
from ..content import ALT, SAID_BY, Bullets, Columns, Filler, Grid, Photo, Saying, Slides

NAME = "pandoc, its whole process, no charts"


def missing() -> str:
    """Say why it can't be measured."""
    return "" if shutil.which("pandoc") else "pandoc is not installed"


def export(slides: Slides, path: Path) -> float:
    """Make a deck; give the milliseconds of the whole process: pandoc has no other door."""
    source = path.with_suffix(".md")
    source.write_text("\n".join(map(_slide, slides)), "utf-8")
    command = ["pandoc", "--slide-level=2", "-o", str(path), str(source)]
    return elapsed_ms(lambda: subprocess.run(command, check=True))


def _slide(slide: Filler) -> str:
    return f"## {slide.title}\n\n{_body(slide)}\n\n::: notes\n{slide.notes}\n:::\n"


def _body(slide: Filler) -> str:
    match slide:
        case Bullets(items=items):
            return "\n".join(f"- {item}" for item in items)
        case Saying(text=text):
            return f"> “{text}”\n\n— {', '.join(SAID_BY)}"
        case Grid(rows=(header, *rows)):
            return _table(header, rows)
        case Columns(categories=categories, series=series):
            return _table(("", *categories), [(name, *map(str, row)) for name, row in series])
        case Photo(file=file):
            return f"![{ALT}]({file})"
    raise AssertionError(slide)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Write a table with pipes."""
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
