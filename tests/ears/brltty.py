"""BRLTTY: a braille display that follows the cursor, and speech of its own."""

import os
import re
import shlex
import signal
import socket
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Self

from tests.ears.screen_image import ScreenImage, screen_image
from tests.ears.stage import Ground, Program, Speech, Stage, environment, hosted, own_folder, write_script

_QUIET = 0.2
_PIECE, _PICTURE = 0.03, 0.5
"""How soon the next piece of an answer comes, and how long an answer may be."""
_START_LIMIT = 30.0
_LOCALE = "ru_RU.CP1251"
_MAKING = Lock()
"""Several runs may begin at once; the locale is made by the first."""
_KEEPER = '"$@" & read -r _; kill $!; wait'
"""Ends the reader when the harness is gone, however it went."""


class Shown(Ground):
    """A terminal that gives its screen to BRLTTY."""

    def __init__(
        self, image: ScreenImage, command: list[str], env: Mapping[str, str | None], size: tuple[int, int]
    ):
        self._image = image
        super().__init__(command, env, size)

    def read(self, seconds: float) -> bool:
        """Takes all there is before it is shown, for half an answer is nobody's picture."""
        got, end = super().read(seconds), time.monotonic() + _PICTURE
        while got and super().read(_PIECE) and time.monotonic() < end:
            pass
        if got:
            self._image.show(self.screen)
        return got


class Display:
    """A braille display of so many cells, at the other end of a socket."""

    def __init__(self, address: Path, cells: int) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._rest = b""
        self._line = ""
        _connect(self._socket, str(address))
        self._socket.sendall(f"cells {cells} 1\n".encode())
        self._socket.setblocking(False)

    def fileno(self) -> int:
        """The end that the harness reads."""
        return self._socket.fileno()

    def read(self, seconds: float) -> bool:
        """Takes what has been shown; tells whether it is another line than before."""
        try:
            *lines, self._rest = (self._rest + self._socket.recv(65536)).split(b"\n")
        except BlockingIOError:
            return False
        before = self._line
        for line in lines:
            if shown := re.fullmatch(r'Visual "(.*)"\r?', line.decode(errors="replace")):
                self._line = re.sub(r'\\([\\"])', r"\1", shown[1]).rstrip()
        return self._line != before

    def __str__(self) -> str:
        return self._line

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ended: object) -> None:
        self._socket.close()


@contextmanager
def open_brltty(program: Program) -> Iterator[Stage]:
    """The program beside BRLTTY, which takes its screen for one of GNU Screen."""
    with (
        own_folder() as folder,
        screen_image(program.size) as image,
        Speech(folder, b"\n", _utterances) as speech,
        _running(folder, speech) as reader,
        Display(_address(folder), program.cells) as display,
    ):
        terminal = Shown(image, [str(program.script(folder))], environment(folder), program.size)
        with hosted(Stage(terminal, speech, folder, _QUIET, display, (reader,))) as stage:
            yield stage


@contextmanager
def _running(folder: Path, speech: Speech) -> Iterator[int]:
    voice = write_script(folder / "voice", f"#!/bin/sh\nexec cat >{shlex.quote(str(speech.path))}\n")
    address = _address(folder)
    with _MAKING:
        locales = _locales().name
    names = {"LOCPATH": locales, "LANG": _LOCALE, "LC_ALL": _LOCALE}
    env = {**os.environ, **environment(folder), **names}
    process = subprocess.Popen(
        ["/bin/sh", "-c", _KEEPER, "sh", *_command(folder, address, voice)],
        env={name: value for name, value in env.items() if value is not None},
        start_new_session=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(address, process)
        yield process.pid
    finally:
        _end(process)


def _address(folder: Path) -> Path:
    return folder / "display"


def _command(folder: Path, address: Path, voice: Path) -> list[str]:
    home = str(folder / "home")
    files = ["-f", "/dev/null", "-F", str(folder / "preferences"), "-P", str(folder / "brltty.pid")]
    braille = ["-b", "vr", "-d", f"server:{address}", "-t", "ru"]
    speech = ["-s", "gs", "-S", f"gs:command={voice}", "-o", "autospeak=yes"]
    # in the foreground, from no environment, quiet, without the programming interface and keyboards
    return [
        *("brltty", "-n", "-e", "-q", "-Z", "-N", "-K", "", "-l", "error", "-U", home, "-W", home),
        *files,
        *braille,
        *speech,
        *("-x", "sc"),
    ]


@cache
def _locales() -> TemporaryDirectory[str]:
    """The 8-bit Russian locale, which few systems have; it goes away with the tests."""
    folder = TemporaryDirectory(prefix="ears-locale-")
    place = f"{folder.name}/{_LOCALE}"
    subprocess.run(["localedef", "-i", "ru_RU", "-f", "CP1251", place], capture_output=True, check=False)
    return folder


def _wait_for(address: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _START_LIMIT
    while not address.exists():
        if process.poll() is not None or time.monotonic() > end:
            raise AssertionError("brltty did not start")
        time.sleep(0.02)


def _connect(display: socket.socket, address: str) -> None:
    """The address is there a moment before anybody listens."""
    end = time.monotonic() + _START_LIMIT
    while True:
        try:
            return display.connect(address)
        except ConnectionRefusedError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)


def _end(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin
    process.stdin.close()
    with suppress(subprocess.TimeoutExpired):
        process.wait(3)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _utterances(line: str) -> Iterable[str]:
    text = " ".join(line.split())
    return [text] if text else []
