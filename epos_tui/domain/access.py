"""Who may write to the school (seed: only parents announce absences and sign the diary), and when."""

from datetime import date
from enum import Enum

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.lessons import Week
from epos_tui.domain.people import Role, Viewer
from epos_tui.domain.year import monday_of


class Act(Enum):
    """What is written to the school."""

    ANNOUNCE_ABSENCE = "announce_absence"
    CANCEL_ABSENCE = "cancel_absence"
    SIGN_DIARY = "sign_diary"
    WRITE_MESSAGE = "write_message"
    ASK_SUPPORT = "ask_support"


_PARENTS_ONLY = (Act.ANNOUNCE_ABSENCE, Act.CANCEL_ABSENCE, Act.SIGN_DIARY)


class Refusal(Enum):
    """Why an act is closed or was turned down."""

    ONLY_PARENTS = "only_parents"
    NOT_YOUR_CHILD = "not_your_child"
    ALREADY_SIGNED = "already_signed"
    WEEK_NOT_BEGUN = "week_not_begun"
    WEEK_WITHOUT_LESSONS = "week_without_lessons"
    NO_SUCH_NOTICE = "no_such_notice"
    NOTICE_IN_THE_PAST = "notice_in_the_past"
    INVALID_NOTICE = "invalid_notice"
    NO_SUCH_CHAT = "no_such_chat"
    INVALID_MESSAGE = "invalid_message"
    INVALID_REQUEST = "invalid_request"
    NOT_CONFIRMED = "not_confirmed"
    """Nobody has seen yet how the live portal takes it: it is not sent there."""
    BY_PORTAL = "by_portal"
    """The portal turned it down for a reason of its own."""


def may(viewer: Viewer, act: Act) -> Refusal | None:
    """None when the viewer may do the act, else the reason why not."""
    return Refusal.ONLY_PARENTS if act in _PARENTS_ONLY and viewer.role is not Role.PARENT else None


def against_signing(week: Week, today: date) -> Refusal | None:
    """Why nobody can sign the week; None when it can be signed."""
    if week.monday > monday_of(today):
        return Refusal.WEEK_NOT_BEGUN
    if not week.lessons:
        return Refusal.WEEK_WITHOUT_LESSONS
    return Refusal.ALREADY_SIGNED if week.signature or week.signature_waits else None


def against_cancelling(notice: AbsenceNotice, today: date) -> Refusal | None:
    """Why nobody can take the notice back; None while one of its days is not over."""
    return Refusal.NOTICE_IN_THE_PAST if notice.span.last < today else None
