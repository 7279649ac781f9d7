"""`citedeck build`: a project's deck, and its PDF and pictures."""

import argparse
from pathlib import Path

HELP = "export a project as a deck, and as PDF and pictures"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("project", type=Path, metavar="P")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="D.pptx")
    parser.add_argument("--pdf", type=Path, metavar="F", help="also write a PDF")
    parser.add_argument("--png", type=Path, metavar="DIR", help="also write a picture a slide")
    parser.add_argument("--template", metavar="T", help="a template's name")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import export_deck, export_pdf, load_template, load_work, picture_steps

    work = load_work(options.project)
    template = load_template(options.template or work.project.template)
    pages = export_deck(work, options.output, template)
    print(f"{options.output}: {len(pages.pages)} slides")
    if options.pdf:
        export_pdf(pages, options.pdf)
        print(f"{options.pdf}: written")
    if options.png:
        print(f"{options.png}: {len(list(picture_steps(pages, options.png)))} pictures")
    return 0
