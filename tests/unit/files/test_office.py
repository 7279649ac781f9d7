"""LibreOffice leaves nothing behind: no file, and no process that goes on without us."""

import os
import sys
import time
from pathlib import Path

import pytest

from citedeck.files import office
from citedeck.files.office import convert_to_pptx, ending_command
from citedeck.model.errors import DeckError


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that says where it works, starts another one, and does not end."""
    path = tmp_path / "soffice"
    path.write_text(f"#!/bin/sh\nenv > {tmp_path}/env\nsleep 60 & echo $! > {tmp_path}/pid\nwait\n")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="needs a shell and /proc")
def test_what_takes_too_long_is_ended_with_all_it_started(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "SECONDS", 2)
    with pytest.raises(DeckError, match="in 2 seconds"):
        convert_to_pptx(program, b"old", ".ppt")
    child = int((program.parent / "pid").read_text())
    assert _is_ended(child)
    told = dict(
        line.split("=", 1)
        for line in (program.parent / "env").read_text().splitlines()
        if "=" in line
    )
    places = {told[name] for name in ("HOME", "TMPDIR", "TEMP", "TMP")}
    assert len(places) == 1
    assert not Path(places.pop()).exists()


def _is_ended(number: int) -> bool:
    """Tell whether a process ends soon; one that nobody waited for counts as ended."""
    for _ in range(50):
        try:
            os.kill(number, 0)
            if Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.1)
    return False


def test_on_windows_the_children_of_a_process_are_ended_with_it() -> None:
    known = {"SYSTEMROOT": r"D:\Windows"}
    assert ending_command(42, known) == [
        r"D:\Windows\System32\taskkill.exe", "/PID", "42", "/T", "/F",
    ]  # fmt: skip
    assert ending_command(42, {})[0] == r"C:\Windows\System32\taskkill.exe"
