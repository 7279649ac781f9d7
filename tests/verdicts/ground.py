"""A lesson -> passages of its paragraphs that can be quoted, and where words stand in it.

What typography leaves equal is written here a second time, so that the engine is not its own judge.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from random import Random

from rapidfuzz.distance import LCSseq

from citedeck.files.lessons import bundled_lesson, load_lesson
from citedeck.model.lesson import Lesson

_FOLDER = Path(__file__).parent / "lessons"
_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛‹›ʼ", "'"),
        **dict.fromkeys("‐‑−", "-"),
        **dict.fromkeys("–—―", " - "),
        **{letter: letter for letter in "…²³½"},
    }
)
_UNQUOTABLE = re.compile(r"[“”\"‘«»\[\]()…]|\w['’](?:\s|$)|(?:^|\s)['’]")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Write a text without its typography."""
    kept = "".join(
        letter if letter in "…²³½" else unicodedata.normalize("NFKC", letter)
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter) != "Cf"
    )
    dashed = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d)", "-", kept).replace("--", "–").replace("...", "…")
    return " ".join(dashed.translate(_SAME).split())


def words(text: str) -> list[str]:
    """Give the words alone, without their case."""
    return re.findall(r"[^\W_]+(?:['.\-][^\W_]+)*", plain(text).casefold())


def stands_in(text: str, paragraph: str) -> bool:
    """Tell whether a paragraph holds a text word for word, typography apart."""
    wanted, held = plain(text), f" {plain(paragraph)} "
    at = held.find(wanted)
    while at >= 0:
        before, after = held[at - 1], held[at + len(wanted)]
        if not (before.isalnum() and wanted[0].isalnum()) and not (
            after.isalnum() and wanted[-1].isalnum()
        ):
            return True
        at = held.find(wanted, at + 1)
    return False


def closeness(text: str, paragraph: str) -> float:
    """Give which part of a text's words align in order with its best window of a paragraph."""
    ours, theirs = words(text), words(paragraph)
    if not ours:
        return 0.0
    width = max(1, int(len(ours) * 1.5))
    starts = range(max(1, len(theirs) - width + 1))
    common = (LCSseq.similarity(ours, theirs[start : start + width]) for start in starts)
    return float(max(common)) / len(ours)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one paragraph."""

    document: str
    paragraph: int
    text: str
    before: str
    after: str

    @property
    def tokens(self) -> list[str]:
        """Its words with the marks that hang on them."""
        return self.text.split(" ")


@dataclass(frozen=True)
class Ground:
    """A lesson with what is looked up in it again and again."""

    name: str
    lesson: Lesson

    @cached_property
    def paragraphs(self) -> dict[tuple[str, int], str]:
        """Every paragraph by its document's id and its number."""
        return {
            (document.id, number): text
            for document in self.lesson.documents
            for number, text in enumerate(document.paragraphs, 1)
        }

    @cached_property
    def spared(self) -> tuple[str, ...]:
        """What may be shown without quotation marks: terms, events, roles, questions, tasks."""
        lesson = self.lesson
        texts = [lesson.title]
        texts += [document.title for document in lesson.documents]
        for topic in lesson.topics:
            texts += [topic.title, topic.question]
        for activity in lesson.activities:
            texts += [activity.title, activity.task, activity.motion, *activity.sides]
        for entry in lesson.glossary:
            texts += [entry.term, entry.definition, entry.example]
        texts += [event.title for event in lesson.events]
        for role in lesson.roles:
            texts += [role.name, *role.interests, *role.red_lines]
        return tuple(text for text in texts if text)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Words written large in the middle of a sentence."""
        found = [
            name
            for text in self.paragraphs.values()
            for name in re.findall(r"(?<=[a-z,] )[^\W\d_a-z][^\W\d_]{2,}(?=[\s.,])", text)
        ]
        return tuple(dict.fromkeys(found))

    @cached_property
    def _spared_runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(
            tuple(row[start : start + 4])
            for row in map(words, self.spared)
            for start in range(len(row) - 3)
        )

    def is_spared(self, text: str) -> bool:
        """Tell whether a passage shares four words in a row with what may be shown unmarked."""
        row = words(text)
        return any(
            tuple(row[start : start + 4]) in self._spared_runs for start in range(len(row) - 3)
        )

    def places(self, text: str) -> list[tuple[str, int]]:
        """Give every paragraph that holds a text word for word, in the lesson's order."""
        return [place for place, held in self.paragraphs.items() if stands_in(text, held)]

    def closest(self, text: str) -> float:
        """Give how close a text comes to any paragraph."""
        return max(closeness(text, held) for held in self.paragraphs.values())

    def count_common(self, text: str) -> int:
        """Count the words of a text that are no names: those alone make nothing a copy."""
        named = {word for name in self.names for word in words(name)}
        named |= {word for role in self.lesson.roles for word in words(role.name)}
        named |= {word for entry in self.lesson.glossary for word in words(entry.term)}
        return sum(word not in named for word in words(text))

    def longest_run(self, text: str) -> int:
        """Give how many of a text's words in a row stand in one paragraph."""
        row, longest = words(text), 0
        for start in range(len(row)):
            while start + longest < len(row) and self._has_run(row[start : start + longest + 1]):
                longest += 1
        return longest

    def _has_run(self, run: list[str]) -> bool:
        wanted = f" {' '.join(run)} "
        return any(wanted in held for held in self._flat)

    @cached_property
    def _flat(self) -> tuple[str, ...]:
        return tuple(f" {' '.join(words(text))} " for text in self.paragraphs.values())

    def pick(self, rng: Random, low: int, high: int, *, document: str = "") -> Passage:
        """Pick a passage of `low` to `high` words with no quotation marks or brackets in it."""
        places = [place for place in self.paragraphs if document in ("", place[0])]
        while True:
            passage = _cut(rng, rng.choice(places), self.paragraphs, rng.randint(low, high))
            if passage and not _UNQUOTABLE.search(passage.text):
                return passage


def _cut(
    rng: Random, place: tuple[str, int], paragraphs: dict[tuple[str, int], str], count: int
) -> Passage | None:
    """Cut so many words out of a paragraph, often from a sentence's start."""
    tokens = paragraphs[place].split(" ")
    heads = [i for i in range(len(tokens)) if i == 0 or tokens[i - 1][-1] in ".?!"]
    start = rng.choice(heads) if rng.random() < 0.6 else rng.randrange(len(tokens))
    end = start + count
    if end > len(tokens) or "–" in (tokens[start], tokens[end - 1]):
        return None
    text = " ".join(tokens[start:end])
    if rng.random() < 0.5 or text[-1] in ",;:":
        text = text.rstrip(".,;:!?")
    whole = paragraphs[place]
    at = len(" ".join([*tokens[:start], ""]))
    return Passage(place[0], place[1], text, whole[:at], whole[at + len(text) :])


@lru_cache(maxsize=1)
def grounds() -> tuple[Ground, ...]:
    """Give the lessons of the test set, the bundled one first."""
    paths = sorted(_FOLDER.glob("*.lesson.yaml"))
    lessons = [bundled_lesson(), *(load_lesson(path) for path in paths)]
    return tuple(Ground(lesson.id, lesson) for lesson in lessons)


def ground_of(name: str) -> Ground:
    """Give a lesson of the test set by its id."""
    return next(ground for ground in grounds() if ground.name == name)
