"""Two students with the same deck: known by its words, whoever stands on the title slide."""

from dataclasses import replace

from citedeck import edit
from citedeck.model.project import Project, Work
from citedeck.model.review import ReviewedFile, same_slides
from citedeck.model.template import Template
from citedeck.pipeline import check_work, new_work


def reviewed(file: str, demo: Work, project: Project, atlas: Template) -> ReviewedFile:
    return ReviewedFile(file, check_work(replace(demo, project=project), atlas))


def test_the_same_slides_under_another_name_are_noticed(demo: Work, atlas: Template) -> None:
    own = demo.project
    copied = replace(own, presenters=("Somebody Else",), class_name="8A", date=None)
    files = [
        reviewed("9B/anna.pptx", demo, own, atlas),
        reviewed("9B/ben.pptx", demo, copied, atlas),
        ReviewedFile("9B/dora.pptx", error="It is damaged."),
    ]
    assert same_slides(files) == {
        "9B/anna.pptx": ("9B/ben.pptx",),
        "9B/ben.pptx": ("9B/anna.pptx",),
    }


def test_one_other_word_makes_another_deck(demo: Work, atlas: Template) -> None:
    other = edit.update_quote(demo.project, "q4", text="the whole world could feel it")
    files = [reviewed("a", demo, demo.project, atlas), reviewed("b", demo, other, atlas)]
    assert same_slides(files) == {}


def test_decks_that_say_nothing_yet_are_nobodys_copies(demo: Work, atlas: Template) -> None:
    """A storyboard full of the lesson's events and roles is the app's, not a neighbour's."""
    for activity in demo.lesson.activities:
        blank = new_work(demo.lesson, activity.id, activity.topics)
        review = check_work(blank, atlas)
        assert review.digest == "", activity.id
        assert same_slides([ReviewedFile("a", review), ReviewedFile("b", review)]) == {}
    assert check_work(new_work(demo.lesson), atlas).digest == ""
