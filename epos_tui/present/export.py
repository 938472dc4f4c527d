"""What is taken out of the diary: how it is offered and told, what its files and entries are called."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.export import Counts, ExportForm, ExportRange, Extract, counts
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.people import InstitutionKind, Student, short_name
from epos_tui.domain.text import clean, one_line, paragraphs
from epos_tui.domain.timetable import Now
from epos_tui.domain.year import Span
from epos_tui.i18n import Words
from epos_tui.present.diary import change_said, subject_of
from epos_tui.present.homework import notes_problem
from epos_tui.present.line import Field, Tone, about, capital, listed
from epos_tui.present.people import group_said, who
from epos_tui.present.subjects import subject_named
from epos_tui.present.timetable import entry_fields

LONGEST_TITLE = 80


def range_said(item: ExportRange, words: Words) -> str:
    """Эта неделя, с 12 по 18 октября"""
    term = words.diary.term(item.term.kind, item.term.number) if item.term else ""
    return listed([words.export.RANGE[item.kind], term, words.dates.span_said(*_ends(item.span))])


def span_said(span: Span, words: Words) -> str:
    """12–18 октября 2026"""
    return words.dates.span(*_ends(span))


def _ends(span: Span) -> tuple[date, date]:
    return span.first, span.last


def counts_said(known: Counts, kind: InstitutionKind, words: Words) -> str:
    """148 уроков, 52 домашних задания, 3 контрольные работы, 12 мероприятий, 61 оценка; not what is none"""
    word = words.export
    told: tuple[tuple[int | None, Callable[[int], str]], ...] = (
        (known.lessons, lambda count: words.diary.lessons(kind, count)),
        (known.tasks, word.tasks),
        (known.classworks, word.classworks),
        (known.control_works, word.control_works),
        (known.events, word.events),
        (known.marks, words.marks.marks),
    )
    return listed(say(count) for count, say in told if count) or word.NONE


def fields(extract: Extract, today: date, words: Words) -> tuple[Field, ...]:
    """Whose diary, which days and how much of what, before anything is saved."""
    word, student = words.export, extract.student
    unfinished = extract.form is ExportForm.ARCHIVE and today <= extract.span.last
    found = (
        Field("", who(student, words)),
        Field(word.TITLE, word.FORM[extract.form]),
        Field(word.DAYS, span_said(extract.span, words)),
        Field(word.CONTENTS, counts_said(counts(extract), student.institution.kind, words)),
        Field("", word.UNFINISHED if unfinished else "", Tone.NOTICE),
        Field("", notes_problem(extract.homework.notes_problem, words), Tone.NOTICE),
    )
    return tuple(field for field in found if field.value)


def question(files: int, folder: Path, words: Words) -> str:
    """Сохранить 4 файла в папку …?"""
    return words.export.question(words.export.files(files), shown(folder))


def saved_said(paths: Sequence[Path], words: Words) -> tuple[str, ...]:
    """Where each file is now."""
    return tuple(words.homework.saved(shown(path)) for path in paths)


def shown(path: Path) -> str:
    """A path, fit to be printed."""
    return one_line(clean(str(path)))


def title_of(what: str, student: Student, words: Words) -> str:
    """Расписание, Иванов А. И., 6 «А» класс: what a calendar is called"""
    return listed([words.export.FILE[what], short_name(student.name), group_said(student, words)])


def file_name(what: str, extract: Extract, suffix: str, words: Words) -> str:
    """Расписание, Иванов А. И., 2026-10-12 – 2026-10-18.ics"""
    first, last = extract.span.first, extract.span.last
    days = f"{first}" if first == last else f"{first} – {last}"
    return listed([words.export.FILE[what], short_name(extract.student.name), days]) + suffix


def lesson_title(lesson: Lesson, words: Words) -> str:
    """Математика; математика (отмена: заболел учитель)"""
    subject, change = capital(subject_of(lesson, words)), change_said(lesson, words)
    return words.export.changed(subject, change) if change else subject


def lesson_text(lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    """What the timetable says of a lesson, but its hours and its room."""
    told_apart = (words.stay.TIME, words.diary.ROOM)
    found = entry_fields(lesson, kind, Now((), ()), words)
    return "\n".join(
        [
            capital(words.diary.lesson(kind, lesson.number)),
            *(str(f) for f in found if f.label not in told_apart),
        ]
    )


def lesson_more(lesson: Lesson, words: Words) -> tuple[Field, ...]:
    """What stands in no other column of the report: control work, classwork, comment."""
    word = words.diary
    found = (
        Field(word.CONTROL_WORK, one_line(lesson.control_work)),
        Field(word.CLASSWORK, one_line(lesson.classwork)),
        Field(word.COMMENT, one_line(lesson.comment)),
        Field(word.SUBGROUP, one_line(lesson.subgroup)),
    )
    return tuple(field for field in found if field.value)


def task_title(work: Assignment, words: Words) -> str:
    """ДЗ, математика: № 512, 514"""
    return _titled(words.diary.HOMEWORK_SHORT, subject_named(work.subject, words), work.text)


def task_text(work: Assignment, words: Words) -> str:
    """The task as it was given, its minutes and its files."""
    minutes = words.diary.minutes(work.planned_minutes) if work.planned_minutes else ""
    files = listed(file.name for file in work.attachments)
    labelled = [(words.homework.MINUTES, minutes), (words.diary.ATTACHMENTS, files)]
    return "\n".join([*paragraphs(work.text), *(f"{label}: {value}" for label, value in labelled if value)])


def control_title(work: ControlWork, words: Words) -> str:
    """КР, алгебра: квадратные уравнения"""
    return _titled(words.diary.CONTROL_SHORT, subject_named(work.subject, words), work.title)


def event_text(event: SchoolEvent, words: Words) -> str:
    """For whom it is, and what else is said of it."""
    audience = one_line(event.audience)
    named = [f"{words.events.AUDIENCE}: {audience}"] if audience else []
    return "\n".join([*named, *paragraphs(event.description)])


def _titled(what: str, subject: str, text: str) -> str:
    line = one_line(text)
    short = line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE].rstrip()}…"
    return about(f"{what}, {subject}", short) if short else f"{what}, {subject}"
