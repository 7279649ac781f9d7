"""`citedeck new`: a project with an activity's suggested storyboard."""

import argparse

from ..model.errors import Problem, ProjectError
from ..model.lesson import Lesson
from .places import keep_apart, place

HELP = "start a project with the storyboard that an activity suggests"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the command's options."""
    parser.add_argument(
        "--lesson", type=place, metavar="L", help="a lesson file (else the bundled)"
    )
    parser.add_argument("--activity", metavar="A", help="the id of one of the lesson's activities")
    parser.add_argument("--topics", metavar="a,b", help="ids of topics, parted by commas")
    parser.add_argument("-o", "--output", type=place, required=True, metavar="P")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    from ..pipeline import bundled_lesson, load_lesson, new_work, save_work

    keep_apart([options.lesson] if options.lesson else [], [options.output])
    lesson = load_lesson(options.lesson) if options.lesson else bundled_lesson()
    topics = tuple(filter(None, (options.topics or "").split(",")))
    activity = options.activity or _first_activity(lesson)
    _refuse_unknown(lesson, activity, topics)
    work = new_work(lesson, activity, topics)
    save_work(options.output, work)
    print(f"{options.output}: a project with {len(work.project.slides)} slides to fill in")
    return 0


def _first_activity(lesson: Lesson) -> str:
    """Choose the presentation where the lesson has one, else its first activity."""
    kinds = {activity.kind: activity.id for activity in reversed(lesson.activities)}
    return kinds.get("presentation") or next(iter(reversed(kinds.values())), "")


def _refuse_unknown(lesson: Lesson, activity: str, topics: tuple[str, ...]) -> None:
    problems = []
    if activity and lesson.activity(activity) is None:
        known = ", ".join(item.id for item in lesson.activities)
        problems.append(Problem(f"there is no activity “{activity}”", hint=f"there are {known}"))
    known = ", ".join(item.id for item in lesson.topics)
    problems += [
        Problem(f"there is no topic “{topic}”", hint=f"there are {known}")
        for topic in topics
        if lesson.topic(topic) is None
    ]
    if problems:
        raise ProjectError(*problems)
