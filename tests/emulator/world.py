"""The school behind the stand-in: the demo's files, what was sent, and who has signed in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from threading import RLock
from typing import Any

from epos_tui.domain.people import Role, Student
from epos_tui.domain.year import Span
from epos_tui.portal.fixture import FixturePortal
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from tests.emulator.numbers import Numbers

YEARS = {2024: 12, 2025: 13, 2026: 14}
"""The portal's number of the academic year that begins in that September."""


@dataclass
class World:
    """One school with its two accounts: the parent's and the sixth-former's own."""

    school: School
    journal: Journal
    frozen: datetime | None = None
    numbers: Numbers = field(default_factory=Numbers)
    lock: RLock = field(default_factory=RLock)

    def now(self) -> datetime:
        """The school's own moment, unless another one was set."""
        return self.frozen or self.school.clock()

    def portal(self, role: Role) -> FixturePortal:
        """The school as the account may see it."""
        return FixturePortal(self.school, role, self.journal, self.now)

    def students(self) -> tuple[Student, ...]:
        """Everybody, whoever signed in."""
        return self.school.people().students

    def student(self, number: object) -> Student | None:
        """The student with that number."""
        name = self.numbers.name(number)
        return next((item for item in self.students() if item.id == name), None)

    def profile(self, role: Role) -> int:
        """The number of an account's own profile; a student's is the student's."""
        sign_in = next(item for item in self.school.people().sign_ins if item.role is role)
        return self.numbers.of(sign_in.students[0] if role is Role.STUDENT else f"profile {sign_in.name}")

    def teacher(self, name: str) -> int | None:
        """The number of a teacher; none where nobody is named."""
        return self.numbers.of(f"teacher {name}") if name else None

    def subject(self, name: str) -> int | None:
        """The number of a subject; none where the school has not named it."""
        return self.numbers.of(f"subject {name}") if name else None


def dotted(day: date) -> str:
    """14.09.2026"""
    return f"{day:%d.%m.%Y}"


def dotted_moment(moment: datetime) -> str:
    """14.09.2026 12:40"""
    return f"{moment:%d.%m.%Y %H:%M}"


def listed_day(day: date) -> list[int]:
    """[2026, 9, 14]"""
    return [day.year, day.month, day.day]


def listed_time(clock: time) -> list[int]:
    """[8, 30, 0]"""
    return [clock.hour, clock.minute, clock.second]


def minutes_between(start: time, end: time) -> int:
    """Whole minutes of a lesson."""
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def day_of(text: str) -> date:
    """A day out of a query: 2026-09-14 or 14.09.2026; raises `ValueError`."""
    if "." in text:
        day, month, year = map(int, text.split("."))
        return date(year, month, day)
    return date.fromisoformat(text)


def asked_span(query: dict[str, str], first: str, last: str) -> Span:
    """The days a query names; a year around where it names none."""
    start = day_of(query[first]) if query.get(first) else date(2026, 9, 1)
    end = day_of(query[last]) if query.get(last) else start + timedelta(days=365)
    return Span(start, end)


def page_of(rows: Iterable[Any], query: dict[str, str]) -> list[Any]:
    """The rows of the page asked for; pages 0 and 1 are the same."""
    every, size = list(rows), int(query.get("per_page") or 50)
    start = (max(int(query.get("page") or 1), 1) - 1) * size
    return every[start : start + size]
