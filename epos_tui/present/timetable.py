"""The timetable: cells, sentences, sections."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from epos_tui.domain.lessons import Lesson, SchoolDay, Week, held, takes_place
from epos_tui.domain.people import InstitutionKind, Student, surname
from epos_tui.domain.text import one_line
from epos_tui.domain.timetable import Gap, Now, entries, now_of
from epos_tui.domain.year import AcademicYear
from epos_tui.i18n import Words
from epos_tui.present.diary import change_said, day_heading, stated, subject_of, week_title
from epos_tui.present.line import Field, Section, Tone, capital, listed, sentence


@dataclass(frozen=True)
class TimetableCells:
    """A lesson or a gap as a row."""

    number: str
    time: str
    subject: str
    stated: str
    """The subject after what is unusual about the lesson: where there is no room for a note."""
    teacher: str
    room: str
    note: str = ""
    tone: Tone = Tone.PLAIN


def cells(entry: Lesson | Gap, now: Now, words: Words) -> TimetableCells:
    """What fits on one row."""
    hours = f"{words.dates.clock(entry.starts)}–{words.dates.clock(entry.ends)}"
    if isinstance(entry, Gap):
        return TimetableCells("", hours, words.timetable.GAP, words.timetable.GAP, "", "", tone=Tone.MUTED)
    place = now_word(entry, now, words)
    return TimetableCells(
        number=str(entry.number),
        time=hours,
        subject=capital(subject_of(entry, words)),
        stated=capital(stated(entry, place, words)),
        teacher=surname(entry.teacher),
        room=one_line(entry.room),
        note=sentence([capital(place), capital(change_said(entry, words)), entry.subgroup]).rstrip("."),
        tone=_tone(entry, bool(place)),
    )


def _tone(lesson: Lesson, near: bool) -> Tone:
    if not takes_place(lesson):
        return Tone.MUTED
    return Tone.GOOD if near else Tone.NOTICE if lesson.change else Tone.PLAIN


def now_word(lesson: Lesson, now: Now, words: Words) -> str:
    """Сейчас, следующее, or nothing."""
    if lesson in now.current:
        return words.timetable.NOW
    return words.timetable.NEXT if lesson in now.coming else ""


def entry_said(entry: Lesson | Gap, kind: InstitutionKind, now: Now, words: Words) -> str:
    """Урок 2, с 9:20 до 10:00: литература, Кузнецова, кабинет 214. Замена."""
    if isinstance(entry, Gap):
        return sentence([capital(words.timetable.gap(entry.starts, entry.ends))])
    number = words.diary.lesson(kind, entry.number)
    when = f"{number}, {words.dates.hours_said(entry.starts, entry.ends)}"
    what = [
        subject_of(entry, words),
        one_line(entry.subgroup),
        words.diary.double(entry.academic_hours) if entry.academic_hours > 1 else "",
        surname(entry.teacher),
        room_said(entry.room, words),
    ]
    near, change = now_word(entry, now, words), change_said(entry, words)
    return sentence([capital(near), capital(f"{when}: {listed(what)}"), capital(change)])


def entry_fields(entry: Lesson | Gap, kind: InstitutionKind, now: Now, words: Words) -> tuple[Field, ...]:
    """Everything the timetable says of a lesson."""
    if isinstance(entry, Gap):
        return (Field("", capital(words.timetable.gap(entry.starts, entry.ends))),)
    word = words.diary
    fields = [
        Field("", capital(now_word(entry, now, words)), Tone.GOOD),
        Field(word.CHANGE, change_said(entry, words), Tone.NOTICE),
        Field(word.CONTROL_WORK, one_line(entry.control_work), Tone.NOTICE),
        Field(words.stay.TIME, words.dates.hours_said(entry.starts, entry.ends)),
        Field("", word.double(entry.academic_hours) if entry.academic_hours > 1 else ""),
        Field(word.TEACHER[kind], one_line(entry.teacher)),
        Field(word.ROOM, one_line(entry.room)),
        Field(word.SUBGROUP, one_line(entry.subgroup)),
    ]
    return tuple(field for field in fields if field.value)


def entry_title(entry: Lesson | Gap, kind: InstitutionKind, words: Words) -> str:
    """Математика, урок 1; окно"""
    if isinstance(entry, Gap):
        return capital(words.timetable.GAP)
    return f"{capital(subject_of(entry, words))}, {words.diary.lesson(kind, entry.number)}"


def day_fields(day: SchoolDay, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """How many lessons and from when to when."""
    lessons = [lesson for lesson in day.lessons if takes_place(lesson)]
    if not lessons:
        return (Field("", capital(words.diary.NO_LESSONS)),)
    starts, ends = min(item.starts for item in lessons), max(item.ends for item in lessons)
    count = words.diary.lessons(kind, held(lessons))
    return (Field("", f"{count}, {words.dates.hours_said(starts, ends)}"),)


def day_said(day: SchoolDay, kind: InstitutionKind, today: date, words: Words) -> str:
    """Пятница, 16 октября · завтра: 6 уроков, с 8:30 до 13:40"""
    return f"{day_heading(day, today, words)}: {day_fields(day, kind, words)[0].value}"


def week_sections(
    week: Week, year: AcademicYear | None, student: Student, now: datetime, words: Words
) -> tuple[Section, ...]:
    """The week as text: a section a day, a sentence a lesson."""
    kind = student.institution.kind
    title = Section(f"{words.timetable.TITLE}, {week_title(week, year, words, now.date())}")
    days = [day for day in week.days if day.lessons or day.note]
    if not days:
        return (Section(title.heading, (words.timetable.EMPTY,)),)
    return (title, *(day_section(day, kind, now, now_of(week, now), words) for day in days))


def day_section(day: SchoolDay, kind: InstitutionKind, now: datetime, near: Now, words: Words) -> Section:
    """A day as text."""
    lines: Sequence[str] = [entry_said(entry, kind, near, words) for entry in entries(day.lessons)]
    return Section(day_said(day, kind, now.date(), words), tuple(lines))


def room_said(room: str, words: Words) -> str:
    """Кабинет 305; спортзал has a name of its own"""
    name = one_line(room)
    return words.timetable.room(name) if name[:1].isdigit() else name
