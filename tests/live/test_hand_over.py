"""Signing in without pasting: the desktop hands the address over, the browser returns, a phone confirms."""

import pytest
from textual.widgets import Button

from epos_tui.compose import Door
from epos_tui.home import Home
from epos_tui.i18n import words_for
from epos_tui.lines.choosing import choices
from epos_tui.lines.sign_in import enter
from epos_tui.lines.talk import Talk
from epos_tui.live import Visit, gate_of
from epos_tui.screens.entry import EntryApp
from epos_tui.settings import Settings, Token, load
from epos_tui.usecases.sign_in import Entered
from tests.emulator.issuer import CLIENT, REALM
from tests.faces.calling import Said, epos, terminal
from tests.faces.lines_talk import CTRL_D, Heard
from tests.live.desktop import Desktop
from tests.live.family import Family, visited


@pytest.fixture
def desktop(family: Family, tmp_path, monkeypatch) -> Desktop:
    """A computer with a browser."""
    found = Desktop(tmp_path / "desktop")
    found.settle(family.stand_in, monkeypatch)
    return found


@pytest.fixture
def registered(family: Family) -> Family:
    """The operator has given the program a name."""
    issuer = f"https://{family.stand_in.host}{REALM}"
    portal = f'[portal]\nclient_id = "{CLIENT}"\nissuer = "{issuer}"\n'
    family.settle(portal=portal)
    family.stand_in.door.set(at_once=True)
    return family


def call(family: Family, *argv: str, typed: str = "") -> Said:
    with visited() as live, terminal(*typed.splitlines()) as stdin:
        return epos(*family.way, *argv, stdin=stdin, live=live)


def test_the_desktop_hands_the_address_over_after_consent(family, desktop):
    said = call(family, "sign-in", "--way", "handler", typed="да\n")
    assert said.code == 0, said.err
    assert "Записать эту программу получателем адресов diaryperm?" in said.err
    assert "Вы вошли" in said.out
    again = call(family, "sign-in", "--way", "handler")
    assert again.code == 0
    assert "Записать" not in again.err


def test_without_consent_nothing_is_written(family, desktop):
    said = call(family, "sign-in", "--way", "handler", typed="нет\n")
    assert said.code == 1
    assert not desktop.applications.exists()
    assert not desktop.defaults.exists()


def test_the_handler_is_forgotten_alone_and_with_everything(family, desktop):
    for forget in ("--handler", "--all"):
        call(family, "sign-in", "--way", "handler", typed="да\n")
        said = call(family, "forget", forget, "--yes", "--json")
        found = said.json["data"]
        assert found["handler"] is True
        assert "Запись получателя адресов diaryperm убрана." in found["label"]
        assert not list(desktop.applications.iterdir())
        assert "diaryperm" not in desktop.defaults.read_text()
    assert "не записана" in call(family, "forget", "--handler", "--yes").out


def test_the_browser_returns_by_itself(registered, desktop):
    said = call(registered, "sign-in", "--way", "browser")
    assert said.code == 0, said.err
    assert "Вы вошли" in said.out
    assert "Эту вкладку можно закрыть" in desktop.shown.read_text()
    assert call(registered, "today", "--json").code == 0


def test_a_phone_confirms_without_any_browser_here(registered):
    said = call(registered, "sign-in", "--way", "phone")
    assert said.code == 0, said.err
    assert "откройте https://localhost" in said.err
    assert "Вы вошли" in said.out


@pytest.mark.parametrize("way", ["browser", "phone"])
def test_a_sign_in_that_is_declined_is_told(registered, desktop, way):
    registered.stand_in.door.set(declined=True)
    said = call(registered, "sign-in", "--way", way)
    assert said.code == 2
    assert "В браузере от входа отказались." in said.err


@pytest.mark.parametrize("way", ["browser", "phone", "handler"])
def test_what_is_not_open_here_is_told(family, way):
    said = call(family, "sign-in", "--way", way)
    assert said.code == 2
    assert "Вставьте адрес сами." in said.err


def test_an_issuer_without_codes_has_none(registered):
    registered.stand_in.door.set(no_devices=True)
    assert "Войти кодом пока нельзя" in call(registered, "sign-in", "--way", "phone").err


@pytest.mark.parametrize(
    "door",
    [{"token_endpoint": "https://evil.example/token"}, {"authorization_endpoint": "http://localhost/"}],
)
def test_a_document_of_the_issuer_can_not_send_anybody_elsewhere(registered, desktop, door):
    registered.stand_in.door.set(discovery=door)
    said = call(registered, "sign-in", "--way", "browser")
    assert said.code == 3
    assert "/protocol/openid-connect/token" not in [path for _, path, _ in registered.stand_in.door.log]


def visit_of(family: Family, live) -> Visit:
    home = Home(family.home / "config", family.home / "data", family.home / "downloads")
    door = Door(host=family.stand_in.host, ca_file=str(family.stand_in.ca_file))
    return Visit(home, load(home), door, Token(), live)


@pytest.mark.parametrize(
    ("answers", "heard_of"), [(("2", "да"), "Записано"), (("3",), "Ждём"), (("4",), "код")]
)
def test_by_lines_the_way_is_chosen(registered, desktop, answers, heard_of):
    words, heard, left = words_for("ru"), Heard(), ["1", *answers]

    def ask(prompt: str) -> str:
        if not left:
            raise CTRL_D
        return f"{left.pop(0)}\n"

    talk = Talk(ask, heard.lines.append, choices, words, words.lines.HELP)
    with visited() as live:
        found = enter(gate_of(visit_of(registered, live)), words, Settings(), talk)
    assert isinstance(found, Entered), heard.text
    assert heard_of in heard.text


@pytest.mark.parametrize(("digit", "yes"), [("2", True), ("3", False), ("4", False)])
async def test_on_the_full_screen_the_way_is_chosen(registered, desktop, digit, yes):
    with visited() as live:
        app = EntryApp(gate_of(visit_of(registered, live)), words_for("ru"), "epos-dark")
        async with app.run_test(size=(80, 24)) as pilot:
            while not app.screen.query("#other") or app.screen.query_one("#other", Button).has_class(
                "-hidden"
            ):
                await pilot.pause()
            app.screen.query_one("#other", Button).press()
            while type(app.screen).__name__ != "Choose":
                await pilot.pause()
            await pilot.press(digit)
            if yes:
                while type(app.screen).__name__ != "Confirm":
                    await pilot.pause()
                await pilot.press("y")
            while app.found is None:
                await pilot.pause(0.01)
        assert isinstance(app.found, Entered)
