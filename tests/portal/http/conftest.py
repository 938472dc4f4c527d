"""One stand-in for a module's tests, healthy again before each of them, and how it is asked."""

import asyncio
import json
import ssl
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncHTTPTransport

from epos_tui.compose import demo_folder
from epos_tui.domain.people import Role
from epos_tui.domain.session import Session
from epos_tui.portal.http import finals, people
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Client, Limits
from epos_tui.portal.http.hosts import stand_in
from epos_tui.portal.http.session import Keeper, Sessions
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from tests.emulator.door import Door, Mischief
from tests.emulator.server import Emulator
from tests.emulator.world import World
from tests.portal.http.replay import ROUTES, Change, Recorder, Replay, everything, replayed


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


def trusting(emulator: Emulator) -> ssl.SSLContext:
    """The stand-in's authority alone: the system's many take a while to read for every connection."""
    return ssl.create_default_context(cafile=emulator.ca_file)


@dataclass
class Asked:
    """What a test asks with, and the pauses that were made instead of slept."""

    ask: Ask
    sessions: Sessions
    pauses: list[float]


async def asked_as(
    emulator: Emulator, role: Role = Role.PARENT, limits: Limits | None = None, renewable: bool = True
) -> Asked:
    """Somebody signed in, who pauses without sleeping."""
    client = Client(stand_in(emulator.host), trusting(emulator), limits or Limits())
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


@dataclass(frozen=True)
class Recorded:
    """The answers to every question by their paths, who asked, and about which child."""

    ask: Ask
    kept: dict[str, Any]
    child: str

    def short(self, most: int) -> "Recorded":
        """The same with no more than the fullest records of every list."""

        def few(found: Any) -> Any:
            return (
                sorted(found, key=lambda item: -len(str(item)))[:most] if isinstance(found, list) else found
            )

        return replace(self, kept={path: few(found) for path, found in self.kept.items()})

    @cached_property
    def bodies(self) -> dict[str, bytes]:
        """The answers as they are sent."""
        return {path: json.dumps(found).encode() for path, found in self.kept.items()}

    def changed(self, change: Change = lambda path, found: found, only: str = "") -> tuple[Ask, Replay]:
        """The same account before a portal that answers with what was kept, changed."""
        replay = Replay(self.bodies, change, only)
        return replayed(self.ask, replay), replay


@pytest.fixture(scope="module")
def recorded(emulator: Emulator) -> Recorded:
    """One visit of a parent, written down; with the mark sheets of the child who has debts."""

    async def visit() -> Recorded:
        asked = await asked_as(emulator)
        first, *_, last = (await people.viewer(asked.ask)).students
        sheets = await written_down(emulator, asked, lambda ask: finals.finals(ask, last.id))
        kept = await written_down(emulator, asked, everything)
        await asked.ask.client.close()
        of_debts = {path: kept[path] + sheets[path] for path in ROUTES["finals"]}
        return Recorded(asked.ask, kept | of_debts, first.id)

    return asyncio.run(visit())


async def written_down(
    emulator: Emulator, asked: Asked, visit: Callable[[Ask], Awaitable[object]]
) -> dict[str, Any]:
    """The answers to what is asked during the visit."""
    recorder = Recorder(AsyncHTTPTransport(verify=trusting(emulator)))
    client = Client(asked.ask.client.hosts, trusting(emulator), transport=recorder)
    ask = replace(asked.ask, client=client)
    ask.forget_answers()
    await visit(ask)
    await client.close()
    return recorder.kept


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
