"""A deck with a slide of every kind, as `compose` gives it: for tests of templates and painters."""

from citedeck.model.deck import (
    Arrow,
    Body,
    Card,
    Cards,
    Deck,
    DeckSection,
    DeckSlide,
    Definition,
    Event,
    Evidence,
    Exchange,
    Exhibits,
    Grid,
    Item,
    Items,
    Numbers,
    Opening,
    Region,
    Span,
    Timeline,
)
from citedeck.model.slides import Series
from citedeck.model.source import PartialDate

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
CITED = (Evidence("", "paraphrase", "", "Article, paragraph 2"),)
TAKEAWAY = "The supply keeps the guns firing, but it does not make Russia independent."


def _items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item((Span(text),)) for text in texts)


def _role(name: str, speaks_for: str, wants: str, line: str) -> Card:
    parts = (("Speaks for", speaks_for), ("Wants", wants), ("Red lines", line))
    return Card(name, tuple(Item((Span(text),), lead=lead) for lead, text in parts))


TOPICS = tuple(
    Item((Span(title),), question)
    for title, question in (
        ("Military supplies", "What does each side give?"),
        ("Regional stability", "Which neighbours may feel less safe, and why?"),
        ("Balance of power", "Who gains weight in Asia, and who may lose it?"),
    )
)
EVENTS = (
    (PartialDate(1991, 12), "December 1991", "The Soviet Union dissolves"),
    (PartialDate(2000, 7), "July 2000", "Putin’s first visit to Pyongyang"),
    (PartialDate(2003), "2003", "The war in Iraq strains ties with Washington"),
    (PartialDate(2022, 2), "February 2022", "War in Ukraine begins"),
    (PartialDate(2024, 6), "June 2024", "Putin returns; Kim meets him at night"),
)
ROLES = (
    _role("North Korea", "Kim Jong Un", "Fuel, food and new technology", "Giving up its weapons"),
    _role("Russia", "Vladimir Putin", "Shells for its guns", "Leaving Ukraine"),
    _role("South Korea", "Its president", "A calm border", "Technology for Pyongyang’s missiles"),
    _role("China", "Xi Jinping", "Trade and quiet", "War on its border"),
)
SLIDES: tuple[tuple[str, str, Body], ...] = (
    (
        "title", "Shells for fuel: what Russia and North Korea trade, and who should worry",
        Opening("A study since 2022", "First student  ·  Second student", "Class 9B"),
    ),
    ("agenda", "What we will show", Items(TOPICS)),
    ("section", "What each side brings to the table", Items(_items("Shells, fuel, know-how"))),
    ("claim", "North Korean shells fill a gap that Russia can not close", Exhibits((SHORT, NOTE))),
    ("claim", "Three voices agree on the scale", Exhibits((QUOTE, SHORT, NOTE))),
    ("quote", "North Korean shells fill a gap that Russia can not close", Exhibits((QUOTE, NOTE))),
    ("quote", "Russia depends on such help", Exhibits((QUOTE,))),
    ("points", "Nobody outside knows how good the shells are",
     Items(_items("Shells differ from box to box", "Nobody counts those that fail"))),
    (
        "definition", "Balance of power",
        Definition("A state of affairs in which nobody commands the others.", "Lesson glossary",
                   "It kept Europe from war for a long time.", SHORT),
    ),
    (
        "exchange", "Each side gives what the other cannot buy elsewhere",
        Exchange((("a", "North Korea"), ("b", "Russia")),
                 (Arrow("a", "b", "Artillery shells and missiles", CITED),
                  Arrow("b", "a", "Fuel and raw materials", CITED))),
    ),
    ("timeline", "Thirty years of distance ended in one night",
     Timeline(tuple(Event(date, when, title, CITED) for date, when, title in EVENTS))),
    ("map", "The neighbours have most to fear",
     Region("east-asia", ("PRK", "RUS"), (("PRK", ""), ("RUS", ""), ("KOR", ""), ("JPN", "")),
            (Arrow("PRK", "RUS", "shells"),))),
    (
        "table", "Each side gives what it has in plenty",
        Grid(("Country", "Gives", "Gets"),
             (("Russia", "Fuel and raw materials", "Shells"), ("North Korea", "Shells", "Fuel")),
             "Source: Kim"),
    ),
    (
        "chart", "The traffic grew twelve times in two years",
        Numbers("column", ("2021", "2022", "2023"),
                (Series("Containers", (5.0, 20.0, 60.5)), Series("Ships", (1.0, 2.0, 6.0))),
                "thousand", "Source: Kim"),
    ),
    (
        "comparison", "Will the alliance change the balance of power?",
        Cards((Card("It will", _items("Missile know-how could move east",
                                      "China loses some of its hold",
                                      "Sanctions become harder to enforce")),
               Card("Its impact will be limited", _items("Shell quality is uncertain",
                                                         "Need, not trust, drives the deal",
                                                         "China remains the larger partner")))),
    ),
    ("roles", "Four leaders, four wishes", Cards(ROLES)),
    ("position", "South Korea asks for a calm border",
     Cards((Card("Wants", _items("A calm border")), Card("Red lines", _items("No missiles")),
            Card("", evidence=(SHORT,))))),
    (
        "policy", "Trade in food, not in shells",
        Cards((Card("Problem", _items("Shells reach the front."), (SHORT,)),
               Card("Option", _items("Inspect ships at sea.")),
               Card("Trade-off", _items("It costs money and may anger China.")),
               Card("Recommendation", _items("Begin with the largest ships.")))),
    ),
    ("conclusion", "Shells for fuel serves both, and worries all others", Items(TOPICS)),
    ("conclusion", "Shells for fuel serves both", Exhibits((SHORT, NOTE))),
    ("questions", "What is still open", Items(_items("Who pays?", "What does China want?"))),
    ("sources", "Works cited",
     Items((Item((Span("Kim, Hee-su. “New report.” "), Span("AJP", True), Span(", 2025."))),))),
)  # fmt: skip
SILENT = ("title", "agenda", "section", "questions", "sources")
"""Kinds without a takeaway."""

DECK = Deck(
    (
        DeckSection(
            "All",
            tuple(
                DeckSlide(
                    f"a{number}", kind, body, headline, "Military supplies",
                    "" if kind in SILENT else TAKEAWAY,
                )
                for number, (kind, headline, body) in enumerate(SLIDES, 1)
            ),
        ),
    ),
    title="Every kind",
)  # fmt: skip
