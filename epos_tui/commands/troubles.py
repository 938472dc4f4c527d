"""What went wrong, with its exit code and its stable name."""

import os
import sys
from dataclasses import replace
from datetime import date
from errno import EIO
from pathlib import Path

from epos_tui.commands import Misused, NeedAnswer, NotSent, Trouble
from epos_tui.commands.tell import talk
from epos_tui.domain.errors import (
    AttachmentMissing,
    AttachmentTooLarge,
    BrokenFile,
    CannotKeep,
    CommandFailed,
    DiaryShut,
    EposError,
    KeyringFailed,
    Mistyped,
    NoSafePlace,
    NotHandedOver,
    NotOffered,
    NotRemembered,
    PortalRefused,
    SignInNeeded,
    UnknownAccount,
    UnknownProfile,
    UnknownStudent,
    VaultFailed,
    WayClosed,
)
from epos_tui.domain.reading import Reading
from epos_tui.i18n import Words
from epos_tui.present.errors import told, unsent
from epos_tui.present.states import freshness

REFUSED, USAGE, UNREACHABLE, SIGN_IN, CRASHED, NOT_WRITTEN = 1, 2, 3, 4, 70, 74

_CODES: dict[type[EposError], tuple[int, str]] = {
    NotOffered: (0, "not_offered"),
    NotRemembered: (UNREACHABLE, "not_remembered"),
    SignInNeeded: (SIGN_IN, "sign_in_needed"),
    CannotKeep: (REFUSED, "cannot_keep"),
    AttachmentMissing: (REFUSED, "attachment_missing"),
    AttachmentTooLarge: (REFUSED, "attachment_too_large"),
    BrokenFile: (USAGE, "broken_file"),
    UnknownStudent: (USAGE, "unknown_child"),
    Mistyped: (USAGE, "mistyped"),
    NotHandedOver: (USAGE, "not_handed_over"),
    WayClosed: (USAGE, "way_closed"),
    DiaryShut: (SIGN_IN, "diary_shut"),
    UnknownProfile: (USAGE, "unknown_profile"),
    UnknownAccount: (USAGE, "unknown_account"),
    NoSafePlace: (REFUSED, "no_safe_place"),
    VaultFailed: (REFUSED, "vault_failed"),
    CommandFailed: (REFUSED, "command_failed"),
    KeyringFailed: (REFUSED, "keyring_failed"),
}


def trouble_of(error: EposError | Misused | NeedAnswer | NotSent, words: Words) -> Trouble:
    """The error as a command tells it."""
    if isinstance(error, Misused):
        return Trouble(USAGE, "misused", str(error))
    if isinstance(error, NeedAnswer):
        return Trouble(USAGE, "need_answer", words.errors.NEED_ANSWER)
    if isinstance(error, NotSent):
        return replace(trouble_of(error.error, words), text=unsent(error.error, words))
    if isinstance(error, PortalRefused):
        return Trouble(REFUSED, error.refusal.value, told(error, words))
    exit_code, code = _CODES.get(type(error), (UNREACHABLE, "unreachable"))
    return Trouble(exit_code, code, told(error, words))


def stale(reading: Reading[object], today: date, words: Words) -> Trouble | None:
    """The portal could not be asked, but there is a kept answer; or it was not understood as a whole."""
    if reading.problem is None and not reading.unread:
        return None
    code = trouble_of(reading.problem, words).code if reading.problem else "unread"
    return Trouble(0, code, freshness(reading, today, words).text)


def crashed(error: Exception, words: Words) -> str:
    """Where it happened; never what the program knew at that moment."""
    from traceback import extract_tb, format_exception

    if os.environ.get("EPOS_DEBUG") == "1":
        talk(*"".join(format_exception(error)).splitlines())
    at = extract_tb(error.__traceback__)[-1]
    return f"{words.errors.CRASHED} {type(error).__name__}, {Path(at.filename).name}:{at.lineno}"


def is_terminal_gone(error: Exception) -> bool:
    """Nobody types or reads any more; a failing disk says the same, but it takes no terminal away."""
    return isinstance(error, OSError) and error.errno == EIO and not (sys.stdout and sys.stdout.isatty())
