"""The report: marks, control works, events and the diary of some days, on a page to read and to print."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from epos_tui.domain.export import Extract, counts, finals_of_year, mark_rows
from epos_tui.domain.finals import at, places
from epos_tui.domain.lessons import Lesson, SchoolDay
from epos_tui.domain.marks import Mark
from epos_tui.domain.text import one_line
from epos_tui.export.html import Html, element, page, table, text
from epos_tui.i18n import Words
from epos_tui.present import diary as say_diary
from epos_tui.present import events as say_events
from epos_tui.present import export as say
from epos_tui.present.all_marks import row_name, school_shown
from epos_tui.present.finals import cell, place_said
from epos_tui.present.line import capital, ended
from epos_tui.present.marks import average_shown, mark_said
from epos_tui.present.people import student_said
from epos_tui.present.subjects import subject_named


def report_of(extract: Extract, now: datetime, words: Words) -> bytes:
    """The whole page; what there is nothing of is left out."""
    word = words.export
    title = f"{word.REPORT}, {say.span_said(extract.span, words)}"
    content = (
        element("h1", text(title)),
        *_about(extract, now, words),
        *_marks(extract, words),
        *_finals(extract, words),
        *_control_works(extract, words),
        *_events(extract, words),
        *_diary(extract, words),
    )
    return page(word.LANGUAGE, title, content)


def _about(extract: Extract, now: datetime, words: Words) -> Iterator[Html]:
    taken_at = extract.taken_at.astimezone(now.tzinfo)
    fresh = capital(words.states.as_of(words.dates.moment(taken_at)))
    kind = extract.student.institution.kind
    yield element("p", text(student_said(extract.student, words)))
    yield element("p", text(ended(capital(say.counts_said(counts(extract), kind, words)))))
    yield element("p", text(f"{ended(words.export.made(words.dates.day_year(now.date())))} {ended(fresh)}"))


def _marks(extract: Extract, words: Words) -> Iterator[Html]:
    """The school's average where it is of these days; ours is of the marks that stand beside it."""
    word = words.marks
    found = [row for row in mark_rows(extract) if row.marks or row.school_average]
    if not found:
        return
    school = any(row.school_average for row in found)
    head = (word.SUBJECT, words.diary.MARKS, word.OUR_AVERAGE, *((word.AVERAGE,) if school else ()))
    rows = []
    for row in found:
        ours = average_shown(row.average, word.DECIMAL) if row.average else ""
        marks = "; ".join(mark_said(_plain(mark), words) for mark in row.marks)
        rows.append((row_name(row, words), marks, ours, *((school_shown(row, words),) if school else ())))
    yield element("h2", text(words.export.MARKS_OF_DAYS))
    yield table(words.export.MARKS_OF_DAYS, head, rows)


def _plain(mark: Mark) -> Mark:
    """Without what it was given for: the diary below tells that."""
    return replace(mark, control_form="")


def _finals(extract: Extract, words: Words) -> Iterator[Html]:
    sheet = finals_of_year(extract)
    if sheet is None:
        return
    columns = places(sheet)
    head = (words.finals.SUBJECT, *(capital(place_said(place, words)) for place in columns))
    rows = (
        (capital(subject_named(subject.subject, words)), *(cell(at(subject, place)) for place in columns))
        for subject in sheet.subjects
    )
    title = words.finals.TITLE
    yield element("h2", text(title))
    yield table(title, head, rows)


def _control_works(extract: Extract, words: Words) -> Iterator[Html]:
    if not extract.control_works:
        return
    title = words.export.FILE["control_works"]
    rows = (
        (_day_said(work.day, words), capital(subject_named(work.subject, words)), one_line(work.title))
        for work in sorted(extract.control_works, key=lambda work: (work.day, work.number))
    )
    yield element("h2", text(title))
    yield table(title, (words.export.DAY, words.marks.SUBJECT, words.events.ABOUT), rows, name=1)


def _events(extract: Extract, words: Words) -> Iterator[Html]:
    if not extract.events:
        return
    word = words.events
    title = words.export.FILE["events"]
    rows = (
        (
            words.dates.span(event.span.first, event.span.last),
            capital(say_events.hours_said(event, words)),
            one_line(event.title),
            one_line(event.place),
            one_line(event.audience),
            event.description,
        )
        for event in sorted(extract.events, key=lambda event: event.span.first)
    )
    head = (word.DAYS, word.TIME, words.export.EVENT, word.PLACE, word.AUDIENCE, word.DESCRIPTION)
    yield element("h2", text(title))
    yield table(title, head, rows, name=2)


def _diary(extract: Extract, words: Words) -> Iterator[Html]:
    """Week by week with its signature; a day is a table."""
    yield element("h2", text(words.export.DIARY))
    for week in extract.weeks:
        if not week.days:
            continue
        yield element("h3", text(capital(words.diary.week(week.monday, week.days[-1].day))))
        signature = say_diary.signature_said(week, words)
        yield element("p", text(ended(f"{words.diary.SIGN}: {signature}")))
        for day in week.days:
            yield from _day(day, words)


def _day(day: SchoolDay, words: Words) -> Iterator[Html]:
    """A day off without a name is left out, as on paper."""
    state = say_diary.day_state(day, words)
    heading = _day_said(day.day, words)
    if day.lessons:
        yield element("h4", text(heading))
        if state:
            yield element("p", text(ended(capital(state))))
        yield table(
            words.export.lessons_of(heading), _head(words), (_row(one, words) for one in day.lessons), 2
        )
    elif day.note:
        yield element("h4", text(heading))
        yield element("p", text(ended(capital(state))))


def _head(words: Words) -> tuple[str, ...]:
    word = words.diary
    return (
        words.export.NUMBER,
        words.events.TIME,
        words.marks.SUBJECT,
        word.TOPIC,
        word.HOMEWORK,
        word.MARKS,
        word.ATTENDANCE,
        words.export.MORE,
    )


def _row(lesson: Lesson, words: Words) -> tuple[str, ...]:
    return (
        str(lesson.number),
        capital(words.dates.hours_said(lesson.starts, lesson.ends)),
        say.lesson_title(lesson, words),
        one_line(lesson.topic),
        "\n".join(say_diary.task_said(task, words) for task in lesson.homework),
        "\n".join(mark_said(mark, words) for mark in lesson.marks),
        say_diary.attendance_said(lesson.attendance, words),
        "\n".join(map(str, say.lesson_more(lesson, words))),
    )


def _day_said(day: date, words: Words) -> str:
    return capital(words.dates.weekday_day(day))
