"""Announces an absence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from epos_tui.commands import Answer, Call, Ended
from epos_tui.commands.absence_templates import template_typed
from epos_tui.commands.asking import stopped
from epos_tui.commands.writing import Ending, delivered, not_sent, refused, written
from epos_tui.domain.absence import AbsenceDraft, Problem, errors, from_template
from epos_tui.domain.access import Act, may
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.text import clean, one_line
from epos_tui.domain.year import Span
from epos_tui.present.absence import announce_receipt, draft_fields, problems_said
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed, numbers_typed, reason_typed
from epos_tui.usecases import absence as usecases
from epos_tui.usecases.absence_templates import as_offered


async def announce(call: Call) -> Answer:
    """Checks the draft, shows it, asks, sends."""
    draft = await _draft(call)
    problems = await usecases.check(call.cabinet, draft)
    preview = _preview(call, draft, problems, await usecases.lessons_of(call.cabinet, draft))
    ending = await _ending(call, draft, problems, preview)
    return written(call, ending, lambda: _data(call, draft, problems, ending), preview[1:])


async def _draft(call: Call) -> AbsenceDraft:
    """What the call says, over what its template says."""
    request, today = call.request, call.cabinet.today()
    draft = await _begun(call, date_typed(request.value("date"), today))
    last = date_typed(request.value("to"), today) if request.has("to") else draft.span.last
    reasons = await usecases.reasons(call.cabinet) if request.has("reason") else ()
    return replace(
        draft,
        span=Span(draft.span.first, last),
        lessons=numbers_typed(request.value("lessons")) if request.has("lessons") else draft.lessons,
        reason=reason_typed(request.value("reason"), reasons) if request.has("reason") else draft.reason,
        note=one_line(clean(request.value("note"))) if request.has("note") else draft.note,
    )


async def _begun(call: Call, first: date) -> AbsenceDraft:
    student = call.cabinet.student.id
    if not call.request.has("template"):
        return AbsenceDraft(student, Span(first, first))
    template = template_typed(call, call.request.value("template"))
    return from_template(await as_offered(call.cabinet, template), student, first)


def _preview(
    call: Call, draft: AbsenceDraft, problems: Sequence[Problem], lessons: Sequence[Lesson]
) -> tuple[str, ...]:
    """What will be sent, its warnings, who will see it."""
    name = who(call.cabinet.student, call.words)
    fields = (f"{field}." for field in draft_fields(draft, name, call.words, lessons))
    return (*fields, *problems_said(problems, call.words), call.words.absence.SENT_TO)


async def _ending(
    call: Call, draft: AbsenceDraft, problems: Sequence[Problem], preview: Sequence[str]
) -> Ending:
    words = call.words
    if refusal := may(call.cabinet.viewer, Act.ANNOUNCE_ABSENCE):
        return refused(refusal, words)
    if wrong := errors(problems):
        return Ending(Ended.INVALID, " ".join((*problems_said(wrong, words), words.errors.NOT_SENT)))
    if how := stopped(call, preview, words.absence.announce_question(call.cabinet.student.name)):
        return not_sent(how, words)
    announcing = usecases.announce(call.cabinet, draft)
    return await delivered(announcing, lambda receipt: announce_receipt(receipt, draft, words))


def _data(call: Call, draft: AbsenceDraft, problems: Sequence[Problem], ending: Ending) -> object:
    from epos_tui.commands.records import absence, notices

    return absence.Announcement(
        outcome=ending.how,
        notice_id=ending.id,
        draft=notices.draft(draft),
        problems=tuple(absence.problem(item, call.words) for item in problems),
        refusal=ending.refusal,
        label=ending.label,
    )
