"""Completion for zsh."""

from collections.abc import Iterable, Iterator

from epos_tui.commands import Option
from epos_tui.commands.completion import NAMES, PROGRAMS, choices, files, free
from epos_tui.commands.help import option_said
from epos_tui.commands.options import COMMON
from epos_tui.commands.table import ALL
from epos_tui.i18n import Words


def lines(words: Words) -> Iterator[str]:
    """Names with their descriptions; works sourced and as a file _epos in fpath."""
    yield f"#compdef {' '.join(PROGRAMS)}"
    yield "_epos() {"
    yield "  local -a names options"
    yield "  local word command="
    yield "  for word in ${words[2,CURRENT-1]}; do"
    yield f"    case $word in ({'|'.join(NAMES)}) command=$word ;; esac"
    yield "  done"
    yield '  case "$command ${words[CURRENT-1]}" in'
    for place, known in choices().items():
        yield f"    ({place}) compadd -- {' '.join(known)}; return ;;"
    yield "    (*\\ --fixtures) _files -/; return ;;"
    yield f"    ({'|'.join(files())}) _files; return ;;"
    yield f"    ({'|'.join(free())}) return ;;"
    yield "  esac"
    yield "  case $command in"
    for command in ALL:
        if command.options:
            yield f"    ({command.name}) options=({_described(command.options, command.name, words)}) ;;"
    titles = " ".join(_quoted(f"{name}:{words.commands.TITLE[name]}") for name in NAMES)
    yield f"    ('') names=({titles}); _describe -t commands command names ;;"
    yield "  esac"
    yield f"  options+=({_described(COMMON, '', words)})"
    yield "  _describe -o -t options option options"
    yield "}"
    yield 'if [ "$funcstack[1]" = _epos ]; then _epos "$@"'
    yield f"else compdef _epos {' '.join(PROGRAMS)}; fi"


def _described(options: Iterable[Option], command: str, words: Words) -> str:
    said = (f"--{option.name}:{option_said(option, command, words)}" for option in options)
    return " ".join(map(_quoted, said))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
