"""«Ознакомлен»: signs a week, or lists those not signed."""

from typing import Literal

from epos_tui.commands import Answer, Call, Trouble
from epos_tui.commands.asking import Decision, decide
from epos_tui.commands.diary import week_typed
from epos_tui.commands.unsigned import unsigned
from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import Week
from epos_tui.present.diary import sign_question, sign_receipt
from epos_tui.present.line import Section
from epos_tui.usecases import diary as usecases
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.receipt import Outcome

Ended = Literal["sent", "refused", "dry_run", "declined"]


async def sign(call: Call) -> Answer:
    """Shows what is signed, asks, signs."""
    if call.request.has("list"):
        return await unsigned(call)
    week = (await latest(usecases.week(call.cabinet, week_typed(call)))).value
    if refusal := usecases.why_not_sign(call.cabinet, week):
        return _answer(call, week, "refused", refusal)
    question, explained = sign_question(week, call.cabinet.student, call.words)
    match decide(call.request, (explained,), question, call.words):
        case Decision.DRY_RUN:
            return _answer(call, week, "dry_run")
        case Decision.DECLINED:
            return _answer(call, week, "declined")
        case Decision.SEND:
            receipt = await usecases.sign(call.cabinet, week)
    return _answer(call, week, "sent" if receipt.outcome is Outcome.SENT else "refused", receipt.refusal)
