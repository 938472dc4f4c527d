"""A secret at a real terminal: nothing of it is shown, nothing of it is left for the shell."""

import os
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from epos_tui.terminal import meant
from tests.entrance import HANDED_OVER
from tests.noted import note

SECRET = HANDED_OVER
READS = "from epos_tui.terminal import hidden; print('ready', flush=True); print(len(hidden()), flush=True)"


@contextmanager
def reading() -> Iterator[tuple[int, int, "subprocess.Popen[bytes]"]]:
    """A program that waits for a secret, and both ends of its terminal."""
    outer, inner = os.openpty()
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", READS], stdin=inner, stdout=pipe, stderr=inner) as program:
        assert program.stdout
        assert program.stdout.readline() == b"ready\n"
        while termios.tcgetattr(inner)[3] & termios.ECHO:
            pass
        yield outer, inner, program
    os.close(outer)
    os.close(inner)


def shown(outer: int) -> bytes:
    """What stands on the terminal."""
    found = os.read(outer, 1_000) if select.select([outer], [], [], 0)[0] else b""
    note("shown while a secret is typed", [found])
    return found


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        (f"{SECRET}\n", len(SECRET)),
        (f"{SECRET}x\x7f\r", len(SECRET)),
        (f"\x1b[200~{SECRET}\x1b[201~\n", len(SECRET)),
        ("x" * 9_000 + "\n", 9_000),
        ("one\ntwo\nthree\n", 13),
        ("\x04", 0),
        ("\n", 0),
    ],
    ids=["line", "erased", "pasted", "long", "lines", "end", "nothing"],
)
def test_what_is_typed_is_taken_whole_and_not_shown(typed, length):
    with reading() as (outer, inner, program):
        os.write(outer, typed.encode())
        assert int(program.stdout.readline()) == length
        assert shown(outer) == b""
        program.wait()
        assert termios.tcgetattr(inner)[3] & termios.ECHO


def test_a_program_that_is_ended_gives_the_terminal_back():
    with reading() as (outer, inner, program):
        os.write(outer, b"secr")
        program.send_signal(signal.SIGTERM)
        assert program.wait() == -signal.SIGTERM
        assert termios.tcgetattr(inner)[3] & termios.ECHO
        assert shown(outer) == b""


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("abc\n", "abc"),
        ("ab\b\bc\n", "c"),
        ("\x7f\x7fa", "a"),
        ("a\x1b[Ab\n", "ab"),
        ("a\x04b", "a"),
        (" a \r", "a"),
    ],
)
def test_keys_leave_a_text(keys, text):
    assert meant(keys) == text
