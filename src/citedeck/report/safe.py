"""Text of strangers -> text that can do no harm where it is shown: pages, cells, files.

Source: OWASP, "CSV Injection"; Unicode Standard Annex #9, for the letters that turn a line round.
"""

import re

MAX_CELL = 32_767
"""Letters of a cell, counted in UTF-16. Source: Microsoft, "Excel specifications and limits"."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BROKEN = re.compile("[\x80-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")
_SIGNS = "=+\\-@＝＋－＠−﹢﹣﹦﹫"
_FORMULA = re.compile(rf"[\s'\"“”„‘’«»\u200b-\u200f\u2060\ufeff\u00ad]*(?:[{_SIGNS}]|[\t\r])")
_LATER_FORMULA = re.compile(rf"([;\t]\s*[\"']*\s*)(?=[{_SIGNS}])")


def visible(text: str) -> str:
    """Show a text as it is, but what is no text as a sign of its own, and nothing turned round."""
    if text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROL.sub(lambda found: _picture(found[0]), text)
    return _BROKEN.sub("\ufffd", _BIDI.sub("", text))


def shorten(text: str, letters: int) -> str:
    """Keep a text's beginning, and say how much more there is."""
    if len(text) <= letters:
        return text
    return f"{text[:letters].rstrip()} … ({len(text) - letters:,} more letters)"


def excel_text(text: str) -> str:
    """Make a text that a cell of a workbook can hold."""
    seen = visible(text[:MAX_CELL])
    units = seen.encode("utf-16-le")[: 2 * (MAX_CELL - 1)]
    cut = units.decode("utf-16-le", "ignore")
    return seen if len(seen) == len(cut) and len(text) <= MAX_CELL else f"{cut}…"


def csv_text(text: str) -> str:
    """Make a text that no spreadsheet takes for a formula, on one line.

    The sign of a formula may also come after spaces or quotation marks, or after a semicolon that
    another country's spreadsheet parts cells at.
    """
    seen = " ".join(excel_text(text).split("\n"))
    seen = _LATER_FORMULA.sub(r"\1'", seen)
    return f"'{seen}" if _FORMULA.match(seen) else seen


def _picture(control: str) -> str:
    """Give the picture that Unicode has for a control character."""
    return "\u2421" if control == "\x7f" else chr(0x2400 + ord(control))
