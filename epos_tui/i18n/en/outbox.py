"""What was decided and has not arrived yet, in English."""

from datetime import date, datetime

from epos_tui.domain.outbox import Stage
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Waiting to be sent"
WAITING = "waiting to be sent"
SIGNATURE_WAITS = "signature waiting to be sent"
NONE = "Nothing waits to be sent: all you decided is on the portal."
WAITS = "The portal cannot be reached now. It will be sent by itself when the portal answers."
WAITS_FOR_SIGN_IN = "The sign-in has ended. It will be sent by itself when you have signed in again."
UNSEEN = "The portal has taken it and does not show it yet: look later, there is no need to send it again."
STAGE = {
    Stage.QUEUED: "waits for a connection",
    Stage.SENDING: "being sent",
    Stage.UNKNOWN: "no answer came, we shall look whether it arrived",
    Stage.ASK: "decide whether to send or to cancel it",
    Stage.REJECTED: "turned down by the portal",
}
SIGNATURE = "Signature of the week"
CANCELLATION = "Cancellation of an absence notice"
MESSAGE = "Message"
REQUEST = "Request to the support"
DAMAGED = "Some entries are damaged on the disk and must not be sent. The file is kept."
CANCEL_QUESTION = "Shall this not be sent?"
MAY_HAVE_ARRIVED = "It may have arrived already: look on the portal."
CANCELLED = "It does not wait any more."
APPROVE_QUESTION = "Send this now?"
SEND_NOW = "Send now"
GIVE_UP = "Do not send"
DELIVER = "Send all that may go"
NOTHING_WENT = "Nothing was sent now: an answer may still come, or a decision of yours is needed."
GONE = "There is no such entry any more: it was sent or cancelled."


def count(count: int) -> str:
    return f"waiting to be sent: {count}"


def arrived(count: int) -> str:
    return f"{counted(count, 'entry has', 'entries have')} arrived."


def since(moment: datetime) -> str:
    return f"since {dates.moment(moment)}"


def week(monday: date, sunday: date) -> str:
    return dates.span_said(monday, sunday)


def quoted(text: str) -> str:
    return f"“{text}”"
