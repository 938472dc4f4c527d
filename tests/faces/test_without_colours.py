"""Nothing is told by colour alone: what changes the colours of a row changes its text."""

import dataclasses
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from enum import Enum
from typing import Any

import pytest

from epos_tui.present.line import Line, Tone
from epos_tui.present.study_calendar import day_sign
from epos_tui.screens.sections import DESKTOP
from epos_tui.widgets.month import MonthCalendar
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.year_calendar import YearCalendar, look_of
from tests.faces.all_pages import ALL
from tests.faces.stage import on_stage

WIDTHS = (34, 39, 59, 79, 119)
MOST = 12
"""Rows of a list that are looked at: the demo school has every state near the beginning."""


def others(value: Any) -> Iterator[Any]:
    """The value with one thing in it otherwise."""
    match value:
        case Tone():
            return  # a row made before: its words were chosen with its colour
        case bool():
            yield not value
        case Enum():
            yield from (other for other in type(value) if other is not value)
        case str() if value:
            yield ""
        case tuple() if value:
            yield ()
            yield from ((other, *value[1:]) for other in others(value[0]))
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            for field in dataclasses.fields(value):
                if field.init:
                    yield from _with(value, field)


def _with(value: Any, field: "dataclasses.Field[Any]") -> Iterator[Any]:
    old = getattr(value, field.name)
    changed = list(others(old))
    if old is not None and "None" in str(field.type):
        changed.append(None)
    for new in changed:
        with suppress(Exception):
            yield dataclasses.replace(value, **{field.name: new})


def drawn(rows: Rows[Any], item: Any, width: int) -> tuple[str, list[Tone]]:
    """The text, and the tone of each of its letters."""
    pieces: tuple[Line, ...] = rows.draw(item, width)
    text = "".join(piece.text for piece in pieces)
    return text, [piece.tone for piece in pieces for letter in piece.text if letter != " "]


def told_by_colour(rows: Rows[Any], item: Any, width: int) -> Iterator[str]:
    """What may become of the item and is seen by its colours alone."""
    text, tones = drawn(rows, item, width)
    for other in others(item):
        with suppress(Exception):  # no such thing can be drawn
            other_text, other_tones = drawn(rows, other, width)
            if other_text == text and other_tones != tones:
                yield f"{type(rows).__name__}, {width}: {text}"


@pytest.mark.parametrize("child", ["ivanov-a", "ivanov-d"])
@pytest.mark.parametrize("page", ALL)
async def test_a_row_in_other_colours_has_another_text(page, child, open_as):
    first, keys = ALL[page]
    async with on_stage(open_as(child=child), *keys, first=first) as stage:
        for rows in stage.screen.query(Rows):
            for item in rows.items[:MOST]:
                assert not [bad for width in WIDTHS for bad in told_by_colour(rows, item, width)]


TO_ABSENCE, TO_YEAR = ("2", "]", "]"), ("4", "]", "]")
SUNDAY = 6
"""Off every week, without a sign."""


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
@pytest.mark.parametrize("way", [(), TO_ABSENCE])
async def test_a_coloured_day_of_a_month_has_a_sign(way, child, open_as):
    async with on_stage(open_as(child=child), *way, first=DESKTOP) as stage:
        calendar = stage.section.pane.query_one(MonthCalendar)
        for first in (date(2026, month, 1) for month in range(8, 13)):
            calendar.day = first
            await stage.settle()
            assert calendar.marks
            for day, mark in calendar.marks.items():
                assert mark.sign or mark.look == "plain" or day.weekday() == SUNDAY, day


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
async def test_a_coloured_day_of_the_year_has_a_sign(child, open_as, words):
    async with on_stage(open_as(child=child), *TO_YEAR) as stage:
        calendar = stage.section.pane.query_one(YearCalendar)
        looks: dict[str, set[str]] = {}
        for day in calendar.days.values():
            sign = day_sign(day, words)
            looks.setdefault(sign, set()).add(look_of(day))
            assert sign or look_of(day) == "plain" or day.day.weekday() == SUNDAY, day
        assert all(len(found) == 1 for sign, found in looks.items() if sign)


@pytest.mark.parametrize(("way", "today"), [((), ">15"), (TO_ABSENCE, ">15"), (TO_YEAR, "15<")])
async def test_today_has_a_sign_wherever_the_cursor_is(way, today, cabinet, words):
    async with on_stage(cabinet, *way, "down", first=DESKTOP) as stage:
        assert today in stage.text
        assert words.dates.TODAY in stage.text
