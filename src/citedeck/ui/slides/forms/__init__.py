"""A form for each slide kind that says more than a headline."""

from .chart import ChartForm
from .comparison import ComparisonForm
from .exchange import ExchangeForm
from .map import MapForm
from .part_form import PartForm, Shown
from .picture import PictureForm
from .policy import PolicyForm
from .roles import PositionForm, RolesForm
from .table import TableForm
from .timeline import TimelineForm

PART_FORMS: dict[str, type[PartForm]] = {
    "exchange": ExchangeForm,
    "timeline": TimelineForm,
    "map": MapForm,
    "chart": ChartForm,
    "table": TableForm,
    "comparison": ComparisonForm,
    "picture": PictureForm,
    "roles": RolesForm,
    "position": PositionForm,
    "policy": PolicyForm,
}

__all__ = ["PART_FORMS", "PartForm", "Shown"]
