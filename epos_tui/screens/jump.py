"""The way from a thing to its place: the child, the page, the day, the row."""

from typing import Protocol

from textual.message import Message

from epos_tui.domain.people import Student
from epos_tui.domain.place import Place
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.sections import DESKTOP, DIARY, EDUCATION, MARKS, OTHER
from epos_tui.screens.view import View

PAGES = {
    "calendar": (DESKTOP, "calendar"),
    "feed": (DESKTOP, "feed"),
    "news": (DESKTOP, "news"),
    "messages": (DESKTOP, "messages"),
    "contacts": (DESKTOP, "messages"),
    "week": (DIARY, "week"),
    "homework": (DIARY, "homework"),
    "absence": (DIARY, "absence"),
    "marks": (MARKS, "marks"),
    "finals": (MARKS, "finals"),
    "debts": (MARKS, "debts"),
    "programmes": (EDUCATION, "programmes"),
    "curriculum": (EDUCATION, "curriculum"),
    "links": (OTHER, "links"),
    "support": (OTHER, "support"),
}
"""The portal tab and the sub-tab on which a place is."""


class Paged(Protocol):
    """The program as far as pages go."""

    view: View

    def show_child(self, student: Student) -> None:
        """Every page is of this child from now on."""

    async def open_page(self, section: int, tab: str) -> SectionScreen:
        """Goes to a sub-tab; whatever stands over the sections is left."""


class Jump(Message):
    """A place is wanted, in the diary of one of the students; without any in the one that is open."""

    def __init__(self, place: Place, students: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.place, self.students = place, students


async def jump(app: Paged, wanted: Jump) -> None:
    """Shows the place in the diary of the child that is open, else of the first whom it concerns."""
    students, viewer = wanted.students, app.view.cabinet.viewer
    if students and app.view.cabinet.student.id not in students:
        app.show_child(next(student for student in viewer.students if student.id in students))
    section = await app.open_page(*PAGES[wanted.place.page])
    section.pane.reach(wanted.place)
