"""Completion for fish."""

from collections.abc import Iterator

from epos_tui.commands import Option
from epos_tui.commands.completion import NAMES, PROGRAMS
from epos_tui.commands.help import option_said
from epos_tui.commands.options import COMMON
from epos_tui.commands.table import ALL
from epos_tui.i18n import Words


def lines(words: Words) -> Iterator[str]:
    """Names with their descriptions."""
    for program in PROGRAMS:
        yield from _lines(f"complete -c {program}", words)


def _lines(complete: str, words: Words) -> Iterator[str]:
    yield f"{complete} -f"
    unnamed = f"not __fish_seen_subcommand_from {' '.join(NAMES)}"
    for name in NAMES:
        title = _quoted(words.commands.TITLE[name])
        yield f"{complete} -n {_quoted(unnamed)} -a {name} -d {title}"
    for option in COMMON:
        yield f"{complete} {_option(option, '', words)}"
    for command in ALL:
        named = f"{complete} -n {_quoted(f'__fish_seen_subcommand_from {command.name}')}"
        for option in command.options:
            yield f"{named} {_option(option, command.name, words)}"
        if command.argument:
            yield f"{named} -a {_quoted(' '.join(command.argument.choices or NAMES))}"


def _option(option: Option, command: str, words: Words) -> str:
    said = f"-l {option.name} -d {_quoted(option_said(option, command, words))}"
    if option.value == "folder":
        return f"{said} -r -a '(__fish_complete_directories)'"
    if option.value == "file":
        return f"{said} -r -F"
    known = f" -a {_quoted(' '.join(option.choices))}" if option.choices else ""
    return f"{said} -x{known}" if option.value else said


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
