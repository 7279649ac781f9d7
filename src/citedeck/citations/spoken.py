"""A citation -> the words that a speaker says before a quote; numbers in words up to twenty."""

import re
from collections.abc import Sequence

from ..model.source import Name, Source
from .names import join_names, straight
from .parts import is_part

NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()

_SAID = {
    "interview": "said in an interview",
    "personal_communication": "told us",
    "speech": "said in a speech",
    "broadcast": "said",
    "motion_picture": "showed",
    "song": "sang",
    "map": "showed",
    "dataset": "counted",
}
"""What an author did who did not write."""
_ON_THE_WEB = ("webpage", "post", "post-weblog")
_BODIES = frozenset(
    "administration agency army assembly association authority bank board bureau center centre "
    "commission committee council court department embassy federation forum foundation fund "
    "government group institute kingdom league library ministry museum nations office "
    "organisation organization parliament party police programme program secretariat senate "
    "service society states union".split()
)
"""The last words of bodies that are spoken of with an article: `the United Nations`."""
_PLACE = re.compile(
    r"(?P<what>pp?|pages?|par|paras?|paragraphs?|chap|ch|chapters?|¶|§)?\.?\s*"
    r"(?P<first>\d+)(?:\s*(?:[-–—]+|to)\s*(?P<last>\d+))?",
    re.IGNORECASE,
)
_UNITS = {"": "page", "p": "page", "¶": "paragraph", "c": "chapter", "§": "section"}
_TITLE_WORDS = 12
_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}")


def number_words(number: int) -> str:
    """Give a number as it is spoken: in words up to twenty."""
    return NUMBERS[number] if 0 <= number <= 20 else str(number)


def spoken_paragraphs(document: str, paragraphs: Sequence[int]) -> str:
    """Give the words that name a place in the lesson; `document` is the name it is cited by.

    `According to paragraph four of the article`; a title stands in quotation marks.
    """
    whole = spoken_document(document)
    place = _counted("paragraph", paragraphs)
    return f"According to {place} of {whole}" if place else f"According to {whole}"


def spoken_document(name: str) -> str:
    """Give how a document is spoken of: `the article`, `transcript two`, `“Its title”`."""
    match = re.fullmatch(r"(Article|Transcript|Other)(?: (\d+))?", name)
    if not match:
        return f"“{name}”" if name else "the lesson"
    kind = "text" if match[1] == "Other" else match[1].lower()
    return f"{kind} {number_words(int(match[2]))}" if match[2] else f"the {kind}"


def spoken_source(source: Source, locator: str = "") -> str:
    """Give the words that name a work: `As Min Kim wrote in The Times in 2024`.

    What a source does not say is left out: its author, its date.
    """
    year = f" in {source.issued.year}" if source.issued else ""
    place = _locator(locator)
    if not source.author:
        return _without_author(source, year, place)
    where = _container(source)
    verb = _SAID.get(source.type, "wrote")
    who = _speakers(source.author)
    return f"As {who} {verb}{where}{year}{place}"


def _without_author(source: Source, year: str, place: str) -> str:
    """Let the paper or the publisher speak where nobody else is named."""
    body = source.container_title or ("" if source.title else source.publisher)
    if body:
        return f"As {_with_article(body)} wrote{year}{place}"
    title = f"“{_spoken_title(source.title)}”" if source.title else "one of our sources"
    return f"According to {title}{f', from {source.issued.year}' if source.issued else ''}{place}"


def _spoken_title(title: str) -> str:
    """Give a title up to its colon; marks inside it are not spoken."""
    main = title.split(": ")[0].strip(" .")
    return re.sub(r"[“”\"]", "", " ".join(main.split()[:_TITLE_WORDS]))


def _speakers(names: tuple[Name, ...]) -> str:
    said = [_with_article(straight(name)) if name.literal else straight(name) for name in names]
    if len(said) > 3:
        return f"{said[0]} and others"
    return join_names(said, "and", comma_before_two=False)


def _with_article(body: str) -> str:
    """Give a body's name with its article, where English has one."""
    words = body.casefold().split()
    if not words or words[0] in ("the", "a", "an"):
        return body
    takes = words[-1] in _BODIES or any(f"{word} of" in body.casefold() for word in _BODIES)
    return f"the {body}" if takes and len(words) > 1 else body


def _container(source: Source) -> str:
    """Give where a work appeared; nothing where its author published it."""
    whole = source.container_title
    if whole and whole in [straight(name) for name in source.author]:
        return ""
    if whole:
        return f" {'on' if source.type in _ON_THE_WEB else 'in'} {whole}"
    if source.type in _SAID or not source.title or (is_part(source) and source.author[0].literal):
        return ""
    return f" in “{_spoken_title(source.title)}”"


def _locator(locator: str) -> str:
    """Give where in a work the words stand: `, on page three`."""
    locator = locator.strip()
    if not locator:
        return ""
    if _CLOCK.fullmatch(locator):
        return f", at {locator}"
    match = _PLACE.fullmatch(locator)
    if not match:
        return f", in {locator}" if re.search(r"\d", locator) else f", under “{locator}”"
    unit = _unit(match["what"] or "")
    first, last = int(match["first"]), int(match["last"] or match["first"])
    place = _counted(unit, range(first, max(first, last) + 1))
    return f", {'on' if unit == 'page' else 'in'} {place}"


def _unit(mark: str) -> str:
    mark = mark.casefold()
    return "paragraph" if mark.startswith("par") else _UNITS[mark[:1]]


def _counted(unit: str, numbers: Sequence[int]) -> str:
    """Give `paragraph four`, `paragraphs four and six`, `paragraphs four to seven`."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"{unit} {number_words(numbers[0])}"
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"{unit}s {number_words(numbers[0])} to {number_words(numbers[-1])}"
    return f"{unit}s {join_names([number_words(number) for number in numbers], 'and')}"
