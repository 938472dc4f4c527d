"""What the portal shows, as items of the digest: ids that stay, and the facts that may change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.debts import Debt
from epos_tui.domain.digest import Item, Kind
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import FinalMark, SubjectFinals, YearFinals
from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.marks import Mark
from epos_tui.domain.messages import Chat
from epos_tui.domain.news import NewsItem
from epos_tui.domain.outbox import Stage, Waiting
from epos_tui.domain.year import Term

_MOST = 2_000
"""Characters of a fact that are kept."""
_FOR_A_PERSON = (Stage.UNKNOWN, Stage.ASK, Stage.REJECTED)
"""What goes by itself is no news."""


@dataclass(frozen=True)
class _Of:
    """An item without its facts."""

    kind: Kind
    id: str
    day: date | None
    title: str = ""
    place: str = ""

    def item(self, **facts: object) -> Item:
        """With the facts that are not empty, as they are written down."""
        told = {name: _written(value)[:_MOST] for name, value in facts.items()}
        known = {name: text for name, text in told.items() if text}
        return Item(self.kind, self.id, self.day, self.title, known, self.place)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value)


def marks(subjects: Iterable[SubjectMarks]) -> Iterator[Item]:
    """Every mark of the year."""
    for subject in subjects:
        for entry in subject.entries:
            for mark in entry.marks:
                yield _mark(mark, subject.subject, entry.day, entry.lesson_id)


def _mark(mark: Mark, subject: str, day: date, lesson_id: str) -> Item:
    id = mark.id or f"{subject}/{lesson_id}/{mark.control_form}/{mark.set_on}"
    return _Of(Kind.MARK, id, day, subject, lesson_id).item(
        text=mark.text,
        weight=mark.weight if mark.weight != 1 else "",
        system=mark.system.value,
        form=mark.control_form,
        exam=mark.exam,
        until=mark.point_until,
        comment=mark.comment,
    )


def finals(sheets: Iterable[YearFinals]) -> Iterator[Item]:
    """The final marks that are set."""
    for sheet in sheets:
        for subject in sheet.subjects:
            yield from (_final(mark, subject, sheet) for mark in subject.marks if mark.text.strip())


def _final(mark: FinalMark, subject: SubjectFinals, sheet: YearFinals) -> Item:
    term, name = _term(mark.term), subject.subject
    id = f"{sheet.span.first.year}/{name}/{mark.kind.value}/{term}"
    return _Of(Kind.FINAL, id, mark.set_on, name, name).item(
        text=mark.text, for_what=mark.kind.value, term=term, comment=mark.comment
    )


def _term(term: Term | None) -> str:
    return f"{term.kind.value} {term.number}" if term else ""


def debts(known: Iterable[Debt]) -> Iterator[Item]:
    """A debt changes with every attempt."""
    for debt in known:
        year = debt.term.span.first.year if debt.term else ""
        id = f"{debt.subject}/{debt.form.value}/{year}/{_term(debt.term)}"
        attempts = {
            f"attempt {number}": f"{attempt.day} {attempt.result}".strip()
            for number, attempt in enumerate(debt.attempts, 1)
        }
        yield _Of(Kind.DEBT, id, debt.since, debt.subject, f"{debt.subject} {debt.form.value}").item(
            form=debt.form.value, term=_term(debt.term), **attempts, note=debt.note
        )


def homework(work: Iterable[Assignment]) -> Iterator[Item]:
    """What is to be done at home; what was done in class is no news."""
    for task in work:
        if task.kind is WorkKind.HOMEWORK:
            yield _Of(Kind.HOMEWORK, task.id, task.due, task.subject).item(
                text=task.text,
                minutes=task.planned_minutes,
                files=", ".join(file.name for file in task.attachments),
                added_after=task.added_after_lesson,
                changed_after=task.changed_after_lesson,
            )


def control_works(works: Iterable[ControlWork]) -> Iterator[Item]:
    """They have no ids of their own: one a lesson."""
    for work in works:
        id = f"{work.day}/{work.number}/{work.subject}"
        yield _Of(Kind.CONTROL_WORK, id, work.day, work.subject).item(number=work.number, text=work.title)


def lessons(held: Iterable[Lesson]) -> Iterator[Item]:
    """The lessons that are not as the timetable has them."""
    for lesson in held:
        if lesson.change:
            yield _Of(Kind.LESSON, lesson.id, lesson.day, lesson.subject).item(
                change=lesson.change.value,
                number=lesson.number,
                starts=lesson.starts,
                teacher=lesson.teacher,
                room=lesson.room,
                note=lesson.change_note,
            )


def unsigned(mondays: Iterable[date]) -> Iterator[Item]:
    """They stand under their last day."""
    for monday in mondays:
        yield _Of(Kind.UNSIGNED, monday.isoformat(), monday + timedelta(days=6)).item()


def absences(notices: Iterable[AbsenceNotice]) -> Iterator[Item]:
    """The notices the school has."""
    for notice in notices:
        span = notice.span
        yield _Of(Kind.ABSENCE, notice.id, span.first).item(
            last=span.last if span.last != span.first else None,
            lessons=", ".join(map(str, notice.lessons)),
            reason=notice.reason.name if notice.reason else "",
            note=notice.note,
        )


def orders(waiting: Iterable[Waiting], student_id: str) -> Iterator[Item]:
    """What was decided here, has not arrived, and is a person's turn."""
    for order in waiting:
        if order.order.student_id == student_id and order.stage in _FOR_A_PERSON:
            name = type(order.order).__name__
            yield _Of(Kind.ORDER, order.id, order.since.date()).item(
                order=name, stage=order.stage.value, said=order.said
            )


def chats(known: Iterable[Chat]) -> Iterator[Item]:
    """The newest message of each chat, unless it is one's own."""
    for chat in known:
        if (last := chat.last) and not last.own:
            yield _Of(Kind.MESSAGE, f"{chat.id}/{last.id}", last.at.date(), chat.title, chat.id).item(
                author=last.author, text=last.text
            )


def events(known: Iterable[SchoolEvent]) -> Iterator[Item]:
    """Events of one day or of several."""
    for event in known:
        span = event.span
        yield _Of(Kind.EVENT, event.id, span.first, event.title).item(
            last=span.last if span.last != span.first else None,
            starts=event.starts,
            ends=event.ends,
            where=event.place,
            text=event.description,
        )


def news(items: Iterable[NewsItem]) -> Iterator[Item]:
    """News by their headlines."""
    for item in items:
        yield _Of(Kind.NEWS, item.id, item.published.date(), item.title).item(source=item.source.value)
