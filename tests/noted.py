"""What a run of the tests shows and does not keep: it is searched for secrets at once, hits are written down.

The texts themselves are kept nowhere: an environment may hold secrets that are not of the tests.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import epos_tui
from tests.canary import shown_in
from tests.processes import HANDED

HITS, COUNTS = "secrets-found.txt", "texts-searched.txt"
_PROGRAM = str(Path(epos_tui.__file__).parent)


@dataclass
class Book:
    """Where hits are written down; nowhere before a run has begun."""

    folder: Path | None = None
    searched: int = 0


BOOK = Book()


def begin(folder: Path) -> None:
    """From now on; every program that is started is looked at too."""
    if BOOK.folder is None:
        sys.addaudithook(_audit)
    BOOK.folder = folder


def end() -> None:
    """How much was searched."""
    if BOOK.folder:
        (BOOK.folder / COUNTS).write_text(str(BOOK.searched))


def note(what: str, texts: Iterable[bytes]) -> None:
    """Something was shown."""
    for text in texts:
        BOOK.searched += 1
        if BOOK.folder and shown_in(text):
            with (BOOK.folder / HITS).open("a", encoding="utf-8") as file:
                file.write(f"{what}\n")


def _audit(event: str, about: tuple[Any, ...]) -> None:
    if event == "subprocess.Popen":
        _, words, _, environment = about
        during = os.environ.get("PYTEST_CURRENT_TEST", "the run")
        note(f"the words of a program started in {during}", [_joined(words)])
        given = _environment(environment, _by_program(sys._getframe()))
        note(f"the environment of a program started in {during}", [given])


def _joined(words: str | bytes | os.PathLike[str] | Sequence[str]) -> bytes:
    single = isinstance(words, str | bytes | os.PathLike)
    return b"\0".join(map(os.fsencode, [words] if single else words))  # type: ignore[arg-type]


def _environment(given: Mapping[Any, Any] | None, by_program: bool) -> bytes:
    """Tests may hand a secret in by its variable; what the program starts must not have it."""
    pairs = [
        os.fsencode(name) + b"=" + os.fsencode(value)
        for name, value in (os.environ if given is None else given).items()
    ]
    return b"\0".join(pair for pair in pairs if by_program or not pair.startswith(HANDED))


def _by_program(frame: FrameType | None) -> bool:
    """Whether the program itself is at work, called inside the process of the tests."""
    while frame:
        if frame.f_code.co_filename.startswith(_PROGRAM):
            return True
        frame = frame.f_back
    return False
