"""What speaks against an order, by the portal's own data: no portal trusts a face."""

from datetime import date, datetime

from epos_tui.domain.absence import AbsenceDraft, absence_day, errors, of_allowed_length, problems
from epos_tui.domain.access import Act, Refusal, against_cancelling, against_signing, may
from epos_tui.domain.messages import problem
from epos_tui.domain.orders import (
    AbsenceCancellation,
    DiarySignature,
    Order,
    OutgoingMessage,
    SupportRequest,
)
from epos_tui.domain.portal import Portal
from epos_tui.domain.support import problems as faults
from epos_tui.domain.year import Span, weeks_of


async def against(portal: Portal, order: Order, now: datetime) -> Refusal | None:
    """The first thing that speaks against it; None when it may be taken."""
    viewer = await portal.viewer()
    if order.student_id not in {student.id for student in viewer.students}:
        return Refusal.NOT_YOUR_CHILD
    return may(viewer, _act_of(order)) or await _against(portal, order, now)


async def _against(portal: Portal, order: Order, now: datetime) -> Refusal | None:
    match order:
        case AbsenceDraft():
            return await _against_notice(portal, order, now)
        case AbsenceCancellation():
            return await _against_cancellation(portal, order, now)
        case DiarySignature():
            return against_signing(await portal.week(order.student_id, order.monday), now.date())
        case OutgoingMessage():
            return await _against_message(portal, order)
        case SupportRequest():
            return Refusal.INVALID_REQUEST if faults(order.form) else None


async def _against_notice(portal: Portal, draft: AbsenceDraft, now: datetime) -> Refusal | None:
    if not of_allowed_length(draft.span):
        return Refusal.INVALID_NOTICE
    notices = await portal.absence_notices(draft.student_id, draft.span)
    weeks = [await portal.week(draft.student_id, monday) for monday in weeks_of(draft.span)]
    days = {day.day: absence_day(day, notices) for week in weeks for day in week.days}
    return Refusal.INVALID_NOTICE if errors(problems(draft, now, days)) else None


async def _against_cancellation(portal: Portal, order: AbsenceCancellation, now: datetime) -> Refusal | None:
    notices = await portal.absence_notices(order.student_id, Span(date.min, date.max))
    notice = next((item for item in notices if item.id == order.notice_id), None)
    return against_cancelling(notice, now.date()) if notice else Refusal.NO_SUCH_NOTICE


async def _against_message(portal: Portal, order: OutgoingMessage) -> Refusal | None:
    """An unknown chat or contact; a contact with whom there is a chat is written to there."""
    if problem(order.text):
        return Refusal.INVALID_MESSAGE
    if order.chat_id:
        known = {chat.id for chat in await portal.chats(order.student_id)}
        return None if order.chat_id in known else Refusal.NO_SUCH_CHAT
    people = {contact.id for contact in await portal.contacts(order.student_id)}
    return None if order.contact_id in people else Refusal.NO_SUCH_CHAT


def _act_of(order: Order) -> Act:
    match order:
        case AbsenceDraft():
            return Act.ANNOUNCE_ABSENCE
        case AbsenceCancellation():
            return Act.CANCEL_ABSENCE
        case DiarySignature():
            return Act.SIGN_DIARY
        case OutgoingMessage():
            return Act.WRITE_MESSAGE
        case SupportRequest():
            return Act.ASK_SUPPORT
