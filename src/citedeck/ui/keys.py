"""Keys that every desktop shall know, beside those that its own rules give."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_KEYS = QKeySequence.StandardKey


def undo_keys() -> list[QKeySequence]:
    """Give the keys of undo."""
    return _with(_KEYS.Undo, "Ctrl+Z")


def redo_keys() -> list[QKeySequence]:
    """Give the keys of redo: each desktop has one of the two, and its users know both."""
    return _with(_KEYS.Redo, "Ctrl+Y", "Ctrl+Shift+Z")


def quit_keys() -> list[QKeySequence]:
    """Give the keys of quitting: Windows and some Linux desktops name none."""
    return _with(_KEYS.Quit, "Ctrl+Q")


def key_name(keys: list[QKeySequence]) -> str:
    """Give what stands on this desktop's keyboard for the first of some keys."""
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText)


def is_undo(event: QEvent) -> bool:
    """Tell whether an event asks for undo or redo, or whether somebody else wants that key."""
    kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    if event.type() not in kinds or not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()) in (*undo_keys(), *redo_keys())


def _with(standard: QKeySequence.StandardKey, *more: str) -> list[QKeySequence]:
    """Give a desktop's own keys first, then others, each once."""
    every = [*QKeySequence.keyBindings(standard), *map(QKeySequence, more)]
    return [key for place, key in enumerate(every) if key not in every[:place]]
