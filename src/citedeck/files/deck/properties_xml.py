"""Document properties -> their parts. Source: ISO/IEC 29500-2 §11 (core properties)."""

from ...model.pages import Properties
from .names import XML_HEAD
from .text_xml import xml_text

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(properties: Properties) -> str:
    """Give `docProps/core.xml`: only what the student gave, and no clock."""
    words = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("dc:language", properties.language),
    )
    entries = "".join(f"<{tag}>{xml_text(text)}</{tag}>" for tag, text in words if text)
    if properties.date:
        stamp = f"{properties.date}T00:00:00Z"
        entries += "".join(
            f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{tag}>'
            for tag in ("created", "modified")
        )
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}" '
        f'xmlns:dcterms="{_TERMS}" xmlns:xsi="{_XSI}">{entries}</cp:coreProperties>'
    )


def app_part(slides: int) -> str:
    """Give `docProps/app.xml`."""
    return (
        f'{XML_HEAD}<Properties xmlns="{_APP}"><Application>Citedeck</Application>'
        f"<Slides>{slides}</Slides></Properties>"
    )
