"""Homework and classwork."""

from typing import Protocol

from epos_tui.domain.homework import Preset, WorkKind


class HomeworkWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    """For the row of tabs."""
    KIND: dict[WorkKind, str]
    KIND_SHORT: dict[WorkKind, str]
    PRESET: dict[Preset, str]
    DUE: dict[WorkKind, str]
    """When it is to be ready; when it was done."""
    ASSIGNED: str
    MINUTES: str
    ADDED_AFTER_LESSON: str
    HEAVY: str
    OWN: str
    """The label of everything the family notes itself."""
    DONE: str
    ALL_SUBJECTS: str
    EMPTY: str
    FILTER: str
    FIRST: str
    LAST: str
    SUBJECT: str
    APPLY: str
    WRONG_SPAN: str
    NOTE_TITLE: str
    NOTE_HINT: str
    NO_TASK: str
    NOTES_HIDDEN: str
    NO_TICK: str
    NO_ATTACHMENT: str
    ATTACHMENT: str
    SAVE: str
    LARGE: str

    def load(self, tasks: int, minutes: int, untimed: int) -> str: ...
    def heavy(self, minutes: int, limit: int, grade_level: int | None) -> str: ...
    def done(self, done: int, tasks: int) -> str: ...
    def save_question(self, file: str, folder: str) -> str: ...
    def saved(self, path: str) -> str: ...
    def marked_done(self, subject: str) -> str: ...
    def marked_open(self, subject: str) -> str: ...
    def noted(self, subject: str) -> str: ...
