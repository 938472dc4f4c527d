"""What is wrong with a task that was played: told key by key, by rules that are the same for all tasks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from tests.ears.hearing import Heard
from tests.ears.keys import KEYS
from tests.ears.play import FEELS, Played, steps_of, unheard
from tests.ears.spelling import unwrapped, with_signs
from tests.ears.tasks.task import Step, Task

START_MOST = 300
_OVER, _REST = 10, 12


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
        *_step_faults(steps_of(task, mode), mode, reader, played.steps),
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
    return _letters(text) in _letters(row) and len(with_signs(text)) <= len(row) + _OVER


def _rows(heard: Heard) -> list[str]:
    """Everything that there was to say: the screen, and what was printed and has gone."""
    return [*dict.fromkeys([*heard.rows, *unwrapped(heard.rows), *heard.printed])]


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


def _step_faults(
    steps: Sequence[Step], mode: str, reader: str, played: Sequence[tuple[Heard, ...]]
) -> Iterator[str]:
    for step, heard in zip(steps, played, strict=True):
        if reader in FEELS and not _is_felt(step, mode, heard[-1]):
            yield f"{step.keys}: under the fingers is {heard[-1].braille!r}, not {step.braille!r}"
        for pattern in unheard(step, reader, heard):
            said = "\n".join(text for key in heard for text in key.said)
            yield f"{step.keys}: not heard: {pattern!r} in\n{said}"


def _is_felt(step: Step, mode: str, heard: Heard) -> bool:
    """In lines the prompt that is named; in the reader mode the row of the cursor, always."""
    if mode == "reader":
        return _letters(_line(heard)).startswith(_letters(heard.braille))
    return heard.braille.startswith(step.braille)


def _end_faults(task: Task, played: Played) -> Iterator[str]:
    if played.sent != task.sends:
        yield f"sent: {played.sent}, not {task.sends}"
    yield from (f"not kept: {name}" for name in task.keeps if name not in played.kept)


def _silent(reader: str, before: Heard, heard: Heard) -> bool:
    """A typed text that stands before the cursor is echoed by the reader itself, if its user wants so."""
    if heard.said or _typed(heard):
        return False
    return reader not in FEELS or _line(heard) not in ("", _line(before))


def _line(heard: Heard) -> str:
    return heard.rows[heard.caret[1]]


def _typed(heard: Heard) -> bool:
    return heard.key not in KEYS and _line(heard)[: heard.caret[0]].endswith(_typing(heard.key))


def _typing(key: str) -> str:
    """What a key types; one sign stands for a key that types nothing."""
    return " " if key in KEYS else key if len(key) == 1 else key[1:-1]


def _letters(text: str) -> str:
    """Readers drop signs and blanks, each in its own way."""
    return re.sub(r"[\W_]", "", with_signs(text)).casefold()
