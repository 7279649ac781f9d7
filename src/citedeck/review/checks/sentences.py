"""Text -> its sentences, and whether words are a sentence at all: have they a verb?

A list of common English verbs is enough for headlines; where in doubt, words count as a sentence.
"""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ENOUGH, _FEWEST = 10, 3
"""From so many words on a headline is taken for a sentence; below the other it is none."""

_SURE = frozenset(
    "is are was were am been has have had does did do can could will would shall should might must "
    "cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't can't couldn't "
    "won't wouldn't shouldn't it's that's what's who's he's she's there's here's they're we're "
    "you're i'm let's gives gave took takes makes made sent sends goes went comes came said says "
    "sees saw knows knew thinks thought finds found gets got keeps kept lets loses lost wins won "
    "brings brought buys bought sells sold pays paid tells told becomes became begins began grows "
    "grew leads led means meant meets met rises rose falls fell seems seemed shows showed stays "
    "spends spent stands stood teaches taught wears wore writes wrote breaks broke builds built "
    "chooses chose draws drew eats ate feels felt flies flew gains gives holds held lies lay "
    "lacks needs owes refuses remains remained rejects runs ran speaks spoke starts stops "
    "strengthens suffers supports tries understands uses wants warns weakens works depends denies "
    "allows argues affects agrees believes belongs calls carries causes changes closes connects "
    "contains continues creates decides destroys disagrees divides drives ends expects explains "
    "fears feeds fights follows forces forgets happens hates helps hides hopes hurts improves "
    "includes increases isolates joins kills lasts learns leaves left lives looks loves matters "
    "misses moves offers opens outweighs outlasts pass passes plays prevents produces profits "
    "promises protects proves provides raises reaches receives reduces relies replaces requires "
    "risks saves serves shapes shares shrinks signs solves splits spreads supplies survives "
    "threatens trusts turns unites visits waits".split()
)
"""Forms that are verbs in nearly every headline; some are nouns after an article."""
_BASE = frozenset(
    "affect allow argue ask become begin believe belong bring build buy call change choose come "
    "cover create decide depend destroy disagree divide drive eat expect fall fear feel fight "
    "find follow gain get give go grow happen hate hear help hide hold hope hurt improve "
    "include join keep kill know lack last lead learn leave lie lose love make matter mean meet "
    "miss move need offer owe pay prefer prevent produce profit protect prove provide raise "
    "reach receive reduce refuse rely remain replace require rise risk run save say see seem "
    "sell send serve shape show shrink sign solve speak spend split spread stand start stay "
    "stop store strengthen suffer supply survive take teach tell think threaten travel trust "
    "try turn understand unite use want warn weaken win work write".split()
)
_FORMS = _SURE | {f"{verb}s" for verb in _BASE}
_BEFORE_NOUN = frozenset(
    "a an the this that these those my your his her its our their some any no every each of in on "
    "at by for from with without between among about after before during into over under through "
    "against and or more most key main other military economic political new old first".split()
)
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
    return any(_is_verb(words, index, text) for index in range(1, len(words)))


def _is_verb(words: list[str], index: int, text: str) -> bool:
    word, before = words[index], words[index - 1]
    if word == "may":
        return not re.search(r"\b[Mm]ay,? \d", text)
    if word in _FORMS:
        return before not in _BEFORE_NOUN or word in ("is", "are", "was", "were", "has", "had")
    if before in _BEFORE_NOUN or before.endswith(("'s", "s'")):
        return False
    if word in _BASE:
        return before.endswith("s") or before in ("to", "not", "and") or _opens(words)
    return word.endswith("ed") and len(word) > 4 and index < len(words) - 1


def _opens(words: list[str]) -> bool:
    return words[0] in _OPENS_A_CLAUSE or words[0] in ("we", "they", "you", "people", "i")
