"""What the app remembers between two starts: recent files, theme, window. One JSON text a key."""

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MAX_RECENT = 8
MAX_COMMENTS = 40
MAX_FOLDERS = 60


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Citedeck", "Citedeck")


def _read(key: str, default: object) -> object:
    """Read a value; QSettings alone would give lists and truth values back as text."""
    try:
        return json.loads(str(_settings().value(key, json.dumps(default))))
    except ValueError:
        return default


def _write(key: str, value: object) -> None:
    _settings().setValue(key, json.dumps(value))


def recent_files() -> list[Path]:
    """Give the files that were opened last and still exist, the newest first."""
    kept = _read("recent", [])
    paths = [Path(str(item)) for item in kept] if isinstance(kept, list) else []
    return [path for path in paths if path.exists()][:MAX_RECENT]


def remember_file(path: Path) -> None:
    """Put a file at the head of the recent ones."""
    path = path.absolute()
    rest = [other for other in recent_files() if other != path]
    _write("recent", [str(item) for item in [path, *rest]][:MAX_RECENT])


def theme_choice() -> str:
    """Give the theme a person chose: `system`, `light` or `dark`."""
    chosen = _read("theme", "system")
    return str(chosen) if chosen in ("light", "dark") else "system"


def remember_theme(choice: str) -> None:
    """Remember the chosen theme."""
    _write("theme", choice)


def window_geometry() -> QByteArray:
    """Give where the window stood last; empty the first time."""
    return QByteArray.fromBase64(str(_read("window", "")).encode())


def remember_geometry(geometry: QByteArray) -> None:
    """Remember where the window stands."""
    _write("window", bytes(geometry.toBase64().data()).decode())


def comment_bank() -> list[str]:
    """Give the comments that a teacher kept, the newest first."""
    kept = _read("comments", [])
    return [str(item) for item in kept] if isinstance(kept, list) else []


def keep_comment(text: str) -> None:
    """Keep a comment for other decks."""
    rest = [other for other in comment_bank() if other != text]
    _write("comments", [text, *rest][:MAX_COMMENTS])


def forget_comment(text: str) -> None:
    """Take a comment out of the bank."""
    _write("comments", [other for other in comment_bank() if other != text])


def teacher_name() -> str:
    """Give the name under which comments are written into decks; empty the first time."""
    return str(_read("teacher", ""))


def remember_teacher(name: str) -> None:
    """Remember the name under which comments are written."""
    _write("teacher", name)


def own_files() -> dict[str, Path | None]:
    """Give the teacher's own `rubric` and `limits`, as far as they still exist."""
    kept = {kind: Path(str(_read(f"own_{kind}", ""))) for kind in ("rubric", "limits")}
    return {kind: path if path.is_file() else None for kind, path in kept.items()}


def remember_own_file(kind: str, path: Path | None) -> None:
    """Remember the teacher's own rubric or limits; none for those that the app brings along."""
    _write(f"own_{kind}", str(path.absolute()) if path else "")


def review_folder() -> Path:
    """Give the class folder that was reviewed last, or a person's own folder."""
    kept = str(_read("review_folder", ""))
    return Path(kept) if kept and Path(kept).is_dir() else Path.home()


def remember_review_folder(folder: Path) -> None:
    """Remember where decks were looked for."""
    _write("review_folder", str(folder.absolute()))


def folder_notes(folder: Path) -> dict[str, object]:
    """Give what is remembered of a class folder; nothing the first time."""
    notes = _folders().get(str(folder), {})
    return notes if isinstance(notes, dict) else {}


def remember_folder_notes(folder: Path, notes: dict[str, str]) -> None:
    """Remember something of a class folder; nothing takes it out again."""
    rest = {name: kept for name, kept in _folders().items() if name != str(folder)}
    newest = {str(folder): notes, **rest} if notes else rest
    _write("folders", dict(list(newest.items())[:MAX_FOLDERS]))


def _folders() -> dict[str, object]:
    kept = _read("folders", {})
    return kept if isinstance(kept, dict) else {}
