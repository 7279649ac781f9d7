"""Entries and in-text forms, each after an example of the style's own handbook in form."""

import pytest

from citedeck.citations import bibliography_entry, in_text_citation, sorted_sources
from citedeck.citations.names import short_title
from citedeck.model.source import Name, PartialDate, Source

NEWS = Source(
    "article-newspaper",
    "North Korea sends shells to Russia",
    author=(Name("Kim", "Min-Jun"), Name("Doe", "Jane")),
    container_title="The Daily Example",
    issued=PartialDate(2024, 10, 19),
    accessed=PartialDate(2026, 11, 20),
    url="https://example.org/a",
)
BOOK = Source(
    "book",
    "Partners in Arms",
    author=(Name("Lee", "Ann"),),
    publisher="Example Press",
    publisher_place="London",
    issued=PartialDate(2020),
)
ARTICLE = Source(
    "article-journal",
    "What shells cost",
    author=(Name("Lee", "Ann"), Name("Ray", "Bo"), Name("Sun", "Cy")),
    container_title="Journal of Trade",
    volume="4",
    issue="2",
    page="10-20",
    issued=PartialDate(2021, 3),
    doi="10.1000/x",
)
CHAPTER = Source(
    "chapter",
    "One part",
    author=(Name("Lee", "Ann"),),
    editor=(Name("Moe", "Di"),),
    container_title="The Whole",
    publisher="Example Press",
    page="3-9",
    issued=PartialDate(2019),
)
REPORT = Source(
    "report",
    "Arms flows",
    author=(Name(literal="United Nations"),),
    publisher="United Nations",
    issued=PartialDate(2024, 5),
    url="https://example.org/x",
)
PAGE = Source("webpage", "The map", container_title="Maps Online", url="https://example.org/m")

ENTRIES = {
    ("mla", "news"): (
        NEWS,
        (
            "Kim, Min-Jun, and Jane Doe. “North Korea sends shells to Russia.” _The Daily Example_, "
            "19 Oct. 2024, example.org/a. Accessed 20 Nov. 2026."
        ),
    ),
    ("mla", "book"): (BOOK, "Lee, Ann. _Partners in Arms_. Example Press, 2020."),
    ("mla", "article"): (
        ARTICLE,
        (
            "Lee, Ann, et al. “What shells cost.” _Journal of Trade_, vol. 4, no. 2, Mar. 2021, "
            "pp. 10–20, https://doi.org/10.1000/x."
        ),
    ),
    ("mla", "chapter"): (
        CHAPTER,
        "Lee, Ann. “One part.” _The Whole_, edited by Di Moe, Example Press, 2019, pp. 3–9.",
    ),
    ("mla", "report"): (REPORT, "_Arms flows_. United Nations, May 2024, example.org/x."),
    ("mla", "page"): (PAGE, "“The map.” _Maps Online_, example.org/m."),
    ("apa", "news"): (
        NEWS,
        (
            "Kim, M.-J., & Doe, J. (2024, October 19). North Korea sends shells to Russia. "
            "_The Daily Example_. https://example.org/a"
        ),
    ),
    ("apa", "book"): (BOOK, "Lee, A. (2020). _Partners in Arms_. Example Press."),
    ("apa", "article"): (
        ARTICLE,
        (
            "Lee, A., Ray, B., & Sun, C. (2021). What shells cost. _Journal of Trade_, _4_(2), 10–20. "
            "https://doi.org/10.1000/x"
        ),
    ),
    ("apa", "chapter"): (
        CHAPTER,
        "Lee, A. (2019). One part. In Di Moe (Ed.), _The Whole_ (pp. 3–9). Example Press.",
    ),
    ("apa", "report"): (REPORT, "United Nations. (2024). _Arms flows_. https://example.org/x"),
    ("apa", "page"): (PAGE, "_The map_. (n.d.). Maps Online. https://example.org/m"),
    ("chicago-notes", "news"): (
        NEWS,
        (
            "Kim, Min-Jun, and Jane Doe. “North Korea sends shells to Russia.” _The Daily Example_, "
            "October 19, 2024. https://example.org/a."
        ),
    ),
    ("chicago-notes", "book"): (
        BOOK,
        "Lee, Ann. _Partners in Arms_. London: Example Press, 2020.",
    ),
    ("chicago-notes", "article"): (
        ARTICLE,
        (
            "Lee, Ann, Bo Ray, and Cy Sun. “What shells cost.” _Journal of Trade_ 4, no. 2 (2021): "
            "10–20. https://doi.org/10.1000/x."
        ),
    ),
    ("chicago-date", "book"): (
        BOOK,
        "Lee, Ann. 2020. _Partners in Arms_. London: Example Press.",
    ),
    ("chicago-date", "news"): (
        NEWS,
        (
            "Kim, Min-Jun, and Jane Doe. 2024. “North Korea sends shells to Russia.” "
            "_The Daily Example_, October 19. https://example.org/a."
        ),
    ),
    ("chicago-date", "page"): (PAGE, "“The map.” n.d. _Maps Online_. https://example.org/m."),
}


@pytest.mark.parametrize("case", ENTRIES)
def test_an_entry_has_the_form_of_its_style(case: tuple[str, str]) -> None:
    source, expected = ENTRIES[case]
    spans = bibliography_entry(source, case[0])
    assert "".join(f"_{s.text}_" if s.italic else s.text for s in spans) == expected


@pytest.mark.parametrize(
    ("style", "source", "expected"),
    [
        ("mla", NEWS, "Kim and Doe 3"),
        ("mla", ARTICLE, "Lee et al. 3"),
        ("mla", PAGE, "“map” 3"),
        ("apa", NEWS, "Kim & Doe, 2024, p. 3"),
        ("apa", REPORT, "United Nations, 2024, p. 3"),
        ("apa", PAGE, "map, n.d., p. 3"),
        ("chicago-notes", NEWS, "Kim and Doe, “North Korea sends shells,” 3"),
        ("chicago-notes", BOOK, "Lee, Partners in Arms, 3"),
        ("chicago-date", ARTICLE, "Lee, Ray, and Sun 2021, 3"),
    ],
)
def test_the_short_form_has_author_and_place(style: str, source: Source, expected: str) -> None:
    assert in_text_citation(source, "3", style) == expected


def test_ranges_of_pages_are_said_in_the_plural() -> None:
    assert in_text_citation(BOOK, "3-5", "apa") == "Lee, 2020, pp. 3–5"
    assert in_text_citation(BOOK, "pp. 3-5", "mla") == "Lee 3-5"


def test_nothing_is_invented_for_what_is_missing() -> None:
    bare = Source("webpage", "Title")
    for style in ("mla", "apa", "chicago-notes", "chicago-date"):
        text = "".join(span.text for span in bibliography_entry(bare, style))
        assert "None" not in text
        assert "  " not in text
        assert text.strip()


def test_works_are_sorted_by_author_or_title_without_its_article() -> None:
    titles = [source.title for source in sorted_sources((REPORT, PAGE, NEWS, BOOK))]
    assert titles == [NEWS.title, BOOK.title, PAGE.title, REPORT.title]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The U.S. says 8,000 troops are near", "U.S. says 8,000 troops"),
        ("St. Petersburg talks", "St. Petersburg talks"),
        ("3.5 million shells", "3.5 million shells"),
        ("Shells: a history", "Shells"),
        ("A war ends. What comes next", "war ends"),
    ],
)
def test_a_title_is_shortened_where_its_first_part_ends(title: str, short: str) -> None:
    assert short_title(title) == short
