"""A request to the support, or the list of those sent."""

import sys
from collections.abc import Sequence
from dataclasses import replace

from epos_tui.commands import Answer, Call, Ended
from epos_tui.commands.asking import stopped
from epos_tui.commands.writing import Ending, delivered, not_sent, refused, written
from epos_tui.domain.support import LONGEST_PROBLEM, SupportDraft, SupportField, problems
from epos_tui.domain.text import clean, one_line
from epos_tui.present import support as say
from epos_tui.present.line import Section, ended
from epos_tui.present.people import who
from epos_tui.usecases import support as usecases

_OPTIONS = {SupportField.FULL_NAME: "name"}
"""Where the option has another name than the field."""


async def support(call: Call) -> Answer:
    """Fills the form from the options and from what is known, checks, shows, asks, sends."""
    if call.request.has("list"):
        return _sent(call)
    draft = _draft(call)
    preview = [ended(str(field)) for field in say.draft_fields(draft, call.words)]
    ending = await _ending(call, draft, preview)
    return written(call, ending, lambda: _data(call, draft, ending), preview)


def _draft(call: Call) -> SupportDraft:
    draft = usecases.draft(call.cabinet, call.words.support.ROLE[call.cabinet.viewer.role])
    for field in SupportField:
        name = _OPTIONS.get(field, field.value)
        if call.request.has(name):
            draft = replace(draft, **{field.value: _value(field, call.request.value(name))})
    return draft


def _value(field: SupportField, typed: str) -> str:
    """The long text keeps its lines, and may come from standard input."""
    if field is not SupportField.PROBLEM:
        return one_line(clean(typed))
    if typed == "-":
        typed = sys.stdin.read(LONGEST_PROBLEM + 1) if sys.stdin else ""
    return clean(typed).strip("\n")


async def _ending(call: Call, draft: SupportDraft, preview: Sequence[str]) -> Ending:
    words = call.words
    if refusal := usecases.why_not_ask(call.cabinet):
        return refused(refusal, words)
    if wrong := problems(draft):
        told = (say.problem_said(item, words) for item in wrong)
        return Ending(Ended.INVALID, " ".join((*told, words.errors.NOT_SENT)))
    if how := stopped(call, preview, words.support.QUESTION):
        return not_sent(how, words)
    return await delivered(usecases.ask(call.cabinet, draft), lambda receipt: say.ask_receipt(receipt, words))


def _sent(call: Call) -> Answer:
    student, words = call.cabinet.student, call.words
    requests = usecases.requests(call.cabinet).sent
    return Answer(
        student=student,
        taken_at=call.cabinet.now(),
        sections=lambda: (Section(who(student, words)), *say.requests_sections(requests, words)),
        data=lambda: _sent_data(call),
    )


def _sent_data(call: Call) -> object:
    from epos_tui.commands.records import support

    return support.sent(usecases.requests(call.cabinet).sent, call.words)


def _data(call: Call, draft: SupportDraft, ending: Ending) -> object:
    from epos_tui.commands.records import support

    return support.Asking(
        outcome=ending.how,
        request_id=ending.id,
        draft=support.form(draft),
        problems=tuple(support.problem(item, call.words) for item in problems(draft)),
        refusal=ending.refusal,
        label=ending.label,
    )
