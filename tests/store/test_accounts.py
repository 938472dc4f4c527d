"""Several people on one computer: folders of their own, nothing mixed, nothing for others to read."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from epos_tui.domain.errors import BrokenFile, CannotKeep, UnknownAccount
from epos_tui.domain.session import Account, account_id
from epos_tui.store.accounts import Accounts
from tests.entrance import PARENT, STUDENT
from tests.examples import NOW

HOST = "edu-epos.permkrai.ru"


def account(profile=PARENT, host=HOST, used=NOW) -> Account:
    return Account(account_id(host, profile.id), host, profile, used)


@pytest.fixture
def accounts(tmp_path) -> Accounts:
    return Accounts(tmp_path / "data" / "accounts")


def test_nobody_has_signed_in_and_nothing_is_written(accounts, tmp_path):
    assert accounts.all() == ()
    assert accounts.ids() == ()
    assert accounts.find() is None
    assert not accounts.locked
    assert list(tmp_path.iterdir()) == []


def test_the_one_opened_last_comes_first(accounts):
    one, other = account(), account(STUDENT, used=NOW + timedelta(minutes=1))
    accounts.note(one)
    accounts.note(other)
    assert accounts.all() == (other, one)
    accounts.note(replace(one, used=NOW + timedelta(hours=1)))
    assert accounts.find().id == one.id
    assert accounts.find(other.id) == other


def test_the_id_says_nothing_of_the_person_and_differs_by_portal():
    ids = {account().id, account(host="localhost:8443").id, account(STUDENT).id}
    assert len(ids) == 3
    assert all(len(id) == 16 and PARENT.id not in id for id in ids)


@pytest.mark.parametrize("id", ["..", "../accounts", "", "0" * 16])
def test_only_a_known_id_is_an_account(accounts, id):
    accounts.note(account())
    if not id:
        assert accounts.find(id) == account()
        return
    with pytest.raises(UnknownAccount) as unknown:
        accounts.find(id)
    assert unknown.value.known == (account().id,)


def test_folders_and_files_are_for_their_owner_only_from_the_first_byte(accounts):
    before = os.umask(0)
    try:
        accounts.note(account())
        accounts.lock_all()
    finally:
        os.umask(before)
    for path in accounts.root.parent.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_forgetting_one_leaves_the_other(accounts):
    one, other = account(), account(STUDENT)
    for each in (one, other):
        accounts.note(each)
        (accounts.folder(each.id) / "own.json").write_text("{}")
        accounts.lock(each.id).touch()
    accounts.forget(one.id)
    assert accounts.ids() == (other.id,)
    assert not accounts.lock(one.id).exists()
    assert (accounts.folder(other.id) / "own.json").exists()


def test_a_damaged_entry_is_told_and_can_be_forgotten(accounts):
    accounts.note(account())
    (accounts.folder(account().id) / "account.json").write_text('{"id": 1}')
    with pytest.raises(BrokenFile):
        accounts.all()
    accounts.forget(account().id)
    assert accounts.all() == ()


def test_what_is_no_folder_of_an_account_is_left_alone(accounts):
    accounts.note(account())
    (accounts.root / "photos").mkdir()
    (accounts.root / ("a" * 16)).write_text("")
    assert accounts.ids() == (account().id,)


def test_forgetting_what_is_not_there_is_an_error(accounts):
    with pytest.raises(CannotKeep):
        accounts.forget("0" * 16)


def test_a_lock_holds_until_it_is_taken_off(accounts):
    accounts.lock_all()
    assert accounts.locked
    accounts.unlock()
    accounts.unlock()
    assert not accounts.locked


def test_texts_of_the_portal_are_inert_when_they_are_read(accounts):
    accounts.note(account(replace(PARENT, name="Иванов\x1b]0;x\x07")))
    assert "\x1b" not in accounts.find().profile.name
    assert isinstance(accounts.root, Path)
