"""A file is always the whole old or the whole new one; nobody's work is lost to a failed save."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from citedeck.files import atomic
from citedeck.files.atomic import backup_path, make_folder, save_bytes, save_text
from citedeck.model.errors import SaveError

OLD, NEW = b"old", b"new and longer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "my project é.citedeck"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail_with(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def busy(times: int, really: Callable[..., object]) -> Callable[..., object]:
    """Fail so many times as Windows does while a virus scanner reads the file."""
    left = [times]

    def rename(*arguments: object) -> object:
        if left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "is open elsewhere")
            error.winerror = 32
            raise error
        return really(*arguments)

    return rename


def test_a_new_file_has_the_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    save_bytes(tmp_path / "a", NEW, backup=True)
    assert (tmp_path / "a").read_bytes() == NEW
    assert names(tmp_path) == ["a"]


def test_a_backup_is_the_version_before(file: Path) -> None:
    for data in (NEW, b"third"):
        save_bytes(file, data, backup=True)
    assert file.read_bytes() == b"third"
    assert backup_path(file).read_bytes() == NEW
    assert names(file.parent) == [file.name, f"{file.name}.bak"]


def test_without_a_backup_nothing_is_kept(file: Path) -> None:
    save_bytes(file, NEW)
    assert names(file.parent) == [file.name]


def test_a_backup_is_kept_where_hard_links_are_not_possible(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", fail_with(errno.EPERM))
    save_bytes(file, NEW, backup=True)
    assert backup_path(file).read_bytes() == OLD
    assert file.read_bytes() == NEW


def test_a_backup_that_was_left_half_made_is_replaced(file: Path) -> None:
    file.with_name(f".{file.name}.bak.tmp").write_bytes(b"from a crash")
    save_bytes(file, NEW, backup=True)
    assert backup_path(file).read_bytes() == OLD
    assert names(file.parent) == [file.name, f"{file.name}.bak"]


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace", "link"])
def test_a_full_disk_leaves_the_old_file_and_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    owner = Path if step in ("chmod", "replace") else os
    monkeypatch.setattr(owner, step, fail_with(errno.ENOSPC))
    if step == "link":
        monkeypatch.setattr(atomic.shutil, "copy2", fail_with(errno.ENOSPC))
    with pytest.raises(SaveError, match=r"can't be saved: the disk is full \(free some space"):
        save_bytes(file, NEW, backup=True)
    assert file.read_bytes() == OLD


@pytest.mark.parametrize("step", ["fsync", "chmod"])
def test_a_failed_save_leaves_no_temporary_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setattr(Path if step == "chmod" else os, step, fail_with(errno.EIO))
    with pytest.raises(SaveError):
        save_bytes(file, NEW, backup=True)
    assert names(file.parent) == [file.name]


def test_a_backup_that_can_not_be_put_leaves_no_temporary_file(file: Path) -> None:
    backup_path(file).mkdir()
    with pytest.raises(SaveError):
        save_bytes(file, NEW, backup=True)
    assert names(file.parent) == [file.name, f"{file.name}.bak"]


def test_an_interrupted_save_leaves_no_temporary_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save_bytes(file, NEW)
    assert names(file.parent) == [file.name]
    assert file.read_bytes() == OLD


def test_a_file_that_is_open_elsewhere_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_PAUSE_S", 0)
    monkeypatch.setattr(Path, "replace", busy(3, Path.replace))
    save_bytes(file, NEW)
    assert file.read_bytes() == NEW


def test_a_file_that_stays_open_elsewhere_is_given_up(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_PAUSE_S", 0)
    monkeypatch.setattr(Path, "replace", busy(10_000, Path.replace))
    with pytest.raises(SaveError, match="you may not write there"):
        save_bytes(file, NEW)
    assert file.read_bytes() == OLD
    assert names(file.parent) == [file.name]


def test_a_refusal_that_will_not_pass_is_not_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def refuse(*_: object) -> None:
        tries.append(1)
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(SaveError):
        save_bytes(file, NEW)
    assert len(tries) == 1


def test_a_link_stays_and_what_it_leads_to_is_replaced(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "links" / "link"
    link.parent.mkdir()
    link.symlink_to(file)
    save_bytes(link, NEW, backup=True)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert backup_path(file).read_bytes() == OLD
    assert names(link.parent) == ["link"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    save_bytes(file, NEW, backup=True)
    assert file.stat().st_mode & 0o777 == mode
    assert backup_path(file).stat().st_mode & 0o777 == mode


def test_a_new_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    save_bytes(tmp_path / "ours", NEW)
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_write_protection_is_respected(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(SaveError, match="you may not write there"):
        save_bytes(file, NEW, backup=True)
    assert file.read_bytes() == OLD
    assert names(file.parent) == [file.name]


def test_file_and_folder_are_flushed_in_order(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data before the rename, the folder after it: else a power cut can lose both versions."""
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def flush(handle: int) -> None:
        done.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file")  # noqa: PTH112
        fsync(handle)

    def rename(path: Path, target: Path) -> Path:
        done.append("rename")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(Path, "replace", rename)
    save_bytes(file, NEW)
    assert done == ["file", "rename", "folder"]


def test_a_folder_that_can_not_be_flushed_is_no_error(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: object, flags: int, *rest: int) -> int:
        if Path(str(path)).is_dir():
            raise OSError(errno.EINVAL, "no folders here")
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", refuse)
    save_bytes(file, NEW)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none/x", "the folder does not exist"),
        ("file/x", "the folder does not exist"),
        ("folder", "there is a folder of that name"),
        ("x" * 300, "the name is too long"),
    ],
)
def test_a_place_that_can_not_be_is_named_with_its_reason(
    tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveError, match=why) as caught:
        save_bytes(tmp_path / name, NEW, backup=True)
    (problem,) = caught.value.problems
    assert problem.where == str(tmp_path / name)
    assert problem.hint
    assert names(tmp_path) == ["file", "folder"]


def test_text_is_utf_8_and_a_lone_surrogate_does_not_stop_it(tmp_path: Path) -> None:
    save_text(tmp_path / "t", "é\ud800!\n")
    assert (tmp_path / "t").read_bytes() == "é?!\n".encode()


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for _ in range(2):
        make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_where_a_file_stands_is_refused(file: Path) -> None:
    with pytest.raises(SaveError, match="there is a file of that name"):
        make_folder(file)
    assert file.read_bytes() == OLD
