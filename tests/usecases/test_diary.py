"""The week, its signature, and the weeks that wait for one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import Signature, Week
from epos_tui.domain.year import monday_of
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.receipt import Outcome
from tests.examples import NOW, THURSDAY, lesson, school_day
from tests.faulty import FaultyPortal, SilentPortal

MONDAY = monday_of(THURSDAY)
WEEK = timedelta(days=7)


async def week_of(cabinet, day: date) -> Week:
    return (await latest(diary.week(cabinet, day))).value


@pytest.mark.parametrize("offset", range(7))
async def test_a_week_is_named_by_any_of_its_days(cabinet, offset):
    assert (await week_of(cabinet, MONDAY + timedelta(days=offset))).monday == MONDAY


async def test_the_same_week_is_kept_once(cabinet):
    await week_of(cabinet, MONDAY)
    assert (await anext(diary.week(cabinet, THURSDAY))).kept


async def test_the_year_is_the_group_s(cabinet):
    assert THURSDAY in (await latest(diary.year(cabinet))).value.span


async def test_a_signed_week_waits_no_longer(cabinet):
    before = await diary.unsigned(cabinet)
    receipt = await diary.sign(cabinet, await week_of(cabinet, before[0]))
    assert receipt.outcome is Outcome.SENT
    assert receipt.id
    assert await diary.unsigned(cabinet) == before[1:]


async def test_the_week_shown_is_signed_not_the_present_one(cabinet):
    await diary.sign(cabinet, await week_of(cabinet, THURSDAY - WEEK))
    assert (await week_of(cabinet, THURSDAY - WEEK)).signature
    assert (await week_of(cabinet, THURSDAY)).signature is None


async def test_a_week_signed_meanwhile_elsewhere_is_refused_by_the_school(cabinet):
    week = await week_of(cabinet, THURSDAY)
    await diary.sign(cabinet, week)
    receipt = await diary.sign(cabinet, week)
    assert (receipt.outcome, receipt.refusal) == (Outcome.REFUSED, Refusal.ALREADY_SIGNED)


SIGNED = Signature(MONDAY, "Иванов И. И.", NOW)
FULL_DAY = (school_day(lesson()),)


@pytest.mark.parametrize(
    ("week", "why"),
    [
        (Week(MONDAY, FULL_DAY), None),
        (Week(MONDAY - WEEK, FULL_DAY), None),
        (Week(MONDAY + WEEK, FULL_DAY), Refusal.WEEK_NOT_BEGUN),
        (Week(MONDAY, (school_day(),)), Refusal.WEEK_WITHOUT_LESSONS),
        (Week(MONDAY, FULL_DAY, SIGNED), Refusal.ALREADY_SIGNED),
    ],
)
async def test_why_a_week_can_not_be_signed_is_known_before_asking(cabinet, week, why):
    assert diary.why_not_sign(cabinet, week) is why


async def test_a_student_can_not_sign(student_cabinet):
    receipt = await diary.sign(student_cabinet, await week_of(student_cabinet, THURSDAY))
    assert (receipt.outcome, receipt.refusal) == (Outcome.REFUSED, Refusal.ONLY_PARENTS)


async def test_what_is_refused_here_is_not_sent(cabinet):
    portal = FaultyPortal(cabinet.portal)
    await diary.sign(replace(cabinet, portal=portal), Week(MONDAY + WEEK, FULL_DAY))
    assert "send" not in portal.asked


@pytest.mark.parametrize("arrives", [True, False])
async def test_without_an_answer_it_is_unknown_whether_a_signature_arrived(cabinet, arrives):
    week = await week_of(cabinet, THURSDAY)
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal, arrives=arrives))
    assert (await diary.sign(silent, week)).outcome is Outcome.UNKNOWN
    assert bool((await week_of(cabinet, THURSDAY)).signature) is arrives
