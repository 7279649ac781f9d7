"""The words of a title or of a layout's name -> what a slide is there for."""

import re
from typing import Literal

PageKind = Literal["opening", "agenda", "section", "content", "closing", "thanks", "sources"]

_LAYOUTS: tuple[tuple[PageKind, re.Pattern[str]], ...] = (
    ("opening", re.compile(r"opening|title slide|title page|titelfolie|cover")),
    ("agenda", re.compile(r"agenda")),
    ("section", re.compile(r"section|abschnitt|divider")),
    ("closing", re.compile(r"conclusion( with .*)?")),
)
_HEADINGS: tuple[tuple[PageKind, re.Pattern[str]], ...] = (
    (
        "thanks",
        re.compile(
            r"(?:thank you|thanks|thank-you)(?: (?:very much|so much))?(?: for .*)?|"
            r"(?:any |your |do you have (?:any )?)?questions?(?: and answers| time)?|"
            r"q ?(?:&|and) ?a|discussion|the end|"
            r"(?:vielen )?danke?(?: .*)?|fragen|merci(?: .*)?|gracias(?: .*)?|"
            r"спасибо(?: .*)?|вопросы|감사합니다|ありがとうございました|谢谢"
        ),
    ),
    (
        "agenda",
        re.compile(
            r"agenda|outline|overview|contents?|table of contents|structure|roadmap|topics|"
            r"(?:our|the|my) (?:topics|agenda|plan|outline|structure)|plan|"
            r"what (?:we|i|you) (?:will|are going to|shall) (?:show|see|talk about|discuss|cover)|"
            r"what (?:we will|this is) .*about|in this (?:talk|presentation)|"
            r"gliederung|inhalt(?:sverzeichnis)?|übersicht|sommaire|índice|contenido|indice|"
            r"план|содержание|оглавление|зміст|목차|目次|目录"
        ),
    ),
    (
        "closing",
        re.compile(
            r"(?:our |my |the |in |a |final |short )*"
            r"(?:conclusions?|summary|summing up|recap|takeaways?|key takeaways?|"
            r"clos(?:ing|e)(?: words| thoughts| remarks)?|final (?:thoughts?|words?)|outlook)"
            r"(?: and .*|:.*| of .*)?|"
            r"(?:to sum up|in short|in brief|all in all|wrap(?:ping)?[- ]up|to conclude)\b.*|"
            r"what (?:we|i) (?:have )?(?:learn(?:ed|t)|found(?: out)?)|what (?:have )?we learned|"
            r"fazit|zusammenfassung|schluss(?:folgerung(?:en)?)?|ausblick|en conclusion|bilan|"
            r"conclusion(?:es|i)|conclusión|resumen|resumé|résumé|"
            r"заключение|выводы?|итоги|висновк[иа]|wnioski|podsumowanie|결론|요약|結論|まとめ|结论|总结"
        ),
    ),
)
_LAST_WORDS = re.compile(
    r"\b(?:to sum up|let us sum up|in conclusion|to conclude|in short|all in all|in summary|"
    r"our conclusion|we conclude|zusammenfassend|abschließend|en conclusion|en resumen)\b"
)
_NUMBERING = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-d])[.):]\s*")
_CONTINUED = re.compile(r"\s*\((?:continued|cont\.?|\d+(?:/\d+)?)\)$")
_NUMBER = re.compile(
    r"(?:(?:slide|page|seite|p\.)\s*)?[-–‹<]?\s*\d{1,3}\s*[-–›>]?(?:\s*(?:/|of|von)\s*\d{1,3})?"
)


def heading_kind(title: str) -> PageKind:
    """Tell what a slide of a title is there for."""
    plain = bare_heading(title)
    kinds = (kind for kind, pattern in _HEADINGS if pattern.fullmatch(plain))
    return next(kinds, "content")


def layout_kind(name: str) -> PageKind:
    """Tell what slides of a layout are there for."""
    folded = name.casefold()
    kinds = (kind for kind, pattern in _LAYOUTS if pattern.match(folded))
    return next(kinds, "content")


def concludes(text: str) -> bool:
    """Tell whether a text says that it sums up."""
    return bool(_LAST_WORDS.search(text.casefold()))


def bare_heading(title: str) -> str:
    """Give a title's words alone: without its number, its mark as continued, its punctuation."""
    plain = _CONTINUED.sub("", title.casefold().strip())
    return _NUMBERING.sub("", plain).strip(" .:!?…").removesuffix(":")


def is_numbering(words: str) -> bool:
    """Tell whether a text is the number of a slide: `7`, `7 / 12`, `Slide 7`."""
    return bool(_NUMBER.fullmatch(words.casefold()))
