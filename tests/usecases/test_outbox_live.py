"""What waits and arrives once, over the wire: the school's own log says how often."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, OutgoingMessage
from epos_tui.domain.outbox import SETTLE, Stage, can_be_found
from epos_tui.domain.people import Role
from epos_tui.domain.year import Span
from epos_tui.store.outbox import Outbox
from epos_tui.usecases import outbox
from epos_tui.usecases.receipt import Outcome
from tests.faulty import FaultyPortal, SilentPortal
from tests.torture.school import cabinet_of

TUESDAY, FRIDAY = date(2026, 10, 20), date(2026, 10, 23)
LATER, LATEST = date(2026, 11, 10), date(2026, 11, 11)
KINDS = ("days", "lessons", "reason", "cancellation", "signature")


class Live:
    """An account at the stand-in, whose clock a test moves."""

    def __init__(self, stand_in, folder) -> None:
        self.stand_in, self.now = stand_in, stand_in.world.now()
        self.portal = stand_in.portal(Role.PARENT)
        self.cabinet = cabinet_of(self.portal, Outbox(folder / "outbox.db"), lambda: self.now)

    def behind(self, portal):
        return replace(self.cabinet, portal=portal)

    def stages(self):
        return [item.stage for item in outbox.waiting(self.cabinet)]

    def sent(self) -> int:
        """How many writes the school has answered well."""
        log = self.stand_in.door.log
        return sum(method in ("POST", "DELETE") and status == 200 for method, _, status in log)

    async def order(self, kind):
        student = (await self.portal.viewer()).students[0].id
        reasons = await self.portal.absence_reasons(student)
        match kind:
            case "days":
                return AbsenceDraft(student, Span(TUESDAY, TUESDAY + timedelta(days=2)))
            case "lessons":
                return AbsenceDraft(student, Span(FRIDAY, FRIDAY), (2, 3))
            case "reason":
                return AbsenceDraft(student, Span(LATER, LATER), (), reasons[0], "к врачу")
            case "cancellation":
                await self.portal.send(AbsenceDraft(student, Span(LATEST, LATEST)))
                (notice,) = await self.portal.absence_notices(student, Span(LATEST, LATEST))
                return AbsenceCancellation(student, notice.id)
            case "signature":
                return DiarySignature(student, date(2026, 10, 5))
            case _:
                chats = await self.portal.chats(student)
                return OutgoingMessage(student, "Спасибо", chats[0].id)

    async def shown(self, order):
        """What the portal tells of such orders, asked anew."""
        self.portal.ask_anew()
        span = Span(date(2026, 9, 1), date(2026, 12, 31))
        if isinstance(order, DiarySignature):
            return await self.portal.signatures(order.student_id, span)
        return await self.portal.absence_notices(order.student_id, span)


@pytest.fixture
def live(stand_in, tmp_path):
    return Live(stand_in, tmp_path)


@pytest.mark.parametrize("arrives", [True, False])
async def test_what_was_not_answered_is_found_on_the_portal_or_sent_again(live, arrives):
    silent = live.behind(SilentPortal(live.portal, arrives=arrives))
    for kind in KINDS:
        order, before = await live.order(kind), live.sent()
        receipt = await outbox.send(silent, order)
        assert (receipt.outcome, live.stages()) == (Outcome.UNKNOWN, [Stage.UNKNOWN])
        first = live.sent()
        assert (first > before) is arrives
        live.now += SETTLE
        delivery = await outbox.deliver(live.cabinet)
        assert ([item.order for item in delivery.arrived], live.stages()) == ([order], []), kind
        assert (live.sent() == first) is arrives


async def test_what_could_not_leave_goes_once_when_the_portal_is_back(live):
    cut = live.behind(FaultyPortal(live.portal, PortalUnreachable(Fault.NO_CONNECTION)))
    orders = [await live.order(kind) for kind in (*KINDS, "message")]
    before = live.sent()
    for order in orders:
        assert (await outbox.send(cut, order)).outcome is Outcome.WAITS
    assert (await outbox.deliver(cut)).arrived == ()
    assert (live.sent(), live.stages()) == (before, [Stage.QUEUED] * len(orders))
    assert [item.order for item in (await outbox.deliver(live.cabinet)).arrived] == orders
    records = {"days": 3, "lessons": 2}
    assert live.sent() - before == sum(records.get(kind, 1) for kind in (*KINDS, "message"))
    after = live.sent()
    await outbox.deliver(live.cabinet)
    assert (live.sent(), live.stages()) == (after, [])


async def test_a_portal_in_trouble_is_asked_first_and_nothing_leaves(live):
    order, before = await live.order("signature"), live.sent()
    for trouble, healthy in (({"busy": 100}, {"busy": 0}), ({"cut": True}, {"cut": False})):
        live.stand_in.door.set(**trouble)
        assert (await outbox.send(live.cabinet, order)).outcome is Outcome.WAITS
        live.stand_in.door.set(**healthy)
        assert live.sent() == before
        assert outbox.cancel(live.cabinet, *outbox.waiting(live.cabinet))


async def test_what_the_portal_said_a_moment_ago_is_no_proof(live):
    order = await live.order("signature")
    live.cabinet.outbox.put(order, live.now)
    week = Span(order.monday, order.monday)
    assert await live.portal.signatures(order.student_id, week) == ()
    await live.stand_in.portal(Role.PARENT).send(order)
    before, live.now = live.sent(), live.now + SETTLE
    assert len((await outbox.deliver(live.cabinet)).arrived) == 1
    assert live.sent() == before


async def test_an_ended_session_keeps_what_was_decided(live):
    order = await live.order("signature")
    live.stand_in.sessions.expire()
    assert (await outbox.send(live.cabinet, order)).outcome is Outcome.WAITS
    assert live.stages() == [Stage.QUEUED]
    signed_in_again = live.behind(live.stand_in.portal(Role.PARENT))
    assert len((await outbox.deliver(signed_in_again)).arrived) == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_what_the_portal_takes_and_shows_later_is_sent_once(live, kind):
    """It is told to be on its way, and shown as soon as the portal shows it (E19)."""
    order = await live.order(kind)
    before = await live.shown(order)
    live.stand_in.door.set(unseen=True)
    receipt, sent = await outbox.send(live.cabinet, order), live.sent()
    assert (receipt.outcome, live.stages()) == (Outcome.SENT, [])
    assert receipt.unseen is can_be_found(order)
    live.now += SETTLE
    assert (await outbox.deliver(live.cabinet)).arrived == ()
    assert (await live.shown(order), live.sent()) == (before, sent)
    live.stand_in.door.set(unseen=False)
    assert await live.shown(order) != before
    assert live.sent() == sent
