"""`citedeck review`: the teacher's review of decks and class folders."""

import argparse
import getpass
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model.errors import AppError, DeckError, MarksError, Problem
from ..model.finding import Severity
from ..model.lesson import Lesson
from ..model.review import ReviewedFile, ReviewOrder, SkippedFile
from ..model.rubric import Marks
from .check import finding_line
from .outputs import Output, print_lines, save_outputs
from .places import HERE, count_of, keep_apart, place, target

HELP = "review the decks of a class: quotes, topics, sources and slides"

_CHOSEN = {"option": "", "hint": ", which it names", "default": ", the bundled lesson"}
_DETAILED = 3
"""Up to so many decks are told finding by finding; of more, a line each and the reports."""
_HINT = "To see what was found in each deck, add --html class.html, or name at most 3 decks."


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    add = parser.add_argument
    add("decks", nargs="+", type=place, metavar="D", help="a deck, or a folder with decks")
    add("--lesson", type=place, metavar="L", help="the lesson (else: as a deck says)")
    add("--activity", default="", metavar="A", help="the activity's id (else: as a deck says)")
    add("--json", type=target, metavar="F", help="also write the review as JSON; - for here")
    add("--html", type=target, metavar="F", help="a report to read and print")
    add("--xlsx", type=place, metavar="F", help="a workbook with quotes, findings and rubric")
    add("--csv", type=target, metavar="F", help="a table with a line for each deck")
    add("--comment", type=place, metavar="DIR", help="copies of the decks with comments in them")
    add("--gradebook", nargs=2, type=target, metavar=("F", "OUT"), help="points into a copy of F")
    add("--column", default="", metavar="NAME", help="the gradebook's column for them")
    add("--points", type=_points, metavar="N", help="points possible, if the gradebook lacks them")
    add("--author", default="", metavar="NAME", help="whose comments they are")
    add("--limits", type=place, metavar="F", help="your copy of the thresholds")
    add("--rubric", type=place, metavar="F", help="your own rubric")
    add("--jobs", type=_jobs, default=1, metavar="N", help="so many decks side by side")
    parser.set_defaults(command=_run)


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("give a number from 1 to 256")
    return int(text)


def _points(text: str) -> float:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError("give a number above 0, such as 20")
    return number


def _run(options: argparse.Namespace) -> int:
    from ..files.class_folder import find_decks
    from ..pipeline import review_decks, with_marks

    decks, skipped = find_decks(options.decks)
    order, unread = _order(options, decks)
    _refuse_early(options, decks)
    kept = _kept_marks(decks)
    print_lines(f"{file.file}: left out: {file.why}" for file in (*skipped, *unread))
    reviews = _with_progress(review_decks(decks, order, options.jobs), len(decks))
    files = [with_marks(file, kept, order.rubric) for file in reviews]
    made = _make_reports(options, files, order.lesson)
    save_outputs(made)
    if not files:
        where = ", ".join(map(str, options.decks))
        raise DeckError.of("there is no deck", where, "name .pptx files or a folder with some")
    print_lines(f"{file.file}: {file.error}" for file in files if file.error)
    if HERE not in made:
        _tell(files, made, hint="" if options.html or options.xlsx else _HINT)
    status = _status(files)
    return max(status, _write_comments(options, files)) if options.comment else status


def _order(
    options: argparse.Namespace, decks: Iterable[Path]
) -> tuple[ReviewOrder, tuple[SkippedFile, ...]]:
    """Say what decks are held against, and which lessons beside them are left out."""
    from ..pipeline import lessons_beside, load_lesson, review_order

    lesson = load_lesson(options.lesson) if options.lesson else None
    at_hand, unread = ((), ()) if lesson else lessons_beside((*options.decks, *decks))
    order = review_order(at_hand, lesson, options.activity, options.limits, options.rubric)
    return order, unread


def _kept_marks(decks: Iterable[Path]) -> dict[Path, Marks]:
    """Read what the teacher changed before; raises MarksError, or points would lack it."""
    from ..files.marks import marks_beside

    kept, problems = marks_beside(decks)
    if problems:
        raise MarksError(*problems)
    return kept


def _refuse_early(options: argparse.Namespace, decks: Iterable[Path]) -> None:
    """Refuse what can't be written or filled before a class is reviewed for it; raises AppError."""
    from ..files.copies import copy_places
    from ..pipeline import fill_gradebook, make_folder, refuse_unwritable

    inputs = [*decks, *filter(None, (options.lesson, options.limits, options.rubric))]
    book = options.gradebook[0] if options.gradebook else None
    keep_apart([*inputs, *filter(None, [book])], _targets(options))
    refuse_unwritable(path for path in _targets(options) if path != HERE)
    if options.comment:
        copy_places(decks, options.comment)
        if options.comment.exists():
            make_folder(options.comment)
    if book:
        fill_gradebook(book, [], options.column, options.points)
    elif options.column or options.points:
        what = "--column and --points are about a gradebook, and none is named"
        raise AppError.of(what, hint="add --gradebook F OUT")


def _targets(options: argparse.Namespace) -> list[Path]:
    """Give where the reports are asked for."""
    filled = options.gradebook[1:] if options.gradebook else ()
    return [*filter(None, (options.json, options.html, options.xlsx, options.csv, *filled))]


def _with_progress(files: Iterator[ReviewedFile], count: int) -> Iterator[ReviewedFile]:
    """Say on a terminal how many decks are done."""
    if not sys.stderr or not sys.stderr.isatty() or count < 2:
        yield from files
        return
    try:
        for done, file in enumerate(files, 1):
            print(f"\r{done} of {count} decks", end="", file=sys.stderr, flush=True)
            yield file
    finally:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _status(files: list[ReviewedFile]) -> int:
    """Give 2 where no deck could be read, 1 where one could not or has errors."""
    if all(file.error for file in files):
        return 2
    return 1 if any(file.error or _count(file, "error") for file in files) else 0


def _make_reports(
    options: argparse.Namespace, files: list[ReviewedFile], lesson: Lesson | None
) -> dict[Path, Output]:
    """Make the reports that are asked for; say which students the gradebook gives no points."""
    from ..pipeline import fill_gradebook, report_files

    places = {kind: getattr(options, kind) for kind in ("json", "html", "xlsx", "csv")}
    made = report_files(files, lesson.id if lesson else None, **places)
    if options.gradebook:
        book, filled = options.gradebook
        made[filled], said = fill_gradebook(book, files, options.column, options.points)
        for sentence in said:
            print(f"citedeck: {book}: {sentence}", file=sys.stderr)
    return made


def _tell(files: list[ReviewedFile], made: Iterable[Path], hint: str) -> None:
    """Print what was found and what was written, and where to find what is not told here."""
    detailed = len(files) <= _DETAILED
    for file in files:
        for line in _deck_lines(file, detailed=detailed):
            print(line)
    if hint and not detailed:
        print(hint)
    for path in made:
        print(f"Wrote {path.absolute()}")


def _deck_lines(file: ReviewedFile, *, detailed: bool) -> Iterator[str]:
    """Give a deck's sums and, detailed, its findings; nothing of one that could not be read."""
    if file.review:
        yield deck_line(file)
        yield from (f"  {finding_line(item)}" for item in file.counted if detailed)


def deck_line(file: ReviewedFile) -> str:
    """Give a deck's sums on one line, and what it was held against."""
    review, lesson = file.review, file.lesson
    assert review
    assert lesson
    aside = f", {len(file.set_aside)} set aside by the teacher" if file.set_aside else ""
    return (
        f"{file.file}: {count_of(len(review.quotes), 'quote')}, "
        f"{review.as_in_lesson} as in the lesson, {count_of(_count(file, 'error'), 'error')}, "
        f"{count_of(_count(file, 'warning'), 'warning')}{aside} "
        f"(against “{lesson.title}”{_CHOSEN[file.chosen_by]})"
    )


def _count(file: ReviewedFile, severity: Severity) -> int:
    """Count the findings of a severity that the teacher did not set aside."""
    return sum(finding.severity == severity for finding in file.counted)


def _write_comments(options: argparse.Namespace, files: list[ReviewedFile]) -> int:
    """Write the copies; give 1 where one of them could not be written."""
    from ..files.copies import copy_places

    places = copy_places([Path(file.file) for file in files], options.comment)
    author = options.author or _user_name()
    read = [file for file in files if file.review]
    problems = [why for file in read for why in _write_copy(file, places[Path(file.file)], author)]
    print_lines(f"no copy with comments: {problem}" for problem in problems)
    if HERE not in _targets(options):
        written = len(read) - len(problems)
        copies = "1 copy" if written == 1 else f"{written} copies"
        print(f"Wrote {options.comment.absolute()}: {copies}")
    return 1 if problems else 0


def _write_copy(file: ReviewedFile, place: Path, author: str) -> tuple[Problem, ...]:
    """Write a copy with comments; give what was in the way."""
    from ..pipeline import write_comments

    try:
        write_comments(file, place, author)
    except DeckError as error:
        return error.problems[:1]
    return ()


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "Teacher"
