"""Useful links."""

from typing import Protocol


class LinkWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    SECTION: str
    TITLE: str
    LINK: str
    LINKS: str
    ADDRESS: str
    CHOOSE: str
    OPEN: str
    NOT_OPENED: str
    NO_LINK: str
    OWN: str
    """The heading over the family's own links."""
    NOTE: str
    NAME: str
    UNSAFE: str
    NONE: str
    ADD: str
    CHANGE: str
    REMOVE: str
    SAVE: str
    WRONG_ADDRESS: str
    NO_NAME: str
    ONLY_OWN: str

    def numbered(self, number: int) -> str: ...
    def open_question(self, host: str) -> str: ...
    def count(self, count: int) -> str: ...
    def remove_question(self, name: str) -> str: ...
    def added(self, name: str) -> str: ...
    def removed(self, name: str) -> str: ...
    def no_own(self, url: str) -> str: ...
    def opened(self, host: str) -> str: ...
    def copied(self, host: str) -> str: ...
    def by_key(self, open: str, copy: str) -> str: ...
