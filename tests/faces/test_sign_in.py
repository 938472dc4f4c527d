"""The sign-in page of the full screen."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual import events
from textual.widgets import Button

from epos_tui.i18n import words_for
from epos_tui.screens.entry import EntryApp
from epos_tui.screens.sign_in import SignIn
from epos_tui.usecases.sign_in import Entered, Gate, Instead
from epos_tui.widgets.secret import Secret
from tests.canary import numbered
from tests.entrance import FIRST_TOKEN, HANDED_OVER, PARENT, STUDENT, DoorOfTests, gate_before
from tests.screen_text import screen_text

LIMIT = 10.0


@pytest.fixture
def door(tmp_path) -> DoorOfTests:
    return DoorOfTests(tmp_path / "portal.json")


@pytest.fixture
def gate(door, monkeypatch) -> Gate:
    """A computer without a keyring and without a browser."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return gate_before(door)


class Page:
    """The page at work."""

    def __init__(self, app: EntryApp, pilot) -> None:
        self.app, self.pilot = app, pilot

    @property
    def text(self) -> str:
        return " ".join(screen_text(self.app).replace("│", " ").split())

    async def until(self, seen: Callable[[], object]) -> None:
        async with asyncio.timeout(LIMIT):
            while not seen():
                await self.pilot.pause()

    async def says(self, text: str) -> None:
        await self.until(lambda: text in self.text)

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def press_button(self, id: str) -> None:
        self.app.screen.query_one(f"#{id}", Button).press()
        await self.pilot.pause()


@asynccontextmanager
async def opened(gate: Gate, size=(80, 24), theme="epos-dark") -> AsyncIterator[Page]:
    app = EntryApp(gate, words_for("ru"), theme)
    async with app.run_test(size=size) as pilot:
        yield Page(app, pilot)


async def test_the_page_explains_in_three_steps_who_sees_what(gate, door):
    async with opened(gate) as page:
        await page.says("3. ")
        for told in (
            "1. Откройте в браузере https://edu-epos.permkrai.ru/authenticate",
            "на страницах edu-epos.permkrai.ru и gosuslugi.ru; эта программа их не видит.",
            "2. Войдите как обычно.",
            "3. Вставьте адрес сюда. Программа передаст его только узлу edu-epos.permkrai.ru",
            "Хранилища паролей здесь нет: вход будет забыт при выходе из программы.",
        ):
            assert told in page.text
        assert door.state["exchanges"] == 0


async def test_what_is_pasted_is_not_shown_and_signs_in(gate):
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.paste(HANDED_OVER)
        assert "diaryperm://redirect?" not in page.text
        assert FIRST_TOKEN not in page.text
        await page.pilot.press("enter")
        await page.until(lambda: page.app.found)
        assert isinstance(page.app.found, Entered)
        assert page.app.found.signed_in.account.profile == PARENT


async def test_a_cookie_file_is_pasted_with_all_its_lines(gate, door):
    token = numbered(1)
    door.begin(token)
    rows = (("auth_token", token), ("profile_id", PARENT.id))
    text = "# Netscape HTTP Cookie File\n" + "".join(
        f"edu-epos.permkrai.ru\tFALSE\t/\tTRUE\t0\t{name}\t{value}\n" for name, value in rows
    )
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.paste(text)
        await page.press_button("sign-in")
        await page.until(lambda: page.app.found)
        assert page.app.found.signed_in.session.auth_token == token


async def test_a_wrong_paste_is_told_and_the_page_stays(gate):
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.paste("мой пароль")
        await page.pilot.press("enter")
        await page.says("Это не адрес входа и не куки.")
        assert isinstance(page.app.screen, SignIn)


async def test_of_several_profiles_one_is_chosen(gate, door):
    door.people = (PARENT, STUDENT)
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.paste(HANDED_OVER)
        await page.pilot.press("enter")
        await page.says("Кем войти")
        await page.pilot.press("2")
        await page.until(lambda: page.app.found)
        assert page.app.found.signed_in.account.profile == STUDENT


async def test_a_silent_portal_is_told_and_one_tries_again(gate, door):
    door.unplugged = True
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.paste(HANDED_OVER)
        await page.pilot.press("enter")
        await page.says("Портал не отвечает.")
        door.unplugged = False
        await page.pilot.press("enter")
        await page.until(lambda: page.app.found)


async def test_the_demo_school_and_the_way_out(gate):
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.press_button("demo")
        await page.until(lambda: page.app.found)
        assert page.app.found is Instead.DEMO
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.pilot.press("escape")
        await page.until(lambda: page.app._exit)
        assert page.app.found is None


async def test_without_a_browser_the_address_is_still_there(gate):
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.press_button("browser")
        await page.says("Здесь нет браузера.")


async def test_while_the_keyring_hangs_the_page_lives_and_esc_goes_on_without_it(gate):
    cancelled = asyncio.Event()

    async def hanging(waiting, keyring):
        if not keyring:
            return await gate.open(waiting, keyring)
        waiting()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    async with opened(replace(gate, open=hanging)) as page:
        await page.says("Ждём хранилище паролей")
        await page.says("Esc: без него.")
        await page.paste("что-то")
        await page.pilot.press("escape")
        await asyncio.wait_for(cancelled.wait(), LIMIT)
        await page.says("его не стали ждать")
        assert isinstance(page.app.screen, SignIn)


async def test_nothing_copies_the_secret_out_of_its_field(gate):
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.paste(HANDED_OVER)
        field = page.app.screen.query_one(Secret)
        field.select_all()
        await page.pilot.press("ctrl+c", "ctrl+x")
        assert page.app.clipboard == ""
        assert field.secret == HANDED_OVER


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 15), (30, 9)], ids=str)
async def test_field_and_buttons_are_reached_at_every_size(gate, size):
    async with opened(gate, size) as page:
        await page.until(lambda: page.app.screen.entering)
        await page.pilot.pause()
        for widget in page.app.screen.query("Secret, Button"):
            widget.focus()
            await page.pilot.pause()
            await page.until(lambda widget=widget: widget.region in page.app.screen.region)


async def test_the_keys_are_told(gate):
    async with opened(gate) as page:
        await page.says("Вставленное не показывается.")
        await page.pilot.press("f1")
        await page.says("Справка")
