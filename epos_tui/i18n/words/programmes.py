"""Work programmes."""

from datetime import date
from typing import Protocol

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import TopicState


class ProgrammeWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    SECTION: str
    TITLE: str
    TITLE_SHORT: str
    SUBJECT: dict[InstitutionKind, str]
    PART: str
    """A section of a programme."""
    STATE: dict[TopicState, str]
    PLANNED: str
    BY_TOPICS: str
    HELD: str
    LESSONS: dict[InstitutionKind, str]
    NO_TOPICS: str
    UNTITLED_SECTION: str
    UNTITLED_TOPIC: str
    SUBJECT_FOLDED: str
    SUBJECT_UNFOLDED: str
    SECTION_FOLDED: str
    SECTION_UNFOLDED: str
    EMPTY: str
    NOTHING_FOUND: str
    FIND: str
    FIND_PROMPT: str
    GO_TO: dict[InstitutionKind, str]

    def subjects(self, kind: InstitutionKind, count: int) -> str: ...
    def sections(self, count: int) -> str: ...
    def topics(self, count: int) -> str: ...
    def hours(self, count: int) -> str: ...
    def hours_short(self, count: int) -> str: ...
    def held_of(self, held: int, planned: int) -> str: ...
    def held_of_short(self, held: int, planned: int) -> str: ...
    def of_short(self, held: int, planned: int) -> str: ...
    def state_on(self, state: TopicState, day: date) -> str: ...
    def lesson_on(self, day: date, hours: int) -> str: ...
    def found(self, count: int) -> str: ...
