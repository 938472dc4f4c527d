"""Sentences of marks, finals and dynamics that are short enough to choose by."""

from datetime import timedelta

from epos_tui.domain.all_marks import Entry, MarkRow, low
from epos_tui.domain.dynamics import Dynamics, Point
from epos_tui.domain.finals import SubjectFinals
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import WEEK, Term
from epos_tui.i18n import Words
from epos_tui.present import all_marks, dynamics, finals
from epos_tui.present.line import Tone, capital, listed, sentence
from epos_tui.present.marks import average_shown


def book_title(period: Term | None, system: GradingSystem | None, words: Words) -> str:
    """Оценки, 1 четверть; the system when it is one"""
    parts = [words.marks.SECTION, all_marks.period_said(period, words)]
    return listed([*parts, all_marks.system_said(system, words) if system else ""])


def row_item(row: MarkRow, period: Term | None, words: Words) -> str:
    """Обществознание: 2,71, ниже 3, 4 оценки; its own period when it is another one"""
    own = all_marks.period_said(row.term, words) if row.term != period else ""
    name = listed([all_marks.row_name(row, words), own])
    if not row.marked:
        return f"{name}: {words.marks.UNMARKED}"
    ours = average_shown(row.average, words.marks.DECIMAL) if row.average else ""
    about = [
        all_marks.school_shown(row, words) or ours,
        words.marks.LOW if low(row) else "",
        all_marks.count_said(row, words),
    ]
    return f"{name}: {listed(about)}"


def row_lines(row: MarkRow, words: Words) -> tuple[str, ...]:
    """The average and everything that explains it, a labelled line each."""
    return tuple(sentence([str(field)]) for field in all_marks.row_fields(row, words))


def entry_lines(row: MarkRow, entry: Entry, kind: InstitutionKind, words: Words) -> tuple[str, ...]:
    """What a lesson brought, a labelled line each."""
    fields = all_marks.entry_fields(row, entry, kind, words)
    title = sentence([all_marks.entry_title(row, entry, words)])
    return (title, *(sentence([str(field)]) for field in fields))


def finals_item(subject: SubjectFinals, words: Words) -> str:
    """География: 2 четверть: нет аттестации, годовая: 4: the last mark, and what calls for attention"""
    known = [mark for mark in subject.marks if mark.text]
    wanted = [mark for mark in known if mark is known[-1] or finals.tone(mark) is Tone.BAD]
    told = (f"{finals.place_said((m.kind, m.term), words)}: {finals.mark_said(m, words)}" for m in wanted)
    return f"{capital(finals.subject_name(subject, words))}: {listed(told) or words.finals.NOT_YET}"


def finals_lines(subject: SubjectFinals, words: Words) -> tuple[str, ...]:
    """All final marks of a subject, a labelled line each."""
    fields = finals.subject_fields(subject, words)
    title = sentence([capital(finals.subject_name(subject, words))])
    return (title, *(sentence([str(field)]) for field in fields))


def dynamics_item(item: Dynamics, words: Words) -> str:
    """Математика: сейчас 4,29, рост +0,29"""
    now = words.dynamics.now(dynamics.shown(item.known[-1], words)) if item.known else ""
    return f"{dynamics.name(item, words)}: {listed([now, dynamics.trend_said(item, words)])}"


def point_lines(point: Point, row: MarkRow, words: Words) -> tuple[str, ...]:
    """The week, and the marks it brought."""
    sunday = point.monday + WEEK - timedelta(days=1)
    brought = (entry for entry in row.entries if point.monday <= entry.day <= sunday and entry.marks)
    told = (sentence([all_marks.entry_said(entry, words)]) for entry in brought)
    return (sentence([capital(dynamics.point_said(point, words))]), *told)
