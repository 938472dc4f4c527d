"""The search for secrets over all that a run of the tests leaves finds what is planted, and fails the run."""

import os
import signal
import subprocess
import sys
from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.canary import MARK, numbered, secret, shown_in
from tests.processes import shown_around

ROOT = Path(__file__).parents[1]
SPILLING = """
import logging, os, subprocess, sys
from tests.canary import secret

def test_a_file_holds_one(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "crash.txt").write_text(secret())

def test_a_name_holds_one(tmp_path):
    (tmp_path / secret()).touch()

def test_a_log_holds_one():
    logging.getLogger("wire").debug("asked with %s", secret())

def test_an_argument_holds_one():
    subprocess.run(["true", secret()], check=True)

def test_an_environment_holds_one():
    subprocess.run(["true"], env={**os.environ, "SESSION": secret()}, check=True)
"""
TIDY = """
import os, subprocess
from tests.canary import secret

def test_a_secret_is_where_it_is_meant_to_be(tmp_path):
    (tmp_path / "safe").mkdir()
    (tmp_path / "safe" / "account").write_text(secret())

def test_the_caller_hands_one_in():
    subprocess.run(["true"], env={**os.environ, "EPOS_TUI_TOKEN": secret()}, check=True)
"""
UNDER_ALL = """
import subprocess, sys
from epos_tui import cli

def test_a_child_of_the_program_is_given_what_was_handed_in(monkeypatch):
    from tests.canary import secret
    monkeypatch.setenv("EPOS_TUI_TOKEN", secret())
    monkeypatch.setattr(cli, "take_token", lambda: subprocess.run(["true"], check=True))
    cli.main(["--version"])
"""


def run_of(tests: str, *options: str) -> tuple[int, str]:
    """A run of its own, which leaves nothing: the exit code, and what it told."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "pytest.ini").write_text("[pytest]\nlog_level = DEBUG\n")
        (Path(folder) / "test_planted.py").write_text(tests)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.leaks", "-p", "no:cacheprovider"]
        ended = subprocess.run(
            [*command, *options, "--basetemp", f"{folder}/temporary", folder],
            cwd=ROOT,
            env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""},
            capture_output=True,
            text=True,
            check=False,
        )
    return ended.returncode, ended.stdout + ended.stderr


@pytest.mark.parametrize("options", [(), ("-p", "xdist.plugin", "-n", "1")], ids=["alone", "worker"])
def test_a_run_that_leaves_a_secret_anywhere_fails(options):
    code, told = run_of(SPILLING, *options)
    assert "5 passed" in told
    assert code == 1, told
    found = [line for line in told.splitlines() if line.startswith("ERROR a secret is in ")]
    for place in (
        "crash.txt",
        "test_a_name_holds_one0",
        "what test_planted.py::test_a_log_holds_one printed or logged",
        "the words of a program started in test_planted.py::test_an_argument_holds_one",
        "the environment of a program started in test_planted.py::test_an_environment_holds_one",
    ):
        assert [line for line in found if place in line], (place, told)
    assert len(found) == 5


def test_a_run_with_secrets_where_they_belong_is_well():
    code, told = run_of(TIDY)
    assert (code, "0 found" in told) == (0, True), told


def test_what_was_handed_to_the_program_must_not_reach_its_children():
    code, told = run_of(UNDER_ALL)
    assert code == 1, told
    assert "ERROR a secret is in the environment of a program started in" in told


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
@pytest.mark.parametrize(("forgets", "leaks"), [("unset EPOS_TUI_TOKEN", False), ("true", True)])
def test_only_a_child_of_a_program_must_not_have_what_the_caller_handed_in(forgets, leaks):
    handing = {**os.environ, "EPOS_TUI_TOKEN": secret()}
    script = f"{forgets}; sleep 20; true"
    with subprocess.Popen(["sh", "-c", script], env=handing, start_new_session=True) as program:
        while b"sleep\0" not in b"".join(seen := shown_around(program.pid, program.pid)):
            pass
        os.killpg(program.pid, signal.SIGKILL)
    assert any(map(shown_in, seen)) == leaks


@pytest.mark.parametrize("before", range(3))
def test_a_secret_is_found_in_every_form(before):
    whole = secret()
    for form in (
        whole.encode(),
        whole.upper().encode(),
        whole.encode("utf-16-le"),
        whole.encode("utf-16-be"),
    ):
        assert shown_in(b"x" * before + form + b"y")
        assert shown_in(b64encode(b"x" * before + whole.encode()))
    assert not shown_in(whole.replace(MARK, MARK[::-1]).encode())


def test_every_secret_is_another_one_unless_its_number_is_the_same():
    assert len({secret() for _ in range(100)}) == 100
    assert numbered(1) == numbered(1) != numbered(2)
