"""The weeks that wait for «ознакомлен», of one child or of all."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from epos_tui.domain.errors import EposError
from epos_tui.domain.outbox import waits_for_signature
from epos_tui.domain.people import Student
from epos_tui.domain.reading import Reading
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.usecases import diary, people
from epos_tui.usecases.cabinet import Cabinet, latest, waiting, with_student
from epos_tui.usecases.homework import notes

Weeks = tuple[WeekToSign, ...]


@dataclass(frozen=True)
class Unsigned:
    """What waits for a signature now; `problems` are of the children who could not be asked about."""

    weeks: Weeks
    problems: tuple[tuple[Student, EposError], ...] = ()


async def weeks(cabinet: Cabinet) -> AsyncIterator[Reading[Weeks]]:
    """The weeks of the child, oldest first; one signed here is told to be on its way."""
    student = cabinet.student
    async for reading in diary.weeks_to_sign(cabinet):
        own, _ = notes(cabinet)
        ticked, orders = frozenset(id for id, note in own.items() if note.done), waiting(cabinet)
        yield reading.of(
            tuple(
                WeekToSign(
                    student,
                    replace(week, signature_waits=waits_for_signature(orders, student.id, week.monday)),
                    ticked,
                )
                for week in reading.value
            )
        )


async def of_family(cabinet: Cabinet) -> Unsigned:
    """Those of all children that can be signed now; raises where nobody could be asked about."""
    found: list[WeekToSign] = []
    problems: list[tuple[Student, EposError]] = []
    family = people.family(cabinet.viewer)
    for student in family:
        try:
            found += signable((await latest(weeks(with_student(cabinet, student)))).value)
        except EposError as problem:
            problems.append((student, problem))
    if len(problems) == len(family):
        raise problems[0][1]
    return Unsigned(tuple(found), tuple(problems))


def signable(found: Weeks) -> Weeks:
    """Those that are not on their way already."""
    return tuple(item for item in found if not item.week.signature_waits)
