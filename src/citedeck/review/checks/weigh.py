"""Remarks + limits -> findings: weighed, one for each rule and slide, advice said once.

A deck with one fault on every slide is told of it once or slide by slide, never box by box.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ...model.finding import SEVERITIES, Finding, Severity
from ...model.limits import Limits
from .checked import Check, CheckedDeck, Remark

_SAID_ONCE = 3
"""Advice that holds for more slides than this is given on the first of them, naming the others."""


def run_checks(deck: CheckedDeck, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Give what all checks find, rule by rule."""
    weights = dict(deck.limits.severity)
    return tuple(
        finding
        for check in checks
        if check.rule not in deck.limits.off
        for finding in _rule_findings(check, deck, weights[check.rule])
    )


def weigh(findings: Iterable[Finding], limits: Limits) -> tuple[Finding, ...]:
    """Give other findings their rule's weight; a rule that the limits don't know keeps its own."""
    weights = dict(limits.severity)
    return tuple(
        replace(finding, severity=weights.get(finding.rule, finding.severity))
        for finding in findings
        if finding.rule not in limits.off
    )


def _rule_findings(check: Check, deck: CheckedDeck, weight: Severity) -> list[Finding]:
    found = [
        Finding(
            check.rule,
            _lighter(weight, remark.reached),
            remark.message,
            remark.fix,
            remark.slide,
            remark.about,
            remark.box,
        )
        for remark in _one_a_slide(check.find(deck))
    ]
    advice = [finding for finding in found if finding.severity == "advice" and finding.slide]
    if len(advice) <= _SAID_ONCE:
        return found
    first, *others = advice
    slides = ", ".join(str(finding.slide) for finding in others)
    once = replace(first, message=f"{first.message} Look also at slides {slides}.")
    return [once, *(finding for finding in found if finding not in advice)]


def _one_a_slide(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Join the remarks on one thing of one slide: the heaviest, and how many more there are."""
    ordered = sorted(remarks, key=lambda remark: (remark.slide, remark.about))
    for _, group in groupby(ordered, key=lambda remark: (remark.slide, remark.about)):
        like = list(group)
        worst = min(like, key=lambda remark: SEVERITIES.index(remark.reached))
        more = f" ({len(like) - 1} more on this slide.)" if len(like) > 1 and worst.slide else ""
        more = f" ({len(like) - 1} more.)" if len(like) > 1 and not worst.slide else more
        yield replace(worst, message=worst.message + more)


def _lighter(one: Severity, other: Severity) -> Severity:
    return max(one, other, key=SEVERITIES.index)
