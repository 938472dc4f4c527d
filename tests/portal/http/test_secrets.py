"""N2, N8, L1: where the secrets of a session go, and where none of them is ever seen."""

import asyncio
import logging
import os
import sys
import traceback
from datetime import date
from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError

from epos_tui.domain.errors import EposError, PortalUnreachable
from epos_tui.domain.orders import DiarySignature
from epos_tui.domain.session import Session
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Answer, Client, Request
from epos_tui.portal.http.orders import hand_over
from epos_tui.portal.http.session import Sessions, WireCookies, WireExchange
from tests.canary import MARK
from tests.emulator.server import Emulator
from tests.emulator.world import World
from tests.portal.http.replay import HOSTS, TRUST, Body, Replay, everything, response

CANARY = MARK
SECRETS = Session(f"{CANARY}-auth", f"{CANARY}-profile", f"{CANARY}-device")
TROUBLES = (
    *(
        httpx.ConnectError,
        httpx.ReadError,
        httpx.WriteError,
        httpx.ReadTimeout,
        httpx.ConnectTimeout,
        httpx.PoolTimeout,
    ),
    *(httpx.RemoteProtocolError, httpx.LocalProtocolError, httpx.ProxyError, httpx.UnsupportedProtocol),
    *(httpx.DecodingError, httpx.TooManyRedirects, httpx.InvalidURL, httpx.StreamError, OSError, ValueError),
)


def shown(error: BaseException) -> str:
    """All that a report of an error could show, but for the values of variables."""
    return "".join(traceback.format_exception(error)) + repr(error) + str(error) + repr(error.args)


def speaking(kind: type[Exception]) -> Exception:
    """A trouble whose own words hold a secret."""
    return kind(f"Auth-Token: {CANARY}-auth")


@pytest.mark.parametrize("kind", TROUBLES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("late", [False, True])
async def test_no_trouble_of_the_network_tells_a_secret(kind, late):
    trouble = speaking(kind)
    answer = httpx.Response(200, stream=Body((b"[", trouble))) if late else trouble
    client = Client(HOSTS, TRUST, transport=Replay({}, lambda path, found: answer))
    with pytest.raises(PortalUnreachable) as caught:
        await client.ask(
            Request("portal.example", "/x", (("token", CANARY),), headers={"token": CANARY}), SECRETS
        )
    assert CANARY not in shown(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        response(401, {"message": CANARY}),
        response(500, {"auth_token": CANARY}),
        response(200, {"cookies": CANARY, "mobile_token": CANARY}),
        response(200, {"cookies": {"auth_token": [CANARY]}}),
        response(200, f"<html>{CANARY}".encode()),
        response(200, f'{{"cookies": {CANARY}'.encode()),
        response(302, b"", location=f"/authenticate?token={CANARY}"),
    ],
    ids=range(7),
)
async def test_no_answer_to_a_sign_in_tells_a_secret(answer):
    sessions = Sessions(Client(HOSTS, TRUST, transport=Replay({}, lambda path, found: answer)))
    for asking in (sessions.exchange(f"{CANARY}-device"), sessions.profiles(SECRETS)):
        with pytest.raises(EposError) as caught:
            await asking
        assert CANARY not in shown(caught.value)


def test_nothing_that_holds_a_secret_shows_it(recorded):
    cookies = WireCookies(auth_token=CANARY)
    ask, _ = recorded.changed()
    holding = [
        SECRETS,
        Request("portal.example", "/x", (("authentication_token", CANARY),), "POST", {"auth_token": CANARY}),
        Answer(200, {"set-cookie": CANARY}, CANARY.encode()),
        cookies,
        WireExchange(cookies=cookies, mobile_token=CANARY),
        ask,
    ]
    assert all(CANARY not in repr(item) + str(item) for item in holding)


async def test_what_was_told_is_not_shown_either(recorded):
    ask, _ = recorded.changed()
    await everything(ask)
    assert ask._known
    assert "Иванов" not in repr(ask)
    assert isinstance(ask, Ask)


def test_a_record_that_cannot_be_read_does_not_quote_itself():
    with pytest.raises(ValidationError) as caught:
        WireExchange.model_validate({"cookies": CANARY, "mobile_token": [CANARY]})
    assert CANARY not in str(caught.value)


async def test_nothing_is_logged_of_a_visit(emulator, door, signed_in, caplog):
    caplog.set_level(logging.DEBUG)
    door.set(strict_rotation=False)
    asked = await signed_in()
    await everything(asked.ask)
    emulator.sessions.expire()
    await asked.ask.data("/core/api/academic_years", {"again": True})
    tokens = {asked.ask.keeper.session.auth_token, asked.ask.keeper.session.device_token}
    await asked.sessions.end(asked.ask.keeper.session)
    seen = [
        record
        for record in caplog.records
        if record.name.split(".")[0] in ("httpx", "httpcore", "h11", "hpack")
    ]
    assert seen == []
    assert not any(token in caplog.text for token in tokens)
    logging.getLogger("httpx").warning("heard")
    assert "heard" in caplog.text


async def test_the_machine_sees_no_secret_but_in_the_memory(emulator, door, signed_in, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    asked = await signed_in()
    await everything(asked.ask)
    session = asked.ask.keeper.session
    said = " ".join((*sys.argv, *os.environ.values(), *map(str, tmp_path.rglob("*"))))
    if Path("/proc/self").exists():
        said += Path("/proc/self/cmdline").read_text() + Path("/proc/self/environ").read_text()
    assert not any(token in said for token in (session.auth_token, session.device_token))


@pytest.fixture(scope="module")
def other(emulator: Emulator, tmp_path_factory: pytest.TempPathFactory):
    """A second server with a good certificate, which is not the portal."""
    world = World(emulator.world.school, emulator.world.journal)
    with Emulator(world, tmp_path_factory.mktemp("other")).running() as running:
        yield running


@pytest.mark.parametrize("status", [301, 302, 303, 305, 307, 308])
async def test_another_server_gets_nothing_whatever_the_portal_says(door, asked, other, status):
    path = "/core/api/academic_years"
    door.set(moved=(status, f"https://{other.host}{path}"))
    questions = (
        asked.ask.data(path, {}),
        asked.ask.send("POST", path, {"week": "2026-09-14"}),
        hand_over(asked.ask, DiarySignature("7", date(2026, 9, 14))),
        asked.sessions.exchange(asked.ask.keeper.session.device_token),
        asked.sessions.profiles(asked.ask.keeper.session),
        anext(asked.ask.pieces("/files/x", 100, 5)),
    )
    found = await asyncio.gather(*questions, return_exceptions=True)
    assert all(isinstance(error, EposError) for error in found)
    assert other.door.log == []
    assert len(door.log) >= len(questions)
    assert door.asked("/core/api/aware_journals") == 0


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_not_even_within_the_portal_is_a_way_followed(door, asked, status):
    door.set(moved=(status, "/core/api/elsewhere"))
    with pytest.raises(PortalUnreachable):
        await asked.ask.data("/core/api/academic_years", {})
    assert door.asked("/core/api/elsewhere") == 0
