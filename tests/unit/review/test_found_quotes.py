"""Which words of a deck are quoted, and what they cite: in decks that never saw Citedeck."""

import pytest

from citedeck.model.finding import ReviewedQuote
from citedeck.model.lesson import Lesson
from citedeck.model.pages import Hint, Page
from citedeck.review.coverage import cover_topics
from citedeck.review.quotes import deck_naming, review_quotes
from citedeck.review.research import page_citations
from citedeck.review.sources_page import is_sources_page
from citedeck.text.digest import digest
from typed_pages import box, page, pages, stacked, table, title

HELP = "Russia depends on such help"
SHELLS = "North Korean factories could turn out millions of shells a year"
FUEL = "Russia is likely to pay with fuel and raw materials"
FAR = "quantum computers will change chess forever"


def quotes(lesson: Lesson, *some: Page) -> tuple[ReviewedQuote, ...]:
    return review_quotes(pages(*some), lesson, lesson.documents)[0]


def only(lesson: Lesson, *some: Page) -> ReviewedQuote:
    (quote,) = quotes(lesson, *some)
    return quote


def rules(lesson: Lesson, *some: Page) -> list[str]:
    return [item.rule for item in review_quotes(pages(*some), lesson, lesson.documents)[1]]


IN_THE_ARTICLE = [
    " (Article, paragraph 4)", " (par. 4)", " ¶4", " (Article ¶4).", ", Article, paragraph 4.",
    " — Article, para. 4", " – article, paragraph 4", "\nArticle, paragraph 4",
    "\n\nArticle, paragraph 4", "\n\nSource: Article, paragraph 4", "\n\n— Article, ¶ 4",
    "\n\n(Article, paragraph 4)", "\n\n[Article, paragraph 4]", " (paragraph four of the article)",
    " (4th paragraph of the article)", " (Old partners, new bargains, paragraph 4)",
    " (“Old partners, new bargains,” par. 4)", " (lesson article, paragraph 4)", " (see ¶4)",
    " (Artikel, Absatz 4)", " (기사, 4문단)", " (статья, абзац 4)", " (paragraph 4)",
    " shows that Russia is weak (Article, paragraph 4).", " [paragraph 4]", " (Paragraph 4, Article)",
]  # fmt: skip


@pytest.mark.parametrize("citation", IN_THE_ARTICLE)
def test_a_place_in_the_lesson_is_read_in_the_usual_wordings(lesson: Lesson, citation: str) -> None:
    quote = only(lesson, stacked(f"“{HELP}”{citation}"))
    assert (quote.text, quote.judgement.verdict) == (HELP, "verbatim")
    assert (quote.cited_document, quote.cited_paragraphs) == ("article", (4,))


@pytest.mark.parametrize(
    ("citation", "document", "paragraphs"),
    [
        (" (paragraphs 4-5)", "article", (4, 5)),
        (" (paras 3, 4 and 6)", "article", (3, 4, 6)),
        (" (Article)", "article", ()),
        ("\n\nSource: Article", "article", ()),
        (" (Transcript, paragraph 4)", "transcript", (4,)),
        (" (Article, paragraph 4; Transcript, paragraph 2)", "article", (4,)),
        (" (Article, paragraph 99)", "article", (99,)),
    ],
)
def test_ranges_lists_and_whole_documents_are_read(
    lesson: Lesson, citation: str, document: str, paragraphs: tuple[int, ...]
) -> None:
    quote = only(lesson, stacked(f"“{HELP}”{citation}"))
    assert (quote.cited_document, quote.cited_paragraphs) == (document, paragraphs)


BEFORE_IT = [
    "As the article says in paragraph 4: ", "In paragraph 4, the article states ", "Paragraph 4: ",
    "In paragraph 4, the author writes that ", "According to paragraph 4 of the article, ",
    "As we can read in paragraph 4 of the article: ", "Article, paragraph 4 says: ",
    "Russia is weak. The text says in paragraph 4: ", "Look at paragraph four: ",
]  # fmt: skip
BEHIND_IT = [
    ", says the article in paragraph 4.", " is written in paragraph 4.", " (Article, ¶4, bold by us)",
    " (Article, paragraph 4, emphasis mine)", " (Article, paragraph 4; emphasis added)",
    " (Article, paragraph 4, my translation)", " (both Article, paragraph 4)",
]  # fmt: skip


@pytest.mark.parametrize("text", [
    *(f"{lead}“{HELP}”" for lead in BEFORE_IT), *(f"“{HELP}”{tail}" for tail in BEHIND_IT),
])  # fmt: skip
def test_a_sentence_may_say_where_a_quotation_is_from(lesson: Lesson, text: str) -> None:
    quote = only(lesson, stacked(text))
    assert (quote.text, quote.judgement.verdict) == (HELP, "verbatim")
    assert (quote.cited_document, quote.cited_paragraphs) == ("article", (4,))


@pytest.mark.parametrize(
    "text",
    [
        f"The article says in paragraph 5 that Russia pays. We agree: “{HELP}”",
        f"“{HELP}”. In paragraph 5, the article states that China may worry.",
        f"“{HELP}”, and in paragraph 5 the article says that China may worry.",
        f"The BBC says in paragraph 5: “{HELP}”",
    ],
)
def test_a_sentence_on_something_else_cites_nothing(lesson: Lesson, text: str) -> None:
    assert not only(lesson, stacked(text)).is_cited


def test_a_sentence_before_the_next_quotation_is_not_of_the_last(lesson: Lesson) -> None:
    pay = f"“{HELP}”, and in paragraph 5 the article says: “{FUEL}”"
    first, second = quotes(lesson, stacked(pay))
    assert not first.is_cited
    assert second.judgement.verdict == "verbatim"


@pytest.mark.parametrize(
    "lines", [" (ll. 20-21)", " (l. 20)", " (lines 4–6)", " (Article, ll. 4 f.)"]
)
def test_lines_of_the_text_are_a_place_in_the_article(lesson: Lesson, lines: str) -> None:
    quote = only(lesson, stacked(f"“{HELP}”{lines}"))
    assert (quote.cited_document, quote.cited_paragraphs) == ("article", ())
    assert only(lesson, stacked(f"“{FAR}”{lines}")).judgement.verdict == "not-found"


RESEARCH = [
    " (Kim 12)", " (Kim, 2024, p. 3)", " (“Title of a Report”)", "\n\nSource: Reuters, 2024",
    " — Anna Weber, The Times, 2023", "\n\n— Anna Weber, The Times, 2023", " (Kim and Lee 2024)",
    " (Kim et al. 12)", " https://example.org/a", " (https://example.org/a)", " doi:10.1000/182",
    " (qtd. in Kim 12)", " (United Nations, 2024)", "\n\nKim 12", "\n\nReuters, 2024", " (Kim, n.d.)",
    "\n\nQuelle: Spiegel, 2024", " (Reuters)", "\n\nwww.example.org/page",
]  # fmt: skip


@pytest.mark.parametrize("citation", RESEARCH)
def test_a_work_outside_the_lesson_makes_a_quote_external(lesson: Lesson, citation: str) -> None:
    quote = only(lesson, stacked(f"“{FAR}”{citation}"))
    assert (quote.text, quote.judgement.verdict) == (FAR, "external")
    assert quote.cited_source
    assert not quote.cited_document


SENTENCES = [
    " This shows that Russia is weak.", " — this shows that Russia is weak.", "\n\nSo what?",
    "\n\nThis is why the deal matters to both.", " (see slide 4)", " (June 2024)", " (so they say)",
    " as paragraph five of our report will show, is new.", "\n\nSeptember 2023", " – Vladimir Putin",
    " (Slide 4)", "\n\nPhoto: Ann Lee", "\n\nOur own idea",
]  # fmt: skip


@pytest.mark.parametrize("after", SENTENCES)
def test_what_is_merely_said_after_a_quotation_is_no_citation(lesson: Lesson, after: str) -> None:
    quote = only(lesson, stacked(f"“{HELP}”{after}"))
    assert not quote.is_cited
    assert rules(lesson, stacked(f"“{HELP}”{after}")) == ["quote-uncited"]


def test_each_of_several_quotations_has_the_citation_that_follows_it(lesson: Lesson) -> None:
    text = (
        f"“{HELP}” (Article, paragraph 4), but “{FUEL}” (Article, paragraph 5).\n\n“{FAR}” (Kim 12)"
    )
    found = quotes(lesson, stacked(text))
    assert [quote.cited_paragraphs for quote in found] == [(4,), (5,), ()]
    assert found[2].cited_source == "Kim 12"


def test_a_citation_stands_in_the_nearest_box_below_or_to_the_right(lesson: Lesson) -> None:
    left, right = box(f"“{HELP}”", x=60), box(f"“{FUEL}”", x=500)
    below = box("Article, paragraph 4", x=60, y=210, height=30)
    beside = box("Article, paragraph 5", x=500, y=210, height=30)
    found = quotes(lesson, page(title("A title"), left, right, below, beside))
    assert [quote.cited_paragraphs for quote in found] == [(4,), (5,)]
    above = page(box("Article, paragraph 4", y=60, height=30), box(f"“{HELP}”"))
    assert not only(lesson, above).is_cited


def test_one_citation_serves_the_quotations_it_is_nearest_to(lesson: Lesson) -> None:
    left, right = box(f"“{HELP}”", x=60), box(f"“{SHELLS}”", x=500)
    both = box("Article, paragraph 4", y=400, width=840)
    assert [q.cited_paragraphs for q in quotes(lesson, page(left, right, both))] == [(4,), (4,)]
    near = box("Article, paragraph 4", x=500, y=210)
    first, second = quotes(lesson, page(left, right, near))
    assert (first.is_cited, second.is_cited) == (False, True)


def test_a_table_quotes_in_its_rows(lesson: Lesson) -> None:
    rows = (f"“{HELP}”", "Article, paragraph 4"), (f"“{FUEL}”", "Article, paragraph 5")
    assert [q.cited_paragraphs for q in quotes(lesson, page(table(*rows)))] == [(4,), (5,)]


def test_a_note_number_leads_to_its_footnote_or_entry(lesson: Lesson) -> None:
    foot = page(box(f"“{HELP}”¹"), box("¹ Article, paragraph 4", y=480, height=30))
    assert only(lesson, foot).cited_paragraphs == (4,)
    entry = page(title("Sources"), box("[1] Weber, Anna. “Chess.” The Times, 2023."))
    quote = quotes(lesson, page(box(f"“{FAR}” [1]")), entry)[0]
    assert quote.judgement.verdict == "external"
    assert not quotes(lesson, page(box(f"“{HELP}” [7]")))[0].is_cited


def test_the_decks_own_entries_are_known_by_author_and_title(lesson: Lesson) -> None:
    listed = page(title("Works cited"), box("Weber, Anna. “Chess Tomorrow.” The Times, 2023."))
    for citation in ("\n\nWeber", " (Weber)", " (“Chess Tomorrow”)", "\n\nAnna Weber"):
        quote = quotes(lesson, page(box(f"“{FAR}”{citation}")), listed)[0]
        assert quote.judgement.verdict == "external", citation


def test_a_slide_with_a_few_sources_below_is_no_list_of_sources(lesson: Lesson) -> None:
    shown = stacked(f"It says “{HELP}” (par. 4)", "Sources", "Weber, Anna. Chess. 2023.")
    assert only(lesson, shown).text == HELP
    assert is_sources_page(stacked("Group 3", "Sources", "Weber, Anna. Chess. 2023."))


@pytest.mark.parametrize(
    ("heading", "entries"),
    [
        ("Where we found it", "www.bbc.com/news\n\nThe lesson article"),
        ("Our links", "https://example.org/a\n\nhttps://example.org/b"),
        ("Where did we find our information?", "Wikipedia\n\nBBC News\n\nThe Article"),
        ("Sources we used", "Kim, H. (2024). Partners again. Daily Post."),
        ("Websites", "1. www.example.org\n\n2. Article from our lesson, 2024, www.example.com"),
        ("Bibliography and links", "Weber, Anna. Chess. 2023."),
        ("The end", "https://example.org/a\n\nKim, H. (2024). Partners again. Daily Post."),
        ("Thanks!", "“Chess Is Changing Fast.” The Times, 2023, www.example.org\n\nwww.b.org"),
    ],
)
def test_a_list_of_sources_is_known_by_other_titles_and_by_its_entries(
    heading: str, entries: str
) -> None:
    assert is_sources_page(page(title(heading), box(entries)))


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Russia pays", f"“{FAR}” (Kim 2024), www.example.org\n\n“{FAR}”, www.example.org"),
        ("Where the shells come from", f"“{FAR}” (Kim 12)"),
        ("Our links", f"Kim said “{FAR}”, www.example.org"),
        ("Where the shells come from", "Most of them are made in old factories by the sea"),
        ("Links between both", f"{HELP}, because its army is short of ammunition.\n\nwww.a.org"),
        ("Kim wins", "Kim, H. (2024). Partners again. Daily Post.\n\nRussia needs shells"),
    ],
)
def test_a_slide_that_says_something_is_no_list_of_sources(heading: str, lines: str) -> None:
    assert not is_sources_page(page(title(heading), box(lines)))


def test_titles_and_entries_are_not_quoted(lesson: Lesson) -> None:
    listed = page(
        title("References"), box("Weber, Anna. “Chess Is Changing Fast.” The Times, 2023.")
    )
    shown = stacked("We read “OLD PARTNERS, NEW BARGAINS” and “Chess is changing fast”.")
    assert quotes(lesson, listed, shown) == ()
    assert quotes(lesson, stacked("A so-called “deal” and a “new order”")) == ()


def test_a_paragraph_alone_is_of_whichever_document_has_the_words(lesson: Lesson) -> None:
    spoken = "You do not do that for just anybody"
    quote = only(lesson, stacked(f"“{spoken}” (¶3)"))
    assert (quote.judgement.verdict, quote.cited_document) == ("verbatim", "transcript")
    wrong = only(lesson, stacked(f"“{spoken}” (¶4)"))
    assert (wrong.judgement.verdict, wrong.cited_document) == ("misplaced", "article")


def test_a_title_in_quotation_marks_leads_to_its_document(lesson: Lesson) -> None:
    for citation in (
        "\n\n— “Old partners, new bargains,” paragraph 4",
        "\n(“Old partners, new bargains”, paragraph 4) We agree.",
        "\n\n“Old partners, new bargains”, ¶ 4",
    ):
        assert only(lesson, stacked(f"We read “{HELP}”{citation}")).cited_paragraphs == (4,)
    beside = stacked(f"“{HELP}”", "(“Old partners, new bargains”, paragraph 4)")
    assert only(lesson, beside).cited_paragraphs == (4,)


def test_few_words_cite_with_the_nearest_box_unless_others_do(lesson: Lesson) -> None:
    (quote,) = quotes(lesson, stacked("They stay on “steady terms”.", "Article, paragraph 2"))
    assert quote.text == "steady terms"
    both = stacked("A “deal”, they say", f"It says “{HELP}”", "Article, paragraph 4")
    assert [quote.text for quote in quotes(lesson, both)] == [HELP]


LED_TO = [
    f"Article, paragraph 4: “{HELP}”", f"According to the article (paragraph 4), “{HELP}”.",
    f"“{HELP} (Article, paragraph 4)”", f"“{HELP} — Article, ¶4”",
]  # fmt: skip


@pytest.mark.parametrize("text", LED_TO)
def test_a_citation_before_or_inside_the_marks_is_read_where_none_follows(
    lesson: Lesson, text: str
) -> None:
    quote = only(lesson, stacked(text))
    assert (quote.text, quote.cited_paragraphs) == (HELP, (4,))


def test_a_list_of_quotations_and_one_in_two_paragraphs_share_what_they_must(
    lesson: Lesson,
) -> None:
    listed = stacked(f"1. “{HELP}” (¶4)\n\n2. “{FUEL}” (¶5)\n\n3. In 2023 they met")
    assert [quote.cited_paragraphs for quote in quotes(lesson, listed)] == [(4,), (5,)]
    resumed = stacked(f"“{HELP}\n\n“{FUEL}” (Article, paragraphs 4-5)")
    assert [quote.cited_paragraphs for quote in quotes(lesson, resumed)] == [(4, 5), (4, 5)]


def test_a_column_of_paragraph_numbers_cites(lesson: Lesson) -> None:
    rows = ("Quote", "Paragraph"), (f"“{HELP}”", "4"), (f"“{FUEL}”", "5")
    assert [q.cited_paragraphs for q in quotes(lesson, page(table(*rows)))] == [(4,), (5,)]
    across = (f"“{HELP}”", f"“{FUEL}”"), ("Article, paragraph 4", "Article, paragraph 5")
    assert [q.cited_paragraphs for q in quotes(lesson, page(table(*across)))] == [(4,), (5,)]


BESIDE = [
    "— Anna Weber, The Times, 2023", "Anna Weber, The Times, 2023", "Reuters, 2024", "— Anna Weber",
    "Sources:\n\nWeber, A. (2023). Chess is changing fast. The Times.", "Source:\n\nThe Times",
    "References\n\nWeber, A. (2023). Chess is changing fast. The Times.",
]  # fmt: skip


@pytest.mark.parametrize("citation", BESIDE)
def test_a_work_may_be_named_in_a_box_of_its_own(lesson: Lesson, citation: str) -> None:
    assert only(lesson, stacked(f"“{FAR}”", citation)).judgement.verdict == "external"


def test_lists_dates_and_names_are_no_citations(lesson: Lesson) -> None:
    lines = "- Shells\n\n- Trade 2023\n\n– Human Rights\n\n1. Summit 2023\n\n2019 – Vladivostok"
    naming = deck_naming(pages(), lesson, lesson.documents)
    shown = page(title("Old partners, new bargains"), box(lines), box("Class 9B · May 2026"))
    assert not tuple(page_citations(shown, naming))


def test_the_lessons_own_questions_and_glossary_are_no_invented_quotes(lesson: Lesson) -> None:
    texts = (lesson.topics[0].question, lesson.glossary[8].definition)
    assert quotes(lesson, stacked(*(f"“{text}”" for text in texts))) == ()


def test_few_words_are_quoted_only_with_a_citation_or_a_hint(lesson: Lesson) -> None:
    assert only(lesson, stacked("“steady terms” (Article, paragraph 2)")).text == "steady terms"
    hint = Hint("article", 2, digest("steady terms"))
    hinted = page(box("They stayed on “steady terms”."), hints=(hint,))
    assert only(lesson, hinted).judgement.paragraph == 2


def test_words_without_marks_are_quoted_by_a_hint_or_as_a_block(lesson: Lesson) -> None:
    hinted = page(box(HELP), hints=(Hint("article", 4, digest(HELP)),))
    assert only(lesson, hinted).judgement.verdict == "verbatim"
    block = only(lesson, stacked(f"{SHELLS}\n\nArticle, paragraph 4"))
    assert (block.text, block.judgement.verdict) == (SHELLS, "verbatim")
    dashed = only(lesson, stacked(f"{SHELLS} — Article, paragraphs 3–4"))
    assert (dashed.text, dashed.cited_paragraphs) == (SHELLS, (3, 4))
    titled = only(lesson, stacked(f"{SHELLS} — “Old partners, new bargains,” paragraph 4"))
    assert (titled.text, titled.cited_paragraphs) == (SHELLS, (4,))
    marked = "Estimates suggest that … factories could turn out millions of shells a year"
    assert only(lesson, stacked(f"{marked} (Article, ¶4)")).judgement.verdict == "marked"
    assert quotes(lesson, stacked(f"{HELP} (Article, paragraph 4)")) == ()


def test_copied_words_are_unmarked_on_slides_only(lesson: Lesson) -> None:
    copied = f"We found out: {SHELLS}, which is a lot."
    quote = only(lesson, stacked(copied))
    assert (quote.text, quote.judgement.verdict) == (SHELLS, "unmarked")
    assert rules(lesson, stacked(copied)) == ["quote-unmarked"]
    assert quotes(lesson, page(notes=copied)) == ()
    assert quotes(lesson, page(title("Sources"), box(copied))) == ()
    assert quotes(lesson, stacked(lesson.glossary[8].definition)) == ()


def test_quotations_in_notes_are_judged_too(lesson: Lesson) -> None:
    quote = only(lesson, page(notes=f"Then I say: “{HELP}” (par. 4).\nThank you."))
    assert (quote.where, quote.box, quote.cited_paragraphs) == ("notes", -1, (4,))
    (finding,) = review_quotes(pages(page(notes=f"“{FAR}” (par. 4)")), lesson, lesson.documents)[1]
    assert finding.message.startswith("In the speaker notes:")


def test_a_quotation_runs_over_lines_and_lacks_its_end(lesson: Lesson) -> None:
    broken = "“Russia depends on\nsuch\n\nhelp” (Article, paragraph 4)"
    assert only(lesson, stacked(broken)).judgement.verdict == "verbatim"
    open_ended = only(lesson, stacked(f"“{HELP} (Article, paragraph 4)"))
    assert (open_ended.text, open_ended.cited_paragraphs) == (HELP, (4,))


def test_an_altered_quote_says_what_became_of_which_word(lesson: Lesson) -> None:
    text = "“Russia depends on this help” (Article, paragraph 4)"
    (finding,) = review_quotes(pages(stacked(text)), lesson, lesson.documents)[1]
    assert "the article says “such”, the slide says “this”." in finding.message
    assert (finding.slide, finding.box, finding.severity) == (1, 0, "error")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Moscow depends on such help, because its army is short of ammunition …",
            "the article says “Russia”, the slide says “Moscow”.",
        ),
        (
            "such help, because its whole army is short of gas.",
            "“whole” was added; the article says “ammunition”, the slide says “gas”.",
        ),
        ("… Russia really depends on such help, because its army … .", "“really” was added."),
        ("Estimates … that factories could not turn out millions", "“not” was added."),
        (
            "Their quality is a matter: standards differ",
            "the article says “another”, the slide says “a”.",
        ),
    ],
)
def test_a_replaced_word_is_told_with_both_and_stops_are_not_told(
    lesson: Lesson, text: str, said: str
) -> None:
    (finding,) = review_quotes(
        pages(stacked(f"“{text}” (Article, paragraph 4)")), lesson, lesson.documents
    )[1]
    assert finding.rule == "quote-altered"
    assert finding.message.endswith(said)


def test_research_that_is_the_lessons_is_misplaced(lesson: Lesson) -> None:
    quote = only(lesson, stacked(f"“{SHELLS}” (Kim 12)"))
    assert (quote.judgement.verdict, quote.cited_source) == ("misplaced", "Kim 12")


@pytest.mark.parametrize(
    ("texts", "notes", "is_own"),
    [
        (("“We need your grain and your oil, or our people will starve.”",), "", True),
        (("North Korea: “We need your grain and your oil.”",), "", True),
        (("Their “special secret friendship” is old",), "", True),
        (("Kim said “never again war”",), "", True),
        (("“We need your grain and your oil.” (Article, paragraph 4)",), "", False),
        (("“We need your grain and your oil.”", "Article, paragraph 4"), "", False),
        (("Their “special secret friendship” (paragraph 4)",), "", False),
        (
            ("“We need your grain and your oil.”",),
            "We took it from there (Article, paragraph 4).",
            False,
        ),
        (("The text says: “We need your grain and your oil.”",), "", False),
        (("“We need your grain and your oil”, says the author.",), "", False),
        ((f"“{HELP}” (par. 4)", "“We want your grain and oil.”"), "", True),
    ],
)
def test_invented_words_are_errors_and_may_be_own_where_nothing_claims_them(
    lesson: Lesson, texts: tuple[str, ...], notes: str, is_own: bool
) -> None:
    shown = page(
        *(box(words, y=100 + 200 * index) for index, words in enumerate(texts)), notes=notes
    )
    _, found = review_quotes(pages(shown), lesson, lesson.documents)
    (finding,) = found
    assert (finding.rule, finding.severity) == ("quote-not-found", "error")
    assert ("leave off the marks" in finding.fix) == is_own


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("", True),
        ("It does not hold that ", False),
        ("They say: ", True),
        ("It isn’t true: ", False),
    ],
)
def test_words_that_the_source_denies_are_told_unless_the_deck_denies_them(
    lesson: Lesson, before: str, told: bool
) -> None:
    text = f"{before}“every factory keeps to the same standard” (Transcript, paragraph 4)"
    quotes, found = review_quotes(pages(stacked(text)), lesson, lesson.documents)
    assert [quote.judgement.verdict for quote in quotes] == ["verbatim"]
    assert [(item.rule, item.severity) for item in found] == [
        ("quote-drops-negation", "warning")
    ] * told


def test_research_beside_an_altered_quote_covers_its_topic(lesson: Lesson) -> None:
    shown = pages(
        stacked(
            "“Russia depends on that help, because its army is short of ammunition” "
            "(Article, paragraph 4)",
            "It pays with oil (Kim, 2024).",
        )
    )
    found, _ = review_quotes(shown, lesson, lesson.documents)
    naming = deck_naming(shown, lesson, lesson.documents)
    coverage = cover_topics(shown, found, lesson, naming)
    near = [item for item in coverage if lesson.topic(item.topic).numbers_in("article") == (4,)]
    assert found[0].judgement.verdict == "altered"
    assert near and all((item.slides, item.quotes, item.notes) == ((1,), 0, 1) for item in near)


def test_a_quotation_whose_opening_mark_was_forgotten_counts_with_a_citation(
    lesson: Lesson,
) -> None:
    changed = HELP.replace("such", "all")
    assert only(lesson, stacked(f"{HELP}” (Article, paragraph 4)")).judgement.verdict == "verbatim"
    assert only(lesson, stacked(f"{changed}” (¶4)")).judgement.verdict == "altered"
    assert not quotes(lesson, stacked("Five feet” tall they were, both of them"))
