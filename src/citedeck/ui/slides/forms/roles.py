"""The forms of the slides of a role-play: who sits at the table, and who speaks."""

from ....model.lesson import Lesson
from ....model.slides import PositionSlide, RolesSlide
from ...widgets import column, label, narrow_box
from .check_list import CheckList
from .part_form import PartForm, Shown

_NONE = "This lesson has no roles. The teacher can add them to the lesson."
_MOST_ROWS = 6


class RolesForm(PartForm):
    """The lesson's roles, ticked where they are on the slide; all of them where none is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.every: tuple[str, ...] = ()
        self.roles = CheckList("Roles", _MOST_ROWS)
        self.hint = label(_NONE, "muted", wrap=True)
        self.roles.ticked.connect(self._tick)
        self.setLayout(column(label("Roles", "label"), self.roles, self.hint, spacing=3))

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, RolesSlide)
        choices = role_choices(shown.lesson)
        self.every = tuple(name for name, _ in choices)
        self.roles.show_ticks(choices, shown.slide.roles or self.every)
        self.roles.setVisible(bool(choices))
        self.hint.setVisible(not choices)

    def _tick(self, names: tuple[str, ...]) -> None:
        self._choose("roles", () if names == self.every else names)


class PositionForm(PartForm):
    """The one role that speaks."""

    def __init__(self) -> None:
        super().__init__()
        self.lesson: Lesson | None = None
        self.role = narrow_box("Role")
        self.hint = label(_NONE, "muted", wrap=True)
        self.role.activated.connect(self._pick)
        title = label("Role", "label")
        title.setBuddy(self.role)
        self.setLayout(column(title, self.role, self.hint, spacing=3))

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, PositionSlide)
        if shown.lesson is not self.lesson:
            self.lesson = shown.lesson
            self.role.clear()
            for name, words in role_choices(shown.lesson):
                self.role.addItem(words, name)
            self.role.setPlaceholderText("Choose who speaks")
        self.role.setCurrentIndex(self.role.findData((*shown.slide.roles, "")[0]))
        self.role.setVisible(bool(shown.lesson.roles))
        self.hint.setVisible(not shown.lesson.roles)

    def _pick(self) -> None:
        self._choose("roles", (self.role.currentData(),))


def role_choices(lesson: Lesson) -> tuple[tuple[str, str], ...]:
    """Give the lesson's roles by name, and for whom each speaks."""
    roles = lesson.roles
    return tuple(
        (role.name, f"{role.name} ({role.represents})" if _tells(role.name, role.represents)
         else role.name)
        for role in roles
    )  # fmt: skip


def _tells(name: str, represents: str) -> bool:
    return bool(represents) and represents.casefold() not in name.casefold()
