"""Text -> its sentences, and whether words are a sentence at all: have they a verb?

A list of common English verbs is enough for headlines; where in doubt, words count as a sentence.
"""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ENOUGH, _FEWEST = 10, 2
"""From so many words on a headline is taken for a sentence; below the other it is none."""


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else f"{verb}s"


_SURE = frozenset(
    "is are was were am been has have had does did do can could will would shall should might "
    "must cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't can't "
    "couldn't won't wouldn't shouldn't gave took made sent went came said saw knew thought "
    "found got kept lost won brought bought sold paid told became began grew led meant met rose "
    "fell seemed showed spent stood taught wore wrote broke built chose drew ate felt flew held "
    "lay remained ran spoke left".split()
)
"""Forms that are verbs wherever they stand, unless after an article."""
_BASE = frozenset(
    "act add affect agree allow answer appear apply argue arrest arrive ask avoid ban bear beat "
    "become begin believe belong bend blame block boost break breathe bring build burn buy call "
    "carry catch cause cease celebrate change choose clear climb close collapse collect combine "
    "come compete complain connect consider consist contain continue cook cover create cross "
    "damage decide decline deepen defend deliver deny depend deserve destroy differ disagree "
    "discover divide draw dream drive drop dry earn eat emerge employ enable encourage end "
    "enjoy enter escape exist expand expect explain explode express extend fail fall fear feed "
    "feel fight fill find finish fit fix flee flow fly follow force forget free freeze gain get "
    "give go grow happen harm hate hear help hide hit hold hope hurt ignore improve include "
    "increase invade isolate join keep kill know lack land last lead learn leave let lie limit "
    "live look lose love make matter mean meet miss mistrust move need offer open oppose "
    "outlast outweigh owe pass pay play pollute prefer press prevent produce profit promise "
    "protect prove provide pull push raise reach receive reduce refuse reject rely remain "
    "remember replace require return reveal rise risk rule run save say see seem sell send "
    "serve shape share shift ship shock show shrink sign slow solve speak spend split spread "
    "stand start stay stop store strengthen strike struggle suffer supply support surprise "
    "surround survive suspect swap take teach tell think threaten touch transform travel treat "
    "trust try turn understand unite upset use value vary visit vote wait walk want warn watch "
    "weaken wear weigh win work worry write abandon accuse adapt admit aim applaud approve arm "
    "assist attack back bark benefit betray bite bleed bow bring cheat cheer cost count criticise "
    "criticize dance deal demand die disappear disagree dislike dominate doubt embrace encircle "
    "evade exchange exploit export fade favour favor frighten frown fuel gamble gather grin guess "
    "handle honour hum hunger import insist inspire invest invite judge laugh lend lift lower "
    "march mind modernise modernize negotiate object obey object outnumber overtake panic please "
    "plan point praise prepare promote protest punish pursue react rearm rebel recognise recognize "
    "recover regret reinforce relax repeat report resist respect respond restore reward rule "
    "scare seek settle shake shift shrug side sleep smell smile smuggle soar spy starve "
    "steal succeed suggest swing sway tempt test thank tighten tip tire trade trigger unify upset "
    "urge vanish veto view voice wake warm waste welcome whisper widen wish withdraw wonder "
    "yield".split()
)
_CONTRACTED = frozenset(
    "it's that's what's who's he's she's there's here's they're we're you're i'm let's".split()
)
_FORMS = _SURE | _CONTRACTED | frozenset(map(_third_person, _BASE))
_BEFORE_NOUN = frozenset(
    "a an the this that these those my your his her its our their some any no every each of in on "
    "at by for from with without between among about after before during into over under through "
    "against and or more most key main other military economic political new old first".split()
)
_KINDS = frozenset(
    "air arms army aid border climate drone energy food fuel gas health human military missile "
    "money nuclear oil opposing peace power price public security shell state trade troop war "
    "weapon weapons world".split()
)
"""Nouns that say of what kind the next one is: `security risks`, `food supplies`."""
_NOUNS = frozenset(
    "aims arms attacks bonds changes costs deals demands effects exchanges exports fears fights "
    "fuels gains guards imports limits needs offers orders plans points prices profits promises "
    "protests reports rewards risks rules shares shifts signs strikes struggles supplies supports "
    "tests trades views visits votes".split()
)
"""Of the verbs' forms those that are nouns as often."""
_NO_PAST = frozenset("united hundred involved learned explained compared needed used".split())
_PLURAL = frozenset("we they you people i critics soldiers women men children".split())
_OPENS_A_CLAUSE = frozenset("why how what when where who which if because while although".split())


def sentences(text: str) -> Iterator[str]:
    """Cut a text into sentences."""
    return (sentence for sentence in _END.split(text) if sentence and sentence.strip())


def is_sentence(text: str) -> bool:
    """Tell whether an English headline is a sentence: it asks, it has a verb, or it is long."""
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    if text.rstrip().endswith("?") or len(words) >= _ENOUGH:
        return True
    if len(words) < _FEWEST:
        return False
    if words[0] in _CONTRACTED:
        return True
    return any(_is_verb(words, index, text) for index in range(1, len(words)))


def _is_verb(words: list[str], index: int, text: str) -> bool:
    word, before = words[index], words[index - 1]
    if word == "may":
        return not re.search(r"\b[Mm]ay,? \d", text)
    if word in ("is", "are", "was", "were", "has", "had"):
        return True
    if before in _BEFORE_NOUN or before.endswith(("'s", "s'")):
        return False
    if word in _NOUNS and before in _KINDS and index == len(words) - 1:
        return False
    if word in _BASE:
        return before.endswith("s") or before in ("to", "not") or _opens(words)
    regular_past = word.endswith("ed") and len(word) > 4 and word not in _NO_PAST
    return word in _FORMS or regular_past


def _opens(words: list[str]) -> bool:
    return words[0] in _OPENS_A_CLAUSE or words[0] in _PLURAL
