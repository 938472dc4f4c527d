"""Which face a call opens, in which language, with which settings."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum

from epos_tui.commands import Request
from epos_tui.home import Home
from epos_tui.i18n import language_of
from epos_tui.settings import LANGUAGES, Settings, is_face_chosen

_OFF = ("0", "false", "no")


class Face(Enum):
    """How the program speaks with its user."""

    SCREEN = "screen"
    READER = "reader"
    LINES = "lines"
    COMMAND = "command"


def face_of(request: Request, settings: Settings) -> Face:
    """The face for this call; without a terminal to type in and look at, a command."""
    if request.command:
        return Face.LINES if request.command.name == "lines" else Face.COMMAND
    if request.has("json"):
        return Face.COMMAND
    if request.has("lines") or (_switched("ACCESSIBLE", False) and not _switched("EPOS_READER", False)):
        return Face.LINES
    if not (sys.stdout and sys.stdout.isatty()):
        return Face.COMMAND
    wanted = request.has("reader") or _switched("EPOS_READER", settings.reader)
    if os.environ.get("TERM") == "dumb" or (settings.lines and _switched("ACCESSIBLE", True) and not wanted):
        return Face.LINES
    if not (sys.stdin and sys.stdin.isatty()):
        return Face.COMMAND
    return Face.READER if wanted else Face.SCREEN


def to_be_asked(face: Face, home: Home) -> bool:
    """Whether nobody has chosen yet how the program shall be shown."""
    told = os.environ.get("EPOS_READER") or os.environ.get("ACCESSIBLE")
    return face is Face.SCREEN and not told and not is_face_chosen(home)


def _switched(variable: str, unset: bool) -> bool:
    """Whether the variable switches its face on, or off with 0; not set or empty it leaves it as it is."""
    value = os.environ.get(variable)
    return value.lower() not in _OFF if value else unset


def spoken(argv: Sequence[str], environment: Mapping[str, str], setting: str = "") -> str:
    """The language asked for, even in a call that cannot be read; else the setting, else the locale's."""
    for word, following in zip(argv, (*argv[1:], ""), strict=False):
        if word == "--":
            break
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if value != word and value in LANGUAGES:
            return value
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return setting or language_of(next(filter(None, (environment.get(name) for name in names)), ""))


def settings_for(request: Request, settings: Settings) -> Settings:
    """The settings with what this call asks for instead."""
    return replace(
        settings,
        theme=request.value("theme") or settings.theme,
        glyphs=request.value("glyphs") or settings.glyphs,
        single_key=request.has("single-key") or settings.single_key,
    )
