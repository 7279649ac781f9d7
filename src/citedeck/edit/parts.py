"""Slides with parts of their own: what changes in them when evidence goes or a part goes."""

from dataclasses import fields, replace
from typing import Any

from ..model.slides import (
    PARTS,
    Column,
    ComparisonSlide,
    ExchangeSlide,
    Flow,
    Slide,
    TimelineEvent,
)


def without_evidence(slide: Slide, id: str) -> Slide:
    """Take a quote or note off a slide, wherever on it it stands."""
    if id not in slide.all_evidence:
        return slide
    changes: dict[str, Any] = {"evidence": _left(slide.evidence, id)}
    if name := PARTS.get(slide.kind):
        parts = getattr(slide, name)
        changes[name] = tuple(replace(part, evidence=_left(part.evidence, id)) for part in parts)
    return replace(slide, **changes)


def _left(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(id for id in ids if id != gone)


def mend_flows(slide: Slide) -> Slide:
    """Drop what flows from or to a party that the slide no longer has."""
    if not isinstance(slide, ExchangeSlide):
        return slide
    known = {party.id for party in slide.parties}
    return replace(
        slide, flows=tuple(flow for flow in slide.flows if {flow.source, flow.target} <= known)
    )


def carried_over(slide: Slide, target: type[Slide]) -> dict[str, Any]:
    """Give what a kind of slide can say of what a slide of another kind says.

    Where it has no such parts, their words become its list, and their evidence its own as far as
    it shows any.
    """
    known = {field.name for field in fields(target)}
    kept = {field.name: getattr(slide, field.name) for field in fields(slide)}
    name = PARTS.get(slide.kind)
    if name and name not in known:
        kept["items"] = _words_of(getattr(slide, name))
    kept["evidence"] = slide.all_evidence[: target.most_evidence]
    if issubclass(target, ComparisonSlide) and kept.get("items"):
        kept["columns"] = (Column(items=kept["items"]), Column())
    return {key: value for key, value in kept.items() if key in known}


def _words_of(parts: tuple[Any, ...]) -> tuple[str, ...]:
    """Give what some parts say, a line each."""
    lines: list[str] = []
    for part in parts:
        match part:
            case Flow():
                lines.append(part.text)
            case TimelineEvent():
                lines.append(f"{part.date}: {part.title}" if part.date else part.title)
            case Column():
                lines += [part.claim, *part.items]
    return tuple(line for line in lines if line)
