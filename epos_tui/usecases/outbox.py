"""Sending what people have decided, once; keeping what could not go, and delivering it later."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.errors import (
    CannotKeep,
    EposError,
    Fault,
    PortalRefused,
    PortalUnreachable,
    SignInNeeded,
)
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order
from epos_tui.domain.outbox import Stage, Step, Waiting, can_be_found, is_announced, next_step
from epos_tui.domain.year import Span
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.cabinet import waiting as known
from epos_tui.usecases.receipt import Outcome, Receipt

_NEVER_LEFT = (
    Fault.NO_CONNECTION,
    Fault.BUSY,
    Fault.OTHER_HOST,
    Fault.UNKNOWN_ISSUER,
    Fault.EXPIRED,
    Fault.NOT_YET_VALID,
    Fault.OTHER_NAME,
)
"""Troubles after which the portal is known not to have acted."""


@dataclass(frozen=True)
class Delivery:
    """What became of the orders that waited."""

    arrived: tuple[Waiting, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    """Those that still wait, in whatever stage."""
    problem: EposError | None = None
    """Why no more could be done."""


async def send(cabinet: Cabinet, order: Order) -> Receipt:
    """Writes the order down and hands it over once; raises `CannotKeep`, then nothing was sent.

    Any other error means that it did not arrive and does not wait.
    """
    item = cabinet.outbox.put(order, cabinet.now())
    receipt = await _attempted(cabinet, item)
    if receipt.outcome is Outcome.REFUSED:
        _drop(cabinet, item)
    return receipt


def waiting(cabinet: Cabinet) -> tuple[Waiting, ...]:
    """The orders that wait, of all children, oldest first; raises `CannotKeep`."""
    return cabinet.outbox.all()


def count(cabinet: Cabinet) -> int:
    """How many wait."""
    return len(known(cabinet))


def cancel(cabinet: Cabinet, item: Waiting) -> None:
    """Nobody wants it any more; what has left may have arrived all the same."""
    cabinet.outbox.drop(item)


async def send_late(cabinet: Cabinet, item: Waiting) -> Delivery:
    """A person says that it shall go, late as it is, or once more."""
    queued = cabinet.outbox.change(item, stage=Stage.QUEUED, since=cabinet.now())
    return await _delivered(cabinet, only=queued.id)


async def deliver(cabinet: Cabinet) -> Delivery:
    """Does what can be done without asking anybody, oldest first, until the portal fails."""
    return await _delivered(cabinet)


async def _delivered(cabinet: Cabinet, only: str = "") -> Delivery:
    arrived: list[Waiting] = []
    problem: EposError | None = None
    with cabinet.outbox.alone():
        for item in cabinet.outbox.all():
            if only not in ("", item.id):
                continue
            try:
                if await _forward(cabinet, item):
                    arrived.append(item)
            except (PortalUnreachable, SignInNeeded) as error:
                problem = error
                break
    return Delivery(tuple(arrived), cabinet.outbox.all(), problem)


async def _forward(cabinet: Cabinet, item: Waiting) -> bool:
    """Whether the school is known to have it now; raises where the portal fails."""
    match next_step(item, cabinet.now()):
        case Step.SEND:
            return await _sent(cabinet, item)
        case Step.LOOK:
            return await _found(cabinet, item)
        case Step.ASK:
            cabinet.outbox.change(item, stage=Stage.ASK)
        case Step.WAIT if item.last_attempt and cabinet.now() < item.last_attempt:
            cabinet.outbox.change(item, last_attempt=cabinet.now())
    return False


async def _sent(cabinet: Cabinet, item: Waiting) -> bool:
    now, attempts = cabinet.now(), item.attempts + 1
    item = cabinet.outbox.change(item, stage=Stage.SENDING, attempts=attempts, last_attempt=now)
    receipt = await _attempted(cabinet, item)
    if receipt.outcome is Outcome.REFUSED:
        cabinet.outbox.change(item, stage=Stage.REJECTED, refusal=receipt.refusal, said=receipt.said)
    if receipt.problem:
        raise receipt.problem
    return receipt.outcome is Outcome.SENT


async def _found(cabinet: Cabinet, item: Waiting) -> bool:
    """Looks whether the school has it; one it does not have goes again."""
    if await _has(cabinet, item.order):
        cabinet.outbox.drop(item)
        return True
    queued = cabinet.outbox.change(item, stage=Stage.QUEUED)
    return await _forward(cabinet, queued)


async def _has(cabinet: Cabinet, order: Order) -> bool:
    """Asks the portal itself, never memory."""
    match order:
        case AbsenceDraft():
            return is_announced(order, await cabinet.portal.absence_notices(order.student_id, order.span))
        case AbsenceCancellation():
            every = Span(date.min, date.max)
            notices = await cabinet.portal.absence_notices(order.student_id, every)
            return order.notice_id not in {notice.id for notice in notices}
        case DiarySignature():
            week = Span(order.monday, order.monday)
            return bool(await cabinet.portal.signatures(order.student_id, week))
        case _:
            return False


async def _attempted(cabinet: Cabinet, item: Waiting) -> Receipt:
    """One attempt of an order that is written down as being sent."""
    try:
        id = await cabinet.portal.send(item.order)
    except PortalRefused as refused:
        return Receipt(Outcome.REFUSED, item.order, refusal=refused.refusal, said=refused.said)
    except SignInNeeded as problem:
        _note(cabinet, item, Stage.QUEUED)
        return Receipt(Outcome.WAITS, item.order, problem=problem)
    except PortalUnreachable as problem:
        return _unanswered(cabinet, item, problem)
    except EposError:
        _drop(cabinet, item)
        raise
    _drop(cabinet, item)
    return Receipt(Outcome.SENT, item.order, id)


def _unanswered(cabinet: Cabinet, item: Waiting, problem: PortalUnreachable) -> Receipt:
    """What left and cannot be looked for is no longer ours to send: its writer is told and keeps the text."""
    if not problem.left or problem.fault in _NEVER_LEFT:
        _note(cabinet, item, Stage.QUEUED)
        return Receipt(Outcome.WAITS, item.order, problem=problem)
    if can_be_found(item.order):
        _note(cabinet, item, Stage.UNKNOWN)
    else:
        _drop(cabinet, item)
    return Receipt(Outcome.UNKNOWN, item.order, problem=problem)


def _note(cabinet: Cabinet, item: Waiting, stage: Stage) -> None:
    """What cannot be noted stays as it is, being sent, and is looked for later."""
    with suppress(CannotKeep):
        cabinet.outbox.change(item, stage=stage)


def _drop(cabinet: Cabinet, item: Waiting) -> None:
    """The same for what is done with."""
    with suppress(CannotKeep):
        cabinet.outbox.drop(item)
