"""Marks for the eye and for the ear."""

import re
from collections.abc import Iterable
from datetime import date

from epos_tui.domain.lessons import Lesson, SubjectAverage
from epos_tui.domain.marks import Average, Mark
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import listed, uncapital
from epos_tui.present.subjects import subject_named

_SHADED = re.compile(r"(\d+)\s?([+\-−–])")


def mark_sign(mark: Mark, glyphs: Glyphs) -> str:
    """4₂; • 4 for a point."""
    sign = one_line(mark.text) + glyphs.weight(mark.weight)
    if mark.point_until is None or sign.startswith(("•", glyphs.point)):
        return sign.replace("•", glyphs.point)
    return f"{glyphs.point} {sign}"


def mark_signs(marks: Iterable[Mark], glyphs: Glyphs) -> str:
    """All marks of a lesson side by side."""
    return " ".join(mark_sign(mark, glyphs) for mark in marks)


def mark_said(mark: Mark, words: Words) -> str:
    """4, вес 2, контрольная работа: what the portal shows on hover, without its sign."""
    word = words.marks
    parts = [
        _text_said(mark.text.strip(), words),
        word.SYSTEM[mark.system],
        word.weight(mark.weight) if mark.weight != 1 else "",
        uncapital(mark.control_form),
        word.EXAM if mark.exam else "",
        word.point_until(mark.point_until) if mark.point_until else "",
    ]
    return listed(parts)


def _text_said(text: str, words: Words) -> str:
    """5- → 5 с минусом; a reader would drop the sign."""
    if shaded := _SHADED.fullmatch(text):
        return f"{shaded[1]} {words.marks.PLUS if shaded[2] == '+' else words.marks.MINUS}"
    return words.marks.POINT if text == "•" else text


def mark_story(mark: Mark, lesson: Lesson, kind: InstitutionKind, words: Words) -> str:
    """The same with the comment, and with who gave it and when, unless the lesson tells that already."""
    teacher = mark.teacher if mark.teacher != lesson.teacher else ""
    return mark_told(mark, lesson.day, teacher, kind, words)


def mark_told(mark: Mark, day: date, teacher: str, kind: InstitutionKind, words: Words) -> str:
    """The mark of a lesson of the day, given by the teacher, with when and why."""
    word = words.marks
    parts = [
        mark_said(mark, words),
        f"{uncapital(words.diary.TEACHER[kind])} {teacher}" if teacher else "",
        word.set_on(mark.set_on) if mark.set_on and mark.set_on != day else "",
        word.comment(mark.comment) if mark.comment else "",
    ]
    return listed(parts)


def average_shown(average: Average, decimal: str) -> str:
    """Two decimals, half up: 4,29."""
    whole, hundredths = divmod(average.hundredths, 100)
    return f"{whole}{decimal}{hundredths:02}"


def average_said(average: Average, words: Words) -> str:
    """4,29 (30 : 7): the shown and the exact number"""
    return f"{average_shown(average, words.marks.DECIMAL)} ({average.sum} : {average.weight})"


def week_average_said(item: SubjectAverage, words: Words) -> str:
    """Алгебра: 4,29 (30 : 7), 5 оценок"""
    subject = subject_named(item.subject, words)
    return f"{subject}: {average_said(item.average, words)}, {words.marks.marks(len(item.marks))}"
