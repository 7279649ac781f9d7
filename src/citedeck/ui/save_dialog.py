"""A document -> where something made of it is to be saved, as a person says."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from .dialogs import ask
from .document import Document

Kinds = dict[str, str]
"""The name of each kind of file by its suffix: `{".pdf": "PDF"}`; the first one is offered."""


def project_place(document: Document, ending: str = "") -> Path:
    """Give the path of a document's file without its suffix, and words after its name."""
    if document.path:
        folder, name = document.path.parent, document.path.stem
    else:
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder, name = Path(QStandardPaths.writableLocation(home)), _file_name(document)
    return folder / f"{name} {ending}".strip()


def ask_save(parent: QWidget, title: str, start: Path, kinds: Kinds) -> Path | None:
    """Ask where to save; what stands there is replaced only by a person who said so."""
    filters = {f"{name} (*{suffix})": suffix for suffix, name in kinds.items()}
    first = next(iter(kinds))
    dialog = QFileDialog(parent, title, str(start.parent), ";;".join(filters))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(first)
    dialog.selectFile(f"{start.name}{first}")
    chosen = dialog.selectedFiles() if dialog.exec() else []
    suffix = filters.get(dialog.selectedNameFilter(), first)
    dialog.deleteLater()
    if not chosen:
        return None
    path = Path(chosen[0])
    if path.is_dir() or (path.suffix.lower() in kinds and suffix in (first, path.suffix.lower())):
        return path
    if path.suffix.lower() == first:  # the dialog's own suffix, where another kind was chosen
        path = path.with_suffix("")
    return _with_suffix(parent, path, suffix)


def _with_suffix(parent: QWidget, path: Path, suffix: str) -> Path | None:
    """Add a suffix; ask again where that makes it another file, which the dialog never saw."""
    path = path.with_name(f"{path.name}{suffix}")
    detail = "What is in it now is replaced."
    if path.exists() and ask(parent, f"Replace {path.name}?", detail, "Replace") != 0:
        return None
    return path


def _file_name(document: Document) -> str:
    """Make a file's name of the title: what no system takes is left out."""
    words = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", document.project.title)
    return " ".join(words.split())[:60].strip(" .") or "presentation"
