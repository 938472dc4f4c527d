"""Weeks that wait for a signature, and several that were signed, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.commands import Ended
from epos_tui.commands.records.envelope import Child
from epos_tui.commands.records.year import WeekSpan, week_span
from epos_tui.commands.writing import Ending
from epos_tui.domain.access import Refusal
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.i18n import Words
from epos_tui.present.unsigned import week_said


@dataclass(frozen=True)
class LowMark:
    """A three or worse of five, or a test not passed."""

    date: date
    subject: str
    text: str


@dataclass(frozen=True)
class UnsignedWeek:
    """A finished week nobody has signed; of its homework `ticked` is done by the family's own notes."""

    first: date
    last: date
    lessons: int
    marks: int
    low_marks: tuple[LowMark, ...]
    missed: int
    remarks: int
    tasks: int
    ticked: int
    signature_waits: bool
    """It was given here and the school is not known to have it."""
    label: str


@dataclass(frozen=True)
class UnsignedWeeks:
    """The answer of `sign --list`, oldest week first."""

    weeks: tuple[UnsignedWeek, ...]


@dataclass(frozen=True)
class SignedWeek:
    """How the signing of one of several weeks ended."""

    child: Child
    week: WeekSpan
    outcome: Ended
    refusal: Refusal | None
    label: str


@dataclass(frozen=True)
class Signings:
    """The answer of `sign --every` and `sign --several`."""

    weeks: tuple[SignedWeek, ...]
    label: str


def unsigned_weeks(weeks: Sequence[WeekToSign], words: Words) -> UnsignedWeeks:
    """The weeks with what is in them."""
    return UnsignedWeeks(tuple(_week(item, words) for item in weeks))


def _week(item: WeekToSign, words: Words) -> UnsignedWeek:
    week = item.week
    return UnsignedWeek(
        first=week.monday,
        last=week.days[-1].day,
        lessons=len(week.lessons),
        marks=len(item.marks),
        low_marks=tuple(LowMark(lesson.day, lesson.subject, mark.text) for lesson, mark in item.low),
        missed=len(item.missed),
        remarks=len(item.remarks),
        tasks=len(item.tasks),
        ticked=sum(task.id in item.ticked for task in item.tasks),
        signature_waits=week.signature_waits,
        label=week_said(item, words),
    )


def signings(signed: Sequence[tuple[WeekToSign, Ending]], label: str, words: Words) -> Signings:
    """Every week with its end."""
    return Signings(tuple(_signed(item, ending, words) for item, ending in signed), label)


def _signed(item: WeekToSign, ending: Ending, words: Words) -> SignedWeek:
    student = item.student
    child = Child(student.id, student.name, student.group)
    return SignedWeek(child, week_span(item.week.monday, words), ending.how, ending.refusal, ending.label)
