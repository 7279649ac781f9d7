"""The Slides step: the storyboard and what each slide says."""

from dataclasses import replace
from typing import Any

from ..model.lesson import Id
from ..model.project import Project
from ..model.slides import SLIDE_KINDS, Slide
from .parts import carried_over, mend_flows, without_evidence
from .values import clean_fields, next_id, replace_item, without


def add_slide(project: Project, kind: str, after: str = "", **changes: Any) -> tuple[Project, Id]:
    """Add a slide of a kind after another one, or at the end; give its id."""
    id = next_id("a", (slide.id for slide in project.slides))
    slide = SLIDE_KINDS[kind](id=id, **clean_fields(changes))
    place = _place(project, after) + 1 if project.slide(after) else len(project.slides)
    slides = (*project.slides[:place], slide, *project.slides[place:])
    return replace(project, slides=slides), id


def duplicate_slide(project: Project, id: str) -> tuple[Project, Id]:
    """Add a copy of a slide after it; give the copy's id."""
    copy = next_id("a", (slide.id for slide in project.slides))
    place = _place(project, id)
    slide = replace(project.slides[place], id=copy)
    slides = (*project.slides[: place + 1], slide, *project.slides[place + 1 :])
    return replace(project, slides=slides), copy


def remove_slide(project: Project, id: str) -> Project:
    """Delete a slide; its evidence stays on the board."""
    return replace(project, slides=without(project.slides, id))


def move_slide(project: Project, id: str, place: int) -> Project:
    """Move a slide so that it stands at a place, counted from 0."""
    slide = project.slide(id)
    if slide is None:
        return project
    rest = without(project.slides, id)
    place = max(0, min(place, len(rest)))
    return replace(project, slides=(*rest[:place], slide, *rest[place:]))


def update_slide(project: Project, id: str, **changes: Any) -> Project:
    """Change what a slide says; what flows from or to a party that goes, goes with it."""
    slides = replace_item(project.slides, id, **changes)
    mended = tuple(mend_flows(slide) if slide.id == id else slide for slide in slides)
    return replace(project, slides=mended)


def change_kind(project: Project, id: str, kind: str) -> Project:
    """Make a slide another kind; its words are kept, evidence it can't show goes to the board."""

    def changed(slide: Slide) -> Slide:
        if slide.id != id or slide.kind == kind:
            return slide
        target = SLIDE_KINDS[kind]
        return target(**carried_over(slide, target))

    return replace(project, slides=tuple(map(changed, project.slides)))


def place_evidence(project: Project, slide: str, evidence: str) -> Project:
    """Show a quote or note on a slide, after what is there, if its kind shows evidence."""
    found = project.slide(slide)
    known = project.quote(evidence) or project.note(evidence)
    if found is None or known is None or evidence in found.all_evidence:
        return project
    if found.most_evidence == 0:
        return project
    return update_slide(project, slide, evidence=(*found.evidence, evidence))


def take_evidence(project: Project, slide: str, evidence: str) -> Project:
    """Take a quote or note off a slide, also out of the parts that show it."""
    slides = (
        without_evidence(item, evidence) if item.id == slide else item for item in project.slides
    )
    return replace(project, slides=tuple(slides))


def _place(project: Project, id: str) -> int:
    return next(index for index, slide in enumerate(project.slides) if slide.id == id)
