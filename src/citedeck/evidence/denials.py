"""Words -> which of them deny, by themselves or as a phrase, and whether a bracket hides one."""

import re
import unicodedata
from enum import IntEnum

from ..text.tokens import NEGATIONS, STOP_WORDS, Token, is_negation, is_number

_DENIES = frozenset("deny denies denied denying untrue refute refutes refuted disproved".split())
_DOUBTS = frozenset("doubt doubts doubted doubting".split())
_REJECTS = frozenset("reject rejects rejected rejecting dismiss dismisses dismissed".split())
_CLAIMS = frozenset(
    "that whether if claim claims report reports rumour rumours rumor rumors idea accusation "
    "accusations allegation allegations suggestion suggestions".split()
)
_IS = frozenset("is was are were be been being as it's that's".split())
_PHRASES = frozenset(
    "far from, anything but, instead of, rather than, more than, less than, fewer than, "
    "short of, rule out, rules out, ruled out, ruling out".split(", ")
)
_STOPS = frozenset(
    "stop stops stopped stopping prevent prevents prevented preventing avoid avoids avoided "
    "avoiding cease ceases ceased".split()
)
_STOPPED = frozenset("the a an from any this that these those his her its their all".split())
"""Small words that begin what is stopped; `stopped at the shop` denies nothing."""
_ENDS = frozenset(".,;:!?")
_LITTLE = frozenset(["little", "few"])
_SMALL_ONES = frozenset(
    "a an the this that these those his her its their my our your every some last next first past "
    "quite with by".split()
)
"""Words before a *little* or *few* that only says how small something is."""
_READ_THROUGH = frozenset(
    "that a an the true be been being yet to any one from but of than out".split()
)
_MAX_READ = 3
_TAIL = 100
"""Letters before a quote that hold the words which may deny it."""
_MEASURES = frozenset("more less fewer little rather instead short up at".split())
_BOUNDS = frozenset(["up to", "at least", "at most"])
"""What says how far a figure goes, if one follows."""
_UNTRUTHS = frozenset("myth lie hoax misconception mistake illusion".split())
_OPINIONS = frozenset(
    "think thinks thought believe believes believed suggest suggests suggested mean means meant "
    "prove proves proved proof show shows showed evidence sign reason certain clear sure true case "
    "expect expects expected agree agrees agreed say says said claim claims claimed".split()
)
"""Words before a *that* which a *not* before them denies: `no evidence that`."""
_AFFIXES = ("un", "in", "im", "ir", "il", "non", "dis")
_OPPOSITES = (
    "common rare", "gain lose", "short plenty", "short enough", "short long", "more less",
    "most least", "increase decrease", "rise fall", "rising falling", "rose fell", "grow shrink",
    "better worse", "best worst", "good bad", "strong weak", "high low", "higher lower",
    "large small", "larger smaller", "big small", "bigger smaller", "rich poor", "early late",
    "earlier later", "before after", "above below", "over under", "inside outside", "up down",
    "always never", "often rarely", "often seldom", "win lose", "won lost", "friend enemy",
    "ally enemy", "allies enemies", "safe dangerous", "true false", "right wrong", "open close",
    "easy hard", "easy difficult", "help harm", "support oppose", "accept reject", "allow forbid",
    "start stop", "begin end", "began ended", "war peace", "love hate", "buy sell",
    "bought sold", "import export", "attack defend", "success failure", "succeed fail",
    "with without", "against for", "hot cold", "warm cold", "new old", "old young", "first last",
    "near far", "fast slow", "faster slower", "cheap expensive", "full empty", "clear unclear",
    "remember forget", "agree refuse", "confirm deny", "include exclude", "same different",
    "raise lower", "victory defeat", "majority minority", "maximum minimum", "closer farther",
    "together apart", "important trivial", "guilty innocent", "alive dead", "everybody nobody",
    "north south", "east west", "left right", "beat lost", "beat lose", "defeat lose",
    "closer apart", "back oppose", "towards away", "toward away", "quick slow", "always sometimes",
    "improve worsen", "build destroy", "create destroy", "praise criticise", "praise criticize",
    "praise blame", "peaceful violent", "public secret", "legal illegal",
    "deep shallow", "wide narrow", "thick thin", "happy sad", "healthy sick", "healthy ill",
    "busy idle", "arrive leave", "come go", "came went", "left arrived", "left stayed",
    "leave stay", "give take", "gave took", "teach learn", "remain leave", "encourage discourage",
    "advantage disadvantage", "benefit harm", "profit loss", "poor wealthy", "ancient modern",
    "begin stop", "began stopped", "continue stop", "continue end", "connect separate",
    "unite divide", "united divided", "many few", "much little", "crowded empty", "loud quiet",
    "brave cowardly", "clean dirty", "dry wet", "bright dark", "light heavy", "light dark",
    "soft hard", "simple complicated", "tight loose", "permanent temporary", "voluntary forced",
    "approve reject", "agree reject", "permit forbid", "permit ban", "allow ban", "welcome reject",
)  # fmt: skip
_AFFIXES_ALONE = frozenset("un non anti dis mis ir im il".split())
_ALONE = 2
_ENDINGS = ("ing", "ed", "es", "ly", "s", "d", "e")
_PHONETIC = (range(0x0250, 0x02B0), range(0x1D00, 0x1DC0))
"""Letters that no language is written in, and that look like others."""
_LATIN = re.compile(
    r"LATIN (?:SMALL LETTER|CAPITAL LETTER|LETTER SMALL CAPITAL) ([A-Z])(?: WITH .*)?"
)
_PLAIN_NOS = frozenset(
    "not no never none nor neither nobody nothing nowhere cannot without hardly".split()
)


_MAY_DENY = (
    NEGATIONS | _UNTRUTHS | _DENIES | _DOUBTS | _REJECTS | _STOPS | _LITTLE | {"false"}
    | {phrase.split()[0] for phrase in _PHRASES | _BOUNDS}
)  # fmt: skip


_PAIRS = frozenset(
    pair for one, other in map(str.split, _OPPOSITES) for pair in ((one, other), (other, one))
)


class Denial(IntEnum):
    """How far a word denies: not at all, what follows it in its clause, or its whole sentence."""

    NONE = 0
    CLAUSE = 1
    SENTENCE = 2


def negations(tokens: tuple[Token, ...]) -> list[Denial]:
    """Tell which tokens deny, by themselves or by what stands beside them."""
    found = [Denial.NONE] * len(tokens)
    for index, token in enumerate(tokens):
        word = token.folded
        if word in _MAY_DENY or word.endswith("n't"):
            found[index] = _denial(tokens, index)
    return found


def _denial(tokens: tuple[Token, ...], index: int) -> Denial:
    if is_negation(tokens[index].text):
        return Denial.NONE if _is_number_sign(tokens, index) else Denial.SENTENCE
    if _calls_untrue(tokens, index):
        return Denial.SENTENCE
    return Denial.CLAUSE if _denies_after(tokens, index) else Denial.NONE


def _is_number_sign(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a `No` is the one of `No. 5`."""
    return (
        tokens[index].text == "No"
        and index + 2 < len(tokens)
        and tokens[index + 1].text == "."
        and is_number(tokens[index + 2].text)
    )


def _calls_untrue(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word says of others that they are not so: `doubts that`, `is false`."""
    word = tokens[index].folded
    if word in _DENIES:
        return True
    if word in _UNTRUTHS:
        return index + 1 < len(tokens) and tokens[index + 1].folded == "that"
    if word not in _DOUBTS and word not in _REJECTS and word != "false":
        return False
    after = [token.folded for token in tokens[index + 1 : index + 3]]
    if word == "false":
        return after[:1] == ["that"] or (index > 0 and tokens[index - 1].folded in _IS)
    return not _CLAIMS.isdisjoint(after[:1] if word in _DOUBTS else after)


def _denies_after(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word denies what comes next: `far from safe`, `little depends on it`."""
    word = tokens[index].folded
    if word in _LITTLE:
        return index == 0 or tokens[index - 1].folded not in _SMALL_ONES
    after = tokens[index + 1].folded if index + 1 < len(tokens) else ""
    stops = word in _STOPS and (after in _STOPPED or after not in STOP_WORDS)
    if f"{word} {after}" in _BOUNDS:
        return index + 2 < len(tokens) and is_number(tokens[index + 2].text)
    return (stops and after not in _ENDS) or f"{word} {after}" in _PHRASES


def may_deny(clean: str) -> bool:
    """Tell whether the last words of a comparable text may deny what follows."""
    last = clean[-_TAIL:].split()[-2 * _MAX_READ - 2 :]
    return any(word.endswith("n't") or word.casefold() in _MAY_DENY for word in last)


def denial_before(tokens: tuple[Token, ...], denials: list[Denial], place: int) -> int | None:
    """Give the token that denies what starts at a place, small words between read through.

    What says how much there is of something, `more than`, stands before parts of quotes by right.
    """
    for index in range(place - 1, max(place - 2 - _MAX_READ, -1), -1):
        if denials[index]:
            return None if tokens[index].folded in _MEASURES else index
        if tokens[index].folded not in _READ_THROUGH:
            return _denial_of_opinion(tokens, denials, index)
    return None


def _denial_of_opinion(tokens: tuple[Token, ...], denials: list[Denial], place: int) -> int | None:
    """Give the token that denies what somebody thinks: `nothing suggests that`."""
    if tokens[place].folded not in _OPINIONS or tokens[place + 1].folded != "that":
        return None
    before = range(place - 1, max(place - 1 - _MAX_READ, -1), -1)
    return next((index for index in before if denials[index]), None)


def denies_word(new: str, old: str) -> bool:
    """Tell whether a word says the reverse of another: `unreliable` of `reliable`."""
    return _adds_affix(new, old) or _adds_affix(old, new) or _is_opposite(new, old)


def _adds_affix(word: str, root: str) -> bool:
    if len(root) <= 3:
        return False
    is_less = word.endswith("less") and root.startswith(word[:-4])
    return is_less or any(word == affix + root for affix in _AFFIXES)


def _is_opposite(new: str, old: str) -> bool:
    return any((one, other) in _PAIRS for one in _roots(new) for other in _roots(old))


def _roots(word: str) -> set[str]:
    """Give a word with and without its ending: `losing` is `los`, `lose` as well."""
    found = {word}
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            root = word.removesuffix(ending)
            found |= {root, f"{root}e"}
            if root[-1] == root[-2]:
                found.add(root[:-1])
    return found


def hides_negation(inserted: tuple[Token, ...]) -> bool:
    """Tell whether a bracket has a *not* that only looks like one: `n-o-t`, `ɴᴏᴛ`, `nօt`."""
    for token in inserted:
        if not is_negation(token.text) and _plain_letters(token.text) in _PLAIN_NOS:
            return True
        if len(alphabets(token.text) & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            return True
    if len(inserted) <= _ALONE and inserted and inserted[0].folded in _AFFIXES_ALONE:
        return True
    return any(no in row for row in _spelled(inserted) for no in ("not", "never", "none"))


def _spelled(tokens: tuple[Token, ...]) -> list[str]:
    """Give what letters that stand alone spell, marks between them or none: `n-o t`."""
    rows = [""]
    for token in tokens:
        letters = _plain_letters(token.text)
        if len(letters) > 2:
            rows.append("")
        else:
            rows[-1] += letters
    return rows


def _plain_letters(word: str) -> str:
    """Give a word's letters without marks, joiners and fancy shapes."""
    apart = unicodedata.normalize("NFKD", word)
    return "".join(_plain(letter) for letter in apart if letter.isalpha()).casefold()


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    found = _LATIN.fullmatch(unicodedata.name(letter, ""))
    return found[1] if found else letter


def alphabets(text: str) -> set[str]:
    """Give the scripts of a text's letters."""
    return {_alphabet(letter) for letter in set(text) if letter.isalpha()}


def _alphabet(letter: str) -> str:
    if letter.isascii():
        return "LATIN"
    if any(ord(letter) in block for block in _PHONETIC):
        return "PHONETIC"
    return unicodedata.name(letter, "").split(" ")[0]
