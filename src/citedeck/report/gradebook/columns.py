"""A sheet -> which gradebook it is, where its students stand and which column takes the points.

Source: the CSV exports of Canvas (Gradebook), of Moodle's assignment (Grading worksheet) and of
Moodle's gradebook.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model.errors import AppError
from .sheet import Sheet, plain

_CANVAS_ASSIGNMENT = re.compile(r"(.*\S) \((\d+)\)")
_MOODLE_KIND = re.compile(r"(.*\S) \((?:real|percentage|letter)\)")
_NUMBER = re.compile(r"\d{1,9}(?:[.,](?!\d{3}\Z)\d{1,9})?")
"""Three digits after the sign may be a thousand: that is for a person to say."""
_POINTS_ROW = "points possible"
_NOBODY = ("", _POINTS_ROW, "student, test", "test student")
_READ_ONLY = "(read only)"
_FIRST, _LAST = ("first name",), ("last name", "surname")
_PERSON = frozenset(
    "student|id|sis user id|sis login id|integration id|root account|section|identifier|full name"
    "|first name|last name|surname|id number|institution|department|email address|username|status"
    "|maximum grade|grade can be changed|last modified (submission)|last modified (grade)"
    "|feedback comments|group|online text|last downloaded from this course".split("|")
)
KNOWN = _PERSON | {"grade"}
_TOTALS = ("course total", "category total", "total")


@dataclass(frozen=True, slots=True)
class Student:
    """A student's row, and the name that stands in it."""

    row: int
    name: str


def students_in(sheet: Sheet) -> tuple[Student, ...]:
    """Give the students of a gradebook; raises AppError where it is none."""
    columns = _name_columns(sheet)
    if not columns:
        hint = "export the gradebook as CSV there, and choose that file"
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
        chosen = [column for column in columns if plain(wanted) in _column_names(sheet, column)]
        if len(chosen) != 1:
            count = "several columns are" if chosen else "no column is"
            raise AppError.of(f"{count} called “{wanted}”", hint=f"there are: {names or 'none'}")
        return chosen[0]
    empty = [column for column in columns if is_empty(sheet, students, column)]
    if len(empty) != 1:
        count = f"{len(empty)} columns for points are" if empty else "no column for points is"
        hint = f"say which one: {names}" if names else "add an assignment to the gradebook first"
        raise AppError.of(f"{count} still empty", hint=hint)
    return empty[0]


def is_empty(sheet: Sheet, students: tuple[Student, ...], column: int) -> bool:
    """Tell whether nobody has points in a column yet."""
    return not any(has_points(sheet, student.row, column) for student in students)


def has_points(sheet: Sheet, row: int, column: int) -> bool:
    """Tell whether a cell says something; Moodle writes `-` for no points."""
    return sheet.value(row, column) not in ("", "-")


def points_possible(sheet: Sheet, row: int, column: int) -> str:
    """Give how many points a row's student can have, as it is written; may be empty."""
    if "maximum grade" in sheet.head:
        return sheet.value(row, sheet.head.index("maximum grade"))
    above = _points_row(sheet)
    return sheet.value(above, column) if above else ""


def may_change(sheet: Sheet, row: int) -> bool:
    """Tell whether Moodle lets a grade be changed."""
    name = "grade can be changed"
    return name not in sheet.head or plain(sheet.value(row, sheet.head.index(name))) != "no"


def read_number(text: str) -> float | None:
    """Read `10`, `10.5` or `10,5`; none where it is anything else."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _name_columns(sheet: Sheet) -> tuple[int, ...]:
    """Give the columns of a student's name; none where it is no gradebook."""
    head = sheet.head
    if "student" in head and _points_row(sheet) is not None:
        return (head.index("student"),)
    if "full name" in head and ("grade" in head or "identifier" in head):
        return (head.index("full name"),)
    first = [head.index(name) for name in _FIRST if name in head]
    last = [head.index(name) for name in _LAST if name in head]
    return (first[0], last[0]) if first and last else ()


def _points_row(sheet: Sheet) -> int | None:
    """Give the row in which Canvas says how many points are possible."""
    if "student" not in sheet.head:
        return None
    column = sheet.head.index("student")
    rows = range(1, len(sheet.rows))
    return next((row for row in rows if plain(sheet.value(row, column)) == _POINTS_ROW), None)


def _grade_columns(sheet: Sheet) -> Iterator[int]:
    """Give the columns that take points."""
    if "grade" in sheet.head and "full name" in sheet.head:
        yield sheet.head.index("grade")
        return
    above = _points_row(sheet)
    for column, name in enumerate(sheet.head):
        if above is not None:
            limit = plain(sheet.value(above, column))
            if _CANVAS_ASSIGNMENT.fullmatch(name) and limit != _READ_ONLY:
                yield column
        elif name and name not in _PERSON and not name.startswith(_TOTALS):
            yield column


def _column_names(sheet: Sheet, column: int) -> set[str]:
    """Give what a column may be called: as it stands there, without its number, by its number."""
    name = sheet.head[column]
    names = {name}
    if match := _CANVAS_ASSIGNMENT.fullmatch(name):
        names |= {match[1], match[2]}
    if match := _MOODLE_KIND.fullmatch(name):
        names |= {match[1], match[1].partition(": ")[2]}
    return names - {""}
