"""Scripts that complete commands, options and their choices by Tab, made from the table of commands."""

from collections.abc import Iterator

from epos_tui.commands import Option, Request
from epos_tui.commands.options import COMMON
from epos_tui.commands.table import ALL
from epos_tui.i18n import Words

PROGRAMS = ("epos", "epos-tui")
NAMES = tuple(command.name for command in ALL)


def completion(request: Request, words: Words) -> str:
    """The script for the shell named."""
    match request.argument:
        case "bash":
            from epos_tui.commands.completion.bash import lines
        case "zsh":
            from epos_tui.commands.completion.zsh import lines
        case _:
            from epos_tui.commands.completion.fish import lines
    return "".join(f"{line}\n" for line in lines(words))


def choices() -> dict[str, tuple[str, ...]]:
    """What may stand after an option or a command; keyed by a pattern of `command word`."""
    named = ((command.name, command.argument) for command in ALL if command.argument)
    after = {f"*\\ {name}": known.choices or NAMES for name, known in named if known.value != "text"}
    return {place: option.choices for place, option in _places() if option.choices} | after


def free() -> tuple[str, ...]:
    """The places where anything may stand, but for the name of a folder or a file."""
    return tuple(
        place
        for place, option in _places()
        if option.value not in ("", "folder", "file") and not option.choices
    )


def files() -> tuple[str, ...]:
    """The places where the name of a file stands."""
    return tuple(place for place, option in _places() if option.value == "file")


def _places() -> Iterator[tuple[str, Option]]:
    """Each option with its place in a call: the common ones stand after any command."""
    yield from ((f"*\\ --{option.name}", option) for option in COMMON)
    for command in ALL:
        yield from ((f"{command.name}\\ --{option.name}", option) for option in command.options)
