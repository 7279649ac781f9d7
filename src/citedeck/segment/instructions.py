"""How much a text looks like an instruction to a class, and to which kind of activity."""

import re

from ..model.lesson import ActivityKind

IMPERATIVES = frozenset(
    "act add agree analyse analyze answer appoint argue arrange ask assess assign assume "
    "brainstorm break build calculate carry choose collaborate collect compare compile complete "
    "compose conduct consider construct contrast convince cooperate craft create debate decide "
    "defend define deliver describe design determine develop devise discuss divide draft draw "
    "engage enact evaluate examine exchange explain explore express fill find finish form "
    "formulate gather get give go hold identify illustrate imagine improvise interview introduce "
    "invent investigate join judge keep label lead learn list listen locate look make map mark "
    "match measure meet model negotiate note observe organise organize outline pair participate "
    "perform pick plan play plot prepare present pretend produce propose put rank read recommend "
    "record reflect report represent research review role-play rehearse run search select set "
    "share show simulate sketch solve sort speak split stage step study suggest summarise "
    "summarize support survey swap take talk team tell test think trace turn use visit vote watch "
    "work write".split()
)
_ALSO_NOUNS = frozenset(
    "act break build contrast debate design draft draw exchange form interview "
    "label lead list look map mark match measure model note outline pair plan play plot present "
    "produce rank read record report research review run search set share show sketch sort split "
    "stage step study support survey swap talk team test trace turn use visit vote watch work "
    "group trade state force place view cut".split()
)
_NO_VERBS = frozenset(
    "about above across after against all along although among and another any around as at "
    "because before behind below beneath beside besides between beyond both but by despite down "
    "during each either enough even every except few for from half he her here his how however if "
    "in inside instead into is it its just less like many maybe more most much my near neither "
    "never next no nor not now off often on once one only onto or our out outside over past per "
    "perhaps quite rather same several she since so some still such than that the their then "
    "there these they this those though three through throughout till to today together too "
    "toward towards two under unless unlike until up upon we what whatever when whenever where "
    "whereas wherever whether which while who whoever whom whose why with within without "
    "yesterday yet you your are was were be been has have had do does did can could may might "
    "must shall should will would ask also tomorrow tonight meanwhile".split()
)
_AFTER_A_VERB = frozenset(
    "a an the this that these those your their his her its our my some any all each every both "
    "two three four five six seven eight ten twelve another at yourself yourselves "
    "together whether why how what which who where if when".split()
)
_DETERMINERS = _AFTER_A_VERB - {"that", "who", "which"}
_PARTICLES = frozenset("into out down up off yourself yourselves together".split())
_PREPOSITIONS = frozenset(
    "about after against among around as at before between by for from in into of on over through "
    "to under with within without".split()
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|must|should|do|does|did|"
    r"shows?|suggests?|showed|suggested|means?|continues?|began|remains?|grew|fell|differ|left|"
    r"opens?)\b"
)
_CLASS_WORDS = re.compile(
    r"\b(?:(?:in|into|with|your|each|every|small|working|another|other|two|three|four) "
    r"(?:\w+ )?(?:groups?|teams?|pairs?|partners?|classmates)|classmates?|in pairs|partner|"
    r"in class|(?:the|your|whole) class(?:room)?|students?|half of the class|teammates?|"
    r"(?:the|your) (?:article|text|transcript|glossary))\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:your?|yourself|yourselves)\b", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"(?:in|with|using|working|after|as|for|on|by|based|individually|together|alone|now|then|"
    r"first|next|finally|following|before|when|once)\b[^.;:]{0,90}?,\s*(?=\w)",
    re.IGNORECASE,
)
_OPENERS = re.compile(
    r"\A(?:(?:please|now|then|next|first|finally|also|or|and|let['’]?s)\b,?\s+)+", re.I
)
_DIRECTIVE = re.compile(
    r"(?:students|pupils|learners|participants|"
    r"you (?:will|should|must|can|may|need to|have to|are (?:going|to|an?|the)|and your)|"
    r"in this (?:activity|task|workshop|debate|role-?play|project|exercise),? "
    r"(?:you|we|students|each)|"
    r"your (?:task|job|group|team|class)|everyone|"
    r"everybody|(?:each|every|one|the other|another) (?:group|team|pair|student|side|half|of you)|"
    r"(?:the|your) class|(?:two|three|four|both|the) (?:groups|teams|sides|pairs)(?! of [a-z]+s\b)|"
    r"some of you|half of (?:you|the class))\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|met|could)\b|\b(?!need|speed|seed)\w{3,}ed\b")
_CONDITION = re.compile(
    r",? and (?:you|we|old|people|it|they)\b[^.]{0,20}\b(?:will|see|find|get)\b"
)
_CLAUSE_END = re.compile(r"\b(?:whether|that|how|what|who|which|why|and|if)\b|[,:;]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"’)\]]*\s+(?=[\"“(\[]?[A-Z])")

_NAMES: dict[ActivityKind, str] = {
    "timeline": r"time-?\s?lines?|time\s?bar|chronolog(?:y|ical order)",
    "role-play": (
        r"role-?\s?play(?:s|ing)?|mock trial|model (?:un|united nations)|simulation game|simulate|"
        r"assume the roles?|act(?:ing)? (?:out|as)|pretend|in the role of|in the shoes of|"
        r"into the shoes of|(?:play|take|takes|taking)(?: on)? (?:the|on) (?:parts?|roles?)"
    ),
    "debate": r"debat(?:e|es|ing)|pros and cons|for and against|(?:in favour|in favor)",
    "workshop": r"workshops?|working groups?|policy (?:paper|brief|recommendations?)",
    "presentation": (
        r"presentations?|slide-?\s?shows?|slides|posters?|powerpoint|short talk|minute talk|"
        r"present (?:your|the|it|them|one|to)|report back|share (?:your|the) (?:findings|results)"
    ),
}
"""The words that name a kind of activity."""

_HINTS: dict[ActivityKind, str] = {
    "timeline": r"in order of time|in the order of|chronolog\w+|dates",
    "role-play": r"roles?|perform|scene|simulation|simulat\w+|interview a|negotiat\w+|improvise",
    "debate": r"argue|opposing|arguments|two (?:groups|teams|sides)|motion|speaks? for|quarrel|"
    r"discuss whether|defends?|attacks?|panel",
    "workshop": r"polic(?:y|ies)|recommendations?|proposals?|stakeholders|draft|plan",
    "presentation": r"research|findings|results|find out|show|investigate|report|exhibit\w*",
}
"""The words that speak for a kind, but stand in others as well."""


def activity_kinds(text: str) -> list[ActivityKind]:
    """Give the kinds of activity a text speaks for, the strongest first.

    A name counts more than a hint, and the name that comes first more than one that follows:
    a presentation about a debate is a presentation.
    """
    places = {kind: _places(words, text) for kind, words in _NAMES.items()}
    first = min((found[0] for found in places.values() if found), default=-1)
    scores: dict[ActivityKind, float] = {}
    for kind, found in places.items():
        named = 2 + 0.5 * min(2, len(found) - 1) if found else 0.0
        hints = 0.5 * min(3, len(_places(_HINTS[kind], text)))
        scores[kind] = named + hints + (1.5 if found and found[0] == first else 0.0)
    return [kind for kind in sorted(scores, key=lambda kind: -scores[kind]) if scores[kind]]


def named_kind(text: str) -> ActivityKind | None:
    """Give the kind of activity that a text names, the first of several."""
    places = {kind: _places(words, text) for kind, words in _NAMES.items()}
    found = [(first[0], kind) for kind, first in places.items() if first]
    return min(found)[1] if found else None


def _places(words: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"\b(?:{words})\b", text, re.IGNORECASE)]


def activity_score(text: str) -> float:
    """Tell how much a text looks like an instruction to a class; 1 may be one, 2 is one."""
    asked = _asks(text)
    score = asked + min(0.8, 0.4 * len(_CLASS_WORDS.findall(text)))
    score += min(0.3, 0.15 * len(_YOU.findall(text)))
    if named_kind(text):
        score += 0.9 if asked >= _SURELY else 0.6
    elif activity_kinds(text):
        score += 0.2
    return score if asked >= _ASKED else min(score, _ONLY_TALK)


_NEAR = 30
"""How far behind its subject, in letters, the verb of a directive stands."""
_SURELY, _ASKED, _ONLY_TALK = 0.7, 0.3, 0.8
"""What doesn't ask for anything is no instruction, however much it talks of debates and groups."""


def _asks(text: str) -> float:
    """Tell how surely a text's sentences ask for something to be done: one of them, or all."""
    sentences = _SENTENCE_END.split(text)
    first, *others = (_imperative(sentence) for sentence in sentences)
    # A question before the instruction introduces it; a story that turns to its reader goes on.
    share = 1.0 if sentences[0].rstrip('”"’)').endswith("?") else 0.75
    every = 0.3 if min(first, *others, 1.0) >= _SURELY else 0.0
    return every + max(first, share * max(others, default=0.0))


def _imperative(sentence: str) -> float:
    """Tell how surely a sentence asks for something: by its verb, or as `Students will …`."""
    sentence = _OPENERS.sub("", sentence.lstrip("(["))
    if _CONDITION.search(sentence):
        return 0.25
    if match := _DIRECTIVE.match(sentence):
        told = _PAST.search(sentence[match.end() : match.end() + _NEAR])
        return 0.0 if told or sentence.endswith("?") else 0.9
    found = _verb_strength(sentence)
    lead = _LEAD_IN.match(sentence)
    return max(found, _verb_strength(sentence[lead.end() :])) if lead else found


def _verb_strength(sentence: str) -> float:
    """Tell how surely a sentence opens with a verb that has no subject."""
    words = re.findall(r"[\w’'-]+|[^\w\s]", _OPENERS.sub("", sentence))
    if len(words) < 2 or words[0].casefold() in _NO_VERBS:
        return 0.0
    verb, after = words[0].casefold(), words[1].casefold()
    if verb in IMPERATIVES:
        return _known_strength(verb, after, words)
    plain = verb.isalpha() and not re.search(r"(?:[^s]s|ed|ing|ly)$", verb)
    if plain and (after in _PARTICLES or after in _DETERMINERS):
        return 0.7
    return 0.0


def _known_strength(verb: str, after: str, words: list[str]) -> float:
    """Tell a verb from the noun it may be: `Debate in pairs` from `Debate about it goes on`."""
    if after == "and" and len(words) > 2:
        return 1.0 if words[2].casefold() in IMPERATIVES - _ALSO_NOUNS else 0.2
    if verb not in _ALSO_NOUNS or after in _AFTER_A_VERB:
        return 1.0
    clause = re.split(r"\b(?:whether|that|how|what|who|which|why|and|if)\b|[,:;]", " ".join(words))[
        0
    ]
    if _FINITE.search(clause) or after in ("of", "between", "by"):
        return 0.0
    if after in _PARTICLES or after == "as" or _CLASS_WORDS.search(clause):
        return 1.0
    return 0.5 if after in _PREPOSITIONS else 0.4
