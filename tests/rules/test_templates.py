"""The templates: generated files match their generator, and every promise of theirs is kept."""

from pathlib import Path

import pytest

import atlas as atlas_design
from citedeck.files.deck.package import unzip_parts
from citedeck.files.deck.read_look import read_look
from citedeck.files.templates import load_template, template_names
from citedeck.model.errors import TemplateError
from citedeck.model.template import Template
from citedeck.text.contrast import contrast_ratio
from make_templates import base_deck

LEAST_CONTRAST = 4.5


def test_the_base_file_is_what_its_generator_makes(root: Path) -> None:
    made = base_deck(atlas_design.atlas(), "Atlas", atlas_design.COLORS)
    assert (root / "slide_templates" / "atlas.pptx").read_bytes() == made


def test_a_look_reads_back_as_it_was_designed(atlas: Template) -> None:
    assert read_look(unzip_parts(atlas.base)) == atlas_design.atlas()


@pytest.mark.parametrize("name", template_names())
def test_every_template_loads_and_has_its_slots_on_the_page(name: str) -> None:
    template = load_template(name)
    size = template.look.size
    for layout in template.look.layouts:
        for slot in layout.slots:
            assert 0 <= slot.rect.x < slot.rect.right <= size.width
            assert 0 <= slot.rect.y < slot.rect.bottom <= size.height


def test_an_unknown_template_is_refused_with_those_there_are() -> None:
    with pytest.raises(TemplateError, match="there are atlas"):
        load_template("baroque")


@pytest.mark.parametrize("name", template_names())
def test_every_text_stands_out_from_its_ground(name: str) -> None:
    """Source: WCAG 2.2, 1.4.3."""
    look = load_template(name).look
    for layout in look.layouts:
        for slot in layout.slots:
            ground = look.rgb(slot.frame.fill or layout.background)
            for level in slot.levels:
                color = look.rgb(level.char.color)
                assert contrast_ratio(color, ground) >= LEAST_CONTRAST, (layout.name, slot.name)


def test_spacing_is_exact_everywhere(atlas: Template) -> None:
    """Percent of a font's own height differs from program to program."""
    for layout in atlas.look.layouts:
        for slot in layout.slots:
            assert all(level.paragraph.line for level in slot.levels), (layout.name, slot.name)
