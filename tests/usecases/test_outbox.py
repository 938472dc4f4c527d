"""What was decided arrives once, or is seen to wait: whatever the portal does and whoever else is there."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import (
    CannotKeep,
    EposError,
    Fault,
    Feature,
    NotOffered,
    PortalRefused,
    PortalUnreachable,
    SignInNeeded,
)
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import SETTLE, STALE, Stage
from epos_tui.domain.support import SupportDraft
from epos_tui.usecases import outbox
from epos_tui.usecases.receipt import Outcome
from tests.examples import NOW, draft
from tests.faulty import FaultyPortal, SilentPortal

TUESDAY = date(2026, 10, 20)
FORM = SupportDraft(
    full_name="Иванова Ирина Петровна",
    role="Родитель",
    territory="Пермь",
    institution="Гимназия № 33",
    contact="parent@example.org",
    subject="Вход",
    problem="Не открывается страница оценок.",
)
ABSENCE, SIGNATURE = draft(TUESDAY), DiarySignature("ivanov-a", date(2026, 10, 5))
MESSAGE, REQUEST = OutgoingMessage("ivanov-a", "Текст", "class-teacher"), SupportRequest("ivanov-a", FORM)
TO_BE_CANCELLED = draft(date(2026, 10, 23))
FINDABLE, UNFINDABLE = ("absence", "cancellation", "signature"), ("message", "request")
WRITES = FINDABLE + UNFINDABLE
NO_CONNECTION = PortalUnreachable(Fault.NO_CONNECTION)


@dataclass
class Clock:
    """Time that a test moves."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Moody(FaultyPortal):
    """Takes or drops orders, and answers each with the next of `answers`, None meaning a good answer."""

    answers: list[EposError | None] = field(default_factory=list)
    arrives: bool = True

    async def send(self, order: Order) -> str:
        problem = self.answers.pop(0) if self.answers else None
        if problem is None or self.arrives:
            return await self._answered(order, problem)
        raise problem

    async def _answered(self, order: Order, problem: EposError | None) -> str:
        id = await super().send(order)
        if problem:
            raise problem
        return id


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def cabinet(cabinet, clock):
    return replace(cabinet, now=clock)


@pytest.fixture
async def order_of(cabinet):
    """An order of each kind that the school would take."""
    id = await cabinet.portal.send(TO_BE_CANCELLED)
    kinds = dict(
        zip(WRITES, (ABSENCE, AbsenceCancellation("ivanov-a", id), SIGNATURE, MESSAGE, REQUEST), strict=True)
    )
    return kinds.__getitem__


def at_school(cabinet) -> int:
    """How many orders the school has; the notice made to be cancelled does not count."""
    portal = cabinet.portal
    while isinstance(portal, FaultyPortal):
        portal = portal.inner
    return sum(entry.announced != TO_BE_CANCELLED for entry in portal.journal.entries())


def behind(cabinet, *answers, **about) -> Any:
    """The cabinet behind a portal that answers orders so."""
    return replace(cabinet, portal=Moody(cabinet.portal, answers=list(answers), **about))


def waits(cabinet) -> list[Stage]:
    return [item.stage for item in outbox.waiting(cabinet)]


@pytest.mark.parametrize("kind", WRITES)
async def test_what_arrives_waits_no_more(cabinet, order_of, kind):
    receipt = await outbox.send(cabinet, order_of(kind))
    assert (receipt.outcome, at_school(cabinet), waits(cabinet)) == (Outcome.SENT, 1, [])


@pytest.mark.parametrize("kind", WRITES)
async def test_what_was_turned_down_is_told_with_the_portal_s_words_and_does_not_wait(
    cabinet, order_of, kind
):
    no = behind(cabinet, PortalRefused(Refusal.BY_PORTAL, "Нельзя"), arrives=False)
    receipt = await outbox.send(no, order_of(kind))
    assert (receipt.outcome, receipt.refusal, receipt.said) == (Outcome.REFUSED, Refusal.BY_PORTAL, "Нельзя")
    assert (at_school(cabinet), waits(cabinet)) == (0, [])


@pytest.mark.parametrize("kind", WRITES)
@pytest.mark.parametrize(
    "problem",
    [
        SignInNeeded(),
        NO_CONNECTION,
        PortalUnreachable(Fault.BUSY, wait=30),
        PortalUnreachable(Fault.OTHER_NAME),
        PortalUnreachable(Fault.TOO_SLOW, left=False),
    ],
    ids=str,
)
async def test_what_could_not_leave_waits_and_goes_once_by_itself(cabinet, order_of, kind, problem):
    receipt = await outbox.send(behind(cabinet, problem, arrives=False), order_of(kind))
    assert (receipt.outcome, receipt.problem, waits(cabinet)) == (Outcome.WAITS, problem, [Stage.QUEUED])
    delivery = await outbox.deliver(cabinet)
    assert [item.order for item in delivery.arrived] == [order_of(kind)]
    assert (at_school(cabinet), waits(cabinet), delivery.problem) == (1, [], None)
    assert (await outbox.deliver(cabinet)).arrived == ()


LEFT = [Fault.TOO_SLOW, Fault.CUT_OFF, Fault.NO_ANSWER, Fault.BROKEN, Fault.NOT_DATA]


@pytest.mark.parametrize("kind", FINDABLE)
@pytest.mark.parametrize(
    ("fault", "arrives"), [(fault, arrives) for fault in LEFT for arrives in (True, False)]
)
async def test_without_an_answer_the_school_is_asked_before_it_goes_again(
    cabinet, order_of, kind, fault, arrives
):
    receipt = await outbox.send(behind(cabinet, PortalUnreachable(fault), arrives=arrives), order_of(kind))
    assert (receipt.outcome, waits(cabinet)) == (Outcome.UNKNOWN, [Stage.UNKNOWN])
    assert (await outbox.deliver(cabinet)).arrived == ()
    cabinet.now.now += SETTLE
    watched = behind(cabinet)
    assert len((await outbox.deliver(watched)).arrived) == 1
    assert ("send" in watched.portal.asked) is not arrives
    assert (at_school(cabinet), waits(cabinet)) == (1, [])


@pytest.mark.parametrize("kind", UNFINDABLE)
@pytest.mark.parametrize("arrives", [True, False])
async def test_a_text_without_an_answer_is_its_writer_s_again(cabinet, order_of, kind, arrives):
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal, arrives=arrives))
    receipt = await outbox.send(silent, order_of(kind))
    assert (receipt.outcome, waits(cabinet)) == (Outcome.UNKNOWN, [])


@pytest.mark.parametrize("kind", UNFINDABLE)
@pytest.mark.parametrize("arrives", [True, False])
async def test_a_waiting_text_that_goes_without_an_answer_is_kept_and_never_goes_again_by_itself(
    cabinet, clock, order_of, kind, arrives
):
    await outbox.send(behind(cabinet, NO_CONNECTION, arrives=False), order_of(kind))
    delivery = await outbox.deliver(behind(cabinet, PortalUnreachable(), arrives=arrives))
    assert (delivery.arrived, delivery.problem, waits(cabinet)) == ((), PortalUnreachable(), [Stage.ASK])
    clock.now += SETTLE
    assert (await outbox.deliver(cabinet)).arrived == ()
    assert (at_school(cabinet), waits(cabinet)) == (arrives, [Stage.ASK])
    await outbox.send_late(cabinet, *outbox.waiting(cabinet))
    assert (at_school(cabinet), waits(cabinet)) == (1 + arrives, [])


@pytest.mark.parametrize("kind", WRITES)
@pytest.mark.parametrize("arrived", [True, False])
async def test_what_was_being_sent_when_the_program_ended_is_found_or_asked_about(
    cabinet, clock, order_of, kind, arrived
):
    cabinet.outbox.put(order_of(kind), clock())
    if arrived:
        await cabinet.portal.send(order_of(kind))
    await outbox.deliver(cabinet)
    assert (at_school(cabinet), waits(cabinet)) == (arrived, [Stage.SENDING])
    clock.now += SETTLE
    await outbox.deliver(cabinet)
    expected = (1, []) if kind in FINDABLE else (arrived, [Stage.ASK])
    assert (at_school(cabinet), waits(cabinet)) == expected


async def test_a_clock_that_went_back_starts_the_waiting_anew(cabinet, clock):
    cabinet.outbox.put(SIGNATURE, clock())
    clock.now -= timedelta(days=1)
    await outbox.deliver(cabinet)
    clock.now += SETTLE - timedelta(seconds=1)
    await outbox.deliver(cabinet)
    assert waits(cabinet) == [Stage.SENDING]
    clock.now += timedelta(seconds=1)
    await outbox.deliver(cabinet)
    assert waits(cabinet) == []


@pytest.mark.parametrize("kind", WRITES)
async def test_what_waited_too_long_goes_only_when_somebody_says_so(cabinet, clock, order_of, kind):
    await outbox.send(behind(cabinet, NO_CONNECTION, arrives=False), order_of(kind))
    clock.now += STALE + timedelta(seconds=1)
    for _ in range(2):
        assert (await outbox.deliver(cabinet)).arrived == ()
        assert (at_school(cabinet), waits(cabinet)) == (0, [Stage.ASK])
    delivery = await outbox.send_late(cabinet, *outbox.waiting(cabinet))
    assert (len(delivery.arrived), at_school(cabinet), waits(cabinet)) == (1, 1, [])


async def test_a_notice_for_a_day_that_is_over_is_asked_about_after_one_hour_too(cabinet, clock):
    late_evening = clock.now.replace(hour=23, minute=30)
    clock.now = late_evening
    await outbox.send(behind(cabinet, NO_CONNECTION, arrives=False), draft(late_evening.date()))
    clock.now += timedelta(hours=1)
    await outbox.deliver(cabinet)
    assert waits(cabinet) == [Stage.ASK]


async def test_what_the_portal_turns_down_later_waits_to_be_seen_and_stops_nothing(cabinet):
    cut = behind(cabinet, NO_CONNECTION, NO_CONNECTION, arrives=False)
    for order in (ABSENCE, SIGNATURE):
        await outbox.send(cut, order)
    no = behind(cabinet, PortalRefused(Refusal.BY_PORTAL, "Нельзя"), arrives=False)
    delivery = await outbox.deliver(no)
    (left,) = delivery.waiting
    assert (left.order, left.stage, left.refusal, left.said) == (
        *(ABSENCE, Stage.REJECTED),
        *(Refusal.BY_PORTAL, "Нельзя"),
    )
    assert [item.order for item in delivery.arrived] == [SIGNATURE]
    sent = await outbox.send_late(cabinet, left)
    assert ([item.order for item in sent.arrived], sent.waiting) == ([ABSENCE], ())


@pytest.mark.parametrize("problem", [NotOffered(Feature.MESSAGES), PortalUnreachable(Fault.BROKEN)])
async def test_trouble_with_one_order_loses_nothing_and_stops_no_other(cabinet, problem):
    cut = behind(cabinet, NO_CONNECTION, NO_CONNECTION, arrives=False)
    for order in (MESSAGE, SIGNATURE):
        await outbox.send(cut, order)
    delivery = await outbox.deliver(behind(cabinet, problem, arrives=False))
    assert [item.order for item in delivery.arrived] == [SIGNATURE]
    assert [(item.order, item.stage) for item in delivery.waiting] == [(MESSAGE, Stage.ASK)]
    assert delivery.problem == problem


@pytest.mark.parametrize("problem", [SignInNeeded(), NO_CONNECTION, PortalUnreachable(Fault.TOO_SLOW)])
async def test_the_oldest_goes_first_and_the_first_trouble_ends_it(cabinet, clock, problem):
    cut = behind(cabinet, *[NO_CONNECTION] * 3, arrives=False)
    for order in (MESSAGE, SIGNATURE, ABSENCE):
        await outbox.send(cut, order)
        clock.now += timedelta(minutes=1)
    trying = behind(cabinet, None, problem, arrives=False)
    delivery = await outbox.deliver(trying)
    assert [item.order for item in delivery.arrived] == [MESSAGE]
    assert [item.order for item in delivery.waiting] == [SIGNATURE, ABSENCE]
    assert (delivery.problem, trying.portal.asked.count("send")) == (problem, 1)


async def test_the_school_itself_is_asked_never_memory(cabinet, clock):
    await outbox.send(behind(cabinet, PortalUnreachable(), arrives=True), ABSENCE)
    clock.now += SETTLE
    unplugged = replace(cabinet, portal=FaultyPortal(cabinet.portal, PortalUnreachable()))
    delivery = await outbox.deliver(unplugged)
    assert (delivery.arrived, delivery.problem) == ((), PortalUnreachable())
    assert (waits(cabinet), unplugged.portal.asked) == ([Stage.UNKNOWN], ["absence_notices"])


async def test_without_a_place_to_write_it_down_nothing_is_sent(cabinet):
    cabinet.outbox.path.mkdir(parents=True)
    watched = behind(cabinet)
    with pytest.raises(CannotKeep):
        await outbox.send(watched, SIGNATURE)
    assert watched.portal.asked == []
    assert outbox.count(cabinet) == 0
    with pytest.raises(CannotKeep):
        await outbox.deliver(cabinet)


async def test_what_is_given_up_does_not_go(cabinet):
    await outbox.send(behind(cabinet, NO_CONNECTION, arrives=False), SIGNATURE)
    (item,) = outbox.waiting(cabinet)
    assert outbox.cancel(cabinet, item)
    assert (await outbox.deliver(cabinet)).arrived == ()
    assert not outbox.cancel(cabinet, item)
    assert (await outbox.send_late(cabinet, item)).arrived == ()
    assert at_school(cabinet) == 0


@pytest.mark.parametrize("kind", FINDABLE)
@pytest.mark.parametrize("arrives", [True, False])
async def test_impatience_doubles_nothing(cabinet, clock, order_of, kind, arrives):
    await outbox.send(behind(cabinet, PortalUnreachable(), arrives=arrives), order_of(kind))
    for _ in range(3):
        await outbox.send_late(cabinet, *outbox.waiting(cabinet))
        assert (at_school(cabinet), waits(cabinet)) == (arrives, [Stage.UNKNOWN])
    clock.now += SETTLE
    await outbox.send_late(cabinet, *outbox.waiting(cabinet))
    assert (at_school(cabinet), waits(cabinet)) == (1, [])


async def gate_reached(portal: FaultyPortal) -> None:
    while not portal.asked:
        await asyncio.sleep(0)


async def test_while_one_sends_the_other_only_shows(cabinet):
    await outbox.send(behind(cabinet, NO_CONNECTION, arrives=False), MESSAGE)
    gate = asyncio.Event()
    one, other = behind(cabinet, gate=gate), behind(cabinet)
    sending = asyncio.create_task(outbox.deliver(one))
    await gate_reached(one.portal)
    assert waits(other) == [Stage.SENDING]
    delivery = await outbox.deliver(other)
    late = await outbox.send_late(other, *outbox.waiting(other))
    assert (delivery.arrived, late.arrived, other.portal.asked) == ((), (), [])
    gate.set()
    assert len((await sending).arrived) == 1
    assert (at_school(cabinet), waits(cabinet)) == (1, [])


async def test_what_is_being_sent_by_one_is_no_business_of_another_s_delivery(cabinet):
    gate = asyncio.Event()
    one, other = behind(cabinet, gate=gate), behind(cabinet)
    sending = asyncio.create_task(outbox.send(one, MESSAGE))
    await gate_reached(one.portal)
    assert (await outbox.deliver(other)).arrived == ()
    assert (await outbox.send_late(other, *outbox.waiting(other))).arrived == ()
    assert (waits(other), other.portal.asked) == ([Stage.SENDING], [])
    gate.set()
    assert ((await sending).outcome, waits(cabinet)) == (Outcome.SENT, [])


async def test_what_is_given_up_while_others_are_sent_does_not_go(cabinet, clock):
    cut = behind(cabinet, NO_CONNECTION, NO_CONNECTION, arrives=False)
    for order in (MESSAGE, SIGNATURE):
        await outbox.send(cut, order)
        clock.now += timedelta(minutes=1)
    gate = asyncio.Event()
    one = behind(cabinet, gate=gate)
    sending = asyncio.create_task(outbox.deliver(one))
    await gate_reached(one.portal)
    assert outbox.cancel(cabinet, outbox.waiting(cabinet)[1])
    gate.set()
    delivery = await sending
    assert ([item.order for item in delivery.arrived], delivery.waiting) == ([MESSAGE], ())
    assert one.portal.asked.count("send") == 1


async def test_an_end_in_the_middle_of_sending_leaves_it_to_be_looked_for(cabinet, clock):
    one = behind(cabinet, gate=asyncio.Event())
    sending = asyncio.create_task(outbox.send(one, SIGNATURE))
    await gate_reached(one.portal)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    assert waits(cabinet) == [Stage.SENDING]
    clock.now += SETTLE
    await outbox.deliver(cabinet)
    assert waits(cabinet) == []
