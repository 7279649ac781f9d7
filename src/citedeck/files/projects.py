"""`.citedeck` files and project folders <-> work: the project, its lesson and its pictures."""

import hashlib
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..model.errors import AppError, Problem, ProjectError
from ..model.media import Media
from ..model.project import MediaFile, Project, Work
from ..resources import resource
from .atomic import backup_path, make_folder, save_bytes, save_files
from .deck.package import zip_parts
from .formats import MAX_BYTES, FileFormat
from .lessons import lesson_bytes, read_lesson
from .pictures import read_media
from .reading import is_folder, read_bytes
from .references import project_faults

PROJECT_FORMAT = FileFormat("citedeck-project", 1, Project, ProjectError, project_faults)
EXAMPLES = ("demo", "debate", "timeline", "role-play", "workshop")
"""The finished examples, one for each activity; the first is the presentation."""
_PROJECT, _LESSON = "project.yaml", "lesson.yaml"
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError,
    RuntimeError, ValueError,
)  # fmt: skip
"""What reading a damaged or encrypted archive may raise."""
_MAX_FILE = 256 * 1024 * 1024
_MAX_ENTRIES = 2000
_MEDIA_NAME = re.compile(r"media/[A-Za-z0-9][\w-]*(?:\.\w+)?", re.ASCII)
"""No name that leads elsewhere on any system, such as `media/..\\..\\x`."""
_ENCRYPTED = 0x1
"""A flag of an archive's entry. Source: APPNOTE.TXT 4.4.4."""


def load_work(path: Path) -> Work:
    """Open a `.citedeck` file or a folder with a `project.yaml`.

    Raises ProjectError or LessonError with everything wrong; nothing is changed.
    """
    if is_folder(path):
        return _read_folder(path)
    data = read_bytes(path, ProjectError, _MAX_FILE)
    try:
        parts = _unzip(data, path)
    except UNREADABLE as error:
        raise ProjectError(_no_project(data, path)) from error
    return _make_work(parts, path)


def demo_project(name: str = EXAMPLES[0]) -> Project:
    """Read one of the finished examples on the bundled lesson."""
    file = f"partners.{name}.yaml"
    project = PROJECT_FORMAT.read(resource("assets", "lessons", file).read_bytes(), file)
    assert isinstance(project, Project)
    return project


def save_work(path: Path, work: Work) -> None:
    """Save as a file, or into an existing folder; the previous version is kept as a backup.

    The same work gives the same bytes. Raises SaveError and leaves the old file as it was.
    """
    parts = work_parts(work)
    if is_folder(path):
        _save_folder(path, parts)
    else:
        save_bytes(path, zip_parts(parts), backup=True)


def work_parts(work: Work) -> dict[str, bytes]:
    """Give the files inside a `.citedeck` by their names."""
    parts = {_PROJECT: PROJECT_FORMAT.write(work.project), _LESSON: lesson_bytes(work.lesson)}
    for file in work.project.media:
        if media := work.medium(file):
            parts[file.file] = media.data
    return parts


def _save_folder(folder: Path, parts: dict[str, bytes]) -> None:
    """Save what changed, all of it or nothing; the project last: it refers to the others."""
    changed: dict[Path, bytes] = {}
    for name in sorted(parts, key=lambda name: (name == _PROJECT, name)):
        place = folder / name
        make_folder(place.parent)
        if not _holds(place, parts[name]):
            changed[place] = parts[name]
    save_files(changed, backup=True)


def _holds(place: Path, data: bytes) -> bool:
    """Tell whether a file is already what it should be."""
    try:
        return place.is_file() and place.read_bytes() == data
    except OSError:  # what can't be read can't be compared; saving says why
        return False


def _read_folder(folder: Path) -> Work:
    if not (folder / _PROJECT).is_file():
        hint = f"choose a folder with a {_PROJECT}, or a .citedeck file"
        raise ProjectError(Problem(f"this folder holds no {_PROJECT}", str(folder), hint))
    parts = {}
    for place in (folder / _PROJECT, folder / _LESSON, *sorted((folder / "media").glob("*"))):
        if place.is_file():
            name = place.relative_to(folder).as_posix()
            parts[name] = read_bytes(place, ProjectError, _MAX_FILE)
    return _make_work(parts, folder)


def _unzip(data: bytes, path: Path) -> dict[str, bytes]:
    """Read an archive whose entries and sizes are what a project's can be."""
    parts: dict[str, bytes] = {}
    room = _MAX_FILE
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if what := _odd_entries(entries):
            raise ProjectError(Problem(what, str(path), "it may be damaged or not a project"))
        for entry in entries:
            limit = min(room, MAX_BYTES if entry.filename.endswith(".yaml") else _MAX_FILE)
            with archive.open(entry) as file:
                parts[entry.filename] = file.read(limit + 1)
            if len(parts[entry.filename]) > limit:
                what = f"{entry.filename} in it is too large"
                raise ProjectError(Problem(what, str(path), "it may be damaged or not a project"))
            room -= len(parts[entry.filename])
    return parts


def _odd_entries(entries: list[zipfile.ZipInfo]) -> str:
    """Say what no project's archive has; nothing where all is well."""
    if len(entries) > _MAX_ENTRIES:
        return f"it holds more than {_MAX_ENTRIES} files"
    if len({entry.filename for entry in entries}) < len(entries):
        return "it holds two files of one name"
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return "it is protected by a password"
    return ""


def _no_project(data: bytes, path: Path) -> Problem:
    """Say why a file is not a `.citedeck`."""
    if data[:2] == b"PK":
        what = "the file is damaged: it breaks off or was changed"
        backup = backup_path(path)
        hint = f"open its backup {backup.name}" if backup.exists() else "use another copy of it"
        return Problem(what, str(path), hint)
    hint = "choose a .citedeck file or a folder with a project.yaml"
    return Problem("this is not a Citedeck project", str(path), hint)


def _make_work(parts: dict[str, bytes], path: Path) -> Work:
    """Read the parts of a project; every error of both its files at once."""
    missing = [name for name in (_PROJECT, _LESSON) if name not in parts]
    if missing:
        what = f"there is no {' and no '.join(missing)} in it"
        raise ProjectError(Problem(what, str(path), "it may not be a Citedeck project"))
    name = f"{path.name}/"
    project, problems = _try(lambda: PROJECT_FORMAT.read(parts[_PROJECT], name + _PROJECT))
    lesson, more = _try(lambda: read_lesson(parts[_LESSON], name + _LESSON))
    if problems or more:
        raise ProjectError(*problems, *more)
    return Work(project, lesson, _media(project, parts, path))


def _try(read: Callable[[], Any]) -> tuple[Any, tuple[Problem, ...]]:
    """Give what a reader makes, or what is wrong."""
    try:
        return read(), ()
    except AppError as error:
        return None, error.problems


def _media(project: Project, parts: dict[str, bytes], path: Path) -> tuple[Media, ...]:
    """Read the pictures a project names; one that is missing or changed is an error."""
    problems, found = [], []
    for file in project.media:
        media = _read_medium(file, parts)
        if isinstance(media, Media):
            found.append(media)
        else:
            problems.append(Problem(media, f"{path.name}/{file.file}", "add the picture again"))
    if problems:
        raise ProjectError(*problems)
    return tuple(found)


def _read_medium(file: MediaFile, parts: dict[str, bytes]) -> Media | str:
    """Give a media file's bytes, or what is wrong with it."""
    if not _MEDIA_NAME.fullmatch(file.file):
        return "a picture must lie in media/ and have a plain name"
    data = parts.get(file.file)
    if data is None:
        return "the picture is missing"
    if hashlib.sha256(data).hexdigest() != file.sha256:
        return "the picture is not the one that was added (its checksum differs)"
    return read_media(data) or "this is no picture that can be used"
