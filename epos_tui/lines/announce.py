"""Telling the school of an absence: questions, the whole once more, and only then the sending."""

from datetime import date, timedelta

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceDraft, Problem
from epos_tui.domain.access import Act, may
from epos_tui.domain.year import Span
from epos_tui.lines.draft import QUESTIONS, Ask, after, before, to_blame
from epos_tui.lines.talk import Back, Talk, confirmed, done, fail, say
from epos_tui.present.absence import announce_receipt, draft_fields, problem_said
from epos_tui.present.line import sentence
from epos_tui.usecases import absence
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.receipt import Outcome


def room(talk: Talk, cabinet: Cabinet, day: date | None = None) -> bool:
    """Asks everything and sends; gives whether it was sent."""
    words = talk.words
    if refusal := may(cabinet.viewer, Act.ANNOUNCE_ABSENCE):
        fail(talk, words.absence.REFUSED[refusal])
        return False
    first = day or cabinet.today() + timedelta(days=1)
    draft = AbsenceDraft(cabinet.student.id, Span(first, first))
    draft = _filled(talk, cabinet, draft, QUESTIONS[0])
    while True:
        try:
            agreed = confirmed(talk, _summary(talk, cabinet, draft))
        except Back:
            draft = _filled(talk, cabinet, draft, QUESTIONS[-1])
        else:
            return agreed and _send(talk, cabinet, draft)


def _filled(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft, first: Ask) -> AbsenceDraft:
    """Asks from one question on; back before the first one leaves the room."""
    question: Ask | None = first
    known: tuple[Problem, ...] = ()
    while question:
        try:
            draft = question(talk, cabinet, draft)
        except Back:
            question = before(question, draft)
            continue
        found = run(absence.check(cabinet, draft))
        _tell(talk, found, known)
        known = (*known, *found)
        question = to_blame(found, draft) or after(question, draft)
    return draft


def _tell(talk: Talk, found: tuple[Problem, ...], known: tuple[Problem, ...]) -> None:
    """Errors each time, a warning once."""
    for problem in found:
        said = problem_said(problem, talk.words)
        if not problem.is_warning:
            fail(talk, said)
        elif problem not in known:
            say(talk, said)


def _summary(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> tuple[str, ...]:
    words, name = talk.words, cabinet.student.name
    fields = (sentence([str(field)]) for field in draft_fields(draft, "", words))
    return (words.absence.announce_question(name), *fields, words.absence.SENT_TO)


def _send(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> bool:
    receipt = run(absence.announce(cabinet, draft))
    sent = receipt.outcome is Outcome.SENT
    (done if sent else fail)(talk, announce_receipt(receipt, draft, talk.words))
    return sent
