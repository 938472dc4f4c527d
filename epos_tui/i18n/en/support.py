"""The request to the support in English."""

from epos_tui.domain.people import Role
from epos_tui.domain.support import SupportFault, SupportField
from epos_tui.i18n.en.grammar import counted

TITLE = "Write to support"
TITLE_SHORT = "Support"
FIELD = {
    SupportField.SUBJECT: "Subject",
    SupportField.PROBLEM: "What happened",
    SupportField.FULL_NAME: "Who writes",
    SupportField.ROLE: "Who you are",
    SupportField.TERRITORY: "Territory",
    SupportField.INSTITUTION: "Institution",
    SupportField.CONTACT: "Where to answer",
}
HINT = {
    SupportField.SUBJECT: "in short",
    SupportField.PROBLEM: "what you did, what you saw, when",
    SupportField.FULL_NAME: "the full name",
    SupportField.ROLE: "parent, student",
    SupportField.TERRITORY: "a district or an urban okrug",
    SupportField.INSTITUTION: "the school or the college",
    SupportField.CONTACT: "e-mail or telephone",
}
ROLE = {Role.PARENT: "parent", Role.STUDENT: "student"}
_FAULT = {
    SupportFault.EMPTY: "fill it in",
    SupportFault.TOO_LONG: "too long",
    SupportFault.NO_CONTACT: "an e-mail address or a telephone number is needed",
}
BEFORE: tuple[str, ...] = (
    "Marks, lessons and homework are corrected by the school: ask it first.",
    "What the school has corrected is seen the next day after 14:00.",
)
WRITE, GO_ON = "Write a request", "Go on with the request"
SENT_LIST = "Requests sent"
NOTHING_SENT = "No requests were sent from this computer."
NEXT, SEND = "Next", "Send"
QUESTION = "Send the request to the support of EPOS?"
NUMBER = "Number"
SENT_ON = "Sent"
UNKNOWN = "No answer: the request may have arrived. The draft is kept; it is not sent again by itself."
SENT_STATE, UNKNOWN_STATE = "sent", "nobody knows whether it arrived"
KEPT = "The draft of the request is kept on this computer."
ERASE = "Erase the draft"
ERASE_QUESTION = "Erase the draft of the request?"
ERASED = "The draft of the request was erased."
NO_DRAFT = "There is no draft of a request."
WAY_OUT = "Tab: next field, Ctrl+S: next, Esc: keep as a draft"
WHICH_FIELD = "What to change"
ALL_RIGHT = "All is right, send"


def fault(field: SupportField, fault: SupportFault) -> str:
    return f"{FIELD[field]}: {_FAULT[fault]}."


def requests(count: int) -> str:
    return counted(count, "request", "requests")


def sent(number: str) -> str:
    return f"The request was sent. Number: {number}."
