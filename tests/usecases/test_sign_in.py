"""Signing in and out: who is verified, what is kept, what a failure leaves."""

from dataclasses import replace

import pytest

from epos_tui.domain.errors import (
    DiaryShut,
    KeyringFailed,
    PortalUnreachable,
    Shut,
    SignInNeeded,
    UnknownAccount,
    UnknownProfile,
    VaultFailed,
)
from epos_tui.domain.session import Kept, Session
from epos_tui.store.accounts import Accounts
from epos_tui.store.credentials import Given, Place, Vault
from epos_tui.usecases.sign_in import Entering, Verified, choose, enter, forget, keep, sign_out, verify
from tests.canary import numbered
from tests.entrance import FIRST_TOKEN, HANDED_OVER, PARENT, STUDENT, TEACHER, DoorOfTests
from tests.examples import NOW
from tests.payloads import EVERYTHING, LIVE

HANDED = Session(device_token=FIRST_TOKEN)


@pytest.fixture
def door(tmp_path) -> DoorOfTests:
    return DoorOfTests(tmp_path / "portal.json")


@pytest.fixture
def entering(door, tmp_path) -> Entering:
    return Entering("edu-epos.permkrai.ru", door, Vault(Place.MEMORY), Accounts(tmp_path / "a"), lambda: NOW)


async def signed_in(entering: Entering):
    verified = await verify(entering, HANDED)
    return await keep(entering, verified.session, choose(verified))


async def test_a_device_token_is_exchanged_and_its_default_profile_is_no_choice(entering, door):
    verified = await verify(entering, HANDED)
    assert verified.profiles == (PARENT,)
    assert verified.session.profile_id == ""
    assert verified.session.device_token == door.state["token"]


async def test_names_of_the_portal_can_not_drive_the_terminal(entering, door):
    door.people = (replace(PARENT, name=EVERYTHING, school=EVERYTHING),)
    (profile,) = (await verify(entering, HANDED)).profiles
    assert not LIVE.search(profile.name + profile.school)


async def test_cookies_are_verified_as_they_are(entering, door):
    door.begin(numbered(1))
    cookies = Session(numbered(1), PARENT.id)
    assert (await verify(entering, cookies)).session == cookies
    with pytest.raises(SignInNeeded):
        await verify(entering, Session(numbered(2)))


@pytest.mark.parametrize(
    ("profiles", "wanted", "profile"),
    [
        ((PARENT,), "", PARENT),
        ((PARENT, TEACHER), "", PARENT),
        ((PARENT, STUDENT), STUDENT.id, STUDENT),
        ((PARENT, STUDENT), "александр", STUDENT),
    ],
)
def test_the_profile_is_the_only_one_or_the_one_named(profiles, wanted, profile):
    assert choose(Verified(Session(), profiles), wanted) == profile


@pytest.mark.parametrize(
    ("wanted", "known"), [("", (PARENT, STUDENT)), ("Иванов", (PARENT, STUDENT)), ("7", (PARENT, STUDENT))]
)
def test_an_unclear_profile_is_asked_for(wanted, known):
    with pytest.raises(UnknownProfile) as unknown:
        choose(Verified(Session(), known), wanted)
    assert unknown.value.matches == known


@pytest.mark.parametrize(
    ("profile", "why"), [(TEACHER, Shut.STAFF), (replace(PARENT, agreed=False), Shut.NO_CONSENT)]
)
def test_a_profile_without_a_diary_is_told_why(profile, why):
    with pytest.raises(DiaryShut) as shut:
        choose(Verified(Session(), (profile,)))
    assert shut.value.why is why


async def test_the_account_is_found_again_and_its_session_is_good(entering, door):
    done = await signed_in(entering)
    again = await enter(entering)
    assert again.session == done.session
    assert again.account.id == done.account.id
    assert await door.profiles(again.session)


async def test_nobody_is_let_in_without_a_secret(entering):
    with pytest.raises(SignInNeeded):
        await enter(entering)
    await signed_in(entering)
    with pytest.raises(SignInNeeded):
        await enter(replace(entering, vault=Vault(Place.MEMORY)))


async def test_a_lock_is_taken_off_by_the_secret_only(entering):
    await signed_in(entering)
    entering.accounts.lock_all()
    with pytest.raises(SignInNeeded):
        await enter(replace(entering, vault=Vault(Place.MEMORY)))
    assert entering.accounts.locked
    await enter(entering)
    assert not entering.accounts.locked


async def test_a_secret_that_is_handed_in_lets_in_without_a_question(entering):
    given = replace(entering, vault=Vault(Place.GIVEN_VARIABLE, Given(text=HANDED_OVER)))
    done = await enter(given)
    assert (done.account.profile, done.kept) == (PARENT, False)


@pytest.mark.parametrize("unplugged", [False, True])
async def test_signing_out_removes_the_secret_with_or_without_the_portal(entering, door, unplugged):
    done = await signed_in(entering)
    door.unplugged = unplugged
    out = await sign_out(entering, done.account.id)
    assert (out.ended, out.secret) == (not unplugged, True)
    again = await sign_out(entering, done.account.id)
    assert (again.ended, again.secret) == (False, False)


async def test_a_secret_out_of_reach_is_not_said_to_be_gone(entering):
    done = await signed_in(entering)
    entering.accounts.note(replace(done.account, kept=True))
    locked = replace(entering, vault=Vault(Place.MEMORY, failure=KeyringFailed("KeyringLocked")))
    with pytest.raises(KeyringFailed):
        await forget(locked, done.account.id)
    assert entering.accounts.ids() == (done.account.id,)


async def test_a_secret_that_will_not_go_leaves_the_account_for_another_try(entering):
    class Stubborn:
        async def read(self, account: str) -> str:
            return ""

        async def write(self, account: str, line: str) -> None:
            raise VaultFailed

        async def forget(self, account: str) -> bool:
            raise VaultFailed

    stubborn = replace(entering, vault=Vault(Place.KEYRING, Stubborn()))
    done = await signed_in(stubborn)
    assert not done.kept
    with pytest.raises(VaultFailed):
        await forget(stubborn, done.account.id)
    assert entering.accounts.ids() == (done.account.id,)


async def test_two_profiles_of_one_number_at_two_portals_never_mix(entering, door):
    one = await signed_in(entering)
    other_door = replace(door, file=door.file.with_name("other.json"))
    other = await signed_in(replace(entering, host="localhost:8443", entrance=other_door))
    assert one.account.id != other.account.id
    assert await entering.vault.read(one.account.id) == Kept(one.session)
    await forget(entering, other.account.id)
    assert await entering.vault.read(one.account.id) == Kept(one.session)
    assert entering.accounts.ids() == (one.account.id,)


async def test_a_silent_portal_lets_nobody_in_and_keeps_nothing(entering, door):
    door.unplugged = True
    with pytest.raises(PortalUnreachable):
        await signed_in(entering)
    assert entering.accounts.ids() == ()


async def test_a_portal_is_never_told_the_secret_of_another(entering, door):
    done = await signed_in(entering)

    class Nosy(DoorOfTests):
        async def end(self, session: Session) -> None:
            raise AssertionError("it was told the secret")

    elsewhere = replace(entering, host="localhost:8443", entrance=Nosy(door.file))
    with pytest.raises(SignInNeeded):
        await enter(elsewhere)
    with pytest.raises(UnknownAccount):
        await enter(elsewhere, done.account.id)
    out = await sign_out(elsewhere, done.account.id)
    assert (out.ended, out.secret) == (False, True)


async def test_what_a_keyring_kept_is_remembered_until_it_is_removed(entering, door):
    keyring = replace(entering, vault=Vault(Place.KEYRING, Shelf()))
    done = await signed_in(keyring)
    assert done.account.kept
    away = replace(entering, vault=Vault(Place.MEMORY, failure=KeyringFailed("KeyringLocked")))
    with pytest.raises(KeyringFailed):
        await enter(away)
    door.begin(numbered(1))
    again = await keep(away, Session(numbered(1)), PARENT)
    assert (again.kept, again.account.kept) == (False, True)
    assert (await sign_out(keyring, done.account.id)).secret
    assert not entering.accounts.find().kept


class Shelf:
    """A keyring of tests."""

    def __init__(self) -> None:
        self.lines: dict[str, str] = {}

    async def read(self, account: str) -> str:
        return self.lines.get(account, "")

    async def write(self, account: str, line: str) -> None:
        self.lines[account] = line

    async def forget(self, account: str) -> bool:
        return self.lines.pop(account, None) is not None
