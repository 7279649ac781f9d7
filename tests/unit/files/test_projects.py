"""Opening and saving work: nothing is lost, nothing half-written, every refusal says why."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from citedeck.files.pictures import read_media
from citedeck.files.projects import load_work, save_work, work_parts
from citedeck.model.errors import AppError, ProjectError, SaveError
from citedeck.model.lesson import Id
from citedeck.model.project import MediaFile, Work


def refusal(path: Path) -> str:
    with pytest.raises(ProjectError) as caught:
        load_work(path)
    return str(caught.value)


def saved(tmp_path: Path, demo: Work) -> Path:
    path = tmp_path / "my project é.citedeck"
    save_work(path, demo)
    return path


def test_work_loads_as_it_was_saved(tmp_path: Path, demo: Work) -> None:
    assert load_work(saved(tmp_path, demo)) == demo


def test_the_version_before_is_kept_as_a_backup(tmp_path: Path, demo: Work) -> None:
    path = saved(tmp_path, demo)
    before = path.read_bytes()
    save_work(path, replace(demo, project=replace(demo.project, title="New")))
    assert Path(f"{path}.bak").read_bytes() == before
    assert load_work(path).project.title == "New"
    assert sorted(p.name for p in tmp_path.iterdir()) == [path.name, f"{path.name}.bak"]


def test_a_write_protected_file_is_respected(tmp_path: Path, demo: Work) -> None:
    path = saved(tmp_path, demo)
    before = path.read_bytes()
    path.chmod(0o444)
    with pytest.raises(SaveError, match="may not write"):
        save_work(path, replace(demo, project=replace(demo.project, title="New")))
    assert path.read_bytes() == before


def test_a_missing_folder_is_named(tmp_path: Path, demo: Work) -> None:
    with pytest.raises(SaveError, match="the folder does not exist"):
        save_work(tmp_path / "none" / "x.citedeck", demo)


def test_saving_through_a_link_keeps_the_link(tmp_path: Path, demo: Work) -> None:
    path = saved(tmp_path, demo)
    link = tmp_path / "link.citedeck"
    link.symlink_to(path)
    save_work(link, replace(demo, project=replace(demo.project, title="New")))
    assert link.is_symlink()
    assert load_work(path).project.title == "New"


def test_permissions_stay(tmp_path: Path, demo: Work) -> None:
    path = saved(tmp_path, demo)
    path.chmod(0o640)
    save_work(path, demo)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_breaks_off_is_refused(tmp_path: Path, demo: Work, share: float) -> None:
    path = saved(tmp_path, demo)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "damaged" in refusal(path)


def test_a_changed_byte_is_noticed(tmp_path: Path, demo: Work) -> None:
    path = saved(tmp_path, demo)
    data = bytearray(path.read_bytes())
    data[200] ^= 0xFF
    path.write_bytes(bytes(data))
    with pytest.raises(AppError):
        load_work(path)


def test_other_files_are_refused_by_what_they_are(tmp_path: Path) -> None:
    text = tmp_path / "a.citedeck"
    text.write_text("hello")
    assert "not a Citedeck project" in refusal(text)
    assert "no such file" in refusal(tmp_path / "none.citedeck")
    assert "no project.yaml" in refusal(tmp_path)
    other = tmp_path / "b.citedeck"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("x.txt", "y")
    assert "there is no project.yaml and no lesson.yaml in it" in refusal(other)


def test_a_newer_format_is_refused_and_left_alone(tmp_path: Path, demo: Work) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    save_work(folder, demo)
    file = folder / "project.yaml"
    text = file.read_text().replace("citedeck-project/1", "citedeck-project/2")
    file.write_text(text)
    assert "newer Citedeck" in refusal(folder)
    assert file.read_text() == text


def test_errors_of_both_files_come_at_once(tmp_path: Path, demo: Work) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    save_work(folder, demo)
    for name in ("project.yaml", "lesson.yaml"):
        (folder / name).write_text((folder / name).read_text() + "wrong: 1\n")
    found = refusal(folder)
    assert "p/project.yaml:" in found
    assert "p/lesson.yaml:" in found


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.citedeck"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.yaml", b"x" * (64 * 1024 * 1024))
    assert "too large" in refusal(path)


def picture(**options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(buffer, "JPEG", **options)
    return buffer.getvalue()


def with_picture(demo: Work, data: bytes, **changes: object) -> Work:
    media = read_media(data)
    assert media is not None
    file = MediaFile(Id("m1"), "media/port.jpg", media.sha256, 40, 20)
    project = replace(demo.project, media=(replace(file, **changes),))
    return Work(project, demo.lesson, (media,))


def test_pictures_travel_with_the_project(tmp_path: Path, demo: Work) -> None:
    work = with_picture(demo, picture())
    path = tmp_path / "x.citedeck"
    save_work(path, work)
    assert load_work(path) == work
    assert load_work(path).media[0].data == work.media[0].data


def test_a_missing_or_changed_picture_is_named(tmp_path: Path, demo: Work) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    save_work(folder, with_picture(demo, picture()))
    place = folder / "media" / "port.jpg"
    place.write_bytes(picture(quality=5))
    assert "checksum differs" in refusal(folder)
    place.unlink()
    assert "media/port.jpg: the picture is missing" in refusal(folder)


def test_a_picture_never_lies_outside_the_media_folder(tmp_path: Path, demo: Work) -> None:
    work = with_picture(demo, picture(), file="../../port.jpg")
    parts = work_parts(replace(work, media=()))
    folder = tmp_path / "p"
    folder.mkdir()
    for name, data in parts.items():
        (folder / name).write_bytes(data)
    assert "must lie in media/" in refusal(folder)


def test_what_is_no_picture_is_none() -> None:
    assert read_media(b"hello") is None
