"""Takes a notice of absence back."""

from datetime import date

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.asking import stopped
from epos_tui.commands.writing import Ending, delivered, not_sent, refused, written
from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.access import Act, Refusal, may
from epos_tui.domain.year import Span
from epos_tui.present.absence import cancel_receipt, notice_said
from epos_tui.present.line import capital
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import absence as usecases


async def cancel(call: Call) -> Answer:
    """Finds the notice, shows it, asks, cancels."""
    if not (call.request.has("date") or call.request.has("notice")):
        raise Misused(call.words.commands.one_of(("--date", "--notice"), "cancel-absence"))
    refusal = may(call.cabinet.viewer, Act.CANCEL_ABSENCE)
    notice = None if refusal else await _notice(call)
    preview = (capital(notice_said(notice, call.words)),) if notice else ()
    ending = await _ending(call, notice, refusal)
    return written(call, ending, lambda: _data(call, notice, ending), preview)


async def _notice(call: Call) -> AbsenceNotice | None:
    """The notice with this id, or the only one of this day."""
    cabinet, request = call.cabinet, call.request
    if request.has("notice"):
        known = await usecases.notices(cabinet, Span(date.min, date.max))
        return next((notice for notice in known if notice.id == request.value("notice")), None)
    day = date_typed(request.value("date"), cabinet.today())
    found = await usecases.notices(cabinet, Span(day, day))
    if len(found) > 1:
        named = [f"{notice.id}, {notice_said(notice, call.words)}" for notice in found]
        raise Misused(call.words.commands.several_notices(named))
    return found[0] if found else None


async def _ending(call: Call, notice: AbsenceNotice | None, refusal: Refusal | None) -> Ending:
    words = call.words
    if refusal or notice is None:
        return refused(refusal or Refusal.NO_SUCH_NOTICE, words)
    if closed := usecases.why_not_cancel(call.cabinet, notice):
        return refused(closed, words)
    preview = (who(call.cabinet.student, words), capital(notice_said(notice, words)))
    question = words.absence.cancel_question(notice.span.first, notice.span.last)
    if how := stopped(call, preview, question):
        return not_sent(how, words)
    cancelling = usecases.cancel(call.cabinet, notice)
    return await delivered(cancelling, lambda receipt: cancel_receipt(receipt, notice, words))


def _data(call: Call, notice: AbsenceNotice | None, ending: Ending) -> object:
    from epos_tui.commands.records import absence, notices

    return absence.Cancellation(
        outcome=ending.how,
        notice_id=notice.id if notice else None,
        notice=notices.notice(notice, call.words) if notice else None,
        refusal=ending.refusal,
        label=ending.label,
    )
