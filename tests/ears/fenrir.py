"""Fenrir: compares the screen with what it was, and follows the cursor."""

import re
import shlex
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tests.ears.stage import Ground, Program, Speech, Stage, environment, hosted, own_folder, write_script

_QUIET = 0.25
_OWN_WORDS = {"pychant is not installed", "Start Fenrir", "Quit Fenrir"}
_SETTINGS = """[sound]
enabled=False
driver=dummyDriver
[speech]
driver=genericDriver
genericSpeechCommand={voice} fenrirText
[braille]
enabled=False
driver=dummyDriver
[screen]
driver=ptyDriver
[keyboard]
driver=ptyDriver
keyboardLayout=pty
grabDevices=False
[remote]
enable=False
driver=dummyDriver
[general]
shell={shell}
debugLevel=0
debugFile={log}
"""


@contextmanager
def open_fenrir(program: Program) -> Iterator[Stage]:
    """The program inside Fenrir, which takes the pipe for a synthesizer's command."""
    with own_folder() as folder, Speech(folder, b"\0", _utterances) as speech:
        pipe = shlex.quote(str(speech.path))
        voice = write_script(folder / "voice", f"#!/bin/sh\ntrap '' TERM\nprintf '%s\\0' \"$1\" >{pipe}\n")
        settings = folder / "fenrir.conf"
        settings.write_text(
            _SETTINGS.format(voice=voice, shell=program.script(folder), log=folder / "log"), encoding="utf-8"
        )
        terminal = Ground(["fenrir", "-s", settings, "-e"], environment(folder), program.size)
        with hosted(Stage(terminal, speech, folder, _QUIET)) as stage:
            yield stage


def _utterances(text: str) -> Iterable[str]:
    """Line by line: where one ends, Fenrir says a comma between blanks."""
    lines = (" ".join(line.split()) for line in re.split(r" , |\n", f"{text} "))
    return [line for line in lines if line and line != "," and line not in _OWN_WORDS]
