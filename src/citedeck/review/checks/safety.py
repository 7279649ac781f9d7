"""Checks of the file: links and macros that can do harm, personal data, what could not be read."""

import re
from collections.abc import Iterator

from .checked import CheckedDeck, Remark

_PROGRAM = re.compile(
    r"\s*(?:javascript|vbscript|data|ms-[\w\-]+|shell|powershell|cmd):|"
    r"ppaction://(?:program|macro|ole)|ppt/(?:activeX/|.*vbaProject)|"
    r".*\.(?:exe|bat|cmd|scr|ps1|vbs|js|jar|msi|lnk|hta|sh)(?:[?#].*)?$",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\s*(?:file:|\\\\|//(?!/)|[a-z]:[\\/]|\.{0,2}/|~/|smb:|ppaction://(?:hlink)?file)",
    re.IGNORECASE,
)
_HARMLESS = re.compile(r"\s*(?:(?:https?|mailto|tel):|www\.)", re.IGNORECASE)
_INSIDE = re.compile(
    r"ppaction://(?:hlinksldjump|hlinkshowjump|hlinkpres|media|noaction|custom)", re.I
)
_TRACES = {"place": "where it was taken", "author": "by whom", "camera": "with which camera"}
_LONGEST = 60


def program_links(deck: CheckedDeck) -> Iterator[Remark]:
    """Find links and buttons that start a program, a macro or a script.

    Source: ECMA-376-1 §21.1.2.3.5 (hlinkClick): an action may run whatever it names.
    """
    for page in deck.every:
        for link in page.page.links:
            if _starts_program(link):
                message = f"A click on this slide starts a program: {link[:_LONGEST]}"
                yield page.remark(message, "Don't click it. Take the link away.")


def file_links(deck: CheckedDeck) -> Iterator[Remark]:
    """Find links to files on somebody's computer or network; others can't open them.

    Source: ECMA-376-1 §21.1.2.3.5 (hlinkClick): an external target may be any address.
    """
    for page in deck.every:
        for link in page.page.links:
            if not _starts_program(link) and not _HARMLESS.match(link) and _opens_file(link):
                what = "a file inside the deck" if link.startswith("ppt/") else "a file"
                message = f"A click on this slide opens {what}: {link[:_LONGEST]}"
                yield page.remark(message, "Put what it shows on the slide, or link to a web page.")


def _starts_program(link: str) -> bool:
    return bool(_PROGRAM.match(link)) and not _HARMLESS.match(link)


def _opens_file(link: str) -> bool:
    """Tell whether an address leads to a file; a bare name does, a jump in the deck does not."""
    if _INSIDE.match(link) or link.startswith("#") or not link.strip():
        return False
    return bool(_FILE.match(link)) or not re.match(r"[\w+.\-]+:", link)


def macros(deck: CheckedDeck) -> Iterator[Remark]:
    """Say that a file holds programs.

    Source: MS-OFFMACRO2: a VBA project is part of the package.
    """
    if deck.pages.has_macros:
        message = "The file holds macros: programs that can do harm."
        yield Remark(message, "Don't allow them. Save the deck as .pptx, without macros.")


def personal_data(deck: CheckedDeck) -> Iterator[Remark]:
    """Find people in the file's properties who do not present, and its company.

    Source: GDPR art. 5 (1) c: no more personal data than is needed.
    """
    properties = deck.pages.properties
    presenters = _presenters(deck)
    named = dict.fromkeys((properties.author, properties.last_author))
    strangers = [name for name in named if name and not _is_among(name, presenters)]
    strangers += [properties.company] if properties.company else []
    if strangers:
        message = f"The file's properties name {' and '.join(f'“{n[:40]}”' for n in strangers)}."
        fix = "Look at File, Info, and take out what others need not know."
        yield Remark(message, fix)


def _presenters(deck: CheckedDeck) -> str:
    """Give all words of the title slide; where there is none, the author is taken at his word."""
    opening = [page for page in deck.shown if page.read.kind == "opening"]
    if not opening:
        return deck.pages.properties.author.casefold()
    return " ".join(item.paragraph.text for page in opening for item in page.words).casefold()


def _is_among(name: str, presenters: str) -> bool:
    """Tell whether every part of a name stands on the title slide."""
    parts = re.findall(r"\w+", name.casefold())
    return all(re.search(rf"\b{re.escape(part)}\b", presenters) for part in parts)


def picture_traces(deck: CheckedDeck) -> Iterator[Remark]:
    """Find pictures that carry where, when, with what or by whom they were taken.

    Source: CIPA DC-008 (Exif 2.32) §4.6: GPS position, artist, camera.
    """
    for page in deck.every:
        for index, box in page.read.boxes("picture"):
            media = deck.pages.medium(getattr(box.content, "sha256", ""))
            told = [_TRACES[trace] for trace in (media.traces if media else ()) if trace in _TRACES]
            if told:
                message = f"A picture tells {' and '.join(told)}."
                fix = "Compress the pictures (Picture Format), or put in a screenshot of it."
                yield page.remark(message, fix, index)


def lost_parts(deck: CheckedDeck) -> Iterator[Remark]:
    """Say what reading the file could not keep, so that nobody takes it for checked.

    Source: the reader's own notes, `Page.lost` and `Pages.lost`.
    """
    for what in deck.pages.lost:
        yield Remark(f"Not read: {what}.", "Look at it in PowerPoint.")
    for page in deck.every:
        for what in page.page.lost:
            yield page.remark(f"Not read: {what}.", "Look at it in PowerPoint.")
