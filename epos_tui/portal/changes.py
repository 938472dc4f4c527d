"""What becomes of a fixture school as time goes on: files whose content changes at a moment."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from epos_tui.domain.errors import BrokenFile

FILE = "changes.json"


@dataclass(frozen=True)
class Happening:
    """From this moment on a place of a file holds something else; exactly one of the last three is given.

    A step of the path is a field, the number of an element, or its id or subject.
    """

    at: datetime
    file: str
    path: tuple[str | int, ...] = ()
    set: dict[str, Any] = field(default_factory=dict)
    """Fields that get these values."""
    add: dict[str, Any] = field(default_factory=dict)
    """An element that the list gets."""
    remove: bool = False


def changed(content: Any, happenings: Iterable[Happening]) -> Any:
    """The content after these; raises `BrokenFile` where a path leads nowhere."""
    made = deepcopy(content)
    for one in happenings:
        try:
            _happen(made, one)
        except (LookupError, TypeError, AttributeError):
            raise BrokenFile(FILE, f"{one.file}: {'/'.join(map(str, one.path))}", "known") from None
    return made


def _happen(content: Any, one: Happening) -> None:
    if one.remove:
        outer = _at(content, one.path[:-1])
        del outer[_index(outer, one.path[-1])]
    elif one.add:
        _at(content, one.path).append(deepcopy(one.add))
    else:
        _at(content, one.path).update(deepcopy(one.set))


def _at(content: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        if isinstance(content, dict) and step not in content:
            content[step] = []
        content = content[_index(content, step)]
    return content


def _index(content: Any, step: str | int) -> str | int:
    if isinstance(content, dict) or isinstance(step, int):
        return step
    names = [item.get("id", item.get("subject")) for item in content]
    return names.index(step) if step in names else len(names)
