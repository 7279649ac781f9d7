"""Pages as text that a person can read in a diff: what stands where, in which size and lines.

To accept a change: `CITEDECK_UPDATE_GOLDEN=1 python -m pytest tests/golden`, then read the diff.
"""

import os
from pathlib import Path

import pytest

from citedeck.files.templates import load_template, template_names
from citedeck.layout import lay_out_slide
from citedeck.model.deck import (
    Arrow,
    Card,
    Cards,
    DeckSlide,
    Definition,
    Event,
    Evidence,
    Exchange,
    Exhibits,
    Grid,
    Image,
    Item,
    Items,
    Numbers,
    Opening,
    Span,
    Timeline,
)
from citedeck.model.look import Fonts
from citedeck.model.pages import Box, Chart, Connector, Page, Picture, Table, Text
from citedeck.model.slides import Series
from citedeck.model.source import PartialDate
from citedeck.model.template import Template
from citedeck.text.lines import Setting, break_lines

FOLDER = Path(__file__).resolve().parent
UPDATE = bool(os.environ.get("CITEDECK_UPDATE_GOLDEN"))

QUOTE = Evidence(
    "q1",
    "quote",
    "North Korea has reportedly shipped large quantities of military goods to Russia …",
    "Article, paragraph 4",
)
SHORT = Evidence("q2", "quote", "Russia depends on such help", "Article, paragraph 4")
NOTE = Evidence(
    "n1", "data", "More than 20,000 containers since September 2023.", "Kim", "The scale"
)
TOPICS = tuple(
    Item((Span(title),), question)
    for title, question in (
        ("Military supplies", "What does each side give?"),
        ("Regional stability", "Which neighbours may feel less safe, and why?"),
        ("Balance of power", "Who gains weight in Asia, and who may lose it?"),
    )
)
PARTIES = (("prk", "North Korea"), ("rus", "Russia"), ("chn", "China"))
FLOWS = (
    Arrow("prk", "rus", "Artillery shells and missiles", (SHORT,)),
    Arrow("rus", "prk", "Fuel and raw materials", (NOTE,)),
    Arrow("chn", "prk", "Most of its trade", (NOTE,)),
)
EVENTS = (
    Event(PartialDate(1991, 12), "December 1991", "The Soviet Union comes to an end", (NOTE,)),
    Event(PartialDate(2000, 7, 19), "19 July 2000", "Putin visits Pyongyang for the first time"),
    Event(PartialDate(2003), "2003", "The war in Iraq cools relations with Washington", (NOTE,)),
    Event(PartialDate(2024, 6), "June 2024", "Putin returns and Kim meets him at night", (SHORT,)),
    Event(PartialDate(2024, 6, 19), "19 June 2024", "The two sign a treaty of partnership"),
)
CLAIM = {
    "headline": "North Korean shells fill a gap that Russia can not close by itself",
    "label": "Military supplies",
    "takeaway": "The supply keeps the guns firing, but it does not make Russia independent.",
}


def made(kind: str, body: object, **rest: str) -> DeckSlide:
    return DeckSlide("a1", kind, body, **{**CLAIM, **rest})


def lines(*texts: str, lead: str = "") -> tuple[Item, ...]:
    return tuple(Item((Span(text),), lead=lead) for text in texts)


def role(name: str) -> Card:
    wants = lines("Fuel and raw materials", "Higher standing in the world", lead="Wants")
    limits = lines("No talks that put the government itself in question", lead="Red lines")
    return Card(f"The envoy of {name}", (*wants, *limits), subtitle=f"Speaks for {name}")


SLIDES = {
    "title": made("title", Opening("A study since 2022", "First  ·  Second", "Class 9B")),
    "agenda": made("agenda", Items(TOPICS), headline="What we will show"),
    "claim-without-evidence": made("claim", Exhibits(())),
    "claim-with-one": made("claim", Exhibits((QUOTE,))),
    "claim-with-two": made("claim", Exhibits((QUOTE, NOTE))),
    "claim-with-three": made("claim", Exhibits((QUOTE, SHORT, NOTE)), takeaway=""),
    "quote-alone": made("quote", Exhibits((SHORT,))),
    "quote-and-note": made("quote", Exhibits((QUOTE, NOTE))),
    "quote-too-long": made(
        "quote",
        Exhibits((Evidence("q", "quote", "shells and fuel " * 110, "Article, paragraph 4"),)),
    ),
    "points": made(
        "points", Items((Item((Span("Shells differ"),)), Item((Span("Nobody counts"),))))
    ),
    "definition": made(
        "definition",
        Definition(
            "A situation in which no country can command the others.",
            "Lesson glossary",
            "It kept Europe from war for a long time.",
            SHORT,
        ),
        takeaway="",
    ),
    "table": made(
        "table",
        Grid(
            ("Country", "Gives", "Gets"),
            (("Russia", "Fuel and raw materials", "Shells"), ("North Korea", "Shells", "Fuel")),
            "Source: Kim",
        ),
    ),
    "chart": made(
        "chart",
        Numbers(
            "column",
            ("2021", "2022", "2023"),
            (Series("Containers", (5.0, 20.0, 60.5)), Series("Ships", (1.0, 2.0, 6.0))),
            "thousand",
            "Source: Kim",
        ),
    ),
    "chart-of-long-names": made(
        "chart",
        Numbers(
            "column",
            ("Ministry of Foreign Affairs and International Cooperation", *"ABCDEF"),
            (Series("People", (12.0, 1300.0, 8.0, -4.0, None, 7.0)),),
        ),
    ),
    "chart-of-bars": made(
        "chart",
        Numbers("bar", ("Russia", "Japan"), (Series("Share", (45.0, 7.5)),), "%", "Source: Kim"),
    ),
    "chart-of-lines": made(
        "chart",
        Numbers(
            "line",
            tuple(str(year) for year in range(2013, 2025)),
            (
                Series("Trade", tuple(float(i * i) for i in range(12))),
                Series("Aid", tuple(30.0 - i for i in range(12))),
            ),
            "million dollars",
            "Source: Kim",
        ),
        takeaway="",
    ),
    "chart-of-slices": made(
        "chart",
        Numbers("pie", ("북한", "러시아", "중국"), (Series("수출", (25.0, 18.0, 48.0)),), "톤"),
    ),
    "picture": made("picture", Image("0" * 64, 1200, 800, "A port", "Photo: Ann Lee")),
    "exchange": made("exchange", Exchange(PARTIES[:2], FLOWS[:2])),
    "exchange-of-three": made("exchange", Exchange(PARTIES, FLOWS)),
    "timeline": made("timeline", Timeline(EVENTS)),
    "timeline-to-scale": made("timeline", Timeline(EVENTS, "true"), takeaway=""),
    "conclusion": made("conclusion", Items(TOPICS)),
    "conclusion-with-evidence": made("conclusion", Exhibits((SHORT, NOTE))),
    "section": made("section", Items(lines("Supplies  ·  Quality")), label="Part 1 of 2"),
    "comparison": made(
        "comparison",
        Cards(
            (
                Card(
                    "It will change the balance", lines("Know-how moves", "Beijing loses"), (QUOTE,)
                ),
                Card("Its effect will stay small", lines("Need drives the deal"), (NOTE,)),
            )
        ),
    ),
    "comparison-of-claims": made("comparison", Cards((Card("Yes"), Card("No")))),
    "comparison-too-long": made(
        "comparison",
        Cards((Card("Yes", lines(*["shells and fuel " * 14] * 4)), Card("No", lines("It costs")))),
    ),
    "roles": made("roles", Cards(tuple(map(role, ("Russia", "North Korea", "South Korea"))))),
    "roles-of-five": made(
        "roles", Cards(tuple(map(role, ("Russia", "North Korea", "Japan", "China", "Seoul"))))
    ),
    "roles-without-any": made("roles", Cards(())),
    "position": made(
        "position",
        Cards(
            (
                Card("Wants", lines("Fuel and raw materials", "Modern technology")),
                Card("Red lines", lines("No talks about the government"), tone="warning"),
                Card("Evidence", evidence=(SHORT,), tone="evidence"),
            )
        ),
        label="North Korea: Kim Jong Un",
    ),
    "policy": made(
        "policy",
        Cards(
            (
                Card("Problem", lines("Russia is short of shells."), (SHORT,)),
                Card("Option", lines("Watch the border together.")),
                Card("Trade-off", lines("It costs trust in Beijing.")),
                Card("Recommendation", lines("Start with the ports."), tone="advice"),
            )
        ),
    ),
    "questions": made(
        "questions", Items(lines("Who gains most?", "What would change our mind?")), takeaway=""
    ),
    "sources": made(
        "sources",
        Items((Item((Span("Kim, Hee-su. “New report.” "), Span("AJP", True), Span(", 2025."))),)),
        headline="Works cited",
        takeaway="",
    ),
}


@pytest.mark.parametrize("name", SLIDES)
def test_a_slide_is_laid_out_as_before(name: str, atlas: Template) -> None:
    pages = lay_out_slide(SLIDES[name], atlas, "en")
    text = "\n".join(describe_page(page, atlas.look.fonts) for page in pages)
    path = FOLDER / "atlas" / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("look", [name for name in template_names() if name != "atlas"])
@pytest.mark.parametrize("name", ["title", "claim-with-three", "table"])
def test_another_look_lays_out_as_before(look: str, name: str) -> None:
    template = load_template(look)
    pages = lay_out_slide(SLIDES[name], template, "en")
    text = "\n".join(describe_page(page, template.look.fonts) for page in pages)
    path = FOLDER / look / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text


def describe_page(page: Page, fonts: Fonts) -> str:
    lines = [f"page on “{page.layout}”{' hidden' if page.hidden else ''}"]
    for box in page.boxes:
        lines += describe_box(box, fonts)
    return "\n".join(lines) + "\n"


def describe_box(box: Box, fonts: Fonts) -> list[str]:
    rect = box.rect
    numbers = (rect.x, rect.y, rect.width, rect.height)
    place = " ".join(f"{length / 12700:g}" for length in numbers)
    lines = [f"  {box.role or 'box'} at {place}" + (f", alt “{box.alt}”" if box.alt else "")]
    match box.content:
        case Text() as text:
            lines += describe_text(text, box, fonts)
        case Table() as table:
            for row in table.rows:
                cells = " | ".join(cell.text.text for cell in row.cells)
                lines.append(f"    row of {row.height / 12700:g}: {cells}")
        case Chart() as chart:
            lines += describe_chart(chart)
        case Picture() as picture:
            lines.append(f"    picture {picture.sha256[:8]}")
        case Connector() as line:
            held = (f"{end.box}.{end.site}" if end else "-" for end in (line.begin, line.end))
            lines.append(
                f"    line {' -> '.join(held)} {line.arrows or 'plain'} {box.flip}".rstrip()
            )
    return lines


def describe_chart(chart: Chart) -> list[str]:
    plot, scale = chart.plot, chart.scale
    assert plot is not None
    inside = f"{plot.left} {plot.top} {plot.width} {plot.height}"
    reach = f"{scale.low:g} to {scale.high:g} by {scale.step:g}" if scale else "no scale"
    labels = f"values at {chart.labels}, as {chart.number_format}"
    return [
        f"    {chart.form} chart of {', '.join(chart.categories)}",
        f"      {chart.char.size / 12700:g} points, plot at {inside}, {reach}",
        f"      {labels}, {'names too, ' * chart.names}one of {chart.every} categories named",
        *(
            f"      {series.name} in {color}"
            for series, color in zip(chart.series, chart.colors, strict=False)
        ),
    ]


def describe_text(text: Text, box: Box, fonts: Fonts) -> list[str]:
    width = box.rect.width - text.insets.left - text.insets.right
    lines = []
    for line in break_lines(text, width, Setting(fonts)):
        paragraph = text.paragraphs[line.paragraph]
        size = paragraph.runs[0].char.size / 12700
        words = paragraph.text[line.start : line.end].replace("\u00a0", "~")
        lines.append(f"    {size:g}/{line.height / 12700:g}  {words}")
    return lines
