"""`citedeck check`: the student's check before export."""

import argparse

from ..model.errors import AppError
from ..model.finding import DeckReview, Finding
from ..model.review import ReviewedFile
from .outputs import save_outputs
from .places import HERE, count_of, keep_apart, place, target

HELP = "check a project's quotes, sources and topics before export"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("project", type=place, metavar="P")
    parser.add_argument(
        "--json", type=target, metavar="F", help="also write the review as JSON; - for here"
    )
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import check_work, load_work, work_template

    keep_apart([options.project], [options.json])
    try:
        work = load_work(options.project)
        review = check_work(work, work_template(work)[0])
    except AppError as error:
        _write_json(options, ReviewedFile(str(options.project), error=str(error.problems[0])))
        raise
    _write_json(options, ReviewedFile(str(options.project), review, lesson=work.lesson))
    if options.json != HERE:
        print_review(review)
    return 1 if review.errors else 0


def _write_json(options: argparse.Namespace, file: ReviewedFile) -> None:
    """Write the review, or the sentence that says why there is none, where it is asked for."""
    from ..pipeline import report_files

    save_outputs(report_files([file], json=options.json))


def print_review(review: DeckReview) -> None:
    """Print what there is to mend, then a line with the sums."""
    for finding in review.all_findings:
        print(finding_line(finding))
    print(
        f"{review.slides} slides, {len(review.quotes)} quotes, "
        f"{review.as_in_lesson} of them as in the lesson, {count_of(len(review.errors), 'error')}"
    )


def finding_line(finding: Finding) -> str:
    """Give what is to mend on one line."""
    place = f"slide {finding.slide}: " if finding.slide else ""
    return f"{finding.severity}: {place}{finding.message} {finding.fix}".rstrip()
