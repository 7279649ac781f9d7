"""The demo is whole, its three exports show the same pages, and nothing ever calls the network."""

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from office import citedeck, need, package_faults, pdf_pages, python

pytestmark = pytest.mark.tools

PNG_SIZE = slice(16, 24)


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    done = citedeck("demo", "-o", "demo", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "demo"


def test_deck_pdf_and_pictures_have_the_same_pages(demo_folder: Path) -> None:
    with zipfile.ZipFile(demo_folder / "demo.pptx") as deck:
        names = deck.namelist()
    slides = sum(name.startswith("ppt/slides/slide") for name in names)
    pictures = sorted(path.name for path in (demo_folder / "slides").iterdir())
    assert slides >= 10
    assert pictures == [f"{number:02}.png" for number in range(1, slides + 1)]
    assert len(pdf_pages(demo_folder / "demo.pdf")) == slides
    (review,) = json.loads((demo_folder / "review.json").read_text("utf-8"))["decks"]
    assert review["slides"] == slides


def test_pictures_have_the_shape_of_the_slides(demo_folder: Path) -> None:
    for path in (demo_folder / "slides").iterdir():
        head = path.read_bytes()[PNG_SIZE]
        width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:])
        assert (width, height) == (1600, 900)


def test_the_demo_has_no_error_and_no_repair(demo_folder: Path) -> None:
    (review,) = json.loads((demo_folder / "review.json").read_text("utf-8"))["decks"]
    assert [item for item in review["findings"] if item["severity"] == "error"] == []
    assert package_faults(demo_folder / "demo.pptx") == []


def network_calls(folder: Path, *arguments: object) -> str:
    """Run one of our commands and give what it asked of the network."""
    need("strace")
    log = folder / "network.log"
    under = ("strace", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", str(log))
    done = citedeck(*arguments, cwd=folder, under=under)
    assert done.returncode == 0, done.stderr
    return log.read_text()


@pytest.mark.parametrize(
    "command",
    [
        ("demo", "-o", "again"),
        ("new", "-o", "p.citedeck"),
        ("build", "demo.citedeck", "-o", "d.pptx", "--pdf", "d.pdf", "--png", "pictures"),
        ("check", "demo.citedeck", "--json", "r.json"),
    ],
    ids=lambda command: command[0],
)
def test_no_command_opens_a_connection(demo_folder: Path, command: tuple[str, ...]) -> None:
    assert "AF_INET" not in network_calls(demo_folder, *command)


def test_a_connection_would_be_seen() -> None:
    need("strace")
    code = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    command = ["strace", "-f", "-e", "trace=network", python(), "-c", code]
    assert "AF_INET" in subprocess.run(command, capture_output=True, text=True).stderr
