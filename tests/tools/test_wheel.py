"""What a person installs is complete: the wheel alone makes the demo, far from the sources."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from office import ROOT, python

pytestmark = pytest.mark.tools

COPIED = ("assets", "slide_templates")
README_ONLY = ROOT / "assets" / "gallery"
PIP = (python(), "-m", "pip", "--disable-pip-version-check", "--no-input")


def call(*command: object, cwd: Path, path: str = "") -> str:
    """Run a program that must succeed; `-S` would miss packages, so they are named in `path`."""
    env = {"PATH": "", "HOME": str(cwd), "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    pytest.importorskip("hatchling", reason="needs hatchling to build the wheel")
    pytest.importorskip("pip", reason="needs pip to build the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder)
    call(*PIP, "wheel", *options, ROOT, cwd=folder)
    (made,) = folder.glob("citedeck-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("installed")
    call(*PIP, "install", "--no-deps", "--no-index", "--target", folder, wheel, cwd=folder)
    return folder


def run_installed(installed: Path, cwd: Path, *arguments: object) -> str:
    """Run the installed app: without `site`, so that no editable install is on the way."""
    path = os.pathsep.join((str(installed), sysconfig.get_path("purelib")))
    return call(sys.executable, "-S", *arguments, cwd=cwd, path=path)


def test_the_wheel_carries_every_asset_and_template(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    wanted = {
        f"citedeck/{path.relative_to(ROOT).as_posix()}"
        for folder in COPIED
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and README_ONLY not in path.parents
    }
    assert len(wanted) > 20
    assert wanted <= packed
    assert not [name for name in packed if "/gallery/" in name]  # as large as all the rest


def test_the_wheel_carries_every_module_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.endswith(".py")}
    sources = (ROOT / "src").rglob("*.py")
    assert packed == {path.relative_to(ROOT / "src").as_posix() for path in sources}


def test_what_is_tried_is_what_was_installed(installed: Path, tmp_path: Path) -> None:
    show = "import citedeck; print(citedeck.__file__)"
    place = Path(run_installed(installed, tmp_path, "-c", show).strip())
    assert place == installed / "citedeck" / "__init__.py"


def test_the_installed_app_makes_the_demo(installed: Path, tmp_path: Path) -> None:
    run_installed(installed, tmp_path, "-m", "citedeck", "demo", "-o", "made")
    made = {path.name for path in (tmp_path / "made").iterdir()}
    assert made == {"demo.citedeck", "demo.pptx", "demo.pdf", "slides", "review.json"}
    assert len(list((tmp_path / "made" / "slides").glob("*.png"))) >= 10
