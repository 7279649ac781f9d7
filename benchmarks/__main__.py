"""Run the benchmarks and print their tables.

usage: python -m benchmarks [NAME …]      (the names stand in `suite.NAMES`)
Gives status 1 where a bar is missed.
"""

import sys

from .suite import NAMES, measure_all
from .table import print_table


def main(names: list[str]) -> int:
    """Run the benchmarks that are named, or all; give the exit status."""
    if unknown := [name for name in names if name not in NAMES]:
        print(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(NAMES)}")
        return 2
    table = measure_all([name for name in NAMES if name in (names or NAMES)])
    print_table(table)
    return 0 if table.holds else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
