"""What a heading announces: a part of the lesson, an activity, or only what it says."""

import re
from dataclasses import dataclass
from typing import Literal

from .instructions import named_kind

Part = Literal["article", "activities", "transcript", "glossary", "other"]

_CORES: dict[Part, str] = {
    "article": "article text reading introduction background overview passage",
    "activities": (
        "activity activities task tasks exercise exercises assignment assignments homework "
        "project projects challenge challenges practice speaking writing discussion turn do"
    ),
    "transcript": (
        "transcript transcripts transcription script audioscript tapescript video audio podcast "
        "recording broadcast listening"
    ),
    "glossary": (
        "glossary vocabulary vocab wordlist terms term words word definitions definition "
        "expressions"
    ),
    "other": (
        "sources references bibliography cited objectives objective aims goals outcomes "
        "questions credits acknowledgements materials links notes metadata"
    ),
}
_PART_OF = {word: part for part, words in _CORES.items() for word in words.split()}
_FILLERS = frozenset(
    "the a an and or of for from to in with on about your our you us it key important useful new "
    "main more list bank know learn learning class classroom lesson group student students up "
    "after before while over now here are is some what one following choose these part section "
    "works further comprehension example examples meaning extra possible suggested full "
    "sanitized".split()
)
_ALWAYS = frozenset("transcript transcription glossary vocabulary audioscript tapescript".split())
"""Words that announce their part whatever else the heading says."""

_SPOKEN = re.compile(r"\b(?:interview|video|podcast|talk|speech|episode|film|radio|audio)\b", re.I)
_NUMBER = re.compile(
    r"^(?:(?i:(?:part|section|unit|step|chapter|lesson)\s+)?(?:\d{1,2}|[IVX]{1,4}|[A-H])"
    r"(?:\s*[.):–—-]\s*|\s+(?=[A-Z]))|(?i:part\s+(?:one|two|three|four|five)\s*[:.–—-]\s*))(?=\S)"
)
_ACTIVITY_LABEL = re.compile(
    r"(?:activity|task|exercise|assignment|challenge|project|station|homework)\b"
    r"\s*(?:\d{1,2}|[A-H]\b)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\*\*|__)([^*_]{3,60}?)[:.]?(?:\*\*|__)(?:\s*[:–—-])?\s+(?=\S)|"
    r"([^.:–—?!]{3,60}?)\s*(?::|\s[–—-])\s+(?=\S)"
)
_ARTICLES = frozenset(("a", "an", "the", "your"))
_MAX_WORDS, _MAX_ACTIVITY_WORDS = 12, 7
_CLEAR, _VAGUE = 5.0, 1.5


@dataclass(frozen=True, slots=True)
class Announcement:
    """The part that a heading announces; `only` where it says nothing else."""

    part: Part
    strength: float
    only: bool = False

    @property
    def is_clear(self) -> bool:
        """Whether it leaves no doubt, as `Glossary` does and `Radio days` doesn't."""
        return self.strength >= _CLEAR


def announce(heading: str) -> Announcement | None:
    """Tell which part a heading announces, and how clearly; `Part 2: Speaking` is clear."""
    text = strip_number(heading)
    head, rest = _split(text)
    if names_activity(heading):
        return Announcement("activities", _CLEAR if is_activity_label(text) else _VAGUE)
    if part := _part_of(_words(head)):
        return Announcement(part, _CLEAR, only=not rest)
    words = _words(text)
    always = [word for word in words if word in _ALWAYS]
    if always and len(words) <= _MAX_WORDS:
        return Announcement(_PART_OF[always[0]], _CLEAR)
    if heading.rstrip().endswith(":") and _leads_in(words):
        return Announcement(_PART_OF[words[-1]], _CLEAR, only=True)
    return Announcement("transcript", _VAGUE) if _SPOKEN.search(text) else None


def strip_number(heading: str) -> str:
    """Take the number off a heading: `II. Activities`, `Part 2: Speaking`."""
    return _NUMBER.sub("", heading.strip(), count=1)


def names_activity(heading: str) -> bool:
    """Tell whether a heading is an activity's: `Activity 2`, `Role play`, `The Great Debate`."""
    text = strip_number(heading)
    short = len(text.split()) <= _MAX_ACTIVITY_WORDS
    return short and (is_activity_label(text) or named_kind(text) is not None)


def is_activity_label(text: str) -> bool:
    """Tell whether a text says no more than that an activity follows, and of which kind."""
    match = _ACTIVITY_LABEL.match(text)
    rest = text[match.end() if match else 0 :].strip(" :–—-.")
    if match and not rest:
        return True
    return len(rest.split()) <= 3 and named_kind(rest) is not None


def is_announcing_line(line: str) -> bool:
    """Tell whether a line without any mark of a heading is one by what it announces."""
    found = announce(line)
    if not found or not found.is_clear or line.rstrip().endswith((".", "?", ";", ",")):
        return False
    rest = _split(strip_number(line))[1]
    return len(line.split()) <= _MAX_WORDS and not rest[:1].islower()


def split_label(text: str) -> tuple[str, str]:
    """Part the label that names an activity from its task: `Activity 1: Debate – Divide …`."""
    label, rest = "", text
    while match := _LABEL.match(rest):
        if not _labels_activity(match[1] or match[2]):
            break
        label, rest = f"{label}{rest[: match.end()]}", rest[match.end() :]
    return label.strip(" :–—-*_"), rest


def _labels_activity(label: str) -> bool:
    """Tell whether words name an activity and don't ask for one, as `Organise a debate` does."""
    words = label.split()
    if len(words) > _MAX_ACTIVITY_WORDS or (len(words) > 1 and words[1].casefold() in _ARTICLES):
        return False
    return is_activity_label(strip_number(label)) or named_kind(label) is not None


def _split(text: str) -> tuple[str, str]:
    """Part a heading at its first colon or dash."""
    pieces = re.split(r"\s*:(?:\s+|$)|\s+[–—-]\s+", text, maxsplit=1)
    return pieces[0], pieces[1].strip() if len(pieces) > 1 else ""


def _words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]


def _part_of(words: list[str]) -> Part | None:
    """Give the part named by words that name nothing else: `Words to know`, `Your turn!`."""
    if not words or any(word not in _PART_OF and word not in _FILLERS for word in words):
        return None
    end = next((i for i, word in enumerate(words) if i and word in ("of", "for", "from")), None)
    named = [word for word in words[:end] if word in _PART_OF]
    return _PART_OF[named[-1]] if named else None


def _leads_in(words: list[str]) -> bool:
    """Tell whether words such as `Choose one of the following activities` lead into a part."""
    return bool(words) and words[-1] in _PART_OF and len(words) <= _MAX_WORDS
