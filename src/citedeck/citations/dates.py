"""Dates in words, and words -> dates. No locale: citation styles fix their language."""

import re

from ..model.source import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WORDS = (
    re.compile(
        r"(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s+)?(?P<month>[a-z]{3,})\.?,?\s+(?P<year>\d{4})"
    ),
    re.compile(r"(?P<month>[a-z]{3,})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d\d?)\.\s*(?P<month>\d\d?)\.\s*(?P<year>\d{4})"),
)
"""19 June 2024 and July 2000; June 19, 2024; 19.6.2024."""


def day_first(date: PartialDate, *, short: bool = False) -> str:
    """Give `19 October 2024`; with `short` the months that MLA shortens: `19 Oct. 2024`."""
    if not date.month:
        return str(date.year)
    name = MONTHS[date.month - 1]
    if short and len(name) > 4:
        name = f"{name[:4] if date.month == 9 else name[:3]}."
    return " ".join(part for part in (str(date.day or ""), name, str(date.year)) if part)


def month_first(date: PartialDate) -> str:
    """Give `October 19, 2024`."""
    if not date.month:
        return str(date.year)
    day = f" {date.day}," if date.day else ""
    return f"{MONTHS[date.month - 1]}{day} {date.year}"


def year_first(date: PartialDate) -> str:
    """Give `2024, October 19`."""
    if not date.month:
        return str(date.year)
    day = f" {date.day}" if date.day else ""
    return f"{date.year}, {MONTHS[date.month - 1]}{day}"


def read_date(text: str) -> PartialDate | None:
    """Read a date as files, people and citation styles write it; none where it is not one."""
    text = text.strip().lower()
    found = next((match for form in _WORDS if (match := form.fullmatch(text))), None)
    if found:
        day = f"-{int(found['day']):02}" if found["day"] else ""
        text = f"{found['year']}-{_month(found['month']):02}{day}"
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _month(word: str) -> int:
    """Give a month's number by its number, its name or how that begins; 0 for none."""
    if word.isdecimal():
        return int(word)
    names = enumerate(MONTHS, 1)
    return next((number for number, name in names if name.lower().startswith(word)), 0)
