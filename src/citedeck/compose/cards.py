"""Slides with headed parts side by side -> cards: comparisons, roles, positions, policies."""

from ..model.deck import Card, Cards, Evidence, Item, Span, Tone
from ..model.lesson import Lesson, Role
from ..model.project import Project
from ..model.slides import Column, ComparisonSlide, PolicySlide, PositionSlide, RolesSlide
from . import wording
from .evidence import resolve_all, slide_evidence


def comparison(lesson: Lesson, project: Project, slide: ComparisonSlide) -> Cards:
    """Give each side its claim, its reasons and its evidence."""
    sides = tuple(_side(lesson, project, column) for column in slide.columns)
    return Cards(_said((*sides, _evidence_card(slide_evidence(lesson, project, slide)))))


def _side(lesson: Lesson, project: Project, column: Column) -> Card:
    evidence = resolve_all(lesson, project, column.evidence)
    return Card(column.claim, _lines(column.items), evidence)


def roles(lesson: Lesson, project: Project, slide: RolesSlide) -> Cards:
    """Give who speaks for whom, what each wants and where each will not give way."""
    evidence = _evidence_card(slide_evidence(lesson, project, slide))
    cards = map(_role, chosen_roles(lesson, slide.roles))
    return Cards(_said((*cards, evidence)))


def chosen_roles(lesson: Lesson, names: tuple[str, ...]) -> tuple[Role, ...]:
    """Give the lesson's roles of some names in their order; all of them for none."""
    known = {role.name: role for role in lesson.roles}
    return tuple(known[name] for name in names if name in known) if names else lesson.roles


def _role(role: Role) -> Card:
    wants = _lines(role.interests, wording.WANTS)
    limits = _lines(role.red_lines, wording.RED_LINES)
    return Card(role.name, (*wants, *limits), subtitle=wording.speaks_for(role.represents))


def position(lesson: Lesson, project: Project, slide: PositionSlide) -> Cards:
    """Give what one role wants, where it will not give way, and the evidence it uses."""
    role = speaker(lesson, slide)
    wants = Card(wording.WANTS, _lines(role.interests if role else ()))
    limits = Card(wording.RED_LINES, _lines(role.red_lines if role else ()), tone="warning")
    return Cards(_said((wants, limits, _evidence_card(slide_evidence(lesson, project, slide)))))


def speaker(lesson: Lesson, slide: PositionSlide) -> Role | None:
    """Give the role that speaks; none where none is chosen."""
    return next(iter(chosen_roles(lesson, slide.roles)), None) if slide.roles else None


def policy(lesson: Lesson, project: Project, slide: PolicySlide) -> Cards:
    """Give the problem with its evidence, an option, what it costs and what we recommend."""
    evidence = slide_evidence(lesson, project, slide)
    return Cards(
        _said((
            _step(wording.PROBLEM, slide.problem, evidence),
            _step(wording.OPTION, slide.option),
            _step(wording.TRADE_OFF, slide.trade_off),
            _step(wording.RECOMMENDATION, slide.recommendation, tone="advice"),
        ))
    )  # fmt: skip


def _step(name: str, text: str, evidence: tuple[Evidence, ...] = (), tone: Tone = "plain") -> Card:
    return Card(name if text or evidence else "", _lines((text,)), evidence, tone=tone)


def _evidence_card(evidence: tuple[Evidence, ...]) -> Card:
    return Card(wording.EVIDENCE, evidence=evidence, tone="evidence")


def _said(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Leave out cards that say nothing."""
    return tuple(card for card in cards if card.items or card.evidence or _has_own_heading(card))


def _has_own_heading(card: Card) -> bool:
    return bool(card.heading or card.subtitle) and card.heading not in wording.CARD_HEADINGS


def _lines(texts: tuple[str, ...], lead: str = "") -> tuple[Item, ...]:
    """Give the lines of a card that stand under one lead."""
    return tuple(Item((Span(text),), lead=lead) for text in texts if text)
