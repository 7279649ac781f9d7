"""Arguments -> one command -> its exit status."""

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from .. import __version__
from ..model.errors import AppError
from . import build, check, demo, lesson, new, review
from .outputs import print_lines

FAILED = 2
INTERRUPTED = 130
"""As shells say it: 128 and the number of SIGINT."""

COMMANDS = {
    "new": new, "build": build, "check": check, "review": review, "demo": demo, "lesson": lesson,
}  # fmt: skip


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        print(f"citedeck: {message} (try: {self.prog} --help)", file=sys.stderr)
        raise SystemExit(FAILED)


def run(arguments: Sequence[str]) -> int:
    """Run one command; give the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a screen may lack letters; that stops nothing
            stream.reconfigure(errors="replace")
    try:
        status = _run_command(arguments)
        if sys.stdout:
            sys.stdout.flush()
    except KeyboardInterrupt:
        print("citedeck: stopped", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        if error.filename is not None:  # no matter of the output's
            raise
        return _lose_output(error)
    return status


def _lose_output(error: OSError) -> int:
    """Say why the output can't be written, but for a reader who has gone."""
    with contextlib.suppress(OSError, AttributeError):  # Python would write it again at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        print(f"citedeck: the output can't be written: {error.strerror}", file=sys.stderr)
    return FAILED


def _run_command(arguments: Sequence[str]) -> int:
    options = make_parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except AppError as error:
        print_problems(error)
        return FAILED


def print_problems(error: AppError) -> None:
    """Print each problem on a line, at most 20 of them."""
    print_lines(map(str, error.problems))


def make_parser() -> argparse.ArgumentParser:
    """Describe every command."""
    parser = _Parser(
        "citedeck",
        description="Turn a class lesson into a deck whose every quote can be checked.",
        epilog="Without a command the app opens; “citedeck FILE.citedeck” opens that project.",
    )
    parser.add_argument("--version", action="version", version=f"citedeck {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        command.add_options(commands.add_parser(name, help=command.HELP, description=command.HELP))
    return parser
