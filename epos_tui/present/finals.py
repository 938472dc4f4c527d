"""Final marks: heads, cells, sentences."""

from datetime import date

from epos_tui.domain.finals import FinalKind, FinalMark, Place, SubjectFinals, YearFinals, not_attested
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Section, Tone, capital, sentence
from epos_tui.present.subjects import subject_named


def place_head(place: Place, words: Words) -> str:
    """1 четв, 2 п/г, Год: over a narrow column"""
    kind, term = place
    return f"{term.number} {words.finals.TERM_HEAD[term.kind]}" if term else words.finals.HEAD[kind]


def place_short(place: Place, words: Words) -> str:
    """1ч, 2п, г: where there is no room"""
    kind, term = place
    return f"{term.number}{words.finals.TERM_SHORT[term.kind]}" if term else words.finals.HEAD_SHORT[kind]


def place_said(place: Place, words: Words) -> str:
    """1 четверть, годовая, экзамен"""
    kind, term = place
    return words.diary.term(term.kind, term.number) if term else words.finals.KIND[kind]


def cell(mark: FinalMark | None) -> str:
    """The mark; a dash for one to come; nothing where the subject has no such period."""
    if mark is None:
        return ""
    return one_line(mark.text) or "—"


def tone(mark: FinalMark | None) -> Tone:
    """Not attested and a two call for attention."""
    if mark is None or not mark.text:
        return Tone.MUTED
    if not_attested(mark) or mark.value == 2:
        return Tone.BAD
    return Tone.PLAIN if mark.kind is FinalKind.TERM else Tone.GOOD


def mark_said(mark: FinalMark | None, words: Words) -> str:
    """5; не аттестован; пока не выставлена"""
    if mark is None:
        return words.finals.NO_PERIOD
    if not_attested(mark):
        return words.finals.NOT_ATTESTED
    return one_line(mark.text) or words.finals.NOT_YET


def mark_field(mark: FinalMark, words: Words) -> Field:
    """1 четверть: 5, поставлена 24 октября"""
    parts = [mark_said(mark, words)]
    if mark.set_on:
        parts.append(words.finals.set_on(mark.set_on))
    if mark.comment:
        parts.append(words.marks.comment(one_line(mark.comment)))
    return Field(capital(place_said((mark.kind, mark.term), words)), ", ".join(parts), tone(mark))


def subject_fields(subject: SubjectFinals, words: Words) -> tuple[Field, ...]:
    """A line for each of the subject's own places, the result before its periods."""
    results = [mark for mark in subject.marks if mark.kind is not FinalKind.TERM]
    terms = [mark for mark in subject.marks if mark.kind is FinalKind.TERM]
    return tuple(mark_field(mark, words) for mark in (*reversed(results), *terms))


def subject_said(subject: SubjectFinals, words: Words) -> str:
    """Математика: 1 четверть 4; 2 четверть 5; годовая 5."""
    places = ((place_said((mark.kind, mark.term), words), mark) for mark in subject.marks)
    marks = (f"{place}: {mark_said(mark, words)}" for place, mark in places)
    return sentence([f"{subject_name(subject, words)}: {'; '.join(marks)}"])


def subject_name(subject: SubjectFinals, words: Words) -> str:
    """The subject, or that it is not named."""
    return subject_named(subject.subject, words)


def year_title(year: YearFinals, kind: InstitutionKind, today: date, words: Words) -> str:
    """2025/2026 учебный год, прошедший · 5 «А» класс"""
    name = words.finals.year(year.span.first.year, year.span.last.year)
    if year.span.last < today:
        name = f"{name}, {words.finals.PAST}"
    group = one_line(year.group)
    return " · ".join(filter(None, (name, words.people.group(kind, group) if group else "")))


def year_sections(year: YearFinals, kind: InstitutionKind, today: date, words: Words) -> tuple[Section, ...]:
    """The mark sheet as text: a sentence a subject."""
    heading = f"{words.finals.TITLE}, {year_title(year, kind, today, words)}"
    known = any(mark.text for subject in year.subjects for mark in subject.marks)
    lines = tuple(subject_said(subject, words) for subject in year.subjects)
    return (Section(heading, lines if known else (words.finals.EMPTY, *lines)),)
