"""Take the bundled fonts, unmodified, out of Debian's packages, with their licences.

usage: python tools/take_fonts.py        (needs apt-get and dpkg-deb)
"""

import subprocess
import tempfile
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"
PACKAGES = {"fonts-crosextra-carlito": "Carlito", "fonts-crosextra-caladea": "Caladea"}


def take(package: str, family: str, folder: Path) -> str:
    """Copy one family into the assets; give the version it was taken from."""
    subprocess.run(["apt-get", "download", "-q", package], cwd=folder, check=True)
    archive = next(folder.glob(f"{package}_*.deb"))
    subprocess.run(["dpkg-deb", "-x", archive, folder / package], check=True)
    for font in sorted((folder / package).rglob(f"{family}-*.ttf")):
        (FONTS / font.name).write_bytes(font.read_bytes())
    licence = next((folder / package).rglob("copyright"))
    (FONTS / f"{family}-LICENSE.txt").write_bytes(licence.read_bytes())
    return archive.name.split("_")[1]


def main() -> None:
    """Take both families and say from which versions."""
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for package, family in PACKAGES.items():
            print(f"{family}: {package} {take(package, family, Path(folder))}")


if __name__ == "__main__":
    main()
