"""The table `[forecast]` of config.toml: thresholds of schools and subjects, and how forecasts are made."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.thresholds import Rules, Thresholds, threshold_of

_CHOICES: dict[str, Iterable[object]] = {
    "minimum": range(1, 100),
    "lowest": (1, 2),
    "attendance": range(1, 100),
    "points": (True, False),
    "paced": (True, False),
}


def rules_of(path: Path, found: object) -> Rules:
    """What the file says; what it does not name stays as it is. Raises `BrokenFile`."""
    table, ordinary = _table(path, "forecast", found), Rules()
    schools = _table(path, "forecast.schools", table.pop("schools", {}))
    chosen = {name: _choice(path, name, table.pop(name)) for name in _CHOICES if name in table}
    share = chosen.get("attendance")
    return Rules(
        _thresholds(path, "forecast", table),
        {name: _thresholds(path, f"forecast.schools.{name}", own) for name, own in schools.items()},
        lowest=chosen.get("lowest", ordinary.lowest),
        minimum=chosen.get("minimum", ordinary.minimum),
        points=bool(chosen.get("points")),
        paced=bool(chosen.get("paced")),
        attendance=ordinary.attendance if share is None else Fraction(share, 100),
    )


def _choice(path: Path, name: str, value: object) -> int:
    """One of the allowed numbers, or yes and no."""
    if not isinstance(value, int) or not any(
        value == item and type(value) is type(item) for item in _CHOICES[name]
    ):
        raise BrokenFile(str(path), f"forecast.{name}", "choice", str(value))
    return value


def _thresholds(path: Path, place: str, found: object) -> Thresholds:
    """`threshold` for all subjects, `subjects` for some of them."""
    table = dict(_table(path, place, found))
    subjects = _table(path, f"{place}.subjects", table.pop("subjects", {}))
    usual = table.pop("threshold", None)
    if table:
        raise BrokenFile(str(path), f"{place}.{next(iter(table))}", "known")
    return Thresholds(
        None if usual is None else _threshold(path, f"{place}.threshold", usual),
        {name: _threshold(path, f"{place}.subjects.{name}", value) for name, value in subjects.items()},
    )


def _threshold(path: Path, place: str, value: object) -> Fraction:
    found = threshold_of(str(value)) if isinstance(value, float | str) else None
    if found is None:
        raise BrokenFile(str(path), place, "threshold", str(value))
    return found


def _table(path: Path, place: str, found: object) -> dict[str, object]:
    if not isinstance(found, dict):
        raise BrokenFile(str(path), place, "dict", type(found).__name__)
    return dict(found)
