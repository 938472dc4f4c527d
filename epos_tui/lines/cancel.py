"""Taking a notice back."""

from datetime import date

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.access import Act, may
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import confirmed
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Talk, fail, say
from epos_tui.lines.walk import walk
from epos_tui.present.absence import cancel_receipt, notice_fields, notice_said
from epos_tui.present.line import sentence
from epos_tui.usecases import absence
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet, day: date | None = None) -> bool:
    """The notices in force, or those of one day; gives whether one was taken back."""
    words = talk.words
    if refusal := may(cabinet.viewer, Act.CANCEL_ABSENCE):
        fail(talk, words.errors.REFUSED[refusal])
        return False
    ahead = run(absence.notices_ahead(cabinet))
    notices = [notice for notice in ahead if day is None or day in notice.span]
    if not notices:
        say(talk, words.absence.NO_NOTICES)
        return False
    items = tuple(_choice(talk, cabinet, notice) for notice in notices)
    heading = f"{words.absence.NOTICES}: {len(items)}."
    return bool(walk(talk, Menu(heading, items)))


def _choice(talk: Talk, cabinet: Cabinet, notice: AbsenceNotice) -> Item[bool]:
    said = notice_said(notice, talk.words)
    names = (said, talk.words.dates.day(notice.span.first))
    return Item(said, lambda: _cancel(talk, cabinet, notice), names)


def _cancel(talk: Talk, cabinet: Cabinet, notice: AbsenceNotice) -> bool | None:
    words = talk.words
    if refusal := absence.why_not_cancel(cabinet, notice):
        fail(talk, words.errors.REFUSED[refusal])
        return None
    question = words.absence.cancel_question(notice.span.first, notice.span.last)
    fields = (sentence([str(field)]) for field in notice_fields(notice, words))
    if not confirmed(talk, (question, f"{cabinet.student.name}.", *fields)):
        return None
    cancelling = absence.cancel(cabinet, notice)
    return delivered(talk, cancelling, lambda receipt: cancel_receipt(receipt, notice, words)) or None
