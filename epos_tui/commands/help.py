"""The help, made from the table of commands."""

from collections.abc import Iterable, Iterator

from epos_tui.commands import Command, Option, Request
from epos_tui.commands.options import COMMON
from epos_tui.commands.table import ALL, BY_NAME
from epos_tui.i18n import Words
from epos_tui.present.line import Section, ended, uncapital

_EXAMPLES = (
    "epos --demo",
    "epos --demo today",
    "epos --demo --child all diary --week 14.09",
    "epos --demo homework --period tomorrow",
    "epos --demo announce-absence --date 20.10 --lessons 2,3 --dry-run",
    "epos --demo --json absences",
)


def help(request: Request, words: Words) -> tuple[Section, ...]:
    """The help of the command named, or of the whole program."""
    command = BY_NAME.get(request.argument) or request.command
    if command is None or (command.name == "help" and not request.argument):
        return tuple(_of_program(words))
    return tuple(_of_command(command, words))


def _of_program(words: Words) -> Iterator[Section]:
    word = words.commands
    commands = [f"{command.name}: {uncapital(word.TITLE[command.name])}" for command in ALL]
    yield Section(word.ABOUT)
    yield Section(word.COMMANDS, tuple(commands))
    yield Section(word.OPTIONS, tuple(_options(COMMON, "", words)))
    yield Section(word.EXAMPLES, _EXAMPLES)
    yield Section(word.MORE, (word.EXIT_CODES,))


def _of_command(command: Command, words: Words) -> Iterator[Section]:
    word = words.commands
    yield Section(f"{command.name}: {uncapital(word.TITLE[command.name])}")
    yield Section(word.USAGE, (word.usage(_usage(command, words)),))
    if command.options:
        yield Section(word.OWN_OPTIONS, tuple(_options(command.options, command.name, words)))
    yield Section(word.OPTIONS, tuple(_options(COMMON, "", words)))


def _usage(command: Command, words: Words) -> str:
    argument = command.argument
    if argument is None:
        return " ".join(
            [command.name, *(written(option, words) for option in command.options if option.required)]
        )
    name = "|".join(argument.choices) or words.options.VALUE[argument.value]
    return f"{command.name} {name}" if argument.required else f"{command.name} [{name}]"


def _options(options: Iterable[Option], command: str, words: Words) -> Iterator[str]:
    for option in options:
        told = [option_said(option, command, words)]
        if option.required:
            told.append(words.commands.REQUIRED)
        if option.choices:
            told.append(words.commands.choices(option.choices))
        yield ended(f"{written(option, words)}: {'; '.join(told)}")


def option_said(option: Option, command: str, words: Words) -> str:
    """What an option means to a command."""
    table = words.options.OPTION
    return table.get(f"{command}.{option.name}") or table[option.name]


def written(option: Option, words: Words) -> str:
    """--week ДЕНЬ"""
    return f"--{option.name} {words.options.VALUE[option.value]}" if option.value else f"--{option.name}"
