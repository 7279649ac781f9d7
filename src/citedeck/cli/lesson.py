"""`citedeck lesson import` and `citedeck lesson check`."""

import argparse

from .places import count_of, keep_apart, place

HELP = "make a lesson out of a text, or check one"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the two actions."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    make = actions.add_parser("import", help="make a lesson out of a .txt or .md text")
    make.add_argument("text", type=place, metavar="FILE")
    make.add_argument(
        "-o", "--output", type=place, metavar="L", help="default: NAME.lesson.yaml beside FILE"
    )
    make.set_defaults(command=_import)
    check = actions.add_parser("check", help="check a lesson file")
    check.add_argument("lesson", type=place, metavar="L")
    check.set_defaults(command=_check)


def _import(options: argparse.Namespace) -> int:
    from ..pipeline import import_lesson, save_lesson

    output = options.output or options.text.with_name(f"{options.text.stem}.lesson.yaml")
    keep_apart([options.text], [output])
    lesson, doubts = import_lesson(options.text)
    save_lesson(output, lesson)
    for doubt in doubts:
        print(f"unsure: {options.text.name}:{doubt.line}: {doubt.message}")
    counts = [f"{len(doc.paragraphs)} {doc.kind} paragraphs" for doc in lesson.documents]
    counts.append(f"{len(lesson.activities)} activities")
    counts.append(f"{len(lesson.glossary)} glossary entries")
    counts.append(f"{len(lesson.topics)} proposed topics")
    print(f"{output}: {', '.join(counts)}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from ..pipeline import check_lesson, load_lesson

    findings = check_lesson(load_lesson(options.lesson))
    for finding in findings:
        print(f"{finding.severity}: {finding.message} {finding.fix}".rstrip())
    errors = sum(finding.severity == "error" for finding in findings)
    others = count_of(len(findings) - errors, "other remark")
    print(f"{options.lesson}: {count_of(errors, 'error')}, {others}")
    return 1 if errors else 0
