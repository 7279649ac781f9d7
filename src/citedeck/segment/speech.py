"""What gives spoken text away: its speakers, its times, its turning to the listener."""

import re

_LABEL = (
    r"(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*|\s\d){0,3}|[A-Z]{2,}(?:\s[A-Z]{2,}){0,3})"
    r"(?:\s?\([^)]{1,30}\))?"
)
_SPEAKER = re.compile(rf"(?:\*\*|__)?({_LABEL}):(?:\*\*|__)?\s+(?=[\"“‘'(\[]?[A-Z])")
_TIME = re.compile(r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?(?:\s|$)")
_SOUND = re.compile(r"[\[(][A-Z][^\])]{1,30}[\])]")
_GREETING = re.compile(
    r"(?:hello|hi|good (?:morning|afternoon|evening)|welcome|ladies and gentlemen)\b", re.IGNORECASE
)
_CUES = re.compile(
    r"\b(?:you know|let['’]s|let us|as you can (?:see|hear)|here we are|here is what|thank you for|"
    r"(?:i|we)['’](?:m|re|ve|ll)|over there|behind me|joining us|listen(?:ing)? to|"
    r"in this (?:episode|video|film)|i am (?:standing|here)|look at (?:the|that|this|those))\b",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)\b")
_NO_SPEAKER = re.compile(r"examples?\b", re.IGNORECASE)


def speaker(text: str) -> str:
    """Give the speaker that a line of dialogue names, or nothing."""
    match = _SPEAKER.match(text)
    return match[1] if match and not _NO_SPEAKER.match(match[1]) else ""


def speech_score(text: str) -> float:
    """Tell how much a text sounds spoken; from 2 on it does."""
    score = 0.75 if len(_PERSONS.findall(text)) >= 3 else 0.0
    score += min(1.5, 0.75 * len(_CUES.findall(text)))
    if speaker(text):
        score += 0.5
    if _TIME.match(text):
        score += 3.0
    if _SOUND.fullmatch(text):
        score += 1.5
    return score + (2.0 if _GREETING.match(text) else 0.0)
