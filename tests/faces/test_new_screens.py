"""Desktop, education and other as text, at four sizes; EPOS_UPDATE_GOLDEN=1 accepts what is shown."""

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.sections import DESKTOP
from tests.faces.stage import check_golden, faulty, on_stage, unplugged
from tests.faces.test_screens import OTHERS, check_sizes
from tests.schools import PLAIN

NEXT = "right_square_bracket"
FEED, NEWS, CHATS = (NEXT,), (NEXT, NEXT), (NEXT, NEXT, NEXT)
TOMORROW = (*CHATS, NEXT)
CURRICULUM, YEAR = ("4", NEXT), ("4", NEXT, NEXT)
LINKS, SUPPORT = ("5",), ("5", NEXT)
PANES = {
    "desktop": (),
    "feed": FEED,
    "news": NEWS,
    "chats": CHATS,
    "chat": (*CHATS, "down", "enter"),
    "tomorrow": TOMORROW,
    "programmes": ("4",),
    "missed": ("4", "n"),
    "curriculum": CURRICULUM,
    "year": YEAR,
    "links": LINKS,
    "support": SUPPORT,
}
PARTS = {
    "desktop-day": ("enter",),
    "desktop-vacation": ("d", *"28.10", "enter"),
    "desktop-help": ("f1",),
    "feed-event": (*FEED, "down", "down", "enter"),
    "feed-found": (*FEED, "slash", *"олимпиад", "enter"),
    "news-text": (*NEWS, "down", "down", "down", "enter"),
    "news-region": (*NEWS, "i"),
    "chat-window": (*CHATS, "down", "enter", "end", "enter"),
    "chat-write": (*CHATS, "down", "enter", "n", *"Добрый вечер"),
    "chat-question": (*CHATS, "down", "enter", "n", *"Добрый вечер", "ctrl+s"),
    "chat-draft": (*CHATS, "down", "enter", "n", *"Добрый вечер", "escape"),
    "chat-parents": (*CHATS, "enter"),
    "new-chat": (*CHATS, "n"),
    "new-chat-teachers": (*CHATS, "n", NEXT, "slash", *"матем", "enter"),
    "programme-topics": ("4", "down", "enter", "down", "enter"),
    "programme-found": ("4", "slash", *"дроб", "enter"),
    "curriculum-line": (*CURRICULUM, "down", "down", "enter"),
    "periods": (*YEAR, "n"),
    "year-day": (*YEAR, "d", *"4.11", "enter", "enter"),
    "link-question": (*LINKS, "down", "enter"),
    "link-form": (*LINKS, "n"),
    "support-form": (*SUPPORT, "n"),
    "support-faults": (*SUPPORT, "n", "ctrl+s"),
}
"""What is seen after a key or two, at one size."""


@pytest.mark.parametrize("page", PANES)
async def test_page_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PANES[page], first=DESKTOP) as stage:
        await stage.forget_messages()
        await check_sizes(page, stage)


@pytest.mark.parametrize("part", PARTS)
async def test_part_of_a_page_looks_as_accepted(part, cabinet):
    async with on_stage(cabinet, *PARTS[part], first=DESKTOP) as stage:
        await stage.forget_messages()
        check_golden(part, stage)


@pytest.mark.parametrize("page", PANES)
async def test_english_page_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PANES[page], first=DESKTOP, language="en") as stage:
        check_golden(f"en-{page}", stage)


@pytest.mark.parametrize("child", ["ivanova-m", "ivanov-d"])
@pytest.mark.parametrize("page", PANES)
async def test_page_of_another_child_looks_as_accepted(page, child, open_as):
    async with on_stage(open_as(child=child), *PANES[page], first=DESKTOP) as stage:
        check_golden(f"{OTHERS[child]}-{page}", stage)


@pytest.mark.parametrize("page", ["desktop", "news", "programmes", "year"])
async def test_page_in_console_signs_looks_as_accepted(page, cabinet):
    async with on_stage(cabinet, *PANES[page], first=DESKTOP, glyphs="console") as stage:
        check_golden(f"console-{page}", stage)


@pytest.mark.parametrize("page", ["desktop", "news", "chats", "programmes", "year", "links", "support"])
async def test_page_of_a_plain_school_looks_as_accepted(page, open_as):
    plain = open_as(fixtures=PLAIN, child="petrov-p")
    async with on_stage(plain, *PANES[page], first=DESKTOP) as stage:
        check_golden(f"plain-{page}", stage)


@pytest.mark.parametrize("page", ["desktop", "chats"])
async def test_page_of_a_student_looks_as_accepted(page, student_cabinet):
    async with on_stage(student_cabinet, *PANES[page], first=DESKTOP) as stage:
        check_golden(f"student-{page}", stage)


@pytest.mark.parametrize("page", ["desktop", "news", "year"])
async def test_page_without_an_answer_looks_as_accepted(page, cabinet):
    async with on_stage(unplugged(cabinet)[0], *PANES[page], first=DESKTOP) as stage:
        check_golden(f"failed-{page}", stage)


@pytest.mark.parametrize("page", ["desktop", "chats"])
async def test_kept_page_without_a_new_answer_looks_as_accepted(page, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *PANES[page], first=DESKTOP) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        check_golden(f"kept-{page}", stage)
