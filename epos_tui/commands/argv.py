"""Reads the words of a command line by the table; what it cannot read is told in the caller's language."""

from collections.abc import Iterable, Sequence

from epos_tui.commands import Command, Misused, Option, Request
from epos_tui.commands.options import COMMON, CONFLICTS
from epos_tui.commands.table import ALL, BY_NAME, options_of
from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words

OPTIONS = {option.name: option for command in ALL for option in command.options} | {
    option.name: option for option in COMMON
}


def read(argv: Sequence[str], words: Words) -> Request:
    """The request typed; raises `Misused`."""
    values, plain = _sorted_out(argv, words)
    command = _command(plain[0], words) if plain else None
    for name, value in values.items():
        _check_choice(f"--{name}", _meant(name, command), value, words)
    request = Request(command, _argument(command, plain[1:], words), values, tuple(argv))
    if not (request.has("help") or request.has("version")):
        _check(request, words)
    return request


def shown(text: str) -> str:
    """What was typed, fit to be printed."""
    return one_line(clean(text))


def _sorted_out(argv: Sequence[str], words: Words) -> tuple[dict[str, str], list[str]]:
    """Options with their values, and the plain words."""
    values: dict[str, str] = {}
    plain: list[str] = []
    waiting = list(argv)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            return values, plain + waiting
        if word.startswith("-") and word != "-":
            option, value = _option(word, waiting, words)
            if values.setdefault(option.name, value) != value:
                raise Misused(words.commands.contradiction(f"--{option.name}"))
        else:
            plain.append(word)
    return values, plain


def _option(word: str, waiting: list[str], words: Words) -> tuple[Option, str]:
    name, given, value = ("--help" if word == "-h" else word).partition("=")
    option = OPTIONS.get(name.removeprefix("--")) if name.startswith("--") else None
    if option is None:
        told = words.commands.unknown_option(shown(name))
        raise Misused(_with_near(told, name, (f"--{known}" for known in OPTIONS), words))
    if not option.value:
        if given:
            raise Misused(words.commands.needless_value(name))
        return option, ""
    if not given and waiting and not waiting[0].startswith("--"):
        value = waiting.pop(0)
    if not value:
        raise Misused(words.commands.missing_value(name, words.options.VALUE[option.value]))
    return option, value


def _meant(name: str, command: Command | None) -> Option:
    """The option as the command understands it."""
    own = (option for option in options_of(command) if option.name == name)
    return next(own, OPTIONS[name])


def _check_choice(name: str, option: Option, value: str, words: Words) -> None:
    if option.choices and value not in option.choices:
        raise Misused(words.commands.bad_choice(name, shown(value), option.choices))


def _command(name: str, words: Words) -> Command:
    if name not in BY_NAME:
        raise Misused(_with_near(words.commands.unknown_command(shown(name)), name, BY_NAME, words))
    return BY_NAME[name]


def _argument(command: Command | None, plain: Sequence[str], words: Words) -> str:
    """The word after the command; a text may have several."""
    if not plain:
        return ""
    if command and command.argument and command.argument.value == "text":
        return " ".join(plain)
    if command is None or command.argument is None or len(plain) > 1:
        raise Misused(words.commands.surplus(shown(plain[-1])))
    _check_choice(command.name, command.argument, plain[0], words)
    if command.argument.value == "command":
        _command(plain[0], words)
    return plain[0]


def _check(request: Request, words: Words) -> None:
    command = request.command
    for one, other in CONFLICTS:
        if request.has(one) and request.has(other):
            raise Misused(words.commands.conflict(f"--{one}", f"--{other}"))
    if command is None:
        foreign = [name for name in request.values if OPTIONS[name] not in COMMON]
        if foreign:
            raise Misused(words.commands.option_alone(f"--{foreign[0]}"))
        if request.has("csv"):
            raise Misused(words.commands.no_table("today"))
        return
    known = {option.name for option in options_of(command)}
    for name in request.values:
        if name not in known:
            raise Misused(words.commands.foreign_option(f"--{name}", command.name))
    _check_needed(request, command, words)


def _check_needed(request: Request, command: Command, words: Words) -> None:
    kinds = words.options.VALUE
    for option in command.options:
        if option.required and not request.has(option.name):
            told = words.commands.missing_option(f"--{option.name}", kinds[option.value], command.name)
            raise Misused(told)
    if command.argument and command.argument.required and not request.argument:
        choices, value = command.argument.choices, kinds[command.argument.value]
        told = words.commands.one_of(choices, command.name) if choices else ""
        raise Misused(told or words.commands.missing_word(value, command.name))
    if command.school and not command.records and (request.has("json") or request.has("csv")):
        unwanted = "--json" if request.has("json") else "--csv"
        raise Misused(words.commands.only_talks(command.name, unwanted))
    if request.has("csv") and not (command.csv and (request.only_reads or command.family)):
        raise Misused(words.commands.no_table(command.name))


def _with_near(told: str, name: str, known: Iterable[str], words: Words) -> str:
    """The sentence, and the names that look like the one typed."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=2, cutoff=0.7)
    return f"{told} {words.commands.meant(near)}" if near else told
