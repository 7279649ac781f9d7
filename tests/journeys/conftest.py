"""The journeys are made in the same window, with the same hands, as the panels' tests."""

from ui.conftest import (
    answers,
    blank,
    full,
    open_window,
    pytest_collection_modifyitems,
    settings,
)

__all__ = ["answers", "blank", "full", "open_window", "pytest_collection_modifyitems", "settings"]
