"""What the stand-in answers to which path: every module of routes adds its own to the table."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from epos_tui.domain.people import Role, Student
from epos_tui.portal.fixture import FixturePortal
from tests.emulator.world import World

INVENTED = "/x-epos-tui/api"
"""The prefix of routes nobody has seen at the portal."""


@dataclass(frozen=True)
class Asked:
    """One request of somebody who has signed in."""

    world: World
    role: Role
    query: dict[str, str]
    body: Any
    parts: tuple[str, ...] = ()
    """What stood in the path's braces."""

    @property
    def portal(self) -> FixturePortal:
        """The school as this account may see it."""
        return self.world.portal(self.role)

    def child(self, name: str = "student_profile_id") -> Student:
        """The student of the query; 403 for somebody else's, 400 without one."""
        number = self.query.get(name, "").split(",")[0]
        if not number:
            raise Refused(400, f"Не указан {name}")
        return self.own(number)

    def own(self, number: object) -> Student:
        """The student with the number, if this account may see him; else 403."""
        student = self.world.student(number)
        seen = next(item for item in self.world.school.people().sign_ins if item.role is self.role).students
        if student is None or student.id not in seen:
            raise Refused(403, "Нет доступа к профилю учащегося")
        return student

    def only_parents(self) -> None:
        """403 for a student."""
        if self.role is not Role.PARENT:
            raise Refused(403, "Действие доступно только родителю")


@dataclass
class Refused(Exception):
    """An answer with a status and a message."""

    status: int
    message: str


@dataclass(frozen=True)
class File:
    """An answer that is no JSON."""

    content: bytes
    kind: str = "application/octet-stream"


@dataclass(frozen=True)
class Table:
    """Method and path → what answers."""

    rows: list[tuple[str, re.Pattern[str], Callable[[Asked], Any]]] = field(default_factory=list)

    def route(self, method: str, path: str) -> Callable[[Callable[[Asked], Any]], Callable[[Asked], Any]]:
        """Adds a function for a path; `{}` in it stands for one part."""
        pattern = re.compile(re.escape(path).replace(r"\{\}", "([^/]+)"))

        def added(answer: Callable[[Asked], Any]) -> Callable[[Asked], Any]:
            self.rows.append((method, pattern, answer))
            return answer

        return added

    def find(self, method: str, path: str) -> tuple[Callable[[Asked], Any], tuple[str, ...]] | None:
        """The function for the path with its parts; None for a path nobody knows."""
        for known, pattern, answer in self.rows:
            if known == method and (found := pattern.fullmatch(path)):
                return answer, found.groups()
        return None


TABLE = Table()
route = TABLE.route
