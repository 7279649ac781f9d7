"""Words -> whether they read like a work's name, a date, a label: what citations are made of."""

import re

_LABEL = re.compile(
    r"\s*(?:(?:data|text|quote|primary|secondary|information)\s+)?(?:sources?|quellen?|fuentes?|"
    r"fontes?|fonti?|bron|källa|kilde|lähde|zdroj|źródło|kaynak|forrás|sursa|πηγή|nguồn|"
    r"источник|джерело|출처|来源|出处|资料来源|出典|المصدر|מקור|citations?|references?|ref\.?|"
    r"cited from|taken from|quoted from|quoted in|quotation from|quote from|from|"
    r"adapted from)\s*[:：]\s*",
    re.IGNORECASE,
)
_LONGEST_LABEL = 40

_PREFIX = re.compile(
    r"(?:as\s+)?(?:quoted|cited|qtd\.?|taken|adapted|zitiert|zit\.)\s+(?:in|from|by|nach|aus)\s+"
    r"|(?:see(?: also)?|cf\.?|vgl\.?|siehe|from|in|according to|by|aus|nach|e\.g\.,?)\s+",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\s*(?:©|(?:photo|image|picture|photograph|illustration|graphic|map|cartoon|foto|bild|imagen|"
    r"фото|사진|图片)s?(?:\s+(?:credit|source|by)s?)?\s*[:©]|(?:photo|image|picture)\s+by\s)",
    re.IGNORECASE,
)
"""What stands before the name of who made a picture."""

ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()“”\"]+(?:\([^\s()]*\)[^\s<>()“”\"]*)*"
    r"|\b(?:doi:\s*)?10\.\d{4,9}/[^\s<>()“”\"]+"
    r"|(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|gov|edu|int|info|news|io|eu|uk|us|de|fr|ru|kr|cn|jp)"
    r"(?:/[^\s<>()“”\"]*)?(?![\w.@])",
    re.IGNORECASE,
)
"""A URL or a DOI."""

MAY_ADDRESS = re.compile(r"://|www\.|\.(?:com|org|net|gov|edu|i|n|e|u|d|f|r|k|c|j)|10\.\d{4}")
"""What every URL and DOI has: a quick look before a long one."""

PIECES = re.compile(r"[.,:;()\[\]|“”\"«»„]| - ")
"""What parts the names in a citation."""
YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d[a-f]?(?![\d%]|,\d)")
TIME = re.compile(r"\b\d{1,2}:\d\d\b")
"""A place in a video."""
LOCATOR = re.compile(
    r"\b(?:pp?|pgs?|pages?|s|ch|chap|chapter|sec|section|min|para?s?|col|vol|no|l|ll|lines?|paragraphs?)\.?\s*"
    r"\d+(?:\s*[-–]\s*\d+)?|\b\d{1,2}:\d\d\b|\bn\.\s?d\b|\bet al\b|\bibid\b|¶\s*\d+",
    re.IGNORECASE,
)
NAME_NUMBER = re.compile(r"(?P<name>[^\W\d_].*?),?\s+\d{1,4}(?:\s*[-–,]\s*\d{1,4})*\s*[a-f]?")

_SMALL = frozenset(
    "a an and al at by de del della der des di du edited el et from in la le los n.d nd of on "
    "or p pp para par paragraph paragraphs pg page pages the to trans und van vol von y и ed "
    "eds no nr vs via with for accessed retrieved online print web available updated published "
    "last s ch min qtd cited e em da do dos das og och en".split()
)
_DATES = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter since until "
    "before after early late mid circa around monday tuesday wednesday thursday friday saturday "
    "sunday from between in by bc ad ce bce and to today".split()
)
_LABELS = frozenset(
    "slide figure fig table chart photo picture image map part phase step group team day week "
    "month year class grade question task activity topic level article art chapter section "
    "resolution top number no version covid area route highway zone unit lesson exercise "
    "student pupil speaker point reason argument example box appendix page world war season "
    "episode round stage act scene line item rule goal note video clip g".split()
)
_OWN = frozenset(
    "lesson glossary|glossary|the lesson glossary|our own idea|own idea|my own idea|our idea|"
    "my idea|open question|own work|our own work|own research|our own research|own words|"
    "in our own words|our own words|my own words|author|authors".split("|")
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*")
_QUOTED = re.compile(r"[“\"„«‘'][^”\"“»’']{2,160}[”\"“»’']")


def label_of(text: str) -> re.Match[str] | None:
    """Find what stands before a citation and says that it is one: `Source:`."""
    start = text[:_LONGEST_LABEL]
    return _LABEL.match(text) if ":" in start or "：" in start else None


def strip_prefix(text: str) -> str:
    """Leave out `see`, `quoted in` and what else leads to a citation."""
    return _PREFIX.sub("", text, count=1) if _PREFIX.match(text) else text


def is_own(text: str) -> bool:
    """Tell whether words say that something is from the class itself, not from a work."""
    return " ".join(_WORD.findall(text.casefold())) in _OWN


def name_words(text: str) -> list[str]:
    """Give the words of a name: none in quotation marks, no `and`, `of`, `p.`"""
    if MAY_ADDRESS.search(text):
        text = ADDRESS.sub(" ", text)
    words = _WORD.findall(_QUOTED.sub(" ", text))
    return [word for word in words if word.casefold().strip(".") not in _SMALL]


def is_name(text: str, limit: int = 14, share: float = 0.75) -> bool:
    """Tell whether words read like names and titles: so large a share has a capital."""
    words = name_words(text)
    large = [word for word in words if not word[0].islower()]
    return 0 < len(words) <= limit and len(large) >= len(words) * share


def is_person(text: str) -> bool:
    """Tell whether words are two to four names and nothing else."""
    return len(name_words(text)) > 1 and is_name(text, 4, 1) and not re.search(r"\d", text)


def is_heading(text: str) -> bool:
    """Tell whether words are set as titles are: most of them with a capital, or few."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _SMALL]
    large = [word for word in words if not word[0].islower()]
    return len(words) <= 3 or len(large) >= len(words) * 0.6


def is_date(text: str) -> bool:
    """Tell whether words are a date alone: `since June 2024`."""
    words = _WORD.findall(text.casefold())
    return all(word in _DATES for word in words)


def is_label(name: str) -> bool:
    """Tell whether a name before a number counts things of its kind: `Slide 4`, `Phase 2`."""
    words = _WORD.findall(name.casefold())
    return not words or words[-1] in _LABELS or words[-1] in _DATES


def has_quoted(text: str) -> bool:
    """Tell whether something in a text stands in quotation marks."""
    return _QUOTED.search(text) is not None
