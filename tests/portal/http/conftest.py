"""One stand-in for a module's tests, healthy again before each of them, and the portal as it is asked there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from epos_tui.compose import demo_folder
from epos_tui.domain.people import Role
from epos_tui.domain.session import Session
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Client, Limits
from epos_tui.portal.http.hosts import stand_in
from epos_tui.portal.http.session import Keeper, Sessions
from epos_tui.portal.http.tls import context
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from tests.emulator.door import Door, Mischief
from tests.emulator.server import Emulator
from tests.emulator.world import World


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    """A running stand-in."""
    folder: Path = tmp_path_factory.mktemp("emulator")
    world = World(School(demo_folder()), Journal(folder / "sent.jsonl"))
    with Emulator(world, folder).running() as running:
        yield running


@pytest.fixture
def door(emulator: Emulator) -> Iterator[Door]:
    """The stand-in's door: no mischief, nothing seen, nobody signed in."""
    emulator.door.mischief = Mischief()
    emulator.door.log.clear()
    emulator.sessions.live.clear()
    emulator.sessions.devices.clear()
    yield emulator.door
    emulator.door.mischief = Mischief()


@dataclass
class Asked:
    """What a test asks with, and how often the session was renewed."""

    ask: Ask
    sessions: Sessions
    pauses: list[float]


AskAs = Callable[..., "Asked"]


async def asked_as(
    emulator: Emulator, role: Role = Role.PARENT, limits: Limits = Limits(), renewable: bool = True
) -> Asked:
    """Somebody signed in, who pauses without sleeping."""
    client = Client(stand_in(emulator.host), context(emulator.ca_file), limits)
    sessions = Sessions(client)
    session = await sessions.exchange(emulator.sessions.hand_off(role))
    if not renewable:
        session = Session(session.auth_token, session.profile_id)
    (profile,) = await sessions.profiles(session)
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    keeper = Keeper(session, lambda old: sessions.exchange(old.device_token))
    ask = Ask(client, keeper, profile, emulator.world.now, pause=pause)
    emulator.door.log.clear()
    return Asked(ask, sessions, pauses)


@pytest.fixture
async def signed_in(emulator: Emulator, door: Door):
    """Signs in as anybody; the connections end with the test."""
    made: list[Asked] = []

    async def sign_in(**options: object) -> Asked:
        made.append(await asked_as(emulator, **options))
        return made[-1]

    yield sign_in
    for item in made:
        await item.ask.client.close()


@pytest.fixture
async def asked(signed_in) -> Asked:
    """A parent, with a session that can be renewed."""
    return await signed_in()
