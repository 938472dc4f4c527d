"""The portal knows everything by numbers, the demo school by names: one number a name, always the same."""

import re
from dataclasses import dataclass, field
from hashlib import sha256

_INSIDE = re.compile(r"(new-)?(\d{1,12})(-c)?")


@dataclass
class Numbers:
    """Numbers for names, and back for those that were given."""

    _names: dict[int, str] = field(default_factory=dict)

    def of(self, name: str) -> int:
        """A number of twelve digits at most."""
        number = int.from_bytes(sha256(name.encode()).digest()[:5]) % 900_000_000_000 + 1
        if self._names.setdefault(number, name) != name:
            raise ValueError(f"one number for {name} and {self._names[number]}")
        return number

    def name(self, number: object) -> str:
        """The name of a number, given as one or as a text; an unknown one stays as it is.

        The number may be a part of an id: 77-c is the class work of lesson 77, new-77 a chat with 77.
        """
        text = str(number)
        found = _INSIDE.fullmatch(text)
        name = self._names.get(int(found[2])) if found else None
        return f"{found[1] or ''}{name}{found[3] or ''}" if found and name else text
