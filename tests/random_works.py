"""Works of random kinds, evidence, lengths and scripts, each made by its seed."""

import random
from dataclasses import fields, replace
from typing import Any

from citedeck.model.lesson import Id
from citedeck.model.project import Project, Work
from citedeck.model.slides import SLIDE_KINDS, Slide
from every_kind import MANNERS, Manner, make_work

_FILLERS = (
    "",
    "a",
    "and so on",
    "Donaudampfschifffahrtsgesellschaft",
    "the year 1991",
    "…",
    "50 %",
)
MOST_SLIDES = 4


def random_work(seed: int) -> Work:
    """Make a work of one to four slides whose words come from manners mixed at random."""
    rng = random.Random(seed)
    work = make_work(_mixed(rng))
    kinds = rng.sample(sorted(SLIDE_KINDS), rng.randint(1, MOST_SLIDES))
    slides = [_changed(rng, rng.choice(_of_kind(work.project, kind))) for kind in kinds]
    named = tuple(replace(slide, id=Id(f"x{i}")) for i, slide in enumerate(slides))
    return replace(work, project=replace(work.project, slides=named))


def _mixed(rng: random.Random) -> Manner:
    """Mix the words of two manners, now and then cut or put together anew."""
    one, two = (MANNERS[rng.choice(sorted(MANNERS))] for _ in range(2))
    sentences = [_sentence(rng, text) for text in (*one.sentences, *two.sentences)]
    names = [*one.names, *two.names, rng.choice(_FILLERS) or "Kim"]
    rng.shuffle(sentences)
    rng.shuffle(names)
    return Manner(
        one.language, tuple(names[:4]), tuple(sentences), rng.randint(1, 7), rng.randint(1, 3)
    )


def _sentence(rng: random.Random, text: str) -> str:
    words = text.split()
    words.insert(rng.randint(0, len(words)), rng.choice(_FILLERS))
    return " ".join(words[: rng.randint(1, len(words))]) if rng.random() < 0.3 else " ".join(words)


def _of_kind(project: Project, kind: str) -> list[Slide]:
    return [slide for slide in project.slides if slide.kind == kind]


def _changed(rng: random.Random, slide: Slide) -> Slide:
    """Leave out some of what a slide says."""
    changes: dict[str, Any] = {}
    for field in fields(slide):
        value = getattr(slide, field.name)
        if field.name in ("id", "scale", "form", "hidden") or rng.random() > 0.15:
            continue
        if isinstance(value, str):
            changes[field.name] = ""
        elif isinstance(value, tuple) and field.name in ("evidence", "items", "flows", "events"):
            changes[field.name] = value[: rng.randint(0, len(value))]
    return replace(slide, **changes)
