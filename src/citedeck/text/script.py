"""Text -> stretches of one script, each with its language tag.

A deck's words carry their language, so that spelling, speech and the right typeface follow.
"""

import re
from functools import lru_cache
from itertools import groupby

_CULTURES = {
    "en": "en-US", "ko": "ko-KR", "ru": "ru-RU", "zh": "zh-CN", "ja": "ja-JP", "ar": "ar-SA",
    "he": "he-IL", "el": "el-GR", "th": "th-TH", "hi": "hi-IN", "de": "de-DE", "fr": "fr-FR",
    "es": "es-ES", "it": "it-IT", "pt": "pt-PT", "pl": "pl-PL", "uk": "uk-UA", "tr": "tr-TR",
    "vi": "vi-VN", "nl": "nl-NL", "sv": "sv-SE", "da": "da-DK", "cs": "cs-CZ",
    "fa": "fa-IR", "ur": "ur-PK", "bg": "bg-BG", "sr": "sr-Cyrl-RS", "mk": "mk-MK", "be": "be-BY",
}  # fmt: skip
"""A bare language as office programs want it: with a country."""

_SCRIPTS = (
    (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "ru"), (0x0590, 0x05FF, "he"), (0x0600, 0x06FF, "ar"),
    (0x0750, 0x077F, "ar"), (0x08A0, 0x08FF, "ar"),
    (0x0900, 0x097F, "hi"), (0x0E00, 0x0E7F, "th"), (0x1100, 0x11FF, "ko"),
    (0x3040, 0x30FF, "ja"), (0x3130, 0x318F, "ko"), (0x3400, 0x9FFF, "zh"), (0xAC00, 0xD7A3, "ko"),
    (0xF900, 0xFAFF, "zh"), (0xFB1D, 0xFB4F, "he"), (0xFB50, 0xFEFC, "ar"),
)  # fmt: skip
_ALSO = {"ru": ("uk", "bg", "sr", "be", "mk"), "ar": ("fa", "ur", "ps", "ug", "sd"), "he": ("yi",)}
"""Other languages that are written in the script of one."""

_TOLD = (("ur-PK", re.compile("[ٹڈڑںھہے]")), ("fa-IR", re.compile("[پچژگکی]")))
"""Letters that Arabic does not have, and whose they are."""

_OTHER_SCRIPT = re.compile(
    "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in _SCRIPTS) + "]"
)


def culture_tag(language: str) -> str:
    """Give a language with its country, as `a:rPr/@lang` wants it: `en` is `en-US`."""
    return _CULTURES.get(language.casefold(), language) if "-" not in language else language


@lru_cache(maxsize=10_000)
def language_stretches(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Cut a text where its script changes; give each stretch with its language tag.

    Spaces, digits and marks belong to the stretch before them. Letters of a script that the
    text's own language is written in keep that language.
    """
    own = culture_tag(language)
    if not _OTHER_SCRIPT.search(text):
        return ((text, own),)
    tags: list[str] = []
    for letter in text:
        neutral = not letter.isalpha()
        tags.append(tags[-1] if neutral and tags else _tag(letter, own))
    if "ja-JP" in tags:  # kana show that the Chinese characters around them are Japanese
        tags = ["ja-JP" if tag == "zh-CN" else tag for tag in tags]
    if "ar-SA" in tags and not own.startswith("ar"):
        told = next((tag for tag, letters in _TOLD if letters.search(text)), "ar-SA")
        tags = [told if tag == "ar-SA" else tag for tag in tags]
    pairs = zip(tags, text, strict=True)
    groups = groupby(pairs, key=lambda pair: pair[0])
    return tuple(("".join(letter for _, letter in group), tag) for tag, group in groups)


def _tag(letter: str, own: str) -> str:
    code = ord(letter)
    script = next((tag for first, last, tag in _SCRIPTS if first <= code <= last), "")
    written = (script, *_ALSO.get(script, ()))
    return own if not script or own.startswith(written) else _CULTURES[script]
