"""What the family keeps on this computer beside its notes: what was read, drafts, templates, links."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from epos_tui.domain.absence import AbsenceTemplate
from epos_tui.domain.digest import Base, Change, Kind
from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.links import Link
from epos_tui.domain.messages import Draft
from epos_tui.domain.support import SentRequest, SupportDraft
from epos_tui.store.own_file import OwnFile


@dataclass(frozen=True)
class ReadMarks:
    """The news that were opened, and up to which moment each chat was seen."""

    news: tuple[str, ...] = ()
    chats: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class SupportDesk:
    """The form that is being filled in, and the requests handed over, oldest first."""

    draft: SupportDraft | None = None
    sent: tuple[SentRequest, ...] = ()


@dataclass(frozen=True)
class SeenChange:
    """A change that somebody saw."""

    child: str
    """By account and student."""
    change: Change
    at: datetime


@dataclass(frozen=True)
class SeenNews:
    """What was seen of each child, and the latest of it once more, as it was told, oldest first."""

    version: int = 1
    children: dict[str, dict[Kind, Base]] = field(default_factory=dict)
    told: tuple[SeenChange, ...] = ()


@dataclass(frozen=True)
class Desk:
    """One folder a school; a file a subject, so that a damaged one spoils nothing else."""

    folder: Path

    @property
    def read(self) -> OwnFile[ReadMarks]:
        """What was read."""
        return OwnFile(self.folder / "read.json", ReadMarks, ReadMarks())

    @property
    def drafts(self) -> OwnFile[dict[str, Draft]]:
        """Messages that were typed and are not known to have arrived, by recipient."""
        return OwnFile(self.folder / "drafts.json", dict[str, Draft], {})

    @property
    def links(self) -> OwnFile[tuple[Link, ...]]:
        """The family's own links."""
        return OwnFile(self.folder / "links.json", tuple[Link, ...], ())

    @property
    def templates(self) -> OwnFile[tuple[AbsenceTemplate, ...]]:
        """Notices of absence that are filled in beforehand."""
        return OwnFile(self.folder / "templates.json", tuple[AbsenceTemplate, ...], ())

    @property
    def support(self) -> OwnFile[SupportDesk]:
        """The form to the support and what was sent with it."""
        return OwnFile(self.folder / "support.json", SupportDesk, SupportDesk())

    @property
    def seen(self) -> OwnFile[SeenNews]:
        """What is not new any more."""
        return OwnFile(self.folder / "seen.json", SeenNews, SeenNews())

    def count(self) -> int:
        """How many things are kept; those of a damaged file count as one."""
        return sum(_count(file) for file in self._files())

    def unsent(self) -> tuple[str, ...]:
        """The texts that have not arrived; those of a damaged file are not known."""
        with suppress(BrokenFile):
            return tuple(draft.text for draft in self.drafts.read().values() if draft.text)
        return ()

    def forget(self) -> None:
        """Removes everything, readable or not."""
        for file in self._files():
            file.forget()

    def _files(self) -> Iterator[OwnFile[Any]]:
        yield from (self.read, self.drafts, self.links, self.templates, self.support, self.seen)


def _count(file: OwnFile[Any]) -> int:
    try:
        kept = file.read()
    except BrokenFile:
        return 1
    match kept:
        case ReadMarks():
            return len(kept.news) + len(kept.chats)
        case SeenNews():
            return 0  # the portal has it all
        case SupportDesk():
            return len(kept.sent) + (kept.draft is not None)
        case _:
            return len(kept)
