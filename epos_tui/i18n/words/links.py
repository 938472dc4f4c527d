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

    def numbered(self, number: int) -> str: ...
    def open_question(self, host: str) -> str: ...
    def opened(self, host: str) -> str: ...
    def copied(self, host: str) -> str: ...
    def by_key(self, open: str, copy: str) -> str: ...
