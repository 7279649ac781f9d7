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
    from ..pipeline import (
        check_work,
        deck_files,
        demo_work,
        load_template,
        make_folder,
        review_text,
        save_files,
        save_text,
        save_work,
        work_pages,
    )

    folder: Path = options.output
    make_folder(folder)
    work = demo_work()
    template = load_template(work.project.template)
    save_work(folder / "demo.citedeck", work)
    pages = work_pages(work, template)
    deck = folder / "demo.pptx"
    save_files(deck_files(pages, template, deck, folder / "demo.pdf", folder / "slides"))
    review = check_work(work, template)
    reviewed = ReviewedFile(str(deck), review, lesson=work.lesson)
    save_text(folder / "review.json", review_text([reviewed]))
    print(f"{folder}: demo.citedeck, demo.pptx ({len(pages.pages)} slides), demo.pdf, review.json")
    print(f"{folder / 'slides'}: a picture of each slide")
    print(f"check: {len(review.quotes)} quotes, {len(review.errors)} errors")
    return 1 if review.errors else 0
