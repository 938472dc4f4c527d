"""Fenrir: compares the screen with what it was, and follows the cursor."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tests.ears.stage import Ground, Program, Speech, Stage, environment, hosted, own_folder

_QUIET = 0.25
_OWN_WORDS = {"blank", "pychant is not installed", "Start Fenrir", "Quit Fenrir"}
"""A blank line is one where the program has not answered yet."""
_VOICE = """from fenrirscreenreader.core.speechDriver import speechDriver
class driver(speechDriver):
    def initialize(self, environment):
        super().initialize(environment)
        self.pipe = open({pipe!r}, "wb", 0)
    def speak(self, text, queueable=True):
        self.pipe.write(text.encode(errors="replace") + b"\\0")
"""
"""A driver gets everything; with a command for a synthesizer, what comes too early is lost."""
_ROOT = "../" * 16
"""Fenrir looks for drivers beside its own."""
_SETTINGS = """[sound]
enabled=False
driver=dummyDriver
[speech]
driver={voice}
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
    """The program inside Fenrir, which takes the pipe for a synthesizer."""
    with own_folder() as folder, Speech(folder, b"\0", _utterances) as speech:
        (folder / "voice.py").write_text(_VOICE.format(pipe=str(speech.path)), encoding="utf-8")
        voice = f"{_ROOT}{folder}/voice"
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
