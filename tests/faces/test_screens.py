"""Every page and dialog as text, at four sizes; EPOS_UPDATE_GOLDEN=1 accepts what is shown."""

from datetime import timedelta

import pytest

from epos_tui.domain.errors import PortalUnreachable
from tests.examples import NOW
from tests.faces.stage import check_golden, faulty, on_stage, unplugged

SIZES = ((40, 15), (80, 24), (120, 40), (200, 50))
TO_MONDAY = ("right_square_bracket", "down", "left", "left", "left")
"""To Monday, 19 October, in the absence calendar: a control work stands on lesson 4."""
THROUGH_THE_FORM = ("e", "enter", "enter", "tab", "tab", "enter")
PAGES = {
    "week": (),
    "lesson": ("down",),
    "absence": ("right_square_bracket",),
    "form": (*TO_MONDAY, "e"),
    "sign": ("s",),
    "announce": (*TO_MONDAY, *THROUGH_THE_FORM, "enter"),
    "details": ("down", "enter"),
    "day-details": ("right_square_bracket", "enter"),
    "help": ("f1",),
    "palette": ("f3",),
    "palette-nothing": ("f3", *"ффф"),
    "children": ("u",),
    "date": ("d", *"14.09"),
    "vacation": (">", ">"),
    "signed": ("s", "y"),
}
ENGLISH = ("week", "absence", "help")
by_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@by_size
@pytest.mark.parametrize("page", PAGES)
async def test_page_looks_as_accepted(page, size, cabinet):
    async with on_stage(cabinet, *PAGES[page], size=size) as stage:
        check_golden(page, stage)


@by_size
@pytest.mark.parametrize("page", ENGLISH)
async def test_english_page_looks_as_accepted(page, size, cabinet):
    async with on_stage(cabinet, *PAGES[page], size=size, language="en") as stage:
        check_golden(f"en-{page}", stage)


@by_size
async def test_week_of_a_college_looks_as_accepted(size, open_as):
    async with on_stage(open_as(child="ivanov-d"), size=size) as stage:
        check_golden("college-week", stage)


@pytest.mark.parametrize("page", ["absence", "details", "children"])
async def test_page_of_a_college_looks_as_accepted(page, open_as):
    async with on_stage(open_as(child="ivanov-d"), *PAGES[page]) as stage:
        check_golden(f"college-{page}", stage)


async def test_week_with_a_zero_lesson_and_a_mark_out_of_a_hundred_looks_as_accepted(open_as):
    async with on_stage(open_as(child="ivanova-m"), "home") as stage:
        check_golden("tenth-form", stage)


async def test_question_before_a_notice_is_taken_back_looks_as_accepted(open_as):
    keys = ("right_square_bracket", *["l"] * 8, "x")
    async with on_stage(open_as(child="ivanova-m"), *keys) as stage:
        check_golden("cancel", stage)


@pytest.mark.parametrize("page", ["week", "absence", "sign"])
async def test_page_of_a_student_looks_as_accepted(page, student_cabinet):
    async with on_stage(student_cabinet, *PAGES[page]) as stage:
        check_golden(f"student-{page}", stage)


@by_size
async def test_page_without_an_answer_looks_as_accepted(size, cabinet):
    async with on_stage(unplugged(cabinet)[0], size=size) as stage:
        check_golden("failed", stage)


@by_size
async def test_kept_page_without_a_new_answer_looks_as_accepted(size, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, size=size) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        check_golden("kept-failed", stage)


@pytest.mark.parametrize("page", ["week", "absence", "form", "help"])
async def test_page_in_console_signs_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page], glyphs="console") as stage:
        check_golden(f"console-{page}", stage)


async def test_week_before_the_first_lesson_of_the_year_looks_as_accepted(open_as):
    async with on_stage(open_as(now=NOW - timedelta(days=56))) as stage:
        check_golden("summer", stage)
