"""The decks and students of a class -> whose deck it is; what is not clear is said, not guessed."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from ...model.review import ReviewedFile
from .columns import Student
from .people import (
    Key,
    keys_in_name,
    keys_on_title_slide,
    name_key,
    near_names,
    presenter_keys,
)

_MOST_NAMES = 12


def match_decks(
    files: Sequence[ReviewedFile], students: Sequence[Student]
) -> tuple[dict[Student, ReviewedFile], list[str]]:
    """Give each student's deck, and a sentence for all that is not clear."""
    by_key: dict[Key, list[Student]] = {}
    for student in students:
        by_key.setdefault(name_key(student.name), []).append(student)
    made, said = _decks_by_key(files, set(by_key) - {()}, [item.name for item in students])
    unsure = {key: _unsure(by_key[key], decks) for key, decks in made.items()}
    said += filter(None, unsure.values())
    return {by_key[key][0]: made[key][0] for key in made if not unsure[key]}, said


def _decks_by_key(
    files: Iterable[ReviewedFile], known: set[Key], students: list[str]
) -> tuple[dict[Key, list[ReviewedFile]], list[str]]:
    made: dict[Key, list[ReviewedFile]] = {}
    said: list[str] = []
    for file in files:
        if not file.marks:
            said.append(f"{_short(file)} has no marks, so it gives no points.")
            continue
        keys, problems = _makers(file, known, students)
        said += problems
        for key in keys:
            made.setdefault(key, []).append(file)
    return made, said


def _makers(file: ReviewedFile, known: set[Key], students: list[str]) -> tuple[set[Key], list[str]]:
    """Find the students who made a deck: by its title slide, its authors, or else its name."""
    authors = presenter_keys(file)
    named, clashing = keys_in_name(file, known)
    told = keys_on_title_slide(file) & known or set(authors) & known
    if told and named and not told & named:
        return set(), [f"{_short(file)} has the name of one student and is by another."]
    strangers = [
        _stranger(file, name, students) for key, name in authors.items() if key not in known
    ]
    if told:  # authors who are no students are named beside those who are
        return told, strangers if set(authors) & told else []
    if named:
        return named, []
    if clashing:
        return set(), [f"The name of {_short(file)} fits more than one student."]
    return set(), strangers or [f"{_short(file)} does not say who made it."]


def _stranger(file: ReviewedFile, name: str, students: list[str]) -> str:
    near = near_names(name_key(name), students)
    hint = f" Is it {listed(near, 'or')}?" if near else ""
    return f"“{name}” of {_short(file)} is not in the gradebook.{hint}"


def _unsure(students: list[Student], made: list[ReviewedFile]) -> str:
    """Say why a name does not lead from one student to one deck; nothing where it does."""
    name = students[0].name
    if len(students) > 1:
        return f"{name} is in the gradebook {len(students)} times."
    if len(made) > 1:
        return f"{name} made more than one deck: {listed([_short(file) for file in made], 'and')}."
    return ""


def listed(names: Sequence[str], joint: str) -> str:
    """Write names one after the other, and how many more where they are many."""
    shown = list(names[:_MOST_NAMES])
    if left := len(names) - len(shown):
        shown.append(f"{left} more")
    return f" {joint} ".join(["; ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _short(file: ReviewedFile) -> str:
    return PurePath(file.file).name
