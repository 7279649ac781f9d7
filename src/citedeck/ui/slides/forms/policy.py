"""The form of a policy: a problem, an option, what it costs, and what we recommend."""

from functools import partial

from ....model.slides import PolicySlide
from ...dialogs import named
from ...fields import OneParagraphField
from ...widgets import column
from .part_form import PartForm, Shown

_FIELDS = {
    "problem": ("Problem", "What is wrong, and for whom"),
    "option": ("Option", "What could be done"),
    "trade_off": ("Trade-off", "What it costs, and who pays"),
    "recommendation": ("Recommendation", "What we would do"),
}


class PolicyForm(PartForm):
    """Four texts."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = {key: OneParagraphField(*words) for key, words in _FIELDS.items()}
        for key, field in self.texts.items():
            field.typed.connect(partial(self._type, key))
        fields = (named(_FIELDS[key][0], field) for key, field in self.texts.items())
        self.setLayout(column(*fields))

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, PolicySlide)
        for key, field in self.texts.items():
            field.show_text(getattr(shown.slide, key))
