"""How an order ended, in a sentence."""

from epos_tui.domain.errors import PortalRefused, SignInNeeded
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.usecases.receipt import Outcome, Receipt


def receipt_said(receipt: Receipt, words: Words, sent: str, unknown: str, kept: str = "") -> str:
    """`sent` and `unknown` are sentences of the subject; `kept` says what stays when it was turned down."""
    match receipt.outcome:
        case Outcome.SENT:
            return f"{sent} {words.outbox.UNSEEN}" if receipt.unseen else sent
        case Outcome.UNKNOWN:
            return unknown
        case Outcome.WAITS:
            ended = isinstance(receipt.problem, SignInNeeded)
            return words.outbox.WAITS_FOR_SIGN_IN if ended else words.outbox.WAITS
        case _:
            why = told(PortalRefused(receipt.refusal, receipt.said), words) if receipt.refusal else ""
            return f"{why or words.errors.NOT_SENT} {kept}".rstrip()
