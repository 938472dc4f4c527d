"""The diary that is hidden, and how it is opened."""

from typing import Protocol


class LockWords(Protocol):
    """Nothing here is about anybody."""

    TITLE: str
    HOW: str
    ASKED: str
    """What is asked before it opens."""
    BY_EAR: str
    """How it is opened and how one leaves, in the reader mode."""
    OPEN: str
    """On the button."""
    ASKING: str
    STAYS: str
    OPENED: str
    PROMPT: str
    TOLD_BEFORE: str
    """Where what was told before cannot be taken away."""

    def typed(self, text: str) -> str: ...
