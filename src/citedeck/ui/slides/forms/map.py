"""The form of a map: its region, its countries, words at them, and arrows between them."""

from PySide6.QtWidgets import QListWidgetItem

from ....model.slides import Flow, MapLabel, MapSlide
from ...fields import LineField
from ...widgets import column, label, narrow_box
from .check_list import CheckList
from .choices import show_choices
from .exchange import FlowView
from .part_form import PartForm, Shown
from .places import country_choices, end_choices, highlighted, region_choices
from .rows import RowList, RowView

_SHOWN_ROWS, _MOST_LABELS, _MOST_ARROWS = 6, 12, 8


class MapForm(PartForm):
    """A region, a list of countries to tick, labels and arrows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.region = narrow_box("Region")
        for id, name in (("", "As in the lesson"), *region_choices()):
            self.region.addItem(name, id)
        self.search = LineField("Find a country", "Find a country")
        self.countries = CheckList("Countries", _SHOWN_ROWS)
        self.labels = RowList("Label", _LabelView, self._new_label, _MOST_LABELS)
        self.arrows = RowList("Arrow", _ArrowView, self._new_arrow, _MOST_ARROWS)
        self._connect()
        self.setLayout(
            column(
                label("Region", "label"), self.region, label("Countries", "label"), self.search,
                self.countries, label("Words at a country", "label"), self.labels,
                label("Arrows", "label"), self.arrows, spacing=5,
            )
        )  # fmt: skip

    def _connect(self) -> None:
        self.region.activated.connect(self._choose_region)
        self.search.typed.connect(self._find)
        self.countries.ticked.connect(self._tick)
        self.labels.changed.connect(self._change_labels)
        self.arrows.changed.connect(self._change_arrows)

    def show_slide(self, shown: Shown) -> None:
        slide = shown.slide
        assert isinstance(slide, MapSlide)
        self.shown = shown
        self.region.setCurrentIndex(max(0, self.region.findData(slide.region)))
        codes = highlighted(slide, shown.lesson)
        self.countries.show_ticks(country_choices(shown.lesson), codes)
        self.labels.show_values(slide.labels, shown)
        self.arrows.show_values(slide.arrows, shown)

    def _find(self, text: str) -> None:
        """Show only the countries whose names hold what is looked for."""
        wanted = text.strip().casefold()
        for place in range(self.countries.count()):
            item: QListWidgetItem = self.countries.item(place)
            item.setHidden(wanted not in item.text().casefold())

    def _choose_region(self) -> None:
        self._choose("region", self.region.currentData())

    def _tick(self, codes: object) -> None:
        self._choose("highlight", codes)

    def _ends(self) -> list[str]:
        assert self.shown is not None
        assert isinstance(self.shown.slide, MapSlide)
        return [code for code, _ in end_choices(self.shown.slide, self.shown.lesson)]

    def _new_label(self) -> MapLabel:
        """Name the first country that has no words yet."""
        used = {item.country for item in self.labels.values()}
        codes = self._ends()
        return MapLabel(country=next((code for code in codes if code not in used), codes[0]))

    def _new_arrow(self) -> Flow:
        codes = self._ends()
        return Flow(source=codes[0], target=codes[min(1, len(codes) - 1)])

    def _change_labels(self, values: object, field: str) -> None:
        self.changed.emit("labels", values, field and f"labels.{field}")

    def _change_arrows(self, values: object, field: str) -> None:
        self.changed.emit("arrows", values, field and f"arrows.{field}")


class _LabelView(RowView):
    """A country and words at it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = LineField("words", "A few words")
        self.country = narrow_box("country")
        self.named = {self.text: "words", self.country: "country"}
        self.text.typed.connect(self._type)
        self.country.activated.connect(self._choose)
        self.setLayout(column(self.country, self.text, spacing=4))

    def show_value(self, value: MapLabel, shown: Shown) -> None:
        assert isinstance(shown.slide, MapSlide)
        self.value = value
        show_choices(self.country, end_choices(shown.slide, shown.lesson, value.country))
        self.country.setCurrentIndex(self.country.findData(value.country))
        self.text.show_text(value.text)

    def _type(self, text: str) -> None:
        self.change("text", text=text)

    def _choose(self) -> None:
        self.change(country=self.country.currentData())


class _ArrowView(FlowView):
    """What goes from one country to another."""

    def ends(self, shown: Shown) -> tuple[tuple[str, str], ...]:
        assert isinstance(shown.slide, MapSlide)
        used = (self.value.source, self.value.target)
        return end_choices(shown.slide, shown.lesson, *used)
