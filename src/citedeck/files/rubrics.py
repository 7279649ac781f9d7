"""Rubric files -> rubrics: what a teacher may copy and change."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..model.errors import RubricError
from ..model.rubric import LEVELS, Criterion, Rubric, stands_for
from ..resources import resource
from .formats import MAX_BYTES, FileFormat
from .reading import read_bytes
from .references import Wrong
from .rules import known_rules, rule_hint, rule_patterns
from .yaml.nodes import Path as Place

_BUNDLED = "rubric.yaml"
_ID = re.compile(r"[a-z][a-z0-9-]*")
_RULE = re.compile(r"[a-z][a-z0-9-]*\*?|\*")
MAX_CRITERIA = 20


def load_rubric(path: Path | None = None) -> Rubric:
    """Read a rubric file, or the one that the app brings along.

    Raises RubricError with everything wrong in it.
    """
    if path is None:
        return read_rubric(resource("assets", "review", _BUNDLED).read_bytes(), _BUNDLED)
    return read_rubric(read_bytes(path, RubricError, MAX_BYTES), path.name)


def read_rubric(data: bytes, file: str) -> Rubric:
    """Read a rubric out of the bytes of its file; `file` names it in errors."""
    rubric = RUBRIC_FORMAT.read(data, file)
    assert isinstance(rubric, Rubric)
    return rubric


def rubric_faults(rubric: Rubric) -> list[Wrong]:
    """Look through a rubric."""
    faults: list[Wrong] = []
    count = len(rubric.criteria)
    if not 1 <= count <= MAX_CRITERIA:
        faults.append((("criteria",), f"has {count} criteria", f"write 1 to {MAX_CRITERIA}"))
    seen: set[str] = set()
    for index, criterion in enumerate(rubric.criteria):
        place: Place = ("criteria", index)
        faults += _name_faults(criterion, place, seen)
        faults += _level_faults(criterion, place)
        faults += _rule_faults(criterion, place)
        faults += _limit_faults(criterion, place)
    return faults


def _name_faults(criterion: Criterion, place: Place, seen: set[str]) -> Iterator[Wrong]:
    id = criterion.id
    if not _ID.fullmatch(id):
        what = f"“{id[:60]}” is no name of small letters, digits and hyphens"
        yield (*place, "id"), what, "write one such as speaking-notes"
    elif id in seen:
        yield (*place, "id"), f"“{id}” is there twice", "give one of the two another name"
    seen.add(id)


def _level_faults(criterion: Criterion, place: Place) -> Iterator[Wrong]:
    count = len(criterion.levels)
    if count != LEVELS:
        hint = f"describe {LEVELS}, the lowest first"
        yield (*place, "levels"), f"has {count} levels", hint
    for index, words in enumerate(criterion.levels):
        if not words.strip():
            yield (*place, "levels", index), "is empty", "say what a deck shows at this level"


def _rule_faults(criterion: Criterion, place: Place) -> Iterator[Wrong]:
    named: list[tuple[Place, str]] = [
        *(((*place, "rules", index), rule) for index, rule in enumerate(criterion.rules)),
        *(((*place, "highest", rule), rule) for rule, _ in criterion.highest),
    ]
    for where, rule in named:
        if not _RULE.fullmatch(rule):
            what = f"“{rule[:60]}” is no rule’s name"
            yield where, what, "write one such as quote-altered or title-*"
        elif not any(stands_for(rule, known) for known in known_rules()):
            hint = rule_hint(rule, (*known_rules(), *rule_patterns()))
            yield where, f"there is no rule “{rule[:60]}”", hint


def _limit_faults(criterion: Criterion, place: Place) -> Iterator[Wrong]:
    """Ask for three numbers each that never make a higher level the easier one."""
    for key, rising in (("errors", False), ("warnings", False), ("slides", True)):
        numbers: tuple[int, ...] = getattr(criterion, key)
        where: Place = (*place, key)
        if len(numbers) != LEVELS - 1:
            yield where, f"has {len(numbers)} numbers", "write three, for levels 2, 3 and 4"
        elif min(numbers) < 0:
            yield where, "has a number below 0", "write 0 or more"
        elif list(numbers) != sorted(numbers, reverse=not rising):
            what = "asks less of a higher level than of a lower one"
            hint = "let the numbers grow" if rising else "let the numbers fall"
            yield where, what, f"{hint} from level 2 to level 4"
    for rule, level in criterion.highest:
        if not 1 <= level <= LEVELS:
            what = f"there is no level {level}"
            yield (*place, "highest", rule), what, f"write 1 to {LEVELS}"


RUBRIC_FORMAT = FileFormat("citedeck-rubric", 1, Rubric, RubricError, rubric_faults)
