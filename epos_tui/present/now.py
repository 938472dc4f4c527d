"""The lesson going on, in one line for a prompt or a bar."""

from collections.abc import Iterable
from datetime import datetime

from epos_tui.domain.lessons import Lesson, Week, takes_place
from epos_tui.domain.text import one_line
from epos_tui.domain.timetable import day_of, minutes_to, now_of
from epos_tui.i18n import Words
from epos_tui.present.diary import subject_of
from epos_tui.present.line import capital, listed
from epos_tui.present.timetable import room_said


def now_line(week: Week, at: datetime, unread: int | None, words: Words) -> str:
    """Литература, кабинет 214, ещё 12 мин; новых сообщений: 3"""
    parts = [capital(_lesson(week, at, words)), words.now.unread(unread) if unread else ""]
    return "; ".join(filter(None, parts))


def _lesson(week: Week, at: datetime, words: Words) -> str:
    word, now, day = words.now, now_of(week, at), day_of(week, at)
    held = [lesson for lesson in (day.lessons if day else ()) if takes_place(lesson)]
    if now.current:
        ends = max(lesson.ends for lesson in now.current)
        return word.going(_named(now.current, words), minutes_to(ends, at))
    if now.coming:
        starts, what = now.coming[0].starts, _named(now.coming, words)
        begun = any(lesson.ends <= at.time() for lesson in held)
        return word.pause(what, minutes_to(starts, at)) if begun else word.first(what, starts)
    if held:
        return word.OVER
    return listed([word.NO_LESSONS, one_line(day.note) if day else ""])


def _named(lessons: Iterable[Lesson], words: Words) -> str:
    """Parallel groups side by side."""
    return " / ".join(
        listed([subject_of(lesson, words), one_line(lesson.subgroup), room_said(lesson.room, words)])
        for lesson in lessons
    )
