"""What the portal answers with everything personal taken out, so that its shapes can be shown to others.

Kept: names of fields, kinds of values, lengths of texts, true, false, null, and words of the portal's own
vocabularies. Changed: every letter and digit of a text, every number, every date (all by the same weeks).
"""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pydantic_core

from epos_tui.portal.http.client import Answer, Request

_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,40}")
_VOCABULARIES = (
    "type",
    "lesson_type",
    "course_lesson_type",
    "grade_system_type",
    "mark_type",
    "event_type",
    "chat_type",
    "kind",
    "attestation_form",
    "content_type",
)
_WORD = re.compile(r"[A-Za-z_]{1,40}")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DOTTED = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")
_YEARS = range(1990, 2100)
_BIRTH = ("birth", "born")
_ID = re.compile(r"/(?!v\d+(?:/|$))[^/]*\d[^/]*")
"""Whatever has a digit in it, but for the version of an interface."""
_LONGEST_LIST = 40


@dataclass
class Disguise:
    """Takes the personal out of answers; the same number becomes the same number everywhere."""

    weeks: int
    """By how many dates are moved; days of the week stay."""
    new_number: Callable[[int], int]
    """Another number with so many digits."""
    _numbers: dict[int, int] = field(default_factory=dict)

    def of(self, value: Any, name: str = "") -> Any:
        """The same shape without anything personal."""
        if isinstance(value, dict):
            return dict(self._field(key, item, n) for n, (key, item) in enumerate(value.items()))
        if isinstance(value, list):
            return self._list(value, name)
        if isinstance(value, str):
            return self._text(value, name)
        if isinstance(value, bool) or value is None:
            return value
        return self._number(value) if isinstance(value, int) else 0.5

    def _field(self, key: str, value: Any, position: int) -> tuple[str, Any]:
        known = _FIELD.fullmatch(key)
        return (key if known else f"field_{position}"), self.of(value, key.lower())

    def _list(self, value: list[Any], name: str) -> list[Any]:
        """[2026, 9, 14] is a date."""
        if len(value) == 3 and all(type(part) is int for part in value) and value[0] in _YEARS:
            moved = self._moved(value[0], value[1], value[2])
            return [moved.year, moved.month, moved.day] if moved else [0, 0, 0]
        return [self.of(item, name) for item in value[:_LONGEST_LIST]]

    def _text(self, value: str, name: str) -> str:
        if name in _VOCABULARIES and _WORD.fullmatch(value):
            return value
        if any(word in name for word in _BIRTH):
            return _masked(value)
        for pattern, order, form in ((_ISO, (1, 2, 3), "%Y-%m-%d"), (_DOTTED, (3, 2, 1), "%d.%m.%Y")):
            if found := pattern.match(value):
                moved = self._moved(*(int(found[n]) for n in order))
                return (f"{moved:{form}}" if moved else _masked(found[0])) + _masked(value[found.end() :])
        return _masked(value)

    def _number(self, value: int) -> int:
        if abs(value) < 10:
            return 0 if value == 0 else 1
        return self._numbers.setdefault(value, self.new_number(len(str(abs(value)))))

    def _moved(self, year: int, month: int, day: int) -> date | None:
        try:
            return date(year, month, day) + timedelta(weeks=self.weeks)
        except (ValueError, OverflowError):
            return None


def new_disguise() -> Disguise:
    """Another one each time: two samples of the same family cannot be laid over each other."""
    return Disguise(weeks=-secrets.choice(range(4, 40)), new_number=_another)


def sample(request: Request, answer: Answer, disguise: Disguise) -> dict[str, Any]:
    """What was asked, without the values of the query, and what came, disguised; null for what is no JSON."""
    try:
        found = pydantic_core.from_json(answer.body)
    except ValueError:
        found = None
    return {
        "method": request.method,
        "path": path_without_ids(request.path),
        "query": [name for name, _ in request.query],
        "status": answer.status,
        "answer": disguise.of(found),
    }


def name_of(request: Request) -> str:
    """The last word of the path that is no number: a part of a file's name."""
    return next((word for word in reversed(request.path.split("/")) if _WORD.fullmatch(word)), "answer")


def _another(digits: int) -> int:
    least: int = 10 ** (digits - 1)
    return least + secrets.randbelow(9 * least)


def path_without_ids(path: str) -> str:
    """/core/api/student_profiles/1300777 → /core/api/student_profiles/{id}."""
    return _ID.sub("/{id}", path)


def _masked(text: str) -> str:
    """The same length and the same signs; letters by their script, digits as noughts."""
    return "".join(map(_mask, text))


def _mask(character: str) -> str:
    if character.isdigit():
        return "0"
    if not character.isalpha():
        return character if character.isascii() or character.isspace() else "·"
    if not character.isascii():
        return "Ж" if character.isupper() else "ж"
    return "X" if character.isupper() else "x"
