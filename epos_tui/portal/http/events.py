"""Events, news and control works of the desktop (wire reference, 8); most of it is a guess."""

from pydantic import AliasChoices, Field

from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.news import NewsItem, NewsSource
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.lessons import control_work
from epos_tui.portal.http.people import profile
from epos_tui.portal.http.timetable import items
from epos_tui.portal.http.wire import Clock, Day, Flag, Id, Prose, Text, TheDay, TheMoment, Wire


class WireEvent(Wire):
    """An event; its fields have more than one name."""

    id: Id
    title: Text = Field("", validation_alias=AliasChoices("title", "name"))
    description: Prose = ""
    first: TheDay = Field(validation_alias=AliasChoices("begin_date", "start_at", "date"))
    last: Day = Field(None, validation_alias=AliasChoices("end_date", "finish_at"))
    begin_time: Clock = None
    end_time: Clock = None
    all_day: Flag = Field(False, validation_alias=AliasChoices("is_all_day", "all_day"))
    place: Text = ""
    audience: Text = ""


class WireNews(Wire):
    """A piece of news; its fields have more than one name."""

    id: Id
    title: Prose = ""
    text: Prose = Field("", validation_alias=AliasChoices("content", "text", "body", "message"))
    published: TheMoment = Field(
        validation_alias=AliasChoices("published_at", "publish_date", "date", "created_at")
    )
    school_id: Text = ""


async def events(ask: Ask, student_id: str, span: Span) -> tuple[SchoolEvent, ...]:
    """The events that touch the span."""
    child = await profile(ask, student_id)
    rows = await ask.rows(
        WireEvent,
        "/organizer/api/events",
        {
            "begin_date": f"{span.first}",
            "end_date": f"{span.last}",
            "school_id": child.school_id or None,
            "class_unit_ids": child.class_unit.id if child.class_unit else None,
            "student_profile_id": student_id,
        },
    )
    found = (_event(row) for row in rows)
    return tuple(item for item in found if item.span.touches(span))


async def control_works(ask: Ask, student_id: str, span: Span) -> tuple[ControlWork, ...]:
    """Derived from the timetable."""
    rows = await items(ask, await profile(ask, student_id), span)
    made = (
        ControlWork(row.day, row.number, one_line(row.subject_name), title)
        for row in rows
        if (title := control_work(row))
    )
    return tuple(sorted(made, key=lambda item: (item.day, item.number)))


async def news(ask: Ask, student_id: str) -> tuple[NewsItem, ...]:
    """News of the year; without a school they are the region's."""
    today = ask.today()
    rows = await ask.rows(
        WireNews,
        "/core/api/news_items",
        {
            "date_from": f"{today.replace(year=today.year - 1, day=1)}",
            "date_to": f"{today}",
            "student_profile_id": student_id,
        },
    )
    return tuple(
        NewsItem(
            row.id,
            NewsSource.INSTITUTION if row.school_id else NewsSource.REGION,
            row.published,
            one_line(row.title),
            row.text,
        )
        for row in rows
    )


def _event(row: WireEvent) -> SchoolEvent:
    return SchoolEvent(
        row.id,
        one_line(row.title),
        Span(row.first, max(row.first, row.last or row.first)),
        None if row.all_day else row.begin_time,
        None if row.all_day else row.end_time,
        one_line(row.place),
        one_line(row.audience),
        row.description,
    )
