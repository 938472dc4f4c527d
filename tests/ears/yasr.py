"""yasr: says what is printed, and the cursor's line after Up and Down."""

import re
import shlex
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ears.stage import Ground, Program, Speech, Stage, environment, hosted, own_folder, write_script

_DEFAULTS = Path("/etc/yasr/yasr.conf")
_QUIET = 0.2
_OWN_WORDS = {"blank"}
"""A blank line is one where the program has not answered yet."""


@contextmanager
def open_yasr(program: Program) -> Iterator[Stage]:
    """The program inside yasr, which takes the pipe for an Emacspeak server."""
    with own_folder() as folder, Speech(folder, b"\n", _utterances) as speech:
        server = write_script(folder / "server", f"#!/bin/sh\nexec cat >{shlex.quote(str(speech.path))}\n")
        settings = folder / "yasr.conf"
        settings.write_text(_settings(server, program.script(folder)), encoding="utf-8")
        terminal = Ground(["yasr", "-C", settings], environment(folder), program.size)
        with hosted(Stage(terminal, speech, folder, _QUIET)) as stage:
            yield stage


def _settings(server: Path, shell: Path) -> str:
    """The usual ones, with the keys that yasr takes for itself."""
    text = _DEFAULTS.read_text(encoding="utf-8", errors="replace")
    own = {"synthesizer": "emacspeak server", "synthesizer port": f"|{server}", "shell": str(shell)}
    return re.sub(
        r"(?m)^(synthesizer|synthesizer port|shell)=.*$", lambda line: f"{line[1]}={own[line[1]]}", text
    )


def _utterances(command: str) -> Iterable[str]:
    """Of the server's commands, those that speak a text or a letter."""
    said = re.fullmatch(r"[ql] \{(.*)\}?", command.rstrip("\r").removesuffix("}"))
    text = " ".join(said[1].split()) if said else ""
    return [text] if text and text not in _OWN_WORDS else []
