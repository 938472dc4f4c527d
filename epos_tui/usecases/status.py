"""What the program keeps on this computer, and whom it asks."""

from dataclasses import dataclass

from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.store.memory_file import MOST_BYTES
from epos_tui.usecases import outbox
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Kept:
    """The answers that outlive the program."""

    count: int
    size: int
    """Bytes on the disk."""
    most: int
    """Bytes it will never be more than."""
    trouble: str
    """Why nothing is kept any more, as the file of the memory names it; empty while all is well."""


@dataclass(frozen=True)
class Status:
    """What can be told without asking anybody."""

    hosts: tuple[str, ...]
    """All that the program may connect to; none for a school of invented people."""
    kept: Kept | None
    """None where answers end with the program."""
    waiting: int
    """Orders that have not arrived."""
    damaged: bool
    """Whether some of them cannot be read."""
    seen: int = 0
    """Things remembered only to know what is new."""


def status(cabinet: Cabinet) -> Status:
    """Asks neither the portal nor the keyring."""
    file = cabinet.memory.file
    kept = Kept(file.count(), file.size(), MOST_BYTES, file.trouble) if file else None
    try:
        waiting, damaged = len(outbox.waiting(cabinet)), bool(cabinet.outbox.damaged())
    except CannotKeep:
        waiting, damaged = 0, True
    return Status(cabinet.portal.hosts(), kept, waiting, damaged, _seen(cabinet))


def _seen(cabinet: Cabinet) -> int:
    """None where the file cannot be read."""
    try:
        children = cabinet.desk.seen.read().children
    except BrokenFile:
        return 0
    return sum(len(base.items) for bases in children.values() for base in bases.values())
