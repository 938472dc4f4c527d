"""The absence calendar, drafts, notices and receipts in words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from epos_tui.domain.absence import (
    AbsenceDay,
    AbsenceDraft,
    AbsenceNotice,
    AbsenceState,
    AbsenceTemplate,
    Problem,
    covered,
    notable,
)
from epos_tui.domain.lessons import Lesson, absent
from epos_tui.domain.text import one_line
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present.day_signs import BEFORE_TODAY, kind_meanings, today_meaning
from epos_tui.present.diary import attendance_said, off_said, subject_of
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence, uncapital
from epos_tui.present.receipt import receipt_said
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.usecases.receipt import Receipt


def state_sign(state: AbsenceState, glyphs: Glyphs) -> str:
    """The sign of a day in the calendar."""
    match state:
        case AbsenceState.FULL:
            return glyphs.full
        case AbsenceState.PARTIAL:
            return glyphs.partial
        case AbsenceState.ANNOUNCED_FULL | AbsenceState.ANNOUNCED_PARTIAL:
            return glyphs.announced
        case AbsenceState.OFF | AbsenceState.PRESENT:
            return ""


def legend(words: Words, glyphs: Glyphs) -> str:
    """Every sign of the calendar with its meaning."""
    states = [f"{state_sign(state, glyphs)} {name}" for state, name in words.absence.LEGEND.items()]
    return "\n".join([*states, *kind_meanings(words), today_meaning(BEFORE_TODAY, words)])


def day_fields(day: AbsenceDay, words: Words) -> tuple[Field, ...]:
    """The state of the day, its lessons, its notices."""
    lessons = (Field("", lesson_line(lesson, day, words), lesson_tone(lesson, day)) for lesson in day.lessons)
    state = Field("", capital(state_said(day, words)), Tone.TITLE)
    notices = (Field(words.absence.NOTICE, notice_said(notice, words), Tone.NOTICE) for notice in day.notices)
    return (state, *lessons, *notices)


def day_title(day: AbsenceDay, words: Words) -> str:
    """Четверг, 15 октября"""
    return capital(words.dates.weekday_day(day.day))


def state_said(day: AbsenceDay, words: Words) -> str:
    """The state of the day in words; for a day without study, why."""
    if day.kind is not DayKind.STUDY:
        return off_said(day.kind, day.note, words)
    if not day.lessons:
        return words.diary.NO_LESSONS
    return words.absence.state(day.state, len(day.missed), len(day.lessons))


def lesson_line(lesson: Lesson, day: AbsenceDay, words: Words) -> str:
    """1. 8:00 Русский язык: отсутствие по болезни, по уведомлению"""
    parts = []
    if lesson.attendance:
        parts.append(attendance_said(lesson.attendance, words))
    if covered(lesson.number, day.notices):
        parts.append(words.absence.ANNOUNCED)
    if lesson.control_work:
        parts.append(uncapital(words.diary.CONTROL_WORK))
    told = f": {', '.join(parts)}" if parts else ""
    return f"{lesson.number}. {words.dates.clock(lesson.starts)} {subject_of(lesson, words)}{told}"


def lesson_tone(lesson: Lesson, day: AbsenceDay) -> Tone:
    """Missed lessons stand out, announced ones too."""
    if absent(lesson):
        return Tone.BAD
    return Tone.NOTICE if covered(lesson.number, day.notices) else Tone.PLAIN


def _numbers(lessons: Sequence[int], words: Words) -> str:
    return ", ".join(map(str, lessons)) or words.absence.ALL_DAY


def notice_fields(notice: AbsenceNotice, words: Words) -> tuple[Field, ...]:
    """What a notice says."""
    word = words.absence
    fields = [
        Field(word.WHEN, words.dates.span_said(notice.span.first, notice.span.last)),
        Field(word.LESSONS, _numbers(notice.lessons, words)),
        Field(word.REASON, one_line(notice.reason.name) if notice.reason else ""),
        Field(word.NOTE, one_line(notice.note)),
        Field("", capital(word.created(notice.created_at.date()))),
        Field("", capital(words.outbox.WAITING) if notice.waiting else ""),
    ]
    return tuple(field for field in fields if field.value)


def notice_said(notice: AbsenceNotice | AbsenceDraft, words: Words) -> str:
    """The notice as one sentence."""
    word = words.absence
    first = f"{word.notice(notice.span.first, notice.span.last)}, {word.lesson_numbers(notice.lessons)}"
    reason = labelled(word.REASON, notice.reason.name if notice.reason else "")
    waits = capital(words.outbox.WAITING) if isinstance(notice, AbsenceNotice) and notice.waiting else ""
    return sentence([first, reason, labelled(word.NOTE, notice.note), waits])


def _named(numbers: Sequence[int], lessons: Sequence[Lesson], words: Words) -> str:
    subjects = {lesson.number: f" {subject_of(lesson, words)}" for lesson in lessons}
    return ", ".join(f"{number}{subjects.get(number, '')}" for number in numbers) or words.absence.ALL_DAY


def draft_fields(
    draft: AbsenceDraft, name: str, words: Words, lessons: Sequence[Lesson] = ()
) -> tuple[Field, ...]:
    """What will be sent; the numbers of `lessons` are told with their subjects."""
    word = words.absence
    fields = [
        Field("", one_line(name)),
        Field(word.WHEN, words.dates.span_said(draft.span.first, draft.span.last)),
        Field(word.LESSONS, _named(draft.lessons, lessons, words)),
        Field(word.REASON, one_line(draft.reason.name) if draft.reason else word.NO_REASON),
        Field(word.NOTE, one_line(draft.note)),
    ]
    return tuple(field for field in fields if field.value)


def template_fields(template: AbsenceTemplate, words: Words) -> tuple[Field, ...]:
    """What a template fills in."""
    word = words.absence
    fields = [
        Field(word.LESSONS, _template_lessons(template, words)),
        Field(word.REASON, one_line(template.reason.name) if template.reason else word.NO_REASON),
        Field(word.NOTE, one_line(template.note)),
    ]
    return tuple(field for field in fields if field.value)


def template_said(template: AbsenceTemplate, words: Words) -> str:
    """Болеет: весь день, Болезнь"""
    reason = one_line(template.reason.name) if template.reason else ""
    told = listed([_template_lessons(template, words), reason, one_line(template.note)])
    return f"{one_line(template.name)}: {told}"


def _template_lessons(template: AbsenceTemplate, words: Words) -> str:
    days = words.absence.template_days(template.days) if template.days > 1 else ""
    return days or words.absence.lesson_numbers(template.lessons)


def templates_sections(templates: Sequence[AbsenceTemplate], words: Words) -> tuple[Section, ...]:
    """A sentence a template."""
    word = words.absence
    told = tuple(sentence([template_said(item, words)]) for item in templates)
    return (Section(word.TEMPLATES, told or (word.NO_TEMPLATES,)),)


def problem_said(problem: Problem, words: Words) -> str:
    """The problem as a sentence; a warning says that it is one."""
    days, detail = _days_of(problem, words), one_line(problem.detail)
    told = words.absence.problem(problem.kind, days, problem.lesson, detail)
    return words.errors.warning(told) if problem.is_warning else told


def _days_of(problem: Problem, words: Words) -> str:
    """Четверг, 15 октября; с 24 октября по 4 ноября"""
    if problem.day is None:
        return ""
    if problem.last:
        return capital(words.dates.span_said(problem.day, problem.last))
    return capital(words.dates.weekday_day(problem.day))


def problems_said(problems: Iterable[Problem], words: Words) -> tuple[str, ...]:
    """A sentence a problem."""
    return tuple(problem_said(problem, words) for problem in problems)


def announce_receipt(receipt: Receipt, draft: AbsenceDraft, words: Words) -> str:
    """How the announcement ended."""
    sent = words.absence.announced(draft.span.first, draft.span.last)
    return receipt_said(receipt, words, sent, words.absence.ANNOUNCE_UNKNOWN)


def cancel_receipt(receipt: Receipt, notice: AbsenceNotice, words: Words) -> str:
    """How the cancellation ended."""
    sent = words.absence.cancelled(notice.span.first, notice.span.last)
    return receipt_said(receipt, words, sent, words.absence.CANCEL_UNKNOWN)


def month_summary(month: AbsenceMonth, words: Words) -> str:
    """How many days of each kind."""
    count = {state: sum(day.state is state for day in month.days) for state in AbsenceState}
    announced = count[AbsenceState.ANNOUNCED_FULL] + count[AbsenceState.ANNOUNCED_PARTIAL]
    return words.absence.summary(count[AbsenceState.FULL], count[AbsenceState.PARTIAL], announced)


def days_off_said(month: AbsenceMonth, words: Words) -> tuple[str, ...]:
    """Vacations, holidays and days off with a name, neighbours told together."""
    spans = groupby(month.days, lambda day: off_said(day.kind, day.note, words) if _is_named_off(day) else "")
    return tuple(_span_said(list(days), name, words) for name, days in spans if name)


def _is_named_off(day: AbsenceDay) -> bool:
    return day.kind in (DayKind.VACATION, DayKind.HOLIDAY) or bool(day.kind is DayKind.DAY_OFF and day.note)


def _span_said(days: Sequence[AbsenceDay], name: str, words: Words) -> str:
    return sentence([f"{capital(words.dates.span_said(days[0].day, days[-1].day))}: {uncapital(name)}"])


def day_said(day: AbsenceDay, words: Words) -> str:
    """The day with its missed lessons and its notices."""
    missed = ", ".join(f"{lesson.number} {subject_of(lesson, words)}" for lesson in day.missed)
    told = f"{day_title(day, words)}: {state_said(day, words)}"
    notices = [notice_said(notice, words) for notice in day.notices]
    return sentence([told, labelled(capital(words.absence.MISSED), missed), *notices])


def month_sections(month: AbsenceMonth, words: Words) -> tuple[Section, ...]:
    """The month as text."""
    heading = f"{words.dates.month(month.first)}: {month_summary(month, words)}"
    days = tuple(day_said(day, words) for day in notable(month.days))
    return (Section(heading, (*days, *days_off_said(month, words))),)


def lesson_choice(lesson: Lesson, words: Words) -> str:
    """A lesson offered for choice: 2. 9:25 Алгебра"""
    return f"{lesson.number}. {words.dates.clock(lesson.starts)} {subject_of(lesson, words)}"
