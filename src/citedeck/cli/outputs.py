"""What a command made -> files, or standard output; and its problems -> standard error."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from .places import HERE

MAX_LINES = 20
"""Of problems that are told one by one."""

Output = bytes | Iterable[bytes]


def save_outputs(made: Mapping[Path, Output]) -> None:
    """Write files, all of them or none, then what goes to standard output; raises SaveError."""
    from ..pipeline import save_files

    save_files({path: output for path, output in made.items() if path != HERE})
    if output := made.get(HERE):
        _write_here([output] if isinstance(output, bytes) else output)


def _write_here(pieces: Iterable[bytes]) -> None:
    """Write to standard output byte by byte, whatever the screen's encoding."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        if buffer is None:  # a test's or a tool's stand-in
            sys.stdout.write(piece.decode("utf-8", "replace"))
        else:
            buffer.write(piece)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines on standard error, at most 20 of them, and how many more there are."""
    told = list(lines)
    for line in told[:MAX_LINES]:
        print(f"citedeck: {line}", file=sys.stderr)
    if (more := len(told) - MAX_LINES) > 0:
        print(f"citedeck: … and {more} more", file=sys.stderr)
