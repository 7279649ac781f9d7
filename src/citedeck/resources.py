"""Finds the files that travel with the app: beside the sources, or inside the installed package."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def resource_root() -> Traversable:
    """Give the folder that holds `assets` and `slide_templates`.

    The wheel carries both inside the package; a checkout has them beside `src`.
    """
    package = files("citedeck")
    if package.joinpath("assets").is_dir():
        return package
    return Path(str(package)).parent.parent


def resource(*parts: str) -> Traversable:
    """Give a bundled file, e.g. `resource("assets", "fonts", "Carlito-Regular.ttf")`."""
    return resource_root().joinpath(*parts)
