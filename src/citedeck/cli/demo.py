"""`citedeck demo`: the bundled finished example, with everything that can be made of it."""

import argparse
from pathlib import Path

HELP = "make the bundled example: project, deck, PDF, pictures and check"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import (
        check_work,
        demo_work,
        export_deck,
        export_pdf,
        load_template,
        make_folder,
        picture_steps,
        review_text,
        save_text,
        save_work,
    )

    folder: Path = options.output
    make_folder(folder)
    work = demo_work()
    template = load_template(work.project.template)
    save_work(folder / "demo.citedeck", work)
    pages = export_deck(work, folder / "demo.pptx", template)
    export_pdf(pages, folder / "demo.pdf")
    pictures = list(picture_steps(pages, folder / "slides"))
    review = check_work(work, template)
    text = review_text(folder / "demo.pptx", review=review, lesson=work.lesson)
    save_text(folder / "review.json", text)
    print(f"{folder}: demo.citedeck, demo.pptx ({len(pages.pages)} slides), demo.pdf, review.json")
    print(f"{folder / 'slides'}: {len(pictures)} pictures")
    print(f"check: {len(review.quotes)} quotes, {len(review.errors)} errors")
    return 1 if review.errors else 0
