"""Marked decks -> points in the rows of those who made them; whoever is unsure stays empty."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from ...model.errors import AppError
from ...model.review import ReviewedFile
from ..safe import visible
from ..summary import criteria_of, summarise
from .columns import (
    Student,
    choose_column,
    has_points,
    may_change,
    points_possible,
    read_number,
    students_in,
)
from .headings import KNOWN
from .people import (
    Key,
    keys_in_name,
    keys_on_title_slide,
    name_key,
    near_names,
    presenter_keys,
)
from .sheet import Sheet, read_sheet

_MOST_NAMES = 12


def fill_gradebook(
    text: str, files: Sequence[ReviewedFile], column: str = "", maximum: float | None = None
) -> tuple[str, tuple[str, ...]]:
    """Fill points into a gradebook's CSV; also give a sentence for all that did not match.

    `column` is the name of the one to fill, `maximum` the points possible where the file does not
    say it. All else stays as it is, letter by letter. Raises AppError where it is no gradebook, or
    where the column is not clear.
    """
    sheet = read_sheet(text, KNOWN)
    students = students_in(sheet)
    chosen = choose_column(sheet, students, column)
    decks, said = match_decks(files, students)
    values: dict[tuple[int, int], str] = {}
    for student in students:
        if student not in decks:
            continue
        points, problem = _points(sheet, student, chosen, decks[student], maximum)
        if points:
            values[student.row, chosen] = points
        else:
            said.append(f"{student.name}: {problem}.")
    said += _without_deck(students, decks)
    return sheet.filled(values), tuple(" ".join(visible(line).split()) for line in said)


def match_decks(
    files: Sequence[ReviewedFile], students: Sequence[Student]
) -> tuple[dict[Student, ReviewedFile], list[str]]:
    """Give each student's deck; what is not clear is said instead."""
    by_key: dict[Key, list[Student]] = {}
    for student in students:
        by_key.setdefault(name_key(student.name), []).append(student)
    said: list[str] = []
    found: dict[Key, list[ReviewedFile]] = {}
    for file in files:
        if not file.marks:
            said.append(f"{_short(file)} has no marks, so it gives no points.")
            continue
        keys, problems = _keys_of(file, set(by_key) - {()}, [item.name for item in students])
        said += problems
        for key in keys:
            found.setdefault(key, []).append(file)
    decks: dict[Student, ReviewedFile] = {}
    for key, made in found.items():
        if problem := _unsure(by_key[key], made):
            said.append(problem)
        else:
            decks[by_key[key][0]] = made[0]
    return decks, said


def _keys_of(
    file: ReviewedFile, known: set[Key], students: list[str]
) -> tuple[set[Key], list[str]]:
    """Find the students who made a deck: by its title slide, its authors, or else its name."""
    authors = presenter_keys(file)
    named, clashing = keys_in_name(file, known)
    told = keys_on_title_slide(file) & known or set(authors) & known
    if told and named and not told & named:
        return set(), [f"{_short(file)} has the name of one student and is by another."]
    if told:
        strangers = [name for key, name in authors.items() if key not in known]
        known_as = set(authors) & told
        return told, [_stranger(file, name, students) for name in strangers if known_as]
    if named:
        return named, []
    if clashing:
        return set(), [f"The name of {_short(file)} fits more than one student."]
    if authors:
        return set(), [_stranger(file, name, students) for name in authors.values()]
    return set(), [f"{_short(file)} does not say who made it."]


def _stranger(file: ReviewedFile, name: str, students: list[str]) -> str:
    near = near_names(name_key(name), students)
    hint = f" Is it {_listed(near, 'or')}?" if near else ""
    return f"“{name}” of {_short(file)} is not in the gradebook.{hint}"


def _unsure(students: list[Student], made: list[ReviewedFile]) -> str:
    """Say why a name does not lead from one student to one deck; nothing where it does."""
    name = students[0].name
    if len(students) > 1:
        return f"{name} is in the gradebook {len(students)} times."
    if len(made) > 1:
        return f"{name} made more than one deck: {_listed([_short(file) for file in made], 'and')}."
    return ""


def _points(
    sheet: Sheet, student: Student, column: int, file: ReviewedFile, maximum: float | None
) -> tuple[str, str]:
    """Give the points of a student as they are written, or why there are none."""
    if column >= len(sheet.rows[student.row]):
        return "", "the row is too short"
    if has_points(sheet, student.row, column):
        return "", f"there is already “{sheet.value(student.row, column)}”, which was kept"
    if not may_change(sheet, student.row):
        return "", "the grade can't be changed, as the file says"
    written = points_possible(sheet, student.row, column)
    most = read_number(written) if written else maximum
    if most is None and not written:
        hint = "say how many points are possible"
        raise AppError.of("the file does not say how many points are possible", hint=hint)
    if not most:
        return "", f"“{written}” is no number of points"
    if open_marks := [mark for mark in file.marks if not mark.is_known]:
        titles = criteria_of([file])
        names = _listed([titles[mark.criterion] for mark in open_marks], "and")
        return "", f"there is no level yet for {names}"
    sums = summarise(file)
    return _number_text(sums.points * most / sums.most_points, comma=_has_commas(sheet)), ""


def _number_text(number: float, comma: bool) -> str:
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if comma else text


def _has_commas(sheet: Sheet) -> bool:
    """Tell whether a file writes 8,5 for 8.5."""
    signs = Counter(
        "," if "," in value else "."
        for row in sheet.rows[1:]
        for value in (cell.value.strip() for cell in row)
        if read_number(value) is not None and not value.isdecimal()
    )
    return signs[","] > signs["."]


def _without_deck(students: Sequence[Student], decks: dict[Student, ReviewedFile]) -> Iterator[str]:
    names = [student.name for student in students if student not in decks]
    if names:
        yield f"No points for {_listed(names, 'and')}."


def _listed(names: Sequence[str], joint: str) -> str:
    """Write names one after the other, and how many more where they are many."""
    shown = list(names[:_MOST_NAMES])
    if left := len(names) - len(shown):
        shown.append(f"{left} more")
    return f" {joint} ".join(["; ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _short(file: ReviewedFile) -> str:
    return PurePath(file.file).name
