"""Whose deck it is and what its slides are called: reports and gradebooks ask for it."""

from dataclasses import replace

from citedeck.files.limits import load_limits
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import work_pages
from citedeck.review import review_pages


def test_a_review_names_presenters_and_slides(demo: Work, atlas: Template) -> None:
    pages = work_pages(demo, atlas)
    review = review_pages(pages, demo.lesson, None, load_limits())
    for name in demo.project.presenters:
        assert name in review.author and name in review.opening
    assert len(review.slide_titles) == review.slides
    assert review.slide_titles[0].startswith(demo.project.title)
    assert review.slide_titles[0] not in review.opening


def test_a_deck_without_a_title_slide_is_by_who_made_the_file(demo: Work, atlas: Template) -> None:
    pages = work_pages(demo, atlas)
    properties = replace(pages.properties, author="Ana Kim")
    rest = replace(pages, pages=pages.pages[3:5], sections=(), properties=properties)
    review = review_pages(rest, demo.lesson, None, load_limits())
    assert (review.author, review.opening) == ("Ana Kim", "")
