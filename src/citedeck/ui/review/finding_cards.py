"""Findings and topics of a deck -> cards, by severity."""

from __future__ import annotations

from ...model.finding import Finding, Severity, TopicCoverage
from ...model.lesson import Lesson
from .cards import Block, Card, Span, Tone, heading
from .entries import DeckEntry

TITLES: dict[Severity, str] = {"error": "Errors", "warning": "Warnings", "advice": "Advice"}
_TONES: dict[Severity, Tone] = {"error": "error", "warning": "warn", "advice": "muted"}
_SIGNS: dict[Severity, str] = {"error": "✗ error", "warning": "! warning", "advice": "advice"}


def finding_cards(entry: DeckEntry) -> tuple[Card, ...]:
    """Make a card of each finding: what counts by severity, then what was set aside."""
    cards: list[Card] = []
    for severity, title in TITLES.items():
        cards += _group(title, [item for item in entry.findings if item.severity == severity])
    cards += _group("Set aside", list(entry.set_aside))
    return tuple(cards)


def topic_cards(coverage: tuple[TopicCoverage, ...], lesson: Lesson | None) -> tuple[Card, ...]:
    """Make a card of each topic that says how much evidence it has, and where."""
    made = [Card((_topic(item, lesson),), item) for item in coverage]
    return (heading("Topics"), *made) if made else ()


def _group(title: str, findings: list[Finding]) -> list[Card]:
    if not findings:
        return []
    return [heading(f"{title}  ·  {len(findings)}"), *map(_card, findings)]


def _card(finding: Finding) -> Card:
    place = f"Slide {finding.slide}" if finding.slide else "Whole deck"
    sign = Span(_SIGNS[finding.severity], _TONES[finding.severity])
    blocks = [Block((Span(place, "strong"),), aside=sign), Block((Span(finding.message),))]
    if finding.fix:
        blocks.append(Block((Span(finding.fix, "muted"),), size="small"))
    return Card(tuple(blocks), finding)


def _topic(item: TopicCoverage, lesson: Lesson | None) -> Block:
    topic = lesson.topic(item.topic) if lesson else None
    counts = [(item.quotes, "quote"), (item.notes, "note")]
    said = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    slides = ", ".join(str(slide) for slide in item.slides)
    where = f" on slide{'' if len(item.slides) == 1 else 's'} {slides}" if slides else ""
    aside = Span(", ".join(said) + where, "good") if said else Span("no evidence", "warn")
    return Block((Span(topic.title if topic else item.topic),), aside=aside)
