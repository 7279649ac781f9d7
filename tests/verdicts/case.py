"""The nouns of the test set: a case, and what a review made of it."""

from dataclasses import dataclass
from typing import Literal

from citedeck.model.pages import Pages
from citedeck.model.verdict import Verdict

Expected = Verdict | Literal["none"]
VERDICTS: tuple[Verdict, ...] = (
    "verbatim",
    "marked",
    "altered",
    "misplaced",
    "not-found",
    "external",
    "unmarked",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A small deck with one quotation on its first slide, and what must be said of it.

    `verdict` is `none` where nothing on the slide may be reported. `text` is without quotation
    marks. `document` and `paragraph` are where the words stand, empty where that is no matter.
    `warnings` are the rules, besides the verdict's own, that must be found; no others may be.
    `spelling` names what only typography changed.
    """

    id: str
    lesson: str
    kind: str
    pages: Pages
    verdict: Expected
    text: str = ""
    document: str = ""
    paragraph: int = 0
    cited: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    where: Literal["slide", "notes"] = "slide"
    spelling: str = ""

    @property
    def is_honest(self) -> bool:
        """Whether the words are the lesson's own, so that nobody may call them changed."""
        return self.verdict in ("verbatim", "marked", "misplaced")
