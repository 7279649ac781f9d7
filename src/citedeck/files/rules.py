"""The bundled limits, which weigh every rule -> the names of the rules, and what is near to one."""

from difflib import get_close_matches
from functools import cache

from ..resources import resource
from .yaml import Mapping, parse_yaml

LIMITS = ("assets", "review", "limits.yaml")
"""Where the bundled limits are."""


@cache
def limits_bytes() -> bytes:
    """Give the bundled limits as they are written."""
    return resource(*LIMITS).read_bytes()


@cache
def known_rules() -> tuple[str, ...]:
    """Give the names of all rules, in the order of the bundled limits."""
    root, _ = parse_yaml(limits_bytes(), LIMITS[-1])
    weights = root.entries["severity"] if isinstance(root, Mapping) else None
    return tuple(weights.entries) if isinstance(weights, Mapping) else ()


@cache
def rule_patterns() -> tuple[str, ...]:
    """Give the beginnings of rules, each with a `*` for what follows: `title-*`."""
    return tuple(dict.fromkeys(f"{rule.partition('-')[0]}-*" for rule in known_rules()))


def rule_hint(name: str, names: tuple[str, ...]) -> str:
    """Say which of some names may be meant by one that there is not."""
    near = get_close_matches(name, names, 1, 0.7)
    return f"did you mean {near[0]}?" if near else "the bundled limits list all rules"
