"""What the portal answered last to each question."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from epos_tui.domain.errors import Feature

if TYPE_CHECKING:
    from epos_tui.store.memory_file import MemoryFile

T = TypeVar("T")


@dataclass(frozen=True)
class Kept(Generic[T]):
    """A value as it was read at `taken_at`."""

    value: T
    taken_at: datetime


@dataclass
class Doubt:
    """Whether somebody wants to know how it is now, and what was answered since."""

    raised: bool = False
    settled: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Memory:
    """For as long as the program is open; with a file, for longer."""

    file: "MemoryFile | None" = None
    keeps: bool = True
    """Whether anything is remembered at all."""
    answers: dict[str, Kept[Any]] = field(default_factory=dict)
    _doubt: Doubt = field(default_factory=Doubt)

    def doubt(self) -> None:
        """What is known now is not good enough any more, however young it is."""
        self._doubt.raised = True
        self._doubt.settled.clear()

    def doubts(self, key: str) -> bool:
        """Whether the answer was given before that."""
        return self._doubt.raised and key not in self._doubt.settled

    def kept(self, key: str, kind: type[T]) -> Kept[T] | Kept[Feature] | None:
        """The last answer: a value of the kind, or what turned out not to be offered; None if there is none.

        A copy in the file that is no value of the kind any more is as good as none.
        """
        found = self.seen(key, kind)
        if found and key not in self.answers:
            self.answers[key] = found
        return found

    def questions(self) -> tuple[str, ...]:
        """The questions that have an answer."""
        return tuple(
            {**dict.fromkeys(self.file.questions() if self.file else ()), **dict.fromkeys(self.answers)}
        )

    def seen(self, key: str, kind: type[T]) -> Kept[T] | Kept[Feature] | None:
        """The same as `kept` for a passing look: what the file holds is not held here as well."""
        if key in self.answers or not (self.file and (found := self.file.read(key))):
            return self.answers.get(key)
        value: Any = _decoded(found.body, kind)
        return None if value is None else Kept(value, found.taken_at)

    def keep(self, key: str, value: Any, taken_at: datetime) -> None:
        """Replaces the last answer; what cannot be written to the disk is kept until the program ends."""
        if not self.keeps:
            return
        self._doubt.settled.add(key)
        self.answers[key] = Kept(value, taken_at)
        if self.file:
            self.file.write(key, _encoded(value), taken_at)


def _encoded(value: Any) -> bytes:
    import msgspec

    return msgspec.json.encode({"not_offered": value} if isinstance(value, Feature) else {"value": value})


def _decoded(body: bytes, kind: type[T]) -> T | Feature | None:
    import msgspec

    try:
        parts = msgspec.json.decode(body, type=dict[str, msgspec.Raw])
        if "not_offered" in parts:
            return msgspec.json.decode(parts["not_offered"], type=Feature)
        return msgspec.json.decode(parts["value"], type=kind)
    except (msgspec.MsgspecError, KeyError, ValueError, RecursionError):
        return None
