"""The reader mode: what is told in passing, and its keys."""

from typing import Protocol


class ByEarWords(Protocol):
    """Notices stay under 80 characters; the new thing comes first."""

    WELCOME: str
    TEXT: str
    LIST: str
    """Parts of a page: what is only read, and what can be opened."""
    TYPED_HELP: tuple[str, ...]
    KEYS: tuple[str, ...]
    END: str
    BEGINNING: str
    ONE_PART: str
    ONLY_READ: str
    ROOT: str
    UNKNOWN_KEY: str
    WHERE: str
    SEARCH: str
    SEARCH_PROMPT: str

    def keys(self, count: int) -> str: ...
    def log(self, count: int) -> str: ...
    def row(self, number: int, count: int) -> str: ...
    def not_found(self, text: str) -> str: ...
    def pasted(self, count: int) -> str: ...
