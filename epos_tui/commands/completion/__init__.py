"""Scripts that complete commands, options and their choices by Tab, made from the table of commands."""

from collections.abc import Iterator

from epos_tui.commands import Option, Request
from epos_tui.commands.table import ALL, COMMON
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


def every_option() -> Iterator[Option]:
    """Each option once, the common ones first."""
    options = (*COMMON, *(option for command in ALL for option in command.options))
    yield from {option.name: option for option in options}.values()


def choices() -> dict[str, tuple[str, ...]]:
    """What may stand after an option or a command."""
    after = {command.name: command.argument.choices or NAMES for command in ALL if command.argument}
    return {f"--{option.name}": option.choices for option in every_option() if option.choices} | after


def free() -> tuple[str, ...]:
    """Options after which anything may stand, but for the name of a folder."""
    return tuple(
        f"--{option.name}"
        for option in every_option()
        if option.value not in ("", "folder") and not option.choices
    )
