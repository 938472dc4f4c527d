"""The week of the diary: headings, table cells, details, sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.lessons import Homework, Lesson, SchoolDay, Week, averages, held, load, takes_place
from epos_tui.domain.people import InstitutionKind, Student, surname
from epos_tui.domain.text import one_line
from epos_tui.domain.year import AcademicYear, DayKind, term_of
from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence
from epos_tui.present.marks import mark_said, mark_signs, mark_story, week_average_said
from epos_tui.present.receipt import receipt_said
from epos_tui.present.subjects import subject_named
from epos_tui.usecases.receipt import Receipt

_SAME_WORD = 5
"""Letters: «перенос» and «перенесён» begin alike."""


@dataclass(frozen=True)
class LessonCells:
    """A lesson as a row of the week's table."""

    number: str
    time: str
    subject: str
    stated: str
    """The subject after what is unusual about the lesson: where there is no room for more."""
    marks: str
    about: str
    tone: Tone = Tone.PLAIN


def subject_of(lesson: Lesson, words: Words) -> str:
    """The subject, or that it is not named."""
    return subject_named(lesson.subject, words)


def lesson_cells(lesson: Lesson, words: Words, glyphs: Glyphs) -> LessonCells:
    """What fits on one row; the rest is in the details."""
    letter = one_line(lesson.attendance).upper()
    return LessonCells(
        number=str(lesson.number),
        time=words.dates.clock(lesson.starts),
        subject=subject_of(lesson, words),
        stated=stated(lesson, "", words),
        marks=" ".join(filter(None, (letter, mark_signs(lesson.marks, glyphs)))),
        about=_about(lesson, words, glyphs),
        tone=Tone.PLAIN if takes_place(lesson) else Tone.MUTED,
    )


def _about(lesson: Lesson, words: Words, glyphs: Glyphs) -> str:
    word = words.diary
    tasks = "; ".join(_task_short(task, glyphs) for task in lesson.homework)
    parts = [
        change_said(lesson, words),
        labelled(word.CONTROL_SHORT, lesson.control_work),
        lesson.topic,
        labelled(word.HOMEWORK_SHORT, tasks),
    ]
    return sentence(capital(part) for part in parts)


def _task_short(task: Homework, glyphs: Glyphs) -> str:
    return one_line(task.text) + (f" {glyphs.attachment}" if task.attachments else "")


def change_said(lesson: Lesson, words: Words) -> str:
    """Замена: вместо истории; a note that begins with the word says it itself"""
    if lesson.change is None:
        return ""
    what, note = words.diary.CHANGES[lesson.change], one_line(lesson.change_note)
    if note.lower().startswith(what[:_SAME_WORD]):
        return note
    return f"{what}: {note}" if note else what


def stated(lesson: Lesson, near: str, words: Words) -> str:
    """Сейчас, замена: литература; the subject alone where all is as usual"""
    state = listed([near, words.diary.CHANGES[lesson.change] if lesson.change else ""])
    subject = subject_of(lesson, words)
    return labelled(capital(state), subject) if state else subject


def attendance_said(letter: str, words: Words) -> str:
    """The journal's letter in words; an unknown letter as it came."""
    return words.diary.ATTENDANCE_LETTERS.get(letter.strip().lower(), one_line(letter))


def task_said(task: Homework, words: Words) -> str:
    """The task with its minutes, when it was given, and its files."""
    word = words.diary
    parts = [
        word.minutes(task.planned_minutes) if task.planned_minutes else "",
        word.assigned(task.assigned) if task.assigned else "",
        word.CHANGED_AFTER_LESSON if task.changed_after_lesson else "",
    ]
    files = listed(_file_said(file.name, file.size, words) for file in task.attachments)
    return sentence([task.text, capital(listed(parts)), labelled(word.ATTACHMENTS, files)])


def _file_said(name: str, size: int | None, words: Words) -> str:
    return name if size is None else f"{name}, {words.diary.size(size)}"


def lesson_fields(lesson: Lesson, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Everything the school says of a lesson, the most wanted first."""
    return tuple(field for field in _fields(lesson, kind, words) if field.value)


def _fields(lesson: Lesson, kind: InstitutionKind, words: Words) -> Iterator[Field]:
    word = words.diary
    yield Field(word.CHANGE, change_said(lesson, words), Tone.NOTICE)
    for mark in lesson.marks:
        yield Field(word.MARK, mark_story(mark, lesson, kind, words), Tone.GOOD)
    if lesson.attendance:
        yield Field(word.ATTENDANCE, attendance_said(lesson.attendance, words), Tone.BAD)
    yield Field(word.CONTROL_WORK, one_line(lesson.control_work), Tone.NOTICE)
    for task in lesson.homework:
        yield Field(word.HOMEWORK, task_said(task, words))
    yield Field(word.TOPIC, one_line(lesson.topic))
    yield Field(word.CLASSWORK, one_line(lesson.classwork))
    yield Field(word.COMMENT, one_line(lesson.comment), Tone.NOTICE)
    yield Field(word.TEACHER[kind], one_line(lesson.teacher))
    yield Field(word.ROOM, one_line(lesson.room))
    yield Field(word.SUBGROUP, one_line(lesson.subgroup))


def lesson_title(lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    """Алгебра, урок 2, с 9:25 до 10:10"""
    return f"{capital(subject_of(lesson, words))}, {_place(lesson, kind, words)}"


def lesson_place(lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    """Урок 2, с 9:25 до 10:10 · Смирнов · 305: when, with whom and where."""
    who, where = surname(lesson.teacher), one_line(lesson.room)
    return " · ".join(filter(None, (capital(_place(lesson, kind, words)), who, where)))


def _place(lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    parts = [words.diary.lesson(kind, lesson.number), words.dates.hours_said(lesson.starts, lesson.ends)]
    if lesson.academic_hours > 1:
        parts.append(words.diary.double(lesson.academic_hours))
    return ", ".join(parts)


def lesson_said(lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    """The whole lesson as one line of sentences, without what is only said on demand."""
    word = words.diary
    marks = "; ".join(mark_said(mark, words) for mark in lesson.marks)
    tasks = " ".join(task_said(task, words) for task in lesson.homework)
    fields = [
        capital(change_said(lesson, words)),
        labelled(word.MARK if len(lesson.marks) == 1 else word.MARKS, marks),
        capital(attendance_said(lesson.attendance, words)),
        labelled(word.CONTROL_WORK, lesson.control_work),
        labelled(word.TOPIC, lesson.topic),
        labelled(word.HOMEWORK, tasks),
        labelled(word.CLASSWORK, lesson.classwork),
        labelled(word.COMMENT, lesson.comment),
        labelled(word.TEACHER[kind], surname(lesson.teacher)),
        labelled(word.ROOM, lesson.room),
    ]
    return sentence([lesson_title(lesson, kind, words), *fields])


def day_tag(day: date, today: date, words: Words) -> str:
    """Сегодня, завтра, вчера, or nothing."""
    near = {0: words.dates.TODAY, 1: words.dates.TOMORROW, -1: words.dates.YESTERDAY}
    return near.get((day - today).days, "")


def day_heading(day: SchoolDay, today: date, words: Words) -> str:
    """Четверг, 15 октября · сегодня"""
    parts = [capital(words.dates.weekday_day(day.day)), day_tag(day.day, today, words), day_state(day, words)]
    return " · ".join(part for part in parts if part)


def off_said(kind: DayKind, note: str, words: Words) -> str:
    """Праздник: День народного единства; what the note says already is not said twice."""
    told, note = words.diary.DAY[kind], one_line(note)
    if not note or note.lower() == told:
        return told
    return note if told in note.lower() else f"{told}: {note}"


def day_state(day: SchoolDay, words: Words) -> str:
    """Why there is no study, or what is unusual about the day."""
    if day.kind is DayKind.STUDY:
        return one_line(day.note)
    return off_said(day.kind, day.note, words)


def day_fields(day: SchoolDay, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """The sum of a day."""
    work = load(day.lessons)
    count = held(day.lessons)
    fields = [
        Field("", capital(words.diary.lessons(kind, count) if count else words.diary.NO_LESSONS)),
        Field("", capital(words.diary.load(work.minutes, work.tasks, work.untimed)) if day.lessons else ""),
        Field("", capital(day_state(day, words))),
    ]
    return tuple(field for field in fields if field.value)


def week_title(week: Week, year: AcademicYear | None, words: Words, today: date | None = None) -> str:
    """12–18 октября 2026 · 1 четверть; the calendar year is left out when it is today's."""
    first, last = week.monday, week.days[-1].day
    this_year = today is not None and first.year == last.year == today.year
    title = words.dates.span_of_year(first, last) if this_year else words.dates.span(first, last)
    term = term_of(year, week.days[3].day) if year else None
    return f"{title} · {words.diary.term(term.kind, term.number)}" if term else title


def signature_said(week: Week, words: Words) -> str:
    """Whether a parent has read the week, who and when."""
    if week.signature is None:
        return words.outbox.SIGNATURE_WAITS if week.signature_waits else words.diary.NOT_SIGNED
    return words.diary.signed(one_line(week.signature.signed_by), week.signature.signed_at.date())


def week_sections(week: Week, student: Student, today: date, words: Words) -> tuple[Section, ...]:
    """The week as text: a section a day with a line a lesson, then the averages."""
    kind = student.institution.kind
    days = [day_section(day, kind, today, words) for day in week.days if day.lessons or day.note]
    means = tuple(f"{week_average_said(item, words)}." for item in averages(week.lessons))
    if not days:
        return (Section(words.diary.EMPTY_WEEK),)
    return (*days, Section(words.marks.WEEK_AVERAGES, means)) if means else tuple(days)


def day_section(day: SchoolDay, kind: InstitutionKind, today: date, words: Words) -> Section:
    """A day as text."""
    lines = tuple(lesson_said(lesson, kind, words) for lesson in day.lessons)
    return Section(day_heading(day, today, words), lines or (sentence([capital(words.diary.NO_LESSONS)]),))


def sign_question(week: Week, student: Student, words: Words) -> tuple[str, str]:
    """What is asked before signing, and what it means."""
    marks = sum(len(lesson.marks) for lesson in week.lessons)
    lessons = words.diary.lessons(student.institution.kind, len(week.lessons))
    question = words.diary.sign_question(one_line(student.name), week.monday, week.days[-1].day)
    return question, words.diary.sign_explained(marks, lessons)


def sign_receipt(receipt: Receipt, week: Week, words: Words) -> str:
    """How the signing ended."""
    sent = words.diary.signed_receipt(week.monday, week.days[-1].day)
    return receipt_said(receipt, words, sent, words.diary.SIGN_UNKNOWN)
