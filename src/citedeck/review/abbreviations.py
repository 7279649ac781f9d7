"""Two names -> whether one is short for the other: KCNA, the Korean Central News Agency."""

import re

_SHORT = re.compile(r"[^\W\d_](?:\.?[^\W\d_]){1,7}\.?")
_IN_BRACKETS = re.compile(r"[(\[]\s*([^\W\d_](?:\.?[^\W\d_]){1,7}\.?)\s*[)\]]")
_HEAD_END = re.compile(r"[,:;(\[“”\"«„]|\.(?=\s|$)|\s[-–—]\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST = 160


def same_name(one: str, other: str) -> bool:
    """Tell whether two citations or entries begin with a name and its abbreviation."""
    names, others = _shorts(one), _shorts(other)
    return not (names.isdisjoint(abbreviations(other)) and others.isdisjoint(abbreviations(one)))


def abbreviations(text: str) -> frozenset[str]:
    """Give the abbreviations of the name that an entry begins with: in brackets, or its initials.

    They are in capitals, without stops.
    """
    return _shorts(text) | ({_initials(text)} - {""})


def _shorts(text: str) -> frozenset[str]:
    """Give the abbreviations that a text begins with, or has in brackets."""
    found = [match[1] for match in _IN_BRACKETS.finditer(text[:_LONGEST])]
    head = _head(text)
    found += [head] if _SHORT.fullmatch(head) else []
    plain = (word.replace(".", "") for word in found)
    return frozenset(word for word in plain if word.isupper())


def _head(text: str) -> str:
    """Give the name that a text begins with; the stops of `U.N.` do not end it."""
    start = text[:_LONGEST].strip(" “”\"'")
    dotted = re.match(r"(?:[^\W\d_]\.){2,8}(?=[\s,(]|$)", start)
    head = dotted[0] if dotted else _HEAD_END.split(start, maxsplit=1)[0]
    return re.sub(r"^(?:the|a|an)\s+|\s+\d[\d\s.–-]*$", "", head.strip(), flags=re.IGNORECASE)


def _initials(text: str) -> str:
    """Give the initials of the name a text begins with; none of a name of one word."""
    large = [word[0] for word in _WORD.findall(_head(text)) if word[0].isupper()]
    return "".join(large) if len(large) > 1 else ""
