"""«Ознакомлен»: signs a week, or lists those not signed."""

from epos_tui.commands import Answer, Call
from epos_tui.commands.asking import stopped
from epos_tui.commands.diary import week_typed
from epos_tui.commands.sign_several import sign_several
from epos_tui.commands.unsigned import unsigned
from epos_tui.commands.writing import Ending, delivered, not_sent, refused, written
from epos_tui.domain.lessons import Week
from epos_tui.present.diary import sign_question, sign_receipt
from epos_tui.present.line import capital, ended
from epos_tui.usecases import diary as usecases
from epos_tui.usecases.cabinet import latest


async def sign(call: Call) -> Answer:
    """Shows what is signed, asks, signs."""
    if call.request.has("list"):
        return await unsigned(call)
    if call.request.has("every") or call.request.has("several"):
        return await sign_several(call)
    week = (await latest(usecases.week(call.cabinet, week_typed(call)))).value
    question, explained = sign_question(week, call.cabinet.student, call.words)
    ending = await _ending(call, week, question, explained)
    name = ended(capital(call.words.diary.week(week.monday, week.days[-1].day)))
    return written(call, ending, lambda: _data(call, week, ending), (name, explained))


async def _ending(call: Call, week: Week, question: str, explained: str) -> Ending:
    if refusal := usecases.why_not_sign(call.cabinet, week):
        return refused(refusal, call.words)
    if how := stopped(call, (explained,), question):
        return not_sent(how, call.words)
    signing = usecases.sign(call.cabinet, week)
    return await delivered(signing, lambda receipt: sign_receipt(receipt, week, call.words))


def _data(call: Call, week: Week, ending: Ending) -> object:
    from epos_tui.commands.records.diary import Signing
    from epos_tui.commands.records.year import week_span

    return Signing(ending.how, week_span(week.monday, call.words), ending.refusal, ending.label)
