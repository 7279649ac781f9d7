"""Choices -> the entries of a list to choose from; nothing is filled anew in vain."""

from PySide6.QtWidgets import QComboBox


def show_choices(box: QComboBox, choices: tuple[tuple[str, str], ...]) -> None:
    """Offer choices by id and name."""
    if choices == tuple((box.itemData(i), box.itemText(i)) for i in range(box.count())):
        return
    box.clear()
    for id, name in choices:
        box.addItem(name, id)
