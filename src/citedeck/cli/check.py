"""`citedeck check`: the student's check before export."""

import argparse
import sys
from pathlib import Path

from ..model.errors import AppError
from ..model.finding import DeckReview, Finding
from ..model.review import ReviewedFile
from .places import count_of, keep_apart, place

HELP = "check a project's quotes, sources and topics before export"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("project", type=place, metavar="P")
    parser.add_argument("--json", metavar="F", help="also write the review as JSON; - for here")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import check_work, load_template, load_work

    json = Path(options.json) if options.json and options.json != "-" else None
    keep_apart([options.project], [json])
    try:
        work = load_work(options.project)
        review = check_work(work, load_template(work.project.template))
    except AppError as error:
        _write_json(options, ReviewedFile(str(options.project), error=str(error.problems[0])))
        raise
    _write_json(options, ReviewedFile(str(options.project), review, lesson=work.lesson))
    if options.json != "-":
        print_review(review)
    return 1 if review.errors else 0


def _write_json(options: argparse.Namespace, file: ReviewedFile) -> None:
    """Write the review, or the sentence that says why there is none, where it is asked for."""
    from ..pipeline import review_text, save_text

    if options.json == "-":
        write_utf8(review_text([file]))
    elif options.json:
        save_text(Path(options.json), review_text([file]))


def write_utf8(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the screen's encoding: JSON knows no other."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a test's or a tool's stand-in
        sys.stdout.write(text)
    else:
        buffer.write(text.encode("utf-8", "replace"))


def print_review(review: DeckReview) -> None:
    """Print what there is to mend, then a line with the sums."""
    for finding in review.all_findings:
        print(finding_line(finding))
    honest = sum(quote.judgement.verdict in ("verbatim", "marked") for quote in review.quotes)
    print(
        f"{review.slides} slides, {len(review.quotes)} quotes, {honest} of them as in the lesson, "
        f"{count_of(len(review.errors), 'error')}"
    )


def finding_line(finding: Finding) -> str:
    """Give what is to mend on one line."""
    place = f"slide {finding.slide}: " if finding.slide else ""
    return f"{finding.severity}: {place}{finding.message} {finding.fix}".rstrip()
