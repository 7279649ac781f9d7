"""Every kind of slide is written in its form, by mouse and by keys, one step of undo a change."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from citedeck.model.project import Work
from citedeck.model.slides import MOST_PARTIES, SLIDE_KINDS, Crop, Slide
from citedeck.ui.slides import SlidesPanel
from citedeck.ui.slides.forms.chart import read_number
from citedeck.ui.slides.forms.exchange import ExchangeForm
from citedeck.ui.slides.forms.grid import read_cells, with_cells
from citedeck.ui.slides.kinds import GROUPS, KIND_HINTS, KINDS
from citedeck.ui.slides.prompts import prompt
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import (
    ALT,
    CONTROL,
    Key,
    choose,
    click,
    click_button,
    fill,
    find,
    focused,
    press,
    read,
    seen,
    tab_to,
    turn,
    words_of,
)

Start = Callable[[str], MainWindow]


@pytest.fixture
def start(open_window: Open, demo: Work, qtbot: QtBot) -> Start:
    """Give a window that shows a new slide of a kind, on a topic with evidence."""

    def make(kind: str) -> MainWindow:
        window = open_window(demo)
        turn(qtbot, window, "Slides")
        panel = seen(window, SlidesPanel)[0]
        panel.go_to("a5", 0)
        panel.add_slide(kind)
        window.document.stack.clear()
        return window

    return make


def slide_of(window: MainWindow) -> Slide:
    slide = window.document.slide(seen(window, SlidesPanel)[0].slide_id)
    assert slide is not None
    return slide


def named(window: MainWindow, name: str) -> QWidget:
    return next(item for item in seen(window, QWidget) if item.accessibleName() == name)


def undo_all(window: MainWindow, qtbot: QtBot, steps: int) -> None:
    assert window.document.stack.count() == steps
    for _ in range(steps):
        click_button(qtbot, window.header, "Undo")


def type_cell(bot: QtBot, grid: QTableView, text: str) -> None:
    """Open the current cell with Enter, type over it, and confirm it."""
    grid.setFocus()
    press(bot, Key.Key_Return)
    bot.keyClicks(focused(), text)
    press(bot, Key.Key_Return)
    bot.wait(1)


def test_every_kind_can_be_chosen_and_is_explained() -> None:
    assert set(KINDS) == set(KIND_HINTS) == set(SLIDE_KINDS)
    assert list(GROUPS) == ["Say", "Show", "Activity", "Frame"]


@pytest.mark.parametrize("kind", list(SLIDE_KINDS))
def test_every_field_has_a_name_and_fits_its_column(start: Start, kind: str) -> None:
    window = start(kind)
    panel = seen(window, SlidesPanel)[0]
    fields = seen(panel.form, QComboBox) + seen(panel.form, QPlainTextEdit)
    assert all(words_of(field) for field in fields)
    assert panel.form.minimumSizeHint().width() <= 262


def test_an_exchange_is_written(start: Start, qtbot: QtBot, answers: Answers) -> None:
    window = start("exchange")
    before = window.document.project
    for number, name in enumerate(("Russia", "North Korea"), 1):
        click_button(qtbot, window, "Add party")
        assert words_of(focused()) == f"Party {number}: name"
        qtbot.keyClicks(focused(), name)
    click_button(qtbot, window, "Add flow")
    fill(qtbot, window, {"Flow 1: what": "Fuel"})
    answers.pick("¶5  “Russia is likely to pay with fuel and raw materials …”")
    click(qtbot, named(window, "Flow 1: evidence"))
    answers.wait()
    slide = slide_of(window)
    assert [party.name for party in slide.parties] == ["Russia", "North Korea"]
    flow = slide.flows[0]
    assert (flow.source, flow.target, flow.text, flow.evidence) == ("p1", "p2", "Fuel", ("q2",))
    click(qtbot, named(window, "Remove party 2"))
    assert slide_of(window).flows == ()
    undo_all(window, qtbot, 8)
    assert window.document.project == before


def test_an_exchange_takes_as_many_parties_as_one_page(start: Start, qtbot: QtBot) -> None:
    window = start("exchange")
    for _ in range(MOST_PARTIES):
        click_button(qtbot, window, "Add party")
    assert len(slide_of(window).parties) == MOST_PARTIES
    assert not seen(window, ExchangeForm)[0].parties.add_button.isEnabled()


def test_rows_move_by_keys_and_keep_them(start: Start, qtbot: QtBot) -> None:
    window = start("exchange")
    for name in ("A", "B"):
        click_button(qtbot, window, "Add party")
        qtbot.keyClicks(focused(), name)
    held = focused()
    press(qtbot, Key.Key_Up, ALT)
    assert [party.name for party in slide_of(window).parties] == ["B", "A"]
    assert focused() is held
    assert words_of(held) == "Party 1: name"
    press(qtbot, Key.Key_Up, ALT)
    press(qtbot, Key.Key_Down, ALT)
    assert [party.name for party in slide_of(window).parties] == ["A", "B"]


def test_a_timeline_takes_the_lessons_events_and_ones_own(start: Start, qtbot: QtBot) -> None:
    window = start("timeline")
    click_button(qtbot, window, "Take the lesson")
    assert len(slide_of(window).events) == len(window.document.lesson.events)
    assert window.document.stack.count() == 1
    click_button(qtbot, window, "Undo")
    click_button(qtbot, window, "Add event")
    qtbot.keyClicks(focused(), "2024-13")
    assert slide_of(window).events[0].date is not None
    date = named(window, "Event 1: date")
    assert date.property("wrong")
    assert [each for each in seen(window, QLabel) if each.text() == date.accessibleDescription()]
    fill(qtbot, window, {"Event 1: what happened": "A deal"})
    assert date.property("text") == "2024-13"
    fill(qtbot, window, {"Event 1: date": "July 2000"})
    assert (str(slide_of(window).events[0].date), date.property("text")) == ("2000-07", "July 2000")
    assert (date.property("wrong"), date.accessibleDescription()) == (False, "")
    fill(qtbot, window, {"Event 1: date": "2024-06-19", "Event 1: what happened": "A treaty"})
    choose(qtbot, find(window, QComboBox, "Distances"), "True to time")
    slide = slide_of(window)
    assert (str(slide.events[0].date), slide.events[0].title) == ("2024-06-19", "A treaty")
    assert slide.scale == "true"


def test_a_map_is_written(start: Start, qtbot: QtBot) -> None:
    window = start("map")
    countries = find(window, QListWidget, "Countries")
    assert countries.item(0).text() == "Russia"
    click(qtbot, countries)
    press(qtbot, Key.Key_Home)
    press(qtbot, Key.Key_Space)
    assert slide_of(window).highlight == window.document.lesson.map.countries[1:]
    click_button(qtbot, window, "Add label")
    qtbot.keyClicks(focused(), "sends shells")
    click_button(qtbot, window, "Add arrow")
    qtbot.keyClicks(focused(), "Shells")
    slide = slide_of(window)
    assert (slide.labels[0].country, slide.labels[0].text) == ("PRK", "sends shells")
    assert (slide.arrows[0].source, slide.arrows[0].text) == ("PRK", "Shells")
    fill(qtbot, window, {"Find a country": "ukr"})
    shown = [i for i in range(countries.count()) if not countries.item(i).isHidden()]
    assert [countries.item(i).text() for i in shown] == ["Ukraine"]


def test_numbers_are_pasted_from_a_spreadsheet(start: Start, qtbot: QtBot) -> None:
    window = start("chart")
    grid = find(window, QTableView, "Numbers")
    QGuiApplication.clipboard().setText("\tShips\tTrains\n2023\t1,200\t3,5\n2024\t40 %\t\n")
    grid.setCurrentIndex(grid.model().index(0, 0))
    grid.setFocus()
    press(qtbot, Key.Key_V, CONTROL)
    slide = slide_of(window)
    assert slide.categories == ("2023", "2024")
    assert [(s.name, s.values) for s in slide.series] == [
        ("Ships", (1200.0, 40.0)),
        ("Trains", (3.5, None)),
    ]
    grid.setCurrentIndex(grid.model().index(1, 1))
    type_cell(qtbot, grid, "many")
    assert slide_of(window) == slide
    assert "“many” is no number" in read(window)
    undo_all(window, qtbot, 1)


def test_a_table_grows(start: Start, qtbot: QtBot) -> None:
    window = start("table")
    grid = find(window, QTableView, "Table")
    for place, text in (((0, 0), "Who"), ((1, 1), "Shells")):
        grid.setCurrentIndex(grid.model().index(*place))
        type_cell(qtbot, grid, text)
    click_button(qtbot, window, "Row")
    slide = slide_of(window)
    assert (slide.header, slide.rows) == (("Who", ""), (("", "Shells"), ("", "")))
    choose(qtbot, find(window, QComboBox, "Source"), words_of_source(window))
    assert slide_of(window).source == "s1"


def words_of_source(window: MainWindow) -> str:
    source = window.document.project.sources[0]
    return f"{source.author[0].short}: {source.title}"


def test_a_comparison_has_two_sides_that_change_places(start: Start, qtbot: QtBot) -> None:
    window = start("comparison")
    fill(qtbot, window, {"Side 1: claim": "Yes", "Side 2: claim": "No"})
    fill(qtbot, window, {"Side 1: reasons": "Shells"})
    click(qtbot, named(window, "Move side 1 down"))
    slide = slide_of(window)
    assert [(side.claim, side.items) for side in slide.columns] == [
        ("No", ()),
        ("Yes", ("Shells",)),
    ]


def test_a_picture_is_chosen_cut_and_credited(
    start: Start, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(tmp_path / "port.png"))
    (tmp_path / "notes.png").write_text("no picture")
    window = start("picture")
    answers.name(tmp_path / "notes.png")
    click_button(qtbot, window, "Choose a picture")
    assert "no picture that can be used" in read(window)
    answers.name(tmp_path / "port.png")
    click_button(qtbot, window, "Choose a picture")
    fill(qtbot, window, {"What it shows": "A port", "Credit": "Ann Lee"})
    box = find(window, QSpinBox, "Cut off left")
    box.setFocus()
    press(qtbot, Key.Key_Up)
    slide = slide_of(window)
    assert (slide.alt, slide.credit, slide.crop) == ("A port", "Ann Lee", Crop(left=50))
    project = window.document.project
    assert window.document.work.medium(project.media[0]) is not None
    undo_all(window, qtbot, 4)
    assert not window.document.project.media


def test_roles_are_ticked(start: Start, qtbot: QtBot) -> None:
    window = start("roles")
    roles = find(window, QListWidget, "Roles")
    names = [role.name for role in window.document.lesson.roles]
    click(qtbot, roles)
    press(qtbot, Key.Key_Home)
    press(qtbot, Key.Key_Space)
    assert slide_of(window).roles == tuple(names[1:])
    press(qtbot, Key.Key_Space)
    assert slide_of(window).roles == ()


def test_one_role_speaks(start: Start, qtbot: QtBot) -> None:
    window = start("position")
    choose(qtbot, find(window, QComboBox, "Role"), "The envoy of China")
    assert slide_of(window).roles == ("The envoy of China",)


def test_a_policy_has_four_fields(start: Start, qtbot: QtBot) -> None:
    window = start("policy")
    words = {"Problem": "P", "Option": "O", "Trade-off": "T", "Recommendation": "R"}
    fill(qtbot, window, words)
    slide = slide_of(window)
    said = (slide.problem, slide.option, slide.trade_off, slide.recommendation)
    assert said == ("P", "O", "T", "R")


def test_a_part_is_reached_by_keys(start: Start, qtbot: QtBot) -> None:
    window = start("policy")
    tab_to(qtbot, find(window, QPlainTextEdit, "Problem"))
    qtbot.keyClicks(focused(), "Nobody counts")
    assert slide_of(window).problem == "Nobody counts"


@pytest.mark.parametrize("kind", list(SLIDE_KINDS))
def test_a_starter_is_shown_and_never_written(start: Start, kind: str) -> None:
    window = start(kind)
    slide = slide_of(window)
    fields = seen(seen(window, SlidesPanel)[0].form, QPlainTextEdit)
    assert all(field.placeholderText() for field in fields)
    assert "…" not in slide.claim + slide.takeaway + slide.speaker_notes
    assert prompt("takeaway", "claim", "presentation", "learners") == "This matters because …"
    assert "…" not in prompt("takeaway", "claim", "presentation", "general")


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,200", 1200.0), ("3,5", 3.5), ("40 %", 40.0), ("", 0.0), ("−2.5", -2.5), ("1 000", 1000.0),
     ("many", None), ("inf", None), ("1e400", None), ("1.2.3", None)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(text: str, number: float | None) -> None:
    assert read_number(text) == number


def test_pasted_cells_make_room() -> None:
    assert read_cells("a\tb\r\nc\r\n") == (("a", "b"), ("c",))
    assert read_cells("") == ()
    grown = with_cells((("1", "2"),), 1, 1, (("a", "b"), ("c",)))
    assert grown == (("1", "2", ""), ("", "a", "b"), ("", "c", ""))
