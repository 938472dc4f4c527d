"""The day's regime: cells, sentences, sections."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.lessons import SchoolDay
from epos_tui.domain.stay import Planned, StayDay, StayItem, StayKind, Unplanned, minutes_between, plan
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.diary import day_heading
from epos_tui.present.line import Field, Section, Tone, capital, listed, sentence, uncapital
from epos_tui.present.timetable import room_said


@dataclass(frozen=True)
class StayCells:
    """A row of the plan."""

    time: str
    kind: str
    name: str
    place: str
    tone: Tone = Tone.PLAIN


def cells(entry: Planned | Unplanned, words: Words) -> StayCells:
    """What fits on one row."""
    if isinstance(entry, Unplanned):
        hours = f"{words.dates.clock(entry.starts)}–{words.dates.clock(entry.ends)}"
        return StayCells(hours, "", capital(words.stay.UNPLANNED), "", Tone.MUTED)
    item = entry.item
    return StayCells(
        f"{words.dates.clock(item.starts)}–{words.dates.clock(item.ends)}",
        capital(words.stay.KIND[item.kind]),
        sentence([_named(item, words), capital(_overlaps(entry, words))]).rstrip("."),
        one_line(item.place),
        Tone.NOTICE if entry.overlaps else Tone.PLAIN if item.kind is StayKind.LESSON else Tone.GOOD,
    )


def _hours(entry: StayItem, words: Words) -> str:
    return words.dates.hours_said(entry.starts, entry.ends)


def _named(item: StayItem, words: Words) -> str:
    unnamed = words.diary.NO_SUBJECT if item.kind is StayKind.LESSON else words.stay.KIND[item.kind]
    return one_line(item.name) or capital(unnamed)


def _overlaps(entry: Planned, words: Words) -> str:
    others = listed(_named(item, words) for item in entry.overlaps)
    return words.stay.overlap(others) if others else ""


def entry_said(entry: Planned | Unplanned, words: Words) -> str:
    """С 10:00 до 10:20, питание: завтрак, столовая."""
    if isinstance(entry, Unplanned):
        return sentence([capital(words.stay.unplanned(entry.starts, entry.ends))])
    item = entry.item
    named = one_line(item.name) or (words.diary.NO_SUBJECT if item.kind is StayKind.LESSON else "")
    what = listed([named, room_said(item.place, words)])
    head = f"{capital(_hours(item, words))}, {words.stay.KIND[item.kind]}"
    return sentence([f"{head}: {what}" if what else head, item.note, capital(_overlaps(entry, words))])


def entry_title(entry: Planned | Unplanned, words: Words) -> str:
    """Завтрак"""
    if isinstance(entry, Unplanned):
        return f"{words.dates.clock(entry.starts)}–{words.dates.clock(entry.ends)}"
    return capital(_named(entry.item, words))


def entry_fields(entry: Planned | Unplanned, words: Words) -> tuple[Field, ...]:
    """Everything the plan says of an occupation."""
    if isinstance(entry, Unplanned):
        return (Field("", capital(words.stay.unplanned(entry.starts, entry.ends)), Tone.MUTED),)
    item = entry.item
    fields = [
        Field("", capital(_overlaps(entry, words)), Tone.NOTICE),
        Field("", capital(words.stay.KIND[item.kind])),
        Field(words.stay.TIME, _hours(item, words)),
        Field(words.stay.LENGTH, words.diary.minutes(minutes_between(item.starts, item.ends))),
        Field(words.stay.PLACE, room_said(item.place, words)),
        Field("", one_line(item.note)),
    ]
    return tuple(field for field in fields if field.value)


def title(day: StayDay, today: date, words: Words) -> str:
    """Четверг, 15 октября · сегодня"""
    return day_heading(SchoolDay(day.day, day.kind, day.note), today, words)


def summary(items: Iterable[StayItem], words: Words) -> str:
    """С 8:30 до 17:00"""
    known = tuple(items)
    if not known:
        return words.stay.EMPTY
    return words.stay.from_to(min(item.starts for item in known), max(item.ends for item in known))


def day_sections(day: StayDay, today: date, words: Words) -> tuple[Section, ...]:
    """The day as text."""
    heading = f"{words.stay.TITLE}, {uncapital(title(day, today, words))}"
    about = sentence([capital(summary(day.items, words))])
    return (Section(heading, (about, *(entry_said(entry, words) for entry in plan(day.items)))),)
