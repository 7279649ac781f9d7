"""Files of another kind that somebody called .pptx, or put beside the decks."""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from functools import partial

from .bases import demo, demo_bytes, png_bytes
from .kinds_pictures import jpeg
from .listener import SERVER
from .ole import MAGIC, compound
from .parts import pack, relation, relations
from .registry import DAMAGED, Refused, kind, refused

NOT_ONE = (
    "another kind of|e-mail|older Office file|not a presentation|no presentation|not a PowerPoint"
)
OLDER = refused(r"older|\.ppt\b|save .*\.pptx")
PASSWORD = refused("password|encrypt|protect")

# -- compound files


def ole(*names: str) -> bytes:
    return compound({name: name.encode() * 400 for name in names})


ENCRYPTED = ("EncryptionInfo", "EncryptedPackage")
COMPOUND: dict[str, tuple[tuple[str, ...], Refused]] = {
    "an older .ppt": (("Current User", "PowerPoint Document"), OLDER),
    "an older .ppt with macros": (("PowerPoint Document", "Pictures", "_VBA_PROJECT"), OLDER),
    "a deck with a password": (ENCRYPTED, PASSWORD),
    "a deck with a password, its streams in the other order": (ENCRYPTED[::-1], PASSWORD),
    "a deck with rights that a company manages": (
        ("EncryptedPackage", "\x06DataSpaces"), PASSWORD,
    ),
    "an older .doc": (("WordDocument", "1Table"), refused(f"Word|{NOT_ONE}")),
    "an older .xls": (("Workbook", "\x05SummaryInformation"), refused(f"Excel|{NOT_ONE}")),
    "a message of Outlook": (("__properties_version1.0", "__nameid_version1.0"), refused(NOT_ONE)),
    "a compound file of nothing": (("x",), refused(NOT_ONE)),
}  # fmt: skip

for label, (names, expected) in COMPOUND.items():
    is_older = "PowerPoint Document" in names
    kind(f"wrong: {label}", expected, converts=is_older)(partial(ole, *names))

ODD_OLE = f"older|{NOT_ONE}|{DAMAGED}"
kind("wrong: the first eight bytes of an older file", refused(ODD_OLE))(lambda: MAGIC)
kind("wrong: an older file that is cut", refused(ODD_OLE))(lambda: ole("PowerPoint Document")[:700])
kind("wrong: an older file of noise", refused(ODD_OLE))(lambda: MAGIC + b"\xfe\xff\x09\0" * 5000)


@kind("wrong: an older file whose table turns in a circle", refused(ODD_OLE))
def circle() -> bytes:
    data = bytearray(ole("Some Stream"))
    data[512 + 4 : 512 + 8] = (1).to_bytes(4, "little")
    return bytes(data)


# -- other files of Office, and what else is a zip


def office(main: str, content: str, root: str) -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{main}" ContentType="{content}"/></Types>'
    )
    rels = relations(relation("rId1", "officeDocument", main))
    return pack({"[Content_Types].xml": types.encode(), "_rels/.rels": rels, main: root.encode()})


FORMAT = "application/vnd.openxmlformats-officedocument"
WORD = (
    "word/document.xml",
    f"{FORMAT}.wordprocessingml.document.main+xml",
    "<w:document xmlns:w='urn:w'/>",
)
EXCEL = ("xl/workbook.xml", f"{FORMAT}.spreadsheetml.sheet.main+xml", "<workbook xmlns='urn:x'/>")
VISIO = ("visio/document.xml", "application/vnd.ms-visio.drawing.main+xml", "<V/>")
kind("wrong: a text of Word (.docx)", refused(f"Word|{NOT_ONE}"))(partial(office, *WORD))
kind("wrong: a sheet of Excel (.xlsx)", refused(f"Excel|{NOT_ONE}"))(partial(office, *EXCEL))
kind("wrong: a drawing of Visio (.vsdx)", refused(f"Visio|{NOT_ONE}"))(partial(office, *VISIO))


@kind("wrong: a theme (.thmx)", refused(NOT_ONE))
def theme() -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.themeManager+xml"/></Types>'
    )
    rels = relations(relation("rId1", "officeDocument", "theme/theme/themeManager.xml"))
    return pack(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": rels,
            "theme/theme/themeManager.xml": b"<x/>",
        }
    )


def with_mimetype(mimetype: str, **parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("content.xml", b"<office:document-content xmlns:office='urn:o'/>")
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


OPEN = "application/vnd.oasis.opendocument"
kind("wrong: a text of LibreOffice (.odt)", refused(f"OpenDocument|LibreOffice|odt|{NOT_ONE}"))(
    partial(with_mimetype, f"{OPEN}.text")
)
kind("wrong: a book (.epub)", refused(NOT_ONE))(partial(with_mimetype, "application/epub+zip"))
kind("wrong: a deck of Keynote (.key)", refused(f"Keynote|{NOT_ONE}"))(
    lambda: pack(
        {
            "Index/Document.iwa": b"\0" * 99,
            "Metadata/Properties.plist": b"bplist00",
            "preview.jpg": jpeg(),
        }
    )
)
kind("wrong: an old deck of Keynote", refused(f"Keynote|{NOT_ONE}"))(
    lambda: pack(
        {"index.apxl": b"<key:presentation xmlns:key='urn:k'/>", "thumbs/a.png": png_bytes(4, 4)}
    )
)
kind("wrong: a plain zip", refused(f"zip|{NOT_ONE}"))(lambda: pack({"readme.txt": b"hello"}))
kind("wrong: a zip of decks", refused(f"zip|{NOT_ONE}"))(
    lambda: pack({"a.pptx": demo_bytes(), "b.pptx": demo_bytes()})
)
kind("wrong: a program in Java (.jar)", refused(f"zip|{NOT_ONE}"))(
    lambda: pack({"META-INF/MANIFEST.MF": b"Main-Class: x", "x.class": b"\xca\xfe\xba\xbe"})
)
kind("wrong: a project of ours (.citedeck)", refused(f"Citedeck|project|{NOT_ONE}"))(
    lambda: pack(
        {
            "project.yaml": b"format: citedeck-project/1\n",
            "lesson.yaml": b"format: citedeck-lesson/1\n",
        }
    )
)


@kind("wrong: a deck in one XML file", refused(f"XML|{NOT_ONE}"))
def flat() -> bytes:
    space = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    return f'<?xml version="1.0"?><pkg:package {space}>{demo()["ppt/slides/slide1.xml"].decode()[56:]}</pkg:package>'.encode()


# -- no zip at all


def tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.pptx"))
    return buffer.getvalue()


SHORTCUT = json.dumps(
    {"doc_id": "1aB", "url": "https://docs.google.com/open?id=1aB", "email": "a@b.c"}
)
WEBLOC = f'<?xml version="1.0"?><!DOCTYPE plist PUBLIC "x" "{SERVER}"><plist><key>URL</key></plist>'
CLOUD = refused("Google|cloud|shortcut|link")
LINK = refused("shortcut|link|web|it is a text")

PLAIN: dict[str, tuple[Callable[[], bytes] | bytes, Refused]] = {
    "empty": (b"", refused("empty")),
    "one byte": (b"P", refused(f"empty|{DAMAGED}|{NOT_ONE}")),
    "50 KB of zeros, as a failed copy leaves": (bytes(50_000), refused(f"empty|zeros|{DAMAGED}|{NOT_ONE}")),
    "noise": (bytes((n * n * 7919 >> 7) & 255 for n in range(40_000)), refused(f"{DAMAGED}|{NOT_ONE}")),
    "a text": (b"Dear teacher, here is my work.\n" * 20, refused(f"text|{NOT_ONE}")),
    "a text in UTF-16": ("Dear teacher".encode("utf-16"), refused(f"text|{NOT_ONE}")),
    "a rich text (.rtf)": (rb"{\rtf1\ansi Dear teacher}", refused(f"text|RTF|{NOT_ONE}")),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n", refused("PDF")),
    "a page of the web": (b"<!DOCTYPE html><html><body>Sign in</body></html>", refused("web|HTML")),
    "a page of the web behind empty lines": (b"\r\n\r\n  <HTML><head>", refused("web|HTML")),
    "a message in JSON": (b'{"error": {"code": 403}}', refused(f"text|JSON|{NOT_ONE}")),
    "a shortcut of Google (.gslides)": (SHORTCUT.encode(), CLOUD),
    "a shortcut of Windows (.url)": (b"[InternetShortcut]\r\nURL=https://docs.google.com/x\r\n", LINK),
    "a shortcut of the Mac (.webloc)": (WEBLOC.encode(), LINK),
    "a shortcut of Linux (.desktop)": (b"[Desktop Entry]\nType=Link\nURL=https://x.example\n", LINK),
    "a shortcut to a file (.lnk)": (bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(60), LINK),
    "a zip of another kind (.rar)": (b"Rar!\x1a\x07\x01\0" + bytes(90), refused(f"RAR|archive|zip|packed|{NOT_ONE}")),
    "a zip of another kind (.7z)": (b"7z\xbc\xaf\x27\x1c" + bytes(90), refused(f"7z|7-Zip|archive|zip|packed|{NOT_ONE}")),
    "a deck packed by gzip": (lambda: gzip.compress(demo_bytes()), refused(f"archive|zip|packed|{NOT_ONE}")),
    "a tar": (tar, refused(f"archive|tar|packed|{NOT_ONE}")),
    "a PNG": (lambda: png_bytes(9, 9), refused(f"picture|{NOT_ONE}")),
    "a JPEG": (jpeg, refused(f"picture|photo|{NOT_ONE}")),
    "a film": (b"\0\0\0\x18ftypmp42" + bytes(99), refused(f"video|film|{NOT_ONE}")),
    "a program": (b"MZ" + bytes(2000), refused(f"program|{NOT_ONE}")),
    "a deck of slides in one page (.mht)": (b"MIME-Version: 1.0\nX-Document-Type: Presentation\n", refused(f"web|text|{NOT_ONE}")),
    "a file that the Mac keeps beside others (._x)": (bytes.fromhex("00051607") + bytes(4000), refused(f"Mac|{NOT_ONE}|{DAMAGED}")),
    "a mark that PowerPoint leaves while it is open (~$x)": (b"\x05Anna " + bytes(160), refused(f"open|lock|{NOT_ONE}|{DAMAGED}")),
}  # fmt: skip

for label, (data, expected) in PLAIN.items():
    kind(f"wrong: {label}", expected)(lambda data=data: data() if callable(data) else data)
