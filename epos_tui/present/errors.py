"""Our few errors told to a person."""

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
    PortalUnreachable,
    SignInNeeded,
    Typed,
    UnknownAccount,
    UnknownProfile,
    UnknownStudent,
    VaultFailed,
    WayClosed,
)
from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.present.people import profile_choice


def told(error: EposError, words: Words) -> str:
    """What happened, what it means, what to do."""
    match error:
        case SignInNeeded() | NotRemembered():
            return words.errors.NO_DIARY[type(error)]
        case NotOffered(feature):
            return words.errors.NOT_OFFERED[feature]
        case PortalRefused() | PortalUnreachable():
            return _of_portal(error, words)
        case BrokenFile():
            return inert(_broken(error, words))
        case CannotKeep(path, number):
            return inert(words.errors.cannot_keep(path, number))
        case AttachmentMissing(name):
            return inert(words.errors.attachment_missing(name))
        case AttachmentTooLarge(name, most):
            return inert(words.errors.attachment_too_large(name, words.diary.size(most)))
        case UnknownStudent(name, matches):
            return inert(words.errors.unknown_student(name, matches))
        case Mistyped():
            return inert(mistyped(error, words))
        case _:
            return _entering(error, words)


def _of_portal(error: PortalRefused | PortalUnreachable, words: Words) -> str:
    """Our sentence, then what the portal says itself."""
    if isinstance(error, PortalRefused):
        sentence = words.errors.REFUSED[error.refusal]
    else:
        sentence = words.errors.UNREACHABLE[error.fault]
        if error.wait:
            return words.errors.waits(sentence, error.wait)
    return inert(words.errors.says(sentence, error.said.rstrip("."))) if error.said else sentence


def _entering(error: EposError, words: Words) -> str:
    """What goes wrong before any diary is open."""
    word = words.sign_in
    match error:
        case NotHandedOver(why):
            return word.UNREAD[why]
        case WayClosed(way):
            return words.hand_over.CLOSED[way]
        case DiaryShut(why):
            return word.SHUT[why]
        case UnknownProfile(name, matches):
            return inert(word.unknown_profile(name, [profile_choice(one, words) for one in matches]))
        case UnknownAccount(id, known):
            return inert(word.unknown_account(id, known))
        case NoSafePlace():
            return word.NO_SAFE_PLACE
        case CommandFailed(setting, reason):
            return word.command_failed(setting, reason)
        case KeyringFailed(reason):
            return word.keyring_failed(reason)
        case VaultFailed():
            return word.NOT_KEPT
        case _:
            return words.errors.CRASHED


def _broken(error: BrokenFile, words: Words) -> str:
    """Not readable at all, a key nobody knows, or a wrong place in it."""
    if error.expected == "file":
        return words.errors.cannot_read(error.file, error.found)
    if error.expected == "action":
        return words.errors.bad_key(error.place)
    return words.errors.broken_file(error.file, error.place, error.expected, error.found)


def unsent(error: EposError, words: Words) -> str:
    """The same of an order that was being sent, and did not arrive."""
    return f"{told(error, words)} {words.errors.NOT_SENT}"


def mistyped(error: Mistyped, words: Words) -> str:
    """What was typed, and an example of what is understood."""
    match error.wanted:
        case Typed.DATE:
            return words.errors.bad_date(error.text)
        case Typed.MOMENT:
            return words.errors.bad_moment(error.text)
        case Typed.LESSONS:
            return words.errors.bad_lessons(error.text)
        case Typed.MARKS:
            return words.errors.bad_marks(error.text)
        case Typed.THRESHOLD:
            return words.errors.bad_threshold(error.text)
        case Typed.REASON:
            return words.errors.bad_reason(error.text, error.known)


def inert(text: str) -> str:
    """What a user typed or a file is called may hold anything."""
    return one_line(clean(text))
