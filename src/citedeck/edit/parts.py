"""Slides with parts of their own: what changes in them when evidence goes or a part goes."""

from dataclasses import fields, replace
from typing import Any

from ..model.slides import PARTS, Column, ComparisonSlide, ExchangeSlide, Slide
from .lines import words_of


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

    Where it has no place for them, words become its list, or are kept in the speaker notes, and
    evidence becomes its own as far as it shows any.
    """
    known = {field.name for field in fields(target)}
    kept = {name: value for name, value in _values(slide).items() if name in known}
    kept["evidence"] = slide.all_evidence[: target.most_evidence]
    words = words_of(slide, frozenset(kept))
    if issubclass(target, ComparisonSlide):
        kept["columns"] = (Column(items=words), Column()) if words else ()
    elif "items" in known:
        kept["items"] = (*kept.get("items", ()), *words)
    elif words:
        kept["speaker_notes"] = "\n".join(filter(None, (slide.speaker_notes, _kept(words))))
    return kept


def _values(slide: Slide) -> dict[str, Any]:
    return {field.name: getattr(slide, field.name) for field in fields(slide)}


def _kept(words: tuple[str, ...]) -> str:
    return "\n".join(("Kept from before:", *(f"– {line}" for line in words)))
