"""All marks: rows, cells, why an average is what it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from epos_tui.domain.all_marks import Entry, MarkRow, differs, low
from epos_tui.domain.marks import GradingSystem, counts
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Term
from epos_tui.i18n import Words
from epos_tui.present.diary import attendance_said
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, listed, sentence
from epos_tui.present.marks import average_said, average_shown, mark_said, mark_signs, mark_told
from epos_tui.present.subjects import subject_of_system


def period_said(term: Term | None, words: Words) -> str:
    """1 четверть; учебный год"""
    return words.diary.term(term.kind, term.number) if term else words.marks.YEAR


def system_said(system: GradingSystem | None, words: Words) -> str:
    """5-балльная; все системы"""
    return words.marks.SYSTEM_NAME[system] if system else words.marks.EVERY_SYSTEM


def row_name(row: MarkRow, words: Words) -> str:
    """The subject, with its system when that is not the ordinary one."""
    return subject_of_system(row.subject, row.system, words)


def own_period(own: Term | None, period: Term | None, words: Words) -> str:
    """1 п/г: the subject's own period, where it is not the one chosen"""
    if own == period:
        return ""
    return f"{own.number} {words.finals.TERM_HEAD[own.kind]}" if own else ""


def average_cell(row: MarkRow, words: Words, glyphs: Glyphs) -> str:
    """The school's average as it came, else ours; a sign before a low one."""
    ours = average_shown(row.average, words.marks.DECIMAL) if row.average else "—"
    shown = school_shown(row, words) or ours
    return f"{glyphs.low}{shown}" if low(row) else shown


def school_shown(row: MarkRow, words: Words) -> str:
    """«Средний балл» of the school, with the decimal sign of the language."""
    return one_line(row.school_average).replace(".", words.marks.DECIMAL)


def entry_cell(entry: Entry, glyphs: Glyphs) -> str:
    """Н 4₂: the letter before the marks"""
    letter = one_line(entry.attendance).upper()
    return " ".join(filter(None, (letter, mark_signs(entry.marks, glyphs))))


def entry_fields(row: MarkRow, entry: Entry, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """What the lesson brought: marks with their stories, absence, topic."""
    stories = (mark_told(mark, entry.day, mark.teacher or row.teacher, kind, words) for mark in entry.marks)
    fields = [Field(words.diary.MARK, story, Tone.GOOD) for story in stories]
    if entry.attendance:
        fields.append(Field(words.diary.ATTENDANCE, attendance_said(entry.attendance, words), Tone.BAD))
    fields.append(Field(words.marks.TOPIC, one_line(entry.topic)))
    return tuple(field for field in fields if field.value)


def entry_title(row: MarkRow, entry: Entry, words: Words) -> str:
    """Математика, среда, 24 сентября"""
    return f"{row_name(row, words)}, {words.dates.weekday_day(entry.day)}"


def row_title(row: MarkRow, words: Words) -> str:
    """Математика, 1 четверть"""
    return f"{row_name(row, words)}, {period_said(row.term, words)}"


def row_fields(row: MarkRow, words: Words) -> tuple[Field, ...]:
    """The average and everything that explains it."""
    return tuple(field for field in _row_fields(row, words) if field.value)


def _row_fields(row: MarkRow, words: Words) -> Iterator[Field]:
    word = words.marks
    if not row.marked:
        yield Field("", capital(word.UNMARKED), Tone.MUTED)
    tone, school = Tone.BAD if low(row) else Tone.GOOD, school_shown(row, words)
    verdict = word.LOW if low(row) else ""
    yield Field(word.AVERAGE, listed([school, verdict]) if school else "", tone)
    if row.average:
        ours = listed([average_said(row.average, words), "" if school else verdict])
        yield Field(word.OUR_AVERAGE, ours, Tone.PLAIN if school else tone)
        yield Field(word.PARTS, parts_said(row, words))
    elif row.marked and row.system is not GradingSystem.PASS_FAIL:
        yield Field(word.OUR_AVERAGE, word.NOT_COUNTED, Tone.MUTED)
    yield Field("", word.DIFFERS if differs(row) else "", Tone.NOTICE)
    yield Field(word.COUNT, count_said(row, words) if row.marks else "")
    yield Field(words.diary.ATTENDANCE, _absences(row, words), Tone.BAD)


def _absences(row: MarkRow, words: Words) -> str:
    return listed(
        f"{words.dates.day(entry.day)} {attendance_said(entry.attendance, words)}"
        for entry in row.entries
        if entry.attendance
    )


def parts_said(row: MarkRow, words: Words) -> str:
    """5 × 3 + 4 + 4 + 5 + 2 = 30; делится на сумму весов 7"""
    if row.average is None:
        return ""
    counted = [mark for mark in row.marks if counts(mark, row.system)]
    terms = (words.marks.repeated(str(m.value), m.weight) if m.weight != 1 else str(m.value) for m in counted)
    return words.marks.parts(" + ".join(terms), row.average.weight, row.average.sum)


def average_sentence(row: MarkRow, words: Words) -> str:
    """Средний балл 4,29 (30 : 7)"""
    word, shown = words.marks, school_shown(row, words)
    if not row.marked:
        return word.UNMARKED
    ours = average_said(row.average, words) if row.average else ""
    if shown and ours and not differs(row):
        return f"{word.AVERAGE.lower()} {ours}"
    parts = ((word.AVERAGE, shown), (word.OUR_AVERAGE, ours))
    words_only = row.system is GradingSystem.PASS_FAIL
    told = listed(f"{label.lower()} {text}" for label, text in parts if text)
    return told or ("" if words_only else word.NOT_COUNTED)


def row_said(row: MarkRow, words: Words) -> str:
    """Математика, 1 четверть: средний балл 4,29 (30 : 7), 5 оценок. 5, вес 3, …, 24 сентября; …"""
    low_said = words.marks.LOW if low(row) else ""
    head = [average_sentence(row, words), low_said, count_said(row, words) if row.marked else ""]
    entries = (entry_said(entry, words) for entry in row.entries)
    return sentence([f"{row_title(row, words)}: {listed(head)}", *entries])


def count_said(row: MarkRow, words: Words) -> str:
    """15 оценок, 1 точка; зачтено: 3, незачтено: 1"""
    if row.system is GradingSystem.PASS_FAIL and row.marks:
        texts = Counter(one_line(mark.text) for mark in row.marks)
        return listed(f"{text}: {count}" for text, count in texts.items())
    points = sum(mark.point_until is not None for mark in row.marks)
    marks = len(row.marks) - points
    told = words.marks.marks(marks) if marks else words.marks.NO_MARKS
    return listed([told, words.marks.points(points) if points else ""])


def entry_said(entry: Entry, words: Words) -> str:
    """24 сентября 5, вес 3, контрольная работа"""
    marks = [mark_said(mark, words) for mark in entry.marks]
    letter = attendance_said(entry.attendance, words) if entry.attendance else ""
    return f"{words.dates.day(entry.day)}: {f'; {words.marks.ALSO} '.join(filter(None, (letter, *marks)))}"


def book_sections(
    shown: Sequence[MarkRow], period: Term | None, system: GradingSystem | None, words: Words
) -> tuple[Section, ...]:
    """The table as text: a sentence a subject."""
    heading = f"{words.marks.ALL}, {period_said(period, words)}, {system_said(system, words)}"
    return (Section(heading, tuple(row_said(row, words) for row in shown) or (words.marks.EMPTY,)),)


def signed(number: Fraction, words: Words) -> str:
    """+0,29: a change with two decimals, half away from zero"""
    hundredths = (abs(number) * 200 + 1) // 2
    whole, rest = divmod(int(hundredths), 100)
    sign = "+" if number > 0 else "−" if number < 0 else ""
    return f"{sign}{whole}{words.marks.DECIMAL}{rest:02}"
