"""Findings -> one sentence a student understands: `2 quotes were changed: slides 4 and 7`."""

from collections.abc import Iterable

from ..model.finding import SEVERITIES, Finding

_MOST_KINDS, _MOST_SLIDES = 3, 8

_PHRASES = {
    "quote-altered": ("1 quote was changed", "{} quotes were changed"),
    "quote-misplaced": (
        "1 quote stands elsewhere than it says",
        "{} quotes stand elsewhere than they say",
    ),
    "quote-not-found": ("1 quote is not in the lesson", "{} quotes are not in the lesson"),
    "quote-unmarked": (
        "1 copied text has no quotation marks",
        "{} copied texts have no quotation marks",
    ),
    "quote-external": (
        "1 quote of another source is close to the lesson",
        "{} quotes of other sources are close to the lesson",
    ),
    "quote-uncited": (
        "1 quote does not say where it is from",
        "{} quotes do not say where they are from",
    ),
    "quote-drops-hedge": (
        "1 quote leaves out a word such as “reportedly”",
        "{} quotes leave out words such as “reportedly”",
    ),
    "quote-drops-negation": (
        "1 quote leaves out the “not” before its words",
        "{} quotes leave out the “not” before their words",
    ),
    "quote-long": ("1 quote is long", "{} quotes are long"),
    "quote-cited-elsewhere": (
        "1 quote has its citation in the notes",
        "{} quotes have their citations in the notes",
    ),
    "citation-without-source": (
        "1 citation is not in the list of sources",
        "{} citations are not in the list of sources",
    ),
    "source-uncited": (
        "1 source of the list is not cited",
        "{} sources of the list are not cited",
    ),
    "sources-missing": ("the deck has no list of sources", "{} lists of sources are missing"),
    "topic-uncovered": ("1 topic has no evidence", "{} topics have no evidence"),
    "opposing-view-missing": ("the other side is not heard", "{} other sides are not heard"),
    "opening-missing": ("the deck has no title slide", "{} title slides are missing"),
    "closing-missing": ("the deck has no conclusion", "{} conclusions are missing"),
    "title-missing": ("1 slide has no title", "{} slides have no title"),
    "title-repeated": ("1 title is there twice", "{} titles are there twice"),
    "title-long": ("1 title is long", "{} titles are long"),
    "title-small": ("1 title is small", "{} titles are small"),
    "claim-missing": (
        "1 title is not a full sentence",
        "{} titles are not full sentences",
    ),
    "slide-empty": ("1 slide is empty", "{} slides are empty"),
    "evidence-missing": ("1 claim has no evidence", "{} claims have no evidence"),
    "words-many": ("1 slide has many words", "{} slides have many words"),
    "lines-many": ("1 slide has many lines", "{} slides have many lines"),
    "items-many": ("1 slide has a long list", "{} slides have long lists"),
    "sentence-long": ("1 sentence is long", "{} sentences are long"),
    "text-small": ("1 slide has small letters", "{} slides have small letters"),
    "citation-small": ("1 citation is small", "{} citations are small"),
    "contrast-low": ("1 slide has pale text", "{} slides have pale text"),
    "text-overflow": ("1 text does not fit its box", "{} texts do not fit their boxes"),
    "boxes-overlap": ("1 slide has overlaps", "{} slides have overlaps"),
    "off-slide": ("1 slide runs over its edge", "{} slides run over their edge"),
    "alt-missing": ("1 picture has no description", "{} pictures have no description"),
    "table-header-missing": ("1 table has no header", "{} tables have no header"),
    "notes-missing": ("the deck has no speaking notes", "{} slides have no speaking notes"),
    "notes-repeat": ("1 slide’s notes only repeat it", "{} slides’ notes only repeat them"),
    "talk-long": ("the talk is too long", "{} talks are too long"),
    "talk-short": ("the talk is short", "{} talks are short"),
}  # fmt: skip
_OTHERWISE = "1 finding is about “{name}”", "{} findings are about “{name}”"


def findings_reason(findings: tuple[Finding, ...]) -> str:
    """Say how many findings of each kind there are and on which slides; the gravest first."""
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        groups.setdefault(finding.rule, []).append(finding)
    said = [_group_reason(rule, group) for rule, group in list(groups.items())[:_MOST_KINDS]]
    if left := sum(len(group) for group in list(groups.values())[_MOST_KINDS:]):
        said.append(f"and {left} more finding{'' if left == 1 else 's'}")
    sentence = "; ".join(said)
    return f"{sentence[:1].upper()}{sentence[1:]}"


def evidence_reason(slides: tuple[int, ...]) -> str:
    """Say which slides show evidence."""
    if not slides:
        return "No slide shows evidence that can be checked"
    return f"S{slide_list(slides)[1:]} {'shows' if len(slides) == 1 else 'show'} evidence"


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
    one, many = _PHRASES.get(rule, _OTHERWISE)
    name = rule.replace("-", " ")
    said = one.format(name=name) if len(group) == 1 else many.format(len(group), name=name)
    slides = [finding.slide for finding in group if finding.slide]
    return f"{said}: {slide_list(slides)}" if slides else said
