"""A file of limits -> limits; what it leaves out holds as in the bundled one."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

from ..model.errors import ReviewError
from ..model.limits import Grades, Limits
from .formats import FileFormat
from .reading import read_bytes
from .references import Wrong
from .rules import LIMITS, known_rules, limits_bytes, rule_hint

MAX_BYTES = 1024 * 1024


def load_limits(path: Path | None = None) -> Limits:
    """Read a teacher's limits, or the bundled ones; raises ReviewError with everything wrong."""
    return _read(read_bytes(path, ReviewError, MAX_BYTES), path.name) if path else _bundled()


@cache
def _bundled() -> Limits:
    return _read(limits_bytes(), LIMITS[-1])


def _read(data: bytes, file: str) -> Limits:
    limits = _FORMAT.read(data, file, limits_bytes())
    assert isinstance(limits, Limits)
    return limits


def _limits_faults(limits: Limits) -> list[Wrong]:
    return [*_number_faults(limits), *_rule_faults(limits)]


def _number_faults(limits: Limits) -> Iterator[Wrong]:
    """Find numbers that nothing can keep to, and grades in the wrong order."""
    for field in fields(Limits):
        value = getattr(limits, field.name)
        if isinstance(value, int | float) and value <= 0:
            yield (field.name,), "expected a number above 0", ""
        if isinstance(value, Grades):
            steps = [n for n in (value.advice, value.warning, value.error) if n is not None]
            if steps != sorted(set(steps)) or min(steps, default=0) < 0:
                hint = "for example {advice: 24, warning: 40, error: 60}"
                yield (field.name,), "advice, warning and error must rise", hint
    if min(limits.words_per_minute.learners, limits.words_per_minute.general) <= 0:
        yield ("words_per_minute",), "expected numbers above 0", ""


def _rule_faults(limits: Limits) -> Iterator[Wrong]:
    """Find rules that the review does not have."""
    known = known_rules()
    for name, _ in limits.severity:
        if name not in known:
            yield ("severity", name), "there is no such rule", rule_hint(name, known)
    for index, name in enumerate(limits.off):
        if name not in known:
            yield ("off", index), f"there is no rule “{name[:60]}”", rule_hint(name, known)


_FORMAT = FileFormat("citedeck-limits", 1, Limits, ReviewError, _limits_faults)
