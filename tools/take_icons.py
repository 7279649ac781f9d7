"""Take the icons the app uses, unmodified, out of the npm package `lucide-static`.

usage: python tools/take_icons.py        (needs npm)
"""

import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "assets" / "icons"
PACKAGE = "lucide-static@1.62.0"
NAMES = (
    "arrow-down", "arrow-up", "check", "chevron-down", "chevron-left", "chevron-right", "download",
    "menu", "pencil", "plus", "quote", "redo-2", "trash-2", "undo-2",
)  # fmt: skip


def main() -> None:
    """Take every icon and say from which version."""
    ICONS.mkdir(parents=True, exist_ok=True)
    for old in ICONS.glob("*.svg"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--json", PACKAGE], cwd=folder, check=True, capture_output=True
        )
        name = json.loads(packed.stdout)[0]["filename"]
        with tarfile.open(Path(folder) / name) as archive:
            archive.extractall(folder, filter="data")
        package = Path(folder) / "package"
        for icon in NAMES:
            (ICONS / f"{icon}.svg").write_bytes((package / "icons" / f"{icon}.svg").read_bytes())
        (ICONS / "LICENSE").write_bytes((package / "LICENSE").read_bytes())
        print(f"{len(NAMES)} icons: {name}")


if __name__ == "__main__":
    main()
