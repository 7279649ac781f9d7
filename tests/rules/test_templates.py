"""The templates: generated files match their generator, and every promise of theirs is kept."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from citedeck.files.deck.package import Parts, unzip_parts, zip_parts
from citedeck.files.deck.read import read_deck
from citedeck.files.deck.read_look import read_look
from citedeck.files.deck.write import write_deck
from citedeck.files.templates import load_template, template_names
from citedeck.layout import lay_out
from citedeck.model.errors import TemplateError
from citedeck.model.look import Look
from citedeck.model.slides import SLIDE_KINDS
from citedeck.model.template import Template
from citedeck.text.contrast import contrast_ratio
from color_sight import distance, sights
from design import Style, made_look
from kinds import DECK
from looks import STYLES
from make_templates import base_deck

LEAST_CONTRAST, LEAST_IN_PRINT = 4.5, 7.0
LEAST_DISTANCE = 10.0
"""Four times what an eye tells apart."""
ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
THEME = "ppt/theme/theme1.xml"

each_style = pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
each_name = pytest.mark.parametrize("name", template_names())


def least_contrast(name: str) -> float:
    return LEAST_IN_PRINT if name == "plain" else LEAST_CONTRAST


@each_style
def test_the_base_file_is_what_its_generator_makes(style: Style, root: Path) -> None:
    path = root / "slide_templates" / f"{style.name.lower()}.pptx"
    assert path.read_bytes() == base_deck(style)


@each_style
def test_a_look_reads_back_as_it_was_designed(style: Style) -> None:
    template = load_template(style.name.lower())
    assert read_look(unzip_parts(template.base)) == made_look(style)


@each_name
def test_every_template_loads_and_has_its_slots_on_the_page(name: str) -> None:
    template = load_template(name)
    size = template.look.size
    for layout in template.look.layouts:
        for slot in layout.slots:
            assert 0 <= slot.rect.x < slot.rect.right <= size.width
            assert 0 <= slot.rect.y < slot.rect.bottom <= size.height


@each_name
def test_every_kind_has_a_layout_in_every_template(name: str) -> None:
    assert {kind for kind, _ in load_template(name).kinds} == set(SLIDE_KINDS)


def test_an_unknown_template_is_refused_with_those_there_are() -> None:
    with pytest.raises(TemplateError, match="there are atlas, chalk, plain, press"):
        load_template("baroque")


@each_name
def test_every_text_stands_out_from_its_ground(name: str) -> None:
    """Source: WCAG 2.2, 1.4.3."""
    look = load_template(name).look
    for layout in look.layouts:
        for slot in layout.slots:
            ground = look.rgb(slot.frame.fill or layout.background)
            for level in slot.levels:
                color = look.rgb(level.char.color)
                ratio = contrast_ratio(color, ground)
                assert ratio >= least_contrast(name), (layout.name, slot.name)


@each_name
def test_accents_stand_out_from_every_ground_and_carry_text(name: str) -> None:
    template = load_template(name)
    look, tones = template.look, template.tones
    for accent in (*ACCENTS, "tx1", "tx2", "hlink", "folHlink"):
        for ground in ("bg1", "bg2", tones.card, tones.on_accent):
            ratio = contrast_ratio(look.rgb(accent), look.rgb(ground))
            assert ratio >= least_contrast(name), (accent, ground)


@each_name
def test_accents_stay_apart_for_every_eye(name: str) -> None:
    look = load_template(name).look
    for one, other in combinations(ACCENTS, 2):
        for sight in sights():
            apart = distance(look.rgb(one), look.rgb(other), sight)
            assert apart >= LEAST_DISTANCE, (one, other, sight)


@each_name
def test_spacing_is_exact_everywhere(name: str) -> None:
    """Percent of a font's own height differs from program to program."""
    for layout in load_template(name).look.layouts:
        for slot in layout.slots:
            assert all(level.paragraph.line for level in slot.levels), (layout.name, slot.name)


def every_kind(template: Template) -> Parts:
    return unzip_parts(write_deck(lay_out(DECK, template), template.base))


@each_name
def test_no_colour_and_no_typeface_is_fixed(name: str) -> None:
    """Only the theme says what a colour's name means, and which typefaces there are."""
    for part, data in every_kind(load_template(name)).items():
        if part.endswith(".xml") and "/theme/" not in part:
            text = data.decode()
            assert "srgbClr" not in text, part
            faces = set(re.findall(r'<a:latin typeface="([^"]*)"', text))
            assert faces <= {"+mj-lt", "+mn-lt"}, part


def rgbs(page_layout: str, look: Look) -> set[str]:
    layout = look.layout(page_layout)
    assert layout is not None
    chars = {level.char.color for slot in layout.slots for level in slot.levels}
    fills = {slot.frame.fill for slot in layout.slots} | {layout.background}
    return {look.rgb(color) for color in chars | fills if color}


@each_name
def test_another_theme_recolours_every_slide(name: str) -> None:
    template = load_template(name)
    parts = every_kind(template)
    others = {"atlas": "chalk", "chalk": "press", "press": "plain", "plain": "atlas"}
    other = unzip_parts(load_template(others[name]).base)
    before = read_deck(zip_parts(parts))
    after = read_deck(zip_parts({**parts, THEME: other[THEME]}))
    assert len(before.pages) == len(after.pages) >= len(DECK.slides)
    kept = set(dict(before.look.colors).values()) - set(dict(after.look.colors).values())
    for page in before.pages:
        assert page in after.pages, "names of colours stay"
        assert rgbs(page.layout, before.look) & kept, page.layout
        gone = rgbs(page.layout, after.look) & kept
        assert not gone, page.layout
