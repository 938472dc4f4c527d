"""What is looked through: answers of the portal, what the family keeps, and single things of both."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from epos_tui.domain.curriculum import Area, Discipline
from epos_tui.domain.finals import SubjectFinals, YearFinals
from epos_tui.domain.homework import OwnNote
from epos_tui.domain.links import Link
from epos_tui.domain.marks import Mark
from epos_tui.domain.messages import Message
from epos_tui.domain.programmes import Programme, ProgrammeSection, Topic
from epos_tui.domain.support import SentRequest, SupportDraft
from epos_tui.domain.year import Span


@dataclass(frozen=True)
class Answered:
    """What the portal answered to a question about a student."""

    question: str
    student: str
    value: Any
    taken_at: datetime
    span: Span | None = None
    """The days that were asked about."""
    chat: str = ""
    most: int = 0


@dataclass(frozen=True)
class Own:
    """What the family keeps on this computer."""

    notes: Mapping[str, Mapping[str, OwnNote]]
    """By student, then by assignment."""
    links: tuple[Link, ...]
    sent: tuple[SentRequest, ...]
    draft: SupportDraft | None
    taken_at: datetime


@dataclass(frozen=True)
class GivenMark:
    """A mark with its lesson."""

    subject: str
    mark: Mark
    day: date
    teacher: str = ""
    topic: str = ""


@dataclass(frozen=True)
class Said:
    """A message and the chat it stands in."""

    chat: str
    message: Message


@dataclass(frozen=True)
class Planned:
    """A topic of a programme, under its section and subject."""

    programme: Programme
    section: ProgrammeSection
    topic: Topic


@dataclass(frozen=True)
class Listed:
    """A discipline of the curriculum in its area."""

    area: Area
    discipline: Discipline


@dataclass(frozen=True)
class Sheet:
    """A subject of the mark sheet of a year."""

    year: YearFinals
    subject: SubjectFinals
