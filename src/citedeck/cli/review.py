"""`citedeck review`: the teacher's review of decks and class folders."""

import argparse
import getpass
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model.errors import DeckError, Problem
from ..model.lesson import Lesson
from ..model.review import ReviewedFile, ReviewOrder
from .check import finding_line, write_utf8
from .places import count_of, keep_apart, place

HELP = "review the decks of a class: quotes, topics, sources and slides"

_CHOSEN = {"option": "", "hint": ", which it names", "default": ", the bundled lesson"}
_DETAILED = 3
"""Up to so many decks are told finding by finding; of more, a line each and the reports."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    add = parser.add_argument
    add("decks", nargs="+", type=place, metavar="D", help="a deck, or a folder with decks")
    add("--lesson", type=place, metavar="L", help="the lesson (else: as a deck says)")
    add("--activity", default="", metavar="A", help="the activity's id (else: as a deck says)")
    add("--json", metavar="F", help="also write the review as JSON; - for here")
    add("--html", type=place, metavar="F", help="a report to read and print")
    add("--xlsx", type=place, metavar="F", help="a workbook with quotes, findings and rubric")
    add("--csv", type=place, metavar="F", help="a table with a line for each deck")
    add("--comment", type=place, metavar="DIR", help="copies of the decks with comments in them")
    add("--gradebook", nargs=2, type=place, metavar=("F", "OUT"), help="points into a copy of F")
    add("--column", default="", metavar="NAME", help="the gradebook's column for them")
    add("--points", type=float, metavar="N", help="points possible, if the gradebook lacks them")
    add("--author", default="", metavar="NAME", help="whose comments they are")
    add("--limits", type=place, metavar="F", help="your copy of the thresholds")
    add("--rubric", type=place, metavar="F", help="your own rubric")
    add("--jobs", type=_jobs, default=1, metavar="N", help="so many decks side by side")
    parser.set_defaults(command=_run)


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("give a number from 1 to 256")
    return int(text)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import find_decks, review_decks, with_teachers_marks

    order = _order(options)
    decks, skipped = find_decks(options.decks)
    _keep_apart(options, decks)
    for file in skipped:
        print(f"citedeck: {file.file}: left out: {file.why}", file=sys.stderr)
    reviews = review_decks(decks, order, options.jobs)
    files = with_teachers_marks(list(_with_progress(reviews, len(decks))), order)
    _write_reports(options, files, order.lesson)
    if not files:
        where = ", ".join(map(str, options.decks))
        raise DeckError.of("there is no deck", where, "name .pptx files or a folder with some")
    _tell(options, files)
    return _write_comments(options, files, _status(files))


def _order(options: argparse.Namespace) -> ReviewOrder:
    from ..pipeline import lessons_at_hand, load_lesson, review_order

    lesson = load_lesson(options.lesson) if options.lesson else None
    at_hand = () if lesson else lessons_at_hand(options.decks)
    return review_order(at_hand, lesson, options.activity, options.limits, options.rubric)


def _keep_apart(options: argparse.Namespace, decks: Iterable[Path]) -> None:
    inputs = [*decks, *filter(None, (options.lesson, options.limits, options.rubric))]
    json = Path(options.json) if options.json and options.json != "-" else None
    book, filled = options.gradebook or (None, None)
    outputs = [json, options.html, options.xlsx, options.csv, filled]
    keep_apart([*inputs, *filter(None, [book])], outputs)


def _with_progress(files: Iterator[ReviewedFile], count: int) -> Iterator[ReviewedFile]:
    """Say on a terminal how many decks are done."""
    if not sys.stderr or not sys.stderr.isatty() or count < 2:
        yield from files
        return
    for done, file in enumerate(files, 1):
        print(f"\r{done} of {count} decks", end="", file=sys.stderr, flush=True)
        yield file
    print("\r\033[K", end="", file=sys.stderr, flush=True)


def _status(files: list[ReviewedFile]) -> int:
    """Give 2 where no deck could be read, 1 where one could not or has errors."""
    if all(file.error for file in files):
        return 2
    return 1 if any(file.error or (file.review and file.review.errors) for file in files) else 0


def _write_reports(
    options: argparse.Namespace, files: list[ReviewedFile], lesson: Lesson | None
) -> None:
    from ..pipeline import fill_gradebook, report_files, review_text, save_files

    id = lesson.id if lesson else None
    json = Path(options.json) if options.json and options.json != "-" else None
    made = report_files(files, id, json=json, html=options.html, xlsx=options.xlsx, csv=options.csv)
    if options.gradebook:
        book, filled = options.gradebook
        made[filled], said = fill_gradebook(book, files, options.column, options.points)
        for sentence in said:
            print(f"citedeck: {book}: {sentence}", file=sys.stderr)
    save_files(made)
    if options.json == "-":
        write_utf8(review_text(files, id))


def _tell(options: argparse.Namespace, files: list[ReviewedFile]) -> None:
    """Print what was found, and on standard error what could not be read."""
    for file in files:
        if file.error:
            print(f"citedeck: {file.file}: {file.error}", file=sys.stderr)
        elif options.json != "-":
            print(deck_line(file))
            for line in _finding_lines(file) if len(files) <= _DETAILED else ():
                print(f"  {line}")


def deck_line(file: ReviewedFile) -> str:
    """Give a deck's sums on one line, and what it was held against."""
    review, lesson = file.review, file.lesson
    assert review
    assert lesson
    honest = sum(quote.judgement.verdict in ("verbatim", "marked") for quote in review.quotes)
    warnings = sum(finding.severity == "warning" for finding in review.findings)
    return (
        f"{file.file}: {count_of(len(review.quotes), 'quote')}, {honest} as in the lesson, "
        f"{count_of(len(review.errors), 'error')}, {count_of(warnings, 'warning')} "
        f"(against “{lesson.title}”{_CHOSEN[file.chosen_by]})"
    )


def _finding_lines(file: ReviewedFile) -> Iterator[str]:
    return map(finding_line, file.review.findings if file.review else ())


def _write_comments(options: argparse.Namespace, files: list[ReviewedFile], status: int) -> int:
    """Write the copies; give the exit status, worse where one could not be written."""
    if not options.comment:
        return status
    from ..pipeline import copy_places, write_comments

    author = options.author or _user_name()
    places = copy_places(files, options.comment)
    written, problems = 0, list[Problem]()
    for file in (file for file in files if file.review):
        try:
            write_comments(file, places[file.file], author)
            written += 1
        except DeckError as error:
            problems += error.problems
    for problem in problems:
        print(f"citedeck: no copy with comments: {problem}", file=sys.stderr)
    if options.json != "-":
        print(f"{options.comment}: {count_of(written, 'copy').replace('copys', 'copies')}")
    return max(status, 1) if problems else status


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "Teacher"
