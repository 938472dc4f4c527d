"""Calls a command inside this process, with streams of its own and a Russian locale."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any, TextIO

from epos_tui import cli
from epos_tui.live import Live
from tests.noted import note


@dataclass(frozen=True)
class Said:
    """How a call ended, and what it said where."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Keyboard(io.StringIO):
    """A terminal to ask; what is typed is known before."""

    def isatty(self) -> bool:
        return True


def demo(*argv: str, typed: str | None = None) -> Said:
    """A call on the demo school; `typed` sits a person at the terminal."""
    return epos("--demo", *argv, typed=typed)


def epos(
    *argv: str,
    typed: str | None = None,
    locale: str = "ru_RU.UTF-8",
    live: Live | None = None,
    stdin: TextIO | None = None,
    encoding: str = "utf-8",
) -> Said:
    """A call as it is typed after the program's name; `stdin` stands in for what is typed."""
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    err = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    stdin = stdin or (io.StringIO() if typed is None else Keyboard(typed))
    with redirect_stdout(out), redirect_stderr(err), _reading(stdin), _locale(locale):
        code = cli.main(argv, live=live)
    for stream in (out, err):
        stream.flush()
    note("said by a command", [out.buffer.getvalue(), err.buffer.getvalue()])
    return Said(code, *(_read(stream.buffer.getvalue(), encoding) for stream in (out, err)))


def _read(told: bytes, encoding: str) -> str:
    """What programs read is UTF-8 on every terminal; what people read never looks like it by chance."""
    try:
        return told.decode()
    except UnicodeDecodeError:
        return told.decode(encoding)


@contextmanager
def _reading(stdin: TextIO) -> Iterator[None]:
    kept, sys.stdin = sys.stdin, stdin
    try:
        yield
    finally:
        sys.stdin = kept


@contextmanager
def terminal(*lines: str) -> Iterator[TextIO]:
    """A terminal at which these lines have been typed; what it shows by itself is thrown away."""
    outer, inner = os.openpty()
    with os.fdopen(inner, "r", encoding="utf-8") as stdin:
        os.write(outer, "".join(f"{line}\n" for line in lines).encode())
        yield stdin
    os.close(outer)


@contextmanager
def _locale(name: str) -> Iterator[None]:
    kept = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = name
    try:
        yield
    finally:
        os.environ.pop("LC_ALL")
        if kept is not None:
            os.environ["LC_ALL"] = kept
