"""Many decks reviewed in this process -> the milliseconds a deck, and the most memory, on a line.

usage: python -m benchmarks.many_decks FOLDER COUNT
"""

import resource
import sys
from pathlib import Path

from citedeck.pipeline import review_decks, review_order

from .classroom import make_lesson
from .clock import elapsed_ms

_KILOBYTES = 1024


def main(folder: Path, count: int) -> None:
    """Review the decks of a folder, again and again until there were enough."""
    decks = sorted(folder.glob("*.pptx"))
    paths = (decks * (count // len(decks) + 1))[:count]
    order = review_order(lesson=make_lesson(1_000))
    ms = elapsed_ms(lambda: [file.error for file in review_decks(paths, order)])
    print(ms / count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KILOBYTES)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
