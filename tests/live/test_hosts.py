"""Whom the program speaks to: the hosts it says, and nobody else."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from epos_tui.domain.people import Role
from epos_tui.portal.http.hosts import PORTAL, Hosts

ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\| ([a-z0-9-]+(?:\.[a-z0-9-]+)+) \|", re.MULTILINE)
_NO_NETWORK = ("unshare", "--user", "--map-root-user", "--net")


def test_the_privacy_page_names_the_hosts_of_the_program_and_no_others():
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert tuple(_ROW.findall(page)) == Hosts().all()
    assert Hosts().all()[0] == PORTAL


def test_status_names_the_hosts_the_program_may_connect_to(family):
    assert family.sign_in().code == 0
    said = family.call("status", "--json")
    assert said.json["data"]["hosts"] == [family.stand_in.host]
    assert family.stand_in.host in family.call("status").out


def in_a_process(family, *argv, **environment):
    """The program by itself, with an ear at it; how it ended and whom it asked."""
    heard = family.root / "heard"
    heard.unlink(missing_ok=True)
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    ended = subprocess.run(
        (sys.executable, "-m", "tests.live.asked_hosts", *argv),
        env={**os.environ, **environment, "PYTHONPATH": path, "EPOS_TESTS_HEARD": str(heard)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return ended, set(heard.read_text().split()) if heard.exists() else set()


@pytest.mark.parametrize("argv", [("today",), ("news", "--json"), ("deliver",)])
def test_a_live_command_asks_the_host_it_was_given_and_nobody_else(family, argv):
    port = family.stand_in.host.partition(":")[2]
    ended, asked = in_a_process(family, *family.way, *argv, EPOS_TUI_TOKEN=family.token(Role.PARENT))
    assert ended.returncode == 0, ended.stderr
    assert asked, "the ear hears nothing"
    assert asked <= {f"localhost:{port}", f"127.0.0.1:{port}", f"::1:{port}"}


@pytest.mark.parametrize(
    "argv",
    [("--demo", "today"), ("--demo", "write", "--to", "Смирнов", "--text", "Да", "--yes"), ("accounts",)],
)
def test_the_demo_and_what_is_kept_ask_nobody(family, argv):
    ended, asked = in_a_process(family, *argv)
    assert (ended.returncode, asked) == (0, set()), ended.stderr


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare, of util-linux")
def test_the_demo_is_whole_where_there_is_no_network_at_all(family):
    alone = subprocess.run([*_NO_NETWORK, "true"], capture_output=True, check=False)
    if alone.returncode:
        pytest.skip("this system gives no network namespace to its users")
    command = (*_NO_NETWORK, sys.executable, "-m", "epos_tui", "--demo", "today", "--json")
    inside = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)
    outside = subprocess.run(command[len(_NO_NETWORK) :], capture_output=True, check=True, cwd=ROOT)
    assert (inside.returncode, inside.stdout) == (0, outside.stdout), inside.stderr
