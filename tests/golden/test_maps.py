"""Maps as text: what stands where. Of outlines only how many there are and how fine.

To accept a change: `CITEDECK_UPDATE_GOLDEN=1 python -m pytest tests/golden`, then read the diff.
"""

from itertools import groupby

import pytest

from citedeck.layout import lay_out_slide
from citedeck.model.deck import Arrow, DeckSlide, Region
from citedeck.model.look import Fonts
from citedeck.model.pages import Box, Outline, Page
from citedeck.model.template import Template
from golden.test_pages import CLAIM, FOLDER, QUOTE, UPDATE, describe_box

MAPS = {
    "map": Region("east-asia", ("RUS", "PRK", "KOR", "CHN", "JPN"), (), ()),
    "map-with-arrows": Region(
        "east-asia",
        ("KOR",),
        (("MNG", "Mongolia looks on"),),
        (
            Arrow("PRK", "RUS", "Artillery shells", (QUOTE,)),
            Arrow("RUS", "PRK", "Fuel and raw materials"),
        ),
    ),
    "map-without-region": Region("", ("IND", "PAK"), (), ()),
}


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_laid_out_as_before(name: str, atlas: Template) -> None:
    pages = lay_out_slide(DeckSlide("a1", "map", MAPS[name], **CLAIM), atlas, "en")
    text = "\n".join(describe_map(page, atlas.look.fonts) for page in pages)
    path = FOLDER / "atlas" / f"{name}.txt"
    if UPDATE:
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text


def describe_map(page: Page, fonts: Fonts) -> str:
    lines = [f"page on “{page.layout}”"]
    for kind, some in groupby(page.boxes, key=lambda box: (box.role, type(box.content))):
        boxes = list(some)
        if kind[1] is Outline:
            lines.append(f"  {describe_outlines(boxes)}")
        else:
            lines += [line for box in boxes for line in describe_box(box, fonts)]
    return "\n".join(lines) + "\n"


def describe_outlines(boxes: list[Box]) -> str:
    drawn = [box.content for box in boxes if isinstance(box.content, Outline)]
    corners = sum(len(ring) for outline in drawn for ring in outline.rings)
    frames = {f"{box.frame.fill or 'no fill'} and {box.frame.outline}" for box in boxes}
    return f"{boxes[0].role} × {len(boxes)}, {corners} corners, {', '.join(sorted(frames))}"
