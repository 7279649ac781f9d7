"""The form of a comparison: two sides, each with a claim, its reasons and its evidence."""

from ....model.slides import Column, ComparisonSlide
from ...fields import OneParagraphField, TextField
from ...widgets import column
from .evidence_choice import EvidenceChoice
from .lines import keep_typed, split_items
from .part_form import PartForm, Shown
from .rows import RowList, RowView

_SIDES = 2


class ComparisonForm(PartForm):
    """Two sides; they can change places, and neither can go."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = RowList("Side", _SideView, None)
        self.columns.changed.connect(self._change)
        self.setLayout(column(self.columns))

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, ComparisonSlide)
        sides = shown.slide.columns
        missing = (Column(),) * (_SIDES - len(sides))
        self.columns.show_values((*sides, *missing), shown)

    def _change(self, values: object, field: str) -> None:
        self.changed.emit("columns", values, field and f"columns.{field}")


class _SideView(RowView):
    """What one side claims."""

    def __init__(self) -> None:
        super().__init__()
        self.claim = OneParagraphField("claim", "What this side says", lines=1)
        self.items = TextField("reasons, one a line", "Reasons, one a line", lines=3, most=8)
        self.evidence = EvidenceChoice()
        self.named = {
            self.claim: "claim", self.items: "reasons", self.evidence.button: "evidence",
        }  # fmt: skip
        self.claim.typed.connect(self._type_claim)
        self.items.typed.connect(self._type_items)
        self.evidence.chosen.connect(self._choose_evidence)
        self.setLayout(column(self.claim, self.items, self.evidence, spacing=4))

    def show_value(self, value: Column, shown: Shown) -> None:
        self.value = value
        self.claim.show_text(value.claim)
        self.items.show_text(keep_typed(self.items, value.items))
        self.evidence.show_ids(value.evidence, shown)

    def _type_claim(self, text: str) -> None:
        self.change("claim", claim=text)

    def _type_items(self, text: str) -> None:
        self.change("items", items=split_items(text))

    def _choose_evidence(self, ids: object) -> None:
        self.change(evidence=ids)
