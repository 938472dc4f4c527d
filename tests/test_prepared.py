"""Lines that were worked out before: said while nothing they stand on has changed, and never after."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from epos_tui import prepared
from epos_tui.commands import Answer, Prompt, Request, tonight
from epos_tui.compose import moment
from epos_tui.home import PREPARED, find_home

pytestmark = pytest.mark.usefixtures("home")

AT = datetime(2026, 10, 15, 9, 30, tzinfo=UTC)
WORDS = ("now", "--child", "Мария")


@pytest.fixture
def stands_on(tmp_path):
    path = tmp_path / "memory.db"
    path.write_text("1")
    return path


def answer() -> Answer:
    prompt = Prompt(AT, lambda at: "ещё" if at.hour < 10 else f"{at:%H}")
    return Answer(None, AT, tuple, lambda: None, prompt=prompt)


def kept(stands_on, *also: str) -> None:
    tonight.keep(find_home(), Request(values=dict.fromkeys(also, ""), typed=WORDS), [answer()], [stands_on])


def said(hour: int, minute: int = 0, words=WORDS) -> str | None:
    line = prepared.said(words, AT.replace(hour=hour, minute=minute).timestamp())
    return line.decode() if line is not None else None


def test_each_minute_of_the_day_has_its_line(stands_on):
    kept(stands_on)
    assert [said(9, 30), said(9, 59), said(10), said(23, 59)] == ["ещё\n", "ещё\n", "10\n", "23\n"]


def test_nothing_is_said_before_and_after_that_day(stands_on):
    kept(stands_on)
    assert said(9, 29) is None
    assert prepared.said(WORDS, AT.replace(day=16, hour=0, minute=0).timestamp()) is None


@pytest.mark.parametrize("change", ["written", "replaced", "gone"])
def test_nothing_is_said_once_what_it_stands_on_has_changed(stands_on, change):
    kept(stands_on)
    assert said(10)
    if change == "written":
        os.utime(stands_on, ns=(1, 1))
    elif change == "replaced":
        other = stands_on.with_suffix(".new")
        other.write_text("1")
        os.utime(other, ns=(stands_on.stat().st_atime_ns, stands_on.stat().st_mtime_ns))
        other.replace(stands_on)
    else:
        stands_on.unlink()
    assert said(10) is None


def test_a_file_that_appears_is_a_change_too(stands_on):
    stands_on.unlink()
    kept(stands_on)
    assert said(10)
    stands_on.touch()
    assert said(10) is None


@pytest.mark.parametrize("name", ["LANG", "EPOS_TUI_TOKEN", "EPOS_TUI_TOKEN_FILE"])
def test_another_language_or_a_secret_that_is_handed_in_is_another_call(stands_on, monkeypatch, name):
    kept(stands_on)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv(name, "en_GB.UTF-8")
    assert said(10) is None


def test_other_words_are_another_call_and_the_oldest_of_many_is_dropped(stands_on):
    kept(stands_on)
    assert said(10, words=("now",)) is None
    for number in range(8):
        tonight.keep(find_home(), Request(typed=("now", str(number))), [answer()], [stands_on])
    assert said(10) is None
    assert said(10, words=("now", "0"))


@pytest.mark.parametrize("asked_with", ["json", "now"])
def test_what_has_a_clock_of_its_own_or_is_for_programs_is_not_kept(stands_on, asked_with):
    kept(stands_on, asked_with)
    assert said(10) is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"a": 1}', "[" * 100_000, '{"%s": {"until": "x"}}', '{"%s": 5}', "\xff"]
)
def test_a_file_that_cannot_be_understood_says_nothing(stands_on, content):
    kept(stands_on)
    path = find_home().data / "accounts" / PREPARED
    key = "\\n".join([prepared.__version__, os.environ.get("LC_ALL") or os.environ.get("LANG", ""), *WORDS])
    path.write_text(content.replace("%s", key), encoding="latin-1" if content == "\xff" else "utf-8")
    assert said(10) is None


def test_only_its_owner_reads_it_and_forgetting_takes_it_away(stands_on):
    kept(stands_on)
    path = find_home().data / "accounts" / PREPARED
    assert path.stat().st_mode & 0o077 == 0
    tonight.forget(find_home())
    assert not path.exists()
    assert said(10) is None


def test_the_program_says_it_before_its_own_parts_are_loaded(stands_on):
    """In a process of its own, whose clock nobody stops."""
    now = moment().timestamp()
    prepared.keep(find_home(), ["now"], [(now - 60, "Литература, ещё 12 мин")], now + 3600, [stands_on])
    call = [sys.executable, "-X", "importtime", "-m", "epos_tui", "now"]
    ended = subprocess.run(call, capture_output=True, check=True)
    assert ended.stdout.decode() == "Литература, ещё 12 мин\n"
    loaded = ended.stderr.decode()
    assert "epos_tui.prepared" in loaded
    assert not any(name in loaded for name in ("epos_tui.cli", "epos_tui.domain", "dataclasses", "msgspec"))
