"""A talk -> speaker notes as plain text or Markdown, with times and spoken citations."""

import re

from ..model.handout import Saying, Talk, Turn

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST = re.compile(r"^(\d*)([-+.)])(?=\s)")


def notes_text(talk: Talk) -> str:
    """Give the notes of a talk as plain text."""
    head = [talk.title, *_summary(talk)]
    return "\n\n\n".join(["\n".join(head), *map(_turn_text, talk.turns)]) + "\n"


def notes_markdown(talk: Talk) -> str:
    """Give the notes of a talk as Markdown; nothing in them is read as a mark of it."""
    head = [f"# {_escaped(talk.title)}", *map(_escaped, _summary(talk))]
    return "\n\n".join([*head, *map(_turn_markdown, talk.turns)]) + "\n"


def _summary(talk: Talk) -> list[str]:
    time = f"{_clock(talk.seconds)} in all" if talk.seconds else ""
    line = "  ·  ".join(filter(None, (", ".join(talk.presenters), time)))
    return [line] if line else []


def _turn_text(turn: Turn) -> str:
    sayings = "\n".join(f"  > {_said(saying)}" for saying in turn.sayings)
    head = "\n".join(filter(None, (f"{_numbers(turn)}. {turn.headline}", _state(turn))))
    return "\n\n".join(filter(None, (head, turn.notes, sayings)))


def _turn_markdown(turn: Turn) -> str:
    state = _state(turn)
    notes = "\n\n".join(_escaped(line) for line in turn.notes.splitlines() if line.strip())
    sayings = "\n>\n".join(f"> {_escaped(_said(saying))}" for saying in turn.sayings)
    head = f"## {_numbers(turn)}. {_escaped(turn.headline)}"
    return "\n\n".join(
        filter(None, (head, f"*{_escaped(state)}*" if state else "", notes, sayings))
    )


def _numbers(turn: Turn) -> str:
    first, last = turn.timing.pages[0], turn.timing.pages[-1]
    return f"{first}" if first == last else f"{first}–{last}"


def _state(turn: Turn) -> str:
    """Say who speaks, how long, and how much of the talk is over then."""
    timing = turn.timing
    time = f"{_clock(timing.seconds)}, {_clock(timing.so_far)} so far" if timing.seconds else ""
    return "  ·  ".join(filter(None, (turn.speaker, time)))


def _said(saying: Saying) -> str:
    if not saying.words:
        return f"{saying.citation}."
    words = f"“{saying.words}”" if saying.quoted else saying.words
    return f"{saying.citation}: {words}"


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _escaped(text: str) -> str:
    return _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))
