"""Bad input: status 2, one sentence an error that says what, where and how, and nothing changed."""

import contextlib
import io
import os
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from citedeck.cli import run
from citedeck.files import atomic
from citedeck.files.projects import save_work, work_parts
from citedeck.model.project import Work

Refuse = Callable[..., list[str]]


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Give every file below a folder, hidden ones as well."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.fixture
def here(tmp_path: Path, demo: Work, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good project, an old deck, and a good project's folder `p`."""
    monkeypatch.chdir(tmp_path)
    save_work(tmp_path / "good.citedeck", demo)
    (tmp_path / "old.pptx").write_bytes(b"OLD")
    (tmp_path / "p").mkdir()
    for name, data in work_parts(demo).items():
        (tmp_path / "p" / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def refuse(here: Path, capsys: pytest.CaptureFixture[str]) -> Refuse:
    """Run a command that must be refused; give its errors, after looking at the disk."""

    def refuse(*arguments: str) -> list[str]:
        before = snapshot(here)
        status = run(arguments)
        lines = capsys.readouterr().err.splitlines()
        assert status == 2
        assert lines and all(line.startswith("citedeck: ") for line in lines)
        assert all(line.isprintable() and len(line) < 600 for line in lines)
        assert snapshot(here) == before
        return [line.removeprefix("citedeck: ") for line in lines]

    return refuse


def broken(here: Path, old: str, new: str, file: str = "project.yaml") -> None:
    """Change something in the project's folder."""
    path = here / "p" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def build(refuse: Refuse, project: str) -> list[str]:
    """Build over an old deck, which must stay."""
    return refuse("build", project, "-o", "old.pptx")


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG")
    return buffer.getvalue()


# -- what is no project


@pytest.mark.parametrize("name", ["none.citedeck", "none", "p/none.citedeck", "old.pptx/x"])
def test_a_missing_file(refuse: Refuse, name: str) -> None:
    assert build(refuse, name) == [f"{name}: there is no such file (check the name)"]


def test_a_folder_without_a_project(here: Path, refuse: Refuse) -> None:
    (here / "empty").mkdir()
    (line,) = build(refuse, "empty")
    assert "this folder holds no project.yaml (choose a folder with" in line


@pytest.mark.parametrize("lost", ["project.yaml", "lesson.yaml"])
def test_a_folder_that_lacks_one_of_its_files(here: Path, refuse: Refuse, lost: str) -> None:
    (here / "p" / lost).unlink()
    (line,) = build(refuse, "p")
    assert lost in line


@pytest.mark.parametrize("name", ["project.yaml", "lesson.yaml"])
def test_a_picture_named_yaml(here: Path, refuse: Refuse, name: str) -> None:
    (here / "p" / name).write_bytes(picture())
    wanted = f"p/{name}:1: not a text file in UTF-8 (save it as UTF-8 text)"
    assert build(refuse, "p") == [wanted]


def test_a_picture_named_as_a_lesson(here: Path, refuse: Refuse) -> None:
    (here / "x.lesson.yaml").write_bytes(picture())
    for command in (("lesson", "check"), ("new", "-o", "q.citedeck", "--lesson")):
        (line,) = refuse(*command, "x.lesson.yaml")
        assert line.startswith("x.lesson.yaml:1: not a text file")


@pytest.mark.parametrize("data", [b"", b"hello", b"\x89PNG", b"PK", b"PK\x03\x04" + b"x" * 99])
def test_anything_named_as_a_project(here: Path, refuse: Refuse, data: bytes) -> None:
    (here / "x.citedeck").write_bytes(data)
    (line,) = build(refuse, "x.citedeck")
    assert "damaged" in line if data[:2] == b"PK" else "not a Citedeck project" in line


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_that_breaks_off(here: Path, refuse: Refuse, share: float) -> None:
    data = (here / "good.citedeck").read_bytes()
    (here / "cut.citedeck").write_bytes(data[: int(len(data) * share)])
    (line,) = build(refuse, "cut.citedeck")
    assert line.startswith("cut.citedeck: the file is damaged")
    (here / "cut.citedeck.bak").write_bytes(data)
    assert "open its backup cut.citedeck.bak" in build(refuse, "cut.citedeck")[0]


def test_a_file_with_two_projects_in_it(here: Path, refuse: Refuse, demo: Work) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(here / "two.citedeck", "w") as archive:
        warnings.simplefilter("ignore")
        for name, data in [*work_parts(demo).items(), ("project.yaml", b"format: x")]:
            archive.writestr(name, data)
    assert len(build(refuse, "two.citedeck")) == 1


# -- what stands in a project


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title:", "titel:", "p/project.yaml:3: titel: unknown key (known are format, lesson,"),
        ("title: Shells", "title: [Shells", "p/project.yaml:4: not valid YAML: "),
        ("presenters: [", "presenters: 5 #[", "presenters: expected a list, found “5”"),
        ("paragraph: 4", "paragraph: four", "paragraph: expected a whole number, found “four”"),
        ("date: 2026-11-30", "date: 2026-11-31", "date: expected a date such as 2024,"),
        ("title: Shells", "title: x\ntitle: Shells", "duplicate key (it stands on line 3 too)"),
        ("title: Shells", "title: &a Shells", "3: anchors and aliases (& and *) are not allowed"),
        ("kind: agenda", "kind: hologram", "kind: expected one of title, agenda, section"),
        ("evidence: [q1", "evidence: [q9", "there is no quote or note “q9”"),
        ("project/1", "project/2", "it was made by a newer Citedeck"),
        ("project/1", "project/1.5", "format: expected citedeck-project/1, found “cite"),
        ("template: atlas", "template: baroque", "there is no template “baroque”"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    here: Path, refuse: Refuse, old: str, new: str, said: str
) -> None:
    if old.startswith("template"):
        broken(here, "activity:", f"{new}\nactivity:")
    else:
        broken(here, old, new)
    (line,) = build(refuse, "p")
    assert said in line


def test_everything_wrong_is_said_at_once(here: Path, refuse: Refuse) -> None:
    broken(here, "title:", "titel:")
    broken(here, "kind: agenda", "kind: hologram")
    broken(here, "language: en", "language: [en]", "lesson.yaml")
    assert len(build(refuse, "p")) == 3


def bomb() -> str:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    return f"format: citedeck-project/1\na0: &a0 [x]\n{levels}"


def brackets(count: int) -> str:
    return "format: citedeck-project/1\nlesson: " + "[" * count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (bomb(), "project.yaml:2: anchors and aliases (& and *) are not allowed"),
        (brackets(100_000), "project.yaml:2: nested more than 40 deep"),
        (brackets(100_000) + "]" * 100_000, "project.yaml:2: nested more than 40 deep"),
        ("format: citedeck-project/1\n" + "- " * 100_000, "project.yaml:2: "),
        ("", "project.yaml:1: the file is empty"),
    ],
    ids=["alias-bomb", "open-brackets", "brackets", "dashes", "empty"],
)
def test_a_trap_for_the_reader(here: Path, refuse: Refuse, text: str, said: str) -> None:
    (here / "p" / "project.yaml").write_text(text)
    (line,) = build(refuse, "p")
    assert said in line


def test_deep_nesting_does_not_take_the_process_down(here: Path) -> None:
    (here / "p" / "project.yaml").write_text(brackets(100_000))
    command = [sys.executable, "-m", "citedeck", "check", "p"]
    path = os.pathsep.join(sys.path)
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_quote_whose_paragraph_is_gone_opens_and_is_named(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken(here, "paragraph: 4", "paragraph: 99")
    assert run(["check", "p"]) == 1
    out, err = capsys.readouterr()
    assert "the lesson has no such paragraph" in out
    assert err == ""
    assert run(["build", "p", "-o", "old.pptx"]) == 0


# -- where nothing can be written


@pytest.mark.parametrize(
    "command",
    [
        ("new", "-o", "x"),
        ("build", "good.citedeck", "-o", "x"),
        ("check", "good.citedeck", "--json", "x"),
    ],
    ids=lambda command: command[0],
)
def test_a_read_only_target(here: Path, refuse: Refuse, command: tuple[str, ...]) -> None:
    (here / "x").write_bytes(b"OLD")
    (here / "x").chmod(0o444)
    assert refuse(*command) == [
        "x: can't be saved: you may not write there (save to another place)"
    ]


@pytest.mark.parametrize("target", ["none/x.pptx", "old.pptx/x.pptx", "p", "x" * 256])
def test_a_target_that_can_not_be(refuse: Refuse, target: str) -> None:
    (line,) = refuse("build", "good.citedeck", "-o", target)
    assert line.startswith(f"{target}: can't be saved: ")


def test_a_full_disk(refuse: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    said = "can't be saved: the disk is full (free some space and save again)"
    assert refuse("build", "good.citedeck", "-o", "old.pptx") == [f"old.pptx: {said}"]
    assert refuse("new", "-o", "good.citedeck") == [f"good.citedeck: {said}"]
    assert refuse("check", "good.citedeck", "--json", "r.json") == [f"r.json: {said}"]


def fill(path: Path) -> None:
    """Write to a disk until it is full."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while file.write(b"x" * 512):
            pass


def test_a_real_disk_that_is_full(here: Path, demo: Work) -> None:
    disk = here / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs the right to mount a small disk")
    try:
        save_work(disk / "p.citedeck", replace(demo, project=replace(demo.project, title="Old")))
        fill(disk / "rest")
        before = snapshot(disk)
        assert run(["new", "-o", str(disk / "p.citedeck")]) == 2
        assert run(["build", "good.citedeck", "-o", str(disk / "d.pptx")]) == 2
        assert snapshot(disk) == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)
