"""A stand-in that is running, with ways to sign in to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from epos_tui.compose import demo_folder
from epos_tui.domain.errors import SignInNeeded
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.people import Role
from epos_tui.domain.session import Profile, Session
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Client
from epos_tui.portal.http.hosts import stand_in
from epos_tui.portal.http.line import Line
from epos_tui.portal.http.portal import HttpPortal, connected
from epos_tui.portal.http.session import Keeper
from epos_tui.portal.http.tls import context
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from tests.emulator.server import Emulator
from tests.emulator.world import World


class ReadOnce(School):
    """The files of a school that do not change while its stand-in runs."""

    @cache  # noqa: B019  a stand-in has one school as long as it lives
    def _written(self, student_id: str, monday: date) -> tuple[Lesson, ...] | None:
        return super()._written(student_id, monday)


class StandIn(Emulator):
    """An emulator that gives portals, and closes them at the end."""

    def __init__(self, world: World, folder: Path, port: int = 0) -> None:
        super().__init__(world, folder, port)
        self.opened: list[HttpPortal] = []

    def session(self, role: Role) -> Session:
        """What the cookies of a browser would hold after a sign-in."""
        return Session(self.sessions.open(role), str(self.world.profile(role)))

    def portal(self, role: Role) -> HttpPortal:
        """The portal as an account that signed in sees it; its session is not renewed."""
        name = next(item.name for item in self.world.school.people().sign_ins if item.role is role)
        session = self.session(role)
        profile = Profile(session.profile_id, role, name, "")
        client = lambda: Client(stand_in(self.host), context(self.ca_file))  # noqa: E731
        ask = lambda: Ask(client(), Keeper(session, _not_renewed), profile, self.world.now)  # noqa: E731
        portal = connected(Line(), ask)
        self.opened.append(portal)
        return portal

    def hang_up(self) -> None:
        """Closes the portals that were opened."""
        for portal in self.opened:
            portal.close()


def stand_in_for(
    folder: Path, fixtures: Path | None = None, journal: Journal | None = None, port: int = 0
) -> StandIn:
    """A stand-in for the school of the fixtures, or for the demo's; it does not answer yet."""
    school = ReadOnce(fixtures or demo_folder())
    return StandIn(World(school, journal or Journal(folder / "sent.jsonl")), folder, port)


@contextmanager
def running(folder: Path, fixtures: Path | None = None, journal: Journal | None = None) -> Iterator[StandIn]:
    """The same while it answers; what it opened is closed at the end."""
    emulator = stand_in_for(folder, fixtures, journal)
    with emulator.running():
        try:
            yield emulator
        finally:
            emulator.hang_up()


async def _not_renewed(old: Session) -> Session:
    raise SignInNeeded
