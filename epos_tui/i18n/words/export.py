"""What is taken out of the diary as files."""

from typing import Protocol

from epos_tui.domain.export import ExportForm, RangeKind


class ExportWords(Protocol):
    """`FILE` names files, calendars and tables by what they hold."""

    LANGUAGE: str
    """Its code, for programs."""
    TITLE: str
    FORM: dict[ExportForm, str]
    RANGE: dict[RangeKind, str]
    """Empty for a term: it has a name of its own."""
    WHICH_FORM: str
    WHICH_DAYS: str
    ANY_DAYS: str
    DAYS: str
    CONTENTS: str
    TO: str
    SAVE: str
    TOO_LONG: str
    WHOLE_YEAR: str
    NONE: str
    NOTHING: str
    READING: str
    UNFINISHED: str
    NOT_SAVED: str
    FILE: dict[str, str]
    SEPARATOR: str
    """Between the cells of a table, as spreadsheets of the language expect it."""
    REPORT: str
    EVENT: str
    DIARY: str
    NUMBER: str
    DAY: str
    MARKS_OF_DAYS: str
    MORE: str
    """The column of everything that has none of its own."""

    def tasks(self, count: int) -> str: ...
    def classworks(self, count: int) -> str: ...
    def control_works(self, count: int) -> str: ...
    def events(self, count: int) -> str: ...
    def files(self, count: int) -> str: ...
    def question(self, files: str, folder: str) -> str: ...
    def changed(self, title: str, how: str) -> str: ...
    def lessons_of(self, day: str) -> str: ...
    def made(self, moment: str) -> str: ...
