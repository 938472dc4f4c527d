"""What went wrong, in English."""

from collections.abc import Sequence

UNREACHABLE = "The portal does not answer. Check the internet and try again later."
SIGN_IN_NEEDED = "You are not signed in. This version opens the demo school: add --demo or --fixtures FOLDER."
NOT_OFFERED = "This institution does not keep such a section."
NEED_TERMINAL = "The full screen needs a terminal. Without one: epos --demo today."
CRASHED = "The program failed. No data is lost. Please tell the developers:"
NOT_SENT = "Nothing was sent."
NEED_ANSWER = "A yes is needed and there is nobody to ask: add --yes to send, or --dry-run."
ERROR = "Error"

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
    "choice": "one of the allowed values",
    "unique": "a value that is not repeated",
    "json": "correct JSON",
    "toml": "correct TOML",
    "file": "a file that can be read",
    "smaller": "a smaller file",
    "null": "null",
}


def broken_file(file: str, place: str, expected: str, found: str) -> str:
    names = " or ".join(_EXPECTED.get(name.strip(), name.strip()) for name in expected.split("|"))
    told = f"File {file}, place {place}: expected {names}"
    return told + (f", found {_EXPECTED.get(found, found)}." if found else ".")


def cannot_keep(path: str, reason: str) -> str:
    return f"Could not write {path} ({reason}). Nothing was sent. Check the space and rights of the folder."


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


def bad_key(name: str) -> str:
    return f"keys.toml names an unknown action {name}. The help page, key F1, shows all actions."


def small_terminal(width: int, height: int) -> str:
    return f"The window {width} by {height} is small: enlarge it or open the lines face, epos --lines."
