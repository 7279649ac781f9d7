"""A presentation of an older or other format -> .pptx, through LibreOffice where it is installed.

It runs in a profile and a folder of its own, which are gone afterwards: what a teacher has set up
stays as it is, and no lock file appears beside a student's deck.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PureWindowsPath

from ..model.errors import DeckError

SECONDS = 60
"""The patience with one file; the largest real ones take 10."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_HOMES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR", "TEMP", "TMP")
"""Where LibreOffice and its libraries would leave files behind."""
_FILTER = "pptx:Impress MS PowerPoint 2007 XML"
_SAFE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""
"""Settings under which a document runs no macro and fetches nothing."""


def find_office() -> Path | None:
    """Find LibreOffice's program; none where it is not installed."""
    return next(_programs(), None)


def _programs() -> Iterator[Path]:
    for name in _NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for place in _PLACES:
        root, pattern = Path(Path(place).anchor or "/"), place.partition("/")[2]
        yield from (path for path in sorted(root.glob(pattern)) if path.is_file())


def convert_to_pptx(program: Path, data: bytes, suffix: str) -> bytes:
    """Convert a presentation; raises DeckError where that is not possible."""
    with tempfile.TemporaryDirectory(prefix="citedeck-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"deck{suffix}"
        source.write_bytes(data)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SAFE, "utf-8")
        _run(program, source, folder)
        made = folder / "made" / "deck.pptx"
        if not made.is_file():
            what = "LibreOffice could not convert it: it may be damaged or have a password"
            raise DeckError.of(what, hint="open it in PowerPoint and save it as .pptx")
        return made.read_bytes()


def _run(program: Path, source: Path, folder: Path) -> None:
    """Let LibreOffice convert a file, for as long as there is patience."""
    command = [
        str(program), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", "--nolockcheck", "--nodefault", "--convert-to", _FILTER,
        "--outdir", str(folder / "made"), str(source),
    ]  # fmt: skip
    own = dict.fromkeys(_HOMES, str(folder)) | {"GSETTINGS_BACKEND": "memory"}
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | own, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        what = f"LibreOffice could not convert it in {SECONDS} seconds"
        hint = "open it in PowerPoint and save it as .pptx"
        raise DeckError.of(what, hint=hint) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it started."""
    if sys.platform == "win32":
        if process.poll() is None:  # an ended one's number may be another's by now
            subprocess.run(ending_command(process.pid, os.environ), capture_output=True)
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def ending_command(number: int, environment: Mapping[str, str]) -> list[str]:
    """Give what ends a process of Windows and its children: soffice.exe only starts soffice.bin.

    Source: Microsoft, "taskkill".
    """
    system = PureWindowsPath(environment.get("SYSTEMROOT", "C:/Windows"), "System32")
    return [str(system / "taskkill.exe"), "/PID", str(number), "/T", "/F"]
