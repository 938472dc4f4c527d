"""The absence calendar; announce and cancel."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.absence import LONGEST_SPAN, AbsenceState, ProblemKind
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.year import Span
from epos_tui.usecases import absence, outbox
from epos_tui.usecases.cabinet import latest, with_student
from epos_tui.usecases.receipt import Outcome
from tests.examples import NOW, THURSDAY, draft, notice
from tests.faulty import FaultyPortal, SilentPortal

TUESDAY = date(2026, 10, 20)


async def month_of(cabinet, day: date) -> absence.AbsenceMonth:
    return (await latest(absence.month(cabinet, day))).value


@pytest.mark.parametrize("day", [date(2026, 9, 1), THURSDAY, date(2026, 12, 31), date(2027, 2, 1)])
async def test_a_month_has_its_days_and_no_others(cabinet, day):
    month = await month_of(cabinet, day)
    assert {item.day.month for item in month.days} == {day.month}
    assert [item.day.day for item in month.days] == list(range(1, len(month.days) + 1))
    assert month.day(day).day == day
    assert month.day(month.first - timedelta(days=1)) is None


async def test_an_announced_day_is_seen_in_the_month(cabinet):
    receipt = await absence.announce(cabinet, draft(TUESDAY))
    assert receipt.outcome is Outcome.SENT
    day = (await month_of(cabinet, TUESDAY)).day(TUESDAY)
    assert day.state is AbsenceState.ANNOUNCED_FULL
    assert [item.id for item in day.notices] == [receipt.id]


async def test_a_cancelled_notice_is_gone_from_the_month(cabinet):
    await absence.announce(cabinet, draft(TUESDAY, None, 1))
    (made,) = (await month_of(cabinet, TUESDAY)).day(TUESDAY).notices
    assert (await absence.cancel(cabinet, made)).outcome is Outcome.SENT
    assert (await month_of(cabinet, TUESDAY)).day(TUESDAY).state is AbsenceState.PRESENT


async def test_notices_ahead_are_those_of_today_and_later(cabinet):
    await absence.announce(cabinet, draft(TUESDAY))
    ahead = await absence.notices_ahead(cabinet)
    assert TUESDAY in [item.span.first for item in ahead]
    assert all(item.span.last >= cabinet.today() for item in ahead)


async def test_a_draft_with_errors_stays_here(cabinet):
    portal = FaultyPortal(cabinet.portal)
    receipt = await absence.announce(replace(cabinet, portal=portal), draft(THURSDAY - timedelta(days=1)))
    assert receipt.outcome is Outcome.INVALID
    assert "send" not in portal.asked


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (TUESDAY - timedelta(days=1), ProblemKind.LAST_BEFORE_FIRST),
        (TUESDAY + timedelta(days=LONGEST_SPAN), ProblemKind.TOO_LONG),
        (date.max, ProblemKind.TOO_LONG),
    ],
)
async def test_a_span_that_can_not_be_is_told_without_asking_the_school(cabinet, last, kind):
    portal = FaultyPortal(cabinet.portal)
    (found,) = await absence.check(replace(cabinet, portal=portal), draft(TUESDAY, last))
    assert found.kind is kind
    assert portal.asked == []


async def test_a_warning_does_not_stop_a_notice(cabinet):
    found = await absence.check(cabinet, draft(THURSDAY))
    assert {item.kind for item in found} == {ProblemKind.LESSON_BEGUN}
    assert (await absence.announce(cabinet, draft(THURSDAY))).outcome is Outcome.SENT


async def test_the_same_absence_is_not_announced_twice(cabinet):
    await absence.announce(cabinet, draft(TUESDAY))
    found = await absence.check(cabinet, draft(TUESDAY, None, 2))
    assert [item.kind for item in found] == [ProblemKind.ALREADY_ANNOUNCED]


async def test_a_student_can_neither_announce_nor_cancel(student_cabinet):
    receipts = [
        await absence.announce(student_cabinet, draft(TUESDAY)),
        await absence.cancel(student_cabinet, notice(TUESDAY)),
    ]
    assert {receipt.outcome for receipt in receipts} == {Outcome.REFUSED}
    assert {receipt.refusal for receipt in receipts} == {Refusal.ONLY_PARENTS}


async def test_a_notice_that_is_gone_can_not_be_cancelled(cabinet):
    receipt = await absence.cancel(cabinet, notice(TUESDAY, id="gone"))
    assert (receipt.outcome, receipt.refusal) == (Outcome.REFUSED, Refusal.NO_SUCH_NOTICE)


@pytest.mark.parametrize("arrives", [True, False])
async def test_without_an_answer_it_is_unknown_whether_a_notice_arrived(cabinet, arrives):
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal, arrives=arrives))
    receipt = await absence.announce(silent, draft(TUESDAY))
    assert (receipt.outcome, receipt.id, receipt.changes_something) == (Outcome.UNKNOWN, "", True)
    (known,) = await absence.notices(cabinet, Span(TUESDAY, TUESDAY))
    assert known.waiting is not arrives
    ended = Outcome.UNKNOWN if arrives else Outcome.SENT
    assert (await absence.cancel(silent, known)).outcome is ended
    assert len(await absence.notices(cabinet, Span(TUESDAY, TUESDAY))) == 0


async def test_a_draft_that_could_not_be_checked_waits_for_the_portal_to_do_it(cabinet):
    portal = FaultyPortal(cabinet.portal, PortalUnreachable(Fault.NO_CONNECTION))
    offline = replace(cabinet, portal=portal)
    assert (await absence.announce(offline, draft(TUESDAY))).outcome is Outcome.WAITS
    assert (await absence.announce(offline, draft(THURSDAY - timedelta(days=9)))).outcome is Outcome.INVALID
    assert len(outbox.waiting(cabinet)) == 1


async def test_why_a_notice_can_not_be_taken_back_is_known_before_asking(cabinet, student_cabinet):
    over, today = notice(THURSDAY - timedelta(days=3), THURSDAY - timedelta(days=1)), notice(THURSDAY)
    assert absence.why_not_cancel(cabinet, over) is Refusal.NOTICE_IN_THE_PAST
    assert absence.why_not_cancel(cabinet, today) is None
    assert absence.why_not_cancel(student_cabinet, today) is Refusal.ONLY_PARENTS


async def test_a_notice_of_the_past_is_not_even_sent_to_be_cancelled(cabinet):
    portal = FaultyPortal(cabinet.portal)
    over = notice(THURSDAY - timedelta(days=1))
    receipt = await absence.cancel(replace(cabinet, portal=portal), over)
    assert (receipt.outcome, receipt.refusal) == (Outcome.REFUSED, Refusal.NOTICE_IN_THE_PAST)
    assert portal.asked == []


async def test_a_notice_of_a_month_gives_few_problems(cabinet):
    month = Span(date(2026, 10, 19), date(2026, 11, 18))
    found = await absence.check(cabinet, draft(month.first, month.last))
    days_off = [item for item in found if item.kind is ProblemKind.DAY_OFF]
    known = await absence.days(cabinet, month)
    assert len(days_off) < sum(not day.lessons for day in known.values()) / 2
    longest = max(days_off, key=lambda item: (item.last or item.day) - item.day)
    assert (longest.day, longest.last) == (date(2026, 10, 25), date(2026, 11, 1))


async def test_one_child_s_absence_is_not_the_other_s(cabinet):
    await absence.announce(cabinet, draft(TUESDAY))
    sister = with_student(cabinet, cabinet.viewer.students[1])
    assert (await month_of(sister, TUESDAY)).day(TUESDAY).notices == ()


async def test_a_span_over_a_month_s_end_is_checked_day_by_day(cabinet):
    known = await absence.days(cabinet, Span(date(2026, 10, 30), date(2026, 11, 3)))
    assert list(known) == [date(2026, 10, 30), date(2026, 10, 31), *(date(2026, 11, n) for n in (1, 2, 3))]
    assert NOW.date() not in known


async def test_the_reasons_are_offered_by_the_institution(cabinet):
    reasons = await absence.reasons(cabinet)
    assert len({reason.id for reason in reasons}) == len(reasons) > 1
