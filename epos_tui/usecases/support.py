"""A request to the support: its form, kept until it is sent, and what was sent before."""

from contextlib import suppress
from dataclasses import dataclass, replace

from epos_tui.domain.access import Act, Refusal, may
from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.domain.orders import SupportRequest
from epos_tui.domain.support import LONGEST_PROBLEM, SentRequest, SupportDraft, problems
from epos_tui.store.desk import SupportDesk
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.outbox import send
from epos_tui.usecases.receipt import Outcome, Receipt


@dataclass(frozen=True)
class Requests:
    """The requests handed over, oldest first, and the form that was begun."""

    sent: tuple[SentRequest, ...]
    draft: SupportDraft | None = None


def draft(cabinet: Cabinet, role: str) -> SupportDraft:
    """The form as it was left, else with what is known of the person; `role` in words.

    Raises `BrokenFile`.
    """
    desk = cabinet.desk.support.read()
    if desk.draft:
        return desk.draft
    last = desk.sent[-1].draft if desk.sent else SupportDraft()
    return SupportDraft(
        full_name=cabinet.viewer.name,
        role=role,
        territory=last.territory,
        institution=cabinet.student.institution.name,
        contact=last.contact,
    )


def prepare(cabinet: Cabinet, begun: SupportDraft) -> bool:
    """Begins a form with subject, problem and role; False where one was begun before, which stays as it is.

    Raises `CannotKeep` and `BrokenFile`.
    """
    if cabinet.desk.support.read().draft:
        return False
    form = draft(cabinet, begun.role)
    keep_draft(cabinet, replace(form, subject=begun.subject, problem=begun.problem[:LONGEST_PROBLEM]))
    return True


def keep_draft(cabinet: Cabinet, form: SupportDraft) -> None:
    """Keeps the form as it stands; raises `CannotKeep` and `BrokenFile`."""
    cabinet.desk.support.change(lambda desk: replace(desk, draft=form))


def forget_draft(cabinet: Cabinet) -> None:
    """The form is begun anew; raises `CannotKeep` and `BrokenFile`."""
    cabinet.desk.support.change(lambda desk: replace(desk, draft=None))


def requests(cabinet: Cabinet) -> Requests:
    """What is kept of the support on this computer; raises `BrokenFile`."""
    desk = cabinet.desk.support.read()
    return Requests(desk.sent, desk.draft)


def why_not_ask(cabinet: Cabinet) -> Refusal | None:
    """Why no request can be sent, before anybody is asked."""
    return may(cabinet.viewer, Act.ASK_SUPPORT)


async def ask(cabinet: Cabinet, form: SupportDraft) -> Receipt:
    """Sends once; the form stays until it is known to have arrived."""
    order = SupportRequest(cabinet.student.id, form)
    if refusal := why_not_ask(cabinet):
        return Receipt(Outcome.REFUSED, order, refusal=refusal)
    keep_draft(cabinet, form)
    if problems(form):
        return Receipt(Outcome.INVALID, order)
    receipt = await send(cabinet, order)
    if receipt.outcome is Outcome.WAITS:
        forget_draft(cabinet)
    elif receipt.changes_something:
        _note_sent(cabinet, SentRequest(receipt.id, cabinet.now(), form), receipt.outcome is Outcome.SENT)
    return receipt


def _note_sent(cabinet: Cabinet, request: SentRequest, done: bool) -> None:
    """What became of the request must be told, even if it cannot be noted."""

    def changed(desk: SupportDesk) -> SupportDesk:
        return SupportDesk(None if done else desk.draft, (*desk.sent, request))

    with suppress(CannotKeep, BrokenFile):
        cabinet.desk.support.change(changed)
