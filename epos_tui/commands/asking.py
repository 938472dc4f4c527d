"""Before something is sent: what it is, and whether it shall be."""

import sys
from collections.abc import Sequence

from epos_tui.commands import Call, Ended, Errand, NeedAnswer
from epos_tui.commands.tell import talk
from epos_tui.present.answers import is_yes


def stopped(call: Call | Errand, preview: Sequence[str], question: str) -> Ended | None:
    """Shows what will be sent and asks; None lets it go. The end of input is a no; raises `NeedAnswer`."""
    if call.request.has("dry-run"):
        return Ended.DRY_RUN
    talk(*preview)
    if call.request.has("yes"):
        return None
    if not (sys.stdin and sys.stdin.isatty()):
        raise NeedAnswer
    talk(question)
    return None if is_yes(typed(call.words.commands.YES_OR_NO)) else Ended.DECLINED


def typed(prompt: str) -> str:
    """The line that is typed, with its end; nothing at the end of input."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return sys.stdin.readline()


def typed_unseen(prompt: str) -> str:
    """What is typed or pasted into the terminal without being shown; nothing at the end of input."""
    from epos_tui.terminal import hidden

    sys.stderr.write(prompt)
    sys.stderr.flush()
    try:
        return hidden()
    finally:
        sys.stderr.write("\n")
