"""Searching everything that is kept of all children; the portal is asked only where that is wanted."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from epos_tui.domain.errors import BrokenFile, EposError, NotOffered, PortalUnreachable, SignInNeeded
from epos_tui.domain.gathering import items
from epos_tui.domain.links import Link
from epos_tui.domain.place import SearchKind
from epos_tui.domain.reading import Reading
from epos_tui.domain.search import Index, index
from epos_tui.domain.searched import Answered, Own
from epos_tui.domain.year import Span, days_of
from epos_tui.store.desk import SupportDesk
from epos_tui.store.memory import Memory
from epos_tui.usecases.cabinet import Cabinet, is_local, with_student
from epos_tui.usecases.homework import notes
from epos_tui.usecases.messages import PAGE
from epos_tui.usecases.recalled import recalled
from epos_tui.usecases.remembered import Remembered
from epos_tui.word_forms import word_forms

T = TypeVar("T")


@dataclass(frozen=True)
class Gap:
    """What of a student cannot be found, because it was never read."""

    student: str
    nothing: tuple[SearchKind, ...]
    partly: tuple[SearchKind, ...]
    """Some days or some chats are there, others of this year are not."""


@dataclass(frozen=True)
class Library:
    """All that can be found, and what is not in it."""

    index: Index
    gaps: tuple[Gap, ...]


_QUESTIONS = {
    SearchKind.HOMEWORK: ("homework", "week"),
    SearchKind.LESSON: ("week", "lessons"),
    SearchKind.MARK: ("marks",),
    SearchKind.FINAL: ("finals",),
    SearchKind.DEBT: ("debts",),
    SearchKind.CONTROL_WORK: ("control_works",),
    SearchKind.EVENT: ("events",),
    SearchKind.NEWS: ("news",),
    SearchKind.MESSAGE: ("chats",),
    SearchKind.CONTACT: ("contacts",),
    SearchKind.ABSENCE: ("absence_notices",),
    SearchKind.TOPIC: ("programmes",),
    SearchKind.DISCIPLINE: ("curriculum",),
    SearchKind.LINK: ("links",),
}
"""Which answers hold the things of a kind."""
_BY_DAYS = (SearchKind.HOMEWORK, SearchKind.LESSON, SearchKind.CONTROL_WORK, SearchKind.EVENT)


async def library(cabinet: Cabinet, fresh: bool = False) -> Reading[Library]:
    """What can be found now; `fresh` asks the portal for whatever is not known or not fresh."""
    memory, problem = await read_all(cabinet) if fresh or is_local(cabinet) else (cabinet.memory, None)
    return kept(cabinet, memory, problem)


def kept(cabinet: Cabinet, memory: Memory, problem: EposError | None = None) -> Reading[Library]:
    """Everything the memory holds; takes a while, and touches nothing that others use meanwhile."""
    known = {student.id for student in cabinet.viewer.students}
    answers = tuple(answer for answer in recalled(memory) if answer.student in known)
    made = index(items((a for a in answers if a.question != "year"), _own(cabinet)), word_forms())
    oldest = min((answer.taken_at for answer in answers), default=cabinet.now())
    return Reading(Library(made, tuple(_gaps(cabinet, answers))), oldest, problem is not None, problem)


def _own(cabinet: Cabinet) -> Own:
    """What cannot be read is not found; the pages it belongs to tell it."""
    students = cabinet.viewer.students
    desk = _read(cabinet.desk.support.read, SupportDesk())
    own_links: tuple[Link, ...] = _read(cabinet.desk.links.read, ())
    own_notes = {student.id: notes(with_student(cabinet, student))[0] for student in students}
    return Own(own_notes, own_links, desk.sent, desk.draft, cabinet.now())


def _read(read: Callable[[], T], otherwise: T) -> T:
    try:
        return read()
    except BrokenFile:
        return otherwise


def _gaps(cabinet: Cabinet, answers: Sequence[Answered]) -> Iterator[Gap]:
    for student in cabinet.viewer.students:
        own = [answer for answer in answers if answer.student == student.id]
        of_kind = {
            kind: [answer for answer in own if answer.question in questions]
            for kind, questions in _QUESTIONS.items()
        }
        nothing = tuple(kind for kind, found in of_kind.items() if not found)
        days = _days_so_far(own, cabinet.today())
        partly = [kind for kind in _BY_DAYS if of_kind[kind] and _lacks_days(of_kind[kind], days)]
        if not _all_chats_read(own):
            partly.append(SearchKind.MESSAGE)
        if nothing or partly:
            yield Gap(student.id, nothing, tuple(partly))


def _days_so_far(own: Sequence[Answered], today: date) -> frozenset[date]:
    """Of the academic year, where that is known."""
    years = (answer.value.span for answer in own if answer.question == "year" and answer.value)
    return frozenset(day for span in years for day in days_of(Span(span.first, min(span.last, today))))


def _lacks_days(found: Sequence[Answered], days: frozenset[date]) -> bool:
    spans = [answer.span for answer in found if answer.span]
    return any(not any(day in span for span in spans) for day in days)


def _all_chats_read(own: Sequence[Answered]) -> bool:
    listed = {chat.id for answer in own if answer.question == "chats" for chat in answer.value or ()}
    return listed <= {answer.chat for answer in own if answer.question == "messages"}


async def read_all(cabinet: Cabinet) -> tuple[Memory, EposError | None]:
    """Asks for everything of all children, one question after another, and for nothing that is still fresh.

    Gives where the answers are, and why some are not as they are now. Where nothing is remembered they are
    kept until the search is left.
    """
    memory = cabinet.memory if cabinet.memory.keeps else Memory()
    asked = Remembered(memory, cabinet.now, cabinet.portal, trusting=True)
    problem: EposError | None = None
    for student in cabinet.viewer.students:
        try:
            await _read_student(asked, student.id)
        except (PortalUnreachable, SignInNeeded) as error:
            return memory, error
        except EposError as error:
            problem = error
        if asked.problem:
            return memory, asked.problem
    return memory, problem


async def _read_student(asked: Remembered, id: str) -> None:
    """What is refused is told after the rest has been read."""
    span = (await asked.year(id)).span
    problem: EposError | None = None
    for question in _questions(asked, id, span):
        try:
            await question()
        except NotOffered:
            pass
        except (PortalUnreachable, SignInNeeded):
            raise
        except EposError as error:
            problem = error
        if asked.problem:
            return
    if problem:
        raise problem


def _questions(asked: Remembered, id: str, span: Span) -> Iterator[Callable[[], Awaitable[object]]]:
    yield lambda: asked.marks(id)
    yield lambda: asked.homework(id, span)
    yield lambda: asked.lessons(id, span)
    yield lambda: asked.control_works(id, span)
    yield lambda: asked.events(id, span)
    yield lambda: asked.absence_notices(id, span)
    for simple in (
        asked.news,
        asked.finals,
        asked.debts,
        asked.contacts,
        asked.programmes,
        asked.curriculum,
        asked.links,
    ):
        yield partial(simple, id)
    yield lambda: _chats(asked, id)


async def _chats(asked: Remembered, id: str) -> None:
    for chat in await asked.chats(id):
        if asked.problem is None:
            await asked.messages(id, chat.id, PAGE)
