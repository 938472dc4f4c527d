"""Search over everything."""

from typing import Protocol

from epos_tui.domain.place import SearchKind


class SearchWords(Protocol):
    """Labels, and the sentences about what can be found and what cannot."""

    TITLE: str
    PROMPT: str
    KIND: dict[SearchKind, str]
    """One thing."""
    KIND_SHORT: dict[SearchKind, str]
    """At most ten letters."""
    KINDS: dict[SearchKind, str]
    """A heading over several."""
    OWN: str
    ALL_KINDS: str
    ALL_CHILDREN: str
    CHOOSE_KIND: str
    CHOOSE_CHILD: str
    NOTHING: str
    NOT_READ: str
    HOW: tuple[str, ...]
    """The same, where nothing is found before Enter."""
    HINT: tuple[str, ...]
    """How to search, where nothing has been typed yet."""
    WHOSE: str
    AGE: str
    NO_PLACE: str
    SEARCH_READ: str
    READ_ALL: str
    READING: str
    DATE: str
    WHAT: str
    TEXT: str

    def found(self, count: int) -> str: ...
    def shown(self, shown: int, count: int) -> str: ...
    def lacking(self, kinds: str, whose: str) -> str: ...
    def partly(self, kinds: str, whose: str) -> str: ...
    def by_key(self, key: str) -> str: ...
    def by_option(self, option: str) -> str: ...
    def children(self, count: int) -> str: ...
    def records(self, count: int) -> str: ...
