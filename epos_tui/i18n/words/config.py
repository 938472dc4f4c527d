"""The file of the settings."""

from typing import Protocol


class ConfigWords(Protocol):
    """What stands in it, and what is told around it."""

    HEAD: str
    SETTINGS: dict[str, dict[str, str]]
    """By section, the first without a name: each setting with its default, as TOML, and what it does."""

    def saved(self, path: str) -> str: ...
    def no_editor(self, path: str) -> str: ...
