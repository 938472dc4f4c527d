"""The portal's door for tests, kept in a file so that several programs can stand before it."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from epos_tui.compose import Door, open_cabinet
from epos_tui.disk import locked
from epos_tui.domain.errors import KeyringFailed, PortalUnreachable, SignInNeeded
from epos_tui.domain.people import Role
from epos_tui.domain.session import Profile, Registration, Session
from epos_tui.live import Live, Visit
from epos_tui.store.accounts import Accounts
from epos_tui.store.credentials import Place, Vault
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.sign_in import Entering, Gate, SignedIn
from tests.canary import MARK, secret
from tests.examples import NOW

PARENT = Profile("1200345", Role.PARENT, "Иванов Иван Иванович", "МАОУ «Гимназия № 33»", first=True)
STUDENT = Profile("1300777", Role.STUDENT, "Иванов Александр Иванович", "МАОУ «Гимназия № 33»")
TEACHER = Profile("1400888", None, "Иванов Иван Иванович", "МАОУ «Гимназия № 33»")
FIRST_TOKEN = f"device-0000-{MARK}"

HANDED_OVER = f"diaryperm://redirect?token={FIRST_TOKEN}"


@dataclass
class DoorOfTests:
    """Every exchange ends the session before and gives the next device token; invented people."""

    file: Path
    strict: bool = True
    """Otherwise the last device token is good until the new one has been used."""
    people: tuple[Profile, ...] = (PARENT,)
    dies: str = ""
    """Kills its caller: `before` or `after` the token is changed."""
    unplugged: bool = False
    registration: Registration | None = None

    def begin(self, auth_token: str) -> None:
        """Somebody has signed in with the browser only."""
        with self._state() as state:
            state["session"] = auth_token

    async def exchange(self, device_token: str) -> Session:
        self._die("before")
        with self._state() as state:
            known = [state["token"]] + ([] if self.strict else [state["before"]])
            if device_token not in known:
                state["refused"] += 1
                raise SignInNeeded
            state.update(before=device_token, token=f"device-{secret()}", session=secret())
            state["exchanges"] += 1
            session = Session(state["session"], self.people[0].id if self.people else "", state["token"])
        self._die("after")
        return session

    async def profiles(self, session: Session) -> tuple[Profile, ...]:
        with self._state() as state:
            if session.auth_token != state["session"]:
                raise SignInNeeded
        return self.people

    async def end(self, session: Session) -> None:
        with self._state() as state:
            state.update(session="", token="", before="")

    def address(self) -> str:
        return "https://edu-epos.permkrai.ru/authenticate/oauth?app=phone&mode=epos&sub_provider=esia"

    @property
    def state(self) -> dict[str, Any]:
        """What the door knows."""
        with self._state() as state:
            return dict(state)

    @contextmanager
    def _state(self) -> Iterator[dict[str, Any]]:
        if self.unplugged:
            raise PortalUnreachable
        with locked(self.file.with_suffix(".door")):
            state = json.loads(self.file.read_text()) if self.file.exists() else dict(_NEW)
            yield state
            self.file.write_text(json.dumps(state))

    def moment(self) -> None:
        """This door has no clock."""

    def _die(self, place: str) -> None:
        if self.dies == place:
            os.kill(os.getpid(), signal.SIGKILL)


_NEW = {"token": FIRST_TOKEN, "before": "", "session": "", "exchanges": 0, "refused": 0}


def gate_before(door: DoorOfTests) -> Gate:
    """A computer without a keyring before this door."""
    accounts = Accounts(door.file.with_name("accounts"))

    async def opened(waiting: Callable[[], None] | None, keyring: bool) -> Entering:
        vault = Vault(Place.MEMORY, failure=KeyringFailed("NoKeyringError" if keyring else "left_out"))
        return Entering("edu-epos.permkrai.ru", door, vault, accounts, lambda: NOW)

    return Gate(opened, accounts, lambda: NOW, "edu-epos.permkrai.ru")


def live(door: DoorOfTests) -> Live:
    """A live portal behind this door; its diaries are those of the demo school."""

    async def opened(visit: Visit, entering: Entering, signed_in: SignedIn) -> Cabinet:
        await entering.entrance.profiles(signed_in.session)
        return await open_cabinet(visit.home, Door(demo=True, child=visit.door.child))

    return Live(lambda portal, ca_file, still_waiting: door, opened)
