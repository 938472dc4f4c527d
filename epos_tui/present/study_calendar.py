"""The study calendar in words: periods, days, the next vacation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.lessons import SchoolDay
from epos_tui.domain.study_calendar import CalendarDay, PeriodKind, StudyCalendar, StudyPeriod, coming
from epos_tui.domain.text import folded, one_line
from epos_tui.domain.year import DayKind, MovedDay, span_of_month
from epos_tui.i18n import Words
from epos_tui.present.day_signs import AFTER_TODAY, kind_meanings, kind_sign, today_meaning
from epos_tui.present.diary import day_heading
from epos_tui.present.line import Field, Section, Tone, capital, listed, sentence

SIGNED = (
    PeriodKind.VACATION,
    PeriodKind.ATTESTATION,
    PeriodKind.PRACTICE,
    PeriodKind.SESSION,
    PeriodKind.STATE_ASSESSMENT,
)


@dataclass(frozen=True)
class PeriodCells:
    """A row of the list of periods."""

    name: str
    days: str
    length: str
    when: str
    tone: Tone


def period_name(period: StudyPeriod, words: Words) -> str:
    """1 четверть; Осенние каникулы; учёба where nothing else is known."""
    term = words.diary.term(period.term.kind, period.term.number) if period.term else ""
    return one_line(period.name) or term or words.study_calendar.KIND[period.kind]


def when(period: StudyPeriod, today: date, words: Words) -> str:
    """Сейчас, or in how many days; nothing of what is over."""
    if today in period.span:
        left = words.study_calendar.days_left((period.span.last - today).days)
        return listed([words.study_calendar.NOW, left])
    if period.span.first > today:
        return words.study_calendar.in_days((period.span.first - today).days)
    return ""


def period_cells(period: StudyPeriod, today: date, words: Words) -> PeriodCells:
    """What fits on one row."""
    over = period.span.last < today
    return PeriodCells(
        capital(period_name(period, words)),
        words.dates.span_of_year(period.span.first, period.span.last),
        words.study_calendar.length(period.days),
        when(period, today, words),
        Tone.MUTED if over else Tone.GOOD if today in period.span else Tone.PLAIN,
    )


def period_said(period: StudyPeriod, today: date, words: Words) -> str:
    """Осенние каникулы: с 26 октября по 1 ноября, 7 дней. Через 11 дней."""
    kind = words.study_calendar.KIND[period.kind]
    name = period_name(period, words)
    about = "" if kind.lower() in name.lower() or period.kind is PeriodKind.STUDY else f", {kind}"
    days = words.dates.span_said(period.span.first, period.span.last)
    length = words.study_calendar.length(period.days)
    return sentence([f"{capital(name)}{about}: {days}", length, capital(when(period, today, words))])


def period_fields(period: StudyPeriod, today: date, words: Words) -> tuple[Field, ...]:
    """Everything about a period."""
    word, span = words.study_calendar, period.span
    fields = (
        Field("", capital(word.KIND[period.kind]), Tone.TITLE),
        Field(word.PERIOD, words.dates.span(span.first, span.last)),
        Field(word.LENGTH, word.length(period.days)),
        Field("", capital(when(period, today, words)), Tone.NOTICE),
    )
    return tuple(field for field in fields if field.value)


def day_sign(day: CalendarDay, words: Words) -> str:
    """The letter of a holiday, else of the period, else of a day without study."""
    kind = kind_sign(day.day, day.kind, words)
    period = words.study_calendar.SIGN.get(day.period.kind, "") if day.period else ""
    return kind if day.kind is DayKind.HOLIDAY else period or kind


def legend(calendar: StudyCalendar, words: Words) -> str:
    """The letters that stand in this year's calendar."""
    kinds = {period.kind for period in calendar.periods}
    periods = (
        f"{words.study_calendar.SIGN[kind]} {words.study_calendar.KIND[kind]}"
        for kind in SIGNED
        if kind in kinds
    )
    first, last = calendar.year.span.first, calendar.year.span.last
    whole = first.day == 1 and last == span_of_month(last).last
    days = kind_meanings(words, [DayKind.VACATION, *([DayKind.OUTSIDE] if whole else [])])
    return "  ".join([*periods, *days, today_meaning(AFTER_TODAY, words)])


def day_said(day: CalendarDay, today: date, words: Words) -> str:
    """Четверг, 15 октября, сегодня, 1 четверть, осталось 10 дней; no name is said twice"""
    heading = day_heading(SchoolDay(day.day, day.kind, day.note), today, words).replace(" · ", ", ")
    if day.period is None:
        period = words.study_calendar.NO_PERIOD if day.kind is not DayKind.OUTSIDE else ""
        return listed([heading, period])
    left = words.study_calendar.days_left((day.period.span.last - day.day).days)
    period = period_name(day.period, words)
    return listed([heading, "" if folded(period) in folded(heading) else period, left])


def day_fields(day: CalendarDay, today: date, words: Words) -> tuple[Field, ...]:
    """Everything about a day and its period."""
    heading = Field(words.study_calendar.DAY, day_said(day, today, words))
    return (heading, *(period_fields(day.period, today, words) if day.period else ()))


def next_vacation(calendar: StudyCalendar, today: date, words: Words) -> str:
    """What parents ask first: when the children are free."""
    period = coming(calendar, PeriodKind.VACATION, today)
    if period is None:
        return words.study_calendar.NO_VACATION
    if today in period.span:
        return words.study_calendar.vacation_now(words.dates.day(period.span.last))
    days = (period.span.first - today).days
    return words.study_calendar.vacation_from(words.dates.day(period.span.first), days)


def holidays_said(calendar: StudyCalendar, words: Words) -> Iterator[str]:
    """День народного единства: 4 ноября."""
    for item in calendar.year.holidays:
        days = words.dates.span_said(item.span.first, item.span.last)
        yield sentence([f"{capital(one_line(item.name))}: {days}"])


def moved_said(moved: MovedDay, words: Words) -> str:
    """3 октября: учимся по расписанию понедельника."""
    return sentence([f"{capital(words.dates.weekday_day(moved.day))}: {one_line(moved.note)}"])


def calendar_sections(calendar: StudyCalendar, today: date, words: Words) -> tuple[Section, ...]:
    """The year as text."""
    word = words.study_calendar
    sections = (
        Section(word.TITLE, (sentence([next_vacation(calendar, today, words)]),)),
        Section(word.PERIODS, tuple(period_said(period, today, words) for period in calendar.periods)),
        Section(word.HOLIDAYS, tuple(holidays_said(calendar, words))),
        Section(word.MOVED, tuple(moved_said(day, words) for day in calendar.year.moved_days)),
    )
    return tuple(section for section in sections if section.lines)
