"""The feed: events on each of their days, control works, the sign that grows."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.events import ControlWork, EventFeed, FeedDay, SchoolEvent, feed_of, found
from epos_tui.domain.year import AcademicYear, DayKind, NamedSpan, Span

FIRST, LAST = date(2026, 9, 1), date(2027, 5, 31)
YEAR = AcademicYear(
    Span(FIRST, LAST),
    weekdays=(1, 2, 3, 4, 5, 6),
    terms=(),
    vacations=(NamedSpan("Осенние каникулы", Span(date(2026, 10, 26), date(2026, 11, 1))),),
)
DAYS = st.dates(FIRST - timedelta(days=40), LAST + timedelta(days=40))
SPANS = st.tuples(DAYS, st.integers(0, 60)).map(lambda pair: Span(pair[0], pair[0] + timedelta(days=pair[1])))
EVENTS = st.lists(st.builds(SchoolEvent, st.uuids().map(str), st.just("линейка"), SPANS), max_size=12)


def event(title: str, day: date, days: int = 1, starts: time | None = None) -> SchoolEvent:
    return SchoolEvent(title, title, Span(day, day + timedelta(days=days - 1)), starts)


def feed(span: Span, *events: SchoolEvent, works: tuple[ControlWork, ...] = ()) -> EventFeed:
    return feed_of(YEAR, span, events, works)


@pytest.mark.parametrize(
    ("count", "size"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3), (7, 4), (8, 4), (100, 4)]
)
def test_sign_of_a_day_grows_with_its_events(count, size):
    events = tuple(event(str(n), FIRST) for n in range(count))
    assert FeedDay(FIRST, DayKind.STUDY, events=events).size == size


def test_event_of_several_days_stands_on_each_of_them():
    tour = event("Поход", date(2026, 10, 30), days=4)
    days = feed(Span(date(2026, 10, 29), date(2026, 11, 3)), tour).days
    assert [len(day.events) for day in days] == [0, 1, 1, 1, 1, 0]


def test_what_lasts_the_whole_day_comes_before_what_has_an_hour():
    late, early, whole = event("Б", FIRST, 1, time(15)), event("В", FIRST, 1, time(9)), event("Я", FIRST)
    assert feed(Span(FIRST, FIRST), late, early, whole).days[0].events == (whole, early, late)


def test_control_works_of_a_day_stand_in_the_order_of_its_lessons():
    works = (ControlWork(FIRST, 5, "Физика"), ControlWork(FIRST, 2, "Алгебра"))
    assert [work.number for work in feed(Span(FIRST, FIRST), works=works).days[0].control_works] == [2, 5]


def test_day_tells_what_the_calendar_says_of_it():
    day = feed(Span(FIRST, LAST)).day(date(2026, 10, 27))
    assert (day.kind, day.note) == (DayKind.VACATION, "Осенние каникулы")


def test_day_outside_of_the_span_is_not_there():
    assert feed(Span(FIRST, FIRST)).day(FIRST + timedelta(days=1)) is None
    assert feed(Span(FIRST, FIRST)).day(FIRST - timedelta(days=1)) is None


@given(SPANS, EVENTS)
def test_feed_has_every_day_once_and_every_event_on_all_of_its_days(span, events):
    found_feed = feed(span, *events)
    assert [day.day for day in found_feed.days] == [
        span.first + timedelta(days=n) for n in range(len(found_feed.days))
    ]
    assert found_feed.days[-1].day == span.last
    for item in events:
        on = [day.day for day in found_feed.days if item in day.events]
        assert on == [day.day for day in found_feed.days if day.day in item.span]


@given(SPANS, EVENTS)
def test_eventful_days_are_those_with_something(span, events):
    whole = feed(span, *events)
    assert {day.day for day in whole.eventful} == {day.day for day in whole.days if day.events}


def test_search_looks_at_everything_but_keeps_the_days():
    planned = feed(
        Span(FIRST, FIRST + timedelta(days=2)),
        SchoolEvent("1", "Ёлка", Span(FIRST, FIRST), place="Актовый зал"),
        SchoolEvent("2", "Собрание", Span(FIRST, FIRST), audience="Родители 6-х классов"),
        works=(ControlWork(FIRST, 2, "Алгебра", "Дроби"),),
    )
    for text, titles in (
        ("елка", ["Ёлка"]),
        ("АКТОВ", ["Ёлка"]),
        ("родители", ["Собрание"]),
        ("", ["Ёлка", "Собрание"]),
    ):
        assert [item.title for item in found(planned, text).days[0].events] == titles, text
    assert [work.subject for work in found(planned, "дроби").days[0].control_works] == ["Алгебра"]
    assert len(found(planned, "нет такого").days) == 3
    assert found(planned, "нет такого").eventful == ()
