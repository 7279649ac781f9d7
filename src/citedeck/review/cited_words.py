"""Words that stand like a citation -> what they cite: paragraphs of the lesson, other works."""

import re
from functools import lru_cache
from typing import Literal

from ..evidence import Citation
from . import wording
from .folding import unify
from .naming import Naming, find_listed, is_lone, name_key, words_key
from .near_names import near_document
from .paragraph_numbers import Numbers, find_numbers

Manner = Literal["label", "paren", "dash", "line", "small"]
"""How words stand that may be a citation: after `Source:`, in brackets, after a dash, as a line of
their own, or as a line in smaller type under what they support."""

EDGES = " \t\n\u2029.,;:–—―-~•·()[]{}|"
"""What may stand around a citation."""

_LESSON = ("lesson", "the lesson", "our lesson", "this lesson", "class lesson")
_NAMED_YEAR = re.compile(r",[^,]*\b(?:1[5-9]|20)\d\d\b")
_LONGEST = 120
_REMARK = re.compile(
    r"\s*[,;–-]\s*(?:(?:my|our|own)\s+)?(?:emphas[ie]s|italics|bold|underlin(?:ed|ing)|"
    r"highlight(?:ed|ing)|translation|translated|shortened|abridged|adapted|capitals)"
    r"(?:\s+(?:added|mine|ours|by (?:me|us)|(?:not )?in (?:the )?original|from [^\W\d_]+))*\s*$",
    re.IGNORECASE,
)
"""What a writer says about a quotation behind its place: `emphasis mine`."""
_ALL_OF = re.compile(
    r"^(?:both|all|each)\s+(?:from\s+)?(?=(?:the\s+)?(?:article|transcript|text|video|lesson|para|¶))",
    re.IGNORECASE,
)
_LINES = re.compile(
    r"(?:(.{2,80}?)[,:]\s*)?(?:ll?|lines?|z|zeilen?)\.?\s*\d{1,4}(?:\s*(?:[-–,&+]|and|to)\s*\d{1,4})*\s*(?:ff?\.?)?",
    re.IGNORECASE,
)
"""Lines of the text that the class has in hand."""
_NUMBERED = re.compile(r"([^\W\d]+) \d{1,3}")
"""`Article 4`: of which no one can tell what the number counts."""
_PARTS = re.compile(r"\s*[;|；]\s*")
_JOINTS = re.compile(r"[,:;()\[\]“”\"«»„]| - ")
_OTHERS = 6
"""Words beside a document's name, such as a date, that leave it a citation."""
_STRANGERS = 1
"""Of them in small letters, such as `the article we read`."""


@lru_cache(maxsize=2048)
def read_citation(
    text: str, naming: Naming, manner: Manner, follows: bool = False
) -> tuple[tuple[Citation, ...], str] | None:
    """Read words that are one or more citations; none where they are anything else.

    `follows` says that they stand at once after a quotation.
    """
    words = text.strip(EDGES)
    if label := wording.label_of(words):
        words, manner = words[label.end() :].strip(EDGES), "label"
    if not words or wording.is_own(words):
        return None
    words = _ALL_OF.sub("", _REMARK.sub("", words))
    if (follows or manner in ("paren", "label")) and (line := _LINES.fullmatch(words)):
        named = read_places(line[1], naming) if line[1] else (Citation(naming.only),)
        if named:
            return named, ""
    lesson: list[Citation] = []
    sources: list[str] = []
    for part in map(wording.strip_prefix, _PARTS.split(words)):
        cited = read_places(part, naming, manner == "label")
        if follows and manner == "paren" and not cited and (bare := _NUMBERED.fullmatch(part)):
            cited = read_places(bare[1], naming)
        if not cited and (follows or manner in ("paren", "label", "dash")):
            cited = _near_citation(part, naming, follows)
        if cited:
            if lesson and not lesson[-1].paragraphs and not cited[0].document:
                cited = (Citation(lesson.pop().document, cited[0].paragraphs), *cited[1:])
            lesson += cited
        elif _is_source(part, naming, manner, follows):
            sources.append(part.strip(" .,"))
        else:
            return None
    return tuple(lesson), "; ".join(sources)


def reads_as_source(text: str, naming: Naming) -> bool:
    """Tell whether a whole text is names, a comma and a year: `Reuters, 2024`."""
    if len(text) > _LONGEST or not _NAMED_YEAR.search(text) or not wording.is_name(text, share=1):
        return False
    cited = read_citation(text, naming, "line", follows=True)
    return cited is not None and not cited[0]


def _near_citation(part: str, naming: Naming, follows: bool) -> tuple[Citation, ...]:
    """Read a document's kind with a date, misspelt or not, that calls no source of the deck."""
    if not follows and not (wording.YEAR.search(part) or wording.TIME.search(part)):
        return ()
    if len(part) > _LONGEST or wording.ADDRESS.search(part) or find_listed(part, naming):
        return ()
    document = near_document(part, naming, has_place=False)
    return () if document is None else (Citation(document),)


def read_places(
    text: str, naming: Naming, labelled: bool = False, others: int = _OTHERS
) -> tuple[Citation, ...]:
    """Read a place in the lesson; empty where a text is none.

    `others` is how many words may stand there that name nothing.
    """
    clean = unify(text)
    folded = clean.casefold()
    if len(folded) != len(clean):
        clean = folded = clean.lower()
    numbers = find_numbers(folded)
    if _count_strangers(clean, numbers, naming) > (0 if "(" in text else _STRANGERS):
        return ()
    if not numbers:
        document = _whole_document(folded, naming, labelled)
        return () if document is None else (Citation(document),)
    found: list[Citation] = []
    start = 0
    for index, number in enumerate(numbers):
        last = index == len(numbers) - 1
        around = folded[start : number.start] + " , " + (folded[number.end :] if last else "")
        document = _document(around, naming, others)
        if document is None:
            return ()
        document = document or (found[-1].document if found else "")
        found.append(Citation(document, _clipped(number.paragraphs, document, naming)))
        start = number.end
    return tuple(found)


def _clipped(paragraphs: tuple[int, ...], document: str, naming: Naming) -> tuple[int, ...]:
    """End a range that runs on behind the last paragraph there, but keep where it begins."""
    if len(paragraphs) == 1:
        return paragraphs
    last = max(len(d.paragraphs) for d in naming.documents if document in ("", d.id))
    kept = frozenset(paragraphs)
    return tuple([n for n in paragraphs if n <= last or n - 1 not in kept])


def _count_strangers(clean: str, numbers: tuple[Numbers, ...], naming: Naming) -> int:
    """Count the words in small letters that belong to no name: a sentence has some."""
    for number in reversed(numbers):
        clean = f"{clean[: number.start]} {clean[number.end :]}"
    words = [word for word in wording.name_words(clean) if word[0].islower()]
    keys = (name_key(word) for word in words)
    return sum(1 for key in keys if key and key not in naming.vocabulary)


def _document(around: str, naming: Naming, others: int) -> str | None:
    """Tell which document the words around a paragraph's number name: empty for none.

    None where they are something else than a name.
    """
    key = name_key(around)
    if not key or key in ("and", "und", "et"):
        return ""
    pieces = [piece for part in _JOINTS.split(around) if (piece := name_key(part))]
    found = _named(key, pieces, naming, others)
    if found is None:
        names = naming.authors | naming.publishers
        bare = (name_key(wording.YEAR.sub("", piece)) for piece in pieces)
        found = next((names[name] for name in bare if name in names), None)
    if found is None and pieces and not wording.YEAR.search(around):
        found = near_document(" ".join(pieces), naming, has_place=True)
    return found


def _named(key: str, pieces: list[str], naming: Naming, others: int) -> str | None:
    """Find a document by its name or title among few other words; empty for the whole lesson."""
    for name in (key, *pieces):
        if name in naming.names and key.count(" ") - name.count(" ") <= others:
            return naming.names[name]
    for title, document in naming.titles:
        if f" {title} " in f" {key} " and key.count(" ") - title.count(" ") <= others + _OTHERS:
            return document
    title = naming.lesson_title
    return "" if title and f" {title} " in f" {key} " else None


def _whole_document(folded: str, naming: Naming, labelled: bool) -> str | None:
    """Tell which document is named as a whole; empty for the lesson, None for none of it."""
    key = name_key(folded)
    if not key:
        return "" if words_key(folded) in _LESSON else None
    if is_lone(key) and not labelled:
        return None
    parts = _JOINTS.split(folded)
    pieces = [piece for part in parts if (piece := name_key(part)) and not is_lone(piece)]
    found = _named(key, pieces, naming, _OTHERS)
    if found is not None:
        return found
    bare = re.sub(r"[\d.\s]+$", "", parts[0]).strip()
    author = naming.authors.get(name_key(bare))
    return author if author and not find_listed(folded, naming) else None


def _is_source(part: str, naming: Naming, manner: Manner, follows: bool) -> bool:
    """Tell whether words cite a work outside the lesson."""
    part = part.strip(" .,")
    if not any(letter.isalpha() for letter in part) or wording.is_own(part):
        return bool(wording.ADDRESS.search(part))
    if manner == "label" or wording.ADDRESS.fullmatch(part):
        return True
    if manner == "small":
        is_titled = wording.has_quoted(part) and find_listed(part, naming) is not None
        return is_titled or (wording.is_name(part) and not wording.is_date(part))
    if find_listed(part, naming):
        return wording.is_name(part, 40) or manner == "paren"
    if not wording.is_name(part, 24 if manner in ("dash", "line") else 14):
        is_titled = wording.has_quoted(part) and not wording.name_words(part)
        return is_titled and (follows or (manner == "paren" and wording.is_heading(part)))
    return _looks_cited(part, naming, manner, follows)


def _looks_cited(part: str, naming: Naming, manner: Manner, follows: bool) -> bool:
    """Tell whether names and titles are put as a citation, with a year, a page, a title."""
    if wording.is_date(part):
        return False
    if wording.ADDRESS.search(part) or wording.LOCATOR.search(part):
        return True
    if wording.YEAR.search(part):
        return follows or manner == "paren" or (manner == "dash" and "," in part)
    if number := wording.NAME_NUMBER.fullmatch(part):
        return not wording.is_label(number["name"]) and (manner != "line" or follows)
    if wording.has_quoted(part):
        return manner != "line" or follows
    if manner == "line" or not follows:
        return False
    return not any(letter.isdigit() for letter in part) and not naming.is_lessons(part)
