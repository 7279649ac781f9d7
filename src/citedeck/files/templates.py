"""Templates: a YAML file that maps slide kinds to layouts, and the base .pptx with the layouts."""

from dataclasses import dataclass
from functools import cache

from ..model.errors import TemplateError
from ..model.look import Look
from ..model.template import Floors, Roles, Template, Tones
from ..model.units import pt
from ..resources import resource
from .deck.package import unzip_parts
from .deck.read_look import read_look
from .formats import FileFormat
from .references import Wrong

_FIRST = "atlas"
"""What another template's file does not say is as in the file of this one."""


@dataclass(frozen=True, slots=True)
class FloorsFile:
    """Where shrinking ends, in points."""

    title: int
    text: int
    small: int


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template's YAML file."""

    name: str
    title: str
    base: str
    steps: tuple[int, ...]
    floors: FloorsFile
    layouts: tuple[tuple[str, Roles], ...]
    kinds: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    bars: tuple[tuple[str, str], ...] = ()
    tones: Tones = Tones()
    about: str = ""


@cache
def load_template(name: str) -> Template:
    """Load a bundled template; raises TemplateError where there is none of that name."""
    names = template_names()
    if name not in names:
        hint = f"there are {', '.join(names)}"
        raise TemplateError.of(f"there is no template “{name}”", hint=hint)
    file = f"{name}.yaml"
    folder = resource("slide_templates")
    below = (folder / f"{_FIRST}.yaml").read_bytes() if name != _FIRST else b""
    made = _FORMAT.read((folder / file).read_bytes(), file, below)
    base = (folder / made.base).read_bytes()
    look = read_look(unzip_parts(base))
    _refuse_unknown_layouts(made, look, file)
    floors = Floors(pt(made.floors.title), pt(made.floors.text), pt(made.floors.small))
    return Template(
        made.name, made.title, look, made.layouts, made.kinds, made.bars, made.steps, floors, base,
        made.tones, made.about,
    )  # fmt: skip


@cache
def template_names() -> tuple[str, ...]:
    """Give the names of the bundled templates; the first one is a new project's."""
    entries = (entry.name for entry in resource("slide_templates").iterdir())
    names = (name.removesuffix(".yaml") for name in entries if name.endswith(".yaml"))
    return tuple(sorted(names, key=lambda name: (name != _FIRST, name)))


def _file_faults(file: TemplateFile) -> list[Wrong]:
    """Find layouts that a kind uses and no role list describes."""
    described = dict(file.layouts)
    return [
        (("kinds", kind, variant), f"there is no layout “{layout}”", "describe it under layouts")
        for kind, variants in file.kinds
        for variant, layout in variants
        if layout not in described
    ]


_FORMAT = FileFormat("citedeck-template", 1, TemplateFile, TemplateError, _file_faults)


def _refuse_unknown_layouts(made: TemplateFile, look: Look, file: str) -> None:
    """Raise TemplateError where the base lacks a layout or a placeholder."""
    for name, roles in made.layouts:
        layout = look.layout(name)
        if layout is None:
            raise TemplateError.of(f"{made.base} has no layout “{name}”", file)
        for role, idx in roles:
            if layout.slot(idx) is None:
                what = f"“{name}” in {made.base} has no placeholder {idx} for {role}"
                raise TemplateError.of(what, file)
