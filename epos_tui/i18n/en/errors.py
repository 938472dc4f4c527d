"""What went wrong, in English."""

import errno
from collections.abc import Sequence

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Fault, Feature, NotRemembered, SignInNeeded
from epos_tui.i18n.en.grammar import counted

UNREACHABLE = {
    Fault.NO_ANSWER: "The portal does not answer. Check the internet and try again later.",
    Fault.NO_CONNECTION: "The portal cannot be reached. Check the internet and try again later.",
    Fault.TOO_SLOW: "The portal takes too long to answer. Try again later.",
    Fault.CUT_OFF: "The connection broke in the middle of an answer. Try again.",
    Fault.TOO_LARGE: ("The portal sent too large an answer, it was not read. Open this page on the portal."),
    Fault.NOT_DATA: (
        "The portal sent a page instead of data: it seems to be under maintenance. Try again later."
    ),
    Fault.BUSY: "The portal is overloaded and asks to wait. Try again later.",
    Fault.BROKEN: "Something went wrong on the portal. Try again later.",
    Fault.TURNED_DOWN: "The portal did not answer this question. Try again later or open the portal.",
    Fault.OTHER_HOST: (
        "The portal sent the program to a strange address, it did not go there. Try again later."
    ),
    Fault.UNKNOWN_ISSUER: (
        "There is no telling whether this is the portal: its certificate comes from an unknown "
        "authority. Nothing was sent. If you have a file of trusted certificates, add --ca-file "
        "FILE."
    ),
    Fault.EXPIRED: (
        "The portal's certificate has expired, nothing was sent. Check the computer's clock and try "
        "again later."
    ),
    Fault.NOT_YET_VALID: (
        "The portal's certificate is not valid yet: the computer's clock seems to be slow. Set the "
        "right time and try again."
    ),
    Fault.OTHER_NAME: (
        "This is not the portal: the certificate belongs to another address. Nothing was sent. "
        "Guest networks do this: sign in to the network or use another one."
    ),
}
NO_DIARY = {
    SignInNeeded: "You are not signed in. Sign in: epos sign-in. Without an account: epos --demo.",
    NotRemembered: (
        "This week is not on this computer yet, and the portal is not asked here. Open the diary: epos."
    ),
}
NEED_TERMINAL = "The full screen needs a terminal. Without one: epos --demo today."
CRASHED = "The program failed. No data is lost. Please tell the developers:"
NOT_SENT = "Nothing was sent."
NEED_ANSWER = "A yes is needed and there is nobody to ask: add --yes or --dry-run."
ERROR = "Error"
REFUSED = {
    Refusal.ONLY_PARENTS: "Only a parent can do this: sign in with a parent's account.",
    Refusal.NOT_YOUR_CHILD: "The school does not list this child as yours.",
    Refusal.ALREADY_SIGNED: "This week is already signed.",
    Refusal.WEEK_NOT_BEGUN: "This week has not begun: it can be signed from Monday on.",
    Refusal.WEEK_WITHOUT_LESSONS: "This week has no lessons: there is nothing to sign.",
    Refusal.NO_SUCH_NOTICE: "There is no such notice: it may have been cancelled already.",
    Refusal.NOTICE_IN_THE_PAST: "The days of this notice are over: it cannot be cancelled.",
    Refusal.INVALID_NOTICE: "The school did not accept the notice: check the days and lessons.",
    Refusal.NO_SUCH_CHAT: "There is no such chat or contact: the chat may have been closed.",
    Refusal.INVALID_MESSAGE: "The portal did not take the message: it is empty or too long.",
    Refusal.INVALID_REQUEST: "The support did not take the request: fill in all fields.",
    Refusal.NOT_CONFIRMED: (
        "Nobody has checked yet how the live portal takes this from here, so "
        "it is switched off. Do it on the portal: https://school.permkrai.ru/."
    ),
    Refusal.BY_PORTAL: "The portal did not accept this.",
}
NOT_OFFERED = {
    Feature.MESSAGES: "Personal messages of the portal are not used here. The school tells how to reach it.",
    Feature.PROGRAMMES: "Work programmes are not on the portal. They are usually on the school's site.",
    Feature.CURRICULUM: "The curriculum is not published on the portal. It is usually on the school's site.",
    Feature.STAY: "No stay schedule is kept on the portal. The timetable shows when lessons are.",
}
NO_BROWSER = "There is no browser here. Copy the address and open it on another device."

_EXPECTED = {
    "int": "a whole number",
    "str": "a string",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "date": "a date like 2026-10-15",
    "time": "a time like 08:30:00",
    "datetime": "a date and time like 2026-10-15T19:20:00+05:00",
    "field": "a required field",
    "known": "a known field",
    "key": "a key like f7, ctrl+k or p",
    "utf8": "text in UTF-8",
    "certificates": "certificates in a PEM file",
    "issuer": "an address that begins with https://",
    "choice": "one of the allowed values",
    "unique": "a value that is not repeated",
    "json": "correct JSON",
    "toml": "correct TOML",
    "smaller": "a smaller file",
    "null": "null",
    "float": "a number with a fraction",
    "list": "a list",
    "dict": "a table",
    "name": "letters, digits, hyphens or underscores",
    "large": "a number too large",
    "deep": "too many levels",
    "words": "a list of strings that are not empty",
    "threshold": "a number between 0 and 1, such as 0.65",
    "host": "a host name, such as edu-epos.permkrai.ru",
}
_REASON = {
    errno.ENOENT: "there is no such file or folder",
    errno.EACCES: "not allowed",
    errno.EPERM: "not allowed",
    errno.EISDIR: "a folder is in its place",
    errno.ENOTDIR: "a part of the path is not a folder",
    errno.ENOSPC: "the disk is full",
    errno.EROFS: "the disk is read-only",
}


def warning(text: str) -> str:
    return f"Attention: {text}"


def broken_file(file: str, place: str, expected: str, found: str) -> str:
    names = " or ".join(_EXPECTED.get(name.strip(), name.strip()) for name in expected.split("|"))
    told = f"File {file}, {_place(place)}: expected {names}"
    return told + (f", found {_EXPECTED.get(found, found)}." if found else ".")


def _place(place: str) -> str:
    if place == "@end":
        return "end of the file"
    line, colon, column = place.removeprefix("@").partition(":")
    if not place.startswith("@"):
        return f"place {place}"
    return f"line {line}, column {column}" if colon else f"byte {line}"


def _reason(number: str) -> str:
    known = {str(code): told for code, told in _REASON.items()} | {"": "it is not an ordinary file"}
    return known.get(number, f"error {number}")


def cannot_read(path: str, number: str) -> str:
    return f"Could not read {path}: {_reason(number)}."


def cannot_keep(path: str, number: str) -> str:
    return f"Could not write {path}: {_reason(number)}. Check the space and rights of the folder."


def attachment_missing(name: str) -> str:
    return f"The portal has no attachment “{name}”, or it cannot be downloaded. Ask the teacher about it."


def attachment_too_large(name: str, size: str) -> str:
    return f"The attachment “{name}” is larger than {size} and was not saved. Open it on the portal."


def unknown_student(name: str, known: Sequence[str]) -> str:
    return f"“{name}”: it is not clear whose diary this is. Choose: {', '.join(known)}."


def bad_date(text: str) -> str:
    return f"“{text}” is not a date. Write for example 14.09, 2026-09-14, yesterday or tomorrow."


def bad_moment(text: str) -> str:
    return f"“{text}” is not a time. Write for example 2026-10-15T19:20."


def bad_lessons(text: str) -> str:
    return f"“{text}” are not lesson numbers. Write for example 2,3."


def bad_reason(text: str, known: Sequence[str]) -> str:
    return f"There is no reason “{text}”. Choose: {', '.join(known)}."


def bad_marks(text: str) -> str:
    return f"Marks “{text}” are not clear. Examples: 5; 5, 4; 4 weight 2."


def bad_threshold(text: str) -> str:
    return f"The threshold “{text}” is not clear. Examples: 0.5; 0.65. It is a number between 0 and 1."


def bad_key(name: str) -> str:
    return f"keys.toml names an unknown action {name}. The help page, key F1, shows all actions."


def small_terminal(width: int, height: int) -> str:
    return f"The window {width} by {height} is too small: enlarge it or open the lines, epos --lines."


def waits(text: str, seconds: int) -> str:
    return f"{text} The portal asks to wait {counted(seconds, 'second', 'seconds')}."


def says(text: str, said: str) -> str:
    return f"{text} The portal says: “{said}”."


def unread(count: int) -> str:
    return f"{counted(count, 'record', 'records')} of the portal could not be read."


def still_waiting(seconds: int) -> str:
    told = f", {counted(seconds, 'second', 'seconds')} so far" if seconds else ""
    return f"Waiting for the portal{told}."
