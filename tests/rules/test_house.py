"""The rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

import pytest

from citedeck.model.slides import SLIDE_KINDS
from citedeck.resources import resource

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
OTHERS = sorted(
    [*(ROOT / "tools").glob("*.py"), *(ROOT / "benchmarks").glob("*.py"), ROOT / "dev.py"]
)
MAX_FUNCTION, MAX_FILE, MAX_ARGUMENTS = 40, 400, 6
BANNED = re.compile(r"\b(?:util|utils|helper|helpers|manager|misc|common)\b", re.IGNORECASE)


def functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("path", [*SOURCES, *OTHERS], ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= MAX_FILE
    for node in functions(path):
        assert node.end_lineno - node.lineno < MAX_FUNCTION, f"{path.name}: {node.name}"
        names = [argument.arg for argument in (*node.args.args, *node.args.kwonlyargs)]
        assert len([name for name in names if name not in ("self", "cls")]) <= MAX_ARGUMENTS, (
            node.name
        )


def test_half_of_all_functions_have_ten_lines_or_fewer() -> None:
    sizes = sorted(
        node.end_lineno - node.lineno + 1 for path in SOURCES for node in functions(path)
    )
    assert sizes[len(sizes) // 2] <= 10


def test_nothing_is_named_after_nothing() -> None:
    names = [str(path.relative_to(ROOT)) for path in SOURCES]
    assert not [name for name in names if BANNED.search(name)]


def test_only_the_app_catches_everything() -> None:
    for path in SOURCES:
        if path.name != "app.py":
            assert "except Exception" not in path.read_text("utf-8"), path
            assert "except:" not in path.read_text("utf-8"), path


def test_every_package_and_module_says_what_it_is_for() -> None:
    for path in SOURCES:
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), path


def test_every_icon_that_is_used_exists() -> None:
    used = set()
    for path in (ROOT / "src" / "citedeck" / "ui").rglob("*.py"):
        text = path.read_text("utf-8")
        used |= set(re.findall(r'(?:icon_button|icon)\(\s*"([a-z0-9-]+)"', text))
        used |= set(re.findall(r'button\([^)]*name="([a-z0-9-]+)"', text))
        used |= set(re.findall(r'"primary", "([a-z0-9-]+)"', text))
    assert used
    for name in used:
        assert resource("assets", "icons", f"{name}.svg").is_file(), name


def test_every_icon_that_is_shipped_is_used() -> None:
    sources = "".join(path.read_text("utf-8") for path in SOURCES)
    for icon in (ROOT / "assets" / "icons").glob("*.svg"):
        assert f'"{icon.stem}"' in sources, icon.name


def test_every_asset_has_its_licence_and_origin() -> None:
    told = (ROOT / "assets" / "README.md").read_text("utf-8")
    for font in (ROOT / "assets" / "fonts").glob("*.ttf"):
        family = font.name.partition("-")[0]
        assert (font.parent / f"{family}-LICENSE.txt").is_file()
        assert family in told
    assert (ROOT / "assets" / "icons" / "LICENSE").is_file()
    assert (ROOT / "assets" / "maps" / "LICENSE.txt").is_file()


def test_every_colour_of_the_style_sheet_is_one_of_the_themes() -> None:
    sheet = (ROOT / "assets" / "style.qss").read_text("utf-8")
    theme = (ROOT / "src" / "citedeck" / "ui" / "theme.py").read_text("utf-8")
    fields = set(re.findall(r"^    (\w+): str$", theme, re.MULTILINE))
    assert set(re.findall(r"@(\w+)", sheet)) <= fields


def test_every_slide_kind_has_a_place_in_the_template() -> None:
    from citedeck.files.templates import load_template

    kinds = {kind for kind, _ in load_template("atlas").kinds}
    assert kinds == set(SLIDE_KINDS)


def test_no_address_of_a_registry_and_no_path_of_a_machine_is_named() -> None:
    hosts = re.compile(
        r"py" + r"pi\.org|python" + r"hosted\.|registry\.npm" + r"js|deb\.deb" + r"ian\.org"
        r"|/ro" + r"ot/|/wor" + r"k/"
    )
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if path.suffix in (".py", ".md", ".toml", ".txt", ".yaml", ".in") and not any(
            part.startswith(".") or part in ("build", "dist") for part in parts
        ):
            assert not hosts.search(path.read_text("utf-8", "replace")), path
