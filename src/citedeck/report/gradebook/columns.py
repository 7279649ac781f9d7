"""A sheet -> which gradebook it is, where its students stand and which column takes the points.

Source: the CSV exports of Canvas (Gradebook), of Moodle's assignment (Grading worksheet) and of
Moodle's gradebook.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model.errors import AppError
from .headings import NO, NOT_POINTS, POINTS, ROLES, TOTALS, Role
from .sheet import Sheet, plain

_CANVAS_ASSIGNMENT = re.compile(r"(.*\S) \((\d+)\)")
_NUMBER = re.compile(r"\d{1,9}(?:[.,](?!\d{3}\Z)\d{1,9})?")
"""Three digits after the sign may be a thousand: that is for a person to say."""
_POINTS_ROW = "points possible"
_NOBODY = ("", _POINTS_ROW, "student, test", "test student")
_READ_ONLY = "(read only)"


@dataclass(frozen=True, slots=True)
class Student:
    """A student's row, and the name that stands in it."""

    row: int
    name: str


def students_in(sheet: Sheet) -> tuple[Student, ...]:
    """Give the students of a gradebook; raises AppError where it is none."""
    columns = _name_columns(sheet)
    if not columns:
        hint = "export it there as CSV, in English, French, German, Russian or Spanish"
        raise AppError.of("this is no gradebook of Canvas or Moodle", hint=hint)
    named = (
        Student(row, " ".join(sheet.value(row, column) for column in columns).strip())
        for row in range(1, len(sheet.rows))
    )
    return tuple(student for student in named if plain(student.name) not in _NOBODY)


def choose_column(sheet: Sheet, students: tuple[Student, ...], wanted: str = "") -> int:
    """Give the column asked for, else the only one for points that is still empty.

    Raises AppError where there is none or more than one.
    """
    columns = list(_grade_columns(sheet))
    names = ", ".join(f"“{sheet.rows[0][column].value.strip()}”" for column in columns)
    if wanted:
        return _only_called(sheet, columns, wanted, names)
    sure = [column for column in columns if POINTS.fullmatch(sheet.head[column])]
    empty = [column for column in sure or columns if is_empty(sheet, students, column)]
    if len(empty) != 1:
        count = f"{len(empty)} columns for points are" if empty else "no column for points is"
        hint = f"say which one: {names}" if names else "add an assignment to the gradebook first"
        raise AppError.of(f"{count} still empty", hint=hint)
    return empty[0]


def _only_called(sheet: Sheet, columns: list[int], wanted: str, names: str) -> int:
    chosen = [column for column in columns if plain(wanted) in _column_names(sheet, column)]
    if len(chosen) != 1:
        count = "several columns are" if chosen else "no column is"
        raise AppError.of(f"{count} called “{wanted}”", hint=f"there are: {names or 'none'}")
    return chosen[0]


def is_empty(sheet: Sheet, students: tuple[Student, ...], column: int) -> bool:
    """Tell whether nobody has points in a column yet."""
    return not any(has_points(sheet, student.row, column) for student in students)


def has_points(sheet: Sheet, row: int, column: int) -> bool:
    """Tell whether a cell says something; Moodle writes `-` for no points."""
    return sheet.value(row, column) not in ("", "-")


def points_possible(sheet: Sheet, row: int, column: int) -> str:
    """Give how many points a row's student can have, as it is written; may be empty."""
    most = _roles(sheet).get("maximum")
    if most is not None:
        return sheet.value(row, most)
    above = _points_row(sheet)
    return sheet.value(above, column) if above else ""


def may_change(sheet: Sheet, row: int) -> bool:
    """Tell whether Moodle lets a grade be changed."""
    told = _roles(sheet).get("may change")
    return told is None or plain(sheet.value(row, told)) not in NO


def read_number(text: str) -> float | None:
    """Read `10`, `10.5` or `10,5`; none where it is anything else."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _name_columns(sheet: Sheet) -> tuple[int, ...]:
    """Give the columns of a student's name; none where it is no gradebook."""
    roles = _roles(sheet)
    if _points_row(sheet) is not None:
        return (roles["student"],)
    if "full name" in roles and ("grade" in roles or "identifier" in roles):
        return (roles["full name"],)
    if "first name" in roles and "last name" in roles:
        return roles["first name"], roles["last name"]
    return ()


def _roles(sheet: Sheet) -> dict[Role, int]:
    """Give the first column of each role."""
    columns = reversed(tuple(enumerate(sheet.head)))
    return {ROLES[name]: column for column, name in columns if name in ROLES}


def _points_row(sheet: Sheet) -> int | None:
    """Give the row in which Canvas says how many points are possible."""
    column = _roles(sheet).get("student")
    if column is None:
        return None
    rows = range(1, len(sheet.rows))
    return next((row for row in rows if plain(sheet.value(row, column)) == _POINTS_ROW), None)


def _grade_columns(sheet: Sheet) -> Iterator[int]:
    """Give the columns that take points."""
    roles = _roles(sheet)
    if "grade" in roles and "full name" in roles:
        yield roles["grade"]
        return
    above = _points_row(sheet)
    for column, name in enumerate(sheet.head):
        if above is not None:
            limit = plain(sheet.value(above, column))
            if _CANVAS_ASSIGNMENT.fullmatch(name) and limit != _READ_ONLY:
                yield column
        elif name and name not in NOT_POINTS and not name.startswith(TOTALS):
            yield column


def _column_names(sheet: Sheet, column: int) -> set[str]:
    """Give what a column may be called: as it stands there, without its number, by its number."""
    name = sheet.head[column]
    names = {name}
    if match := _CANVAS_ASSIGNMENT.fullmatch(name):
        names |= {match[1], match[2]}
    if match := POINTS.fullmatch(name):
        names |= {match[1], match[1].partition(":")[2].strip()}
    return names - {""}
