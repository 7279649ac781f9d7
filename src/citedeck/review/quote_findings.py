"""A judged quote -> what is wrong with it, in plain words, and how to mend it."""

from collections.abc import Iterator

from ..model.finding import Finding, ReviewedQuote, Severity
from ..model.verdict import AS_IN_LESSON, Judgement
from ..text.words import shorten
from .changes import describe_changes

_MOST_NUMBERS = 6
"""More paragraphs are not named one by one."""


def quote_findings(
    quote: ReviewedQuote, names: dict[str, str], about: str = "", is_own: bool = False
) -> Iterator[Finding]:
    """Say what is wrong with a quote; `names` gives what each document is called, by its id.

    `is_own` says that words which the lesson does not have may be the student's own.
    """
    judgement = quote.judgement
    match judgement.verdict:
        case "altered":
            yield _altered(quote, names, about)
        case "misplaced":
            yield _misplaced(quote, names, about)
        case "not-found":
            yield _own(quote, about) if is_own else _not_found(quote, about)
        case "unmarked":
            yield _unmarked(quote, names, about)
    if judgement.drops_hedge:
        yield _drops_hedge(quote, about)


def _finding(
    quote: ReviewedQuote, rule: str, severity: Severity, message: str, fix: str, about: str
) -> Finding:
    where = "In the speaker notes: " if quote.where == "notes" else ""
    return Finding(rule, severity, where + message, fix, quote.slide, about, quote.box)


def _altered(quote: ReviewedQuote, names: dict[str, str], about: str) -> Finding:
    place = _place(quote.judgement, names)
    source = _called(quote.judgement, names)
    deck = "the slide says" if quote.where == "slide" else "the notes say"
    changes = describe_changes(quote.judgement.difference, source, deck)
    what = f": {changes}" if changes else ""
    message = f"“{shorten(quote.text)}” is not what {place} says{what}."
    fix = (
        "Use the words of the source, or mark each change: … for words left out, [ ] for your own."
    )
    return _finding(quote, "quote-altered", "error", message, fix, about)


def _misplaced(quote: ReviewedQuote, names: dict[str, str], about: str) -> Finding:
    place = _place(quote.judgement, names)
    cited = cited_place(quote, names)
    instead = f", not in {cited}" if cited and cited != place else ", not where they are cited"
    message = f"“{shorten(quote.text)}”: these words stand in {place}{instead}."
    return _finding(
        quote, "quote-misplaced", "error", message, f"Change the citation to “{place}”.", about
    )


def _not_found(quote: ReviewedQuote, about: str) -> Finding:
    message = f"“{shorten(quote.text)}” stands nowhere in the lesson, and nothing there is close."
    fix = "Copy the words from the lesson, or say which other source they are from."
    return _finding(quote, "quote-not-found", "error", message, fix, about)


def _own(quote: ReviewedQuote, about: str) -> Finding:
    message = f"“{shorten(quote.text)}” is not in the lesson, and no source is named."
    fix = "If these are your own words, leave off the marks; else say where they are from."
    return _finding(quote, "quote-not-found", "error", message, fix, about)


def _unmarked(quote: ReviewedQuote, names: dict[str, str], about: str) -> Finding:
    place = _place(quote.judgement, names)
    message = (
        f"These words are copied from {place} without quotation marks: “{shorten(quote.text)}”."
    )
    fix = f"Put them in quotation marks and write “{place}” after them, or use your own words."
    return _finding(quote, "quote-unmarked", "warning", message, fix, about)


def _drops_hedge(quote: ReviewedQuote, about: str) -> Finding:
    message = f"“{shorten(quote.text)}” leaves out a word such as “reportedly” or “likely”."
    fix = "Keep the word: it says how sure the source is."
    return _finding(quote, "quote-drops-hedge", "warning", message, fix, about)


def denied_finding(quote: ReviewedQuote, names: dict[str, str]) -> Finding:
    """Ask about a quote that starts right behind a *not*."""
    place = _place(quote.judgement, names)
    message = f"“{shorten(quote.text)}”: right before these words, {place} denies them."
    fix = "Start the quote earlier, so that the denying word is in it."
    return _finding(quote, "quote-drops-negation", "warning", message, fix, "")


def uncited_finding(quote: ReviewedQuote, names: dict[str, str]) -> Iterator[Finding]:
    """Ask for a citation where the lesson's own words have none."""
    if quote.is_cited or quote.judgement.verdict not in AS_IN_LESSON:
        return
    place = _place(quote.judgement, names)
    message = f"“{shorten(quote.text)}” does not say where it is from. It stands in {place}."
    fix = f"Write “{place}” after it."
    yield _finding(quote, "quote-uncited", "warning", message, fix, "")


def external_finding(quote: ReviewedQuote, near: Judgement, names: dict[str, str]) -> Finding:
    """Ask about a quote that cites another work, though the lesson has nearly the same words."""
    place = _place(near, names)
    changes = describe_changes(near.difference, _called(near, names), "the quote says")
    cited = shorten(quote.cited_source, 8)
    message = f"“{shorten(quote.text)}” cites “{cited}”, but is close to {place}: {changes}."
    fix = f"If it is from the lesson, copy the words and write “{place}”; else leave it."
    return _finding(quote, "quote-external", "warning", message, fix, "")


def cited_place(quote: ReviewedQuote, names: dict[str, str]) -> str:
    """Say in words what a quote cites; nothing where it cites nothing."""
    if not quote.cited_document and not quote.cited_paragraphs:
        return shorten(quote.cited_source, 12)
    name = names.get(quote.cited_document, quote.cited_document)
    return ", ".join(filter(None, (name, _numbers(quote.cited_paragraphs))))


def _numbers(paragraphs: tuple[int, ...]) -> str:
    if not paragraphs:
        return ""
    if len(paragraphs) == 1:
        return f"paragraph {paragraphs[0]}"
    if len(paragraphs) > 2 and paragraphs[-1] - paragraphs[0] == len(paragraphs) - 1:
        return f"paragraphs {paragraphs[0]} to {paragraphs[-1]}"
    *first, last = (str(number) for number in paragraphs[:_MOST_NUMBERS])
    more = len(paragraphs) - _MOST_NUMBERS
    if more > 0:
        return f"paragraphs {', '.join((*first, last))} and {more} more"
    return f"paragraphs {', '.join(first)} and {last}"


def _place(judgement: Judgement, names: dict[str, str]) -> str:
    name = names.get(judgement.document, judgement.document)
    return f"{name}, paragraph {judgement.paragraph}"


def _called(judgement: Judgement, names: dict[str, str]) -> str:
    """Name a document inside a sentence: the article."""
    name = names.get(judgement.document, "")
    return f"the {name.casefold()}" if name.isalpha() else "the source"
