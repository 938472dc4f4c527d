"""What waits to be sent: shown, delivered, given up, or sent late."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

from epos_tui.commands import Answer, Call, Ended, Misused, Trouble
from epos_tui.commands.asking import stopped
from epos_tui.commands.troubles import REFUSED, trouble_of
from epos_tui.domain.outbox import Waiting, has_left
from epos_tui.present.line import Section
from epos_tui.present.outbox import outbox_sections, waiting_said
from epos_tui.usecases import outbox as usecases
from epos_tui.usecases.outbox import Delivery


async def waiting(call: Call) -> Answer:
    """The list; with --cancel or --send one order of it is decided upon."""
    word = call.words.outbox
    if call.request.has("cancel"):
        return await _decided(call, "cancel", word.CANCEL_QUESTION, _cancelled)
    if call.request.has("send"):
        return await _decided(call, "send", word.APPROVE_QUESTION, _approved)
    return _listed(call, Delivery(waiting=usecases.waiting(call.cabinet)))


async def deliver(call: Call) -> Answer:
    """Sends what may go without a question."""
    found = await usecases.deliver(call.cabinet)
    return _listed(call, found, _arrived(call, found))


async def _decided(
    call: Call, option: str, question: str, act: Callable[[Call, Waiting], Awaitable[tuple[Delivery, str]]]
) -> Answer:
    """Shows the order, asks, does it."""
    words, id = call.words, call.request.value(option)
    item = next((item for item in usecases.waiting(call.cabinet) if item.id == id), None)
    if item is None:
        raise Misused(words.outbox.GONE)
    preview = [waiting_said(item, call.cabinet.viewer, words)]
    preview += [words.outbox.MAY_HAVE_ARRIVED] if has_left(item) else []
    match stopped(call, preview, question):
        case None:
            found, told = await act(call, item)
            return _listed(call, found, told)
        case how:
            left = Delivery(waiting=usecases.waiting(call.cabinet))
            told = words.commands.NOTHING_DONE
            declined = Trouble(REFUSED, how.value, told) if how is Ended.DECLINED else None
            return _listed(call, left, told if declined is None else "", declined)


async def _cancelled(call: Call, item: Waiting) -> tuple[Delivery, str]:
    done = usecases.cancel(call.cabinet, item)
    told = call.words.outbox.CANCELLED if done else call.words.outbox.GONE
    return Delivery(waiting=usecases.waiting(call.cabinet)), told


async def _approved(call: Call, item: Waiting) -> tuple[Delivery, str]:
    found = await usecases.send_late(call.cabinet, item)
    nothing = "" if found.problem else call.words.outbox.NOTHING_WENT
    return found, _arrived(call, found) or nothing


def _arrived(call: Call, found: Delivery) -> str:
    return call.words.outbox.arrived(len(found.arrived)) if found.arrived else ""


def _listed(call: Call, found: Delivery, told: str = "", trouble: Trouble | None = None) -> Answer:
    cabinet, words = call.cabinet, call.words
    head = [Section(told)] if told else []
    head += [Section(words.outbox.DAMAGED)] if cabinet.outbox.damaged() else []
    return Answer(
        student=None,
        taken_at=cabinet.now(),
        sections=lambda: (*head, *outbox_sections(found.waiting, cabinet.viewer, words)),
        data=lambda: _data(call, found),
        rows=lambda: [_HEADER, *_rows(call, found.waiting)],
        trouble=trouble or (trouble_of(found.problem, words) if found.problem else None),
    )


def _data(call: Call, found: Delivery) -> Any:
    from epos_tui.commands.records.waiting import outbox

    return outbox(found, call.cabinet.viewer, call.words)


_HEADER = ("id", "child_id", "kind", "stage", "since", "attempts", "label")


def _rows(call: Call, items: Sequence[Waiting]) -> Iterator[tuple[object, ...]]:
    from epos_tui.commands.records.waiting import kind_of

    for item in items:
        label = waiting_said(item, call.cabinet.viewer, call.words)
        about = (item.id, item.order.student_id, kind_of(item.order), item.stage.value)
        yield (*about, item.since.isoformat(), item.attempts, label)
