"""The form of an exchange: who takes part, and what goes each way."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ....edit.values import next_id
from ....model.slides import MOST_PARTIES, ExchangeSlide, Flow, Party
from ...fields import LineField, OneParagraphField
from ...widgets import column, label, narrow_box, row
from .choices import show_choices
from .evidence_choice import EvidenceChoice
from .part_form import PartForm, Shown
from .rows import RowList, RowView

_LEAD_PX = 32
_FEWEST, _MOST_FLOWS = 2, 12


class ExchangeForm(PartForm):
    """Two lists: parties, and what flows between them."""

    def __init__(self) -> None:
        super().__init__()
        self.slide: ExchangeSlide | None = None
        self.parties = RowList("Party", _PartyView, self._new_party, MOST_PARTIES)
        self.flows = RowList("Flow", _PartyFlowView, self._new_flow, _MOST_FLOWS)
        self.parties.changed.connect(self._change_parties)
        self.flows.changed.connect(self._change_flows)
        self.setLayout(
            column(
                label("Who takes part", "label"), self.parties,
                label("What goes each way", "label"), self.flows, spacing=5,
            )
        )  # fmt: skip

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, ExchangeSlide)
        self.slide = shown.slide
        self.parties.show_values(shown.slide.parties, shown)
        self.flows.show_values(shown.slide.flows, shown)
        self.flows.can_add(len(shown.slide.parties) >= _FEWEST)

    def _new_party(self) -> Party:
        parties = self.slide.parties if self.slide else ()
        return Party(id=next_id("p", (party.id for party in parties)))

    def _new_flow(self) -> Flow:
        """Go the way that nothing goes yet; else as the first does."""
        assert self.slide is not None
        ids = [party.id for party in self.slide.parties]
        used = {(flow.source, flow.target) for flow in self.slide.flows}
        ways = [(one, other) for one in ids for other in ids if one != other]
        source, target = next((way for way in ways if way not in used), ways[0])
        return Flow(source=source, target=target)

    def _change_parties(self, values: object, field: str) -> None:
        self.changed.emit("parties", values, field and f"parties.{field}")

    def _change_flows(self, values: object, field: str) -> None:
        self.changed.emit("flows", values, field and f"flows.{field}")


class _PartyView(RowView):
    """A party's name."""

    def __init__(self) -> None:
        super().__init__()
        self.name = LineField("name", "A country, a company, a person")
        self.named = {self.name: "name"}
        self.name.typed.connect(self._type)
        self.setLayout(column(self.name))

    def show_value(self, value: Party, _shown: Shown) -> None:
        self.value = value
        self.name.show_text(value.name)

    def _type(self, text: str) -> None:
        self.change("name", name=text)


class FlowView(RowView):
    """What goes from where to where, and its evidence."""

    def __init__(self, hint: str = "What is given, in a few words") -> None:
        super().__init__()
        self.text = OneParagraphField("what", hint, lines=1)
        self.source, self.target = narrow_box("from"), narrow_box("to")
        self.evidence = EvidenceChoice()
        self.named = {
            self.text: "what", self.source: "from", self.target: "to",
            self.evidence.button: "evidence",
        }  # fmt: skip
        self.text.typed.connect(self._type)
        self.source.activated.connect(self._choose_source)
        self.target.activated.connect(self._choose_target)
        self.evidence.chosen.connect(self._choose_evidence)
        self.setLayout(
            column(_led("from", self.source), _led("to", self.target), self.text, self.evidence,
                   spacing=4)
        )  # fmt: skip

    def ends(self, shown: Shown) -> tuple[tuple[str, str], ...]:
        """Give what something can go from and to, by id and name."""
        raise NotImplementedError

    def show_value(self, value: Flow, shown: Shown) -> None:
        self.value = value
        ends = self.ends(shown)
        for box, id in ((self.source, value.source), (self.target, value.target)):
            show_choices(box, ends)
            box.setCurrentIndex(box.findData(id))
        self.text.show_text(value.text)
        self.evidence.show_ids(value.evidence, shown)

    def _type(self, text: str) -> None:
        self.change("text", text=text)

    def _choose_source(self) -> None:
        self.change(source=self.source.currentData())

    def _choose_target(self) -> None:
        self.change(target=self.target.currentData())

    def _choose_evidence(self, ids: object) -> None:
        self.change(evidence=ids)


def _led(word: str, box: QWidget) -> QHBoxLayout:
    """Put a word before a list to choose from."""
    lead = label(word, "muted")
    lead.setMinimumWidth(_LEAD_PX)
    made = row(lead, box, spacing=4)
    made.setStretch(1, 1)
    return made


class _PartyFlowView(FlowView):
    """A flow between the slide's parties."""

    def ends(self, shown: Shown) -> tuple[tuple[str, str], ...]:
        assert isinstance(shown.slide, ExchangeSlide)
        parties = enumerate(shown.slide.parties, 1)
        return tuple((str(party.id), party.name or f"Party {number}") for number, party in parties)
