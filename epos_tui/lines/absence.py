"""The absences of a month: days, and what can be done about them."""

from collections.abc import Iterator
from datetime import date, timedelta

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceDay, notable
from epos_tui.domain.access import against_cancelling
from epos_tui.domain.year import AcademicYear, Span, first_of_next_month, span_of_month
from epos_tui.lines import absence_templates, announce, attendance, cancel, said
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import other_day, read, year_of
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import absence as present
from epos_tui.present.line import capital, ended
from epos_tui.usecases import absence
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From this month to any other."""
    day: date | None = cabinet.today()
    while day:
        day = _month(talk, cabinet, day)


def _month(talk: Talk, cabinet: Cabinet, day: date) -> date | None:
    """One month; gives a day of the month to go to."""
    words, month = talk.words, read(talk, cabinet, absence.month(cabinet, day))
    days = (_day_choice(talk, cabinet, day) for day in notable(month.days))
    items: tuple[Item[date], ...] = (*days, *acts(words, _acts(talk, cabinet, month, year_of(talk, cabinet))))
    heading = f"{words.dates.month(month.first)}: {words.lines.points(len(items))}."
    summary = ended(capital(present.month_summary(month, words)))
    days_off = map(ended, present.days_off_said(month, words))
    return walk(talk, Menu(heading, items, (summary, *days_off)))


def _acts(talk: Talk, cabinet: Cabinet, month: AbsenceMonth, year: AcademicYear) -> Iterator[Item[date]]:
    act, span = talk.words.lines.ACT, span_of_month(month.first)
    if span.first > year.span.first:
        yield Item(act["previous_month"], lambda: span.first - timedelta(days=1))
    if span.last < year.span.last:
        yield Item(act["next_month"], lambda: first_of_next_month(month.first))
    if cabinet.today() not in span:
        yield Item(act["this_month"], cabinet.today)
    yield Item(act["other_day"], lambda: _any_day(talk, cabinet, span))
    yield Item(act["announce"], lambda: month.first if announce.room(talk, cabinet) else None)
    templates = talk.words.absence.TEMPLATES
    yield Item(templates, lambda: month.first if _templates(talk, cabinet) else None)
    yield Item(talk.words.attendance.STORY, lambda: attendance.room(talk, cabinet))


def _templates(talk: Talk, cabinet: Cabinet) -> bool:
    return absence_templates.room(
        talk,
        cabinet,
        lambda template: announce.room(talk, cabinet, template=template),
        lambda: announce.typed(talk, cabinet),
    )


def _any_day(talk: Talk, cabinet: Cabinet, month: Span) -> date | None:
    """A day asked for, notable or not; leads on to its month when that is another one or has changed."""
    day = other_day(talk, cabinet)
    changed = _day(talk, cabinet, day)
    return day if changed or day not in month else None


def _day_choice(talk: Talk, cabinet: Cabinet, day: AbsenceDay) -> Item[date]:
    words = talk.words
    names = said.day_names(day.day, cabinet.today(), words)
    text = f"{present.day_title(day, words)}: {present.state_said(day, words)}"
    return Item(text, lambda: day.day if _day(talk, cabinet, day.day) else None, names)


def _day(talk: Talk, cabinet: Cabinet, day: date) -> bool | None:
    """The lessons and notices of the day; gives whether something was sent."""
    words = talk.words
    absence_day = run(absence.days(cabinet, Span(day, day)))[day]
    lessons = [ended(present.lesson_line(item, absence_day, words)) for item in absence_day.lessons]
    kind = cabinet.student.institution.kind
    title = f"{present.day_title(absence_day, words)}: {present.state_said(absence_day, words)}"
    say(talk, ended(title))
    if lessons:
        say(talk, ended(words.diary.lessons(kind, len(lessons))), *lessons)
    if absence_day.notices:
        notices = [present.notice_said(notice, words) for notice in absence_day.notices]
        numbered = (f"{number}. {ended(notice)}" for number, notice in enumerate(notices, start=1))
        say(talk, ended(words.lines.notices(len(notices))), *numbered)
    acts = tuple(_day_acts(talk, cabinet, absence_day))
    heading = f"{words.lines.CHOOSE_ACT}: {words.lines.points(len(acts))}."
    return walk(talk, Menu(heading, acts)) if acts else None


def _day_acts(talk: Talk, cabinet: Cabinet, day: AbsenceDay) -> Iterator[Item[bool]]:
    """What can still be done about the day."""
    act = talk.words.lines.ACT
    if day.day >= cabinet.today() and day.lessons:
        yield Item(act["announce_day"], lambda: announce.room(talk, cabinet, day.day) or None)
    if not all(against_cancelling(notice, cabinet.today()) for notice in day.notices):
        yield Item(act["cancel_day"], lambda: cancel.room(talk, cabinet, day.day) or None)
