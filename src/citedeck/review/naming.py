"""A lesson and a deck's own list of sources -> the names by which citations may call them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..model.lesson import Document, Lesson, document_names
from .folding import unify
from .paragraph_numbers import find_numbers
from .quotations import find_stretches
from .sources_page import SourceEntry

_FILLERS = frozenset(
    "a an and at by class cited der des die das dem de del do da di du das el for from from in la "
    "las le les lesson lesson's los l of on our quote quoted see the this to und van von y your "
    "im in aus dans dans el il lo os as o nach laut according to taken school page pages p pp "
    "из в на см по 의 の 的 der die".split()
)
"""Words that no name is told by."""

_KINDS = {
    "article": frozenset(
        "article art news newsarticle text reading artikel zeitungsartikel lesetext artículo "
        "articulo texto articolo testo artigo artykuł tekst статья статьи статье стаття текст "
        "기사 글 본문 지문 文章 课文 記事 本文 مقال المقال المقالة النص מאמר המאמר cikk szöveg "
        "articol artikkel artikkeli teksti άρθρο bài makale metin clanek článek".split()
    ),
    "transcript": frozenset(
        "transcript transcr video script transkript transcription vidéo transcripción trascrizione "
        "transcrição transkrypcja wideo расшифровка видео транскрипт стенограмма 대본 녹취록 "
        "스크립트 영상 文字稿 视频 逐字稿 動画 skript wywiad nagranie".split()
    ),
}
_LONE = frozenset(
    "text news reading video script texto testo tekst текст 글 영상 视频 video".split()
)
"""Words that mean a document only beside a paragraph's number or after `Source:`."""

_SLACK = 20
"""Letters by which typography may lengthen a title."""
_AROUND = ".,;:!?()[]{}“”„\"'«»–—-"
_WORDS = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_STOPS = re.compile(r"[.?!,;](?=\s|$)|[()\[\]“”„«»\"]|\s[–—-]\s")
"""What parts an entry into author, title, place and date."""
_AUTHOR_END = re.compile(r"[,.(“\"«„]|\s+(?:and|&|et al)\b|\s-\s")


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """What citations may mean.

    `names` leads from a name's key to a document's id, `authors` and `publishers` likewise;
    `titles` are for finding a title among other words. `only` is the document that a paragraph
    alone means, empty where that can't be told. `listed` are the deck's entries as keys, `heads`
    the words they begin with. `body` is all the lesson's words, `vocabulary` those of names;
    `lesson_titles` and `listed_titles` are no quotations, and of `longest` letters at most;
    `openers` are what names begin with.
    """

    documents: tuple[Document, ...]
    names: dict[str, str]
    vocabulary: frozenset[str]
    titles: tuple[tuple[str, str], ...]
    authors: dict[str, str]
    publishers: dict[str, str]
    lesson_title: str
    only: str
    entries: tuple[SourceEntry, ...]
    body: str
    listed: tuple[str, ...]
    heads: frozenset[str]
    lesson_titles: frozenset[str]
    listed_titles: frozenset[str]
    openers: frozenset[str]
    longest: int

    def may_call(self, words: str) -> bool:
        """Tell, at a glance, whether words may be a name: by the first of them and the last."""
        parts = words.casefold().split()
        ends = {parts[0].strip(_AROUND), parts[-1].strip(_AROUND)} if parts else set()
        return not ends.isdisjoint(self.openers)

    def is_lessons(self, words: str) -> bool:
        """Tell whether every word of a name stands in the lesson's documents."""
        return all(
            any(word in document.text for document in self.documents)
            for word in re.findall(r"[^\W\d_]+", words)
            if word[0].isupper() or not word.isascii()
        )

    def is_lesson_title(self, words: str) -> bool:
        """Tell whether words are the title of the lesson or of one of its documents."""
        return len(words) <= self.longest and words_key(words) in self.lesson_titles

    def is_work_title(self, words: str) -> bool:
        """Tell whether words are the title of the lesson, a document or a listed source."""
        if len(words) > self.longest:
            return False
        key = words_key(words)
        return key in self.lesson_titles or key in self.listed_titles

    def opens_title(self, words: str) -> bool:
        """Tell whether words begin a listed source's title, as citations without an author do."""
        key = words_key(words)
        return " " in key and any(title.startswith(f"{key} ") for title in self.listed_titles)

    def entry_of(self, number: int) -> SourceEntry | None:
        """Find the deck's entry of that number."""
        return next((entry for entry in self.entries if entry.number == number), None)


@lru_cache(maxsize=4096)
def words_key(text: str) -> str:
    """Give a text's words in small letters, one space between them."""
    return " ".join(_WORDS.findall(unify(text).casefold()))


def name_key(text: str) -> str:
    """Give the words that tell a name: `The lesson article` -> `article`."""
    return " ".join(word for word in words_key(text).split() if word not in _FILLERS)


@lru_cache(maxsize=16)
def name_sources(
    lesson: Lesson, documents: tuple[Document, ...], entries: tuple[SourceEntry, ...]
) -> Naming:
    """Collect the names of a lesson's documents and of a deck's own sources."""
    titles = [lesson.title, *(title for doc in documents for title in _titles(doc))]
    listed = tuple(words_key(entry.text) for entry in entries)
    names = _names(documents)
    return Naming(
        documents=documents,
        names=names,
        vocabulary=frozenset(word for name in names for word in name.split()),
        titles=tuple(
            (key, doc.id)
            for doc in documents
            for title in _titles(doc)
            if " " in (key := name_key(title))
        ),
        authors=_authors(documents),
        publishers={
            name_key(name): doc.id
            for doc in reversed(documents)
            if doc.source
            for name in (doc.source.container_title, doc.source.publisher)
            if name_key(name)
        },
        lesson_title=name_key(lesson.title),
        only=_only(documents),
        entries=entries,
        body=_body(documents),
        listed=listed,
        heads=frozenset(_head(key) for key in listed if key),
        lesson_titles=frozenset(filter(None, map(words_key, titles))),
        listed_titles=frozenset(key for entry in entries for key in _entry_titles(entry.text)),
        openers=_openers([*names, *_authors(documents), name_key(lesson.title)], listed),
        longest=max(len(text) for text in (*titles, *(entry.text for entry in entries))) + _SLACK,
    )


@lru_cache(maxsize=4)
def _body(documents: tuple[Document, ...]) -> str:
    paragraphs = (paragraph for document in documents for paragraph in document.paragraphs)
    return "".join(f" {words_key(paragraph)} \n" for paragraph in paragraphs)


def _openers(names: list[str], listed: tuple[str, ...]) -> frozenset[str]:
    """Give the words with which a name begins or ends, and those that may stand around it."""
    ends = {word for name in names if name for word in (name.split()[0], name.split()[-1])}
    return frozenset(ends | {_head(key) for key in listed if key} | _FILLERS)


def _entry_titles(entry: str) -> Iterator[str]:
    """Give the keys of what may be a title in an entry: quoted, or between its stops.

    What names a paragraph is no entry of a work.
    """
    if find_numbers(unify(entry).casefold()):
        return
    quoted = [entry[s.first : s.last] for s in find_stretches(entry)]
    parts = [part for part in _STOPS.split(entry) if part]
    whole = (two.strip(" ,") for part in parts for two in (part, *part.split(":")))
    yield from filter(None, map(words_key, quoted))
    yield from (key for words in whole if " " in (key := words_key(words)))


def _head(key: str) -> str:
    words = key.split()
    return words[1] if words[0] in ("the", "a", "an") and len(words) > 1 else words[0]


def _titles(document: Document) -> list[str]:
    """Give a document's title in full and its parts before and after a colon."""
    wanted = [document.title, document.source.title if document.source else ""]
    found = []
    for title in filter(None, wanted):
        first, colon, second = title.partition(":")
        found += [title, *([first, second] if colon else [])]
    return [title for title in found if title.strip()]


def _names(documents: tuple[Document, ...]) -> dict[str, str]:
    names = {name_key(name): id for id, name in document_names(documents).items()}
    for document in documents:
        wanted = [*_titles(document), document.id.replace("-", " ")]
        wanted += sorted(_KINDS.get(document.kind, ()))
        for name in wanted:
            names.setdefault(name_key(name), document.id)
    names.pop("", None)
    return names


def is_lone(key: str) -> bool:
    """Tell whether a name is an everyday word that alone cites nothing."""
    return key in _LONE


def _authors(documents: tuple[Document, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for document in documents:
        for name in document.source.author if document.source else ():
            for form in (name.short, f"{name.given} {name.family}", f"{name.family} {name.given}"):
                if key := name_key(form):
                    found.setdefault(key, document.id)
    return found


def _only(documents: tuple[Document, ...]) -> str:
    """Give the document that `¶4` is of: the only one, or the only article."""
    articles = [doc for doc in documents if doc.kind == "article"]
    some = documents if len(documents) == 1 else articles
    return some[0].id if len(some) == 1 else ""


def find_listed(text: str, naming: Naming) -> SourceEntry | None:
    """Find the deck's entry that a citation calls by its author, or by a title in quotation marks.

    Of several that of the year it gives.
    """
    if not naming.entries:
        return None
    stretches = find_stretches(text)
    titles = [f" {key} " for s in stretches if (key := words_key(text[s.first : s.last]))]
    lead = words_key(_AUTHOR_END.split(unify(text), maxsplit=1)[0])
    lead = re.sub(r"(?:\s(?:pp?|n\.d|\d[\d.]*))+$", "", lead)
    found = [
        entry
        for entry, key in zip(naming.entries, naming.listed, strict=True)
        if any(title in f" {key} " for title in titles) or (lead and _is_headed_by(key, lead))
    ]
    years = re.findall(r"\b(?:1[5-9]|20)\d\d\b", text)
    return next(
        (entry for entry in found if any(year in entry.text for year in years)),
        found[0] if found else None,
    )


def _is_headed_by(key: str, lead: str) -> bool:
    """Tell whether an entry begins with a name; an article before it does not count.

    A person's family name stands first there: `Hee-su Kim` is `Kim, Hee-su`.
    """
    for article in ("", "the ", "a ", "an "):
        if key.startswith(f"{article}{lead}") and key[len(article + lead) :][:1] in ("", " "):
            return True
    given, _, family = lead.rpartition(" ")
    return bool(given) and key.startswith(f"{family} {given}")
