"""No keyring, a broken one, one that is not to be trusted: nothing secret is ever written into a file."""

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.errors import CommandFailed, KeyringFailed, NotHandedOver, VaultFailed
from epos_tui.domain.session import Kept, Session
from epos_tui.store.credentials import Commands, Given, Keyring, Place, Vault, find_vault
from epos_tui.store.entry import LONGEST, names_of_parts, packed, split, unpacked
from tests.canary import numbered
from tests.store.keyrings import SOURCE

CANARY = numbered(1)
KEPT = Kept(Session(CANARY, "1200345", f"device-{numbered(2)}"), f"device-{numbered(3)}")
ACCOUNT = "a1b2c3d4e5f60718"
NOBODY = Given()


@pytest.fixture
def bare(tmp_path, monkeypatch) -> Path:
    """A home in which no keyring is known."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    return tmp_path


@pytest.fixture
def keyring(bare) -> Keyring:
    return Keyring(bare / "data" / "keyring.lock")


def chosen(bare: Path, text: str | bytes) -> None:
    """Writes keyring's own settings."""
    file = bare / "xdg_config_home" / "python_keyring" / "keyringrc.cfg"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def foreign(bare: Path, name: str) -> None:
    """A keyring of another package is installed and chosen."""
    folder = bare / "foreign"
    folder.mkdir(exist_ok=True)
    (folder / "strange_keyring.py").write_text(SOURCE)
    chosen(bare, f"[backend]\ndefault-keyring=strange_keyring.{name}\nkeyring-path={folder}\n")


def holds(folder: Path, secret: str) -> list[str]:
    """The files in which a secret stands."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in found if secret.encode() in path.read_bytes()]


ENVIRONMENTS = {
    "no bus": ({}, "NoKeyringError"),
    "stale bus": ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}, "NoKeyringError"),
    "garbage bus": ({"DBUS_SESSION_BUS_ADDRESS": "garbage"}, "NoKeyringError"),
    "autolaunch": ({"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"}, "NoKeyringError"),
    "no service": ({"PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring"}, "RuntimeError"),
    "no module": ({"PYTHON_KEYRING_BACKEND": "nowhere.Keyring"}, "ModuleNotFoundError"),
    "no class": ({"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Nothing"}, "AttributeError"),
    "empty": ({"PYTHON_KEYRING_BACKEND": ""}, "ValueError"),
    "no keyring": ({"PYTHON_KEYRING_BACKEND": "json.JSONDecoder"}, "AttributeError"),
    "null": (
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        "refused keyring.backends.null.Keyring",
    ),
    "chain of nothing": (
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.chainer.ChainerBackend"},
        "refused keyring.backends.chainer.ChainerBackend",
    ),
}
SETTINGS = {
    "missing": (b"[backend]\ndefault-keyring=nowhere.Keyring\n", "ModuleNotFoundError"),
    "not ini": (b"hello\n", "MissingSectionHeaderError"),
    "not utf-8": (b"[backend]\ndefault-keyring=\xff\xfe\n", "UnicodeDecodeError"),
    "disabled": (
        b"[backend]\ndefault-keyring=keyring.backends.null.Keyring\n",
        "refused keyring.backends.null.Keyring",
    ),
}


async def check_memory_only(bare: Path, keyring: Keyring, reason: str) -> None:
    """Nothing is kept anywhere but in this process, and why is known before anybody signs in."""
    vault = await find_vault(NOBODY, Commands(()), keyring)
    assert vault.place is Place.MEMORY
    assert f"{vault.failure.reason} {vault.failure.name}".strip() == reason
    await vault.write(ACCOUNT, KEPT)
    assert await vault.read(ACCOUNT) == KEPT
    assert holds(bare, CANARY) == []
    assert await vault.forget(ACCOUNT)
    assert await vault.read(ACCOUNT) is None
    assert not await vault.forget(ACCOUNT)


@pytest.mark.parametrize("name", ENVIRONMENTS)
async def test_without_a_keyring_secrets_stay_in_memory(bare, keyring, monkeypatch, name):
    variables, reason = ENVIRONMENTS[name]
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    await check_memory_only(bare, keyring, reason)


@pytest.mark.parametrize("name", SETTINGS)
async def test_broken_settings_of_the_keyring_are_no_failure_of_ours(bare, keyring, name):
    content, reason = SETTINGS[name]
    chosen(bare, content)
    await check_memory_only(bare, keyring, reason)


@pytest.mark.parametrize("name", ["Plain", "Deaf", "Asking", "Hanging"])
async def test_a_keyring_that_is_not_known_is_refused_by_name(bare, keyring, name):
    foreign(bare, name)
    await check_memory_only(bare, keyring, f"refused strange_keyring.{name}")
    assert not (bare / "foreign" / "kept.txt").exists()


async def test_a_keyring_trusted_by_hand_keeps_and_forgets(bare):
    foreign(bare, "Plain")
    keyring = Keyring(bare / "lock", allow="strange_keyring.Plain")
    vault = await find_vault(NOBODY, Commands(()), keyring)
    assert (vault.place, vault.name) == (Place.KEYRING, "strange_keyring.Plain")
    await vault.write(ACCOUNT, KEPT)
    assert await Vault(Place.KEYRING, keyring).read(ACCOUNT) == KEPT
    assert await vault.forget(ACCOUNT)
    assert not await vault.forget(ACCOUNT)
    assert await vault.read(ACCOUNT) is None


async def test_a_long_secret_is_kept_in_parts_and_forgotten_whole(bare):
    foreign(bare, "Plain")
    keyring = Keyring(bare / "lock", allow="strange_keyring.Plain")
    long = Kept(Session(CANARY, "1", "d" * 2_500))
    await Vault(Place.KEYRING, keyring).write(ACCOUNT, long)
    assert await Vault(Place.KEYRING, keyring).read(ACCOUNT) == long
    await Vault(Place.KEYRING, keyring).write(ACCOUNT, KEPT)
    kept = (bare / "foreign" / "kept.txt").read_text().split()
    assert {place for place in kept if place.startswith("epos-tui/")} == {f"epos-tui/{ACCOUNT}"}


@pytest.mark.parametrize(("name", "reason"), [("Deaf", "NotStored"), ("Asking", "EOFError")])
async def test_what_is_not_stored_stays_in_memory_and_is_told(bare, name, reason):
    foreign(bare, name)
    keyring = Keyring(bare / "lock", allow=f"strange_keyring.{name}")
    with pytest.raises(KeyringFailed) as failed:
        await keyring.probe()
    assert failed.value.reason == reason
    vault = Vault(Place.KEYRING, keyring)
    with pytest.raises(VaultFailed):
        await vault.write(ACCOUNT, KEPT)
    assert await vault.read(ACCOUNT) == KEPT


async def test_trouble_on_the_bus_is_tried_once_more(bare):
    foreign(bare, "Restarted")
    keyring = Keyring(bare / "lock", allow="strange_keyring.Restarted")
    assert await keyring.probe() == "strange_keyring.Restarted"


def check_gone(bare: Path) -> None:
    """The helper that hung is no more."""
    pid = int((bare / "foreign" / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_a_keyring_that_never_answers_is_killed_in_time(bare):
    foreign(bare, "Hanging")
    keyring = Keyring(bare / "lock", allow="strange_keyring.Hanging", seconds=1.0)
    begun = time.monotonic()
    with pytest.raises(KeyringFailed) as failed:
        await keyring.probe()
    assert failed.value.reason == "TimeoutError"
    assert time.monotonic() - begun < 10
    check_gone(bare)


async def test_while_a_keyring_hangs_everything_else_goes_on_and_one_can_leave(bare):
    foreign(bare, "Hanging")
    told = asyncio.Event()
    keyring = Keyring(bare / "lock", allow="strange_keyring.Hanging", waiting=told.set)
    probing = asyncio.create_task(keyring.probe())
    ticks = 0
    while not told.is_set():
        await asyncio.sleep(0.05)
        ticks += 1
    assert ticks > 20
    begun = time.monotonic()
    probing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await probing
    assert time.monotonic() - begun < 8
    check_gone(bare)


async def test_nothing_from_the_current_folder_is_imported(bare, keyring, monkeypatch):
    hostile = bare / "hostile"
    hostile.mkdir()
    for name in ("keyring", "json", "secrets", "epos_tui"):
        (hostile / f"{name}.py").write_text("open('was-here', 'w').close(); raise SystemExit(3)\n")
    monkeypatch.chdir(hostile)
    monkeypatch.setenv("PYTHONPATH", str(hostile))
    await check_memory_only(bare, keyring, "NoKeyringError")
    assert not (hostile / "was-here").exists()


async def test_the_lock_and_its_folder_are_for_their_owner_only(bare, keyring):
    before = os.umask(0)
    try:
        with pytest.raises(KeyringFailed):
            await keyring.probe()
    finally:
        os.umask(before)
    assert keyring.lock.stat().st_mode & 0o777 == 0o600
    assert keyring.lock.parent.stat().st_mode & 0o777 == 0o700


# Given by the caller, or by commands


async def test_a_file_or_a_descriptor_gives_the_secret(tmp_path, keyring):
    file = tmp_path / "token"
    file.write_text(f"{CANARY} 1200345\n")
    file.chmod(0o600)
    vault = await find_vault(Given(str(file)), Commands(("false",)), keyring)
    assert vault.place is Place.GIVEN_FILE
    assert await vault.read(ACCOUNT) == Kept(Session(CANARY, "1200345"))
    descriptor = os.open(file, os.O_RDONLY)
    assert await Vault(Place.GIVEN_FILE, Given(str(descriptor))).read(ACCOUNT) == await vault.read(ACCOUNT)
    os.close(descriptor)


async def test_a_file_others_can_read_is_refused(tmp_path):
    file = tmp_path / "token"
    file.write_text(CANARY)
    file.chmod(0o644)
    with pytest.raises(CommandFailed) as failed:
        await Vault(Place.GIVEN_FILE, Given(str(file))).read(ACCOUNT)
    assert failed.value.reason == "open"
    with pytest.raises(CommandFailed) as failed:
        await Vault(Place.GIVEN_FILE, Given(str(tmp_path / "nothing"))).read(ACCOUNT)
    assert failed.value.reason == "missing"


async def test_a_variable_gives_the_secret_and_the_next_one_stays_in_memory(keyring):
    vault = await find_vault(Given(text="diaryperm://redirect?token=a12345678"), Commands(()), keyring)
    assert vault.place is Place.GIVEN_VARIABLE
    assert await vault.read(ACCOUNT) == Kept(Session(device_token="a12345678"))
    with pytest.raises(VaultFailed):
        await vault.write(ACCOUNT, KEPT)
    assert await vault.read(ACCOUNT) == KEPT
    assert CANARY not in repr(vault)
    assert "a12345678" not in repr(vault)


def kept_by(folder: Path) -> Commands:
    """Two small programs around a file of each account."""
    return Commands(
        ("sh", "-c", f'cat "{folder}/$0" 2>/dev/null || true', "{account}"),
        ("sh", "-c", f'cat > "{folder}/$0.new" && mv "{folder}/$0.new" "{folder}/$0"', "{account}"),
    )


async def test_commands_give_keep_and_forget_by_account(tmp_path, keyring):
    vault = await find_vault(NOBODY, kept_by(tmp_path), keyring)
    assert vault.place is Place.COMMAND
    assert await vault.read(ACCOUNT) is None
    await vault.write(ACCOUNT, KEPT)
    assert await Vault(Place.COMMAND, kept_by(tmp_path)).read(ACCOUNT) == KEPT
    assert await vault.read("ffff") is None
    assert await vault.forget(ACCOUNT)
    assert not await vault.forget(ACCOUNT)


async def test_only_the_first_line_of_a_command_counts(tmp_path):
    file = tmp_path / "token"
    file.write_text(f"{CANARY} 77\nuser: parent\n")
    vault = Vault(Place.READ_ONLY_COMMAND, Commands(("cat", str(file))))
    assert await vault.read(ACCOUNT) == Kept(Session(CANARY, "77"))
    with pytest.raises(CommandFailed):
        await vault.write(ACCOUNT, KEPT)
    assert await vault.read(ACCOUNT) == KEPT


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (("false",), "1"),
        (("/nonexistent/pass",), "missing"),
        (("sh", "-c", "head -c 70000 /dev/zero"), "large"),
    ],
)
async def test_a_command_that_fails_is_told_by_its_setting(command, reason):
    with pytest.raises(CommandFailed) as failed:
        await Vault(Place.COMMAND, Commands(command)).read(ACCOUNT)
    assert (failed.value.setting, failed.value.reason) == ("credential_command", reason)


async def test_what_a_command_gives_must_be_a_sign_in():
    with pytest.raises(NotHandedOver):
        await Vault(Place.COMMAND, Commands(("echo", "hunter2"))).read(ACCOUNT)


async def test_the_secret_is_in_no_argument_and_no_variable(tmp_path):
    seen = tmp_path / "seen"
    spy = f'cat /proc/$$/cmdline /proc/$$/environ > "{seen}"; cat > /dev/null'
    if sys.platform != "linux":
        pytest.skip("needs /proc")
    with pytest.raises(CommandFailed):
        await Vault(Place.COMMAND, Commands(("true",), ("sh", "-c", spy))).write(ACCOUNT, KEPT)
    assert seen.read_bytes()
    assert holds(tmp_path, CANARY) == []


# The form of an entry

tokens = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFFF), max_size=4_000)
sessions = st.builds(Session, tokens, tokens, tokens)


@given(st.builds(Kept, sessions, tokens))
def test_every_entry_is_one_short_line_of_ascii_that_gives_the_same_back(kept):
    entry, parts = split(packed(kept))
    for line in (entry, *parts.values()):
        assert len(line) <= LONGEST
        assert line.isascii()
        assert line.isprintable()
    assert names_of_parts(entry) == tuple(parts)
    assert unpacked("".join(parts.values()) if parts else entry) == kept


def test_two_versions_of_a_long_entry_share_no_part():
    one, other = (split(packed(Kept(Session("", "", letter * 3_000))))[1] for letter in "ab")
    assert one.keys().isdisjoint(other)
