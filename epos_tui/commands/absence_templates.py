"""Templates of notices of absence: listed, kept, removed; nothing is sent."""

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.commands.tell import talk
from epos_tui.domain.absence import LONGEST_NAME, LONGEST_NOTE, LONGEST_SPAN, AbsenceTemplate
from epos_tui.domain.text import clean, folded, one_line
from epos_tui.present import absence as say
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.typed import numbers_typed, reason_typed
from epos_tui.usecases import absence
from epos_tui.usecases import absence_templates as usecases


async def templates(call: Call) -> Answer:
    """All templates, after the change that was asked for."""
    student, words = call.cabinet.student, call.words
    if call.request.has("save"):
        await _save(call)
    if call.request.has("remove"):
        template = template_typed(call, call.request.value("remove"))
        usecases.remove(call.cabinet, template)
        talk(words.absence.template_removed(one_line(template.name)))
    known = usecases.templates(call.cabinet)
    return Answer(
        student=student,
        taken_at=call.cabinet.now(),
        sections=lambda: (Section(who(student, words)), *say.templates_sections(known, words)),
        data=lambda: _data(call, known),
        rows=lambda: [_HEADER, *map(_row, known)],
    )


def template_typed(call: Call, text: str) -> AbsenceTemplate:
    """The template of this name; raises `Misused`."""
    wanted = folded(clean(text))
    for template in usecases.templates(call.cabinet):
        if folded(template.name) == wanted:
            return template
    raise Misused(call.words.absence.no_template(shown(text)))


async def _save(call: Call) -> None:
    request = call.request
    name = one_line(clean(request.value("save")))[:LONGEST_NAME]
    if not name:
        raise Misused(call.words.commands.missing_value("--save", call.words.options.VALUE["name"]))
    reasons = await absence.reasons(call.cabinet) if request.has("reason") else ()
    template = AbsenceTemplate(
        name,
        _days_typed(call),
        numbers_typed(request.value("lessons")) if request.has("lessons") else (),
        reason_typed(request.value("reason"), reasons) if request.has("reason") else None,
        one_line(clean(request.value("note")))[:LONGEST_NOTE],
    )
    usecases.save(call.cabinet, template)
    talk(call.words.absence.template_saved(name))


def _days_typed(call: Call) -> int:
    typed = call.request.value("days") or "1"
    if not (typed.isascii() and typed.isdigit() and len(typed) < 4 and 0 < int(typed) <= LONGEST_SPAN):
        raise Misused(call.words.commands.bad_choice("--days", shown(typed), (f"1–{LONGEST_SPAN}",)))
    return int(typed)


def _data(call: Call, known: tuple[AbsenceTemplate, ...]) -> object:
    from epos_tui.commands.records.absence_templates import templates

    return templates(known, call.words)


_HEADER = ("name", "days", "lessons", "reason", "note")


def _row(template: AbsenceTemplate) -> tuple[object, ...]:
    reason = template.reason.name if template.reason else ""
    numbers = "; ".join(map(str, template.lessons))
    return (template.name, template.days, numbers, reason, template.note)
