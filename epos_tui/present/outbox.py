"""What waits to be sent: the same sentence for a row, a line and a label."""

from collections.abc import Sequence
from datetime import timedelta

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.errors import PortalRefused
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import Waiting
from epos_tui.domain.people import Viewer
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.absence import notice_said
from epos_tui.present.errors import inert, told
from epos_tui.present.line import Section, capital, ended, labelled, sentence

_LONGEST = 120


def order_said(order: Order, words: Words) -> str:
    """What was decided."""
    word = words.outbox
    match order:
        case AbsenceDraft():
            return capital(inert(notice_said(order, words)))
        case AbsenceCancellation():
            return ended(word.CANCELLATION)
        case DiarySignature():
            week = word.week(order.monday, order.monday + timedelta(days=6))
            return ended(labelled(word.SIGNATURE, week))
        case OutgoingMessage():
            return ended(labelled(word.MESSAGE, word.quoted(_short(order.text))))
        case SupportRequest():
            return ended(labelled(word.REQUEST, _short(order.form.subject)))


def waiting_said(item: Waiting, viewer: Viewer, words: Words) -> str:
    """Whose it is, what it is, since when it waits and for what."""
    word = words.outbox
    name = next((one_line(who.name) for who in viewer.students if who.id == item.order.student_id), "")
    why = told(PortalRefused(item.refusal, item.said), words) if item.refusal else ""
    stage = f"{word.STAGE[item.stage]}, {word.since(item.since)}"
    return sentence([name, order_said(item.order, words), capital(stage), why])


def outbox_sections(items: Sequence[Waiting], viewer: Viewer, words: Words) -> tuple[Section, ...]:
    """The list, or that it is empty."""
    if not items:
        return (Section(words.outbox.NONE),)
    heading = capital(words.outbox.count(len(items)))
    return (Section(heading, tuple(waiting_said(item, viewer, words) for item in items)),)


def _short(text: str) -> str:
    line = inert(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
