"""The ways from one week or day of the academic year to another."""

from collections.abc import Iterator
from datetime import date, timedelta

from epos_tui.domain.lessons import Week
from epos_tui.domain.year import WEEK, AcademicYear, monday_of
from epos_tui.lines.menu import Item
from epos_tui.lines.reading import other_day
from epos_tui.lines.talk import Talk
from epos_tui.usecases.cabinet import Cabinet

_DAY = timedelta(days=1)


def week_ways(talk: Talk, cabinet: Cabinet, week: Week, year: AcademicYear) -> Iterator[Item[date]]:
    """The weeks around, this one, and that of any date."""
    act = talk.words.lines.ACT
    if week.monday > year.span.first:
        yield Item(act["previous_week"], lambda: week.monday - WEEK)
    if week.days[-1].day < year.span.last:
        yield Item(act["next_week"], lambda: week.monday + WEEK)
    if week.monday != monday_of(cabinet.today()):
        yield Item(act["this_week"], cabinet.today)
    yield Item(act["other_week"], lambda: other_day(talk, cabinet))


def day_ways(talk: Talk, cabinet: Cabinet, day: date, year: AcademicYear) -> Iterator[Item[date]]:
    """The days around, today, and any date."""
    act = talk.words.lines.ACT
    if day > year.span.first:
        yield Item(act["previous_day"], lambda: day - _DAY)
    if day < year.span.last:
        yield Item(act["next_day"], lambda: day + _DAY)
    if day != cabinet.today():
        yield Item(act["today"], cabinet.today)
    yield Item(act["other_day"], lambda: other_day(talk, cabinet))
