"""The diary of an account that is hidden: what `epos lock` says is seen, and only the secret opens."""

import asyncio

import pytest

from epos_tui.compose import Door
from epos_tui.domain.errors import VaultFailed
from epos_tui.home import find_home
from epos_tui.live import Visit, lock_of
from epos_tui.settings import Token, load
from epos_tui.usecases.lock import Watch, close, open_again
from tests.live.family import Family, visited


@pytest.fixture
def signed_in(family) -> Family:
    assert family.sign_in().code == 0
    return family


def visit_of(family, live, **about) -> Visit:
    home = find_home()
    door = Door(host=family.stand_in.host, ca_file=str(family.stand_in.ca_file), **about)
    return Visit(home, load(home), door, Token(), live)


def test_another_program_locks_and_the_secret_opens_for_all(signed_in):
    with visited() as live:
        lock = lock_of(visit_of(signed_in, live))
        watch = Watch(lock)
        assert not watch.due()
        assert signed_in.call("lock").code == 0
        assert watch.due()
        asyncio.run(open_again(lock))
        assert not watch.due()


def test_a_command_that_gives_nothing_keeps_it_locked(signed_in):
    with visited() as live:
        lock = lock_of(visit_of(signed_in, live))
        close(lock)
        config = signed_in.home / "config" / "config.toml"
        config.write_text('[secrets]\ncredential_command = ["false"]\n')
        locked = lock_of(visit_of(signed_in, live))
        with pytest.raises(VaultFailed):
            asyncio.run(open_again(locked))
        assert locked.marked()
        assert signed_in.call("accounts", "--json").json["data"]["locked"]
        signed_in.settle()
        asyncio.run(open_again(lock))
        assert not lock.marked()


def test_the_demo_school_asks_nobody_and_locks_nobody(signed_in):
    with visited() as live:
        lock = lock_of(visit_of(signed_in, live, demo=True))
        close(lock)
        asyncio.run(open_again(lock))
        assert not lock_of(visit_of(signed_in, live)).marked()
