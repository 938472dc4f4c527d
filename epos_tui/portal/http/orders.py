"""Orders on their way to the portal: what is not known to be understood there is not sent to it."""

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Fault, PortalRefused, PortalUnreachable
from epos_tui.domain.orders import (
    AbsenceCancellation,
    DiarySignature,
    Order,
    OutgoingMessage,
    SupportRequest,
)
from epos_tui.portal.http import absence, messages
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.wire import as_sent, id_of


async def hand_over(ask: Ask, order: Order) -> str:
    """The id of what it made; raises `PortalRefused` with the portal's own words where it says no."""
    if not ask.may_write:
        raise PortalRefused(Refusal.NOT_CONFIRMED)
    try:
        await ask.ready()
        return await _sent(ask, order)
    except PortalUnreachable as error:
        if error.fault is Fault.TURNED_DOWN:
            raise PortalRefused(Refusal.BY_PORTAL, error.said) from None
        raise


async def _sent(ask: Ask, order: Order) -> str:
    match order:
        case AbsenceDraft():
            return await absence.announce(ask, order)
        case AbsenceCancellation():
            return await absence.cancel(ask, order.student_id, order.notice_id)
        case DiarySignature():
            return id_of(await ask.send("POST", "/core/api/aware_journals", _signature(ask, order)))
        case OutgoingMessage():
            return await messages.write(ask, order)
        case SupportRequest():
            body = {name: value for name, value in vars(order.form).items() if value}
            query = {"student_profile_id": order.student_id}
            return id_of(await ask.send("POST", "/core/api/epos_otrs_supports", body, query))


def _signature(ask: Ask, order: DiarySignature) -> dict[str, object]:
    return {
        "parent_profile_id": as_sent(ask.profile.id),
        "student_profile_id": as_sent(order.student_id),
        "week": f"{order.monday}",
    }
