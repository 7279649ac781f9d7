"""The page a teacher prints and hands back: whole, readable, and dead: nothing in it acts."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings

from citedeck.model.review import ReviewedFile
from citedeck.report import review_html
from report_samples import FILES, GOOD, MIXED, WITHOUT_ACTIVITY, marked
from report_strangers import classes

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    + (1280).to_bytes(4, "big")
    + (720).to_bytes(4, "big")
    + b"\0" * 9
)
VOID = {"meta", "img", "br"}
KNOWN = set(
    "html head meta title style body header main section article h1 h2 h3 h4 p table thead tbody tr th td"
    " span strong a dl div dt dd blockquote ins del mark ul li figure img figcaption".split()
)


class Page(HTMLParser):
    """Reads a page as a browser does, and complains where a browser would have to guess."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, tag
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in ("td", "th"):
            self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


def page(files: list[ReviewedFile], *pictures: bytes) -> str:
    return "".join(review_html(files, lambda file: pictures if file.review else ()))


@pytest.fixture(scope="module")
def html() -> str:
    return page(FILES, PNG, PNG, PNG)


def test_every_deck_has_its_line_and_its_chapter(html: str) -> None:
    shown = Page(html)
    links = [attrs["href"] for attrs in shown.all("a")]
    ids = [attrs["id"] for _, attrs in shown.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    for number in range(1, 5):
        assert f"#deck-{number}" in links
    assert {link[1:] for link in links if link} <= set(ids)
    assert shown.text.count("it is protected by a password (save a copy without it)") == 2


def test_a_line_leads_to_its_own_deck(html: str) -> None:
    for number, file in enumerate(FILES, 1):
        names = re.findall(rf'href="#deck-{number}"[^>]*>([^<]*)<', html)
        assert names and set(names) == {file.file}
        assert (
            f'id="deck-{number}" dir="auto">{file.review.title or file.file if file.review else file.file}<'
            in html
        )


def test_decks_are_called_by_their_place_below_the_folder_of_all() -> None:
    files = [marked("/home/kim/9B/a.pptx", GOOD), marked("/home/kim/9B/late/a.pptx", GOOD)]
    shown = page(files)
    assert "/home" not in shown
    assert ">a.pptx<" in shown and ">late/a.pptx<" in shown
    assert "/home" not in page(files[:1])


def test_the_class_table_comes_first(html: str) -> None:
    head, _, _ = html.partition("<article")
    shown = Page(head + "</main></body></html>").text
    assert "10 quotes, 5 of them as in the lesson. 1 deck could not be read." in shown
    assert "okafor friendship.pptx A new friendship?" in shown
    for chip in (
        "1 verbatim",
        "1 marked",
        "1 altered",
        "1 misplaced",
        "1 not found",
        "1 research",
        "1 unmarked",
    ):
        assert chip in shown
    assert "512 2:05" in shown
    for criterion in ("Evidence", "Accuracy of quotes", "Speaking notes"):
        assert criterion in shown


def test_a_difference_is_marked_word_by_word_and_said_to_who_can_not_see_it(html: str) -> None:
    assert re.search(r"<del><span[^>]*>\[left out: </span>likely<", html)
    assert re.search(r"<ins><span[^>]*>\[put in: </span>certain<", html)
    words = Page(html).text
    assert (
        "“Russia is [left out: likely] [put in: certain] to pay with fuel and raw materials”"
        in words
    )


def test_a_quote_stands_beside_its_whole_paragraph(html: str) -> None:
    words = Page(html).text
    assert (
        "What travels in the other direction is harder to see. [quoted: Russia is likely to pay with "
        "fuel and raw materials], and these could help" in words
    )
    assert "Article, paragraph 3, which it cites" in words
    assert "No paragraph is close to these words." not in words


def test_marks_comments_and_what_was_set_aside_are_told(html: str) -> None:
    words = Page(html).text
    assert "Teacher’s comment A lively talk. Work on your quotes." in words
    assert "Compare each quote with its paragraph." in words
    assert "This deck has changed since you marked it." in words
    told = "Set aside by the teacher (1) What stands here does not count. Slide 3: The title takes"
    assert told in words
    assert "Advice (1)" in words and words.count("The title takes three lines.") == 1


def test_a_quote_that_was_set_aside_accuses_nobody() -> None:
    altered = replace(MIXED, quotes=MIXED.quotes[2:3], findings=MIXED.findings[:1])
    file = replace(marked("a.pptx", altered), set_aside=altered.findings)
    before, after = page([marked("a.pptx", altered)]), page([file])
    assert '<div class="card quote bad">' in before and "✕" in before
    assert '<div class="card quote set-aside">' in after and "✕" not in after
    assert "0 of them as in the lesson. 1 finding set aside by the teacher." in Page(after).text
    assert Page(after).text.count("set aside by the teacher") >= 2
    assert "Nothing to mend." in Page(after).text


def test_a_level_that_is_not_known_is_said_so() -> None:
    words = Page("".join(review_html([WITHOUT_ACTIVITY], lambda _file: ()))).text
    assert "Coverage not known Choose an activity to see this" in words
    assert "of 24" in words and "○○○○" not in words


def test_the_same_slides_are_told_in_the_table_and_beside_the_deck() -> None:
    files = [marked(file, replace(GOOD, digest="abc")) for file in ("a.pptx", "b.pptx")]
    words = Page("".join(review_html(files, lambda _file: ()))).text
    assert words.count("Same slides as a.pptx") == words.count("Same slides as b.pptx") == 2


def test_topics_that_the_activity_asks_for_come_first(html: str) -> None:
    words = Page(html).text
    assert "Exchange of military supplies asked for Slides 3, 4 2 quotes, 1 note" in words
    assert "Regional stability asked for – nothing yet" in words
    free = replace(marked("a.pptx", MIXED), activity="")
    words = Page(page([free])).text
    assert "Exchange of military supplies Slides 3, 4" in words
    assert "No evidence on other topics of the lesson: Regional stability." in words


def test_pictures_are_in_the_page_and_named(html: str) -> None:
    images = Page(html).all("img")
    assert len(images) == 9
    assert images[0]["alt"] == "Slide 1: Shells for fuel"
    assert (images[0]["width"], images[0]["height"]) == ("1280", "720")
    assert b64decode((images[0]["src"] or "").partition(",")[2]) == PNG


def test_what_is_no_picture_is_left_out() -> None:
    assert "<img" not in page([marked("a.pptx", GOOD)], b"<svg onload=alert(1)>")


def test_the_policy_lets_nothing_in_but_the_style_and_the_pictures(html: str) -> None:
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = next(
        attrs["content"] or "" for attrs in Page(html).all("meta") if "http-equiv" in attrs
    )
    assert policy == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'"
    )
    assert "url(" not in style and "@import" not in style


def test_a_page_can_be_read_by_ear(html: str) -> None:
    shown = Page(html)
    assert shown.all("html") == [{"lang": "en"}]
    assert len(shown.all("h1")) == 1
    levels = [int(tag[1]) for tag, _ in shown.tags if re.fullmatch(r"h\d", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(attrs.get("scope") in ("row", "col") for attrs in shown.all("th"))
    assert all(attrs.get("alt") for attrs in shown.all("img"))
    named = {attrs["aria-labelledby"] for _, attrs in shown.tags if "aria-labelledby" in attrs}
    assert named <= {attrs.get("id") for _, attrs in shown.tags}


def test_a_text_of_millions_of_letters_is_cut() -> None:
    long = replace(MIXED.quotes[4], text="x" * 3_000_000)
    shown = page([marked("a.pptx", replace(GOOD, quotes=(long,)))])
    assert len(shown) < 100_000 and "more letters" in shown


def test_pictures_are_asked_for_deck_by_deck() -> None:
    asked: list[str] = []

    def pictures(file: ReviewedFile) -> Iterator[bytes]:
        asked.append(file.file)
        yield PNG

    files = [marked(f"deck {number}.pptx", GOOD) for number in range(20)]
    pieces = review_html(files, pictures)
    seen = ""
    while "Slide 1: Shells" not in seen:
        seen += next(pieces)
    assert len(asked) <= 3
    assert len(list(pieces)) > 20


def test_no_deck_is_a_page_too() -> None:
    assert "Review of 0 decks" in Page(page([])).text


@given(classes)
@settings(deadline=None, max_examples=60)
def test_no_text_of_a_stranger_leaves_its_place(files: list[ReviewedFile]) -> None:
    text = page(files, PNG)
    text.encode("utf-8")
    shown = Page(text)
    for tag, attrs in shown.tags:
        assert not [name for name in attrs if name.startswith("on") or name == "style"], tag
        for name in ("src", "href"):
            value = attrs.get(name, "#")
            assert value and value.startswith(("#", "data:image/png;base64,"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)
