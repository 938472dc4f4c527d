"""Useful links in English."""

from epos_tui.i18n.en.grammar import counted

SECTION = "Other"
TITLE = "Useful links"
LINK, LINKS, ADDRESS = "Link", "Links", "Address"
CHOOSE, OPEN = "Which link", "Open"
NOT_OPENED = "The link was not opened."
NO_LINK = "There are no links here."
OWN = "Your own links"
NOTE, NAME = "Note", "Title"
UNSAFE = "the address is not opened: it may lead to another site"
NONE = "No links yet."
ADD, CHANGE, REMOVE, SAVE = "Add a link", "Change the link", "Remove the link", "Save"
WRONG_ADDRESS = "An address of a site is needed, one that begins with http:// or https://."
NO_NAME = "Give the link a title."
ONLY_OWN = "Only a link of your own can be changed or removed."


def numbered(number: int) -> str:
    return f"Link {number}"


def open_question(host: str) -> str:
    return f"Open the site {host} in a browser?"


def count(count: int) -> str:
    return counted(count, "link", "links")


def remove_question(name: str) -> str:
    return f"Remove your own link “{name}”?"


def added(name: str) -> str:
    return f"The link “{name}” is kept on this computer."


def removed(name: str) -> str:
    return f"The link “{name}” was removed."


def no_own(url: str) -> str:
    return f"There is no link of your own with the address “{url}”."


def opened(host: str) -> str:
    return f"The link is with the browser: {host}."


def copied(host: str) -> str:
    return f"The address is copied: {host}. If it does not paste, the terminal does not allow copying."


def by_key(open: str, copy: str) -> str:
    return f"{open} opens it in a browser, {copy} copies the address"
