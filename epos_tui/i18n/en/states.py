"""States of a page in English."""

LOADING = "Loading…"
UPDATING = "updating"


def as_of(moment: str) -> str:
    return f"as of {moment}"


def kept(moment: str, problem: str) -> str:
    return f"{problem} Shown as of {moment}."


def retry(key: str) -> str:
    return f"Try again: {key}"
