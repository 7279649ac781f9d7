"""The gallery in the README is whole, and small enough for every clone."""

import re
from pathlib import Path

import pytest

from citedeck.files.projects import EXAMPLES
from citedeck.pipeline import template_names
from make_gallery import MOST_BYTES, sheet_name

EVERY = {sheet_name(example, look) for example in EXAMPLES for look in template_names()}


def test_each_example_is_there_in_each_look_and_nothing_else(root: Path) -> None:
    assert {path.name for path in (root / "assets" / "gallery").iterdir()} == EVERY


@pytest.mark.parametrize("name", sorted(EVERY))
def test_a_sheet_is_small_and_shown(name: str, root: Path) -> None:
    assert (root / "assets" / "gallery" / name).stat().st_size <= MOST_BYTES
    shown = re.findall(
        r"!\[[^\]]+\]\(assets/gallery/([^)]+)\)", (root / "README.md").read_text("utf-8")
    )
    assert name in shown
