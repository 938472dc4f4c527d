"""The files of a fixture school and how they are read (see fixtures/README.md)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from errno import ENOENT
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import BrokenFile, Feature, NotOffered
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.lessons import Lesson, SchoolDay, Signature
from epos_tui.domain.links import LinkGroup
from epos_tui.domain.messages import Message
from epos_tui.domain.news import NewsItem
from epos_tui.domain.people import Role
from epos_tui.domain.programmes import Programme
from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.domain.year import AcademicYear, Span, days_of_week, kind_of, monday_of, name_of, weeks_of
from epos_tui.portal.attachments import pieces
from epos_tui.portal.changes import FILE, Happening, changed
from epos_tui.portal.checks import (
    check_curriculum,
    check_events,
    check_finals,
    check_messages,
    check_people,
    check_periods,
    check_programmes,
    check_stay,
    check_subjects,
    check_week,
    check_year,
)
from epos_tui.portal.events import control_works
from epos_tui.portal.files import read_file, read_if_there
from epos_tui.portal.shapes import ChatFile, Clock, Messages, People, StayPlan, Timetable, WeekFile
from epos_tui.portal.timetable import lessons_by_timetable

T = TypeVar("T")


@dataclass(frozen=True)
class School:
    """A folder in the format of fixtures/README.md."""

    folder: Path
    now: Callable[[], datetime] | None = None
    """Until when it has lived on; None: until its own present moment."""

    def clock(self) -> datetime:
        """The school's present moment."""
        return read_file(self.folder / "clock.json", Clock).now

    def people(self) -> People:
        """Students and sign-ins."""
        path = self.folder / "people.json"
        people = read_file(path, People)
        check_people(people, str(path))
        return people

    def reasons(self) -> tuple[AbsenceReason, ...]:
        """The reasons of absence a parent may choose from."""
        return read_file(self.folder / "reasons.json", tuple[AbsenceReason, ...])

    def year(self, student_id: str) -> AcademicYear:
        """The academic year of the student's group."""
        path = self._of(student_id) / "year.json"
        year = self._read(path, AcademicYear)
        check_year(year, str(path))
        return year

    def notices(self, student_id: str) -> tuple[AbsenceNotice, ...]:
        """The absence notices the school has had from the start."""
        return self._read(self._of(student_id) / "notices.json", tuple[AbsenceNotice, ...])

    def signatures(self, student_id: str) -> tuple[Signature, ...]:
        """The weeks signed from the start."""
        return self._read(self._of(student_id) / "signatures.json", tuple[Signature, ...])

    def subjects(self, student_id: str) -> tuple[SubjectMarks, ...]:
        """The subjects with their own terms and the school's averages; the entries stand in the weeks."""
        path = self._of(student_id) / "subjects.json"
        subjects = self._read(path, tuple[SubjectMarks, ...])
        check_subjects(subjects, str(path))
        return subjects

    def finals(self, student_id: str) -> tuple[YearFinals, ...]:
        """The mark sheets of all known years."""
        path = self._of(student_id) / "finals.json"
        sheets = self._read(path, tuple[YearFinals, ...])
        check_finals(sheets, str(path))
        return sheets

    def debts(self, student_id: str) -> tuple[Debt, ...]:
        """The assessments that were not passed."""
        return self._read(self._of(student_id) / "debts.json", tuple[Debt, ...])

    def stay_plan(self, student_id: str) -> StayPlan:
        """The regime of the year's weekdays, lessons left out; raises `NotOffered`."""
        path = self._of(student_id) / "stay.json"
        plan = _offered(self._if_there(path, StayPlan), Feature.STAY)
        check_stay(plan, str(path))
        return plan

    def attachment(self, student_id: str, attachment_id: str) -> Iterator[bytes]:
        """The content of an attachment; raises `AttachmentMissing`."""
        return pieces(self._of(student_id) / "attachments", attachment_id)

    def events(self, student_id: str) -> tuple[SchoolEvent, ...]:
        """The events of the year that concern the student."""
        path = self._of(student_id) / "events.json"
        events = self._if_there(path, tuple[SchoolEvent, ...]) or ()
        check_events(events, str(path))
        return events

    def control_works(self, student_id: str, span: Span) -> tuple[ControlWork, ...]:
        """Those of the weeks' own files, and those the timetable plans for the other weeks."""
        written = tuple(control_works(self.written(student_id, span)))
        timetable = self._read(self._of(student_id) / "timetable.json", Timetable)
        planned = {monday_of(item.day) for item in timetable.control_works if item.day in span}
        year = self.year(student_id)
        to_come = (
            lesson
            for monday in sorted(planned)
            if self._written(student_id, monday) is None
            for lesson in lessons_by_timetable(timetable, year, monday)
            if lesson.day in span
        )
        return (*written, *control_works(to_come))

    def news(self, student_id: str) -> tuple[NewsItem, ...]:
        """News of the region and of the institution."""
        return self._if_there(self._of(student_id) / "news.json", tuple[NewsItem, ...]) or ()

    def messages(self, student_id: str, role: Role) -> Messages:
        """The chats and contacts of the account; raises `NotOffered`."""
        path = self._of(student_id) / "messages" / f"{role.value}.json"
        messages = _offered(self._if_there(path, Messages), Feature.MESSAGES)
        check_messages(messages, str(path))
        return messages

    def chat(self, student_id: str, role: Role, chat_id: str) -> tuple[Message, ...]:
        """The whole conversation, oldest first; `chat_id` is one of the account's."""
        path = self._of(student_id) / "messages" / role.value / f"{chat_id}.json"
        return self._read(path, ChatFile).messages

    def programmes(self, student_id: str) -> tuple[Programme, ...]:
        """The work programmes, lessons left out; raises `NotOffered`."""
        path = self._of(student_id) / "programmes.json"
        programmes = _offered(self._if_there(path, tuple[Programme, ...]), Feature.PROGRAMMES)
        check_programmes(programmes, str(path))
        return programmes

    def curriculum(self, student_id: str) -> Curriculum:
        """The curriculum of the group's year; raises `NotOffered`."""
        path = self._of(student_id) / "curriculum.json"
        curriculum = _offered(self._if_there(path, Curriculum), Feature.CURRICULUM)
        check_curriculum(curriculum, str(path))
        return curriculum

    def study_periods(self, student_id: str) -> tuple[StudyPeriod, ...]:
        """The periods of the study calendar, where the institution gives them."""
        path = self._of(student_id) / "study_calendar.json"
        periods = self._if_there(path, tuple[StudyPeriod, ...]) or ()
        check_periods(periods, str(path))
        return periods

    def links(self, student_id: str) -> tuple[LinkGroup, ...]:
        """The institution's useful links."""
        return self._if_there(self._of(student_id) / "links.json", tuple[LinkGroup, ...]) or ()

    def days(self, student_id: str, monday: date) -> tuple[SchoolDay, ...]:
        """Seven days with their lessons, from the week's file or else from the timetable."""
        year = self.year(student_id)
        lessons = self._written(student_id, monday)
        if lessons is None:
            timetable = self._read(self._of(student_id) / "timetable.json", Timetable)
            lessons = tuple(lessons_by_timetable(timetable, year, monday))
        return tuple(_school_day(year, day, lessons) for day in days_of_week(monday))

    def lessons(self, student_id: str, span: Span) -> Iterator[Lesson]:
        """The lessons of the span in order, from the weeks' files or else from the timetable."""
        year = self.year(student_id).span
        within = Span(max(span.first, year.first), min(span.last, year.last))
        for monday in weeks_of(within):
            for day in self.days(student_id, monday):
                yield from day.lessons if day.day in within else ()

    def written(self, student_id: str, span: Span) -> Iterator[Lesson]:
        """The lessons of the span that the weeks' own files hold, in order; each file is read once."""
        year = self.year(student_id).span
        within = Span(max(span.first, year.first), min(span.last, year.last))
        for monday in weeks_of(within):
            lessons = self._written(student_id, monday) or ()
            yield from sorted((lesson for lesson in lessons if lesson.day in within), key=_order)

    def _written(self, student_id: str, monday: date) -> tuple[Lesson, ...] | None:
        path = self._of(student_id) / "weeks" / f"{monday:%Y-%m-%d}.json"
        week = self._if_there(path, WeekFile)
        if week is None:
            return None
        check_week(week, monday, str(path))
        return week.lessons

    def _read(self, path: Path, kind: type[T]) -> T:
        return read_file(path, kind, self._changed(path))

    def _if_there(self, path: Path, kind: type[T]) -> T | None:
        return read_if_there(path, kind, self._changed(path))

    def _changed(self, path: Path) -> Callable[[Any], Any] | None:
        """What has become of the file by now; None where nothing has."""
        if self.now is None or not self._happenings:
            return None
        name, now = path.relative_to(self.folder).as_posix(), self.now()
        happened = [one for one in self._happenings if one.file == name and one.at <= now]
        return partial(changed, happenings=happened) if happened else None

    @cached_property
    def _happenings(self) -> tuple[Happening, ...]:
        """Read once: every file asks for them."""
        return read_if_there(self.folder / FILE, tuple[Happening, ...]) or ()

    def _of(self, student_id: str) -> Path:
        """The folder of a student; raises `BrokenFile` where there is none, whatever may be missing in it."""
        folder = self.folder / "students" / student_id
        if not folder.is_dir():
            raise BrokenFile(str(folder), "$", "file", str(ENOENT))
        return folder


def _offered(found: T | None, feature: Feature) -> T:
    if found is None:
        raise NotOffered(feature)
    return found


def _school_day(year: AcademicYear, day: date, lessons: tuple[Lesson, ...]) -> SchoolDay:
    of_day = sorted((lesson for lesson in lessons if lesson.day == day), key=_order)
    return SchoolDay(day, kind_of(year, day), name_of(year, day), tuple(of_day))


def _order(lesson: Lesson) -> tuple[object, ...]:
    return lesson.day, lesson.starts, lesson.number, lesson.subgroup
