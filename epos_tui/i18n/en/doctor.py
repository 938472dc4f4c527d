"""What works and what does not, in English."""

from datetime import timedelta

from epos_tui.i18n.en.grammar import counted

ALL_WELL = "All is well"
GOOD = "Good"
BAD = "Problem"
INVENTED = "The people of this school are invented: there is no portal behind it to check or to record."
SIGNED_IN_TO = "Account"
ZONE = "The time zone of Perm is known."
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
