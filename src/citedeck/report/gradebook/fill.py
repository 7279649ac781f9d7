"""Marked decks -> points in the rows of those who made them; whoever is unsure stays empty."""

from collections import Counter
from collections.abc import Iterator, Sequence

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
from .match import listed, match_decks
from .sheet import Sheet, read_sheet


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
    for student in (student for student in students if student in decks):
        points, why = _points(sheet, student, chosen, decks[student], maximum)
        if points:
            values[student.row, chosen] = points
        else:
            said.append(f"{student.name}: {why}.")
    said += _without_deck(students, decks)
    return sheet.filled(values), tuple(" ".join(visible(line).split()) for line in said)


def _points(
    sheet: Sheet, student: Student, column: int, file: ReviewedFile, maximum: float | None
) -> tuple[str, str]:
    """Give the points of a student as they are written, or why there are none."""
    if why := _why_kept(sheet, student, column) or _why_unmarked(file):
        return "", why
    written = points_possible(sheet, student.row, column)
    most = read_number(written) if written else maximum
    if most is None and not written:
        hint = "say how many points are possible"
        raise AppError.of("the file does not say how many points are possible", hint=hint)
    if not most:
        return "", f"“{written}” is no number of points"
    sums = summarise(file)
    return _number_text(sums.points * most / sums.most_points, comma=_has_commas(sheet)), ""


def _why_kept(sheet: Sheet, student: Student, column: int) -> str:
    """Say why a student's cell stays as it is; nothing where it may be filled."""
    if column >= len(sheet.rows[student.row]):
        return "the row is too short"
    if has_points(sheet, student.row, column):
        return f"there is already “{sheet.value(student.row, column)}”, which was kept"
    return "" if may_change(sheet, student.row) else "the grade can't be changed, as the file says"


def _why_unmarked(file: ReviewedFile) -> str:
    """Say which levels of a deck are not known yet; nothing where all are."""
    titles = criteria_of([file])
    names = [titles[mark.criterion] for mark in file.marks if not mark.is_known]
    told = f"there is no level yet for {listed(names, 'and')}; choose the activity or a level"
    return told if names else ""


def _number_text(number: float, comma: bool) -> str:
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if comma else text


def _has_commas(sheet: Sheet) -> bool:
    """Tell whether a file writes 8,5 for 8.5; cells parted by semicolons leave the comma free."""
    signs = Counter(
        "," if "," in value else "."
        for row in sheet.rows[1:]
        for value in (cell.value.strip() for cell in row)
        if read_number(value) is not None and not value.isdecimal()
    )
    return signs[","] > signs["."] or (not signs and sheet.delimiter == ";")


def _without_deck(students: Sequence[Student], decks: dict[Student, ReviewedFile]) -> Iterator[str]:
    names = [student.name for student in students if student not in decks]
    if names:
        yield f"No points for {listed(names, 'and')}."
