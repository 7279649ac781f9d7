"""A process that reads decks, one after the other, without a network, and says what came of each.

Each line of its input is `{"path": …, "converts": …, "twice": …, "words": […]}`, each line of its
output what became of that file.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from citedeck.files.deck.read import read_deck
from citedeck.files.deck_file import read_deck_file
from citedeck.model.errors import DeckError
from citedeck.model.pages import Chart, Page, Pages, Picture

MEGABYTE = 1 << 20
LARGEST = 100 * MEGABYTE
ADDRESS_SPACE = 4096 * MEGABYTE
LONGEST_TEXT = 400_000
FARTHEST = 1 << 42
"""No place on a slide is farther from its corner, in EMU; in whole numbers of 64 bits it fits."""

FORBIDDEN = ("socket.", "urllib.", "ftplib.", "http.", "smtplib.")
PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "pty.spawn")
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate", "shutil.")

deeds: list[str] = []
"""What was done that no reading of a file needs."""
converts = False


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what goes beyond reading; refuse the network."""
    if event.startswith(FORBIDDEN):
        deeds.append(event)
        raise OSError("there is no network here")
    if converts:
        return
    writes = event == "open" and is_writing(arguments)
    if writes or event.startswith(PROGRAMS) or event.startswith(CHANGES):
        deeds.append(f"{event} {str(arguments)[:100]}")


def is_writing(arguments: tuple[Any, ...]) -> bool:
    path, mode, flags = arguments
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+") and path != os.devnull
    return bool((flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def outcome_of_bytes(path: Path, told: dict[str, Any], words: list[str]) -> list[str]:
    """Say where reading a file's bytes from memory gives something else than the file."""
    if not path.is_file() or path.stat().st_size > LARGEST or told["outcome"] == "crash":
        return []
    other = told_of(lambda: read_deck(path.read_bytes()), words)
    if told["outcome"] == "refused" == other["outcome"]:
        return [] if told["sentence"].endswith(other["sentence"]) else [other["sentence"]]
    return [] if other == told else [f"from memory: {str(other)[:300]}"]


def outcome(order: dict[str, Any]) -> dict[str, Any]:
    """Read one file; give what came of it, and what it took."""
    global converts
    deeds.clear()
    converts = order["converts"]
    forget_peak()
    started, watched = time.process_time(), time.monotonic()
    path = Path(os.fsdecode(bytes.fromhex(order["path"])))
    told = told_of(lambda: read_deck_file(path), order["words"])
    cost = {
        "seconds": round(time.process_time() - started, 3),
        "waited": round(time.monotonic() - watched, 3),
        "peak": peak() // MEGABYTE,
    }
    differs = outcome_of_bytes(path, told, order["words"]) if order["twice"] else []
    return {**told, **cost, "deeds": deeds[:5], "differs": differs}


def told_of(read: Callable[[], Pages], words: list[str]) -> dict[str, Any]:
    try:
        return described(read(), words)
    except DeckError as error:
        return {"outcome": "refused", "sentence": str(error)}
    except BaseException as error:  # noqa: BLE001  whatever it is, it is what we look for
        return {"outcome": "crash", "sentence": f"{type(error).__name__}: {str(error)[:300]}"}


def described(pages: Pages, words: list[str]) -> dict[str, Any]:
    """Say what was read, and which of the words are in it."""
    text = "\n".join(words for page in pages.pages for words in page_words(page))
    lost = [*pages.lost, *(line for page in pages.pages for line in page.lost)]
    return {
        "outcome": "read",
        "pages": len(pages.pages),
        "found": [word for word in words if word in text],
        "lost": [clean(line[:400]) for line in lost[:200]],
        "links": [clean(link[:400]) for page in pages.pages for link in page.links][:200],
        "macros": pages.has_macros,
        "insane": insane(pages)[:5],
    }


def page_words(page: Page) -> list[str]:
    return [*(text.text for box in page.boxes for text in box.texts), page.notes]


def clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


# -- what no pages may hold, because those that paint, review and report them rely on it


def insane(pages: Pages) -> list[str]:
    """Say what the next one in line would stumble over."""
    size = pages.size
    found = [] if size.width > 0 and size.height > 0 else ["the deck has no size"]
    places = [*(box.rect for page in pages.pages for box in page.boxes)]
    for rect in places:
        sides = (rect.x, rect.y, rect.width, rect.height)
        if any(type(side) is not int or abs(side) > FARTHEST for side in sides):
            found.append(f"a box at {str(sides)[:200]}")
    found += [
        f"a letter that is none: {words[:40]!a}" for words in all_words(pages) if is_torn(words)
    ]
    return found + [f"a picture that is not there: {sha}" for sha in lost_pictures(pages)]


def all_words(pages: Pages) -> list[str]:
    said = [pages.properties.title, pages.properties.author, *pages.lost]
    for page in pages.pages:
        said += [*page_words(page), page.layout, *page.links, *page.lost]
        said += [word for box in page.boxes for word in (box.role, box.alt)]
    return said


def is_torn(words: str) -> bool:
    """Tell whether words can't be written into a report."""
    return "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words[:LONGEST_TEXT])


def lost_pictures(pages: Pages) -> list[str]:
    contents = [box.content for page in pages.pages for box in page.boxes]
    numbers = [
        value
        for chart in contents
        if isinstance(chart, Chart)
        for series in chart.series
        for value in series.values
    ]
    wrong = [
        str(value)
        for value in numbers
        if value is not None and (value != value or abs(value) == float("inf"))
    ]
    hashes = {item.sha256 for item in contents if isinstance(item, Picture) and item.sha256}
    return wrong + [sha for sha in hashes if pages.medium(sha) is None]


# -- memory


def forget_peak() -> None:
    """Let the system count the highest use of memory anew, where it can."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    deeds.clear()


def peak() -> int:
    """Give the most bytes that were in use since then."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def main() -> None:
    """Answer each line of the input."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a reader prints is noise
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    sys.addaudithook(watch)
    for line in sys.stdin:
        answers.write(json.dumps(outcome(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
