"""Sending what people have decided, once; keeping what could not go, and delivering it later."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

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
from epos_tui.domain.outbox import Stage, Step, Waiting, can_be_found, has_left, is_announced, next_step
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

    Any other error means that it did not arrive and does not wait. What left unanswered and cannot be looked
    for is no longer ours to send: its writer is told and keeps the text.
    """
    with cabinet.outbox.alone():
        item = cabinet.outbox.put(order, cabinet.now())
        try:
            receipt = await _attempted(cabinet, item)
        except EposError:
            _drop(cabinet, item)
            raise
    if receipt.outcome is Outcome.SENT and can_be_found(order):
        return replace(receipt, unseen=not await _is_shown(cabinet, order))
    unfindable = receipt.outcome is Outcome.UNKNOWN and not can_be_found(order)
    if receipt.outcome is Outcome.REFUSED or unfindable:
        _drop(cabinet, item)
    return receipt


def waiting(cabinet: Cabinet) -> tuple[Waiting, ...]:
    """The orders that wait, of all children, oldest first; raises `CannotKeep`."""
    return cabinet.outbox.all()


def count(cabinet: Cabinet) -> int:
    """How many wait."""
    return len(known(cabinet))


def cancel(cabinet: Cabinet, item: Waiting) -> bool:
    """Nobody wants it any more; what has left may have arrived all the same.

    False where something else became of it since it was shown; raises `CannotKeep`.
    """
    return cabinet.outbox.give_up(item)


async def send_late(cabinet: Cabinet, item: Waiting) -> Delivery:
    """A person says that it shall go, late as it is, or once more; raises `CannotKeep`.

    What may have arrived is looked for first, where that can be done, and left alone until it is settled.
    """
    return await _delivered(cabinet, approved=item)


async def deliver(cabinet: Cabinet) -> Delivery:
    """Does what can be done without asking anybody, oldest first, until the portal fails.

    Nothing while another program does it; raises `CannotKeep`.
    """
    return await _delivered(cabinet)


async def _delivered(cabinet: Cabinet, approved: Waiting | None = None) -> Delivery:
    arrived: list[Waiting] = []
    problem: EposError | None = None
    with cabinet.outbox.alone() as alone:
        for item in _in_turn(cabinet, approved) if alone else ():
            try:
                if await _forward(cabinet, item):
                    arrived.append(item)
            except EposError as error:
                problem = error
                if not _of_one_order(error):
                    break
    return Delivery(tuple(arrived), cabinet.outbox.all(), problem)


def _in_turn(cabinet: Cabinet, approved: Waiting | None) -> Sequence[Waiting]:
    """Every order that waits, or the one that somebody has approved."""
    if approved is None:
        return cabinet.outbox.all()
    if next_step(approved, cabinet.now()) is Step.WAIT:
        return ()
    looked_for = has_left(approved) and can_be_found(approved.order)
    stage = Stage.UNKNOWN if looked_for else Stage.QUEUED
    item = cabinet.outbox.change(approved, stage=stage, since=cabinet.now(), refusal=None, said="")
    return (item,) if item else ()


def _of_one_order(error: EposError) -> bool:
    """Whether the others may fare better."""
    match error:
        case PortalUnreachable():
            return error.fault is Fault.BROKEN
        case _:
            return not isinstance(error, SignInNeeded | CannotKeep)


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
    """Sends it, if nobody gave it up in the meantime."""
    now, attempts = cabinet.now(), item.attempts + 1
    sending = cabinet.outbox.change(item, stage=Stage.SENDING, attempts=attempts, last_attempt=now)
    if sending is None:
        return False
    try:
        receipt = await _attempted(cabinet, sending)
    except EposError:
        _note(cabinet, sending, stage=Stage.ASK)
        raise
    if receipt.outcome is Outcome.REFUSED:
        _note(cabinet, sending, stage=Stage.REJECTED, refusal=receipt.refusal, said=receipt.said)
    if receipt.problem:
        raise receipt.problem
    return receipt.outcome is Outcome.SENT


async def _found(cabinet: Cabinet, item: Waiting) -> bool:
    """Looks whether the school has it; one it does not have goes again."""
    if await _has(cabinet, item.order):
        cabinet.outbox.drop(item)
        return True
    queued = cabinet.outbox.change(item, stage=Stage.QUEUED)
    return await _forward(cabinet, queued) if queued else False


async def _is_shown(cabinet: Cabinet, order: Order) -> bool:
    """What the portal took it may show later; where it does not answer, nobody is worried."""
    try:
        return await _shows(cabinet, order)
    except EposError:
        return True


async def _has(cabinet: Cabinet, order: Order) -> bool:
    """Asks the portal itself, never memory, nor an answer that it gave a moment ago."""
    cabinet.portal.ask_anew()
    return await _shows(cabinet, order)


async def _shows(cabinet: Cabinet, order: Order) -> bool:
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
    """One attempt of an order that is written down as being sent; what was read before may be over by it."""
    try:
        id = await cabinet.portal.send(item.order)
    except PortalRefused as refused:
        return Receipt(Outcome.REFUSED, item.order, refusal=refused.refusal, said=refused.said)
    except SignInNeeded as problem:
        _note(cabinet, item, stage=Stage.QUEUED)
        return Receipt(Outcome.WAITS, item.order, problem=problem)
    except PortalUnreachable as problem:
        return _unanswered(cabinet, item, problem)
    finally:
        cabinet.memory.doubt()
    _drop(cabinet, item)
    return Receipt(Outcome.SENT, item.order, id)


def _unanswered(cabinet: Cabinet, item: Waiting, problem: PortalUnreachable) -> Receipt:
    if not problem.left or problem.fault in _NEVER_LEFT:
        _note(cabinet, item, stage=Stage.QUEUED)
        return Receipt(Outcome.WAITS, item.order, problem=problem)
    _note(cabinet, item, stage=Stage.UNKNOWN if can_be_found(item.order) else Stage.ASK)
    return Receipt(Outcome.UNKNOWN, item.order, problem=problem)


def _note(cabinet: Cabinet, item: Waiting, **about: Any) -> None:
    """What cannot be noted stays as it is, being sent, and is looked for later."""
    with suppress(CannotKeep):
        cabinet.outbox.change(item, **about)


def _drop(cabinet: Cabinet, item: Waiting) -> None:
    """The same for what is done with."""
    with suppress(CannotKeep):
        cabinet.outbox.drop(item)
