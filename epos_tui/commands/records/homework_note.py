"""The answer of the command that notes, as JSON."""

from dataclasses import dataclass

from epos_tui.commands.records.homework import Assignment


@dataclass(frozen=True)
class Noting:
    """The answer of `homework-note`: the assignment as it is noted now."""

    assignment: Assignment
    label: str
