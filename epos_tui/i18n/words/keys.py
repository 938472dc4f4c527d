"""The keyboard: what every action is called, in the footer, the help page and the palette."""

from typing import Protocol


class KeyWords(Protocol):
    """`SHORT` fits the footer; `LONG` explains on the help page and in the palette."""

    SHORT: dict[str, str]
    LONG: dict[str, str]
    KEY: dict[str, str]
    """Names of keys that are not printed as themselves."""
    LETTERS: bool
    """Show letters of the Cyrillic layout."""
    HELP_TITLE: str
    HELP_LAYOUT: str
    HELP_FILE: str
    EVERYWHERE: str
    IN_LIST: str
    HERE: str
    PALETTE_PROMPT: str
    FILTER_PROMPT: str
    PALETTE_NOTHING: str
    THEME: dict[str, str]
    CANCEL: str
    HOW_TO_QUIT: str
    NOTE: str
    LEAVE: str
    YES: str
    NO: str
    YES_WORDS: tuple[str, str]
    NO_WORDS: tuple[str, str]
    """What may be typed: the whole word, then its letter."""
    OK: str
    PRESS_ENTER: str
    NOTICES: str
    NO_NOTICES: str
