"""Every command that only reads, with what it must be told."""

from epos_tui.commands import Command
from epos_tui.commands.table import ALL
from epos_tui.domain.people import Role

CHILDREN = (
    (Role.PARENT, "Александр"),
    (Role.PARENT, "Мария"),
    (Role.PARENT, "Даниил"),
    (Role.STUDENT, ""),
)
MORE = {
    "chat": ("--chat", "Смирнов"),
    "month": ("--month", "2026-11"),
    "finals": ("--year", "2025"),
    "sign": ("--list",),
    "support": ("--list",),
    "stay": ("--date", "2026-10-13"),
    "absences": ("--month", "2026-10"),
}
"""What a command is told: because it must be, or to ask for more than the evening shows."""


def reading() -> tuple[tuple[str, ...], ...]:
    """The calls, from the table itself: a new command is read here without being named."""
    return tuple((command.name, *MORE.get(command.name, ())) for command in ALL if _reads(command))


def _reads(command: Command) -> bool:
    lists = {"list"} & {option.name for option in command.options}
    return command.everyone or command.name == "children" or bool(lists)
