"""A fresh machine with GNOME's keyring: signed in by paste or by cookies, read, and gone without a trace."""

from pathlib import Path

import pytest

from epos_tui.domain.people import Role
from tests.faces.calling import demo
from tests.live.family import EVENING, named
from tests.live.test_canaries import NAMES, canaries, inside
from tests.store import gnome

pytestmark = pytest.mark.skipif(bool(gnome.MISSING), reason=gnome.WITHOUT)


def by_paste(family):
    return family.sign_in()


def by_cookies(family):
    file = family.root / "cookies.txt"
    file.write_text(family.token(Role.PARENT))
    return family.call("sign-in", "--cookies", str(file))


@pytest.mark.parametrize("signing_in", [by_paste, by_cookies])
def test_the_keyring_keeps_the_sign_in_and_nothing_is_left_of_it(family, monkeypatch, signing_in):
    (family.home / "config" / "config.toml").unlink()
    with gnome.running(monkeypatch) as session:
        assert signing_in(family).code == 0
        for name in ("today", "homework"):
            live, fixture = family.call(name, "--json"), demo("--now", EVENING, name, "--json")
            assert named(live.json, family.stand_in.world.numbers) == fixture.json
        wanted = canaries(family)
        assert wanted
        assert inside(family.home, wanted) == inside(Path(session["HOME"]), wanted) == []
        assert family.call("forget", "--all", "--yes").code == 0
        assert inside(family.home, wanted | {name.encode() for name in NAMES}) == []
        assert family.call("today").code == 4
