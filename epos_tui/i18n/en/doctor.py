"""What works and what does not, in English."""

from datetime import date, timedelta

from epos_tui.domain.doctor import About, Health
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "What works"
LOOK = "Check what works"
ALL_WELL = "All is well"
HEALTH = {Health.GOOD: "Good", Health.NOTE: "Please look", Health.BAD: "Problem"}
ABOUT = {
    About.ZONE: "Time zone",
    About.SECRET: "Sign-in key",
    About.ACCOUNT: "Sign-in",
    About.PORTAL: "Portal",
    About.CERTIFICATE: "Certificate",
    About.CLOCK: "Clock",
    About.MEMORY: "Memory",
    About.OUTBOX: "Sending",
    About.MARKS: "Marks",
    About.TERMINAL: "Terminal",
    About.SIGNS: "Signs",
    About.READERS: "Screen readers",
}
INVENTED = "The people of this school are invented: there is no portal behind it."
SIGNED_IN_TO = "Account"
ZONE = "This computer knows the time of Perm."
NO_ZONE = "The time zone of Perm is not known. Install the package tzdata."
CLOCK = "The computer's clock agrees with the portal's."
NO_MEMORY = "The portal's answers are not kept: without the network there is nothing to show."
MEMORY_TROUBLE = {
    "disk": "The portal's answers are not kept: the disk is full or damaged. Free some space.",
    "read_only": "Kept answers can only be read: the data folder is not writable. Check its permissions.",
    "newer": "The kept answers were written by a newer program. Update this one.",
    "place": "The data folder cannot be reached. Check the disk and the permissions.",
}
NOTHING_WAITS = "Nothing waits to be sent."
WEIGHTS = "The weights of marks are 1 to 5, as the portal promises."
NO_TERMINAL = "The answer does not go to a terminal, so its looks cannot be checked."
NO_READERS = "No screen reader is in sight."
TICKET = "Prepare a request"
TICKET_SUBJECT = "What the program epos-tui has checked"
TICKET_QUESTION = "Prepare a request with this check?"
TICKET_READY = "The request is prepared, not sent. Add what happened and send it from “Support”."
TICKET_BEGUN = "A request was begun before. Send or erase it, then prepare a new one."
NO_TICKET = "No request was prepared: sign in first."


def problems(count: int) -> str:
    return f"Not all is well, problems: {count}"


def answering(host: str) -> str:
    return f"The portal {host} answers, its certificate can be trusted, the sign-in is valid."


def clock_off(ahead: timedelta) -> str:
    side = "ahead of" if ahead > timedelta() else "behind"
    by = _amount(ahead)
    return f"The computer's clock is {by} {side} the portal's. Set it right, or nobody will be let in."


def clock_set(jump: timedelta) -> str:
    side = "forward" if jump > timedelta() else "back"
    return f"The computer's clock was set {side} by {_amount(jump)}. The portal was asked anew."


def _amount(ahead: timedelta) -> str:
    minutes = abs(round(ahead.total_seconds() / 60))
    if minutes < 2 * 60:
        return counted(minutes, "minute", "minutes")
    if minutes < 2 * 24 * 60:
        return counted(round(minutes / 60), "hour", "hours")
    return counted(round(minutes / 60 / 24), "day", "days")


def memory(answers: int, size: str, most: str) -> str:
    return f"Answers kept for reading without the network: {answers}, {size}; never more than {most}."


def waiting(count: int) -> str:
    return f"Waiting to be sent: {count}. See epos waiting; epos deliver sends."


def recorded(count: int, folder: str) -> str:
    said = counted(count, "answer was saved", "answers were saved")
    hidden = "Names, texts and numbers are replaced, dates moved."
    return f"{said} to {folder}. {hidden} Look at the files before you share them."


def not_empty(folder: str) -> str:
    return f"The folder {folder} is not empty. Name a new one."


def certificate(issuer: str, until: date) -> str:
    whose = f"was issued by {issuer} and " if issuer else ""
    return f"The portal's certificate {whose}is valid until {dates.day_year(until)}."


def certificate_ends(until: date) -> str:
    return (
        f"The portal's certificate ends on {dates.day_year(until)}. "
        "If the portal does not open after that, this is why: wait until it is replaced."
    )


def heavy(count: int, example: str) -> str:
    many = counted(count, "mark", "marks")
    return (
        f"{many} of a weight above 5, for example {example}. The portal promises weights of 1 to 5; "
        "averages count them as they are. Ask the school."
    )


def terminal(name: str, columns: int, rows: int, encoding: str) -> str:
    return f"{name or 'A terminal without a name'}, {columns} by {rows}, encoding {encoding}."


def small(columns: int, rows: int) -> str:
    return f"A window of {columns} by {rows}: much has to be scrolled. 80 by 24 and more is easier."


def no_letters(encoding: str) -> str:
    name = f"The encoding {encoding}" if encoding else "This encoding"
    return f"{name} has no Russian letters, Latin ones stand for them. Set LANG=ru_RU.UTF-8."


def signs(sample: str) -> str:
    return (
        f"The signs {sample} should be seen. "
        'If there are boxes or question marks instead, write glyphs = "console" into config.toml.'
    )


def readers(names: str) -> str:
    return f"{names} is running. For screen readers there are epos --reader and epos --lines."


def ticket(version: str, system: str) -> str:
    return f"The program epos-tui {version}, {system}. What it has checked:"
