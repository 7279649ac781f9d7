"""What gives a block away: instructions, definitions, spoken text, and what headings announce."""

import re
from dataclasses import dataclass
from typing import Literal

from ..model.lesson import ActivityKind

Part = Literal["article", "activities", "transcript", "glossary"]

IMPERATIVES = frozenset(
    "act add agree analyse analyze answer argue arrange ask assess assign assume brainstorm build "
    "calculate carry choose collaborate collect compare compile complete compose conduct consider "
    "construct contrast convince cooperate craft create debate decide defend define deliver "
    "describe design determine develop devise discuss divide draft draw engage enact evaluate "
    "examine exchange explain explore express fill find form formulate gather give go hold "
    "identify imagine improvise interview investigate invent join judge lead learn list listen "
    "locate look make map match measure meet model negotiate note observe organise organize "
    "outline pair participate perform pick plan play prepare present pretend produce propose put "
    "rank read recommend record reflect report represent research review role-play rehearse "
    "search select set share show simulate sketch solve sort speak split stage step study "
    "suggest summarise summarize support survey take talk team tell think trace use visit vote "
    "watch work write".split()
)

KIND_WORDS: dict[ActivityKind, str] = {
    "timeline": r"time-?\s?lines?|chronolog\w+|time\s?bar",
    "role-play": (
        r"role-?\s?play\w*|simulat\w+|assume the roles?|act(?:ing)? out|pretend|in the role of|"
        r"(?:play|take)(?: on)? the (?:part|role)s?"
    ),
    "debate": r"debat\w+|argue for|for and against|two (?:groups|teams|sides)|opposing",
    "workshop": r"workshops?|polic(?:y|ies)|recommendations?|working group|proposals?",
    "presentation": (
        r"presentations?|present (?:your|the|it|them|to)|slides?|posters?|report back|research|"
        r"share (?:your|the) (?:findings|results)"
    ),
}
"""The words that speak for each kind of activity."""

_GROUP_WORDS = re.compile(
    r"\b(?:your|you|yourself|yourselves|classmates?|partners?|groups?|teams?|pairs?|in class|"
    r"the class|students?)\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:in|with|using|working|after|as|for|on|by|based|individually|together|alone|now|then|"
    r"first|next|finally)\b[^.,;:]{0,80},\s*(?:please\s+)?(\w[\w-]*)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"(?:please\s+|now\s+|then\s+|let(?:’|'|)s\s+)?(\w[\w-]*)", re.IGNORECASE)
_LABEL = re.compile(r"([^:.–—]{3,60})\s*[:–—]\s+(?=\S)")

_SPEAKER = re.compile(
    r"(?:\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?\s*)?"
    r"(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}|[A-Z]{2,}(?:\s[A-Z]{2,}){0,3}):\s"
)
_TIME = re.compile(r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s")

_ANNOUNCED: dict[Part, str] = {
    "transcript": r"transcripts?|script|video|audio|podcast|listening|recording|broadcast",
    "glossary": (
        r"glossary|vocabulary|key (?:terms|words|vocabulary)|definitions?|word ?list|terms|"
        r"word bank|useful words"
    ),
    "activities": (
        r"activit(?:y|ies)|tasks?|exercises?|assignments?|projects?|what to do|in class|"
        r"discussion questions|homework|challenges?"
    ),
    "article": r"article|text|reading|introduction|background|story|overview|lesson",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry as it stands in the text; `marks` tells how sure its form is."""

    term: str
    definition: str
    example: str
    bold: bool


def announced_part(heading: str) -> Part | None:
    """Tell which part of a lesson a heading announces."""
    text = heading.casefold()
    return next(
        (part for part, words in _ANNOUNCED.items() if re.search(rf"\b(?:{words})\b", text)), None
    )


def activity_kinds(text: str) -> list[ActivityKind]:
    """Give the kinds of activity a text's wording speaks for, the strongest first."""
    found: list[tuple[float, ActivityKind]] = []
    for kind, words in KIND_WORDS.items():
        places = [match.start() for match in re.finditer(rf"\b(?:{words})\b", text, re.IGNORECASE)]
        if places:
            early = 1.5 if places[0] < 120 else 0.0
            found.append((len(places) + early, kind))
    order = list(KIND_WORDS)
    found.sort(key=lambda pair: (-pair[0], order.index(pair[1])))
    return [kind for _, kind in found]


def activity_score(text: str) -> float:
    """Tell how much a text looks like an instruction to a class; 2 is beyond doubt."""
    body = text
    label = _LABEL.match(text)
    score = 0.0
    if label and activity_kinds(label[1]):
        score += 1.0
        body = text[label.end() :]
    if _is_imperative(body):
        score += 1.0
    score += min(0.8, 0.4 * len(_GROUP_WORDS.findall(body)))
    if activity_kinds(text):
        score += 0.6
    return score


def _is_imperative(text: str) -> bool:
    """Tell whether a sentence starts with a verb that asks for something to be done."""
    first = _FIRST_WORD.match(text)
    if first and first[1].casefold() in IMPERATIVES and not _is_subject(text, first.end()):
        return True
    lead = _LEAD_IN.match(text)
    return bool(lead and lead[1].casefold() in IMPERATIVES)


def _is_subject(text: str, end: int) -> bool:
    """Tell whether the first word is a noun after all: `Research shows`, `Support for`."""
    after = re.match(r"\s+(\w+)", text[end:])
    return bool(after and after[1].casefold() in _AFTER_NOUNS)


_AFTER_NOUNS = frozenset(
    "is are was were has have had shows show showed suggests suggest suggested of between among "
    "can could may might will would must should from continues began remains".split()
)


def looks_spoken(text: str) -> bool:
    """Tell whether a line names its speaker or its time."""
    return bool(_SPEAKER.match(text) or _TIME.match(text))
