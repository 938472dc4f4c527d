"""Where the secrets of a sign-in are kept: what the settings name, the keyring, else memory; never a file."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from epos_tui.disk import read_regular
from epos_tui.domain.errors import CommandFailed, KeyringFailed, VaultFailed
from epos_tui.domain.session import Kept
from epos_tui.store.child import MOST_BYTES, PATIENCE, Child, said_by
from epos_tui.store.entry import names_of_parts, packed, split, unpacked
from epos_tui.store.turn import turn

PROMPT_SECONDS = 60.0
"""A keyring or a command may ask for a password."""
_HELPER = (sys.executable, "-I", "-m", "epos_tui._keyring")
_BUS_TROUBLES = (
    "ConnectionResetError",
    "DBusErrorResponse",
    "InitError",
    "ItemNotFoundException",
    "SecretServiceNotAvailableException",
)
"""What a keyring that is just being started, or restarted, answers."""
Waiting = Callable[[], None]


class Place(Enum):
    """Where a secret is kept."""

    GIVEN_FILE = "given_file"
    GIVEN_VARIABLE = "given_variable"
    """Other programs of the same person can read it."""
    COMMAND = "command"
    READ_ONLY_COMMAND = "read_only_command"
    """Nothing keeps the next token."""
    KEYRING = "keyring"
    MEMORY = "memory"


class Source(Protocol):
    """Something outside this program that keeps lines of text, by account."""

    async def read(self, account: str) -> str: ...
    async def write(self, account: str, line: str) -> None: ...
    async def forget(self, account: str) -> bool: ...


@dataclass
class Vault:
    """The secrets of the accounts. What the source does not take stays in memory until the program ends."""

    place: Place
    source: Source | None = None
    name: str = ""
    """Of the keyring."""
    failure: KeyringFailed | None = None
    """Why there is no keyring."""
    _in_memory: dict[str, Kept] = field(default_factory=dict, repr=False)

    async def read(self, account: str) -> Kept | None:
        """What is kept; raises `VaultFailed` or `NotHandedOver`."""
        if account in self._in_memory or self.source is None:
            return self._in_memory.get(account)
        line = await self.source.read(account)
        return unpacked(line) if line else None

    async def write(self, account: str, kept: Kept) -> None:
        """Keeps it and reads it back; raises `VaultFailed` when it is in memory only."""
        self._in_memory[account] = kept
        if self.source is None:
            return
        await self.source.write(account, packed(kept))
        del self._in_memory[account]

    async def forget(self, account: str) -> bool:
        """Whether there was something; raises `VaultFailed` when it may still be there."""
        known = self._in_memory.pop(account, None) is not None
        return (await self.source.forget(account) if self.source else False) or known


@dataclass(frozen=True)
class Given:
    """A secret handed to the program by its caller, for any account; it is not written to."""

    file: str = ""
    """A path, or the number of an open descriptor."""
    text: str = field(default="", repr=False)

    async def read(self, account: str) -> str:
        return self.text or _read_given(self.file)

    async def write(self, account: str, line: str) -> None:
        raise VaultFailed

    async def forget(self, account: str) -> bool:
        return False


def _read_given(file: str) -> str:
    try:
        if file.isdigit():
            with os.fdopen(os.dup(int(file)), "rb") as opened:
                content = opened.read(MOST_BYTES)
        else:
            if sys.platform != "win32" and Path(file).stat().st_mode & 0o077:
                raise CommandFailed("EPOS_TUI_TOKEN_FILE", "open")
            content = read_regular(Path(file), MOST_BYTES)
    except OSError:
        raise CommandFailed("EPOS_TUI_TOKEN_FILE", "missing") from None
    return content.decode("ascii", "replace").strip()


@dataclass(frozen=True)
class Commands:
    """Programs of the settings that give and take the secret; `{account}` in their words is the account."""

    give: Sequence[str]
    take: Sequence[str] = ()

    async def read(self, account: str) -> str:
        said = await self._run("credential_command", self.give, account)
        return said.decode("ascii", "replace").partition("\n")[0].strip()

    async def write(self, account: str, line: str) -> None:
        if not self.take:
            raise CommandFailed("credential_store_command", "missing")
        await self._run("credential_store_command", self.take, account, f"{line}\n".encode())
        if await self.read(account) != line:
            raise CommandFailed("credential_store_command", "empty")

    async def forget(self, account: str) -> bool:
        """An empty line in the place of the secret."""
        if not self.take or not await self.read(account):
            return False
        await self._run("credential_store_command", self.take, account, b"\n")
        if await self.read(account):
            raise CommandFailed("credential_store_command", "empty")
        return True

    async def _run(self, setting: str, command: Sequence[str], account: str, given: bytes = b"") -> bytes:
        words = [word.replace("{account}", account) for word in command]
        try:
            return await said_by(Child(words, PROMPT_SECONDS, alone=bool(given)), given)
        except TimeoutError:
            raise CommandFailed(setting, "slow") from None
        except OSError:
            raise CommandFailed(setting, "missing") from None
        except ValueError as error:
            raise CommandFailed(setting, str(error)) from None


@dataclass(frozen=True)
class Keyring:
    """The keyring of the system; `lock` lets one program of ours at a time ask it."""

    lock: Path
    allow: str = ""
    """The dotted name of a keyring that the settings trust."""
    waiting: Waiting | None = None
    """Told when the keyring takes its time: it may be asking for its password, and is given that time."""
    seconds: float = PATIENCE
    """How long it may take where nobody waits."""

    async def read(self, account: str) -> str:
        entry = str((await self._asked("get", account)).get("secret") or "")
        names = names_of_parts(entry)
        parts = [(await self._asked("get", f"{account}/{name}")).get("secret") or "" for name in names]
        return "".join(map(str, parts)) if names else entry

    async def write(self, account: str, line: str) -> None:
        old = str((await self._asked("get", account)).get("secret") or "")
        entry, parts = split(line)
        for name, part in parts.items():
            await self._set(f"{account}/{name}", part)
        await self._set(account, entry)
        for name in names_of_parts(old):
            if name not in parts:
                await self._asked("forget", f"{account}/{name}")

    async def forget(self, account: str) -> bool:
        entry = str((await self._asked("get", account)).get("secret") or "")
        for name in names_of_parts(entry):
            await self._asked("forget", f"{account}/{name}")
        return bool((await self._asked("forget", account))["done"])

    async def probe(self) -> str:
        """The name of the keyring that keeps and forgets what it is told; raises `KeyringFailed`."""
        answer = await self._asked("probe")
        if not answer.get("done"):
            raise KeyringFailed("NotStored")
        return str(answer["backend"])

    async def _set(self, place: str, secret: str) -> None:
        if not (await self._asked("set", place, secret)).get("done"):
            raise KeyringFailed("NotStored")

    async def _asked(self, do: str, place: str = "", secret: str = "") -> dict[str, Any]:
        request = {"do": do, "service": f"epos-tui/{place}", "secret": secret, "allow": self.allow}
        async with turn(self.lock):
            answer = await self._helped(request)
            if answer.get("error") in _BUS_TROUBLES:
                answer = await self._helped(request)
        if refused := answer.get("refused"):
            raise KeyringFailed("refused", str(refused))
        if error := answer.get("error"):
            raise KeyringFailed(str(error))
        return answer

    async def _helped(self, request: dict[str, str]) -> dict[str, Any]:
        helper = Child(_HELPER, PROMPT_SECONDS if self.waiting else self.seconds)
        try:
            said = await said_by(helper, f"{json.dumps(request)}\n".encode(), self.waiting)
            answer: dict[str, Any] = json.loads(said)
        except TimeoutError:
            return {"error": "TimeoutError"}
        except (OSError, ValueError):
            return {"error": "NoHelper"}
        return answer


async def find_vault(given: Given, commands: Commands, keyring: Keyring | None) -> Vault:
    """The first that is there: given by the caller, the commands of the settings, the keyring, memory.

    None: nobody waits for the keyring.
    """
    if given.file:
        return Vault(Place.GIVEN_FILE, given)
    if given.text:
        return Vault(Place.GIVEN_VARIABLE, given)
    if commands.give:
        return Vault(Place.COMMAND if commands.take else Place.READ_ONLY_COMMAND, commands)
    if keyring is None:
        return Vault(Place.MEMORY, failure=KeyringFailed("left_out"))
    try:
        return Vault(Place.KEYRING, keyring, await keyring.probe())
    except KeyringFailed as error:
        return Vault(Place.MEMORY, failure=error)
