"""Calendars as iCalendar (RFC 5545): times in UTC, so that no reader needs to know the school's zone."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, tzinfo
from hashlib import sha256

from icalendar import Calendar, Event

from epos_tui.domain.year import shifted_day
from epos_tui.export.entries import Entry


def calendar_of(name: str, owner: tuple[str, ...], entries: Iterable[Entry], taken_at: datetime) -> bytes:
    """A calendar of that name; `owner` keeps the entries of one child apart from those of others.

    The hours of the entries are those of the zone of `taken_at`.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//epos-tui//epos-tui//RU")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.calendar_name = name
    known: dict[str, int] = {}
    for entry in entries:
        digest = sha256(repr((owner, entry.key)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        known[digest] = known.get(digest, 0) + 1
        again = f"-{known[digest]}" if known[digest] > 1 else ""
        calendar.add_component(_event(f"{digest}{again}@epos-tui", entry, taken_at))
    return bytes(calendar.to_ical())


def _event(uid: str, entry: Entry, taken_at: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", taken_at.astimezone(UTC))
    event.add("summary", entry.title)
    if entry.place:
        event.add("location", entry.place)
    if entry.text:
        event.add("description", entry.text)
    if entry.cancelled:
        event.add("status", "CANCELLED")
    if entry.starts is None:
        _add_days(event, entry)
    else:
        _add_hours(event, entry, entry.starts, taken_at.tzinfo)
    return event


def _add_days(event: Event, entry: Entry) -> None:
    """Whole days do not make anybody busy; the end is the day after the last."""
    event.add("dtstart", entry.first)
    event.add("dtend", shifted_day(entry.last, 1))
    event.add("transp", "TRANSPARENT")


def _add_hours(event: Event, entry: Entry, starts: time, zone: tzinfo | None) -> None:
    event.add("dtstart", _moment(entry.first, starts, zone))
    if entry.ends and entry.ends > starts:
        event.add("dtend", _moment(entry.first, entry.ends, zone))
    days = (entry.last - entry.first).days + 1
    if days > 1:
        event.add("rrule", {"freq": "daily", "count": days})


def _moment(day: date, clock: time, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
