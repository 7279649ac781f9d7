"""`citedeck build`: a project's deck, its PDF and pictures, and what is handed out with it."""

import argparse
from pathlib import Path

from ..model.handout import PAPERS
from ..model.project import Work
from ..model.template import Template
from .outputs import print_lines
from .places import keep_apart, place

HELP = "export a project as a deck, and as PDF, pictures, handout, cue cards and speaker notes"
_HANDED_OUT = ("handout", "cards", "notes")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument("project", type=place, metavar="P")
    parser.add_argument("-o", "--output", type=place, required=True, metavar="D.pptx")
    parser.add_argument("--pdf", type=place, metavar="F", help="also write a PDF")
    parser.add_argument("--png", type=place, metavar="DIR", help="also write a picture a slide")
    parser.add_argument(
        "--template", metavar="T",
        help="a template: atlas, chalk, plain or press, or your school's own .pptx or .potx",
    )  # fmt: skip
    parser.add_argument("--handout", type=place, metavar="F", help="also write a handout, as PDF")
    parser.add_argument("--cards", type=place, metavar="F", help="also write cue cards, as PDF")
    parser.add_argument(
        "--notes", type=place, metavar="F", help="also write the speaker notes: .txt or .md"
    )
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="of handout and cards")
    parser.set_defaults(command=_run)


def _template(name: str, work: Work) -> Template:
    """Give the wanted template, else the project's; say where that is not at hand."""
    from ..pipeline import load_template, work_template

    if name:
        return load_template(name)
    template, problem = work_template(work)
    print_lines([problem] if problem else [])
    return template


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import deck_files, load_work, save_files, work_pages
    from ..pipeline.handouts import handed_out

    extra: dict[str, Path | None] = {name: getattr(options, name) for name in _HANDED_OUT}
    outputs = [options.output, options.pdf, options.png, *extra.values()]
    keep_apart([options.project], outputs)
    work = load_work(options.project)
    template = _template(options.template, work)
    pages = work_pages(work, template)
    files = deck_files(pages, template, options.output, options.pdf, options.png)
    save_files(files | handed_out(work, template, extra, options.paper))
    print(f"{options.output}: {len(pages.pages)} slides")
    for path in filter(None, (options.pdf, *extra.values())):
        print(f"{path}: written")
    if options.png:
        shown = sum(not page.hidden for page in pages.pages)
        print(f"{options.png}: {shown} pictures")
    return 0
