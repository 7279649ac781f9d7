"""Limits: the thresholds of the review, and what each of its rules weighs."""

from dataclasses import dataclass

from .finding import Severity
from .lesson import Audience


@dataclass(frozen=True, slots=True)
class Grades:
    """How much of a thing is still no advice, no warning, no error."""

    advice: int | None = None
    warning: int | None = None
    error: int | None = None

    def reached(self, amount: float) -> Severity | None:
        """Give the heaviest severity whose limit an amount is over."""
        if self.error is not None and amount > self.error:
            return "error"
        if self.warning is not None and amount > self.warning:
            return "warning"
        return "advice" if self.advice is not None and amount > self.advice else None


@dataclass(frozen=True, slots=True)
class Speeds:
    """Words a minute, by those who listen and speak: learners of the language, or others."""

    learners: int
    general: int

    def of(self, audience: Audience) -> int:
        """Give the speed for an audience."""
        return self.learners if audience == "learners" else self.general


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a teacher may change of a review; `assets/review/limits.yaml` explains every number.

    `severity` pairs each rule with its weight: the heaviest where a rule has grades. The rules
    that are `off` say nothing.
    """

    words: Grades
    lines: Grades
    list_items: Grades
    sentence_words: int
    title_lines: int
    title_pt: int
    main_text_pt: int
    text_pt: int
    label_pt: int
    citation_pt: int
    contrast: float
    contrast_large: float
    large_pt: int
    large_bold_pt: int
    margin_pt: int
    overlap_pt: int
    quote_words: Grades
    notes_repeat_percent: int
    words_per_minute: Speeds
    talk_short_percent: int
    talk_long_percent: int
    severity: tuple[tuple[str, Severity], ...]
    off: tuple[str, ...] = ()
