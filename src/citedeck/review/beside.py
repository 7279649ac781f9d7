"""Texts of a page -> the citations that go with each quotation.

A citation stands in the same box after its quotation, else in the nearest box below or to the
right.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from math import hypot, inf

from ..evidence import Citation
from .mention import Mention
from .quotations import BREAK, Stretch
from .spots import HAS_WORD, Spot

_ASIDE = 400_000
"""How much further away a box counts that stands neither straight below nor straight beside."""
_INDENT = 4
"""Spaces that may stand before a paragraph."""
_SLACK = 100_000
"""Two boxes are as near as each other if their distances differ by no more."""
_AHEAD = 200
"""So many citations after a quotation are looked at."""
_MANY = 1_000_000
"""No slide has so many pairs of texts: which is nearest is not asked there."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What goes with a quotation: places in the lesson, and works outside it as they are cited."""

    lesson: tuple[Citation, ...] = ()
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lesson or self.sources)


NOTHING = Cited()


def cited_inside(spot: Spot, stretch: Stretch) -> Cited:
    """Give the citations after a quotation in its own text.

    In its paragraph the next one, wherever; in later ones the next that begins a line. Where a
    quotation goes on in the next paragraph, with opening marks anew, that one's.
    """
    end = _paragraph_end(spot.text, stretch.end)
    first = bisect_left(spot.mentions, stretch.last, key=_start)
    for index, mention in enumerate(islice(spot.mentions, first, first + _AHEAD), first):
        if mention.leads and mention.start < end:
            return NOTHING
        if mention.cites and not mention.is_footnote and (mention.start < end or mention.alone):
            return _gathered(spot.mentions[index : index + _AHEAD], spot.text)
    following = bisect_left(spot.stretches, end, key=_start)
    if stretch.closed or following == len(spot.stretches):
        return NOTHING
    after = spot.stretches[following]
    return cited_inside(spot, after) if after.start <= end + _INDENT else NOTHING


def cited_by(spot: Spot) -> Cited:
    """Give the first citation of a text, and those that stand at once behind it."""
    for index, mention in enumerate(spot.mentions[:_AHEAD]):
        if mention.cites and not mention.is_footnote:
            return _gathered(spot.mentions[index : index + _AHEAD], spot.text)
    return NOTHING


def cited_before(spot: Spot, stretch: Stretch) -> Cited:
    """Give the citation that leads to a quotation: `Article, paragraph 4: “…”`.

    It counts where no other quotation stands before it in its paragraph, or none between the two
    where it surely leads to the next.
    """
    start = spot.text.rfind(BREAK, 0, stretch.start) + 1
    last = bisect_left(spot.mentions, stretch.start, key=_start) - 1
    mention = spot.mentions[last] if last >= 0 else None
    if mention is None or mention.start < start or not mention.cites:
        return NOTHING
    since = mention.end if mention.leads else start
    if spot.stretches[bisect_left(spot.stretches, since, key=_start)].start < stretch.start:
        return NOTHING
    return _gathered((mention,), spot.text)


def _start(item: Mention | Stretch) -> int:
    return item.start


def _paragraph_end(text: str, place: int) -> int:
    end = text.find(BREAK, place)
    return end if end >= 0 else len(text)


def _gathered(mentions: tuple[Mention, ...], text: str) -> Cited:
    """Join a citation with those that stand at once behind it."""
    kept = [mentions[0]]
    for mention in mentions[1:]:
        if mention.is_footnote or HAS_WORD.search(text[kept[-1].end : mention.start]):
            break
        kept.append(mention)
    return Cited(
        tuple(dict.fromkeys(item for mention in kept for item in mention.lesson)),
        tuple(dict.fromkeys(mention.source for mention in kept if mention.source)),
    )


class Citing:
    """The texts of a page that only cite, and how near each is to the quotations it may serve."""

    def __init__(self, citing: list[Spot], rivals: list[Spot], spots: int) -> None:
        self.citing = citing if len(citing) * max(spots, len(rivals)) < _MANY else []
        self.nearest = [_nearest(spot, rivals) for spot in self.citing]

    def __bool__(self) -> bool:
        return bool(self.citing)

    def nearest_to(self, spot: Spot) -> Cited:
        """Give what the nearest text below or to the right cites, unless a rival is nearer."""
        if not self.citing:
            return NOTHING
        best: tuple[float, int, Spot] | None = None
        for other, nearest in zip(self.citing, self.nearest, strict=True):
            away = distance(spot, other)
            if away is None or away > nearest + _SLACK + nearest / 10:
                continue
            if best is None or (away, abs(other.box - spot.box)) < best[:2]:
                best = away, abs(other.box - spot.box), other
        return cited_by(best[2]) if best else NOTHING


def _nearest(citing: Spot, rivals: list[Spot]) -> float:
    found = (distance(rival, citing) for rival in rivals)
    return min((away for away in found if away is not None), default=inf)


def distance(spot: Spot, other: Spot) -> float | None:
    """Give how far a text below or to the right is; None for one that is elsewhere.

    Where places are not known, the order of reading stands for them.
    """
    one, two = spot.rect, other.rect
    if spot is other or other.box < 0:
        return None
    if not (one.width or one.height) or not (two.width or two.height):
        return (other.box - spot.box) * 1e6 if other.box > spot.box else None
    beside = max(one.x - two.right, two.x - one.right, 0)
    apart = max(one.y - two.bottom, two.y - one.bottom, 0)
    over = two.x < one.right and one.x < two.right
    below = two.y + two.bottom > one.y + one.bottom and two.bottom > one.bottom
    level = two.y < one.bottom and one.y < two.bottom
    right = level and two.x + two.right > one.x + one.right
    if not below and not right:
        return None
    return hypot(beside, apart) + (0 if over or level else _ASIDE)
