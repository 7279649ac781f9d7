"""A file that is no presentation -> one sentence that says what it is, and what to do.

Source: the first bytes that file(1) knows formats by; ECMA-376-2 §9; OpenDocument 1.3, part 2 §3.3.
"""

from collections.abc import Mapping
from typing import BinaryIO, NoReturn

from ...model.errors import DeckError

SAVE_AS = "open it in PowerPoint and save it as .pptx"
ANOTHER = "choose the presentation (.pptx) itself"
AGAIN = "ask for the file again: it may not have been copied to the end"
UNLOCK = "ask for a copy without a password"

FROM_KEYNOTE = "export it from Keynote as PowerPoint (.pptx)"
FROM_ICLOUD = "download it from iCloud first"

_HEAD = 4096
_OPEN_DECK = b"application/vnd.oasis.opendocument.presentation"
_SEARCHED = 8 << 20
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("PowerPoint Document", "an older PowerPoint file (.ppt)", SAVE_AS),
    ("EncryptedPackage", "protected with a password", UNLOCK),
    ("WordDocument", "an older Word document (.doc)", ANOTHER),
    ("Workbook", "an older Excel workbook (.xls)", ANOTHER),
    ("__properties_version1.0", "an e-mail message (.msg)", "save the file that it carries"),
)  # fmt: skip
"""What a compound file is, by the name of one of its streams. Source: [MS-CFB] §2.6.1."""

_HEADS = (
    (b"%PDF", "a PDF", "ask for the presentation it was made from"),
    (b"{\\rtf", "a text document (.rtf)", ANOTHER),
    (b"L\0\0\0\x01\x14\x02\0", "a shortcut, not the presentation itself", ANOTHER),
    (b"[InternetShortcut]", "a shortcut to a web page, not the presentation itself",
     "download the presentation from there as .pptx"),
    (b"bplist00", "a placeholder of iCloud, not the presentation itself",
     FROM_ICLOUD),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive (.7z)", "unpack it first"),
    (b"Rar!", "a packed archive (.rar)", "unpack it first"),
    (b"\x1f\x8b", "a packed archive (.gz)", "unpack it first"),
    (b"\x89PNG", "a picture", ANOTHER),
    (b"\xff\xd8\xff", "a picture", ANOTHER),
    (b"GIF8", "a picture", ANOTHER),
    (b"\x00\x05\x16\x07", "a companion file that macOS keeps beside the presentation", ANOTHER),
    (b"MZ", "a program", "don't open it"),
    (b"\x7fELF", "a program", "don't open it"),
)  # fmt: skip
_OPEN_DOCUMENTS = (
    (b"presentation", "an OpenDocument presentation (.odp)",
     "open it in PowerPoint or LibreOffice and save it as .pptx"),
    (b"text", "an OpenDocument text (.odt)", ANOTHER),
    (b"spreadsheet", "an OpenDocument spreadsheet (.ods)", ANOTHER),
    (b"graphics", "an OpenDocument drawing (.odg)", ANOTHER),
)  # fmt: skip
_PARTS = (
    ("word/", "a Word document (.docx)", ANOTHER),
    ("xl/", "an Excel workbook (.xlsx)", ANOTHER),
    ("visio/", "a Visio drawing (.vsdx)", ANOTHER),
    ("Index/", "a Keynote presentation (.key)", FROM_KEYNOTE),
    ("Index.zip", "a Keynote presentation (.key)", FROM_KEYNOTE),
    ("index.apxl", "a Keynote presentation (.key)", FROM_KEYNOTE),
    ("project.yaml", "a Citedeck project", "open it in Citedeck and export the presentation"),
    ("META-INF/container.xml", "an e-book (.epub)", ANOTHER),
)  # fmt: skip
_DECKS = (".pptx", ".pptm", ".ppsx", ".ppt", ".odp", ".key")


def convertible(file: BinaryIO) -> str:
    """Give the suffix of a presentation that LibreOffice converts; empty for all others."""
    head = _read(file, _HEAD)
    if head.startswith(_COMPOUND):
        is_deck = "PowerPoint Document".encode("utf-16-le") in _read(file, _SEARCHED)
        return ".ppt" if is_deck else ""
    if head.startswith(b"PK\x03\x04") and head[30:].startswith(b"mimetype" + _OPEN_DECK):
        return ".odp"
    return ".fodp" if head.startswith(b"<?xml") and b'"' + _OPEN_DECK in head else ""


def refuse_name(name: str) -> None:
    """Raise DeckError for a file whose name says that it only stands for a presentation."""
    if name.startswith(("~$", ".~lock.")):
        _refuse("it is the lock of an open file, not the presentation itself", ANOTHER)
    if name.startswith(".") and name.endswith(".icloud"):
        _refuse("it is a placeholder of iCloud, not the presentation itself", FROM_ICLOUD)
    if name.lower().endswith(".key"):
        _refuse("it is a Keynote presentation (.key)", FROM_KEYNOTE)


def refuse_file(file: BinaryIO) -> NoReturn:
    """Raise DeckError for a file that is no archive, saying what it is."""
    head = _read(file, _HEAD)
    if not head:
        _refuse("the file is empty", AGAIN)
    if not head.strip(b"\0"):
        _refuse("it holds nothing but zeros", AGAIN)
    for mark, what, hint in _HEADS:
        if head.startswith(mark):
            _refuse(f"it is {what}", hint)
    if head.startswith(_COMPOUND):
        _refuse_compound(_read(file, _SEARCHED))
    _refuse_text(head)


def _refuse_compound(data: bytes) -> NoReturn:
    for stream, what, hint in _STREAMS:
        if stream.encode("utf-16-le") in data:
            _refuse(f"it is {what}", hint)
    _refuse("it is an older Office file of an unknown kind", SAVE_AS)


def _refuse_text(head: bytes) -> NoReturn:
    """Refuse what has no signature of its own."""
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    start = text.lstrip("\ufeff \t\r\n").lower()
    if start.startswith("{") and ('"doc_id"' in start or "docs.google.com" in start):
        hint = "in Google Slides choose File, Download, Microsoft PowerPoint"
        _refuse("it is a shortcut to Google Slides, not the presentation itself", hint)
    if "schemas.microsoft.com/office/2006/xmlpackage" in start:
        _refuse("it is a presentation in one XML file", SAVE_AS)
    if start.startswith(("<!doctype html", "<html", "<head", "<body")) or "<html" in start[:1000]:
        hint = "ask for the presentation as .pptx"
        _refuse("it is a web page, perhaps a sign-in page saved in its place", hint)
    if "<plist" in start[:500]:
        _refuse("it is a shortcut, not the presentation itself", ANOTHER)
    if "\ufffd" not in text[:-4] and "\0" not in text:
        _refuse("it is a text, not a presentation", ANOTHER)
    _refuse("it is no presentation, or it is damaged", AGAIN)


def refuse_archive(parts: Mapping[str, bytes], is_cut: bool) -> NoReturn:
    """Raise DeckError for an archive without a presentation, saying what it is."""
    for kind, what, hint in _OPEN_DOCUMENTS:
        if _open_kind(parts) == kind:
            _refuse(f"it is {what}", hint)
    for start, what, hint in _PARTS:
        if any(name.startswith(start) for name in parts):
            _refuse(f"it is {what}", hint)
    if is_cut:
        _refuse("it is damaged: nothing of the presentation can be found in it", AGAIN)
    if any(name.lower().endswith(_DECKS) for name in parts):
        _refuse("it is a zip archive with presentations in it", "unpack it first")
    if not len(parts):
        _refuse("it is an empty zip archive", AGAIN)
    if "[Content_Types].xml" in parts:
        _refuse("it is damaged: the presentation itself is missing from it", AGAIN)
    _refuse("it is a zip archive, not a presentation", ANOTHER)


def refuse_root(tag: str) -> NoReturn:
    """Raise DeckError for an Office file whose main part is no presentation."""
    kinds = {"document": "a Word document", "workbook": "an Excel workbook"}
    _refuse(f"it is {kinds.get(tag, 'another kind of Office file')}", ANOTHER)


def _open_kind(parts: Mapping[str, bytes]) -> bytes:
    mime = parts.get("mimetype", b"")[:100]
    kind = mime.partition(b"application/vnd.oasis.opendocument.")[2].strip()
    return kind.removesuffix(b"-template")


def _read(file: BinaryIO, count: int) -> bytes:
    file.seek(0)
    return file.read(count)


def _refuse(what: str, hint: str) -> NoReturn:
    raise DeckError.of(what, hint=hint)
