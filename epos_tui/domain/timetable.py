"""The timetable of a day: lessons by the clock, the free time between them, what goes on now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from epos_tui.domain.lessons import Lesson, SchoolDay, Week, takes_place


@dataclass(frozen=True)
class Gap:
    """Free time between two lessons (окно): at least one lesson's number is skipped."""

    starts: time
    ends: time


def entries(lessons: Iterable[Lesson]) -> Iterator[Lesson | Gap]:
    """The lessons by the clock, as they stand in the timetable, with the gaps between those held."""
    ends: time | None = None
    number = 0
    for lesson in sorted(lessons, key=lambda lesson: (lesson.starts, lesson.number, lesson.subgroup)):
        if takes_place(lesson):
            if ends and lesson.number > number + 1 and lesson.starts > ends:
                yield Gap(ends, lesson.starts)
            ends, number = max(ends or lesson.ends, lesson.ends), lesson.number
        yield lesson


@dataclass(frozen=True)
class Now:
    """The lessons going on at a moment, and the next ones of that day; parallel groups are several."""

    current: tuple[Lesson, ...]
    coming: tuple[Lesson, ...]


def now_of(week: Week, now: datetime) -> Now:
    """What goes on at the moment and what comes next on the same day."""
    day = day_of(week, now)
    held = [lesson for lesson in (day.lessons if day else ()) if takes_place(lesson)]
    clock = now.time()
    current = tuple(lesson for lesson in held if lesson.starts <= clock < lesson.ends)
    later = [lesson for lesson in held if lesson.starts > clock]
    first = min((lesson.starts for lesson in later), default=None)
    return Now(current, tuple(lesson for lesson in later if lesson.starts == first))


def day_of(week: Week, now: datetime) -> SchoolDay | None:
    """The day of the moment, if it lies in the week."""
    return next((day for day in week.days if day.day == now.date()), None)


def minutes_to(later: time, now: datetime) -> int:
    """Whole minutes until a time of the same day; a minute that has begun counts."""
    left = timedelta(hours=later.hour, minutes=later.minute) - timedelta(
        hours=now.hour, minutes=now.minute, seconds=now.second, microseconds=now.microsecond
    )
    return -(-left // timedelta(minutes=1))
