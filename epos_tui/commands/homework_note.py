"""The family's own tick and note on an assignment; they stay on this computer."""

from collections.abc import Iterator
from dataclasses import replace

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.assignment import assignment_asked
from epos_tui.domain.homework import NotedAssignment, OwnNote
from epos_tui.domain.text import clean, one_line
from epos_tui.present.homework import subject_said
from epos_tui.present.line import Section, capital, sentence
from epos_tui.present.people import who
from epos_tui.usecases import homework as usecases

_WAYS = ("done", "undone", "text")


async def note(call: Call) -> Answer:
    """Keeps what is named and leaves the rest as it was; nothing is sent, so nothing is asked."""
    if not any(map(call.request.has, _WAYS)):
        raise Misused(call.words.commands.one_of([f"--{name}" for name in _WAYS], "homework-note"))
    item = await assignment_asked(call)
    own = usecases.change(call.cabinet, item.assignment.id, lambda own: _own(call, own))
    noted = replace(item, own=own)
    label = sentence(_said(call, noted))
    return Answer(
        student=call.cabinet.student,
        taken_at=call.cabinet.now(),
        sections=lambda: (Section(who(call.cabinet.student, call.words), (label,)),),
        data=lambda: _data(call, noted, label),
    )


def _own(call: Call, own: OwnNote) -> OwnNote:
    request = call.request
    done = request.has("done") or (own.done and not request.has("undone"))
    return OwnNote(done, one_line(clean(request.value("text"))) if request.has("text") else own.text)


def _said(call: Call, noted: NotedAssignment) -> Iterator[str]:
    subject, word = capital(subject_said(noted.assignment, call.words)), call.words.homework
    if call.request.has("done"):
        yield word.marked_done(subject)
    if call.request.has("undone"):
        yield word.marked_open(subject)
    if call.request.has("text"):
        yield word.noted(subject)


def _data(call: Call, noted: NotedAssignment, label: str) -> object:
    from epos_tui.commands.records.homework import assignment
    from epos_tui.commands.records.homework_note import Noting

    return Noting(assignment(noted, call.words), label)
