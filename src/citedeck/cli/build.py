"""`citedeck build`: a project's deck, and its PDF and pictures."""

import argparse

from .places import keep_apart, place

HELP = "export a project as a deck, and as PDF and pictures"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("project", type=place, metavar="P")
    parser.add_argument("-o", "--output", type=place, required=True, metavar="D.pptx")
    parser.add_argument("--pdf", type=place, metavar="F", help="also write a PDF")
    parser.add_argument("--png", type=place, metavar="DIR", help="also write a picture a slide")
    parser.add_argument("--template", metavar="T", help="a template: atlas, chalk, plain or press")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import deck_files, load_template, load_work, save_files, work_pages

    keep_apart([options.project], [options.output, options.pdf, options.png])
    work = load_work(options.project)
    template = load_template(options.template or work.project.template)
    pages = work_pages(work, template)
    save_files(deck_files(pages, template, options.output, options.pdf, options.png))
    print(f"{options.output}: {len(pages.pages)} slides")
    if options.pdf:
        print(f"{options.pdf}: written")
    if options.png:
        shown = sum(not page.hidden for page in pages.pages)
        print(f"{options.png}: {shown} pictures")
    return 0
