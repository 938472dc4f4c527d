"""What every JSON answer is wrapped in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from epos_tui.commands import Answer, Command, Trouble
from epos_tui.commands.records import Moment

T = TypeVar("T")


@dataclass(frozen=True)
class Child:
    """Whom the answer is about."""

    id: str
    name: str
    group: str


@dataclass(frozen=True)
class Problem:
    """Why the command did not do what was asked: a stable code, and a sentence for people."""

    code: str
    text: str


@dataclass(frozen=True)
class Envelope(Generic[T]):
    """One answer. `kept`: it is a stored copy, because the portal could not be asked."""

    command: str
    child: Child | None
    taken_at: Moment | None
    kept: bool
    problem: Problem | None
    data: T | None


@dataclass(frozen=True)
class Everyone(Generic[T]):
    """The data of `--child all`: one answer a child, in the account's order."""

    children: tuple[Envelope[T], ...]


def enveloped(command: Command | None, answers: Sequence[Answer], everyone: bool) -> bytes:
    """The one answer, or those of all children in an envelope of their own."""
    name = command.name if command else "today"
    wrapped = tuple(_wrapped(name, answer) for answer in answers)
    if not everyone:
        return msgspec.json.encode(wrapped[0])
    kept = any(answer.kept for answer in answers)
    oldest = min(answer.taken_at for answer in answers)
    return msgspec.json.encode(Envelope(name, None, oldest, kept, None, Everyone(wrapped)))


def failed(command: str, trouble: Trouble) -> bytes:
    """An answer without data."""
    return msgspec.json.encode(
        Envelope(command, None, None, False, Problem(trouble.code, trouble.text), None)
    )


def _wrapped(command: str, answer: Answer) -> Envelope[Any]:
    student, trouble = answer.student, answer.trouble
    return Envelope(
        command,
        Child(student.id, student.name, student.group) if student else None,
        answer.taken_at,
        answer.kept,
        Problem(trouble.code, trouble.text) if trouble else None,
        answer.data(),
    )
