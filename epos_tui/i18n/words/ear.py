"""The lexicon for the ear: how what a school writes short is said in full."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True)
class Noun:
    """A noun that is written short; its forms stand in the order of the language's cases.

    With small letters a short form may begin with a large one; with large ones it is itself only.
    """

    shorts: tuple[str, ...]
    one: tuple[str, ...]
    many: tuple[str, ...] = ()
    """The forms for several numbers: стр. 5–7, стр. 5, 8."""
    ranked: bool = False
    """Whether its number may stand before it: 5–7 кл."""
    otherwise: int = 0
    """The case after a word that is no preposition."""


@dataclass(frozen=True)
class Unit:
    """What stands short after a number; the forms of 1, 2 and 5."""

    shorts: tuple[str, ...]
    forms: tuple[str, str, str]


@dataclass(frozen=True)
class Rule:
    """A regular expression that needs linear time, and what is said for what it finds."""

    written: str
    said: str


class EarWords(Protocol):
    """What is in doubt is not here: a text as it was written is better than a wrong word."""

    CASES: Mapping[str, int]
    """Prepositions, and the case of the noun after them."""
    CASE_OF_ENDING: Mapping[str, int]
    """Endings of words that ask for a case; other words ask for the first."""
    NOUNS: tuple[Noun, ...]
    """Short only with a number."""
    WORKS: tuple[Noun, ...]
    """Short with a number and without."""
    PLACES: tuple[Noun, ...]
    """Short before a name."""
    PHRASES: Mapping[str, str]
    """Short wherever they stand."""
    STEMS: Mapping[str, str]
    """Short before an ending that is written out: лит-ра."""
    UNITS: tuple[Unit, ...]
    RULES: tuple[Rule, ...]
    """Whatever needs more than a table, in this order."""
    SPELT: Mapping[str, str]
    """Words that are read wrong as they are written: еще."""
    SIGNS: Mapping[str, str]
    """Signs that readers drop or name in a language of their own."""
    BETWEEN: Mapping[str, str]
    """What is said for a sign between blanks; a colon and a star only between numbers."""
    TOUCHING: Mapping[str, str]
    """What is said for a sign between two numbers that it touches."""
    BEFORE_NUMBER: Mapping[str, str]
    """What is said for a sign that a number begins with."""
    AND: str
    BLANK: str
    """What is said for a gap to be filled in: ____."""
    STARRED: str
    """What is said for the star of a harder task: 5*."""
    AFTER_MARK: frozenset[str]
    """Words by which a figure with a sign is known as a mark: 5- за диктант."""
    BEFORE_DECIMAL: frozenset[str]
    """Words by which a figure with a point is known as a number, not a section: балл 4.5."""
    BEFORE_DAY: frozenset[str]
    """Words by which a figure with a point is known as a day: задание на 12.05."""

    def day(self, day: date) -> str: ...
    def amount(self, number: str, forms: tuple[str, str, str], before: str) -> str: ...
    def ordinal(self, number: int, ending: str, after: str) -> str: ...
    def numbers_from_to(self, first: str, last: str) -> str: ...
    def numbered_from_to(self, first: str, last: str) -> str: ...
