"""All kinds, in the order in which they were written."""

import importlib
from pathlib import Path

from .registry import KINDS, Kind

MODULES = sorted(path.stem for path in Path(__file__).parent.glob("kinds_*.py"))


def every_kind() -> dict[str, Kind]:
    """Give each kind by its name."""
    for name in MODULES:
        importlib.import_module(f"hostile.{name}")
    return KINDS
