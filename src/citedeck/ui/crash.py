"""What happens when the app has a bug: the work is saved beside a report, and a person is told."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from ..model.errors import AppError
from ..pipeline import save_text, save_work
from .dialogs import tell
from .document import Document


def rescue_folder() -> Path:
    """Give the folder for rescued work and reports."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    folder = Path(QStandardPaths.writableLocation(place)) / "rescue"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def rescue_work(document: Document, report: str) -> Path | None:
    """Save the current work and a report; give where the work lies, none if that failed too."""
    try:
        folder = rescue_folder()
        path = folder / "rescued.citedeck"
        save_work(path, document.work)
        save_text(folder / "report.txt", report)
    except (AppError, OSError):
        return None
    return path


def show_crash(window: object, report: str) -> None:
    """Tell a person that something went wrong and that the work is safe."""
    document = getattr(window, "document", None)
    path = rescue_work(document, report) if isinstance(document, Document) else None
    parent = window if isinstance(window, QWidget) else None
    safe = f"A copy of your work is safe in\n{path}" if path else "Please save your work now."
    detail = f"{safe}\n\nPlease show this to whoever looks after Citedeck:\n{report[-900:]}"
    if parent is not None:
        tell(parent, "Citedeck made a mistake.", detail)
