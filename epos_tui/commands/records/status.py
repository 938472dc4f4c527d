"""What the program keeps and whom it asks, as JSON."""

from dataclasses import dataclass

from epos_tui.usecases import status as usecases


@dataclass(frozen=True)
class Memory:
    """Answers that outlive the program: `size` of `most` bytes; `trouble` is empty while all is well."""

    answers: int
    size: int
    most: int
    trouble: str


@dataclass(frozen=True)
class Status:
    """The answer of `status`; `memory` is null where answers end with the program.

    `seen` things are remembered only to know what is new.
    """

    hosts: tuple[str, ...]
    memory: Memory | None
    waiting: int
    damaged: bool
    seen: int
    label: str


def status(found: usecases.Status, label: str) -> Status:
    """The record of what was found."""
    kept = found.kept
    memory = Memory(kept.count, kept.size, kept.most, kept.trouble) if kept else None
    return Status(found.hosts, memory, found.waiting, found.damaged, found.seen, label)
