"""The ways of signing in besides pasting."""

from typing import Protocol

from epos_tui.domain.session import Way


class HandOverWords(Protocol):
    """Sentences are complete; a secret is never part of one."""

    TITLE: str
    OTHER: str
    """A button: another way."""
    WAY: dict[Way, str]
    """Names of a choice."""
    CLOSED: dict[Way, str]
    """Why one is not open, of those that can be closed."""
    ADD: str
    """The act of the question."""
    ADD_QUESTION: str
    ADDED: str
    REMOVED: str
    NOT_ADDED: str
    """There is no handler to remove."""
    WAIT: str
    """For the person in the browser."""
    LISTENING: str
    """The address will come by itself, or may be pasted."""
    ESC: str
    CTRL_C: str
    GIVEN_UP: str
    RETURNED: str
    """What the browser shows when it has brought the sign-in."""

    def handler(self, file: str) -> str: ...
    def handled(self, file: str) -> str: ...
    def enter_code(self, address: str, code: str) -> str: ...
