"""Every page and dialog as text, at four sizes; EPOS_UPDATE_GOLDEN=1 accepts what is shown."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from epos_tui.domain.errors import PortalUnreachable
from tests.examples import NOW
from tests.faces.panes import (
    ATTENDANCE,
    DEBTS,
    DIGEST,
    DYNAMICS,
    FINALS,
    FORECAST,
    HOMEWORK,
    MARKS,
    SEARCH,
    STAY,
    TIMETABLE,
)
from tests.faces.stage import Stage, check_golden, faulty, on_stage, unplugged

SIZES = ((80, 24), (40, 15), (120, 40), (200, 50))
TO_ABSENCE = ("right_square_bracket", "right_square_bracket")
TO_MONDAY = (*TO_ABSENCE, "down", "left", "left", "left")
"""To Monday, 19 October, in the absence calendar: a control work stands on lesson 4."""
THROUGH_THE_FORM = ("e", "enter", "enter", "tab", "tab", "enter")
PAGES = {
    "week": (),
    "lesson": ("down",),
    "absence": TO_ABSENCE,
    "form": (*TO_MONDAY, "e"),
    "sign": ("s",),
    "announce": (*TO_MONDAY, *THROUGH_THE_FORM, "enter"),
    "details": ("down", "enter"),
    "day-details": (*TO_ABSENCE, "enter"),
    "help": ("f1",),
    "palette": ("f3",),
    "palette-nothing": ("f3", *"ффф"),
    "children": ("u",),
    "date": ("d", *"14.09"),
    "vacation": (">", ">"),
    "signed": ("s", "y"),
    "unsigned": ("n",),
    "sign-several": ("n", "space", "down", "down", "space", "ctrl+s"),
    "homework": HOMEWORK,
    "timetable": TIMETABLE,
    "stay": STAY,
    "marks": MARKS,
    "finals": FINALS,
    "dynamics": DYNAMICS,
    "debts": DEBTS,
    "forecast": FORECAST,
    "attendance": ATTENDANCE,
    "search": SEARCH,
    "digest-nothing": DIGEST,
}
PANES = (
    "homework",
    "timetable",
    "stay",
    "marks",
    "finals",
    "dynamics",
    "debts",
    "forecast",
    "attendance",
    "search",
)
ENGLISH = ("week", "absence", "help")
PARTS = {
    "homework-ticked": (*HOMEWORK, "down", "space"),
    "homework-found": (*HOMEWORK, "slash", *"циркуль"),
    "homework-nothing": (*HOMEWORK, "slash", *"ффф"),
    "homework-presets": (*HOMEWORK, "g"),
    "homework-filter": (*HOMEWORK, "f"),
    "homework-note": (*HOMEWORK, "down", "n"),
    "homework-free": (*HOMEWORK, "d", *"18.10", "enter"),
    "stay-free": (*STAY, "d", *"18.10", "enter"),
    "mark": (*MARKS, "right"),
    "marks-window": (*MARKS, "right", "enter"),
    "marks-year": (*MARKS, "g", "end", "enter"),
    "finals-to-come": (*FINALS, "greater_than_sign"),
    "forecast-window": (*FORECAST, "down", "down", "enter"),
    "forecast-what-if": (*FORECAST, "down", "down", "n", "5", "space", "4", "asterisk", "2"),
    "form-templates": (*TO_MONDAY, "e", "shift+tab", "enter"),
    "attendance-days": (*ATTENDANCE, "end", "up"),
    "attendance-window": (*ATTENDANCE, "enter"),
    "search-begun": ("ctrl+k",),
    "search-nothing": ("ctrl+k", *"ффф"),
    "search-list": (*SEARCH, "enter", "down"),
    "search-kinds": (*SEARCH, "enter", "i"),
    "dynamics-all": (*DYNAMICS, "a"),
    "dynamics-table": (*DYNAMICS, "a", "n"),
}
"""What is seen of the panes after a key or two, at one size."""
OTHERS = {"ivanova-m": "tenth", "ivanov-d": "college"}


async def check_sizes(name: str, stage: Stage) -> None:
    """Compares the page at the size it was opened in, then at the others."""
    for size in SIZES:
        await stage.resize(*size)
        check_golden(name, stage)


@pytest.mark.parametrize("page", PAGES)
async def test_page_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page]) as stage:
        await check_sizes(page, stage)


@pytest.mark.parametrize("part", PARTS)
async def test_part_of_a_pane_looks_as_accepted(part, cabinet):
    async with on_stage(cabinet, *PARTS[part]) as stage:
        check_golden(part, stage)


async def test_question_before_a_file_is_saved_looks_as_accepted(cabinet):
    at_home = replace(cabinet, downloads=Path("/home/ivanov/Загрузки"))
    async with on_stage(at_home, *HOMEWORK, "d", *"19.10", "enter", "down", "down", "w") as stage:
        check_golden("homework-save", stage)


@pytest.mark.parametrize("page", PANES)
async def test_english_pane_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page], language="en") as stage:
        check_golden(f"en-{page}", stage)


@pytest.mark.parametrize("child", ["ivanova-m", "ivanov-d"])
@pytest.mark.parametrize("page", PANES)
async def test_pane_of_another_child_looks_as_accepted(page, child, open_as):
    async with on_stage(open_as(child=child), *PAGES[page]) as stage:
        check_golden(f"{OTHERS[child]}-{page}", stage)


@pytest.mark.parametrize("page", ["homework", "marks", "finals", "dynamics"])
async def test_pane_in_console_signs_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page], glyphs="console") as stage:
        check_golden(f"console-{page}", stage)


@pytest.mark.parametrize("page", ["homework", "marks"])
async def test_pane_of_a_student_looks_as_accepted(page, student_cabinet):
    async with on_stage(student_cabinet, *PAGES[page]) as stage:
        check_golden(f"student-{page}", stage)


@pytest.mark.parametrize("page", ["homework", "marks"])
async def test_pane_without_an_answer_looks_as_accepted(page, cabinet):
    async with on_stage(unplugged(cabinet)[0], *PAGES[page]) as stage:
        check_golden(f"failed-{page}", stage)


@pytest.mark.parametrize("page", ["homework", "dynamics"])
async def test_kept_pane_without_a_new_answer_looks_as_accepted(page, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *PAGES[page]) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        check_golden(f"kept-{page}", stage)


async def test_homework_of_the_summer_looks_as_accepted(open_as):
    async with on_stage(open_as(now=NOW - timedelta(days=56)), *HOMEWORK) as stage:
        check_golden("summer-homework", stage)


@pytest.mark.parametrize("page", ENGLISH)
async def test_english_page_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page], language="en") as stage:
        await check_sizes(f"en-{page}", stage)


async def test_week_of_a_college_looks_as_accepted(open_as):
    async with on_stage(open_as(child="ivanov-d")) as stage:
        await check_sizes("college-week", stage)


@pytest.mark.parametrize("page", ["absence", "details", "children"])
async def test_page_of_a_college_looks_as_accepted(page, open_as):
    async with on_stage(open_as(child="ivanov-d"), *PAGES[page]) as stage:
        check_golden(f"college-{page}", stage)


async def test_week_with_a_zero_lesson_and_a_mark_out_of_a_hundred_looks_as_accepted(open_as):
    async with on_stage(open_as(child="ivanova-m"), "home") as stage:
        check_golden("tenth-form", stage)


async def test_question_before_a_notice_is_taken_back_looks_as_accepted(open_as):
    keys = (*TO_ABSENCE, *["l"] * 8, "x")
    async with on_stage(open_as(child="ivanova-m"), *keys) as stage:
        check_golden("cancel", stage)


@pytest.mark.parametrize("page", ["week", "absence", "sign"])
async def test_page_of_a_student_looks_as_accepted(page, student_cabinet):
    async with on_stage(student_cabinet, *PAGES[page]) as stage:
        check_golden(f"student-{page}", stage)


async def test_page_without_an_answer_looks_as_accepted(cabinet):
    async with on_stage(unplugged(cabinet)[0]) as stage:
        await check_sizes("failed", stage)


async def test_kept_page_without_a_new_answer_looks_as_accepted(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        await check_sizes("kept-failed", stage)


@pytest.mark.parametrize("page", ["week", "absence", "form", "help"])
async def test_page_in_console_signs_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page], glyphs="console") as stage:
        check_golden(f"console-{page}", stage)


async def test_week_before_the_first_lesson_of_the_year_looks_as_accepted(open_as):
    async with on_stage(open_as(now=NOW - timedelta(days=56))) as stage:
        check_golden("summer", stage)
