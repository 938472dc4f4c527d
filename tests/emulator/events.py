"""Events and news, with the markup and the entities portals keep them in."""

from html import escape
from typing import Any

from epos_tui.compose import run
from epos_tui.domain.events import SchoolEvent
from epos_tui.domain.news import NewsItem, NewsSource
from tests.emulator.routes import Asked, route
from tests.emulator.world import World, asked_span, dotted_moment


@route("GET", "/organizer/api/events")
def events(asked: Asked) -> list[Any]:
    """The events of the span."""
    student = asked.child()
    span = asked_span(asked.query, "begin_date", "end_date")
    return [_event(asked.world, item) for item in run(asked.portal.events(student.id, span))]


def _event(world: World, item: SchoolEvent) -> dict[str, Any]:
    return {
        "id": world.numbers.of(item.id),
        "name": item.title,
        "description": item.description or None,
        "begin_date": f"{item.span.first}",
        "end_date": f"{item.span.last}",
        "begin_time": f"{item.starts:%H:%M}" if item.starts else None,
        "end_time": f"{item.ends:%H:%M}" if item.ends else None,
        "is_all_day": item.starts is None,
        "place": item.place or None,
        "audience": item.audience or None,
        "event_type": "school",
    }


@route("GET", "/core/api/news_items")
def news(asked: Asked) -> list[Any]:
    """News of the region and of the institution."""
    student = asked.child()
    return [_news(asked.world, item, student.institution.id) for item in run(asked.portal.news(student.id))]


def _news(world: World, item: NewsItem, school: str) -> dict[str, Any]:
    return {
        "id": world.numbers.of(item.id),
        "title": escape(item.title),
        "content": escape(item.text, quote=False).replace("\n", "<br>"),
        "published_at": dotted_moment(item.published),
        "school_id": world.numbers.of(school) if item.source is NewsSource.INSTITUTION else None,
        "attachments": None,
    }
