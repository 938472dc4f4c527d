"""The options of the commands: what they do, what stands after them."""

from typing import Protocol


class OptionWords(Protocol):
    """Tables are keyed by the names of options and of kinds of values."""

    OPTION: dict[str, str]
    """An option in one line; `command.option` where a command means it in its own way."""
    VALUE: dict[str, str]
    """What stands after an option: a day, a name …"""
