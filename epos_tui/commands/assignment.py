"""The assignment that a command is about."""

from epos_tui.commands import Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.domain.homework import NotedAssignment
from epos_tui.usecases import diary
from epos_tui.usecases import homework as usecases
from epos_tui.usecases.cabinet import latest


async def assignment_asked(call: Call) -> NotedAssignment:
    """The assignment of this year with the id typed; raises `Misused`."""
    year = (await diary.calendar(call.cabinet)).span
    work = (await latest(usecases.work(call.cabinet, year))).value
    typed = call.request.value("task")
    for day in work.days:
        for item in day.work:
            if item.assignment.id == typed:
                return item
    raise Misused(call.words.commands.no_assignment(shown(typed)))
