"""What is wrong with a task that was played: told key by key, by rules that are the same for all tasks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from tests.ears.hearing import Heard
from tests.ears.keys import KEYS
from tests.ears.play import Played, steps_of
from tests.ears.tasks.task import Step, Task

START_MOST = 300
_OVER, _REST = 10, 12
_FEELS = ("brltty",)
"""Whose reader is under the fingers. Its own speech tells the cursor's line, when that has changed; the rest of
the screen is reached by panning: so what has to be heard may be said or stand on the screen."""
_SIGNS = {"slash": "/", "dash": "-", "at": "@", "plus": "+", "quote": '"', "percent": "%"}
"""How readers tell signs."""


@dataclass(frozen=True)
class Counts:
    """A row of the table."""

    keys: int
    said: int
    silent: int
    wrong: int
    doubled: int


def counts(reader: str, played: Played) -> Counts:
    """What there was of each, from the start to the end."""
    heard = _all(played)
    return Counts(
        sum(len(_typing(each.key)) for each in heard[1:]),
        sum(len(text) for each in heard for text in each.said),
        sum(_silent(reader, before, each) for before, each in pairwise(heard)),
        sum(len(wrong(each)) for each in heard),
        sum(len(doubled(each)) for each in heard),
    )


def faults(task: Task, mode: str, reader: str, played: Played) -> list[str]:
    """Everything that is not as it has to be; nothing is the best."""
    if played.broken:
        return [played.broken]
    return [
        *_start_faults(played.start),
        *chain.from_iterable(_key_faults(reader, *pair) for pair in pairwise(_all(played))),
        *_step_faults(steps_of(task, mode), reader, played.steps),
        *_end_faults(task, played),
    ]


def wrong(heard: Heard) -> list[str]:
    """What was said and is no part of a row, or is longer than the row."""
    rows = _rows(heard)
    return [text for text in heard.said if not any(_is_of(text, row) for row in rows)]


def doubled(heard: Heard) -> list[str]:
    """Rows that were said twice, and parts of rows that were said more often than they stand there."""
    if _typed(heard):
        return []
    said = [_letters(text) for text in heard.said]
    return sorted(text for text in set(said) if said.count(text) > _most(text, heard))


def _most(text: str, heard: Heard) -> int:
    """How often it may be said: a whole row once, the rest of a broken line as often as it stands there."""
    rows, printed = ([_letters(row) for row in rows] for rows in (heard.rows, heard.printed))
    if text in rows and len(text) > _REST:
        return 1
    return max(1, sum(text in row for row in rows), sum(text in row for row in printed))


def _all(played: Played) -> list[Heard]:
    return [played.start, *(key for step in played.steps for key in step)]


def _is_of(text: str, row: str) -> bool:
    return _letters(text) in _letters(row) and len(_with_signs(text)) <= len(row) + _OVER


def _rows(heard: Heard) -> list[str]:
    """Everything that there was to say: the screen, and what was printed and has gone."""
    return [*dict.fromkeys([*heard.rows, *_unwrapped(heard.rows), *heard.printed])]


def _start_faults(start: Heard) -> Iterator[str]:
    said = sum(map(len, start.said))
    if not 0 < said < START_MOST:
        yield f"start: {said} characters of speech"
    yield from _saying_faults(start)


def _key_faults(reader: str, before: Heard, heard: Heard) -> Iterator[str]:
    if _silent(reader, before, heard):
        yield f"{heard.key}: silence; the cursor is at {heard.caret}"
    yield from _saying_faults(heard)


def _saying_faults(heard: Heard) -> Iterator[str]:
    if twice := doubled(heard):
        yield f"{heard.key}: said twice: {twice} in {heard.said}"
    for text in wrong(heard):
        yield f"{heard.key}: on no row: {text!r}"


def _step_faults(steps: Sequence[Step], reader: str, played: Sequence[tuple[Heard, ...]]) -> Iterator[str]:
    for step, heard in zip(steps, played, strict=True):
        text = "\n".join(text for key in heard for text in key.said)
        if reader in _FEELS:
            text = "\n".join([text, *heard[-1].rows, *_unwrapped(heard[-1].rows)])
            if not heard[-1].braille.startswith(step.braille):
                yield f"{step.keys}: under the fingers is {heard[-1].braille!r}, not {step.braille!r}"
        for pattern in step.says:
            if not re.search(pattern.replace(" ", r"\s+"), _with_signs(text)):
                yield f"{step.keys}: not heard: {pattern!r} in\n{text}"


def _end_faults(task: Task, played: Played) -> Iterator[str]:
    if played.sent != task.sends:
        yield f"sent: {played.sent}, not {task.sends}"
    yield from (f"not kept: {name}" for name in task.keeps if name not in played.kept)


def _silent(reader: str, before: Heard, heard: Heard) -> bool:
    """A typed text that stands before the cursor is echoed by the reader itself, if its user wants so."""
    if heard.said or _typed(heard):
        return False
    return reader not in _FEELS or _line(heard) not in ("", _line(before))


def _line(heard: Heard) -> str:
    return heard.rows[heard.caret[1]]


def _typed(heard: Heard) -> bool:
    return heard.key not in KEYS and _line(heard)[: heard.caret[0]].endswith(_typing(heard.key))


def _typing(key: str) -> str:
    """What a key types; one sign stands for a key that types nothing."""
    return " " if key in KEYS else key if len(key) == 1 else key[1:-1]


def _unwrapped(rows: Sequence[str]) -> list[str]:
    """Lines that the terminal has broken, as they were printed."""
    widest = max(map(len, rows), default=0)
    return "".join(row if len(row) == widest else f"{row}\n" for row in rows).split("\n")


def _with_signs(text: str) -> str:
    """Signs instead of their names."""
    return re.sub(rf" ?\b({'|'.join(_SIGNS)})\b ?", lambda name: _SIGNS[name[1]], text)


def _letters(text: str) -> str:
    """Readers drop signs and blanks, each in its own way."""
    return re.sub(r"[\W_]", "", _with_signs(text)).casefold()
