"""What surprises in real data (wire reference, 18), added to the answers of the demo school."""

from itertools import cycle
from typing import Any

_KINDS = ("EC", "AE")
_UNKNOWN = (
    *("study_ordinal", "group_id", "group_name", "class_unit_id", "subject_id", "teacher_id", "room_name"),
    *("lesson_name", "course_lesson_type", "controllable_items", "comment"),
)
PATH = "/jersey/api/schedule_items"


def with_clubs(items: list[Any]) -> list[Any]:
    """The timetable, and after it on every day an afternoon lesson that has the number of the day's first."""
    first = {tuple(item["date"]): item for item in reversed(items)}
    return [*items, *(_club(first[day], kind) for day, kind in zip(sorted(first), cycle(_KINDS)))]


def _club(item: dict[str, Any], kind: str) -> dict[str, Any]:
    return {
        **item,
        **dict.fromkeys(_UNKNOWN),
        "lesson_education_type": kind,
        "subject_name": "Шахматы",
        "time": [17, 0, 0],
        "iso_date_time": None,
    }


def in_other_types(found: Any) -> Any:
    """The same data as other versions of the portal write them."""
    if isinstance(found, list):
        return [in_other_types(item) for item in found] or None
    if isinstance(found, dict):
        return {name: in_other_types(value) for name, value in found.items()}
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else found


def in_camel_case(found: Any) -> Any:
    """The same data with every second field named in the other way."""
    if isinstance(found, list):
        return [in_camel_case(item) for item in found]
    if not isinstance(found, dict):
        return found
    return {
        _camel(name) if number % 2 else name: in_camel_case(value)
        for number, (name, value) in enumerate(found.items())
    }


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)
