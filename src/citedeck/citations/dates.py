"""Dates in words. No locale: citation styles fix their language."""

from ..model.source import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


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
