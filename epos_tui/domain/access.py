"""What each role may do (seed: only parents announce absences and sign the diary)."""

from enum import Enum

from epos_tui.domain.people import Role, Viewer


class Act(Enum):
    """What is written to the school."""

    ANNOUNCE_ABSENCE = "announce_absence"
    CANCEL_ABSENCE = "cancel_absence"
    SIGN_DIARY = "sign_diary"


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


def may(viewer: Viewer, act: Act) -> Refusal | None:
    """None when the viewer may do the act, else the reason why not."""
    return None if viewer.role is Role.PARENT else Refusal.ONLY_PARENTS
