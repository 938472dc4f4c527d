"""Useful links in English."""

SECTION = "Other"
TITLE = "Useful links"
LINK, LINKS, ADDRESS = "Link", "Links", "Address"
CHOOSE, OPEN = "Which link", "Open"
NOT_OPENED = "The link was not opened."
NO_LINK = "There are no links here."


def numbered(number: int) -> str:
    return f"Link {number}"


def open_question(host: str) -> str:
    return f"Open the site {host} in a browser?"


def opened(host: str) -> str:
    return f"The link is with the browser: {host}."


def copied(host: str) -> str:
    return f"The address is copied: {host}. If it does not paste, the terminal does not allow copying."


def by_key(open: str, copy: str) -> str:
    return f"{open} opens it in a browser, {copy} copies the address"
