"""A school's own template: what is kept of it, how it is matched, and what is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.files.deck.package import unzip_parts, zip_parts
from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.files.school import load_school_template, save_match
from citedeck.files.templates import load_template
from citedeck.layout import lay_out
from citedeck.model.errors import TemplateError
from citedeck.model.project import Work
from citedeck.model.slides import SLIDE_KINDS
from citedeck.pipeline import work_template
from kinds import DECK

MAIN = "application/vnd.openxmlformats-officedocument.presentationml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A deck of ours, slides and all, as a school might keep it for its template."""
    atlas = load_template("atlas")
    path = tmp_path / "school.pptx"
    path.write_bytes(write_deck(lay_out(DECK, atlas), atlas.base))
    return path


def test_every_kind_finds_a_layout(own: Path) -> None:
    template = load_school_template(own)
    assert [kind for kind, _ in template.match] == list(SLIDE_KINDS)
    names = {layout.name for layout in template.look.layouts}
    assert {name for _, name in template.match} <= names


def test_masters_and_layouts_stay_as_they_are_and_sample_slides_go(own: Path) -> None:
    before = unzip_parts(own.read_bytes())
    after = unzip_parts(load_school_template(own).base)
    kept = ("ppt/slideMasters/", "ppt/slideLayouts/", "ppt/theme/")
    for name, data in before.items():
        if name.startswith(kept):
            assert after[name] == data, name
    assert not [name for name in after if name.startswith(("ppt/slides/", "ppt/notesSlides/"))]
    assert b"/ppt/slides/" not in after["[Content_Types].xml"]
    assert b"slides/slide" not in after["ppt/_rels/presentation.xml.rels"]


def test_what_is_written_on_it_is_read_back_equal(own: Path) -> None:
    template = load_school_template(own)
    pages = lay_out(DECK, template)
    back = read_deck(write_deck(pages, template.base))
    assert back.pages == pages.pages
    assert back.look == pages.look


def test_a_template_file_becomes_a_deck(own: Path, tmp_path: Path) -> None:
    parts = unzip_parts(own.read_bytes())
    types = parts["[Content_Types].xml"]
    assert f"{MAIN}.presentation.main+xml".encode() in types
    parts["[Content_Types].xml"] = types.replace(b"presentation.main+xml", b"template.main+xml")
    path = tmp_path / "school.potx"
    path.write_bytes(zip_parts(parts))
    made = unzip_parts(load_school_template(path).base)["[Content_Types].xml"]
    assert b"presentation.main+xml" in made
    assert b"template.main" not in made


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b"%PDF-1.7", "a PDF"), (b"PK\x03\x04", "damaged"), (b"hello", "a text")],
)
def test_what_is_no_template_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "odd.pptx"
    path.write_bytes(data)
    with pytest.raises(TemplateError, match=words) as error:
        load_school_template(path)
    assert len(error.value.problems) == 1


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="there is no such file"):
        load_school_template(tmp_path / "gone.pptx")


def test_a_chosen_layout_is_kept_beside_the_template(own: Path) -> None:
    template = load_school_template(own)
    chosen = {**dict(template.match), "points": "Sources"}
    save_match(own, tuple(chosen.items()))
    again = load_school_template(own)
    assert dict(again.match)["points"] == "Sources"
    assert again.layout_for("points", 0).name == "Sources"


def test_a_match_that_names_an_unknown_kind_is_refused(own: Path) -> None:
    save_match(own, (("hologram", "Sources"),))
    with pytest.raises(TemplateError, match="there is no such slide kind"):
        load_school_template(own)


def test_a_project_without_its_template_is_shown_in_the_first_look(demo: Work) -> None:
    lost = replace(demo, project=replace(demo.project, template="gone/school.pptx"))
    template, problem = work_template(lost)
    assert template.name == "atlas"
    assert "there is no such file" in problem and "Atlas" in problem
