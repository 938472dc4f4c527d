"""The feed of events as a table."""

from collections.abc import Iterator

from epos_tui.domain.events import ControlWork, EventFeed, SchoolEvent
from epos_tui.present.events import items

HEADER = ("child_id", "date", "kind", "starts", "ends", "title", "place", "audience", "description")


def rows(student_id: str, feed: EventFeed) -> Iterator[tuple[object, ...]]:
    """A row an item of each day."""
    for day in feed.eventful:
        for item in items(day):
            yield (student_id, day.day, *_cells(item))


def _cells(item: SchoolEvent | ControlWork) -> tuple[object, ...]:
    if isinstance(item, ControlWork):
        return ("control_work", "", "", item.subject, "", "", item.title)
    hours = (f"{moment:%H:%M}" if moment else "" for moment in (item.starts, item.ends))
    return ("event", *hours, item.title, item.place, item.audience, item.description)
