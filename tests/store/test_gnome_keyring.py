"""The keyring that most Linux desktops have, alive, locked, stopped and killed."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from epos_tui.domain.errors import KeyringFailed, VaultFailed
from epos_tui.domain.session import Kept, Session
from epos_tui.store.credentials import Commands, Given, Keyring, Place, Vault, find_vault
from tests.canary import numbered
from tests.store import gnome

pytestmark = pytest.mark.skipif(bool(gnome.MISSING), reason=gnome.WITHOUT)

NAME = "keyring.backends.SecretService.Keyring"
CANARY = numbered(1)
KEPT = Kept(Session(CANARY, "1200345", f"device-{numbered(2)}"), f"device-{numbered(3)}")
LOCK = "import secretstorage as s; b = s.dbus_init(); s.get_default_collection(b).lock(); b.close()"


@pytest.fixture
def session(monkeypatch):
    with gnome.running(monkeypatch) as found:
        yield found


@pytest.fixture
def keyring(session, tmp_path) -> Keyring:
    return Keyring(tmp_path / "keyring.lock")


async def test_a_session_is_kept_encrypted_and_forgotten(session, keyring):
    vault = await find_vault(Given(), Commands(()), keyring)
    assert (vault.place, vault.name) == (Place.KEYRING, NAME)
    await vault.write("one", KEPT)
    await vault.write("other", Kept(Session("", "", "d" * 3_000)))
    fresh = Vault(Place.KEYRING, keyring)
    assert await fresh.read("one") == KEPT
    assert await fresh.read("other") == Kept(Session("", "", "d" * 3_000))
    files = [path for path in Path(session["HOME"]).rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if CANARY.encode() in path.read_bytes()] == []
    assert await vault.forget("one")
    assert await vault.forget("other")
    assert await fresh.read("one") is None
    assert await fresh.read("other") is None
    assert not await vault.forget("one")


async def test_a_locked_keyring_without_a_screen_to_ask_on_is_none(session, keyring):
    subprocess.run([sys.executable, "-c", LOCK], check=True)
    vault = await find_vault(Given(), Commands(()), keyring)
    assert (vault.place, vault.failure) == (Place.MEMORY, KeyringFailed("KeyringLocked"))


async def test_a_stopped_keyring_is_left_in_time(session, keyring):
    stopped = Keyring(keyring.lock, seconds=1.0)
    os.kill(int(session["KEYRING_PID"]), signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(KeyringFailed) as failed:
        await stopped.probe()
    assert failed.value.reason == "TimeoutError"
    assert time.monotonic() - begun < 10
    os.kill(int(session["KEYRING_PID"]), signal.SIGCONT)
    assert await keyring.probe() == NAME


async def test_one_can_leave_while_the_keyring_is_stopped(session, keyring):
    os.kill(int(session["KEYRING_PID"]), signal.SIGSTOP)
    waiting = asyncio.create_task(Keyring(keyring.lock, waiting=lambda: None).read("one"))
    await asyncio.sleep(0.5)
    begun = time.monotonic()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert time.monotonic() - begun < 8


async def test_a_killed_keyring_loses_no_session_in_memory(session, keyring):
    vault = await find_vault(Given(), Commands(()), keyring)
    await vault.write("one", KEPT)
    os.kill(int(session["KEYRING_PID"]), signal.SIGKILL)
    newer = Kept(Session(CANARY, "1200345", f"device-{numbered(4)}"), f"device-{numbered(2)}")
    with pytest.raises(VaultFailed):
        await vault.write("one", newer)
    assert await vault.read("one") == newer


async def test_many_at_once_come_one_after_another(session, keyring):
    writers = [Vault(Place.KEYRING, Keyring(keyring.lock)) for _ in range(4)]
    await asyncio.gather(*(vault.write("one", KEPT) for vault in writers))
    assert await asyncio.gather(*(vault.read("one") for vault in writers)) == [KEPT] * 4
