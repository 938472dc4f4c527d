"""How the portal writes things down, and how much of that is forgiven (wire reference, 4.3 and 18).

Unknown fields are ignored, a field that cannot be understood stands at its default where it has one,
an element without what makes it what it is is left out and counted.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from html import unescape
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationError,
    WrapValidator,
    field_validator,
)
from pydantic_core.core_schema import ValidationInfo, ValidatorFunctionWrapHandler

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.text import clean, plain

PERM = timezone(timedelta(hours=5))
"""The portal tells no zone: its moments are those of Perm, which has had one offset since 2014."""

_SKIPPED = object()
_WRAPPERS = ("payload", "response", "items", "data")
_LARGEST = 2**63
_LONGEST_PROSE = 65_536
_LONGEST_DATE = 64
_LONGEST_LIST = 10_000
_YEARS = range(1900, 2200)
"""Days outside them are no days of a school, and their neighbours may not even be days of the calendar."""
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


@dataclass
class Tally:
    """How many records could not be read, each counted once."""

    seen: set[int] = field(default_factory=set)

    def skip(self, kind: str, raw: object) -> None:
        """Counts a record; what stands in it is not kept."""
        self.seen.add(hash((kind, repr(raw))))

    @property
    def count(self) -> int:
        """How many there were."""
        return len(self.seen)


class Wire(BaseModel):
    """A record of the portal."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True, populate_by_name=True)

    @field_validator("*", mode="wrap")
    @classmethod
    def _or_default(cls, raw: Any, read_it: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
        try:
            return read_it(raw)
        except ValidationError:
            told = cls.model_fields[info.field_name or ""]
            if told.is_required():
                raise
            if isinstance(info.context, Tally):
                info.context.skip(f"{cls.__name__}.{info.field_name}", raw)
            return told.get_default()


def as_text(raw: Any) -> str:
    """A text as people read it: without entities; a number as one, nothing for null; never an object."""
    return as_written(_ENTITY.sub(lambda found: unescape(found[0]), raw) if isinstance(raw, str) else raw)


def as_written(raw: Any) -> str:
    """A text as machines read it: a path, a token."""
    if raw is None or isinstance(raw, bool):
        return ""
    if isinstance(raw, str):
        return clean(raw)
    if isinstance(raw, int | float):
        return str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw)
    raise ValueError("text")


def as_prose(raw: Any) -> str:
    """A text that may hold HTML."""
    return clean(plain(raw[:_LONGEST_PROSE])) if isinstance(raw, str) else as_text(raw)


def as_id(raw: Any) -> str:
    """A number or a text that names something."""
    text = as_text(raw).strip()
    if not text:
        raise ValueError("id")
    return text


def as_sent(id: str) -> int | str:
    """An id as it goes back to the portal."""
    return int(id) if id.isdecimal() else id


def id_of(made: Any) -> str:
    """The id of what an order made; empty where the portal does not tell."""
    return str(made.get("id", "")) if isinstance(made, dict) else ""


def as_count(raw: Any) -> int | None:
    """A whole number in whatever clothes: 2, 2.0, "2"; nothing for what is none."""
    if isinstance(raw, bool):
        return int(raw)
    if isinstance(raw, str):
        raw = raw.strip().replace(",", ".")
    try:
        number = float(raw)
        return int(number) if number == int(number) and abs(number) < _LARGEST else None
    except (TypeError, ValueError, OverflowError):
        return None


def as_flag(raw: Any) -> bool:
    """True, 1, "true" …; never a list or an object."""
    if isinstance(raw, list | dict):
        raise ValueError("flag")
    return raw.strip().lower() in ("true", "1", "yes") if isinstance(raw, str) else bool(raw)


def as_day(raw: Any) -> date | None:
    """2026-09-14, 14.09.2026, [2026, 9, 14], with or without a time; nothing for what is no day."""
    try:
        if isinstance(raw, list | tuple):
            year, month, day = (int(part) for part in raw[:3])
            return _of_school(date(year, month, day))
        found = _DATE.search(raw[:_LONGEST_DATE]) if isinstance(raw, str) else None
        if not found:
            return None
        parts = found.groups()
        year, month, day = map(int, parts[:3] if parts[0] else parts[:2:-1])
        return _of_school(date(year, month, day))
    except (TypeError, ValueError, OverflowError):
        return None


def _of_school(day: date) -> date | None:
    return day if day.year in _YEARS else None


def as_clock(raw: Any) -> time | None:
    """08:30, 08:30:00, [8, 30], [8, 30, 0, 0], or the time of a moment; nothing for what is none."""
    try:
        if isinstance(raw, str):
            found = _TIME.search(raw[:_LONGEST_DATE])
            raw = found.groups("0") if found else []
        if not isinstance(raw, list | tuple):
            return None
        hour, minute, second = (int(part) for part in (*raw[:3], 0)[:3])
        return time(hour, minute, second)
    except (TypeError, ValueError, OverflowError):
        return None


def as_moment(raw: Any) -> datetime | None:
    """A day with a time, in Perm; midnight where it has none; nothing for what is no day."""
    if isinstance(raw, str) and (told := _with_zone(raw)):
        return told
    day = as_day(raw)
    if day is None:
        return None
    rest = raw[_DATE.search(raw).end() :] if isinstance(raw, str) else raw[3:]  # type: ignore[union-attr]
    return datetime.combine(day, as_clock(rest) or time(), PERM)


def _with_zone(raw: str) -> datetime | None:
    try:
        told = datetime.fromisoformat(raw.strip())
    except ValueError:
        return None
    return told.astimezone(PERM) if told.tzinfo and told.year in _YEARS else None


def listed(raw: Any) -> list[Any]:
    """A list, or the one inside an object; empty for null.

    Raises `ValueError` for anything else, and for more than any list of a school holds.
    """
    if raw is None:
        return []
    if isinstance(raw, dict):
        inner = [raw[name] for name in _WRAPPERS if isinstance(raw.get(name), list)]
        raw = inner[0] if inner else raw
    if not isinstance(raw, list) or len(raw) > _LONGEST_LIST:
        raise ValueError("list")
    return raw


def _or_skipped(raw: Any, read_it: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    try:
        return read_it(raw)
    except ValidationError:
        if isinstance(info.context, Tally):
            info.context.skip(info.field_name or "", raw)
        return _SKIPPED


def _without_skipped(found: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(item for item in found if item is not _SKIPPED)


Text = Annotated[str, BeforeValidator(as_text)]
Written = Annotated[str, BeforeValidator(as_written)]
Prose = Annotated[str, BeforeValidator(as_prose)]
Id = Annotated[str, BeforeValidator(as_id)]
Count = Annotated[int | None, BeforeValidator(as_count)]
Flag = Annotated[bool, BeforeValidator(as_flag)]
Day = Annotated[date | None, BeforeValidator(as_day)]
Clock = Annotated[time | None, BeforeValidator(as_clock)]
Moment = Annotated[datetime | None, BeforeValidator(as_moment)]
TheDay = Annotated[date, BeforeValidator(as_day)]
TheClock = Annotated[time, BeforeValidator(as_clock)]
TheMoment = Annotated[datetime, BeforeValidator(as_moment)]
"""Those without which a record is none."""
Many = Annotated[
    tuple[Annotated[T, WrapValidator(_or_skipped)], ...],
    BeforeValidator(listed),
    AfterValidator(_without_skipped),
]
"""A list whose bad elements are left out and counted; null and a wrapped list are lists too."""


def read(model: type[M], raw: Any, tally: Tally | None = None) -> M | None:
    """The record, or nothing where it is none."""
    try:
        return model.model_validate(raw, context=tally)
    except ValidationError:
        if tally is not None:
            tally.skip(model.__name__, raw)
        return None


def read_all(model: type[M], raw: Any, tally: Tally, before: tuple[M, ...] = ()) -> tuple[M, ...]:
    """Those before and the records of a list, each id once.

    Raises `PortalUnreachable` where it is no list.
    """
    try:
        every = listed(raw)
    except ValueError:
        raise PortalUnreachable(Fault.NOT_DATA) from None
    found: dict[object, M] = {}
    for record in (*before, *(read(model, item, tally) for item in every)):
        if record is not None:
            found.setdefault(getattr(record, "id", None) or len(found), record)
    return tuple(found.values())
