"""A changed quote is found wherever it is put, and however its citation is written."""

from dataclasses import replace

import pytest

from citedeck.model.finding import Finding, ReviewedQuote
from citedeck.model.lesson import Lesson
from citedeck.model.pages import Box, Page, Placeholder
from citedeck.review.quotes import review_quotes
from typed_pages import box, page, pages, stacked, title

CHANGED = "“Russia depends on all help”"
PLACE = " (Article, paragraph 4)"
ENTRY = "Kim, Hee-su. “Shells for fuel.” The Paper, 2024, www.paper.example/shells."


def reviewed(lesson: Lesson, *some: Page) -> tuple[tuple[ReviewedQuote, ...], tuple[Finding, ...]]:
    return review_quotes(pages(*some), lesson, lesson.documents)


def verdicts(lesson: Lesson, *some: Page) -> list[str]:
    return [quote.judgement.verdict for quote in reviewed(lesson, *some)[0]]


def named(box: Box, role: str = "", kind: str = "") -> Box:
    return replace(box, role=role, placeholder=Placeholder(kind, 0) if kind else None)


LISTED = [
    page(title("Citations"), box(CHANGED + PLACE)),
    page(title("Quellen"), box(CHANGED + PLACE)),
    page(title("Literature"), box(CHANGED)),
    page(title("References"), box(f"{ENTRY}\n\n{CHANGED}{PLACE}")),
    page(title("Help"), box(f"Sources\n\n{CHANGED}{PLACE}")),
    page(title("Help"), box(f"References\n{CHANGED}{PLACE}")),
    page(title("Help"), box(f"Source: {CHANGED}{PLACE}")),
    page(title("Help"), box(f"Source:\n{CHANGED}{PLACE}")),
    page(title("Help"), notes=f"Sources\n{CHANGED}{PLACE}"),
    page(title("Help"), notes=f"Citations\n{CHANGED}"),
    page(title("Sources"), box(f"1. {CHANGED}{PLACE}\n\n2. {ENTRY}")),
    page(title("Sources"), box(f"Article, paragraph 4: {CHANGED}")),
]


@pytest.mark.parametrize("slide", LISTED, ids=range(len(LISTED)))
def test_a_heading_of_sources_hides_no_changed_quote(lesson: Lesson, slide: Page) -> None:
    assert verdicts(lesson, slide) == ["altered"]


@pytest.mark.parametrize(
    "entry",
    [
        ENTRY,
        "“Old partners, new bargains.” Lesson article, 2024.",
        "“Russia depends on North Korea for help.” BBC News, 20 Oct. 2024, www.bbc.com/news/1.",
        "Park, Min-ji. “Why Russia Depends on Help.” The Daily, 3 May 2024.",
        "Kim, H. (2024). Russia depends on help. The Paper.",
    ],
)
def test_titles_in_a_list_of_sources_are_no_quotes(lesson: Lesson, entry: str) -> None:
    slides = (page(title("Sources"), box(entry)), page(title("Help"), box(f"Sources\n\n{entry}")))
    assert verdicts(lesson, *slides) == []


@pytest.mark.parametrize(
    "entry",
    [
        "Article, paragraph 4: Russia depends on all help. 2024",
        "Russia depends on all help. The Paper, 2024. www.paper.example",
        "Kim, H. “Russia depends on all help.” The Paper, 2024.",
        "Our lesson tells that Russia depends on all help of its friends. 2024",
    ],
)
def test_words_of_a_listed_source_hide_no_changed_quote(lesson: Lesson, entry: str) -> None:
    slides = (page(title("Help"), box(CHANGED + PLACE)), page(title("Sources"), box(entry)))
    assert verdicts(lesson, *slides)[:1] == ["altered"]


def test_words_out_of_the_middle_of_an_entry_are_no_title(lesson: Lesson) -> None:
    entry = "Our lesson tells that Russia depends on all help of its friends. 2024"
    slides = (page(title("Help"), box(CHANGED)), page(title("Sources"), box(entry)))
    assert verdicts(lesson, *slides)[:1] == ["altered"]


@pytest.mark.parametrize("entry", [ENTRY, "Kim, H. (2024). Shells for fuel. The Paper."])
def test_a_listed_title_is_no_quote(lesson: Lesson, entry: str) -> None:
    slides = (
        page(title("Help"), box("We read “Shells for fuel” by Kim.")),
        page(title("Sources"), box(entry)),
    )
    assert verdicts(lesson, *slides) == []


@pytest.mark.parametrize(("role", "kind"), [("number", ""), ("", "sldNum")])
def test_a_box_for_the_page_number_hides_nothing(lesson: Lesson, role: str, kind: str) -> None:
    slide = page(title("Help"), named(box(CHANGED + PLACE), role, kind))
    assert verdicts(lesson, slide) == ["altered"]
    slide = page(title("Help"), named(box("Slide 7 / 12"), role, kind))
    assert verdicts(lesson, slide) == []


MISSPELT = [
    " (Articel, paragraph 4)", " (Aricle, ¶4)", " (“Old partners,” par. 4)", " (Text 1, paragraph 4)",
    " (Article 2024)", "\n\n(Atricle, para. 4)", " – Articel, paragraph 4", ", Articel, paragraph 4",
    " (Old partners, par. 4)", " (Articles, paragraph 4)", "\n\nSource: Articel, paragraph 4",
    " (Article, 20 June 2024)", " (the artical, par 4)", "\n\nArticel, paragraph 4",
]  # fmt: skip


@pytest.mark.parametrize("citation", MISSPELT)
def test_a_misspelt_place_is_still_the_lessons(lesson: Lesson, citation: str) -> None:
    ((quote,), _) = reviewed(lesson, stacked(CHANGED + citation))
    assert (quote.judgement.verdict, quote.cited_document) == ("altered", "article")


def test_a_video_is_the_transcript(lesson: Lesson) -> None:
    words = "“A state visit is in all the headlines”"
    ((quote,), _) = reviewed(lesson, stacked(f"{words} (Video, 0:05)"))
    assert quote.cited_document == "transcript"
    assert quote.judgement.verdict != "external"


@pytest.mark.parametrize(
    "citation",
    [
        " (Kim 2024)", " (BBC News, 2023)", " (Article in The Guardian, 2024)",
        " (Article by Min-ji Park, BBC, 2024)", " (Smith, 2020, para. 4)", " (News 24, 2024)",
        " (Artist Review, 2024)", " (Arctic Council, 2024)", " (Video Games Review, 2021)",
    ],
)  # fmt: skip
def test_other_works_stay_other_works(lesson: Lesson, citation: str) -> None:
    slide = stacked(f"“Chess computers beat every champion on earth today”{citation}")
    assert [q.judgement.verdict for q in reviewed(lesson, slide)[0]] == ["external"]
    assert reviewed(lesson, slide)[1] == ()


@pytest.mark.parametrize("citation", [" (Kim 2024)", " (Smith, par. 4)", "\n\nSource: BBC"])
def test_a_quote_of_another_work_that_is_close_to_the_lesson_is_told(
    lesson: Lesson, citation: str
) -> None:
    quotes, (finding,) = reviewed(lesson, stacked(CHANGED + citation))
    assert [quote.judgement.verdict for quote in quotes] == ["external"]
    assert (finding.rule, finding.severity) == ("quote-external", "warning")
    assert "Article, paragraph 4" in finding.message


INVENTED = "“Moscow sends tanks to Pyongyang”"


@pytest.mark.parametrize(
    "slide",
    [
        stacked(f"As the text puts it, {INVENTED}."),
        stacked(f"The source says it clearly: {INVENTED}."),
        page(title("What the article says"), box(INVENTED)),
        page(title("The article says"), box(f"My view: Moscow sends tanks. \n\n{INVENTED}")),
        stacked(f"{INVENTED} is our guess. Nobody knows.\n\nThe article says {INVENTED}."),
    ],
)
def test_words_that_the_lesson_is_said_to_say_are_an_error(lesson: Lesson, slide: Page) -> None:
    assert "error" in [finding.severity for finding in reviewed(lesson, slide)[1]]


def test_a_long_range_is_told_in_few_words(lesson: Lesson) -> None:
    slide = stacked("“Russia depends on such help” (Transcript, paragraphs 1–400)")
    ((quote,), (finding,)) = reviewed(lesson, slide)
    assert len(finding.message) < 160
    assert quote.cited_paragraphs == tuple(range(1, quote.cited_paragraphs[-1] + 1))
    (transcript,) = (item for item in lesson.documents if item.id == "transcript")
    assert quote.cited_paragraphs[-1] == len(transcript.paragraphs)


def test_each_quotation_takes_the_place_that_leads_to_it(lesson: Lesson) -> None:
    words = (
        "“Russia depends on such help” is true. In paragraph 5, the article states “as such help”"
    )
    first, second = reviewed(lesson, stacked(words))[0]
    assert (first.cited_paragraphs, second.cited_paragraphs) == ((), (5,))


@pytest.mark.parametrize(
    "text",
    [
        "Russia depends on all help” (¶4)", "Russia depends on all help” ¶4",
        "Russia depends on all help” – Article, paragraph 4",
        "Russia depends on all help” Article, paragraph 4",
        'Russia depends on all help" (Article, paragraph 4)', 'Russia depends on all help" ¶4',
    ],
)  # fmt: skip
def test_a_mark_that_closes_what_none_opened_counts_with_its_place(
    lesson: Lesson, text: str
) -> None:
    assert verdicts(lesson, stacked(text)) == ["altered"]


BARE = "Russia depends on all help"
DISGUISES = [
    f"‘{BARE}’{PLACE}", f"'{BARE}'{PLACE}", f"ʺ{BARE}ʺ{PLACE}", f"〃{BARE}〃{PLACE}",
    f"🙶{BARE}🙷{PLACE}", f"״{BARE}״{PLACE}", f"“{BARE}''{PLACE}", f"ˮ{BARE}ˮ{PLACE}",
    f"“{BARE.upper()}”{PLACE}", f"“{BARE.title()}”{PLACE}", f"“Russia de\u200bpends on all help”{PLACE}",
    f"{CHANGED} (adapted from Article, paragraph 4)", f"{CHANGED} (cf. Article, par. 4)",
    f"{CHANGED} (Article, paragrph 4)", f"Photo: {CHANGED}{PLACE}", f"Glossary: {CHANGED}{PLACE}",
    f"[{CHANGED}{PLACE}]", f"({CHANGED}, Article, paragraph 4)", f"Image source: {CHANGED}{PLACE}",
    f"{CHANGED}¹\n\n¹ Article, paragraph 4", f"“Russia\tdepends\non all help”{PLACE}",
    f"{CHANGED} (Article, paragraph 4, own translation)", f"{CHANGED}\n\nSource: Article",
]  # fmt: skip


@pytest.mark.parametrize("text", DISGUISES)
def test_odd_marks_and_wordings_disguise_nothing(lesson: Lesson, text: str) -> None:
    assert [finding.rule for finding in reviewed(lesson, stacked(text))[1]] == ["quote-altered"]


def test_the_end_of_a_quote_in_a_box_of_its_own_is_judged(lesson: Lesson) -> None:
    slide = stacked("“Russia depends on", f"all help”{PLACE}")
    assert verdicts(lesson, slide) == ["verbatim", "not-found"]


TRUE, FUEL = (
    "“Russia depends on such help”",
    "“Russia is likely to pay with fuel and raw materials”",
)
HONEST = [
    "The lands of ארה״ב and צה״ל are far away.", "The words obʺekt and podʺezd are Russian.",
    "He is 5'6\" tall and has a 24\" screen (Article, paragraph 4).",
    "NATO (Article 5) says that an attack on one is an attack on all.",
    f"In paragraph 4, the article says {TRUE}. In paragraph 5, it says {FUEL}.",
    f"Paragraph 4: {TRUE}.\nParagraph 5: {FUEL}.",
    f"{TRUE}, says the article in paragraph 4. {FUEL} (paragraph 5).",
    f"{TRUE[:-1]}.” This is in paragraph 4. {FUEL} (paragraph 5).",
    f"{TRUE} and {FUEL} (Article, paragraphs 4 and 5)", f"{TRUE} (Articel, paragraph 4)",
    f"{TRUE}\n\nSource: “Old partners, new bargains,” paragraph 4", f"{TRUE[1:]} ¶4",
]  # fmt: skip


@pytest.mark.parametrize("text", HONEST)
def test_honest_slides_raise_nothing(lesson: Lesson, text: str) -> None:
    assert reviewed(lesson, stacked(text))[1] == ()
