"""Absence notices: the portal keeps a record a day or a lesson, a family means one notice (12.1)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from pydantic import Field

from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice, AbsenceReason
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import EposError, PortalRefused
from epos_tui.domain.year import Span, days_of
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.people import profile
from epos_tui.portal.http.timetable import items
from epos_tui.portal.http.wire import PERM, Count, Day, Flag, Id, Moment, Prose, Text, Wire, as_sent, id_of

_PATH = "/core/api/attendance_notifications"
_YEAR = timedelta(days=366)


class WireNotice(Wire):
    """A day or a lesson that is to be missed."""

    id: Id
    day: Day = Field(None, alias="date")
    schedule_lesson_id: Text = ""
    lesson_number: Count = None
    full_day: Flag = False
    nonattendance_reason_id: Text = ""
    description: Prose = ""
    created_at: Moment = None


class WireReason(Wire):
    """A reason of absence."""

    id: Id
    name: Text = ""
    is_parent_available: Flag = True
    deleted_at: Text = ""


async def reasons(ask: Ask) -> tuple[AbsenceReason, ...]:
    """Those a parent may choose from."""
    rows = await ask.rows(WireReason, "/core/api/nonattendance_reasons", {}, lasting=True)
    return tuple(
        AbsenceReason(row.id, row.name) for row in rows if row.is_parent_available and not row.deleted_at
    )


async def notices(ask: Ask, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
    """The notices that touch the span, oldest first; a long one is found by the days around it."""
    groups = await _groups(ask, student_id, _around(ask, span))
    numbers = await _numbers(ask, student_id, [row for group in groups for row in group])
    known = {item.id: item for item in await reasons(ask)}
    made = (_notice(group, numbers, known) for group in groups)
    touching = (item for item in made if item.span.touches(span))
    return tuple(sorted(touching, key=lambda item: item.created_at))


async def announce(ask: Ask, draft: AbsenceDraft) -> str:
    """Makes a record for every day or lesson; takes them back when one of them is turned down."""
    made: list[str] = []
    bodies = await _bodies(ask, draft)
    if not bodies:
        raise PortalRefused(Refusal.INVALID_NOTICE)
    try:
        for body in bodies:
            made.append(id_of(await ask.send("POST", _PATH, body)))
    except EposError:
        await _take_back(ask, made)
        raise
    return made[0]


async def cancel(ask: Ask, student_id: str, notice_id: str) -> str:
    """Deletes all records of the notice."""
    always = Span(ask.today() - _YEAR, ask.today() + _YEAR)
    groups = await _groups(ask, student_id, always)
    group = next((group for group in groups if group[0].id == notice_id), None)
    if group is None:
        raise PortalRefused(Refusal.NO_SUCH_NOTICE)
    for row in group:
        await ask.send("DELETE", f"{_PATH}/{row.id}", None)
    return notice_id


async def _take_back(ask: Ask, made: Iterable[str]) -> None:
    for id in made:
        try:
            await ask.send("DELETE", f"{_PATH}/{id}", None)
        except EposError:
            return


def _around(ask: Ask, span: Span) -> Span:
    """The days asked for, bounded by a year around today, with a month on both sides."""
    month, today = timedelta(days=31), ask.today()
    first = min(max(span.first, today - _YEAR), today + _YEAR) - month
    return Span(first, max(first, min(span.last, today + _YEAR)) + month)


async def _groups(ask: Ask, student_id: str, span: Span) -> list[list[WireNotice]]:
    rows = await ask.rows(
        WireNotice,
        _PATH,
        {"student_profile_id": student_id, "date_from": f"{span.first}", "date_to": f"{span.last}"},
    )
    return list(_grouped(sorted((row for row in rows if row.day), key=_order)))


def _grouped(rows: Iterable[WireNotice]) -> Iterator[list[WireNotice]]:
    """Records made at once for the same reason: whole days in a row, or lessons of one day."""
    group: list[WireNotice] = []
    for row in rows:
        if group and not _belongs(row, group[-1]):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _belongs(row: WireNotice, last: WireNotice) -> bool:
    alike = _order(row)[:4] == _order(last)[:4]
    apart = (row.day or date.min) - (last.day or date.min)
    return alike and apart <= timedelta(days=1 if _is_whole(row) else 0)


def _order(row: WireNotice) -> tuple[datetime, str, str, bool, date, int]:
    made = row.created_at or datetime.min.replace(tzinfo=PERM)
    day = row.day or date.min
    return made, row.nonattendance_reason_id, row.description, _is_whole(row), day, row.lesson_number or 0


def _is_whole(row: WireNotice) -> bool:
    return row.full_day or not row.schedule_lesson_id


async def _numbers(ask: Ask, student_id: str, rows: Sequence[WireNotice]) -> dict[str, int]:
    """The numbers of the lessons the records name."""
    days = [row.day for row in rows if row.day and not _is_whole(row)]
    if not days:
        return {}
    child = await profile(ask, student_id)
    held = await items(ask, child, Span(min(days), max(days)))
    return {item.id: item.number for item in held}


def _notice(
    group: Sequence[WireNotice], numbers: dict[str, int], known: dict[str, AbsenceReason]
) -> AbsenceNotice:
    first, last = group[0], group[-1]
    lessons = {numbers[row.schedule_lesson_id] for row in group if row.schedule_lesson_id in numbers}
    day = first.day or date.min
    return AbsenceNotice(
        first.id,
        Span(day, last.day or day),
        first.created_at or datetime.combine(day, datetime.min.time(), PERM),
        tuple(sorted(lessons)),
        known.get(first.nonattendance_reason_id),
        first.description,
    )


async def _bodies(ask: Ask, draft: AbsenceDraft) -> list[dict[str, object]]:
    """What is sent, a record a day or a lesson; parallel groups are missed together."""
    child = await profile(ask, draft.student_id)
    days = days_of(draft.span)
    common: dict[str, object] = {
        "student_profile_id": as_sent(draft.student_id),
        "parent_profile_id": as_sent(ask.profile.id),
        "nonattendance_reason_id": as_sent(draft.reason.id) if draft.reason else None,
        "description": draft.note,
    }
    if not draft.lessons:
        return [common | _place(day, None) for day in days]
    held = await items(ask, child, draft.span)
    first_of = {(item.day, item.number): item.id for item in reversed(held) if item.is_ordinary}
    wanted = [(day, number) for day in days for number in draft.lessons if (day, number) in first_of]
    return [common | _place(day, first_of[day, number]) for day, number in wanted]


def _place(day: date, lesson_id: str | None) -> dict[str, object]:
    return {
        "date": f"{day:%d.%m.%Y}",
        "schedule_lesson_id": as_sent(lesson_id) if lesson_id else None,
        "full_day": lesson_id is None,
    }
