"""Findings -> one sentence a student understands: `2 quotes were changed: slides 4 and 7`."""

from collections.abc import Iterable

from ..model.finding import SEVERITIES, Finding

_MOST_KINDS, _MOST_SLIDES = 3, 8

_PHRASES = {
    "quote-altered": "1 quote was changed | {} quotes were changed",
    "quote-misplaced": "1 quote stands in another paragraph than it says"
    " | {} quotes stand in other paragraphs than they say",
    "quote-not-found": "1 quote is not in the lesson | {} quotes are not in the lesson",
    "quote-unmarked": "1 copied text has no quotation marks"
    " | {} copied texts have no quotation marks",
    "quote-uncited": "1 quote does not say where it is from"
    " | {} quotes do not say where they are from",
    "quote-drops-hedge": "1 quote leaves out a word such as “reportedly”"
    " | {} quotes leave out words such as “reportedly”",
    "quote-long": "1 quote is long | {} quotes are long",
    "topic-uncovered": "1 topic has no evidence | {} topics have no evidence",
    "title-missing": "1 slide has no title | {} slides have no title",
    "words-many": "1 slide has many words | {} slides have many words",
    "text-small": "1 slide has small letters | {} slides have small letters",
    "text-overflow": "1 text does not fit its box | {} texts do not fit their boxes",
    "contrast-low": "1 text is hard to see | {} texts are hard to see",
    "alt-missing": "1 picture has no description | {} pictures have no description",
    "notes-missing": "1 slide has no speaking notes | {} slides have no speaking notes",
    "notes-repeat": "1 slide has notes that only repeat it"
    " | {} slides have notes that only repeat them",
    "sources-missing": "There is no list of sources | {} lists of sources are missing",
}
_OTHERWISE = "1 finding is about {name} | {} findings are about {name}"


def findings_reason(findings: tuple[Finding, ...]) -> str:
    """Say how many findings of each kind there are and on which slides; the gravest first."""
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        groups.setdefault(finding.rule, []).append(finding)
    said = [_group_reason(rule, group) for rule, group in list(groups.items())[:_MOST_KINDS]]
    if left := sum(len(group) for group in list(groups.values())[_MOST_KINDS:]):
        said.append(f"and {left} more finding{'' if left == 1 else 's'}")
    return "; ".join(said)


def evidence_reason(slides: tuple[int, ...]) -> str:
    """Say which slides show evidence."""
    if not slides:
        return "No slide shows evidence that can be checked"
    return f"{len(slides)} {'slide shows' if len(slides) == 1 else 'slides show'} evidence: " + (
        slide_list(slides)
    )


def slide_list(slides: Iterable[int]) -> str:
    """Name slides: `slide 3`, `slides 4 and 7`, and how many more where they are many."""
    numbers = sorted(set(slides))
    if len(numbers) == 1:
        return f"slide {numbers[0]}"
    named = [str(number) for number in numbers[:_MOST_SLIDES]]
    if left := len(numbers) - len(named):
        named.append(f"{left} more")
    return f"slides {', '.join(named[:-1])} and {named[-1]}"


def _group_reason(rule: str, group: list[Finding]) -> str:
    one, many = _PHRASES.get(rule, _OTHERWISE).split(" | ")
    name = rule.replace("-", " ")
    said = one.format(name=name) if len(group) == 1 else many.format(len(group), name=name)
    slides = [finding.slide for finding in group if finding.slide]
    return f"{said}: {slide_list(slides)}" if slides else said
