"""The evening page."""

from datetime import date, datetime

import pytest

from epos_tui.usecases import absence, diary, today
from epos_tui.usecases.cabinet import latest
from tests.examples import PERM, THURSDAY, draft


async def page_of(cabinet):
    return (await latest(today.page(cabinet))).value


async def test_the_page_is_about_the_school_s_today(cabinet):
    assert (await page_of(cabinet)).today.day == cabinet.today() == THURSDAY


async def test_the_next_day_is_the_first_with_lessons(cabinet):
    page = await page_of(cabinet)
    week = (await latest(diary.week(cabinet, THURSDAY))).value
    assert page.next_day == next(day for day in week.days if day.day > THURSDAY and day.lessons)


async def test_on_the_eve_of_vacation_the_next_day_is_after_it(open_as):
    page = await page_of(open_as(now=datetime(2026, 10, 24, 19, tzinfo=PERM)))
    assert page.next_day.day.month == 11
    assert page.next_day.lessons


@pytest.mark.parametrize(("day", "found"), [(27, None), (28, date(2027, 1, 11))])
async def test_the_next_day_is_looked_for_in_this_week_and_two_more(open_as, day, found):
    page = await page_of(open_as(now=datetime(2026, 12, day, 12, tzinfo=PERM)))
    assert (page.next_day and page.next_day.day) == found


async def test_in_summer_there_is_no_next_day_and_no_lesson(open_as):
    page = await page_of(open_as(now=datetime(2027, 7, 7, 12, tzinfo=PERM)))
    assert page.next_day is None
    assert page.today.lessons == ()


async def test_the_page_tells_unsigned_weeks_and_notices_ahead(cabinet):
    await absence.announce(cabinet, draft(THURSDAY.replace(day=20)))
    page = await page_of(cabinet)
    assert page.unsigned == await diary.unsigned(cabinet)
    assert page.notices == await absence.notices_ahead(cabinet)
    assert page.notices


async def test_each_day_has_a_page_of_its_own(open_as):
    for hour in (0, 23):
        moment = datetime(2026, 10, 15, hour, 59, tzinfo=PERM)
        assert (await page_of(open_as(now=moment))).today.day == THURSDAY
