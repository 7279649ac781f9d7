"""The parts of a base .pptx that hold no design: package lists, theme frame, notes master.

Source: ISO/IEC 29500-1 §13.3 (PresentationML parts) and §20.1.6 (themes).
"""

from citedeck.files.deck.names import CONTENT_TYPES, PACKAGE_RELS, ROOT_NAMES, XML_HEAD, rel_type

_KIND = "application/vnd.openxmlformats-officedocument"
_SCRIPTS = {
    "Jpan": "Yu Gothic", "Hang": "Malgun Gothic", "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei", "Arab": "Arial", "Hebr": "Arial", "Thai": "Tahoma",
}  # fmt: skip


def content_types(layouts: int) -> str:
    """Give `[Content_Types].xml` for a base with so many layouts."""
    parts = {
        "/ppt/presentation.xml": f"{_KIND}.presentationml.presentation.main+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{_KIND}.presentationml.slideMaster+xml",
        "/ppt/notesMasters/notesMaster1.xml": f"{_KIND}.presentationml.notesMaster+xml",
        "/ppt/theme/theme1.xml": f"{_KIND}.theme+xml",
        "/ppt/theme/theme2.xml": f"{_KIND}.theme+xml",
        "/ppt/presProps.xml": f"{_KIND}.presentationml.presProps+xml",
        "/ppt/viewProps.xml": f"{_KIND}.presentationml.viewProps+xml",
        "/ppt/tableStyles.xml": f"{_KIND}.presentationml.tableStyles+xml",
    }
    for i in range(1, layouts + 1):
        name = f"/ppt/slideLayouts/slideLayout{i}.xml"
        parts[name] = f"{_KIND}.presentationml.slideLayout+xml"
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{XML_HEAD}<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationships(*targets: tuple[str, str]) -> str:
    """Give a relationships part: (type, target) pairs become `rId1`, `rId2` …"""
    items = "".join(
        f'<Relationship Id="rId{i}" Type="{rel_type(kind)}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELS}">{items}</Relationships>'


def presentation(width: int, height: int, default_levels: str) -> str:
    """Give `ppt/presentation.xml` without slides."""
    return (
        f'{XML_HEAD}<p:presentation {ROOT_NAMES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{default_levels}</p:defaultTextStyle></p:presentation>"
    )


def theme(name: str, colors: dict[str, str], heading: str, body: str) -> str:
    """Give a theme part: its colours and typefaces, and a plain set of effects."""
    scheme = "".join(f'<a:{key}><a:srgbClr val="{rgb}"/></a:{key}>' for key, rgb in colors.items())
    return (
        f'{XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'name="{name}"><a:themeElements><a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{_fonts(heading)}</a:majorFont>'
        f"<a:minorFont>{_fonts(body)}</a:minorFont></a:fontScheme>{_formats(name)}"
        "</a:themeElements></a:theme>"
    )


def _fonts(latin: str) -> str:
    scripts = "".join(
        f'<a:font script="{script}" typeface="{face}"/>' for script, face in _SCRIPTS.items()
    )
    return f'<a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface=""/>{scripts}'


def _formats(name: str) -> str:
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )


GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_ON_PAPER = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


def color_map(names: dict[str, str]) -> str:
    """Give the colour map that calls the theme's colours by the names of text and grounds."""
    mapped = {name: names[name] for name in _ON_PAPER} | {name: name for name in _ACCENTS}
    attributes = " ".join(f'{name}="{color}"' for name, color in mapped.items())
    return f"<p:clrMap {attributes}/>"


def notes_master() -> str:
    """Give the notes master: the slide's picture above, the notes below."""
    levels = "".join(
        f'<a:lvl{i}pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/>'
        '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{i}pPr>'
        for i in range(1, 10)
    )
    return (
        f"{XML_HEAD}<p:notesMaster {ROOT_NAMES}><p:cSld>"
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr>'
        f"</p:bg><p:spTree>{GROUP}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        '<a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>'
        '<a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>'
        '<a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
        f"</p:spTree></p:cSld>{color_map(_ON_PAPER)}<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def small_parts() -> dict[str, str]:
    """Give the presentation's and view's properties and the (empty) list of table styles."""
    plain = "{5940675A-B579-460E-94D1-54222C63F5DA}"
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return {
        "ppt/presProps.xml": f"{XML_HEAD}<p:presentationPr {ROOT_NAMES}/>",
        "ppt/viewProps.xml": f"{XML_HEAD}<p:viewPr {ROOT_NAMES}/>",
        "ppt/tableStyles.xml": f'{XML_HEAD}<a:tblStyleLst xmlns:a="{main}" def="{plain}"/>',
    }
