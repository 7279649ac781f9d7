"""Paragraphs, headings, terms and tasks -> topics that a class could work on."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ..model.lesson import Document, GlossaryEntry, Id, Topic
from ..text.tokens import HEDGES, STOP_WORDS
from .parts import Section

MAX_TOPICS = 10
_WANTED = 4
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+(?: (?:of (?:the )?)?[A-Z][\w’'-]+)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")

Places = dict[str, tuple[int, ...]]
"""The numbers of paragraphs by document."""


def propose_topics(
    documents: tuple[Document, ...],
    glossary: tuple[GlossaryEntry, ...],
    sections: tuple[Section, ...],
    tasks: list[str],
) -> tuple[Topic, ...]:
    """Propose topics with their paragraphs.

    First the text's own headings, however many, then terms of the glossary that some but not most
    paragraphs use, then pairs of words that the tasks take up from the article. Where these are too
    few: names, other terms, and words that return.
    """
    topics = _headed(sections)
    if not documents:
        return tuple(topics.values())
    most = max(MAX_TOPICS, len(topics))
    terms = [entry.term for entry in glossary]
    pairs = _shared_pairs(documents[0], tasks)
    for phrase in (*terms, *pairs):
        places = _places(phrase, documents)
        if _tells_apart(places, documents[0]):
            _add(topics, phrase, places)
    for more in (_names(documents[0]), terms, *_returning(documents[0])):
        for phrase in more if len(topics) < _WANTED else ():
            if places := _places(phrase, documents):
                _add(topics, phrase, places)
    return tuple(topics.values())[:most]


def _headed(sections: tuple[Section, ...]) -> dict[str, Topic]:
    """Make a topic of each heading; headings of the same words make one."""
    topics: dict[str, Topic] = {}
    for heading in dict.fromkeys(section.heading for section in sections):
        places: Places = {}
        for section in sections:
            if section.heading == heading:
                places[section.part] = (*places.get(section.part, ()), *section.paragraphs)
        _put(topics, heading, {part: tuple(dict.fromkeys(n)) for part, n in places.items() if n})
    return topics


def make_id(text: str, taken: Iterable[str] = ()) -> Id:
    """Make an id of words that is not taken: `Balance of power` is `balance-of-power`."""
    slug = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
    slug = slug if slug[:1].isalpha() else f"t-{slug}".strip("-")
    known = set(taken)
    names = (f"{slug}-{n}" for n in range(2, len(known) + 3))
    return Id(slug if slug not in known else next(name for name in names if name not in known))


def _add(topics: dict[str, Topic], title: str, places: Places) -> None:
    shown = title if title[:1].isupper() else title.capitalize()
    known = [topic.title.casefold() for topic in topics.values()]
    if any(shown.casefold() in name or name in shown.casefold() for name in known):
        return
    _put(topics, shown, places)


def _put(topics: dict[str, Topic], shown: str, places: Places) -> None:
    id = make_id(shown, topics)
    question = f"What does the lesson say about “{shown}”?"
    topics[id] = Topic(id=id, title=shown, question=question, paragraphs=tuple(places.items()))


def _places(term: str, documents: tuple[Document, ...]) -> Places:
    """Give the paragraphs of each document that use a term."""
    pattern = re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE)
    found = {
        str(document.id): tuple(
            number for number, text in enumerate(document.paragraphs, 1) if pattern.search(text)
        )
        for document in documents
    }
    return {document: numbers for document, numbers in found.items() if numbers}


def _tells_apart(places: Places, article: Document) -> bool:
    """Tell whether a term is used in some paragraphs of the article but not in most."""
    used = len(places.get(article.id, ()))
    return 0 < used <= max(1, 0.6 * len(article.paragraphs))


def _shared_pairs(article: Document, tasks: list[str]) -> list[str]:
    """Give pairs of words that stand in the article and in a task, in the article's order."""
    asked = {pair.casefold() for task in tasks for pair in _pairs(task)}
    pairs = (pair for text in article.paragraphs for pair in _pairs(text))
    return list(dict.fromkeys(pair for pair in pairs if pair.casefold() in asked))


def _names(article: Document) -> list[str]:
    """Give the names in the article: capitals that no sentence's start explains."""
    found = (name for text in article.paragraphs for name in _NAME.findall(text))
    return [name for name in dict.fromkeys(found) if name.casefold() not in STOP_WORDS]


def _returning(article: Document) -> tuple[list[str], list[str]]:
    return _returning_pairs(article), _returning_words(article)


def _returning_pairs(article: Document) -> list[str]:
    """Give the pairs of words that most paragraphs share, but not nearly all."""
    counts: Counter[str] = Counter()
    for text in article.paragraphs:
        counts.update(list(dict.fromkeys(_pairs(text))))
    most = max(2, 0.6 * len(article.paragraphs))
    telling = [pair for pair, count in counts.items() if 2 <= count <= most]
    return sorted(telling, key=lambda pair: (-counts[pair], pair))[: _WANTED + 2]


def _returning_words(article: Document) -> list[str]:
    """Give the longer words that several paragraphs share, but not most."""
    counts: Counter[str] = Counter()
    for text in article.paragraphs:
        words = (word.casefold() for word in _WORD.findall(text))
        counts.update({word for word in words if len(word) > 5 and _tells(word)})
    most = max(2, 0.6 * len(article.paragraphs))
    returning = [word for word, count in counts.items() if 2 <= count <= most]
    return sorted(returning, key=lambda word: (-counts[word], word))[:_WANTED]


def _pairs(text: str) -> list[str]:
    """Give the pairs of neighbouring words that could name a subject."""
    pairs = [f"{a} {b}" for a, b in pairwise(_WORD.findall(text)) if _tells(a) and _tells(b)]
    return [pair for pair in pairs if pair in text]


def _tells(word: str) -> bool:
    folded = word.casefold()
    plain = not folded.endswith(("ing", "ly", "ed", "’s", "'s"))
    return len(word) > 3 and plain and folded not in STOP_WORDS | HEDGES
