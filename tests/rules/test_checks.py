"""Every check is listed, named, weighed, founded on something, and has its good and bad pages."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

from citedeck.files.limits import load_limits
from citedeck.review.checks import CHECKS
from citedeck.review.checks.checked import Check
from unit.review.checks.cases import BAD, SPARED

OF_QUOTES = {
    "quote-altered", "quote-misplaced", "quote-not-found", "quote-unmarked", "quote-uncited",
    "quote-drops-hedge", "quote-drops-negation", "quote-external",
}  # fmt: skip
"""The rules about single quotes: the verdicts of the design."""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
def test_a_check_has_a_name_a_source_and_pages(check: Check) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)+", check.rule)
    assert re.search(r"^    Source: \S", check.find.__doc__ or "", re.MULTILINE), check.rule
    assert BAD.get(check.rule), check.rule
    assert all(case.slide >= 0 for case in BAD[check.rule])


def test_each_rule_stands_once_in_the_list_and_in_the_limits() -> None:
    rules = [check.rule for check in CHECKS]
    assert len(set(rules)) == len(rules)
    assert set(rules) | OF_QUOTES == {rule for rule, _ in load_limits().severity}
    assert set(BAD) == set(rules) >= set(SPARED)


def test_every_check_that_is_written_is_listed(root: Path) -> None:
    """A function that gives remarks is a check and listed, or has a name with `_`."""
    listed = {check.find for check in CHECKS}
    for path in (root / "src" / "citedeck" / "review" / "checks").glob("*.py"):
        if path.stem not in ("__init__", "checked", "register", "weigh"):
            module = import_module(f"citedeck.review.checks.{path.stem}")
            for name, function in inspect.getmembers(module, inspect.isfunction):
                if function.__module__ == module.__name__ and not name.startswith("_"):
                    given = str(inspect.signature(function).return_annotation)
                    assert function in listed or "Remark" not in given, name
