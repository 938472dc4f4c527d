"""Completion for bash."""

from collections.abc import Iterable, Iterator

from epos_tui.commands import Option
from epos_tui.commands.completion import NAMES, PROGRAMS, choices, files, free
from epos_tui.commands.options import COMMON
from epos_tui.commands.table import ALL
from epos_tui.i18n import Words


def lines(words: Words) -> Iterator[str]:
    """Names only: bash shows no descriptions."""
    yield "_epos() {"
    yield '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" own="" word command=""'
    yield '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do'
    yield f'    case "$word" in {"|".join(NAMES)}) command="$word" ;; esac'
    yield "  done"
    yield '  case "$command $prev" in'
    for place, known in choices().items():
        yield f"    {place}) {_offer(' '.join(known))}; return ;;"
    yield '    *\\ --fixtures) COMPREPLY=($(compgen -d -- "$cur")); return ;;'
    yield f'    {"|".join(files())}) COMPREPLY=($(compgen -f -- "$cur")); return ;;'
    yield f"    {'|'.join(free())}) return ;;"
    yield "  esac"
    yield '  case "$command" in'
    for command in ALL:
        if command.options:
            yield f'    {command.name}) own="{_flags(command.options)}" ;;'
    yield f'    "") own="{" ".join(NAMES)}" ;;'
    yield "  esac"
    yield f"  {_offer(f'$own {_flags(COMMON)}')}"
    yield "}"
    yield f"complete -F _epos {' '.join(PROGRAMS)}"


def _offer(words: str) -> str:
    return f'COMPREPLY=($(compgen -W "{words}" -- "$cur"))'


def _flags(options: Iterable[Option]) -> str:
    return " ".join(f"--{option.name}" for option in options)
