"""The parts of a text -> a lesson."""

import unicodedata
from collections.abc import Iterator

from ..model.errors import LessonError, Problem
from ..model.lesson import Document, DocumentKind, Id, Lesson
from ..text.normalise import clean_text
from .activities import make_activities
from .blocks import Doubt, split_blocks
from .glossary import make_entries
from .parts import Parts, find_parts
from .topics import make_id, propose_topics

_SCRIPTS = {"CYRILLIC": "ru", "HANGUL": "ko", "HIRAGANA": "ja", "CJK": "zh", "ARABIC": "ar"}


def segment_lesson(text: str, name: str) -> tuple[Lesson, tuple[Doubt, ...]]:
    """Make a lesson out of a text; `name` stands in where it has no title.

    Gives also what was not sure, in the order of lines. Raises LessonError where there is no text.
    """
    blocks = split_blocks(clean_text(text))
    if not any(not block.is_heading for block in blocks):
        hint = "choose the text of a lesson"
        raise LessonError(Problem("there is no text in it", name, hint))
    parts = find_parts(blocks)
    documents = tuple(_documents(parts))
    glossary = make_entries(parts.blocks["glossary"], parts.term_headings)
    tasks = [block.plain for block in parts.blocks["activities"]]
    topics = propose_topics(documents, glossary, parts.sections, tasks)
    activities, unsure = make_activities(parts, topics)
    lesson = Lesson(
        id=make_id(name if name.isascii() else "lesson"),
        title=parts.lesson_title or parts.titles.get("article") or _title_of(name),
        language=_language(text),
        documents=documents,
        topics=topics,
        activities=activities,
        glossary=glossary,
    )
    doubts = (*parts.doubts, *unsure, *_left_out(parts, blocks[0].line))
    return lesson, tuple(sorted(doubts, key=lambda doubt: doubt.line))


def _documents(parts: Parts) -> Iterator[Document]:
    """Make the documents; what fits no part of a lesson is kept as one more."""
    kinds: tuple[DocumentKind, ...] = ("article", "transcript", "other")
    for kind in kinds:
        if blocks := parts.blocks[kind]:
            text = "\n\n".join(block.plain for block in blocks) + "\n"
            yield Document(id=Id(kind), kind=kind, title=parts.titles.get(kind, ""), text=text)


def _title_of(name: str) -> str:
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    return f"{words[:1].upper()}{words[1:]}" or "Lesson"


def _left_out(parts: Parts, line: int) -> Iterator[Doubt]:
    """Say what the text has not, and which headings only part it and are not kept themselves."""
    if not parts.blocks["article"]:
        yield Doubt(line, "no article was found")
    if not (parts.lesson_title or parts.titles.get("article")):
        yield Doubt(line, "the text has no title; the file's name is used")
    for block in (*parts.dividers, *parts.repeated):
        message = f"the heading “{block.text}” is not kept: it was taken to say where a part begins"
        yield Doubt(block.line, message)


def _language(text: str) -> str:
    """Tell the language by its script; Latin script is taken as English."""
    counts: dict[str, int] = {}
    for letter in text[:5000]:
        if letter.isalpha() and letter > "\u024f":
            name = unicodedata.name(letter, "").partition(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    if not counts:
        return "en"
    script, count = max(counts.items(), key=lambda pair: pair[1])
    letters = sum(letter.isalpha() for letter in text[:5000])
    return _SCRIPTS.get(script, "en") if count * 2 > letters else "en"
