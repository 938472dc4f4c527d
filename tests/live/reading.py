"""Every command that only reads, with what it must be told."""

from epos_tui.commands import Command
from epos_tui.commands.table import ALL
from epos_tui.domain.people import Role

CHILDREN = (
    (Role.PARENT, "Александр", "Смирнов"),
    (Role.PARENT, "Мария", "Белов"),
    (Role.PARENT, "Даниил", "Ершова"),
    (Role.STUDENT, "", "Кузнецова"),
)
"""Who signed in, whose diary, and a teacher there is a chat with."""
MORE = {
    "month": ("--month", "2026-11"),
    "finals": ("--year", "2025"),
    "sign": ("--list",),
    "support": ("--list",),
    "stay": ("--date", "2026-10-13"),
    "absences": ("--month", "2026-10"),
    "export": ("html", "--period", "current", "--dry-run"),
}
"""What a command is told: because it must be, or to ask for more than the evening shows."""


def reading(teacher: str) -> tuple[tuple[str, ...], ...]:
    """The calls, from the table itself: a new command is read here without being named.

    What answers from memory alone comes when the others have read.
    """
    more = {**MORE, "chat": ("--chat", teacher)}
    return tuple(
        (command.name, *more.get(command.name, ()))
        for command in sorted(ALL, key=lambda command: command.recalls)
        if _reads(command)
    )


def _reads(command: Command) -> bool:
    lists = {"list"} & {option.name for option in command.options}
    return command.everyone or command.name in ("children", "tomorrow") or bool(lists)
