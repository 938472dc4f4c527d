"""«Ознакомлен» for several weeks, after one question that names each of them."""

from collections.abc import Sequence
from dataclasses import replace

from epos_tui.commands import Answer, Call, Ended, Misused, NotSent, Trouble
from epos_tui.commands.asking import stopped
from epos_tui.commands.troubles import REFUSED, UNREACHABLE, trouble_of
from epos_tui.commands.writing import Ending, delivered, not_sent, refused
from epos_tui.domain.access import Act, may
from epos_tui.domain.errors import EposError
from epos_tui.domain.people import Student
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.domain.year import days_of_week, monday_of
from epos_tui.present.diary import sign_receipt
from epos_tui.present.line import Section, capital
from epos_tui.present.typed import date_typed
from epos_tui.present.unsigned import problem_said, question, week_told, whose
from epos_tui.usecases import diary, unsigned
from epos_tui.usecases.cabinet import latest, with_student
from epos_tui.usecases.unsigned import Unsigned

Signed = tuple[WeekToSign, Ending]
_WELL = (Ended.SENT, Ended.WAITS)


async def sign_several(call: Call) -> Answer:
    """Each week is an order of its own; how each ended is told."""
    if refusal := may(call.cabinet.viewer, Act.SIGN_DIARY):
        return _answer(call, Unsigned(()), (), refused(refusal, call.words))
    found = await _found(call)
    weeks = _wanted(call, found.weeks)
    if not weeks:
        return _answer(call, found, ())
    preview = (*(week_told(item, call.words) for item in weeks), call.words.unsigned.EXPLAINED)
    if how := stopped(call, preview, question(weeks, call.words)):
        ending = not_sent(how, call.words)
        return _answer(call, found, [(item, ending) for item in weeks], ending, preview)
    return _answer(call, found, [(item, await _signed(call, item)) for item in weeks])


async def _found(call: Call) -> Unsigned:
    """Of the chosen child, or of all."""
    if call.request.everyone:
        return await unsigned.of_family(call.cabinet)
    return Unsigned(unsigned.signable((await latest(unsigned.weeks(call.cabinet))).value))


def _wanted(call: Call, weeks: Sequence[WeekToSign]) -> Sequence[WeekToSign]:
    """Those that were named; without names all of them."""
    if not call.request.has("several"):
        return weeks
    named_days = call.request.value("several").split(",")
    mondays = [monday_of(date_typed(text, call.cabinet.today())) for text in named_days]
    for monday in mondays:
        if all(item.week.monday != monday for item in weeks):
            week = call.words.diary.week(monday, days_of_week(monday)[-1])
            raise Misused(call.words.unsigned.not_waiting(capital(week)))
    return [item for item in weeks if item.week.monday in mondays]


async def _signed(call: Call, item: WeekToSign) -> Ending:
    """Whatever becomes of it, the others have their turn."""
    signing = diary.sign(with_student(call.cabinet, item.student), item.week)
    try:
        return await delivered(signing, lambda receipt: sign_receipt(receipt, item.week, call.words))
    except NotSent as failed:
        return Ending(Ended.INVALID, trouble_of(failed, call.words).text)


def _answer(
    call: Call,
    found: Unsigned,
    signed: Sequence[Signed],
    ending: Ending | None = None,
    preview: Sequence[str] = (),
) -> Answer:
    """One `ending` of all where nothing was sent."""
    words, arrived = call.words, sum(ended.how is Ended.SENT for _, ended in signed)
    said = [f"{whose(item)}. {ended.label}" for item, ended in signed]
    if ending:
        summary = ending.label
    else:
        summary = words.unsigned.signed(arrived, len(signed)) if signed else words.commands.NO_WEEKS
    shown = preview if ending else said
    sections = () if ending and ending.how is not Ended.DRY_RUN else (Section(summary, tuple(shown)),)
    return Answer(
        student=None,
        taken_at=call.cabinet.now(),
        sections=lambda: sections,
        data=lambda: _data(call, signed, summary),
        trouble=_trouble(call, found, signed, ending),
    )


def _trouble(call: Call, found: Unsigned, signed: Sequence[Signed], ending: Ending | None) -> Trouble | None:
    """What was refused or may not have arrived; else whose weeks are not known."""
    failed = [(item, ended) for item, ended in signed if ended.how not in (*_WELL, Ended.DRY_RUN)]
    if ending and ending.how is not Ended.DRY_RUN:
        code = ending.refusal.value if ending.refusal else ending.how.value
        return Trouble(REFUSED, code, ending.label)
    if failed:
        unknown = any(ended.how is Ended.UNKNOWN for _, ended in failed)
        text = " ".join(f"{whose(item)}. {ended.label}" for item, ended in failed)
        return Trouble(UNREACHABLE if unknown else REFUSED, failed[0][1].how.value, text)
    return _problem(call, found.problems[0]) if found.problems else None


def _problem(call: Call, problem: tuple[Student, EposError]) -> Trouble:
    student, error = problem
    return replace(trouble_of(error, call.words), text=problem_said(student, error, call.words))


def _data(call: Call, signed: Sequence[Signed], label: str) -> object:
    from epos_tui.commands.records.unsigned import signings

    return signings(signed, label, call.words)
