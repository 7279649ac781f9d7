"""What became of a kind, and what should have: the complaints about it."""

import re
from typing import Any

from .registry import Either, Expected, Kind, Read, Refused

MOST_SECONDS, MOST_MEGABYTES = 5, 500
LONGEST_SENTENCE = 400
INTERNALS = re.compile(
    r"Traceback|lxml|libxml|zipfile|BadZip|XMLSyntax|Errno|Exception|\w+Error\b|\bNone\b|0x[0-9a-f]{4}"
    r"|\.py\b|\bcodec\b|utf-8|xmlns|\brId|<class|object at|NotImplemented|\bEOF\b|\bCRC\b|inflate"
)
"""Words that help nobody who is no programmer."""


def complaints(kind: Kind, told: dict[str, Any]) -> list[str]:
    """Say everything that is wrong with how a kind was read or refused."""
    found = wrong_outcome(kind.expected, told)
    found += [f"{told['seconds']} s"] if told.get("seconds", 0) > MOST_SECONDS else []
    found += [f"{told['peak']} MB"] if told.get("peak", 0) > MOST_MEGABYTES else []
    found += ["asked a server"] if told["visits"] else []
    found += told.get("differs", [])
    found += [f"did {deed}" for deed in told.get("deeds", ())]
    found += [f"wrote {path}" for path in told["written"]]
    found += [f"printed {told['noise']}"] if told["noise"] else []
    return found + [f"gave {what}" for what in told.get("insane", ())] + bad_sentences(told)


def wrong_outcome(expected: Expected, told: dict[str, Any]) -> list[str]:
    """Say how an outcome differs from what is expected."""
    match told["outcome"], expected:
        case "read", Read() | Either():
            return wrong_reading(expected if isinstance(expected, Read) else expected.read, told)
        case "refused", Refused() | Either():
            words = (expected if isinstance(expected, Refused) else expected.refused).words
            said = re.search(words, told["sentence"], re.IGNORECASE)
            return [] if said else [f"refused without {words!r}: {told['sentence']}"]
        case outcome, _:
            return [f"{outcome}, not {type(expected).__name__.lower()}: {told.get('sentence', '')}"]


def wrong_reading(expected: Read, told: dict[str, Any]) -> list[str]:
    """Say what is missing from pages, and what should not be there."""
    few, many = expected.pages
    there, lost, links = told["found"], "\n".join(told["lost"]), "\n".join(told["links"])
    found = [] if few <= told["pages"] <= many else [f"{told['pages']} pages, not {few} to {many}"]
    found += [f"lacks {word!r}" for word in expected.words if word not in there]
    found += [f"shows {word!r}" for word in expected.absent if word in there]
    found += [f"lacks link {link!r}" for link in expected.links if link not in links]
    kept = expected.kept and set(expected.kept) <= set(there)
    if not kept and not re.search(expected.lost, lost):
        found.append(f"does not say that something is lost: {lost[:200]}")
    if expected.silent and lost:
        found.append(f"says that something is lost: {lost[:200]}")
    if expected.macros is not None and told["macros"] != expected.macros:
        found.append(f"macros: {told['macros']}")
    return found


def bad_sentences(told: dict[str, Any]) -> list[str]:
    """Say which sentences nobody would understand."""
    said = [told["sentence"]] if told["outcome"] == "refused" else told.get("lost", [])
    return [
        f"says {line[:200]!r}"
        for line in said
        if not line.isprintable() or len(line) > LONGEST_SENTENCE or INTERNALS.search(line)
    ]
