"""Decks with some parts changed at random, always the same for one number."""

import random
import re
from collections.abc import Callable

from .bases import demo, school
from .parts import Parts, pack

SEED = 11
TEXTS = (".xml", ".rels")
VALUES = ("", "-1", "9" * 30, "x", "rId1", "../slides/slide1.xml", "0", "&amp;", "1e9", "true")


def mutated(number: int) -> bytes:
    """Change one to four parts of a deck, each in some places."""
    chance = random.Random(SEED + number)
    parts: Parts = chance.choice((demo, school))()
    names = [name for name in sorted(parts) if name.endswith(TEXTS) and "slideLayouts" not in name]
    for name in chance.sample(names, chance.randint(1, 4)):
        text = parts[name].decode()
        for _ in range(chance.randint(1, 5)):
            text = chance.choice(CHANGES)(text, chance)
        parts[name] = text.encode()
    return pack(parts)


def span(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 5, 40, 400)))


def element(text: str, chance: random.Random) -> tuple[int, int]:
    """Choose a tag, or from a tag to another one."""
    tags = [found.span() for found in re.finditer(r"<[^>]*>", text)]
    if len(tags) < 3:
        return 0, 0
    first = chance.randrange(len(tags))
    last = min(len(tags) - 1, first + chance.choice((0, 0, 1, 3, 20)))
    return tags[first][0], tags[last][1]


def cut_out(text: str, chance: random.Random) -> str:
    start, end = span(text, chance)
    return text[:start] + text[end:]


def drop_elements(text: str, chance: random.Random) -> str:
    start, end = element(text, chance)
    return text[:start] + text[end:]


def repeat_elements(text: str, chance: random.Random) -> str:
    start, end = element(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 2, 50)) + text[end:]


def move_elements(text: str, chance: random.Random) -> str:
    start, end = element(text, chance)
    rest = text[:start] + text[end:]
    place = element(rest, chance)[0]
    return rest[:place] + text[start:end] + rest[place:]


def change_value(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r'="([^"]*)"', text))
    if not found:
        return text
    chosen = chance.choice(found)
    return text[: chosen.start(1)] + chance.choice(VALUES) + text[chosen.end(1) :]


def swap_values(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r'="([^"]*)"', text))
    if len(found) < 2:
        return text
    one, other = sorted(chance.sample(found, 2), key=lambda match: match.start())
    return (
        text[: one.start(1)] + other[1] + text[one.end(1) : other.start(1)] + one[1]
        + text[other.end(1) :]
    )  # fmt: skip


def rename_tag(text: str, chance: random.Random) -> str:
    tags = sorted(set(re.findall(r"</?([\w:]+)", text)))
    if len(tags) < 2:
        return text
    one, other = chance.sample(tags, 2)
    return re.sub(rf"(</?){one}\b", rf"\g<1>{other}", text)


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    cut_out, drop_elements, drop_elements, repeat_elements, move_elements, change_value,
    change_value, swap_values, rename_tag,
)  # fmt: skip
