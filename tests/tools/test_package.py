"""PowerPoint must open our decks without offering to repair them, and nothing may overflow."""

import re
import zipfile
from pathlib import Path

import pytest

from citedeck.model.pages import Chart, Pages
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import export_deck
from office import fit_faults, package_faults, validator_errors

pytestmark = pytest.mark.tools


def damaged(deck: Path, folder: Path, part: str, old: bytes, new: bytes) -> Path:
    """Copy a deck with something changed in one part."""
    path = folder / "damaged.pptx"
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            assert name != part or old in data
            target.writestr(name, data.replace(old, new) if name == part else data)
    return path


@pytest.fixture
def example(demo: Work, atlas: Template, tmp_path: Path) -> Path:
    path = tmp_path / "example.pptx"
    export_deck(demo, path, atlas)
    return path


def test_the_validator_finds_no_error(made, tmp_path: Path) -> None:
    assert validator_errors(made.path, tmp_path) == []


def test_the_validator_would_find_one(example: Path, tmp_path: Path) -> None:
    bad = damaged(example, tmp_path, "ppt/slides/slide1.xml", b"<p:spTree>", b"<p:spTree><p:x/>")
    assert validator_errors(bad, tmp_path)


def test_no_package_rule_is_broken(made) -> None:
    assert package_faults(made.path) == []


def test_a_broken_package_rule_would_be_found(example: Path, tmp_path: Path) -> None:
    bad = damaged(example, tmp_path, "ppt/slides/slide1.xml", b'id="3"', b'id="2"')
    assert package_faults(bad)


def labels_a_chart(fault: str, pages: Pages) -> bool:
    """Tell whether a fault is a chart's number that the tool took for the page's number."""
    shown = [page for page in pages.pages if not page.hidden]
    match = re.fullmatch(r"slide (\d+): '[\d.]+' lies outside its shape .*", fault)
    return bool(match) and any(
        isinstance(box.content, Chart) for box in shown[int(match[1]) - 1].boxes
    )


def test_everything_fits_in_libreoffice(made) -> None:
    pytest.importorskip("pptx", reason="the shared tool fit_check needs python-pptx")
    faults = fit_faults(made.path)
    assert [fault for fault in faults if not labels_a_chart(fault, made.pages)] == []


def test_what_does_not_fit_would_be_noticed(example: Path, tmp_path: Path) -> None:
    pytest.importorskip("pptx", reason="the shared tool fit_check needs python-pptx")
    bad = damaged(example, tmp_path, "ppt/slides/slide6.xml", b"Quality differs", b"Quality " * 200)
    assert fit_faults(bad)
