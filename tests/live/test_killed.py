"""The program is killed while its token is being exchanged: at worst one signs in again, no order is lost."""

import signal
import subprocess
import sys

import pytest

from tests.live.test_writing import WRITE, written

KILL = "kill -9 $PPID; exit"
STEPS = {"unkept": (KILL, "true"), "kept": ("true", KILL)}
"""Before and after the program that keeps the next token has kept it."""


@pytest.mark.parametrize("strict", [True, False], ids=["strict", "grace"])
@pytest.mark.parametrize("dies", STEPS)
def test_killed_while_the_token_changes_it_costs_at_most_a_sign_in(family, dies, strict):
    assert family.sign_in().code == 0
    for name in ("contacts", "chats"):
        assert family.call(name).code == 0
    family.stand_in.door.set(html=True, strict_rotation=strict)
    assert family.call(*WRITE).code == 0
    family.stand_in.door.set(html=False)
    family.stand_in.sessions.expire()
    family.settle(*STEPS[dies])
    killed = subprocess.run(
        (sys.executable, "-m", "epos_tui", *family.way, "news"), capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    family.settle()
    assert len(family.call("waiting", "--json").json["data"]["waiting"]) == 1
    delivered = family.call("deliver", "--json").json
    if (dies, strict) == ("unkept", True):
        assert delivered["problem"]["code"] == "sign_in_needed"
        assert family.sign_in().code == 0
        delivered = family.call("deliver", "--json").json
    assert len(delivered["data"]["arrived"]) == 1
    assert len(written(family)) == 1
