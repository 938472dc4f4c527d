"""Tasks played under a reader: what is heard at each step, what the school and the family have then."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.e2e.conftest import EPOS, ROOT
from tests.ears.hearing import Heard, NotHeard, listen
from tests.ears.installed import READERS
from tests.ears.screen_image import can_be_apart
from tests.ears.spelling import unwrapped, with_signs
from tests.ears.tasks import TASKS
from tests.ears.tasks.task import Step, Task

MODES = ("lines", "reader")
_MOST_ROWS = 40
"""How far one goes down a page for what one wants to hear."""
SIZES = {"yasr": (300, 25)}
"""yasr counts bytes where there are columns: a screen is wide enough for the bytes of its longest line."""
_SIZE = (80, 25)
_AT_A_TIME = 4
_ENVIRONMENT = {"EPOS_HOME": ".", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}


@dataclass(frozen=True)
class Played:
    """One task in one mode under one reader."""

    start: Heard
    steps: tuple[tuple[Heard, ...], ...]
    """The answers to the keys of each step."""
    sent: tuple[str, ...]
    kept: tuple[str, ...]
    broken: str = ""
    """Why the run did not come to its end."""


FEELS = ("brltty",)
"""Whose reader is under the fingers. Its own speech tells the cursor's line, when that has changed; the rest
of the screen is reached by panning: so what has to be heard may be said or stand on the screen."""
Hearing = tuple[str, str, str]
"""A mode, a reader and the name of a task."""
Run = dict[Hearing, Played]
ALL = tuple((mode, reader, task.name) for mode in MODES for reader in READERS for task in TASKS)


def steps_of(task: Task, mode: str) -> tuple[Step, ...]:
    """The steps as this mode has them."""
    return task.reader or task.lines if mode == "reader" else task.lines


def keys_of(step: Step, mode: str) -> list[str]:
    """One after another: texts and numbers are typed as a whole; pages are left without Enter."""
    keys = re.findall(r"'[^']*'|\S+", step.keys)
    if mode == "reader" and keys == ["0", "Enter"]:
        return ["0"]
    return [f"'{key}'" if key.isdigit() and len(key) > 1 else key for key in keys]


def unheard(step: Step, reader: str, heard: Sequence[Heard]) -> list[str]:
    """The patterns that were neither said nor, under the fingers, stand on the screen."""
    text = "\n".join(text for key in heard for text in key.said)
    if reader in FEELS:
        rows = heard[-1].rows
        text = "\n".join([text, *rows, *unwrapped(rows)])
    return [each for each in step.says if not re.search(each.replace(" ", r"\s+"), with_signs(text))]


def play(task: Task, mode: str, reader: str) -> Played:
    """The program in a new home, from its first words to the last key; pages are gone down row by row."""
    steps = steps_of(task, mode)

    def further(place: int, heard: Sequence[Heard]) -> bool:
        rows = len(heard) - len(keys_of(steps[place], mode))
        return mode == "reader" and rows < _MOST_ROWS and bool(unheard(steps[place], reader, heard))

    with TemporaryDirectory(prefix="ears-home-") as home:
        argv = ["env", "-C", home, *EPOS, "--demo", f"--{mode}"]
        size, keys = SIZES.get(reader, _SIZE), [keys_of(step, mode) for step in steps]
        try:
            start, by_step = listen(reader, argv, _ENVIRONMENT, size, keys, further)
        except NotHeard as error:
            return Played(Heard("", (), ""), (), (), (), str(error))
        return Played(start, by_step, tuple(_sent(Path(home))), tuple(_files(Path(home))))


def play_all(wanted: Iterable[Hearing]) -> Run:
    """Readers mostly wait, so several are at work at a time."""
    chosen = sorted(set(wanted), key=lambda key: key[2])
    with ThreadPoolExecutor(_AT_A_TIME) as many, ThreadPoolExecutor(1) as one:
        pools = {"brltty": many if can_be_apart() else one}
        playing = {key: pools.get(key[1], many).submit(_play, *key) for key in chosen}
        return {key: played.result() for key, played in playing.items()}


def _play(mode: str, reader: str, name: str) -> Played:
    return play(next(task for task in TASKS if task.name == name), mode, reader)


def _files(home: Path) -> Iterator[str]:
    """What the family has on this computer now."""
    yield from sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


def _sent(home: Path) -> Iterator[str]:
    """The journal of the demo school, an order a line."""
    journal = home / "data/schools/demo/sent.jsonl"
    if journal.exists():
        for line in journal.read_text(encoding="utf-8").splitlines():
            yield _order(json.loads(line))


def _order(entry: dict[str, Any]) -> str:
    kind = next(kind for kind in _SAID if entry[kind])
    return f"{kind}{_SAID[kind](entry[kind])}"


def _announced(notice: dict[str, Any]) -> str:
    numbers = ", ".join(map(str, notice["lessons"]))
    lessons = f" lessons {numbers}" if numbers else ""
    note = f", {notice['note']}" if notice["note"] else ""
    return f" {notice['span']['first']}{lessons}: {notice['reason']['name']}{note}"


_SAID: dict[str, Any] = {
    "announced": _announced,
    "cancelled": lambda notice: f" {notice}",
    "signed": lambda monday: f" {monday}",
    "written": lambda written: f" to {written['chat_id'] or written['contact_id']}: {written['text']}",
    "requested": lambda request: f": {request['subject']}",
}
