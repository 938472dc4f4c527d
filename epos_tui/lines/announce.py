"""Telling the school of an absence: questions, the whole once more, and only then the sending."""

from datetime import date, timedelta

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceDraft, AbsenceTemplate, Problem
from epos_tui.domain.access import Act, may
from epos_tui.domain.errors import EposError
from epos_tui.domain.year import Span
from epos_tui.i18n import Words
from epos_tui.lines import absence_templates
from epos_tui.lines.draft import QUESTIONS, Ask, questions
from epos_tui.lines.question import confirmed
from epos_tui.lines.reading import read
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Back, Interrupted, Talk, fail, say
from epos_tui.present.absence import announce_receipt, draft_fields, problems_said
from epos_tui.present.errors import told
from epos_tui.present.line import sentence
from epos_tui.usecases import absence, today
from epos_tui.usecases.cabinet import Cabinet


def room(
    talk: Talk, cabinet: Cabinet, day: date | None = None, template: AbsenceTemplate | None = None
) -> bool:
    """Asks everything, or what a template leaves open, and sends; gives whether the school may have it."""
    if refusal := may(cabinet.viewer, Act.ANNOUNCE_ABSENCE):
        fail(talk, talk.words.errors.REFUSED[refusal])
        return False
    known = template or absence_templates.chosen(talk, cabinet)
    draft = _by_template(talk, cabinet, known, day) if known else typed(talk, cabinet, day)
    while True:
        try:
            agreed = confirmed(talk, _summary(cabinet, draft, talk.words))
        except Interrupted:
            raise
        except Back:
            if known:
                draft = _by_template(talk, cabinet, known, draft.span.first)
            else:
                draft = _filled(talk, cabinet, draft, QUESTIONS[-1])
            continue
        if not agreed or _send(talk, cabinet, draft):
            return agreed


def typed(talk: Talk, cabinet: Cabinet, day: date | None = None) -> AbsenceDraft:
    """All questions from the first."""
    first = day or _next_day(talk, cabinet)
    return _filled(talk, cabinet, AbsenceDraft(cabinet.student.id, Span(first, first)), QUESTIONS[0])


def _by_template(talk: Talk, cabinet: Cabinet, template: AbsenceTemplate, day: date | None) -> AbsenceDraft:
    return absence_templates.filled(talk, cabinet, template, day or _next_day(talk, cabinet))


def _next_day(talk: Talk, cabinet: Cabinet) -> date:
    """The next day with lessons, else tomorrow."""
    coming = read(talk, cabinet, today.page(cabinet)).next_day
    return coming.day if coming else cabinet.today() + timedelta(days=1)


def _filled(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft, first: Ask) -> AbsenceDraft:
    """Asks from one question on; back before the first one, or Ctrl+C at any, leaves the room.

    A question that fails leads to the one before it, with what was typed.
    """
    question, known = first, frozenset[Problem]()
    while True:
        try:
            draft = question(talk, cabinet, draft)
            found, step = run(absence.check(cabinet, draft)), 1
        except Interrupted:
            raise
        except Back:
            found, step = (), -1
        except EposError as error:
            fail(talk, told(error, talk.words))
            found, step = (), -1
        say(talk, *problems_said((problem for problem in found if problem not in known), talk.words))
        known = known.union(found)
        asked = questions(draft)
        place = asked.index(question) + step
        if place < 0:
            raise Back
        if place == len(asked):
            return draft
        question = asked[place]


def _summary(cabinet: Cabinet, draft: AbsenceDraft, words: Words) -> tuple[str, ...]:
    lessons = run(absence.lessons_of(cabinet, draft))
    fields = (sentence([str(field)]) for field in draft_fields(draft, "", words, lessons))
    warnings = problems_said(run(absence.check(cabinet, draft)), words)
    return (words.absence.announce_question(cabinet.student.name), *fields, *warnings, words.absence.SENT_TO)


def _send(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> bool:
    """Tells how it ended; after a failure nothing typed is lost."""
    announcing = absence.announce(cabinet, draft)
    return delivered(talk, announcing, lambda receipt: announce_receipt(receipt, draft, talk.words))
