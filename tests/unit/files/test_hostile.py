"""Whatever stands in a file, reading it gives work or a refusal in readable lines, never a crash."""

import io
import os
import struct
import warnings
import zipfile
from pathlib import Path

import pytest

from citedeck.files.atomic import save_bytes
from citedeck.files.projects import load_work, save_work, work_parts
from citedeck.model.errors import AppError, SaveError
from citedeck.model.project import Work

MAX_LINE = 600


@pytest.fixture
def folder(tmp_path: Path, demo: Work) -> Path:
    """The example as a folder."""
    path = tmp_path / "p"
    path.mkdir()
    save_work(path, demo)
    return path


def refusal(path: Path) -> list[str]:
    """Give the lines that say why a project can't be opened; each is short and can be printed."""
    with pytest.raises(AppError) as caught:
        load_work(path)
    lines = [str(problem) for problem in caught.value.problems]
    assert lines
    assert all(line.isprintable() and len(line) < MAX_LINE for line in lines), lines
    return lines


def load_or_refuse(path: Path) -> Work | None:
    """Open a project, or give none where it is refused."""
    try:
        return load_work(path)
    except AppError:
        return None


HEAD = "format: citedeck-project/1\nlesson: partners\n"

REFUSED = {
    "no-format": "lesson: partners\n",
    "half-a-version": HEAD.replace("/1", "/1.0"),
    "huge-version": HEAD.replace("/1", "/" + "9" * 300),
    "raw-control-sign": HEAD + "title: a\x01b\n",
    "tab-as-indent": HEAD + "presenters:\n\t- a\n",
    "tag": HEAD + "title: !!python/object:os.system x\n",
    "list-as-key": HEAD + "[a, b]: c\n",
    "null": HEAD + "title: ~\ntopics: ~\n",
    "huge-number": HEAD + "media:\n- {id: m, file: media/x, sha256: a, width_px: "
    + "9" * 400 + ", height_px: 1}\n",
    "binary-tail": HEAD + "\x00",
}  # fmt: skip

HIDDEN = {
    "version-zero": HEAD.replace("/1", "/0"),
    "arabic-version": HEAD.replace("/1", "/١"),
    "version-of-5000-digits": HEAD.replace("/1", "/" + "9" * 5000),
    "letter-beyond-unicode": HEAD + 'title: "\\UFFFFFFFF"\n',
    "lone-surrogate": HEAD + 'title: "\\uD800"\n',
    "nul-key": HEAD + '"titel\\0": x\n',
    "second-document": HEAD + "---\n" + HEAD,
    "line-break-in-a-key": HEAD + '"a\\nb": x\n',
    "escape-sequence-in-a-key": HEAD + '"\\e[31mred": x\n',
    "key-of-1000-letters": HEAD + "x" * 1000 + ": y\n",
    "endless-number": HEAD + "slides:\n- {id: a, kind: chart, categories: [a], "
    "series: [{name: s, values: [1e999]}]}\n",
}  # fmt: skip


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_project_that_is_none_is_refused(folder: Path, text: str) -> None:
    (folder / "project.yaml").write_text(text)
    refusal(folder)


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_a_project_that_hides_something_is_refused(folder: Path, text: str) -> None:
    (folder / "project.yaml").write_text(text)
    refusal(folder)


def archive(entries: list[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as made:
        warnings.simplefilter("ignore")
        for name, data in entries:
            made.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("place", range(0, 4000, 41))
def test_a_changed_byte_never_crashes(tmp_path: Path, demo: Work, place: int) -> None:
    data = bytearray(archive(list(work_parts(demo).items())))
    data[-1 - place] ^= 0xFF
    path = tmp_path / "x.citedeck"
    path.write_bytes(bytes(data))
    assert load_or_refuse(path) in (demo, None)


def test_an_encrypted_archive_is_refused(tmp_path: Path, demo: Work) -> None:
    data = bytearray(archive(list(work_parts(demo).items())))
    for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(start) + flags, 1)
    path = tmp_path / "x.citedeck"
    path.write_bytes(bytes(data))
    refusal(path)


def test_two_projects_in_one_file_are_refused(tmp_path: Path, demo: Work) -> None:
    parts = list(work_parts(demo).items())
    path = tmp_path / "x.citedeck"
    path.write_bytes(archive([*parts, *parts]))
    refusal(path)


@pytest.mark.parametrize("name", ["x" * 256, "x" * 5000])
def test_a_name_that_is_too_long_is_refused(tmp_path: Path, demo: Work, name: str) -> None:
    with pytest.raises(SaveError, match="too long"):
        save_work(tmp_path / name, demo)
    with pytest.raises(AppError):
        load_work(tmp_path / name)


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(SaveError):
        save_bytes(pipe, b"new")
    assert pipe.is_fifo()


def test_saving_into_a_folder_keeps_what_stood_there(folder: Path, demo: Work) -> None:
    (folder / "lesson.yaml").write_bytes(b"MY LESSON")
    save_work(folder, demo)
    assert b"MY LESSON" in [path.read_bytes() for path in folder.iterdir()]


def test_a_folder_is_saved_whole_or_not_at_all(folder: Path, demo: Work) -> None:
    (folder / "lesson.yaml").write_bytes(b"MY LESSON")
    (folder / "project.yaml").write_bytes(b"mine")
    (folder / "project.yaml").chmod(0o444)
    with pytest.raises(SaveError):
        save_work(folder, demo)
    assert (folder / "lesson.yaml").read_bytes() == b"MY LESSON"
