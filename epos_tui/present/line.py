"""What presenters give: lines with a tone, labelled fields, sections."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.text import one_line


class Tone(Enum):
    """How a line is coloured where there are colours; never the only carrier of a meaning."""

    PLAIN = "plain"
    TITLE = "title"
    MUTED = "muted"
    GOOD = "good"
    NOTICE = "notice"
    BAD = "bad"
    FOUND = "found"
    """A word that was looked for."""


@dataclass(frozen=True)
class Line:
    """A line of text."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Field:
    """A value under its label."""

    label: str
    value: str
    tone: Tone = Tone.PLAIN

    def __str__(self) -> str:
        return f"{self.label}: {self.value}" if self.label else self.value


@dataclass(frozen=True)
class Section:
    """A heading and the sentences under it; the sentences may be numbered where one is chosen."""

    heading: str
    lines: tuple[str, ...] = ()


def sentence(parts: Iterable[str]) -> str:
    """The parts that are not empty as one line of short sentences."""
    return " ".join(ended(line) for line in map(one_line, parts) if line)


def labelled(label: str, text: str) -> str:
    """Тема: дроби; nothing when there is nothing to tell."""
    line = one_line(text)
    return f"{label}: {line}" if line else ""


def about(name: str, said: str) -> str:
    """Дроби: 2 часа; a question keeps its sign instead: Быть или не быть? 2 часа"""
    if name.endswith(("!", "?", "…")):
        return f"{name} {capital(said)}"
    return f"{name.rstrip(' ;,.:') or name}: {said}"


def listed(parts: Iterable[str]) -> str:
    """The parts that are not empty, separated by commas."""
    return ", ".join(line for line in map(one_line, parts) if line)


def ended(text: str) -> str:
    """With a full stop, for the pause; nothing ends twice."""
    text = text.rstrip(" ;,")
    return text if text.endswith((".", "!", "?", "…", ":")) else f"{text}."


def uncapital(text: str) -> str:
    """With a small first letter inside a sentence; abbreviations stay: ВПР."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """With a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]
