"""Prints what becomes of every kind: `PYTHONPATH=src:tests python -m hostile [PART OF A NAME …]`.

With `--wrong` only those that were not read or refused as expected.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any

from hostile.every_kind import every_kind
from hostile.judge import complaints
from hostile.registry import Kind
from hostile.worker import Worker

WORKERS = 2


def main(arguments: list[str]) -> int:
    """Read the kinds that are asked for; give 1 where one was not read or refused as expected."""
    parts = [part for part in arguments if not part.startswith("--")]
    kinds = [k for k in every_kind().values() if not parts or any(p in k.name for p in parts)]
    wrong = 0
    for kind, told in outcomes(kinds):
        found = complaints(kind, told)
        wrong += bool(found)
        if found or "--wrong" not in arguments:
            print(line_of(kind, told))
            for complaint in found:
                print(f"    WRONG  {complaint}")
    print(f"{len(kinds)} kinds, {len(kinds) - wrong} as expected, {wrong} not")
    return 1 if wrong else 0


def outcomes(kinds: list[Kind]) -> list[tuple[Kind, dict[str, Any]]]:
    """Read kinds, two at a time, in their order."""
    free: SimpleQueue[Worker] = SimpleQueue()
    workers = [Worker() for _ in range(WORKERS)]
    for worker in workers:
        free.put(worker)

    def outcome(kind: Kind) -> dict[str, Any]:
        worker = free.get()
        try:
            return worker.read(kind)
        finally:
            free.put(worker)

    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            return list(zip(kinds, pool.map(outcome, kinds), strict=True))
    finally:
        for worker in workers:
            worker.close()


def line_of(kind: Kind, told: dict[str, Any]) -> str:
    """Give a row of the table."""
    said = (
        told.get("sentence") or f"{told.get('pages')} pages; {'; '.join(told.get('lost', ())[:2])}"
    )
    cost = f"{told.get('seconds', 0):6.2f} s {told.get('peak', 0):4} MB"
    return f"{told['outcome']:8}{cost}  {kind.name:70.70}  {said[:150]}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
