"""Pin what the requirements/*.in files ask for, with hashes and without any address.

usage: python tools/pin_requirements.py        (needs uv)
"""

import subprocess
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "requirements"
PYTHON = "3.11"


def main() -> None:
    """Write a .txt beside each .in."""
    for source in sorted(FOLDER.glob("*.in")):
        target = source.with_suffix(".txt")
        command = ["uv", "pip", "compile", source.name, "--universal", "--generate-hashes"]
        command += ["--no-emit-index-url", "--no-header", "--python-version", PYTHON]
        pinned = subprocess.run(
            [*command, "--quiet"], cwd=FOLDER, check=True, capture_output=True, text=True
        )
        target.write_text(pinned.stdout, "utf-8")
        print(f"{target.name}: {pinned.stdout.count('==')} packages")


if __name__ == "__main__":
    main()
