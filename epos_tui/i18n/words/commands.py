"""The one-shot commands: titles, help, talk."""

from typing import Protocol


class CommandWords(Protocol):
    """`TITLE` names a command in one line of the help."""

    TITLE: dict[str, str]
