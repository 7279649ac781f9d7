"""The parts of a text -> a lesson."""

import unicodedata
from typing import Literal

from ..model.errors import LessonError, Problem
from ..model.lesson import Document, Id, Lesson
from ..text.normalise import clean_text
from .activities import make_activities
from .blocks import Block, Doubt, split_blocks
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
    documents = _documents(parts)
    glossary = make_entries(parts.glossary)
    tasks = [block.plain for block in parts.activities]
    topics = propose_topics(documents, glossary, _under_headings(parts), tasks)
    activities = make_activities(parts, topics)
    title = _title(parts, name)
    _note_dividers(parts)
    lesson = Lesson(
        id=make_id(name if name.isascii() else "lesson"),
        title=title,
        language=_language(text),
        documents=documents,
        topics=topics,
        activities=activities,
        glossary=glossary,
    )
    return lesson, tuple(sorted(parts.doubts, key=lambda doubt: doubt.line))


def _documents(parts: Parts) -> tuple[Document, ...]:
    """Make the documents; a text without an article has its transcript or whole prose as one."""
    article = _document("article", parts.article, parts)
    transcript = _document("transcript", parts.transcript, parts)
    found = tuple(document for document in (article, transcript) if document)
    if found and found[0].kind == "article":
        return found
    first = next(iter((*parts.transcript, *parts.activities, *parts.glossary)))
    parts.doubts.append(Doubt(first.line, "no article was found"))
    return found or (Document(id=Id("article"), kind="article", text=first.plain),)


def _document(
    kind: Literal["article", "transcript"], blocks: list[Block], parts: Parts
) -> Document | None:
    if not blocks:
        return None
    title = parts.titles.get(kind)
    text = "\n\n".join(block.plain for block in blocks) + "\n"
    return Document(id=Id(kind), kind=kind, title=title.text if title else "", text=text)


def _title(parts: Parts, name: str) -> str:
    if parts.lesson_title:
        return parts.lesson_title.text
    if title := parts.titles.get("article"):
        return title.text
    parts.doubts.append(Doubt(1, "the text has no title; the file's name is used"))
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    return f"{words[:1].upper()}{words[1:]}" or "Lesson"


def _under_headings(parts: Parts) -> dict[str, tuple[int, ...]]:
    """Map each heading inside the article to the numbers of the paragraphs under it."""
    places: dict[str, tuple[int, ...]] = {heading.text: () for heading in parts.inner_headings}
    for number, block in enumerate(parts.article, 1):
        above = [heading for heading in parts.inner_headings if heading.line < block.line]
        if above:
            places[above[-1].text] += (number,)
    return places


def _note_dividers(parts: Parts) -> None:
    """Say which headings only part the text and are not kept themselves."""
    parts.doubts += [
        Doubt(block.line, f"the heading “{block.text}” only parts the text and is not kept")
        for block in parts.dividers
    ]


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
