"""Programmes against the calendar, in words; topics that were missed."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.progress import MissedTopic, Progress, SubjectProgress
from epos_tui.domain.text import folded, one_line
from epos_tui.i18n import Words
from epos_tui.present.diary import subject_of
from epos_tui.present.line import Field, Section, Tone, about, capital, labelled, listed, sentence
from epos_tui.present.subjects import subject_named


def whole_hours(hours: Fraction) -> int:
    """The nearest number of hours, half up."""
    return floor(hours + Fraction(1, 2))


def fields(item: SubjectProgress, found: Progress, words: Words) -> tuple[Field, ...]:
    """Lead or lag, what is left, what was missed."""
    word, behind = words.progress, item.lead is not None and whole_lead(item) < 0
    lacking = item.spare is not None and item.spare < 0
    told = [
        Field(word.CALENDAR, calendar_said(item, found, words), Tone.NOTICE if behind else Tone.PLAIN),
        Field(word.LEFT, left_said(item, found, words), Tone.NOTICE if lacking else Tone.PLAIN),
        Field(word.MISSED_SHORT, missed_count(item, words), Tone.NOTICE if item.missed else Tone.PLAIN),
    ]
    return tuple(field for field in told if field.value)


def calendar_said(item: SubjectProgress, found: Progress, words: Words) -> str:
    """К сегодняшнему дню 38 ч, отстаёт на 2 ч; why it cannot be counted"""
    if item.expected is None:
        return _unknown(item, found, words)
    pace = _pace_said(item, words) if item.lead is not None else ""
    return listed([words.progress.by_now(whole_hours(item.expected)), pace])


def whole_lead(item: SubjectProgress) -> int:
    """Of the hours as they are shown."""
    return (item.held or 0) - whole_hours(item.expected or Fraction(0))


def _pace_said(item: SubjectProgress, words: Words) -> str:
    lead = whole_lead(item)
    if not lead:
        return words.progress.ON_TIME
    return words.progress.ahead(lead) if lead > 0 else words.progress.behind(-lead)


def _unknown(item: SubjectProgress, found: Progress, words: Words) -> str:
    """Why nothing can be said by the timetable; nothing where the plan itself has no hours."""
    if not item.planned:
        return ""
    if found.known_until:
        return words.progress.known_until(found.known_until)
    return words.progress.CALENDAR_UNKNOWN if item.missed is None else words.progress.NOT_IN_TIMETABLE


def left_said(item: SubjectProgress, found: Progress, words: Words) -> str:
    """В расписании 34 ч, по программе осталось 36 ч, не хватает 2 ч"""
    word = words.progress
    timetable = word.in_timetable(item.timetable.left) if item.timetable else ""
    if item.to_hold is None:
        return timetable
    return listed([timetable, word.to_hold(item.to_hold), _spare_said(item, words)])


def _spare_said(item: SubjectProgress, words: Words) -> str:
    word, spare = words.progress, item.spare
    if spare is None:
        return ""
    return word.ENOUGH if not spare else word.spare(spare) if spare > 0 else word.lacking(-spare)


def missed_count(item: SubjectProgress, words: Words) -> str:
    """3 темы; nothing where none was missed, or where that is not known"""
    names = {folded(topic.lesson.topic) or topic.lesson.id for topic in item.missed or ()}
    return words.progress.missed(len(names)) if names else ""


def said(item: SubjectProgress, found: Progress, words: Words) -> str:
    """По календарю: … До конца года: … Пропущено: …"""
    return sentence(str(field) for field in fields(item, found, words))


def missed_title(item: MissedTopic, words: Words) -> str:
    """Моря, заливы, проливы; that the topic is not given"""
    return one_line(item.lesson.topic) or capital(words.progress.NO_TOPIC)


def missed_where(item: MissedTopic, words: Words) -> str:
    """16 сентября, География"""
    return listed([words.dates.day(item.lesson.day), subject_of(item.lesson, words)])


def missed_fields(item: MissedTopic, words: Words) -> tuple[Field, ...]:
    """The topic, its day, the work of the day."""
    told = [
        Field("", missed_title(item, words), Tone.TITLE),
        *(Field(*_work_said(work, item, words)) for work in item.work or ()),
        Field("", _no_work(item, words), Tone.MUTED),
        Field(words.diary.CONTROL_WORK, one_line(item.lesson.control_work), Tone.NOTICE),
    ]
    return tuple(field for field in told if field.value)


def _no_work(item: MissedTopic, words: Words) -> str:
    if item.work is None:
        return words.progress.WORK_UNKNOWN
    return "" if item.work else words.progress.NOTHING_GIVEN


def _work_said(work: Assignment, item: MissedTopic, words: Words) -> tuple[str, str]:
    word, text = words.progress, one_line(work.text)
    if work.kind is WorkKind.CLASSWORK:
        return word.CLASSWORK, text
    if work.due == item.lesson.day:
        return word.DUE, text
    return word.GIVEN, text


def missed_said(item: MissedTopic, words: Words) -> str:
    """16 сентября, География: моря, заливы, проливы. Задано: § 4."""
    work = (labelled(*_work_said(work, item, words)) for work in item.work or ())
    return sentence([missed_item(item, words), *work])


def missed_item(item: MissedTopic, words: Words) -> str:
    """16 сентября, География: моря, заливы, проливы"""
    return about(missed_where(item, words), missed_title(item, words))


def nothing_missed(found: Progress, words: Words) -> str:
    """That nothing was, or that it is not known."""
    return words.progress.NOTHING_MISSED if found.missed_known else words.progress.MISSED_UNKNOWN


def notes(found: Progress, words: Words) -> Iterator[str]:
    """What the sums are worth, and what is not known."""
    if any(item.expected is not None for item in found.subjects):
        yield words.progress.ORIENTATION
    if found.unnamed:
        yield words.progress.unnamed(found.unnamed)


def missed_heading(found: Progress, kind: InstitutionKind, words: Words) -> str:
    """Пропущенные темы: 23 урока"""
    count = len(found.missed)
    lessons = words.diary.lessons(kind, count) if count else ""
    return labelled(words.progress.MISSED, lessons) or words.progress.MISSED


def missed_sections(found: Progress, kind: InstitutionKind, words: Words) -> tuple[Section, ...]:
    """Of all subjects, a sentence each, the newest first."""
    lines = tuple(missed_said(item, words) for item in found.missed)
    return (Section(missed_heading(found, kind, words), lines or (nothing_missed(found, words),)),)


def sections(found: Progress, words: Words) -> tuple[Section, ...]:
    """The subjects against the calendar, a sentence each."""
    named = (
        (subject_named(item.programme.subject, words), said(item, found, words)) for item in found.subjects
    )
    told = tuple(sentence([capital(name), text]) for name, text in named if text)
    return (Section(words.progress.TITLE, (*told, *notes(found, words))),) if told else ()


def subject_sections(item: SubjectProgress, found: Progress, words: Words) -> tuple[Section, ...]:
    """One subject against the calendar, and the topics missed of it."""
    lines = (said(item, found, words), *notes(found, words))
    missed = tuple(missed_said(topic, words) for topic in reversed(item.missed or ()))
    return (
        Section(words.progress.TITLE, tuple(filter(None, lines))),
        *((Section(words.progress.MISSED, missed),) if missed else ()),
    )
