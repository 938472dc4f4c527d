"""What the program keeps, in English."""

from epos_tui.i18n.en.grammar import counted

TITLE = "What is kept, and who is asked"
ACCOUNT = "Signed in"
HOSTS = "Hosts"
NO_HOSTS = "none, no network is needed; the people of this school are invented"
KEPT = "What was read"
NOT_KEPT = "does not stay on this computer"
WAITING = "Waiting to be sent"
SEEN = "Seen"
NOTHING = "nothing"
DAMAGED = "the file is damaged, some of what you decided cannot be read"


def hosts(names: str) -> str:
    return f"{names}; the program asks nobody else"


def kept(count: int, size: str, most: str) -> str:
    return f"{counted(count, 'answer', 'answers')}, {size}; never more than {most}"


def seen(count: int) -> str:
    return f"{counted(count, 'item', 'items')}, to know what is new"


def waiting(count: int) -> str:
    return counted(count, "decision", "decisions")
