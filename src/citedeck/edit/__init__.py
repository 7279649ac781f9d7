"""Project (+ lesson) -> project: one function for each thing a user does.

None of them knows about windows or files, and none can leave a project that leads nowhere: what
refers to something that is deleted is mended with it. Ids are counted.
"""

from .events import take_events
from .evidence import (
    add_note,
    add_quote,
    add_source,
    count_uses,
    remove_evidence,
    remove_source,
    update_note,
    update_quote,
    update_source,
)
from .media import add_picture
from .plan import choose_activity, set_details, toggle_topic
from .slides import (
    add_slide,
    change_kind,
    duplicate_slide,
    move_slide,
    place_evidence,
    remove_slide,
    take_evidence,
    update_slide,
)
from .storyboards import new_project, suggest_slides

__all__ = [
    "add_note",
    "add_picture",
    "add_quote",
    "add_slide",
    "add_source",
    "change_kind",
    "choose_activity",
    "count_uses",
    "duplicate_slide",
    "move_slide",
    "new_project",
    "place_evidence",
    "remove_evidence",
    "remove_slide",
    "remove_source",
    "set_details",
    "suggest_slides",
    "take_events",
    "take_evidence",
    "toggle_topic",
    "update_note",
    "update_quote",
    "update_slide",
    "update_source",
]
