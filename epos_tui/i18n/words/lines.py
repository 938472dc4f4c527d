"""The lines face: menus, prompts, answers."""

from typing import Protocol


class LineWords(Protocol):
    """Prompts stay under 30 characters: a braille display shows them whole."""

    WELCOME: str
