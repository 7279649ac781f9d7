"""The four looks: palette, typefaces and ornaments of each, on the design they share.

The six accents of a look stay apart for colour-blind eyes, stand out from both of its grounds, and
carry text in `bg1`; tests/rules measures it.
"""

from citedeck.model.look import Fonts, Frame, Ornament
from citedeck.model.units import Rect, pt
from design import LEFT, ON_BOARD, ON_PAPER, WIDTH, Stage, Style, mark

EDGE = mark(0, 0, 14, 540, "accent2")
RULES = (mark(LEFT, 20, WIDTH, 3, "tx2"), mark(LEFT, 25.5, WIDTH, 0.75, "tx2"))

ATLAS = Style(
    "Atlas",
    {
        "dk1": "1A2233", "lt1": "FFFFFF", "dk2": "14213D", "lt2": "F6F2EA",
        "accent1": "0F766E", "accent2": "A85508", "accent3": "8F1238",
        "accent4": "2F5FD0", "accent5": "4F1F7A", "accent6": "3A475B",
        "hlink": "0F766E", "folHlink": "4F1F7A",
    },
    Fonts("Cambria", "Calibri"),
    Stage("tx2", title="bg1", text="bg2", label="bg2", marks=(EDGE,), closing=(EDGE,)),
    Frame("roundRect", radius=3200, fill="bg1"),
    ON_PAPER,
)  # fmt: skip
"""Paper, navy, teal and amber."""

CHALK = Style(
    "Chalk",
    {
        "dk1": "263A35", "lt1": "F2F1EA", "dk2": "1D2D29", "lt2": "FFFDF4",
        "accent1": "F7D774", "accent2": "66C6B2", "accent3": "F0937C",
        "accent4": "83ADF7", "accent5": "E2BEF8", "accent6": "D9E0DC",
        "hlink": "F7D774", "folHlink": "E2BEF8",
    },
    Fonts("Calibri", "Calibri"),
    Stage("bg2", title="tx2", text="tx1", label="accent1", marks=(
        Ornament(
            Rect.of_points(14, 14, 932, 512), Frame(outline="accent6", outline_width=pt(1.25))
        ),
    )),
    Frame("roundRect", radius=3200, fill="bg1"),
    ON_BOARD,
)  # fmt: skip
"""A dark board with letters in chalk."""

PRESS = Style(
    "Press",
    {
        "dk1": "231F1C", "lt1": "FFFDF8", "dk2": "1C1917", "lt2": "F5F0E6",
        "accent1": "8C1D18", "accent2": "46609A", "accent3": "9A5A00",
        "accent4": "0D7A68", "accent5": "4B014B", "accent6": "4A4440",
        "hlink": "8C1D18", "folHlink": "4B014B",
    },
    Fonts("Cambria", "Cambria"),
    Stage(
        "bg2", title="tx2", text="tx1", label="accent1", left=LEFT,
        marks=(*RULES, mark(LEFT, 492, WIDTH, 0.75, "tx2")), closing=RULES,
    ),
    Frame(fill="bg1"),
    ON_PAPER,
    marks=RULES,
)  # fmt: skip
"""Newsprint: one serif typeface, rules instead of colour."""

PLAIN = Style(
    "Plain",
    {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF",
        "accent1": "0B3C7D", "accent2": "7D4600", "accent3": "4A0012",
        "accent4": "00614F", "accent5": "62189C", "accent6": "2B2B2B",
        "hlink": "0B3C7D", "folHlink": "62189C",
    },
    Fonts("Calibri", "Calibri"),
    Stage(
        "bg1", title="tx1", text="tx1", label="accent1",
        marks=(mark(LEFT, 84, 3, 396, "tx1"),),
    ),
    Frame(fill="bg1", outline="tx1", outline_width=pt(1)),
    ON_PAPER,
    ground="bg1",
)  # fmt: skip
"""Black on white, with lines instead of areas, for printing."""

STYLES = (ATLAS, CHALK, PRESS, PLAIN)
