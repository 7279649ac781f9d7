"""A save that is killed or fails at any moment leaves the whole old file or the whole new one."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from office import SHARED, citedeck, need, python

pytestmark = pytest.mark.tools

WINDOW = Path(__file__).with_name("save_in_window.py")
HALF = "import sys; open(sys.argv[1], 'wb').write(b'new')"
LEAST_CALLS = 8
"""Open, write, fsync, close, link, two renames and the folder's fsync: else nothing was tried."""


def hasten_strace(folder: Path) -> str:
    """Put a strace that stops only at the calls it was asked for before the real one."""
    quick = folder / "bin" / "strace"
    quick.parent.mkdir()
    quick.write_text(f'#!/bin/sh\nexec {shutil.which("strace")} --seccomp-bpf "$@"\n')
    quick.chmod(0o755)
    works = subprocess.run([quick, "-f", "-qq", "true"], capture_output=True).returncode == 0
    return f"{quick.parent}:{os.environ['PATH']}" if works else os.environ["PATH"]


def torture(folder: Path, *command: object) -> str:
    """Kill and fail a command at each of its calls on a file; give what the tool says."""
    tool = SHARED / "save_torture.py"
    if not tool.exists():
        pytest.skip("needs ../shared/tools/save_torture.py")
    need("strace")
    places = {
        "PATH": hasten_strace(folder),
        "XDG_CONFIG_HOME": str(folder / "settings"),
        "TMPDIR": str(folder),
    }
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0", **places}
    told = subprocess.run(
        [python(), str(tool), *map(str, command)], env=env, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


def assert_never_half(told: str) -> None:
    """Read the tool's report: the save works, every call was tried, and no file was harmed."""
    first = re.search(r"baseline rc (\d+) calls touching the folder: (\d+)", told)
    assert first is not None and first[1] == "0", told
    assert int(first[2]) >= LEAST_CALLS, told
    assert "no violation" in told, told


def test_the_tool_would_notice_a_file_that_is_half_written(tmp_path: Path) -> None:
    assert "VIOLATIONS" in torture(tmp_path, python(), "-c", HALF, "{P}")


def test_the_command_line_saves_all_or_nothing(tmp_path: Path) -> None:
    assert_never_half(torture(tmp_path, python(), "-m", "citedeck", "new", "-o", "{P}"))


def test_the_window_saves_all_or_nothing(tmp_path: Path) -> None:
    project = tmp_path / "project.citedeck"
    assert citedeck("new", "-o", project, cwd=tmp_path).returncode == 0
    assert_never_half(torture(tmp_path, python(), WINDOW, project, "{P}"))
