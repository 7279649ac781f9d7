"""The Slides step, put together: storyboard at the left, slide in the middle, form at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from ... import edit
from ...compose.deck import section_name
from ...compose.slides import headline
from ...model.media import Media
from ...model.pages import Pages
from ...model.project import Project
from ...model.slides import Slide
from ...pipeline import slide_pages
from ..document import Document
from ..widgets import button, card, column, icon_button, label, row, scrolled
from .empty import empty_hint
from .evidence_list import EvidenceList
from .form import SlideForm
from .forms import Shown
from .kinds import KIND_HINTS, KINDS, KindMenu, KindPicker
from .notes import NotesPanel
from .page_view import PageView
from .storyboard import StoryboardView, Thumb

_OF_NO_TOPIC = ("title", "agenda", "section", "definition", "roles", "conclusion", "sources")
_FIELD_OF_ROLE = {"title": "claim", "body": "items", "subtitle": "subtitle", "takeaway": "takeaway"}


class SlidesPanel(QWidget):
    """Shows and edits the slides of a document."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.slide_id = ""
        self.part = 0
        self.storyboard = StoryboardView()
        self.page_view = PageView()
        self.notes = NotesPanel()
        self.kinds = KindPicker()
        self.form = SlideForm()
        self.evidence = EvidenceList()
        self.evidence_heading = label("Evidence", "heading")
        self.hint = label("", "muted", wrap=True)
        self.parts = label("", "muted")
        self.setLayout(self._layout())
        self._connect()
        self.refresh()

    # -- what it looks like

    def _layout(self) -> QVBoxLayout:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(14)
        splitter.addWidget(self._left())
        splitter.addWidget(self._middle())
        splitter.addWidget(self._right())
        splitter.setSizes([210, 700, 310])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        return column(splitter)

    def _left(self) -> QFrame:
        self.add_button = button("Slide", None, "kind", "plus")
        menu = KindMenu(self)
        menu.kind_chosen.connect(self.add_slide)
        self.add_button.setMenu(menu)
        self.up = icon_button("arrow-up", "Move slide up (Alt+Up)", self._move_up)
        self.down = icon_button("arrow-down", "Move slide down (Alt+Down)", self._move_down)
        self.bin = icon_button("trash-2", "Delete slide (Del)", self._delete_current)
        tools = row(self.add_button, 1, self.up, self.down, self.bin, spacing=2)
        made = card(column(label("Storyboard", "heading"), self.storyboard, tools, spacing=8))
        made.setMinimumWidth(190)
        return made

    def _middle(self) -> QWidget:
        middle = QWidget()
        self.back = icon_button("chevron-left", "Page before", self._show_part_before)
        self.on = icon_button("chevron-right", "Next page", self._show_part_after)
        pager = row(1, self.back, self.parts, self.on, 1, spacing=4)
        self.pager = QWidget()
        self.pager.setLayout(pager)
        layout = column(self.page_view, self.pager, self.notes, spacing=8)
        layout.setStretch(0, 1)
        middle.setLayout(layout)
        middle.setMinimumWidth(340)
        return middle

    def _right(self) -> QFrame:
        layout = column(
            label("Slide kind", "heading"), self.kinds, self.hint, self.form,
            self.evidence_heading, self.evidence, 1, spacing=8,
        )  # fmt: skip
        made = card(column(scrolled(layout)))
        made.setMinimumWidth(300)
        return made

    def _connect(self) -> None:
        self.document.changed.connect(self.refresh)
        self.document.replaced.connect(self.refresh)
        self.storyboard.slide_picked.connect(self.show_slide)
        self.storyboard.move_asked.connect(self.move_slide)
        self.storyboard.delete_asked.connect(self.delete_slide)
        self.storyboard.copy_asked.connect(self.copy_slide)
        self.storyboard.hide_asked.connect(self.hide_slide)
        self.page_view.role_clicked.connect(self._focus_role)
        self.kinds.kind_chosen.connect(self.change_kind)
        self.form.field_changed.connect(self.change_field)
        self.form.edit_asked.connect(self.edit_slide)
        self.form.media_chosen.connect(self.show_picture)
        self.notes.notes_typed.connect(self._type_notes)
        self.notes.speaker_chosen.connect(self._choose_speaker)
        self.evidence.place_asked.connect(self.place_evidence)
        self.evidence.take_asked.connect(self.take_evidence)

    # -- what it shows

    def refresh(self) -> None:
        """Show the document as it is now; what did not change stays as it is."""
        slides = self.document.project.slides
        if not any(slide.id == self.slide_id for slide in slides):
            self._point_at(slides[0].id if slides else "")
        self.storyboard.show_thumbs(self._thumbs(), self.slide_id)
        self.show_slide(self.slide_id)

    def go_to(self, id: str, part: int) -> None:
        """Show a page of a slide that goes on over several; `part` counts from 0."""
        self._point_at(id, part)
        self.refresh()

    def _point_at(self, id: str, part: int = 0) -> None:
        """Choose what is shown next: a slide begins with its first page."""
        self.slide_id, self.part = id, part

    def show_slide(self, id: str) -> None:
        """Show one slide in the middle and its fields at the right."""
        slide = self.document.slide(id)
        if id != self.slide_id:
            self._point_at(id)
        if slide is None:
            return
        self._show_page(slide)
        lesson, project = self.document.lesson, self.document.project
        self.kinds.show_kind(slide.kind)
        self.hint.setText(KIND_HINTS.get(slide.kind, ""))
        self.form.show_slide(Shown(slide, lesson, project))
        self.notes.show_slide(slide, project, lesson)
        shows = slide.most_evidence != 0 or bool(slide.evidence)
        self.evidence.setVisible(shows)
        self.evidence_heading.setVisible(shows)
        if shows:
            self.evidence.show_slide(slide, lesson, project, self.document.documents)

    def _show_page(self, slide: Slide) -> None:
        pages = slide_pages(self.document.work, slide, self.document.template)
        self.part = max(0, min(self.part, len(pages) - 1))
        number = self._first_number(slide.id) + self.part
        hint = empty_hint(slide)
        self.page_view.show_page(self._pages(), pages[self.part], number, hint)
        self.pager.setVisible(len(pages) > 1)
        self.parts.setText(f"Page {self.part + 1} of {len(pages)}: it does not fit on one slide")

    def _pages(self) -> Pages:
        template = self.document.template
        return Pages(
            template.look, (), media=self.document.work.media, backdrops=template.backdrops
        )

    def _first_number(self, id: str) -> int:
        thumbs = self.storyboard.board.thumbs
        return next((thumb.number for thumb in thumbs if thumb.slide == id), 1)

    def _thumbs(self) -> tuple[Thumb, ...]:
        """Make the storyboard's rows."""
        work, template = self.document.work, self.document.template
        shell = self._pages()
        rows, number, section = [], 1, ""
        for slide in work.project.slides:
            pages = slide_pages(work, slide, template)
            name = section_name(work.lesson, work.project, slide)
            title = headline(work.lesson, work.project, slide)
            shown = name if name != section else ""
            rows.append(
                Thumb(slide.id, shown, title, shell, pages[0], number, len(pages), slide.hidden)
            )
            number, section = number + len(pages), name
        return tuple(rows)

    # -- what a person does

    def add_slide(self, kind: str) -> None:
        """Add a slide after the current one, on the same topic."""
        current = self.document.slide(self.slide_id)
        topic = current.topic if current and kind not in _OF_NO_TOPIC else ""
        project, id = edit.add_slide(self.document.project, kind, self.slide_id, topic=topic)
        self._point_at(id)
        self.document.apply(f"add a {KINDS[kind].lower()} slide", project)
        self.form.focus_field("claim")

    def change_kind(self, kind: str) -> None:
        """Make the current slide another kind."""
        project = edit.change_kind(self.document.project, self.slide_id, kind)
        self.document.apply(f"make it a {KINDS[kind].lower()} slide", project)

    def change_field(self, name: str, value: object, typed: str = "") -> None:
        """Change what the current slide says; typing into one field goes on with one step."""
        project = edit.update_slide(self.document.project, self.slide_id, **{name: value})
        merge = f"{self.slide_id}.{typed}" if typed else ""
        self.document.apply(f"change the {name.replace('_', '-')}", project, merge)

    def edit_slide(self, what: str, change: Callable[[Project], Project]) -> None:
        """Do to the project what a form of the current slide asks for."""
        self.document.edit(what, change)

    def show_picture(self, media: Media) -> None:
        """Show a picture on the current slide; it belongs to the project from now on."""
        self.document.keep_media(media)
        project, id = edit.add_picture(self.document.project, media)
        project = edit.update_slide(project, self.slide_id, media=id, crop=None)
        self.document.apply("choose a picture", project)

    def _type_notes(self, text: str) -> None:
        project = edit.update_slide(self.document.project, self.slide_id, speaker_notes=text)
        self.document.apply("change the notes", project, f"{self.slide_id}.notes")

    def _choose_speaker(self, name: str) -> None:
        project = edit.update_slide(self.document.project, self.slide_id, speaker=name)
        self.document.apply("choose the speaker", project)

    def place_evidence(self, evidence: str) -> None:
        """Show a piece of evidence on the current slide."""
        project = edit.place_evidence(self.document.project, self.slide_id, evidence)
        self.document.apply("put evidence on the slide", project)

    def take_evidence(self, evidence: str) -> None:
        """Take a piece of evidence off the current slide."""
        project = edit.take_evidence(self.document.project, self.slide_id, evidence)
        self.document.apply("take evidence off the slide", project)

    def move_slide(self, id: str, place: int) -> None:
        """Move a slide to a place, counted from 0."""
        self.document.apply("move a slide", edit.move_slide(self.document.project, id, place))

    def delete_slide(self, id: str) -> None:
        """Delete a slide and show its neighbour."""
        ids = [str(slide.id) for slide in self.document.project.slides]
        place = ids.index(id) if id in ids else 0
        rest = [other for other in ids if other != id]
        self._point_at(rest[min(place, len(rest) - 1)] if rest else "")
        self.document.apply("delete a slide", edit.remove_slide(self.document.project, id))

    def copy_slide(self, id: str) -> None:
        """Duplicate a slide and show the copy."""
        project, copy = edit.duplicate_slide(self.document.project, id)
        self._point_at(copy)
        self.document.apply("duplicate a slide", project)

    def hide_slide(self, id: str) -> None:
        """Hide a slide in the deck, or show it again."""
        slide = self.document.slide(id)
        if slide:
            project = edit.update_slide(self.document.project, id, hidden=not slide.hidden)
            self.document.apply("show a slide" if slide.hidden else "hide a slide", project)

    def _move_up(self) -> None:
        self._move_by(-1)

    def _move_down(self) -> None:
        self._move_by(1)

    def _move_by(self, step: int) -> None:
        ids = [str(slide.id) for slide in self.document.project.slides]
        if self.slide_id in ids:
            self.move_slide(self.slide_id, ids.index(self.slide_id) + step)

    def _delete_current(self) -> None:
        if self.slide_id:
            self.delete_slide(self.slide_id)

    def _show_part_before(self) -> None:
        self.part -= 1
        self.show_slide(self.slide_id)

    def _show_part_after(self) -> None:
        self.part += 1
        self.show_slide(self.slide_id)

    def _focus_role(self, role: str) -> None:
        self.form.focus_field(_FIELD_OF_ROLE.get(role, role))
