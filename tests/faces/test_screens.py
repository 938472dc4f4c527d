"""Every page and dialog as text, at four sizes; EPOS_UPDATE_GOLDEN=1 accepts what is shown."""

from datetime import timedelta

import pytest

from epos_tui.domain.errors import PortalUnreachable
from tests.examples import NOW
from tests.faces.stage import Stage, check_golden, faulty, on_stage, unplugged

SIZES = ((80, 24), (40, 15), (120, 40), (200, 50))
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


async def check_sizes(name: str, stage: Stage) -> None:
    """Compares the page at the size it was opened in, then at the others."""
    for size in SIZES:
        await stage.resize(*size)
        check_golden(name, stage)


@pytest.mark.parametrize("page", PAGES)
async def test_page_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PAGES[page]) as stage:
        await check_sizes(page, stage)


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
    keys = ("right_square_bracket", *["l"] * 8, "x")
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
