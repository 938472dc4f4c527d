"""What the program keeps, and whom it asks."""

from typing import Protocol


class StatusWords(Protocol):
    """Labels, and sentences under them."""

    TITLE: str
    ACCOUNT: str
    HOSTS: str
    NO_HOSTS: str
    KEPT: str
    NOT_KEPT: str
    SEEN: str
    WAITING: str
    NOTHING: str
    DAMAGED: str

    def hosts(self, names: str) -> str: ...
    def kept(self, count: int, size: str, most: str) -> str: ...
    def seen(self, count: int) -> str: ...
    def waiting(self, count: int) -> str: ...
