"""The lessons and a seed -> every case of the test set, the same ones each time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from random import Random

from .case import Case
from .foreign import external_cases, not_found_cases
from .ground import Ground, grounds
from .planted import planted_cases
from .quoted import (
    altered_cases,
    marked_cases,
    misplaced_cases,
    spelled_cases,
    verbatim_cases,
)
from .silent import silent_cases
from .unquoted import bare_cases, unmarked_cases

Maker = Callable[[Ground, Random, int], Iterator[Case]]

_MAKERS: tuple[tuple[Maker, int], ...] = (
    (verbatim_cases, 60),
    (marked_cases, 60),
    (spelled_cases, 92),
    (altered_cases, 124),
    (misplaced_cases, 60),
    (not_found_cases, 60),
    (external_cases, 60),
    (bare_cases, 20),
    (unmarked_cases, 64),
    (silent_cases, 56),
    (planted_cases, 2),
)
"""What is made of each lesson, and how much of it; of `planted_cases` how often each is shown."""


@lru_cache(maxsize=1)
def all_cases(seed: str = "") -> tuple[Case, ...]:
    """Make every case; another seed makes other ones."""
    return tuple(case for ground in grounds() for case in lesson_cases(ground, seed))


def lesson_cases(ground: Ground, seed: str = "") -> Iterator[Case]:
    """Make the cases of one lesson."""
    for maker, count in _MAKERS:
        name = maker.__name__.removesuffix("_cases").replace("_", "-")
        rng = Random(f"{ground.name}/{name}{seed}")
        for number, case in enumerate(maker(ground, rng, count), 1):
            yield replace(case, id=f"{ground.name}/{name}/{number:03}")
