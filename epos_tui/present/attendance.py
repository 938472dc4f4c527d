"""Attendance in words: the share of a subject, what was announced of a day and what came of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from epos_tui.domain.attendance import Attendance, DayAttendance, Missed, Story, SubjectAttendance
from epos_tui.domain.lessons import Lesson, excused
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.diary import attendance_said, subject_of
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence, uncapital
from epos_tui.present.subjects import subject_named


@dataclass(frozen=True)
class Cells:
    """A row of the table; what is not known is empty."""

    name: str
    attended: str
    share: str
    missed: str
    unannounced: str
    tone: Tone = Tone.PLAIN


def share_said(share: Attendance, target: Fraction, words: Words) -> str:
    """52 из 60, для 85 % можно пропустить ещё 1"""
    return listed([words.forecast.attended(share.attended, share.held), step_said(share, target, words)])


def step_said(share: Attendance, target: Fraction, words: Words) -> str:
    """Для 85 % можно пропустить ещё 1; до 85 % нужно быть подряд на 20"""
    word, percent, must = words.forecast, int(target * 100), share.must_attend(target)
    return word.must_attend(must, percent) if must else word.may_miss(share.may_miss(target), percent)


def percent(share: Attendance, words: Words) -> str:
    """86,6 %: cut, so that it never looks like more than it is"""
    whole, tenth = divmod(1000 * share.attended // share.held, 10)
    shown = f"{whole}{words.marks.DECIMAL}{tenth}" if tenth else str(whole)
    return words.attendance.percent(shown)


def name(item: SubjectAttendance, words: Words) -> str:
    """The subject, or all of them."""
    return words.attendance.WHOLE if item.subject is None else capital(subject_named(item.subject, words))


def cells(item: SubjectAttendance, known: bool, target: Fraction, words: Words) -> Cells:
    """What fits on one row; `known` tells whether the notices are."""
    share, missed = item.share, len(item.missed)
    return Cells(
        name(item, words),
        words.forecast.attended(share.attended, share.held),
        percent(share, words),
        str(missed),
        str(missed - item.announced) if known else "",
        Tone.BAD if share.must_attend(target) else Tone.PLAIN,
    )


def missed_said(item: SubjectAttendance, known: bool, words: Words) -> str:
    """8, по уведомлению 6, без уведомления 2"""
    word, missed = words.attendance, len(item.missed)
    if not missed:
        return word.NOTHING_MISSED
    without = missed - item.announced
    told = [
        word.by_notice(item.announced) if item.announced else "",
        word.without_notice(without) if without else "",
    ]
    return listed([str(missed), *(told if known else ())])


def reasons_said(item: SubjectAttendance, words: Words) -> str:
    """Болезнь: 6, не указана: 2"""
    counts = Counter(reason_said(missed, words) for missed in item.missed)
    return listed(words.attendance.excused_by(reason, count) for reason, count in counts.most_common())


def reason_said(missed: Missed, words: Words) -> str:
    """What the notice says, else what the journal does."""
    named = (notice.reason.name for notice in missed.notices if notice.reason)
    stated = attendance_said(missed.lesson.attendance, words) if excused(missed.lesson) else ""
    return one_line(next(named, "")) or stated or words.attendance.NO_REASON


def subject_fields(item: SubjectAttendance, known: bool, target: Fraction, words: Words) -> tuple[Field, ...]:
    """The share, what was missed and why, lesson by lesson."""
    word, short = words.attendance, bool(item.share.must_attend(target))
    fields = [
        Field(word.SHARE, share_said(item.share, target, words), Tone.BAD if short else Tone.PLAIN),
        Field(word.SHARE_SHORT, percent(item.share, words)),
        Field(word.MISSED, missed_said(item, known, words)),
        Field(word.UNEXCUSED, str(item.unexcused) if known and item.unexcused else "", Tone.BAD),
        Field(word.REASONS, reasons_said(item, words) if known else ""),
        *(missed_field(missed, item.subject is None, known, words) for missed in reversed(item.missed)),
    ]
    return tuple(field for field in fields if field.value)


def missed_field(missed: Missed, named: bool, known: bool, words: Words) -> Field:
    """16 сентября: отсутствие по болезни, по уведомлению"""
    lesson = missed.lesson
    subject = subject_of(lesson, words) if named else ""
    told = listed(
        [
            subject,
            attendance_said(lesson.attendance, words),
            words.absence.ANNOUNCED if missed.notices else "",
        ]
    )
    tone = Tone.BAD if known and not missed.excused else Tone.PLAIN
    return Field(capital(words.dates.day(lesson.day)), told, tone)


def subject_said(item: SubjectAttendance, known: bool, target: Fraction, words: Words) -> str:
    """Математика: посещено 26 из 29, для 85 % … Пропущено: 3, по уведомлению 3."""
    return sentence(
        [
            f"{subject_item(item, words)}, {step_said(item.share, target, words)}",
            labelled(words.attendance.MISSED, missed_said(item, known, words)) if item.missed else "",
            labelled(words.attendance.REASONS, reasons_said(item, words)) if item.missed and known else "",
        ]
    )


def subject_item(item: SubjectAttendance, words: Words) -> str:
    """Математика: посещено 26 из 29, 89,6 %"""
    counts = words.forecast.attended(item.share.attended, item.share.held)
    told = f"{uncapital(words.attendance.SHARE)} {counts}"
    return f"{name(item, words)}: {listed([told, percent(item.share, words)])}"


def day_title(day: DayAttendance, words: Words) -> str:
    """Среда, 16 сентября"""
    return capital(words.dates.weekday_day(day.day))


def verdict(day: DayAttendance, known: bool, words: Words) -> str:
    """Несовпадение; nothing where the notices are not known."""
    word = words.attendance
    return "" if not known else word.MATCH if day.as_announced else word.MISMATCH


def day_counts(day: DayAttendance, known: bool, words: Words) -> str:
    """По уведомлению 6, пропущено 6"""
    word = words.attendance
    return listed([word.by_notice(len(day.announced)) if known else "", word.missed(len(day.missed))])


def day_fields(day: DayAttendance, known: bool, words: Words) -> tuple[Field, ...]:
    """What was announced, what came of it, lesson by lesson."""
    word = words.attendance
    fields = [
        Field("", capital(verdict(day, known, words)), Tone.GOOD if day.as_announced else Tone.NOTICE),
        Field(word.CAME, _lessons(day.came, words), Tone.NOTICE),
        Field(word.UNANNOUNCED if known else word.MISSED, _lessons(day.unannounced, words), Tone.NOTICE),
        Field(word.ANNOUNCED, _lessons(day.announced, words) if day.announced != day.came else ""),
        Field(word.MISSED, _lessons(day.missed, words) if day.missed != day.unannounced else ""),
        Field(word.REASONS, listed(_reasons(day))),
    ]
    return tuple(field for field in fields if field.value)


def _reasons(day: DayAttendance) -> Iterable[str]:
    return dict.fromkeys(notice.reason.name for notice in day.notices if notice.reason)


def _lessons(lessons: Sequence[Lesson], words: Words) -> str:
    return listed(f"{lesson.number} {subject_of(lesson, words)}" for lesson in lessons)


def day_item(day: DayAttendance, known: bool, words: Words) -> str:
    """Пятница, 9 октября: несовпадение, по уведомлению 6, пропущено 0"""
    told = listed([verdict(day, known, words), day_counts(day, known, words)])
    return f"{day_title(day, words)}: {told}"


def day_said(day: DayAttendance, known: bool, words: Words) -> str:
    """Пятница, 9 октября: несовпадение, по уведомлению 6, пропущено 0. Посещено, хотя …"""
    word = words.attendance
    return sentence(
        [
            day_item(day, known, words),
            labelled(word.CAME, _lessons(day.came, words)),
            labelled(word.UNANNOUNCED, _lessons(day.unannounced, words)) if known else "",
        ]
    )


def days_heading(story: Story, words: Words) -> str:
    """Уведомления и пропуски по дням: 7 дней, 2 несовпадения"""
    return f"{words.attendance.DAYS}: {days_counts(story, words)}"


def days_counts(story: Story, words: Words) -> str:
    """7 дней, 2 несовпадения"""
    word = words.attendance
    mismatches = word.mismatches(len(story.mismatches)) if story.notices_known else ""
    return listed([word.days(len(story.days)), mismatches])


def notes(story: Story, target: Fraction, words: Words) -> Iterator[str]:
    """How it is counted, and what is not known."""
    word = words.attendance
    if not story.notices_known:
        yield word.NOTICES_UNKNOWN
    yield word.COUNTED
    yield word.target(int(target * 100))


def sections(story: Story, target: Fraction, words: Words) -> tuple[Section, ...]:
    """As text: all together, subject by subject, day by day."""
    word, known = words.attendance, story.notices_known
    if not story.whole.held:
        return (Section(word.TITLE, (word.EMPTY,)),)
    every = (story.whole, *story.subjects)
    shares = tuple(subject_said(item, known, target, words) for item in every)
    days = tuple(day_said(day, known, words) for day in story.days)
    title = listed([word.TITLE, word.until(story.span.last)])
    return (
        Section(title, (*shares, *notes(story, target, words))),
        *((Section(days_heading(story, words), days),) if days else ()),
    )
