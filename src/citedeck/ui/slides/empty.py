"""Slides that say nothing yet -> what to do with them."""

from ...model.slides import (
    ChartSlide,
    ComparisonSlide,
    DefinitionSlide,
    ExchangeSlide,
    PictureSlide,
    PointsSlide,
    PolicySlide,
    PositionSlide,
    QuestionsSlide,
    Slide,
    TableSlide,
    TimelineSlide,
)


def empty_hint(slide: Slide) -> str:
    """Say what to do with a slide that says nothing yet; empty for any other."""
    if slide.kind in ("claim", "quote") and not (slide.evidence or slide.takeaway):
        return "Write a headline at the right, then put evidence on the slide."
    match slide:
        case PointsSlide(items=()):
            return "Write your points at the right, one a line."
        case QuestionsSlide(items=()):
            return "Write your questions at the right, one a line."
        case DefinitionSlide(term=""):
            return "Choose a term at the right."
        case PositionSlide(roles=()):
            return "Choose at the right who speaks."
        case PictureSlide(media=""):
            return "Choose a picture at the right."
    return _empty_parts(slide)


def _empty_parts(slide: Slide) -> str:
    match slide:
        case ExchangeSlide() if not any(party.name for party in slide.parties):
            return "Say at the right who takes part, and what goes each way."
        case TimelineSlide() if not any(event.date for event in slide.events):
            return "Write your events at the right, each with its date."
        case ComparisonSlide() if not any(side.claim or side.items for side in slide.columns):
            return "Say at the right what each side claims, and why."
        case ChartSlide(series=()):
            return "Write your numbers at the right."
        case TableSlide() if not any(map(any, (slide.header, *slide.rows))):
            return "Write your table at the right."
        case PolicySlide(problem="", option="", trade_off="", recommendation=""):
            return "Write the problem and an option at the right."
    return ""
