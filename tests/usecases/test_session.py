"""A session is renewed by one program at a time, and a crash costs no more than another sign-in."""

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from epos_tui.domain.errors import PortalUnreachable, SignInNeeded
from epos_tui.domain.session import Kept, Session
from epos_tui.store.credentials import Given, Place, Vault
from epos_tui.usecases.session import Renewed, opened, renew
from tests.canary import numbered
from tests.entrance import FIRST_TOKEN, PARENT, DoorOfTests
from tests.store import gnome
from tests.usecases.rotating import ACCOUNT, vault_in

ROOT = Path(__file__).parents[2]
BEGUN = Kept(Session("", PARENT.id, FIRST_TOKEN))


@pytest.fixture
def door(tmp_path) -> DoorOfTests:
    return DoorOfTests(tmp_path / "portal.json")


@pytest.fixture
def renewed(door, tmp_path):
    async def renewed(vault: Vault, stale: Session = BEGUN.session) -> Renewed:
        return await renew(vault, door, ACCOUNT, tmp_path / "account.lock", stale)

    return renewed


async def in_memory(kept: Kept = BEGUN) -> Vault:
    vault = Vault(Place.MEMORY)
    await vault.write(ACCOUNT, kept)
    return vault


async def test_a_renewed_session_is_kept_with_the_token_it_was_exchanged_for(door, renewed):
    vault = await in_memory()
    found = await renewed(vault)
    assert found.kept
    assert await vault.read(ACCOUNT) == Kept(found.session, before=FIRST_TOKEN)
    assert await door.profiles(found.session)


async def test_a_session_that_another_program_renewed_is_taken_as_it_is(door, renewed):
    vault = await in_memory()
    first = await renewed(vault)
    second = await renewed(vault)
    assert second == first
    assert door.state["exchanges"] == 1


async def test_the_profile_that_was_chosen_stays_chosen(door, renewed):
    vault = await in_memory(Kept(Session("", "77", FIRST_TOKEN)))
    assert (await renewed(vault, Session("", "77", FIRST_TOKEN))).session.profile_id == "77"


@pytest.mark.parametrize("strict", [True, False])
async def test_a_token_that_was_lost_on_the_way_is_asked_for_again(door, renewed, strict):
    door.strict = strict
    await door.exchange(FIRST_TOKEN)
    vault = await in_memory(Kept(Session("", "1", "device-never-arrived"), before=FIRST_TOKEN))
    renewing = renewed(vault, Session("", "1", "device-never-arrived"))
    if strict:
        with pytest.raises(SignInNeeded):
            await renewing
    else:
        assert await door.profiles((await renewing).session)


async def test_without_a_device_token_one_signs_in_again(renewed):
    cookies = Session(numbered(1), "1")
    with pytest.raises(SignInNeeded):
        await renewed(await in_memory(Kept(cookies)), cookies)
    with pytest.raises(SignInNeeded):
        await renewed(Vault(Place.MEMORY), cookies)
    with pytest.raises(SignInNeeded):
        await opened(Vault(Place.MEMORY), ACCOUNT)


async def test_a_silent_portal_changes_nothing(door, renewed):
    vault = await in_memory()
    door.unplugged = True
    with pytest.raises(PortalUnreachable):
        await renewed(vault)
    assert await vault.read(ACCOUNT) == BEGUN


async def test_a_session_that_could_not_be_kept_is_used_and_told(door, renewed):
    given = Vault(Place.GIVEN_VARIABLE, Given(text=f"diaryperm://redirect?token={FIRST_TOKEN}"))
    found = await renewed(given, Session(device_token=FIRST_TOKEN))
    assert not found.kept
    assert await door.profiles(found.session)
    again = await renewed(given, found.session)
    assert await door.profiles(again.session)


async def test_who_leaves_during_the_exchange_waits_until_the_token_is_kept(door, renewed, tmp_path):
    vault = vault_in(tmp_path)
    await vault.write(ACCOUNT, BEGUN)
    leaving = asyncio.create_task(renewed(vault))
    while not door.state["exchanges"]:
        await asyncio.sleep(0)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    kept = await vault_in(tmp_path).read(ACCOUNT)
    assert kept
    assert kept.session.device_token == door.state["token"]


async def test_the_signal_to_end_waits_for_the_token_to_be_kept(door, renewed, tmp_path):
    came: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: came.append(number))
    vault = vault_in(tmp_path)
    await vault.write(ACCOUNT, BEGUN)

    class Ending(DoorOfTests):
        async def exchange(self, device_token: str) -> Session:
            session = await super().exchange(device_token)
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0)
            assert came == []
            return session

    try:
        await renew(vault, Ending(door.file), ACCOUNT, tmp_path / "account.lock", BEGUN.session)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert came == [signal.SIGTERM]
    kept = await vault_in(tmp_path).read(ACCOUNT)
    assert kept
    assert kept.session.device_token == door.state["token"]


# Programs of their own


def program(folder: Path, kind: str, rounds: int, *dies: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.usecases.rotating", str(folder), kind, str(rounds), *dies]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)


def check_two_programs(folder: Path, rounds: int) -> None:
    """Both renew again and again before a strict portal, and neither is turned away."""
    programs = [program(folder, "strict", rounds) for _ in range(2)]
    ends = [(one.communicate()[1].decode(), one.returncode) for one in programs]
    assert ends == [("", 0)] * 2
    state = DoorOfTests(folder / "portal.json").state
    assert state["refused"] == 0
    assert rounds <= state["exchanges"] <= 2 * rounds


async def test_two_programs_renew_fifty_times_and_nobody_is_signed_out(tmp_path, monkeypatch):
    monkeypatch.delenv("KEYRING_PID", raising=False)
    await vault_in(tmp_path).write(ACCOUNT, BEGUN)
    check_two_programs(tmp_path, 50)


@pytest.mark.skipif(bool(gnome.MISSING), reason=gnome.WITHOUT)
async def test_two_programs_share_a_real_keyring(tmp_path, monkeypatch):
    with gnome.running(monkeypatch):
        await vault_in(tmp_path).write(ACCOUNT, BEGUN)
        check_two_programs(tmp_path, 5)


LOST = {("after", "strict"), ("unkept", "strict")}
"""The portal has changed the token and nobody could write the new one down."""


@pytest.mark.parametrize("kind", ["strict", "grace"])
@pytest.mark.parametrize("dies", ["before", "after", "unkept", "kept"])
async def test_killed_anywhere_it_costs_at_most_another_sign_in(tmp_path, monkeypatch, dies, kind):
    monkeypatch.delenv("KEYRING_PID", raising=False)
    vault = vault_in(tmp_path)
    await vault.write(ACCOUNT, BEGUN)
    outbox = tmp_path / "outbox"
    outbox.write_text("not yet sent")
    killed = program(tmp_path, kind, 1, dies)
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    door = DoorOfTests(tmp_path / "portal.json", strict=kind == "strict")
    kept = await vault.read(ACCOUNT)
    assert kept
    stale = replace(kept.session, auth_token="")
    renewing = renew(vault, door, ACCOUNT, tmp_path / "account.lock", stale)
    if (dies, kind) in LOST:
        with pytest.raises(SignInNeeded):
            await renewing
    else:
        assert await door.profiles((await renewing).session)
    assert outbox.read_text() == "not yet sent"
