"""Checks of the talk: notes that are there, that add to the slide, and that fill the time."""

import re
from collections.abc import Iterator

from ...text.tokens import STOP_WORDS
from ..parts import box_words
from .checked import CheckedDeck, Remark
from .spoken import notes_text

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FEWEST = 8
"""Notes of fewer words can't but repeat some."""


def missing_notes(deck: CheckedDeck) -> Iterator[Remark]:
    """Look whether anything is written down to be said; then the talk can be timed.

    Source: Mayer, Multimedia Learning (2020), modality principle: say it, don't show it.
    """
    pages = list(deck.shown)
    if pages and not any(notes_text(page.page.notes).strip() for page in pages):
        message = "No slide has speaker notes."
        yield Remark(message, "Write under each slide what you will say.")


def repeating_notes(deck: CheckedDeck) -> Iterator[Remark]:
    """Find notes whose words stand on their slide already.

    Source: Mayer, Multimedia Learning (2020), redundancy principle.
    """
    most = deck.limits.notes_repeat_percent
    for page in deck.shown:
        said = _telling(notes_text(page.page.notes))
        if len(said) < _FEWEST or page.read.kind == "sources":
            continue
        shown = set(_telling(" ".join(box_words(box) for box in page.page.boxes)))
        percent = 100 * sum(word in shown for word in said) / len(said)
        if percent >= most:
            message = f"The notes repeat the slide: {percent:.0f} % of their words stand on it."
            yield page.remark(message, "Say in your own words what the slide can't show.")


def _telling(text: str) -> list[str]:
    """Give the words of a text that carry its meaning, folded."""
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return [word for word in words if word not in STOP_WORDS]


def long_talk(deck: CheckedDeck) -> Iterator[Remark]:
    """Hold the time that the notes take against the activity's minutes: is it too long?

    Source: Tauroza & Allison, Applied Linguistics 11 (1990), on how fast speech is; slower for
    those who are learning the language.
    """
    minutes = _minutes(deck)
    if minutes and deck.judged.seconds > minutes * 60 * deck.limits.talk_long_percent / 100:
        message = f"The notes take {_time(deck)} to say; there are {minutes} minutes."
        yield Remark(message, "Leave out what matters least.")


def short_talk(deck: CheckedDeck) -> Iterator[Remark]:
    """Hold the time that the notes take against the activity's minutes: is it too short?

    In a debate, a role-play or a workshop most is said freely; a timeline is drawn first.

    Source: Tauroza & Allison, Applied Linguistics 11 (1990), as for a talk that is too long.
    """
    told = deck.activity is not None and deck.activity.kind == "presentation"
    minutes = _minutes(deck) if told else 0
    seconds = deck.judged.seconds
    if minutes and 0 < seconds < minutes * 60 * deck.limits.talk_short_percent / 100:
        message = f"The notes take only {_time(deck)} to say; there are {minutes} minutes."
        yield Remark(message, "Explain your evidence: what does it show, and why does it matter?")


def _minutes(deck: CheckedDeck) -> int:
    return (deck.activity.minutes or 0) if deck.activity else 0


def _time(deck: CheckedDeck) -> str:
    minutes, seconds = divmod(deck.judged.seconds, 60)
    return f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
