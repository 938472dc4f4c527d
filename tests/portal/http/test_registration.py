"""Signing in as a registered program, against the issuer of the stand-in."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from epos_tui.domain.errors import NotHandedOver, PortalUnreachable, Unread, WayClosed
from epos_tui.domain.session import Begun, PhoneCode, Session
from epos_tui.portal.http.client import Answer, Client, Request
from epos_tui.portal.http.hosts import stand_in
from epos_tui.portal.http.registration import HttpRegistration
from epos_tui.portal.http.session import Sessions
from tests.emulator.door import Door
from tests.emulator.issuer import CLIENT, REALM
from tests.emulator.server import Emulator
from tests.portal.http.conftest import trusting

BACK = "http://127.0.0.1:1/"


class Saying(Client):
    """A client that hears from the token's door what the test wants; all else is the stand-in's."""

    said: bytes = b""

    async def ask(self, request: Request, session: Session | None = None) -> Answer:
        if self.said and request.path.endswith("/token"):
            return Answer(400, {}, self.said)
        return await super().ask(request, session)


@pytest.fixture
async def client(emulator: Emulator, door: Door) -> AsyncIterator[Saying]:
    """Of a stand-in in good health."""
    found = Saying(stand_in(emulator.host, emulator.host), trusting(emulator))
    yield found
    await found.close()


@pytest.fixture
def registration(client: Saying) -> HttpRegistration:
    """Of a program that is known."""
    return HttpRegistration(client, f"https://{client.hosts.sign_in}{REALM}/", CLIENT)


async def returned(client: Client, begun: Begun) -> str:
    """The query the browser comes back with."""
    asked = urlsplit(begun.address)
    query = tuple((name, value) for name, (value,) in parse_qs(asked.query).items())
    answer = await client.ask(Request(asked.netloc, asked.path, query))
    return urlsplit(answer.headers["location"]).query


async def test_a_browser_brings_a_session(registration, client, emulator):
    begun = await registration.begin(BACK)
    session = await registration.redeem(begun, await returned(client, begun))
    opened = await Sessions(client).exchange(session.device_token)
    assert opened.auth_token in emulator.sessions.live


async def test_every_sign_in_has_its_own_state_and_proof(registration):
    first, second = await registration.begin(BACK), await registration.begin(BACK)
    assert first.state != second.state
    assert first.verifier != second.verifier
    assert first.verifier not in first.address
    assert len(first.verifier) >= 43


@pytest.mark.parametrize("change", ["", "state=", "state=x", "state=1&state=1", "a=1" + "&a=1" * 60])
async def test_what_was_not_asked_for_here_is_not_redeemed(registration, door, change):
    begun = await registration.begin(BACK)
    with pytest.raises(NotHandedOver) as refused:
        await registration.redeem(begun, f"{change}&code=1")
    assert refused.value.why is Unread.UNKNOWN
    assert door.asked(f"{REALM}/protocol/openid-connect/token") == 0


async def test_a_code_is_good_for_its_own_asker_only(registration, client):
    begun = await registration.begin(BACK)
    brought = await returned(client, begun)
    with pytest.raises(NotHandedOver) as refused:
        await registration.redeem(replace(begun, verifier="x" * 43), brought)
    assert refused.value.why is Unread.NO_TOKEN


async def test_a_phone_is_asked_until_it_has_confirmed(registration, client, emulator):
    code = await registration.phone_code()
    assert await registration.confirmed(code) == code
    await client.ask(Request(emulator.host, f"{REALM}/device", (("user_code", code.code),)))
    assert isinstance(await registration.confirmed(code), Session)


@pytest.mark.parametrize(("told", "pause"), [(0, 1), (-5, 1), (7, 7), (10_000, 60)])
async def test_the_pause_between_two_questions_is_kept_within_bounds(registration, door, told, pause):
    door.set(interval=told)
    assert (await registration.phone_code()).pause == pause


@pytest.mark.parametrize(
    ("error", "end"),
    [
        ("expired_token", Unread.TOO_LATE),
        ("access_denied", Unread.DECLINED),
        ("invalid_client", None),
    ],
)
async def test_the_end_of_a_code_is_told(registration, client, error, end):
    client.said = b'{"error": "%s"}' % error.encode()
    code = PhoneCode("https://x", "AB", "proof", 60, 1)
    with pytest.raises((NotHandedOver, PortalUnreachable)) as ended:
        await registration.confirmed(code)
    assert getattr(ended.value, "why", None) is end


async def test_who_asks_too_often_asks_less_often(registration, client):
    client.said = b'{"error": "slow_down"}'
    code = PhoneCode("https://x", "AB", "proof", 60, 5)
    slower = await registration.confirmed(code)
    assert isinstance(slower, PhoneCode)
    assert slower.pause == 10


async def test_no_codes_without_a_door_for_them(registration, door):
    door.set(no_devices=True)
    with pytest.raises(WayClosed):
        await registration.phone_code()


@pytest.mark.parametrize(
    "discovery",
    [
        {"issuer": "https://evil.example"},
        {"authorization_endpoint": "https://evil.example/auth"},
        {"authorization_endpoint": "http://localhost/auth"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": ""},
    ],
)
async def test_a_document_that_leads_elsewhere_is_not_followed(registration, door, discovery):
    door.set(discovery=discovery)
    with pytest.raises(PortalUnreachable):
        await registration.begin(BACK)


async def test_the_issuer_is_asked_once_for_its_doors(registration, door):
    await asyncio.gather(*(registration.begin(BACK) for _ in range(2)))
    await registration.begin(BACK)
    assert door.asked(f"{REALM}/.well-known/openid-configuration") <= 2


def test_without_a_name_the_issuer_is_no_host_of_ours():
    assert "auth-epos.permkrai.ru" not in stand_in("edu-epos.permkrai.ru").all()
    assert "auth-epos.permkrai.ru" in stand_in("edu-epos.permkrai.ru", "auth-epos.permkrai.ru").all()
