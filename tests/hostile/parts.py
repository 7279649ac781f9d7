"""The parts of a deck by their names, and small ways to change them and to pack them again."""

import io
import warnings
import zipfile
from collections.abc import Callable

Parts = dict[str, bytes]

SLIDE = "ppt/slides/slide3.xml"
SLIDE_RELS = "ppt/slides/_rels/slide3.xml.rels"
NOTES = "ppt/notesSlides/notesSlide3.xml"
LAYOUT = "ppt/slideLayouts/slideLayout9.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
THEME = "ppt/theme/theme1.xml"
DECK = "ppt/presentation.xml"
DECK_RELS = "ppt/_rels/presentation.xml.rels"
TYPES = "[Content_Types].xml"
RELS = "_rels/.rels"

DOC_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{DOC_RELATIONS}" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def unpack(data: bytes) -> Parts:
    """Give a zip's parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Parts | list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Zip parts."""
    buffer = io.BytesIO()
    items = parts.items() if isinstance(parts, dict) else parts
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, data in items:
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(parts: Parts, name: str, edit: Callable[[str], str]) -> Parts:
    """Change the text of one part."""
    text = parts[name].decode()
    new = edit(text)
    assert new != text, name
    return {**parts, name: new.encode()}


def replaced(parts: Parts, name: str, old: str, new: str) -> Parts:
    """Replace a text in one part; it must be there."""
    assert old in parts[name].decode(), (name, old)
    return changed(parts, name, lambda text: text.replace(old, new))


def without(parts: Parts, *names: str) -> Parts:
    """Leave parts out."""
    assert set(names) <= set(parts), names
    return {name: data for name, data in parts.items() if name not in names}


def relation(id: str, kind: str, target: str, *, external: bool = False) -> str:
    """Write one relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{id}" Type="{DOC_RELATIONS}/{kind}" Target="{target}"{mode}/>'


def related(parts: Parts, name: str, *relations: str) -> Parts:
    """Add relationships to those that stand in one part."""
    end = "</Relationships>"
    return replaced(parts, name, end, "".join(relations) + end)


def typed(parts: Parts, name: str, kind: str) -> Parts:
    """Say what type a part is of."""
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    return replaced(parts, TYPES, "</Types>", override)


def with_default(parts: Parts, suffix: str, kind: str) -> Parts:
    """Say what type all parts with an ending are of."""
    return (
        replaced(
            parts,
            TYPES,
            "<Override ",
            f'<Default Extension="{suffix}" ContentType="{kind}"/><Override ',
        )
        if f'Extension="{suffix}"' not in parts[TYPES].decode()
        else parts
    )


def relations(*lines: str) -> bytes:
    """Write a whole part of relationships."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{"".join(lines)}</Relationships>'.encode()
