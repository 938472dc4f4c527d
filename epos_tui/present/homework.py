"""Homework and classwork: headings, cells, details, sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.errors import EposError
from epos_tui.domain.homework import (
    Assignment,
    HomeworkDay,
    HomeworkList,
    NotedAssignment,
    WorkKind,
    day_load,
)
from epos_tui.domain.lessons import Attachment
from epos_tui.domain.people import InstitutionKind, Student, surname
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.diary import day_tag
from epos_tui.present.errors import told
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence
from epos_tui.present.subjects import subject_named


@dataclass(frozen=True)
class WorkCells:
    """An assignment as a row of the list."""

    tick: str
    subject: str
    text: str
    minutes: str
    tone: Tone = Tone.PLAIN


def subject_said(work: Assignment, words: Words) -> str:
    """The subject, or that it is not named."""
    return subject_named(work.subject, words)


def work_cells(item: NotedAssignment, words: Words, glyphs: Glyphs) -> WorkCells:
    """What fits on one row; the rest is in the details."""
    work = item.assignment
    parts = [
        words.homework.ADDED_AFTER_LESSON if work.added_after_lesson else "",
        words.homework.KIND_SHORT[work.kind],
        one_line(work.text),
    ]
    files = f"{glyphs.attachment} " if work.attachments else ""
    return WorkCells(
        tick=_tick(item, glyphs),
        subject=capital(subject_said(work, words)),
        text=files + sentence(capital(part) for part in parts),
        minutes=words.diary.minutes_short(work.planned_minutes) if work.planned_minutes else "",
        tone=Tone.MUTED if item.own.done or work.kind is WorkKind.CLASSWORK else Tone.PLAIN,
    )


def _tick(item: NotedAssignment, glyphs: Glyphs) -> str:
    if item.assignment.kind is WorkKind.CLASSWORK:
        return ""
    return glyphs.ticked if item.own.done else glyphs.unticked


def work_said(item: NotedAssignment, words: Words, with_kind: bool = True) -> str:
    """The whole assignment as one line of sentences, the family's own note last."""
    work, word = item.assignment, words.homework
    about = [
        words.diary.minutes(work.planned_minutes) if work.planned_minutes else "",
        words.diary.assigned(work.assigned) if _assigned_earlier(work) and work.assigned else "",
        *_lateness(work, words),
    ]
    kind = f", {word.KIND[work.kind]}" if with_kind else ""
    files = listed(attachment_said(file, words) for file in work.attachments)
    return sentence(
        [
            f"{capital(subject_said(work, words))}{kind}: {one_line(work.text)}",
            capital(listed(about)),
            labelled(words.diary.ATTACHMENTS, files),
            labelled(word.OWN, own_said(item, words)),
        ]
    )


def _assigned_earlier(work: Assignment) -> bool:
    return work.assigned is not None and work.assigned != work.due


def _lateness(work: Assignment, words: Words) -> Iterator[str]:
    if work.added_after_lesson:
        yield words.homework.ADDED_AFTER_LESSON
    if work.changed_after_lesson:
        yield words.diary.CHANGED_AFTER_LESSON


def own_said(item: NotedAssignment, words: Words) -> str:
    """Сделано; взять у Пети циркуль"""
    return "; ".join(filter(None, (words.homework.DONE if item.own.done else "", one_line(item.own.text))))


def attachment_said(file: Attachment, words: Words) -> str:
    """The name, and the size when it is known."""
    name = one_line(file.name)
    return name if file.size is None else f"{name}, {words.diary.size(file.size)}"


def work_fields(item: NotedAssignment, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Everything about an assignment; the text keeps its lines."""
    return tuple(field for field in _fields(item, kind, words) if field.value)


def _fields(item: NotedAssignment, kind: InstitutionKind, words: Words) -> Iterator[Field]:
    work, word = item.assignment, words.homework
    lines = [line for line in work.text.splitlines() if line.strip()] or [""]
    yield Field(capital(word.KIND[work.kind]), one_line(lines[0]))
    for line in lines[1:]:
        yield Field("", one_line(line))
    yield Field(word.OWN, own_said(item, words), Tone.GOOD)
    yield Field("", capital(listed(_lateness(work, words))), Tone.NOTICE)
    yield Field(word.MINUTES, words.diary.minutes(work.planned_minutes) if work.planned_minutes else "")
    yield Field(word.DUE[work.kind], words.dates.weekday_day(work.due))
    if _assigned_earlier(work) and work.assigned:
        yield Field(word.ASSIGNED, words.dates.weekday_day(work.assigned))
    for file in work.attachments:
        yield Field(word.ATTACHMENT, attachment_said(file, words), Tone.NOTICE)
    yield Field(words.diary.TEACHER[kind], one_line(work.teacher))


def day_title(day: HomeworkDay, today: date, words: Words) -> str:
    """Пятница, 16 октября · завтра · 3 задания, 70 минут + 1 без времени"""
    load = day_load(day.work)
    parts = [
        capital(words.dates.weekday_day(day.day)),
        day_tag(day.day, today, words),
        words.homework.load(load.tasks, load.minutes, load.untimed),
        words.homework.HEAVY if day.is_heavy else "",
    ]
    return " · ".join(filter(None, parts))


def _done_homework(item: NotedAssignment) -> bool:
    return item.own.done and item.assignment.kind is WorkKind.HOMEWORK


def day_fields(day: HomeworkDay, words: Words) -> tuple[Field, ...]:
    """The sum of a day, and how much of it the family has ticked."""
    load, done = day_load(day.work), sum(_done_homework(item) for item in day.work)
    fields = [Field("", capital(words.homework.load(load.tasks, load.minutes, load.untimed)))]
    if heavy := heavy_said(day, words):
        fields.append(Field("", heavy, Tone.NOTICE))
    if done:
        fields.append(Field(words.homework.OWN, words.homework.done(done, load.tasks), Tone.GOOD))
    return tuple(fields)


def list_title(work: HomeworkList, words: Words, today: date) -> str:
    """15–25 октября · Математика"""
    span = work.span
    same = span.first.year == span.last.year == today.year
    days = (words.dates.span_of_year if same else words.dates.span)(span.first, span.last)
    return f"{days} · {work.subject or words.homework.ALL_SUBJECTS}"


def notes_problem(problem: EposError | None, words: Words) -> str:
    """Why the own notes are not shown, and what to do; nothing when they are."""
    return f"{told(problem, words)} {words.homework.NOTES_HIDDEN}" if problem else ""


def heavy_said(day: HomeworkDay, words: Words) -> str:
    """Много заданий: 160 минут, норма для 6 класса 150; nothing where it is not too much"""
    limit = day.limit
    if limit.minutes is None or not day.is_heavy:
        return ""
    return words.homework.heavy(day_load(day.work).minutes, limit.minutes, limit.grade_level)


def list_sections(work: HomeworkList, student: Student, today: date, words: Words) -> tuple[Section, ...]:
    """The list as text: a section a day, a sentence an assignment."""
    heading, problem = (
        f"{words.homework.TITLE}, {list_title(work, words, today)}",
        notes_problem(work.notes_problem, words),
    )
    title = Section(heading, (problem,) if problem else ())
    if not work.days:
        return (Section(heading, (*title.lines, words.homework.EMPTY)),)
    days = (
        Section(day_title(day, today, words), tuple(_day_lines(day, student, words))) for day in work.days
    )
    return (title, *days)


def _day_lines(day: HomeworkDay, student: Student, words: Words) -> Iterator[str]:
    if heavy := heavy_said(day, words):
        yield heavy
    yield from (_told(item, student, words) for item in day.work)


def _told(item: NotedAssignment, student: Student, words: Words) -> str:
    teacher = words.diary.TEACHER[student.institution.kind]
    return sentence([work_said(item, words), labelled(teacher, surname(item.assignment.teacher))])
