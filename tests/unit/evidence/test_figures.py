"""No mark hides a changed figure, unit or date, and no ellipsis makes another name."""

import pytest

from citedeck.evidence import Citation, judge
from citedeck.model.lesson import Document, Id

TEXT = """\
It cost 3.5 million euros, and 20 percent of the 500 men left in May 2019 after World War II.

The road is 5 kilometres long; the trip took 5 hours and three days, or 12 minutes by car. About \
20 large artillery shells fell on the twentieth day.

Refugees from South Africa and North Korea came first. Vladimir Putin met Kim Jong Un. Mr. Lee \
Smith and Ms. Ann Lee left.

In 2003, when the war began, it moved closer to Kim. In June 1950 the army crossed the 38th \
parallel, and 1.5 billion dollars went. They lasted 5 hours, then 3 days.

The two sides were tying themselves closer together, and the men deny it. Prices rose by a third, \
two thirds of them at once.

Ten of the twelve men stayed. On 11 September 2001, 3,000 people died. It froze at -5 °C. He paid \
$5 for 10 kg. It rose from 5 to 10 percent.

Of the 12 schools, only 3 stayed open. By 2021 only 5 of 10 schools were open. World War II began \
in 1939. Of all 20 boats, in spite of the storm, just 4 in the north sank. The 14 men waited and 6 \
left. In 2019, about 20 shells fell. Apollo 11 landed in July.

Kim waited at three in the morning. The train left at 9:30 a.m. and came at noon. They make \
millions of shells a year. Trucks came every year. For decades nothing grew, and 20 ships came \
that day. The 12 schools, which have 3 halls each, stayed open.

In 2019 Kim met Lee, and in 2020 Putin met Wang at sea. In 2003 a long war began at sea."""
DOCUMENTS = (Document(id=Id("a"), kind="article", text=TEXT),)


def verdict(text: str, paragraph: int) -> str:
    return judge(text, (Citation("a", (paragraph,)),), DOCUMENTS).verdict


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (1, "It cost 3.5 … euros"),
        (1, "It cost … million euros"),
        (1, "20 … of the 500 men left in May 2019"),
        (1, "20 [points] of the 500 men left"),
        (1, "left in [june] 2019 after"),
        (1, "left in May 2019 after World War [I]"),
        (1, "left in May 2019 after World War [III]"),
        (2, "The road is 5 [miles] long"),
        (2, "The road is 5 [square] kilometres long"),
        (2, "the trip took 5 … days"),
        (2, "the trip took 5 [minutes]"),
        (2, "shells fell on the [thirtieth] day"),
        (3, "Refugees from South … Korea came first"),
        (3, "Refugees … and … Korea came first"),
        (3, "Mr. … Lee left"),
        (4, "In [July] 1950 the army crossed"),
        (4, "crossed the [37th] parallel"),
        (4, "and 1.5 … dollars went"),
        (4, "They lasted 5 … days"),
        (5, "The two sides were [far from] tying themselves"),
        (5, "The two sides were [anything but] tying themselves"),
        (5, "closer together, and the men [like] it"),
        (5, "Prices rose by … two thirds of them"),
        (5, "two [fifths] of them at once"),
        (6, "Ten of the [thirteen] men stayed"),
        (6, "On 11 [October] 2001, 3,000 people died"),
        (6, "On 11 … 3,000 people died"),
        (6, "It froze at -5 [°F]"),
        (6, "He paid $5 for 10 [tons]"),
        (6, "It rose from 5 … percent"),
        (6, "It rose from … 10 percent"),
        (7, "Of the 12 schools … stayed open"),
        (7, "By 2021 … 10 schools were open"),
        (7, "World War … began in 1939"),
        (7, "Of all 20 boats … sank"),
        (7, "The 14 men … left"),
        (7, "Apollo … landed in July"),
        (9, "In 2019 … Putin met Wang at sea"),
        (8, "Kim waited at three in the [afternoon]"),
        (8, "Kim waited at three [in the afternoon]"),
        (8, "The train left at 9:30 [p.m.] and came at noon"),
        (8, "The train left at 9:30 [p.m.]"),
        (8, "They make millions of shells a [day]"),
        (8, "They make millions of shells [a day]"),
        (8, "They make millions of shells [every month]"),
        (8, "Trucks came every [week]"),
        (8, "For [centuries] nothing grew"),
        (8, "and 20 ships [an hour] came that day"),
    ],
)
def test_a_changed_figure_never_passes(paragraph: int, text: str) -> None:
    assert verdict(text, paragraph) in ("altered", "not-found")


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (1, "It cost 3.5 million euros … after World War II"),
        (1, "It cost … and 20 percent of the 500 men left"),
        (1, "20 percent … left in May 2019"),
        (2, "The road is [only] 5 kilometres long"),
        (2, "The road is 5 [km] long"),
        (2, "About 20 … shells fell"),
        (2, "About 20 large [and heavy] artillery shells"),
        (3, "Vladimir Putin met Kim … Un"),
        (3, "Refugees … came first"),
        (4, "In 2003 … it moved closer"),
        (4, "In June 1950 … crossed the 38th parallel"),
        (5, "The two sides … closer together"),
        (6, "Ten … stayed"),
        (6, "On … 2001, 3,000 people died"),
        (6, "It froze at -5 … He paid $5"),
        (6, "On 11 September 2001 … people died"),
        (7, "Of the 12 schools, only 3 … open"),
        (7, "In 2019 … shells fell"),
        (7, "World War II … in 1939"),
        (7, "By 2021 … were open"),
        (8, "The 12 schools … stayed open"),
        (8, "Kim waited at three in the morning [local time]"),
        (8, "The train left at 9:30 [am]"),
        (8, "and 20 ships came that day [of the year]"),
        (8, "Trucks [and cars] came every year"),
        (9, "In 2003 … war began at sea"),
    ],
)
def test_what_leaves_the_figures_alone_is_marked(paragraph: int, text: str) -> None:
    assert verdict(text, paragraph) == "marked"
