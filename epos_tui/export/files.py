"""The files of an export, whole and named; what there is nothing of makes no file."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from epos_tui.domain.export import ExportFile, ExportForm, Extract, mark_rows
from epos_tui.export import entries
from epos_tui.export.report import report_of
from epos_tui.export.spreadsheet import Rows, table_of
from epos_tui.export.tables import all_marks, diary, events, finals, homework
from epos_tui.i18n import Words
from epos_tui.present.export import file_name, title_of

_CALENDARS = {
    "timetable": entries.timetable,
    "homework": entries.homework,
    "control_works": entries.control_works,
    "events": entries.events,
}
_BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes Russian letters for those of another encoding."""


def files_of(extract: Extract, now: datetime, words: Words) -> tuple[ExportFile, ...]:
    """The files of the form; `now` is in the zone of the school's hours."""
    match extract.form:
        case ExportForm.ICS:
            return tuple(_calendars(extract, now, words))
        case ExportForm.CSV:
            return tuple(_tables(extract, words))
        case ExportForm.HTML:
            return (_report(extract, now, words),)
        case ExportForm.ARCHIVE:
            return (_archive(extract, now, words),)


def _calendars(extract: Extract, now: datetime, words: Words) -> Iterator[ExportFile]:
    from epos_tui.export.calendars import calendar_of

    student, taken_at = extract.student, extract.taken_at.astimezone(now.tzinfo)
    for what, entries_of in _CALENDARS.items():
        found = tuple(entries_of(extract, words))
        if found:
            owner = (student.institution.id, student.id, what)
            content = calendar_of(title_of(what, student, words), owner, found, taken_at)
            yield ExportFile(file_name(what, extract, ".ics", words), content)


def _tables(extract: Extract, words: Words) -> Iterator[ExportFile]:
    for what, tables in _rows(extract):
        if any(len(table) > 1 for table in tables):
            content = _BYTE_ORDER_MARK + table_of(tables, words.export.SEPARATOR)
            yield ExportFile(file_name(what, extract, ".csv", words), content.encode())


def _rows(extract: Extract) -> Iterator[tuple[str, Sequence[Rows]]]:
    id = extract.student.id
    yield "diary", [[diary.HEADER, *diary.rows(id, extract.lessons)]]
    yield "homework", [[homework.HEADER, *homework.rows(id, extract.homework)]]
    marks = (line for row in mark_rows(extract) for line in all_marks.rows(id, row))
    yield "marks", [[all_marks.HEADER, *marks]]
    yield "events", [[events.HEADER, *events.rows(id, extract.feed)]]
    if extract.span == extract.year.span:
        yield "finals", [list(finals.table(id, sheet)) for sheet in extract.finals]


def _report(extract: Extract, now: datetime, words: Words) -> ExportFile:
    name = file_name("report", extract, ".html", words)
    return ExportFile(name, report_of(extract, now, words))


def _archive(extract: Extract, now: datetime, words: Words) -> ExportFile:
    """The report, the tables and the calendars of the year."""
    parts = (
        _report(extract, now, words),
        *_tables(extract, words),
        *_calendars(extract, now, words),
    )
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for part in parts:
            entry = ZipInfo(part.name, now.timetuple()[:6])
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, part.content)
    return ExportFile(file_name("archive", extract, ".zip", words), content.getvalue())
