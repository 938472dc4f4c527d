"""The next day with lessons: what matters most first, then lessons, homework and events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.events import ControlWork
from epos_tui.domain.homework import day_load, is_open
from epos_tui.domain.lessons import Lesson, held, takes_place
from epos_tui.domain.people import InstitutionKind, short_name
from epos_tui.domain.text import one_line
from epos_tui.domain.tomorrow import Tomorrow
from epos_tui.i18n import Words
from epos_tui.present import events as events_said
from epos_tui.present.absence import notice_said
from epos_tui.present.diary import change_said, stated, subject_of
from epos_tui.present.errors import told
from epos_tui.present.homework import heavy_said, notes_problem, work_said
from epos_tui.present.line import Field, Section, Tone, capital, ended, labelled, listed, sentence
from epos_tui.present.people import group_name, who
from epos_tui.present.timetable import day_fields, room_said
from epos_tui.usecases.tomorrow import Evening


@dataclass(frozen=True)
class Note:
    """A sentence that comes before the lessons; `lesson` where it is about one."""

    text: str
    tone: Tone = Tone.NOTICE
    lesson: Lesson | None = None


def when_said(found: Tomorrow, words: Words) -> str:
    """Послезавтра, суббота, 17 октября; через 9 дней, понедельник, 9 ноября"""
    day = words.dates.weekday_day(found.day.day) if found.day else ""
    return listed([_ahead(found, words), day])


def _ahead(found: Tomorrow, words: Words) -> str:
    return words.tomorrow.ahead((found.day.day - found.today).days) if found.day else words.tomorrow.NO_DAY


def sums_said(found: Tomorrow, kind: InstitutionKind, words: Words) -> str:
    """6 уроков, 5 заданий, 145 минут, осталось сделать: 3"""
    if found.day is None:
        return ""
    return listed([words.diary.lessons(kind, held(found.lessons)), work_sum(found, words)])


def lessons_title(found: Tomorrow, kind: InstitutionKind, words: Words) -> str:
    """6 уроков, с 8:30 до 13:40"""
    assert found.day
    return day_fields(found.day, kind, words)[0].value


def work_sum(found: Tomorrow, words: Words) -> str:
    """5 заданий, 145 минут + 1 без времени, осталось сделать: 3; nothing where it is not known"""
    if found.work is None:
        return ""
    load, still = day_load(found.work.work), sum(map(is_open, found.work.work))
    left = words.tomorrow.left(still) if still else words.tomorrow.ALL_DONE
    told = words.homework.load(load.tasks, load.minutes, load.untimed)
    return listed([told, left if load.tasks else ""])


def badge(evening: Evening, words: Words, short: bool = False) -> str:
    """Иванов А. И., 6 «А» · завтра, пятница, 16 октября; Иванов А. И., 6 «А» · завтра"""
    name, found = listed([short_name(evening.student.name), group_name(evening.student)]), evening.found
    if found is None:
        return name
    return f"{name} · {_ahead(found, words) if short else when_said(found, words)}"


def page_title(evenings: Sequence[Evening], words: Words) -> str:
    """Завтра, пятница, 16 октября; only «Завтра» where the children have different days"""
    days = {when_said(item.found, words) for item in evenings if item.found and item.found.day}
    return days.pop() if len(days) == 1 else words.tomorrow.TITLE


def title(evening: Evening, words: Words) -> str:
    """Иванов Александр Иванович, 6 «А» класс: завтра, пятница, 16 октября"""
    name = who(evening.student, words)
    return f"{name}: {when_said(evening.found, words)}" if evening.found else name


def notes(evening: Evening, words: Words) -> Iterator[Note]:
    """Absence, control works, changes, too much homework, and what is not known."""
    if evening.problem:
        yield Note(ended(told(evening.problem, words)), Tone.BAD)
    if evening.notes_problem:
        yield Note(notes_problem(evening.notes_problem, words))
    if found := evening.found:
        kind = evening.student.institution.kind
        if found.notices is None:
            yield Note(words.tomorrow.NOTICES_UNKNOWN, Tone.MUTED)
        for notice in found.notices or ():
            yield Note(capital(notice_said(notice, words)), Tone.BAD)
        if found.cancelled:
            lost = [words.dates.weekday_day(day) for day in found.cancelled]
            yield Note(words.tomorrow.cancelled(lost), Tone.BAD)
        yield from _of_lessons(found, kind, words)
        yield from _of_work(found, words)


def _of_lessons(found: Tomorrow, kind: InstitutionKind, words: Words) -> Iterator[Note]:
    if len(found.control_works) > 1:
        yield Note(ended(capital(words.events.control_works(len(found.control_works)))), Tone.BAD)
    for lesson in found.control_works:
        work = ControlWork(lesson.day, lesson.number, lesson.subject, lesson.control_work)
        yield Note(events_said.item_said(work, lesson.day, kind, words), Tone.NOTICE, lesson)
    for lesson in found.changes:
        yield Note(_changed(lesson, kind, words), Tone.NOTICE, lesson)


def _changed(lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    """Замена: литература, урок 5. Вместо изобразительного искусства."""
    assert lesson.change
    place = listed([capital(subject_of(lesson, words)), words.diary.lesson(kind, lesson.number)])
    what = capital(words.diary.CHANGES[lesson.change])
    return sentence([f"{what}: {place}", capital(one_line(lesson.change_note))])


def _of_work(found: Tomorrow, words: Words) -> Iterator[Note]:
    if found.day and found.work is None:
        yield Note(words.tomorrow.WORK_UNKNOWN, Tone.MUTED)
    if found.work and (heavy := heavy_said(found.work, words)):
        yield Note(heavy)
    if found.events is None:
        yield Note(words.tomorrow.EVENTS_UNKNOWN, Tone.MUTED)


@dataclass(frozen=True)
class LessonCells:
    """A lesson as a row."""

    number: str
    time: str
    subject: str
    stated: str
    """The subject after what is unusual about the lesson: where there is no room for a note."""
    room: str
    note: str
    tone: Tone


def lesson_cells(lesson: Lesson, words: Words) -> LessonCells:
    """What fits on one row; the rest is in the diary."""
    control = words.diary.CONTROL_SHORT if lesson.control_work else ""
    unusual = Tone.NOTICE if lesson.change or control else Tone.PLAIN
    return LessonCells(
        number=str(lesson.number),
        time=words.dates.clock(lesson.starts),
        subject=capital(subject_of(lesson, words)),
        stated=capital(stated(lesson, control, words)),
        room=one_line(lesson.room),
        note=listed([control, change_said(lesson, words), lesson.subgroup]),
        tone=unusual if takes_place(lesson) else Tone.MUTED,
    )


def summary(evening: Evening, words: Words) -> tuple[Field, ...]:
    """The sums of the day."""
    found, kind = evening.found, evening.student.institution.kind
    if found is None or found.day is None:
        return ()
    return (
        Field("", capital(when_said(found, words))),
        Field("", lessons_title(found, kind, words)),
        Field("", work_title(found, words) if found.work else words.tomorrow.WORK_UNKNOWN),
        Field("", words.tomorrow.EVENTS_UNKNOWN if found.events is None else events_title(found, words)),
    )


def lesson_said(lesson: Lesson, kind: InstitutionKind, words: Words, place: int | None = None) -> str:
    """Литература, урок 5, с 12:10 до 12:50, кабинет 214. Замена: вместо истории.

    Without its number where that is its `place` in a list.
    """
    about = [
        capital(subject_of(lesson, words)),
        words.diary.lesson(kind, lesson.number) if lesson.number != place else "",
        words.dates.hours_said(lesson.starts, lesson.ends),
        words.diary.double(lesson.academic_hours) if lesson.academic_hours > 1 else "",
        lesson.subgroup,
        room_said(lesson.room, words) if lesson.room else "",
    ]
    change, control = capital(change_said(lesson, words)), lesson.control_work
    return sentence([listed(about), change, labelled(words.diary.CONTROL_WORK, control)])


def work_title(found: Tomorrow, words: Words) -> str:
    """Домашнее задание: 5 заданий, 145 минут, осталось сделать: 3"""
    return f"{words.homework.TITLE_SHORT}: {work_sum(found, words)}"


def events_title(found: Tomorrow, words: Words) -> str:
    """Мероприятия дня: 5"""
    return f"{words.tomorrow.EVENTS}: {len(found.events or ())}"


def sections(evening: Evening, words: Words) -> Iterator[Section]:
    """One child as text: the notes, a sentence a lesson, a sentence a task, a sentence an event."""
    yield Section(title(evening, words), tuple(note.text for note in notes(evening, words)))
    found, kind = evening.found, evening.student.institution.kind
    if found is None or found.day is None:
        return
    yield Section(
        lessons_title(found, kind, words),
        tuple(lesson_said(lesson, kind, words) for lesson in found.lessons),
    )
    if found.work and found.work.work:
        work = tuple(work_said(item, words, with_kind=False) for item in found.work.work)
        yield Section(work_title(found, words), work)
    if found.events:
        yield Section(events_title(found, words), tuple(events_lines(found, kind, words)))


def events_lines(found: Tomorrow, kind: InstitutionKind, words: Words) -> Iterator[str]:
    """С 8:00 до 17:00: Сбор макулатуры, Гараж во дворе."""
    for event in found.events or ():
        assert found.day
        yield events_said.item_said(event, found.day.day, kind, words)
