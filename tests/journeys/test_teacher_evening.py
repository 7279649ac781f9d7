"""A teacher's evening: a class folder goes in, every report comes out, and all say the same."""

import csv
import io
import json
import re
import shlex
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Cm

from citedeck.cli import run
from citedeck.cli.run import make_parser
from citedeck.files.marks import save_marks
from citedeck.model.project import Work
from citedeck.model.rubric import DeckMarks, Marks
from citedeck.model.template import Template
from citedeck.pipeline import export_deck, review_decks, review_order
from citedeck.review.rubric import as_set_aside

KEPT, CHANGED = "the whole region could feel it", "the whole world could feel it"
COPIED = "The partnership may leave its mark on the Korean Peninsula"
GRADES = (
    "ID;Vollständiger Name;Bewertung;Bestwertung;Letzte Änderung (Bewertung)\r\n"
    "1;Ana Kim;;10,00;-\r\n2;Lee, Ben;;10,00;-\r\n3;Zoë Sørensen;;10,00;-\r\n"
    "4;Anna Kim;;10,00;-\r\n5;Anna Kim;;10,00;-\r\n6;Chidi Okafor;;10,00;-\r\n"
)
REVIEW = "review '9B decks' --activity presentation --csv r.csv --json r.json --xlsx r.xlsx"
Findings = list[dict[str, Any]]


@dataclass(frozen=True)
class Evening:
    """The folder that came in, what was written, and what was said."""

    decks: Path
    out: Path
    said: str
    problems: str

    @property
    def told(self) -> dict[str, dict[str, Any]]:
        """The JSON's decks by the names of their files."""
        tree = json.loads((self.out / "r.json").read_text("utf-8"))
        return {Path(deck["file"]).name: deck for deck in tree["decks"]}

    @property
    def read(self) -> dict[str, dict[str, Any]]:
        """Those that could be read."""
        return {name: deck for name, deck in self.told.items() if not deck["error"]}

    def page(self) -> str:
        """The words of the HTML, without its tags."""
        html = (self.out / "r.html").read_text("utf-8")
        words = re.sub(r"<style.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
        return " ".join(unescape(words).split())


def counted(deck: dict[str, Any]) -> Findings:
    return [finding for finding in deck["findings"] if finding not in deck["set_aside"]]


@pytest.fixture(scope="module")
def evening(demo: Work, atlas: Template, tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """Write the class, set one finding aside, and run the one command."""
    home = tmp_path_factory.mktemp("evening")
    decks = home / "9B decks"
    write_class(decks, demo, atlas)
    set_one_aside(decks / "foreign.pptx")
    (home / "grades.csv").write_bytes(GRADES.encode("cp1252"))
    told = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", told[0])
        patch.setattr("sys.stderr", told[1])
        patch.chdir(home)
        status = run(shlex.split(
            f"{REVIEW} --html r.html --comment back --author 'Ms Park' --gradebook grades.csv filled.csv"
        ))  # fmt: skip
    assert status == 1
    return Evening(decks, home, told[0].getvalue(), told[1].getvalue())


def write_class(folder: Path, demo: Work, atlas: Template) -> None:
    """Write decks of four students, junk, and a file that breaks off."""
    folder.mkdir()
    for file, name in (("kim.pptx", "Ana Kim"), ("lee.pptx", "Ben Lee"), ("anna.pptx", "Anna Kim")):
        work = replace(demo, project=replace(demo.project, presenters=(name,)))
        export_deck(work, folder / file, atlas)
    edit_words(folder / "lee.pptx", KEPT, CHANGED)
    write_foreign(folder / "foreign.pptx")
    data = (folder / "kim.pptx").read_bytes()
    (folder / "chidi okafor.pptx").write_bytes(data[:900])
    for junk in ("~$kim.pptx", "._lee.pptx", ".DS_Store", "notes.txt"):
        (folder / junk).write_bytes(b"junk")


def edit_words(path: Path, old: str, new: str) -> None:
    """Change words of a slide, as somebody does in PowerPoint."""
    before = parts(path)
    assert any(old.encode() in data for data in before.values())
    with zipfile.ZipFile(path, "w") as target:
        for name, data in before.items():
            target.writestr(name, data.replace(old.encode(), new.encode()))


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def write_foreign(path: Path) -> None:
    """Write a deck that never saw Citedeck."""
    deck = Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text, first.placeholders[1].text = "Old friends", "By Zoë Sørensen"
    for text in (COPIED, "“Nobody in the harbour counted the gulls that day” (Article, par. 2)"):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "What the article says about it"
        slide.shapes.add_textbox(Cm(2), Cm(6), Cm(18), Cm(4)).text_frame.text = text
    deck.save(str(path))


def set_one_aside(path: Path) -> None:
    """Say of the quote that is nowhere in the lesson that it is fine, as in the window."""
    (file,) = review_decks([path], review_order())
    assert file.review
    wrong = [item for item in file.review.findings if item.rule == "quote-not-found"]
    saved = DeckMarks(path.name, comment="See me, Zoë.", set_aside=(as_set_aside(wrong[0]),))
    save_marks(path.parent, Marks(decks=(saved,)))


def test_every_deck_keeps_its_place_and_its_verdicts(evening: Evening) -> None:
    assert list(evening.read) == ["anna.pptx", "foreign.pptx", "kim.pptx", "lee.pptx"]
    assert set(evening.told) - set(evening.read) == {"chidi okafor.pptx"}
    verdicts = {
        name: Counter(quote["verdict"] for quote in deck["quotes"])
        for name, deck in evening.read.items()
    }
    assert verdicts["kim.pptx"] == verdicts["anna.pptx"] == {"verbatim": 5, "marked": 3}
    assert verdicts["lee.pptx"]["altered"] == 1
    assert verdicts["foreign.pptx"] == {"unmarked": 1, "not-found": 1}


def test_what_is_no_deck_is_named_and_what_is_damaged_too(evening: Evening) -> None:
    lines = evening.problems.splitlines()
    assert sum("left out" in line for line in lines) >= 2
    (damaged,) = [line for line in lines if "chidi okafor.pptx: " in line]
    assert "damaged" in damaged
    assert not [line for line in lines if "Traceback" in line]


def test_every_report_is_where_it_says(evening: Evening) -> None:
    places = re.findall(r"^Wrote (.+?)(?:: 4 copies)?$", evening.said, re.MULTILINE)
    assert sorted(map(Path, places)) == sorted(
        evening.out / name for name in ("r.json", "r.html", "r.xlsx", "r.csv", "filled.csv", "back")
    )
    assert all(Path(place).exists() for place in places)


def table(evening: Evening) -> dict[str, dict[str, str]]:
    lines = csv.DictReader(io.StringIO((evening.out / "r.csv").read_text("utf-8-sig")))
    return {line["File"]: line for line in lines}


def test_the_table_counts_what_the_json_says(evening: Evening) -> None:
    rows = table(evening)
    assert list(rows) == list(evening.told)
    for name, deck in evening.read.items():
        row = rows[name]
        severities = Counter(finding["severity"] for finding in counted(deck))
        assert row["Errors"] == str(severities["error"])
        assert row["Warnings"] == str(severities["warning"])
        assert row["Set aside"] == str(len(deck["set_aside"]))
        assert row["Slides"] == str(deck["slides"])
        assert row["Points"] == str(sum(mark["level"] for mark in deck["marks"]))
    assert (rows["foreign.pptx"]["Quotes not found"], rows["lee.pptx"]["Quotes altered"]) == (
        "0", "1",
    )  # fmt: skip
    assert (
        rows["chidi okafor.pptx"]["Not reviewed because"]
        == (evening.told["chidi okafor.pptx"]["error"])
    )


def sheet(evening: Evening, name: str) -> list[dict[str, Any]]:
    head, *rows = load_workbook(evening.out / "r.xlsx")[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_the_workbook_says_what_the_table_and_the_json_say(evening: Evening) -> None:
    for row in sheet(evening, "class"):
        told = {**table(evening)[row["File"]]}
        assert float(told.pop("Minutes") or 0) == (row.pop("Minutes") or 0)
        assert {key: "" if cell is None else str(cell) for key, cell in row.items()} == told
    quotes = [(row["File"], row["Quote"], row["Verdict"]) for row in sheet(evening, "quotes")]
    assert quotes == [
        (name, quote["text"], quote["verdict"])
        for name, deck in evening.read.items()
        for quote in deck["quotes"]
    ]
    findings = [(row["File"], row["Finding"]) for row in sheet(evening, "findings")]
    assert findings == [
        (name, finding["message"])
        for name, deck in evening.read.items()
        for finding in deck["findings"]
    ]
    assert sum(bool(row["Set aside"]) for row in sheet(evening, "findings")) == 1
    assert sum(bool(row["Set aside"]) for row in sheet(evening, "quotes")) == 1


def test_the_page_tells_every_finding_once_and_shows_every_slide(evening: Evening) -> None:
    html, words = (evening.out / "r.html").read_text("utf-8"), evening.page()
    assert html.count("<article ") == len(evening.told)
    assert html.count("<img ") == sum(deck["slides"] for deck in evening.read.values())
    messages = Counter(
        " ".join(finding["message"].split())
        for deck in evening.read.values()
        for finding in deck["findings"]
    )
    assert {message: words.count(message) for message in messages} == messages
    assert "See me, Zoë." in words and "1 finding set aside by the teacher" in words
    assert evening.told["chidi okafor.pptx"]["error"] in words


def comments(path: Path) -> str:
    texts = (data.decode() for name, data in parts(path).items() if "comment" in name.lower())
    return unescape("".join(texts))


def test_the_copies_say_it_in_place_and_change_nothing_else(evening: Evening) -> None:
    for name, deck in evening.read.items():
        told = comments(evening.out / "back" / name)
        for finding in deck["findings"]:
            said = finding in counted(deck) and finding["severity"] != "advice"
            assert (finding["message"] in told) == said, finding
        assert not told or "Ms Park" in told
        before, after = parts(evening.decks / name), parts(evening.out / "back" / name)
        slides = [part for part in before if "/slides/slide" in part]
        assert slides and all(before[part] == after[part] for part in slides)
    again = review_decks([evening.out / "back" / name for name in evening.read], review_order())
    for file, deck in zip(again, evening.read.values(), strict=True):
        assert file.review
        texts = [(quote.text, quote.judgement.verdict) for quote in file.review.quotes]
        assert texts == [(quote["text"], quote["verdict"]) for quote in deck["quotes"]]


def test_points_go_to_those_who_are_sure_and_nothing_else_changes(evening: Evening) -> None:
    filled = (evening.out / "filled.csv").read_bytes().decode("cp1252")
    expected = GRADES
    for name, before in (
        ("kim.pptx", "1;Ana Kim;"), ("lee.pptx", "2;Lee, Ben;"), ("foreign.pptx", "3;Zoë Sørensen;"),
    ):  # fmt: skip
        points = table(evening)[name]["Points"], table(evening)[name]["Points possible"]
        share = f"{10 * int(points[0]) / int(points[1]):.2f}".rstrip("0").rstrip(".")
        expected = expected.replace(before, before + share.replace(".", ","))
    assert filled == expected != GRADES
    assert "Anna Kim is in the gradebook 2 times." in evening.problems
    assert "chidi okafor.pptx has no marks" in evening.problems


def test_a_second_evening_writes_the_same(evening: Evening, tmp_path: Path) -> None:
    shutil.copytree(evening.decks, tmp_path / "9B decks")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        assert run(shlex.split(REVIEW)) == 1
    for name in ("r.csv", "r.json", "r.xlsx"):
        assert (tmp_path / name).read_bytes() == (evening.out / name).read_bytes()


def readme_commands(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        if line.startswith(".venv/bin/citedeck "):
            yield shlex.split(line)[1:]


def test_every_command_of_the_readme_is_understood(root: Path) -> None:
    commands = [*readme_commands((root / "README.md").read_text("utf-8"))]
    assert sum(command[0] == "review" for command in commands) >= 3
    for command in commands:
        make_parser().parse_args(command)
