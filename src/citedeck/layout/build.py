"""Deck + template -> pages."""

from functools import lru_cache

from ..model.deck import Deck, DeckSlide
from ..model.media import Media
from ..model.pages import Origin, Page, Pages, Picture, Properties, Section
from ..model.template import Template
from ..text.script import culture_tag
from .arrange import arrange
from .flow import flow
from .hints import with_hints


def lay_out(deck: Deck, template: Template, media: tuple[Media, ...] = ()) -> Pages:
    """Give the pages of a deck; a slide takes as many as its words need."""
    pages: list[Page] = []
    sections = []
    for section in deck.sections:
        made = [
            page
            for slide in section.slides
            for page in lay_out_slide(slide, template, deck.language)
        ]
        pages += made
        sections.append(Section(section.name, len(made)))
    date = deck.date if deck.date and deck.date.day else None
    shown = {
        box.content.sha256
        for page in pages
        for box in page.boxes
        if isinstance(box.content, Picture)
    }
    used = (item for item in media if item.sha256 in shown)
    return Pages(
        template.look,
        tuple(pages),
        tuple(sections),
        Properties(deck.title, deck.author, deck.subject, culture_tag(deck.language), date),
        tuple(sorted(used, key=lambda item: item.sha256)),
        Origin(deck.lesson, deck.activity, tuple(hint for page in pages for hint in page.hints)),
        backdrops=_backdrops(template, {page.layout for page in pages}),
    )


def _backdrops(template: Template, names: set[str]) -> tuple[tuple[str, Media], ...]:
    """Give the pictures that layouts of some names draw."""
    layouts = [layout for layout in template.look.layouts if layout.name in names]
    drawn = {item.picture for layout in layouts for item in layout.ornaments}
    return tuple(pair for pair in template.backdrops if pair[0] in drawn)


@lru_cache(maxsize=512)
def lay_out_slide(slide: DeckSlide, template: Template, language: str) -> tuple[Page, ...]:
    """Give the pages of one slide. An equal slide is not laid out again."""
    return with_hints(flow(arrange(slide, language), template), slide)
