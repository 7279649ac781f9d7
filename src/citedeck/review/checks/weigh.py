"""Findings + limits -> findings that weigh what the limits say, without the rules that are off."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model.finding import Finding
from ...model.limits import Limits


def weigh(findings: Iterable[Finding], limits: Limits) -> tuple[Finding, ...]:
    """Give each finding its rule's weight; a rule that the limits do not know keeps its own."""
    return tuple(_weighed(findings, limits))


def _weighed(findings: Iterable[Finding], limits: Limits) -> Iterator[Finding]:
    weights = dict(limits.severity)
    for finding in findings:
        if finding.rule not in limits.off:
            weight = weights.get(finding.rule, finding.severity)
            yield finding if weight == finding.severity else replace(finding, severity=weight)
