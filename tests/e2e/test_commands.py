"""The program as a person or a script starts it."""

import csv
import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.e2e.golden import CALLS, FOLDER, answer

EPOS = [sys.executable, "-m", "epos_tui"]
HEAVY = (
    "argparse asyncio babel click csv difflib httpx keyring logging platformdirs pydantic rich socket "
    "sqlite3 ssl subprocess textual tomllib traceback"
).split()


def epos(home, *argv, **environment):
    """The program in a process of its own, with no keyboard."""
    return subprocess.run(
        [*EPOS, *argv],
        env={**os.environ, "LC_ALL": "ru_RU.UTF-8", "EPOS_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def test_every_golden_answer_has_its_call():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_an_answer_is_as_it_was(name, tmp_path):
    assert answer(CALLS[name], tmp_path) == (FOLDER / f"{name}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("--demo", 0),
        ("--demo today", 0),
        ("--version", 0),
        ("--demo --as student sign --yes", 1),
        ("--demo announce-absence --date 1.10 --yes", 1),
        ("--demo announce-absence --date 20.10", 2),
        ("--demo --child Петров diary", 2),
        ("--demo diary --week 31.02", 2),
        ("dairy", 2),
        ("today", 4),
    ],
)
def test_the_exit_code_tells_how_it_ended(call, code, tmp_path):
    ended = epos(tmp_path, *call.split())
    assert ended.returncode == code
    assert bool(ended.stdout) == (code == 0)
    assert bool(ended.stderr) == (code != 0)
    assert not (tmp_path / "data").exists()


def test_what_was_sent_is_there_for_the_next_command(tmp_path):
    sent = epos(tmp_path, *"--demo announce-absence --date 20.10 --yes".split())
    assert sent.returncode == 0
    assert "20 октября" in epos(tmp_path, "--demo", "absences").stdout.decode()
    assert epos(tmp_path, "--demo", "forget", "--yes").returncode == 0
    assert "20 октября" not in epos(tmp_path, "--demo", "absences").stdout.decode()


@pytest.mark.parametrize("argv", [["--demo", "today"], ["--demo", "diary"], ["--demo", "today", "--json"]])
def test_a_command_loads_nothing_heavy(argv, tmp_path):
    script = (
        "import sys; from epos_tui.__main__ import main; main(); "
        "sys.stderr.write(' '.join(sorted(name.partition('.')[0] for name in sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, *argv],
        env={**os.environ, "EPOS_HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    assert not set(HEAVY) & set(run.stderr.decode().split())


def test_the_answer_does_not_depend_on_the_machine(tmp_path):
    call = ("--demo", "--child", "all", "today")
    answers = {
        epos(tmp_path, *call, TZ=zone, LANG=lang, PYTHONHASHSEED=seed, COLUMNS=columns, NO_COLOR=seed).stdout
        for zone, lang, seed, columns in (
            ("UTC", "C", "1", "40"),
            ("America/New_York", "ru_RU.UTF-8", "2", "200"),
            ("Asia/Yekaterinburg", "en_US.UTF-8", "3", "80"),
        )
    }
    assert len(answers) == 1


def test_a_closed_pipe_ends_quietly(tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [*EPOS, "--demo", "--child", "all", "diary"],
        env={**os.environ, "EPOS_HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (run.returncode, run.stderr) == (141, b"")


@pytest.mark.parametrize("argv", [["today"], ["today", "--json"], ["diary", "--csv"]])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told(argv, tmp_path):
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*EPOS, "--demo", *argv],
            env={**os.environ, "LC_ALL": "ru_RU.UTF-8", "EPOS_HOME": str(tmp_path)},
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert run.returncode == 74
    assert run.stderr.decode() == (
        "Ошибка: Ответ не удалось записать: на диске нет места. Освободите место или выберите другой файл.\n"
    )


def test_closed_streams_are_no_reason_for_a_traceback(tmp_path):
    environment = {**os.environ, "EPOS_HOME": str(tmp_path)}
    shut = [f"{shlex.join(EPOS)} --demo today {closed}" for closed in (">&-", "2>&-", "<&-")]
    runs = [subprocess.run(["sh", "-c", line], env=environment, capture_output=True) for line in shut]
    assert [run.returncode for run in runs] == [74, 0, 0]
    assert not any(b"Traceback" in run.stderr for run in runs)


def test_another_encoding_gets_readable_text_and_json_stays_utf_8(tmp_path):
    text = epos(tmp_path, "--demo", "children", PYTHONIOENCODING="cp866").stdout.decode("cp866")
    assert 'МАОУ "Гимназия' in text
    json = epos(tmp_path, "--demo", "children", "--json", PYTHONIOENCODING="ascii").stdout
    assert "«Гимназия".encode() in json


def test_what_programs_read_is_utf_8_whatever_the_terminal_s_encoding(tmp_path):
    call = ("--demo", "--child", "Мария", "diary", "--week", "2026-09-07", "--csv")
    table = epos(tmp_path, *call, PYTHONIOENCODING="cp866").stdout
    assert table == epos(tmp_path, *call, PYTHONIOENCODING="utf-8").stdout
    lines = list(csv.reader(io.StringIO(table.decode("utf-8"))))
    assert len({len(line) for line in lines}) == 1
    for told in (("completion", "fish"), ("schema", "diary")):
        answers = {epos(tmp_path, *told, PYTHONIOENCODING=name).stdout for name in ("ascii", "utf-8")}
        assert len(answers) == 1
    assert "«Ознакомлен»".encode() in epos(tmp_path, "completion", "fish", PYTHONIOENCODING="cp866").stdout


@pytest.fixture
def asked(tmp_path):
    """The question before a notice is sent, in a terminal."""
    terminal = pexpect.spawn(
        EPOS[0],
        [*EPOS[1:], *"--demo announce-absence --date 20.10".split()],
        env={**os.environ, "LC_ALL": "ru_RU.UTF-8", "EPOS_HOME": str(tmp_path)},
        encoding="utf-8",
        timeout=20,
    )
    terminal.expect("да или нет: ")
    yield terminal
    terminal.close()


@pytest.mark.parametrize(
    ("typed", "code", "orders"), [("да\r", 0, 1), ("нет\r", 1, 0), ("\x04", 1, 0), ("\x03", 130, 0)]
)
def test_a_question_in_a_terminal_is_answered(asked, tmp_path, typed, code, orders):
    asked.send(typed)
    said = asked.read()
    asked.wait()
    assert asked.exitstatus == code
    assert "Traceback" not in said
    assert len(list(tmp_path.glob("data/schools/demo/sent.jsonl"))) == orders
