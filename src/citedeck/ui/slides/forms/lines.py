"""A list typed as lines <-> its items."""

from ...fields import TextField


def split_items(text: str) -> tuple[str, ...]:
    """Cut a text into the points of a list; empty lines count for nothing."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def keep_typed(field: TextField, items: tuple[str, ...]) -> str:
    """Give the text of a list: as it was typed where it says the same, line ends and all."""
    typed = field.toPlainText()
    return typed if split_items(typed) == items else "\n".join(items)
