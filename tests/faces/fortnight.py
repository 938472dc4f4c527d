"""The demo school some evenings after its clock, for somebody who was there at its clock."""

from datetime import timedelta

from epos_tui.compose import demo_folder, run
from epos_tui.portal.school import School
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.digest import mark_seen, page

CLOCK = School(demo_folder()).clock()


def evening(day):
    """An hour after the school's own clock on that day of October."""
    return CLOCK + timedelta(days=day - CLOCK.day, hours=1)


def news_of(cabinet):
    """What is new; it stays so."""
    return run(latest(page(cabinet))).value


def visited(open_as, *days):
    """All that was new on these evenings was seen."""
    for day in days:
        cabinet = open_as(now=evening(day))
        mark_seen(cabinet, news_of(cabinet).new)


def returned(open_as, day, seen=(15,), **about):
    """Who was there on these evenings comes back on another one."""
    visited(open_as, *seen)
    return open_as(now=evening(day), **about)
