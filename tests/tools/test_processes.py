"""The command in a real process: whatever its output leads to, no traceback and no lost file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from citedeck.files.projects import save_work
from citedeck.model.project import Work
from office import ROOT, citedeck, python

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full and signals"),
]

FULL = Path("/dev/full")
WRITES_ON = "print() in the commands is not guarded: OSError, UnicodeEncodeError"
OVERWRITES = "no command compares its outputs with its inputs"


@pytest.fixture
def project(tmp_path: Path, demo: Work) -> Path:
    path = tmp_path / "p.citedeck"
    save_work(path, demo)
    return path


def shell(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which `citedeck` is ours."""
    head = f'citedeck() {{ "{python()}" -m citedeck "$@"; }}; '
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run(
        ["sh", "-c", head + line], cwd=folder, env=env, capture_output=True, text=True, timeout=60
    )


def test_errors_are_one_line_each_and_status_two(tmp_path: Path) -> None:
    done = citedeck("check", "none.citedeck", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "citedeck: none.citedeck: there is no such file (check the name)\n"


@pytest.mark.parametrize("arguments", ["check p.citedeck", "check p.citedeck --json -"])
def test_a_screen_that_is_full_is_an_error_without_traceback(project: Path, arguments: str) -> None:
    done = shell(f"citedeck {arguments} > {FULL}", project.parent)
    assert done.returncode == 2
    assert done.stderr.startswith("citedeck: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_screen_that_lacks_letters_gets_others(tmp_path: Path, encoding: str) -> None:
    done = shell("citedeck new -o 평양.citedeck", tmp_path, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_leaves_early_is_no_crash(project: Path) -> None:
    done = shell("citedeck check p.citedeck --json - | head -c 1", project.parent)
    assert done.stdout == "{"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        "build p.citedeck -o p.citedeck",
        "build p.citedeck -o d.pptx --pdf p.citedeck",
        "check p.citedeck --json p.citedeck",
    ],
)
def test_a_command_never_writes_over_its_own_input(project: Path, arguments: str) -> None:
    before = project.read_bytes()
    done = shell(f"citedeck {arguments}", project.parent)
    assert project.read_bytes() == before
    assert done.returncode == 2


@pytest.mark.parametrize("option", ["--pdf none/x.pdf", "--png p.citedeck"])
def test_nothing_half_written_when_one_of_the_outputs_fails(project: Path, option: str) -> None:
    done = shell(f"citedeck build p.citedeck -o d.pptx {option}", project.parent)
    assert done.returncode == 2
    assert not (project.parent / "d.pptx").exists()


def test_control_c_is_no_traceback(project: Path) -> None:
    code = (
        "import os, signal, sys; from citedeck import pipeline; from citedeck.cli import run;"
        "pipeline.load_work = lambda _: os.kill(os.getpid(), signal.SIGINT);"
        "sys.exit(run(['check', 'p.citedeck']))"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [python(), "-c", code], cwd=project.parent, env=env, capture_output=True, text=True
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
