"""Slides with headed parts side by side -> cards: comparisons, roles, positions, policies."""

from ..model.deck import Card, Cards, Item, Span
from ..model.lesson import Lesson, Role
from ..model.project import Project
from ..model.slides import Column, ComparisonSlide, PolicySlide, PositionSlide, RolesSlide
from .evidence import resolve_all, slide_evidence

_SPEAKS_FOR, _WANTS, _RED_LINES = "Speaks for", "Wants", "Red lines"
_PROBLEM, _OPTION, _TRADE_OFF, _RECOMMENDATION = (
    "Problem", "Option", "Trade-off", "Recommendation",
)  # fmt: skip


def comparison(lesson: Lesson, project: Project, slide: ComparisonSlide) -> Cards:
    """Give each side its claim, its reasons and its evidence."""
    return Cards(tuple(_side(lesson, project, column) for column in slide.columns))


def _side(lesson: Lesson, project: Project, column: Column) -> Card:
    evidence = resolve_all(lesson, project, column.evidence)
    return Card(column.claim, _lines(column.items), evidence)


def roles(lesson: Lesson, slide: RolesSlide) -> Cards:
    """Give who speaks for whom, what each wants and where each will not give way."""
    return Cards(tuple(_role(role) for role in chosen_roles(lesson, slide.roles)))


def chosen_roles(lesson: Lesson, names: tuple[str, ...]) -> tuple[Role, ...]:
    """Give the lesson's roles of some names in their order; all of them for none."""
    known = {role.name: role for role in lesson.roles}
    return tuple(known[name] for name in names if name in known) if names else lesson.roles


def _role(role: Role) -> Card:
    represents = ((Item((Span(role.represents),), lead=_SPEAKS_FOR)),) if role.represents else ()
    wants = _lines(role.interests, _WANTS)
    return Card(role.name, (*represents, *wants, *_lines(role.red_lines, _RED_LINES)))


def position(lesson: Lesson, project: Project, slide: PositionSlide) -> Cards:
    """Give what one role wants, where it will not give way, and the evidence it uses."""
    evidence = slide_evidence(lesson, project, slide)
    found = chosen_roles(lesson, slide.roles)[:1] if slide.roles else ()
    cards = [Card(_WANTS, _lines(role.interests)) for role in found]
    cards += [Card(_RED_LINES, _lines(role.red_lines)) for role in found]
    return Cards((*cards, *(Card("", evidence=(item,)) for item in evidence)))


def policy(lesson: Lesson, project: Project, slide: PolicySlide) -> Cards:
    """Give the problem with its evidence, an option, what it costs and what we recommend."""
    evidence = slide_evidence(lesson, project, slide)
    parts = (
        (_PROBLEM, slide.problem, evidence),
        (_OPTION, slide.option, ()),
        (_TRADE_OFF, slide.trade_off, ()),
        (_RECOMMENDATION, slide.recommendation, ()),
    )
    return Cards(
        tuple(Card(name, _lines((text,)), shown) for name, text, shown in parts if text or shown)
    )


def _lines(texts: tuple[str, ...], lead: str = "") -> tuple[Item, ...]:
    """Give the lines of a card; the first one says what they are."""
    said = [text for text in texts if text]
    return tuple(Item((Span(text),), lead="" if i else lead) for i, text in enumerate(said))
