"""`citedeck demo`: the bundled finished example, with everything that can be made of it."""

import argparse
from pathlib import Path

from ..model.review import ReviewedFile
from .places import place

HELP = "make the bundled example: project, deck, PDF, pictures and check"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("-o", "--output", type=place, required=True, metavar="DIR")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from .. import pipeline
    from ..report import review_json

    folder: Path = options.output
    pipeline.make_folder(folder)
    work = pipeline.demo_work()
    template = pipeline.load_template(work.project.template)
    pipeline.save_work(folder / "demo.citedeck", work)
    pages = pipeline.work_pages(work, template)
    deck = folder / "demo.pptx"
    pipeline.save_files(
        pipeline.deck_files(pages, template, deck, folder / "demo.pdf", folder / "slides")
    )
    review = pipeline.check_work(work, template)
    reviewed = ReviewedFile(str(deck), review, lesson=work.lesson)
    pipeline.save_text(folder / "review.json", review_json([reviewed], None))
    print(f"{folder}: demo.citedeck, demo.pptx ({len(pages.pages)} slides), demo.pdf, review.json")
    print(f"{folder / 'slides'}: a picture of each slide")
    print(f"check: {len(review.quotes)} quotes, {len(review.errors)} errors")
    return 1 if review.errors else 0
