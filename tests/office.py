"""What other programs make of a deck: LibreOffice, poppler, the validator, package rules."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "tools"
VALIDATOR = ROOT / ".tools" / "node_modules" / ".bin" / "ooxml-validator"


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page of a PDF; lengths in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half-way up: the same in every PDF, whatever its fonts say of their height."""
        return (self.top + self.bottom) / 2


def need(*tools: str) -> None:
    """Skip a test where a program is missing, naming it."""
    for tool in tools:
        if shutil.which(tool) is None:
            pytest.skip(f"needs {tool}")


def shared_tool(name: str) -> ModuleType:
    """Load one of the shared tools; skip the test where they are not at hand."""
    path = SHARED / f"{name}.py"
    if not path.exists():
        pytest.skip(f"needs ../shared/tools/{name}.py")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def convert_to_pdf(deck: Path, folder: Path) -> Path:
    """Let LibreOffice make a PDF of a deck."""
    return convert(deck, folder, "pdf")


def convert(deck: Path, folder: Path, kind: str) -> Path:
    """Let LibreOffice write a deck into a folder as another kind of file, or anew as the same."""
    need("soffice")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(deck)], check=True, capture_output=True, timeout=300)
    return folder / f"{deck.stem}.{kind}"


def pdf_pages(pdf: Path) -> list[list[Word]]:
    """Read the words of every page of a PDF, scaled to 960 points of width."""
    need("pdftotext")
    out = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True)
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", out.stdout.decode())
    space = "{http://www.w3.org/1999/xhtml}"
    pages = []
    for page in ElementTree.fromstring(text).iter(f"{space}page"):
        scale = 960 / float(page.get("width", "960"))
        pages.append([_word(word, scale) for word in page.iter(f"{space}word")])
    return pages


def _word(element: ElementTree.Element, scale: float) -> Word:
    places = (float(element.get(key, "0")) * scale for key in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", *places)


def validator_errors(deck: Path, folder: Path) -> list[object]:
    """Give what the Open XML SDK validator says of a copy of a deck: it rewrites what it reads."""
    validator = VALIDATOR if VALIDATOR.exists() else shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("needs the Open XML SDK validator")
    copy = folder / f"copy-{deck.name}"
    shutil.copyfile(deck, copy)
    out = subprocess.run([str(validator), str(copy)], capture_output=True, text=True, timeout=300)
    return list(json.loads(out.stdout)["errors"])


def package_faults(deck: Path) -> list[object]:
    """Give the package rules that a deck breaks."""
    return list(shared_tool("pptx_rules").check(str(deck)))


def fit_faults(deck: Path) -> list[str]:
    """Give what does not fit in LibreOffice's rendering of a deck."""
    need("soffice", "pdftotext")
    return list(shared_tool("fit_check").check(str(deck))[1])


def citedeck(
    *arguments: object, cwd: Path, under: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command of ours in a process of its own, with strace before it if asked."""
    command = [*under, python(), "-m", "citedeck", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=300)


def python() -> str:
    """Give the Python that runs the tests."""
    return sys.executable
