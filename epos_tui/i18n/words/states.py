"""How fresh a page is, and the words of an empty or failed one."""

from typing import Protocol


class StateWords(Protocol):
    """What every pane needs."""

    LOADING: str
    UPDATING: str

    def as_of(self, moment: str) -> str: ...
    def kept(self, moment: str, problem: str) -> str: ...
    def retry(self, key: str) -> str: ...
