"""The lesson going on, as JSON."""

from dataclasses import dataclass
from datetime import datetime, time

from epos_tui.domain.lessons import Lesson
from epos_tui.domain.timetable import minutes_to, now_of
from epos_tui.i18n import Words
from epos_tui.present.now import now_line
from epos_tui.usecases.now import Present


@dataclass(frozen=True)
class NowLesson:
    """A lesson of today; `minutes` until the one going on ends, or the next one begins."""

    number: int
    starts: time
    ends: time
    subject: str
    subgroup: str
    room: str
    teacher: str
    minutes: int


@dataclass(frozen=True)
class NowPage:
    """The answer of `now`; parallel groups are several lessons; `unread` is null where not known."""

    current: tuple[NowLesson, ...]
    coming: tuple[NowLesson, ...]
    unread: int | None
    label: str


def now(found: Present, at: datetime, words: Words) -> NowPage:
    """The record of what goes on at the moment."""
    near = now_of(found.week, at)
    return NowPage(
        tuple(_lesson(lesson, minutes_to(lesson.ends, at)) for lesson in near.current),
        tuple(_lesson(lesson, minutes_to(lesson.starts, at)) for lesson in near.coming),
        found.unread,
        now_line(found.week, at, found.unread, words),
    )


def _lesson(lesson: Lesson, minutes: int) -> NowLesson:
    return NowLesson(
        lesson.number,
        lesson.starts,
        lesson.ends,
        lesson.subject,
        lesson.subgroup,
        lesson.room,
        lesson.teacher,
        minutes,
    )
