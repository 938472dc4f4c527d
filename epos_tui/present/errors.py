"""Our few errors told to a person."""

from epos_tui.domain.errors import (
    BrokenFile,
    CannotKeep,
    EposError,
    Mistyped,
    PortalRefused,
    SignInNeeded,
    Typed,
    UnknownStudent,
)
from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words


def told(error: EposError, words: Words) -> str:
    """What happened, what it means, what to do."""
    match error:
        case SignInNeeded():
            return words.errors.SIGN_IN_NEEDED
        case PortalRefused(refusal):
            return words.errors.REFUSED[refusal]
        case BrokenFile(file, _, "file", number):
            return inert(words.errors.cannot_read(file, number))
        case BrokenFile(_, place, "action"):
            return inert(words.errors.bad_key(place))
        case BrokenFile(file, place, expected, found):
            return inert(words.errors.broken_file(file, place, expected, found))
        case CannotKeep(path, number):
            return inert(words.errors.cannot_keep(path, number))
        case UnknownStudent(name, matches):
            return inert(words.errors.unknown_student(name, matches))
        case Mistyped():
            return inert(mistyped(error, words))
        case _:
            return words.errors.UNREACHABLE


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
        case Typed.REASON:
            return words.errors.bad_reason(error.text, error.known)


def inert(text: str) -> str:
    """What a user typed or a file is called may hold anything."""
    return one_line(clean(text))
