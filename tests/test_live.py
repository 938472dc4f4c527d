"""The live diary as it is opened: from memory first, then with what the portal and the keyring say."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from epos_tui.compose import Door, accounts_of, memory_of, moment
from epos_tui.domain.errors import SignInNeeded, VaultFailed
from epos_tui.domain.people import Role
from epos_tui.domain.session import Account, Profile, account_id
from epos_tui.live import Live, Visit, open_signed_in
from epos_tui.settings import Settings, Token
from epos_tui.store.memory_file import MemoryFile
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.people import renewed
from epos_tui.usecases.remembered import Remembered
from tests.examples import NOW, THURSDAY
from tests.faces.calling import epos
from tests.faulty import FaultyPortal


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


async def test_what_was_read_long_ago_is_open_all_the_same_without_a_session(visit, home, account, stand_in):
    await remember(home, account, stand_in, at=NOW - timedelta(days=40))
    before = list(stand_in.door.log)
    cabinet = await open_signed_in(visit)
    assert (await anext(diary.week(cabinet, THURSDAY))).kept
    assert stand_in.door.log == before
    assert await renewed(cabinet) == cabinet
    cabinet.portal.close()


async def test_a_child_that_is_not_known_yet_is_asked_for(visit, home, account, stand_in):
    await remember(home, account, stand_in)
    with pytest.raises((VaultFailed, SignInNeeded)):
        await open_signed_in(replace(visit, door=replace(visit.door, child="Пётр")))


@pytest.mark.parametrize(("age", "asked"), [(timedelta(hours=23), []), (timedelta(days=1), ["viewer"])])
async def test_who_the_children_are_is_asked_again_after_a_day(age, asked, cabinet):
    cabinet.memory.keep("viewer", cabinet.viewer, NOW - age)
    portal = FaultyPortal(cabinet.portal)
    one = replace(
        cabinet, portal=portal, viewer=replace(cabinet.viewer, students=cabinet.viewer.students[:1])
    )
    assert (await renewed(one)).viewer == cabinet.viewer
    assert portal.asked == asked


async def test_a_child_that_has_left_gives_its_place_to_the_first(cabinet):
    cabinet.memory.keep("viewer", cabinet.viewer, NOW - timedelta(days=2))
    gone = replace(cabinet.student, id="gone")
    assert (await renewed(replace(cabinet, student=gone))).student == cabinet.viewer.students[0]


@pytest.mark.parametrize(("cache", "left"), [("always", 1), (30, 1), (1, 0), ("session", 0), ("off", 0)])
def test_what_was_read_stays_as_long_as_somebody_wants_it(home, account, cache, left):
    door = Door(account=account.id)
    memory = memory_of(home, door)
    memory.keep("year/a", 1, moment() - timedelta(days=2))
    memory.file.close()
    again = memory_of(home, door, cache)
    assert (again.kept("year/a", int) is not None) == left
    again.keep("year/b", 1, NOW)
    assert (again.kept("year/b", int) is None) == (cache == "off")
    if again.file:
        again.file.close()
    assert (home.data / "accounts" / account.id / "memory.db").exists() is isinstance(again.file, MemoryFile)


def test_a_search_asks_nobody_until_it_is_told_to(home, account, stand_in):
    accounts_of(home).note(account)
    asyncio.run(remember(home, account, stand_in))
    before = list(stand_in.door.log)
    where = ("--host", stand_in.host, "--ca-file", str(stand_in.ca_file), "--now", "2026-10-15T19:20")
    said = epos(*where, "search", "дробей", "--json")
    assert stand_in.door.log == before
    assert (said.code, said.json["kept"]) == (0, True)
    assert said.json["data"]["count"] > 0
    assert len(said.json["data"]["gaps"]) == 3
    assert "С параметром --fresh" in epos(*where, "search", "дробей").out
