"""The installed program, with folders of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.terminal import Terminal

ROOT = Path(__file__).parents[2]
_SCRIPT = Path(sys.executable).with_name("epos")
EPOS = [str(_SCRIPT)] if _SCRIPT.exists() else [sys.executable, "-m", "epos_tui"]

OpenTerminal = Callable[..., Terminal]
AskEpos = Callable[..., Any]


def surroundings(home: Path) -> dict[str, str]:
    """Russian whatever the machine speaks, and nobody is asked how the program is shown."""
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {
        "EPOS_HOME": str(home),
        "EPOS_READER": "0",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": path,
    }


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """With a home of its own."""
    return surroundings(tmp_path / "home")


@pytest.fixture
def open_terminal(environment: dict[str, str], tmp_path: Path) -> Iterator[OpenTerminal]:
    """Starts the program, or another command, in a terminal that is closed after the test."""
    with ExitStack() as opened:

        def start(*options: str, command: list[str] | None = None, **about: Any) -> Terminal:
            under_shell = about.pop("under_shell", False)
            env = {**environment, **about.pop("env", {})}
            pid_file = tmp_path / "pid" if under_shell else None
            terminal = Terminal(command or [*EPOS, *options], env, pid_file=pid_file, **about)
            return opened.enter_context(terminal)

        yield start


@pytest.fixture
def ask_epos(environment: dict[str, str]) -> AskEpos:
    """The JSON answer of a one-shot command."""

    def ask(*words: str) -> Any:
        command = [*EPOS, "--demo", *words, "--json"]
        ended = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True)
        return json.loads(ended.stdout)["data"]

    return ask
