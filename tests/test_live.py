"""The live diary as it is opened: from memory first, then with what the portal and the keyring say."""

from datetime import timedelta

import pytest

from epos_tui.compose import Door, accounts_of, memory_of
from epos_tui.domain.errors import SignInNeeded, VaultFailed
from epos_tui.domain.people import Role
from epos_tui.domain.session import Account, Profile, account_id
from epos_tui.live import Live, Visit, open_signed_in
from epos_tui.settings import Settings, Token
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.remembered import Remembered
from tests.examples import NOW, THURSDAY


@pytest.fixture
def account(stand_in) -> Account:
    """A parent who signed in before, and whose secret is in a keyring that this computer has lost."""
    id = str(stand_in.world.profile(Role.PARENT))
    profile = Profile(id, Role.PARENT, "Иванов Иван Иванович", "Гимназия")
    return Account(account_id(stand_in.host, id), stand_in.host, profile, NOW, kept=True)


@pytest.fixture
def visit(home, stand_in, account) -> Visit:
    """The program opened again on the evening of the demo school."""
    accounts_of(home).note(account)
    door = Door(host=stand_in.host, ca_file=str(stand_in.ca_file), now=NOW)
    return Visit(home, Settings(), door, Token(), Live())


async def remember(home, account, stand_in, at=NOW) -> None:
    """Everything the page of the week needs was read before."""
    memory = memory_of(home, Door(account=account.id))
    asked = Remembered(memory, lambda: at, stand_in.portal(Role.PARENT))
    students = (await asked.viewer()).students
    await asked.week(students[0].id, THURSDAY.replace(day=12))
    memory.file.close()


async def test_the_diary_is_open_before_anybody_is_asked(visit, home, account, stand_in):
    await remember(home, account, stand_in)
    before = list(stand_in.door.log)
    cabinet = await open_signed_in(visit)
    assert [student.group for student in cabinet.viewer.students] == ["6 «А»", "10 «Б»", "ИС-21"]
    kept = await anext(diary.week(cabinet, THURSDAY))
    assert kept.kept
    assert stand_in.door.log == before
    cabinet.portal.close()


async def test_what_cannot_be_asked_without_the_secret_is_shown_from_memory(visit, home, account, stand_in):
    await remember(home, account, stand_in)
    cabinet = await open_signed_in(visit)
    last = await latest(diary.week(cabinet, THURSDAY))
    assert isinstance(last.problem, SignInNeeded)
    assert last.value.lessons
    with pytest.raises(SignInNeeded):
        await latest(diary.week(cabinet, THURSDAY.replace(month=9)))
    cabinet.portal.close()


async def test_a_locked_program_shows_nothing_before_the_secret_is_given(visit, home, account, stand_in):
    await remember(home, account, stand_in)
    accounts_of(home).lock_all()
    with pytest.raises((VaultFailed, SignInNeeded)):
        await open_signed_in(visit)


async def test_who_the_children_are_is_asked_again_after_a_day(visit, home, account, stand_in):
    await remember(home, account, stand_in, at=NOW - timedelta(days=2))
    with pytest.raises((VaultFailed, SignInNeeded)):
        await open_signed_in(visit)
