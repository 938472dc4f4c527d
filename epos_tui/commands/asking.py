"""Before something is sent: what it is, and whether it shall be."""

import sys
from collections.abc import Sequence
from enum import Enum

from epos_tui.commands import NeedAnswer, Request
from epos_tui.commands.tell import talk
from epos_tui.i18n import Words

_YES = ("да", "д", "yes", "y")


class Decision(Enum):
    """What becomes of something ready to be sent."""

    SEND = "send"
    DRY_RUN = "dry_run"
    DECLINED = "declined"


def decide(request: Request, preview: Sequence[str], question: str, words: Words) -> Decision:
    """Shows what will be sent and asks; the end of input is a no. Raises `NeedAnswer`."""
    if request.has("dry-run"):
        return Decision.DRY_RUN
    talk(*preview)
    if request.has("yes"):
        return Decision.SEND
    if not (sys.stdin and sys.stdin.isatty()):
        raise NeedAnswer
    talk(question)
    return Decision.SEND if _said_yes(words) else Decision.DECLINED


def _said_yes(words: Words) -> bool:
    sys.stderr.write(words.commands.YES_OR_NO)
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in _YES
