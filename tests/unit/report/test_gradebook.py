"""A gradebook goes back to the school's system: the right points, and not a letter else changed."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from citedeck.model.errors import AppError
from citedeck.model.review import ReviewedFile
from citedeck.model.rubric import Mark
from citedeck.report import fill_gradebook
from citedeck.report.gradebook.headings import KNOWN
from citedeck.report.gradebook.sheet import read_sheet
from report_samples import GOOD

CANVAS = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Homework (77),Presentation (4711),Current Score\r\n"
    ",,,,,Manual Posting,,\r\n"
    "    Points Possible,,,,,10,20,(read only)\r\n"
    '"Kim, Ana",1,a1,ana,9B,7,,70\r\n'
    '"Lee, Ben",2,b2,ben,"9B ""new""",,,\r\n'
    '"Sørensen, Zoë",3,z3,zoe,9B,9.5,,\r\n'
    '"Student, Test",4,,,9B,,,\r\n'
)
WORKSHEET = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    '"Last modified (grade)","Feedback comments"\n'
    'Participant 1,"Ana Kim",ana@school.example,Submitted,,100.00,Yes,-,"Hello, Ana\nwell done"\n'
    "Participant 2,Ben Lee,ben@school.example,-,-,100.00,No,-,\n"
    "Participant 3,Zoë Sørensen,zoe@school.example,-,,n/a,Yes,-,"
)
EXPORT = (
    "First name\tLast name\tEmail address\tAssignment: Presentation (Real)\tCourse total (Real)\n"
    "Ana\tKim\ta@b\t-\t0,00\n"
    "Ben\tLee\tb@b\t-\t7,50\n"
)


def deck(file: str, author: str = "", level: int = 3, criteria: int = 4) -> ReviewedFile:
    marks = tuple(Mark(f"c{number}", level) for number in range(criteria))
    return ReviewedFile(f"class/{file}", replace(GOOD, author=author), marks=marks)


def cells(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter))


def test_canvas_points_are_scaled_and_all_else_stays() -> None:
    text, said = fill_gradebook(CANVAS, [deck("a.pptx", "Ana Kim, Zoe Sorensen")], "Presentation")
    assert text == CANVAS.replace("9B,7,,70", "9B,7,15,70").replace("9.5,,", "9.5,15,")
    assert said == ("No points for Lee, Ben.",)


def test_the_one_empty_column_needs_no_name() -> None:
    text, _ = fill_gradebook(CANVAS, [deck("a.pptx", "Ana Kim", level=4)])
    assert text == CANVAS.replace("9B,7,,70", "9B,7,20,70")


def test_a_moodle_worksheet_keeps_what_it_says_of_each_row() -> None:
    files = [deck("a.pptx", "Ana Kim"), deck("b.pptx", "Ben Lee"), deck("c.pptx", "Zoë Sørensen")]
    text, said = fill_gradebook(WORKSHEET, files)
    assert text == WORKSHEET.replace("Submitted,,100", "Submitted,75,100")
    assert said == (
        "Ben Lee: the grade can't be changed, as the file says.",
        "Zoë Sørensen: “n/a” is no number of points.",
    )


def test_a_moodle_export_takes_its_maximum_from_the_teacher_and_writes_its_commas() -> None:
    files = [deck("a.pptx", "Ana Kim", level=3, criteria=7)]
    text, _ = fill_gradebook(EXPORT, files, "Presentation", 10.5)
    assert text == EXPORT.replace("a@b\t-\t", "a@b\t7,88\t")
    with pytest.raises(AppError, match="does not say how many points are possible"):
        fill_gradebook(EXPORT, files)


WORKSHEETS = {
    "de": "ID|Vollständiger Name|E-Mail-Adresse|Status|Gruppe|Bewertung|Bestwertung|Bewertung kann "
    "geändert werden|Zuletzt geändert (Abgabe)|Letzte Änderung (Bewertung)|Feedback als Kommentar",
    "fr": "Identifiant|Nom complet|Adresse de courriel|Statut|Groupe|Note|Note maximale|La note peut "
    "être modifiée|Dernière modification (travail remis)|Dernière modification (note)|Feedback par "
    "commentaires",
    "es": "Identificador|Nombre completo|Dirección de correo|Estado|Grupo|Calificación|Calificación "
    "máxima|La calificación puede ser cambiada|Última modificación (entrega)|Última modificación "
    "(calificación)|Comentarios de retroalimentación",
    "ru": "Идентификатор|Полное имя|Адрес электронной почты|Статус|Группа|Оценка|Максимальная оценка|"
    "Оценка может быть изменена|Последнее изменение (ответ)|Последнее изменение (оценка)|Отзыв в "
    "виде комментария",
}  # fmt: skip
YES_NO = {"de": ("Ja", "Nein"), "fr": ("Oui", "Non"), "es": ("Sí", "No"), "ru": ("Да", "Нет")}


@pytest.mark.parametrize("language", WORKSHEETS)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_worksheet_may_be_in_the_schools_language(language: str, delimiter: str) -> None:
    most = '"10,00"' if delimiter == "," else "10,00"
    yes, no = YES_NO[language]
    rows = [
        f"1|Ana Kim|a@b|-||HERE|{most}|{yes}|-|-|", f"2|Ben Lee|b@b|-|||{most}|{no}|-|-|",
        f"3|Ana Maria Kim|c@b|-|||{most}|{yes}|-|-|",
    ]  # fmt: skip
    form = "\ufeff" + "\r\n".join([WORKSHEETS[language], *rows]).replace("|", delimiter)
    files = [deck("a.pptx", "Ana Kim", criteria=7, level=3), deck("ben_lee.pptx")]
    filled, said = fill_gradebook(form.replace("HERE", ""), files)
    points = '"7,5"' if delimiter == "," else "7,5"
    assert filled == form.replace("HERE", points)
    assert said == (
        "Ben Lee: the grade can't be changed, as the file says.",
        "No points for Ana Maria Kim.",
    )


EXPORTS = {
    "de": "Vorname;Nachname;Matrikelnummer;E-Mail-Adresse;Aufgabe:\u00a0Vortrag (Punkte)"
    ";Kurs gesamt (Punkte);Zuletzt aus diesem Kurs geladen",
    "fr": "Prénom;Nom;Numéro d'identification;Adresse de courriel;Devoir\u00a0: Vortrag (Brut)"
    ";Total du cours (Brut);Dernier téléchargement depuis ce cours",
    "es": "Nombre;Apellido(s);Número de ID;Dirección de correo;Tarea:Vortrag (Real)"
    ";Total del curso (Real);Última descarga de este curso",
    "ru": "Имя;Фамилия;Индивидуальный номер;Адрес электронной почты;Задание:Vortrag (Значение)"
    ";Итоговая оценка за курс (Значение);Последние загруженные из этого курса",
}  # fmt: skip


@pytest.mark.parametrize("language", EXPORTS)
@pytest.mark.parametrize("column", ["", "Vortrag"])
def test_an_export_may_be_in_the_schools_language(language: str, column: str) -> None:
    text = f"{EXPORTS[language]}\nAna;Kim;;a@b;-;0,00;\nBen;Lee;;b@b;-;7,50;\n"
    filled, said = fill_gradebook(text, [deck("a.pptx", "Kim Ana")], column, 10)
    assert filled == text.replace("a@b;-;", "a@b;7,5;")
    assert said == ("No points for Ben Lee.",)


@pytest.mark.parametrize(
    "head", ["Name;Bewertung", "Vollständige Namen;Bewertung", "Vorname;Bewertung", "Klasse;Note"]
)
def test_headings_are_never_guessed(head: str) -> None:
    with pytest.raises(AppError, match="no gradebook of Canvas or Moodle"):
        fill_gradebook(f"{head}\nAna Kim;\n", [deck("a.pptx", "Ana Kim")])


def test_a_comma_of_a_number_parts_no_cells() -> None:
    text = 'Identifier,Full name,Grade,Maximum Grade\n1,Ana Kim,,"10,50"\n'
    filled, _ = fill_gradebook(text, [deck("a.pptx", "Ana Kim")])
    assert cells(filled)[1] == ["1", "Ana Kim", "7,88", "10,50"]


def test_points_that_are_there_are_kept() -> None:
    there = CANVAS.replace("9B,7,,70", "9B,7,3,70")
    text, said = fill_gradebook(there, [deck("a.pptx", "Ana Kim; Ben Lee")], "4711")
    assert text == there.replace('"9B ""new""",,,', '"9B ""new""",,15,')
    assert "Kim, Ana: there is already “3”, which was kept." in said


@pytest.mark.parametrize(
    "name",
    ["kim_ana_shells.pptx", "AnaKim.pptx", "2024-11-30 Ana  Kim final (2).pptx", "ANA-KIM.PPTX",
     "shells by ana.kim.pptx"],
)  # fmt: skip
def test_the_name_of_the_file_tells_where_the_deck_does_not(name: str) -> None:
    for author in ("", "Lenovo", "User"):
        text, said = fill_gradebook(CANVAS, [deck(name, author)], "Presentation")
        assert cells(text)[3][6] == "15"
        assert said == ("No points for Lee, Ben and Sørensen, Zoë.",)


def test_the_title_slide_tells_whose_deck_it_is() -> None:
    made = deck("shells.pptx", "Lenovo")
    assert made.review
    opening = "A new friendship?\nBy Ana Kim and Ben Lee, Class 9B\n30 November 2026"
    file = replace(made, review=replace(made.review, opening=opening))
    text, said = fill_gradebook(CANVAS, [file], "Presentation")
    assert [row[6] for row in cells(text)[3:6]] == ["15", "15", ""]
    assert said == ("No points for Sørensen, Zoë.",)


def test_a_file_may_be_of_a_group() -> None:
    text, said = fill_gradebook(CANVAS, [deck("ana_kim+ben_lee.pptx")], "Presentation")
    assert [row[6] for row in cells(text)[3:6]] == ["15", "15", ""]
    assert said == ("No points for Sørensen, Zoë.",)


def said_of(files: list[ReviewedFile], text: str = CANVAS) -> tuple[str, ...]:
    filled, said = fill_gradebook(text, files, "Presentation")
    assert filled == text
    return said


def test_nobody_is_given_points_by_a_guess() -> None:
    assert said_of([deck("shells.pptx", "Ana")])[0] == (
        "“Ana” of shells.pptx is not in the gradebook. Is it Kim, Ana?"
    )
    assert said_of([deck("shells.pptx", "Ana Maria Kim")])[0].endswith("Is it Kim, Ana?")
    assert (
        said_of([deck("shells.pptx", "Chidi")])[0]
        == "“Chidi” of shells.pptx is not in the gradebook."
    )
    assert (
        said_of([deck("Presentation1.pptx")])[0] == "Presentation1.pptx does not say who made it."
    )


def test_two_students_of_one_name_are_told_apart_by_a_person() -> None:
    twins = CANVAS.replace('"Lee, Ben"', '"Kim, Ana"')
    assert said_of([deck("a.pptx", "Ana Kim")], twins)[0] == "Kim, Ana is in the gradebook 2 times."


def test_two_decks_of_one_student_are_told_apart_by_a_person() -> None:
    files = [deck("a.pptx", "Ana Kim"), deck("b.pptx", "Kim Ana", level=4)]
    assert said_of(files)[0] == "Kim, Ana made more than one deck: a.pptx and b.pptx."


def test_a_deck_handed_on_to_somebody_else_is_noticed() -> None:
    assert said_of([deck("ben lee.pptx", "Ana Kim")])[0] == (
        "ben lee.pptx has the name of one student and is by another."
    )


def test_a_file_name_that_fits_two_students_is_noticed() -> None:
    more = CANVAS.replace('"Lee, Ben"', '"Park, Kim"')
    assert said_of([deck("ana kim park.pptx")], more)[0] == (
        "The name of ana kim park.pptx fits more than one student."
    )


def test_a_deck_with_a_level_that_is_not_known_gives_no_points() -> None:
    open_marks = (Mark("c0", 3), Mark("coverage", 0))
    file = replace(deck("a.pptx", "Ana Kim"), marks=open_marks)
    text, said = fill_gradebook(CANVAS, [file], "Presentation")
    assert text == CANVAS
    told = "Kim, Ana: there is no level yet for coverage; choose the activity or a level."
    assert said[0] == told


def test_a_deck_without_marks_gives_no_points() -> None:
    files = [
        ReviewedFile("class/a.pptx", error="It is damaged."),
        replace(deck("b.pptx"), marks=()),
    ]
    assert said_of(files)[:2] == (
        "a.pptx has no marks, so it gives no points.",
        "b.pptx has no marks, so it gives no points.",
    )


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("", "", "this is no gradebook of Canvas or Moodle"),
        ("Name,Points\nAna Kim,\n", "", "this is no gradebook of Canvas or Moodle"),
        ("PK\x03\x04\x00\"", "", "this is no gradebook of Canvas or Moodle"),
        (CANVAS, "Essay", "no column is called “Essay”.*“Homework .77.”, “Presentation .4711.”"),
        (CANVAS, "Current Score", "no column is called"),
        (CANVAS.replace(",7,", ",,").replace("9.5", ""), "", "2 columns for points are still empty"),
        (CANVAS.replace("7,,70", "7,3,70"), "", "no column for points is still empty"),
        (CANVAS.replace("Homework (77)", "Presentation (5)"), "Presentation", "several columns are called"),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_asked(text: str, column: str, said: str) -> None:
    with pytest.raises(AppError, match=said):
        fill_gradebook(text, [deck("a.pptx", "Ana Kim")], column)


def test_a_thousand_is_not_one() -> None:
    text = CANVAS.replace(",10,20,", ',10,"1,000",')
    assert (
        said_of([deck("a.pptx", "Ana Kim")], text)[0] == "Kim, Ana: “1,000” is no number of points."
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("head", ["", "\ufeff", "sep={}\n"])
def test_every_kind_of_csv_stays_what_it_is(delimiter: str, line: str, head: str) -> None:
    body = 'Identifier|Full name|Grade|Maximum Grade|"Feedback ""x"""| y\n1|"Kim, Ana"||10|"a,b;c\nd"|\n\n2|Lee|||'
    text = head.format(delimiter) + body.replace("|", delimiter).replace("\n", line)
    filled, _ = fill_gradebook(text, [deck("a.pptx", "Ana Kim")])
    before, after = f'"Kim, Ana"{delimiter}', f"{delimiter}10{delimiter}"
    points = "7,5" if delimiter == ";" else "7.5"
    assert filled == text.replace(before + after, f"{before}{points}{after}")


@given(st.text(st.sampled_from('ab",;\t\r\n\ufeff =é'), max_size=60))
def test_a_sheet_is_its_text(text: str) -> None:
    sheet = read_sheet(text, KNOWN)
    assert sheet.filled({}) == text
    for cells in sheet.rows:
        for cell in cells:
            assert 0 <= cell.start <= cell.end <= len(text)
    places = [(cell.start, cell.end) for cells in sheet.rows for cell in cells]
    assert places == sorted(places)


words = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=8)


@given(st.lists(st.lists(words, min_size=3, max_size=3), max_size=6), st.integers(0, 5))
def test_a_sheet_is_read_as_python_reads_it(rows: list[list[str]], index: int) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["Student", "ID", "Section"], *rows])
    sheet = read_sheet(out.getvalue(), KNOWN)
    kept = [row for row in rows if any(row)]
    assert [[cell.value for cell in cells] for cells in sheet.rows[1:]] == kept
    assume(index < len(kept))
    filled = sheet.filled({(index + 1, 1): "8.5"})
    kept[index][1] = "8.5"
    assert [row for row in csv.reader(io.StringIO(filled, newline="")) if any(row)][1:] == kept


@given(st.lists(st.tuples(words, words), max_size=5), st.lists(words, max_size=3))
def test_names_of_strangers_give_nobody_points_twice(
    students: list[tuple[str, str]], files: list[str]
) -> None:
    out = io.StringIO(newline="")
    rows = [[f"{last}, {first}", "", ""] for last, first in students]
    csv.writer(out).writerows([["Student", "ID", "Talk (1)"], ["Points Possible", "", "8"], *rows])
    authors = [" ".join(student) for student in students]
    decks = [deck(f"{name}.pptx", author) for name, author in zip(files, authors, strict=False)]
    filled, said = fill_gradebook(out.getvalue(), decks, "Talk")
    given = sum(
        row[2] == "6" for row in csv.reader(io.StringIO(filled, newline="")) if len(row) > 2
    )
    assert given <= len(students)
    assert not [sentence for sentence in said if "\n" in sentence]
