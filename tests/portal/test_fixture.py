"""A school in a folder of one's own: what may be wrong with it, and what must not mix."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from epos_tui.compose import Door, demo_folder, journal_of
from epos_tui.domain.errors import BrokenFile, SignInNeeded
from epos_tui.domain.orders import AbsenceCancellation
from epos_tui.domain.people import Role
from epos_tui.domain.year import Span
from epos_tui.portal.school import School
from epos_tui.usecases import today
from epos_tui.usecases.cabinet import latest
from tests.examples import NOW, PERM, draft

TUESDAY = date(2026, 10, 20)
ALWAYS = Span(date.min, date.max)


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the demo school that may be spoilt."""
    return shutil.copytree(demo_folder(), tmp_path / "school")


def change(path: Path, how: Callable) -> None:
    value = json.loads(path.read_text(encoding="utf-8"))
    how(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def test_the_demo_and_a_copy_of_it_keep_separate_journals(home, folder):
    paths = {journal_of(home, door).path for door in (Door(demo=True), Door(fixtures=folder))}
    assert len(paths) == 2
    assert all(home.data in path.parents for path in paths)


def test_the_clock_is_the_school_s_unless_another_is_set(open_as, folder):
    assert open_as(fixtures=folder).now() == NOW
    noon = open_as(fixtures=folder, now=datetime(2026, 9, 7, 12))  # noqa: DTZ001
    assert noon.now() == datetime(2026, 9, 7, 12, tzinfo=PERM)


def test_another_zone_stays_another_zone(open_as):
    utc = datetime.fromisoformat("2026-10-15T20:30:00+00:00")
    assert open_as(now=utc).today() == date(2026, 10, 15)


async def test_two_children_s_notices_of_the_same_name_are_two_notices(open_as, folder):
    for child in ("ivanov-a", "ivanova-m"):
        path = folder / "students" / child / "notices.json"
        span = {"first": str(TUESDAY), "last": str(TUESDAY)}
        path.write_text(json.dumps([{"id": "1", "span": span, "created_at": NOW.isoformat()}]))
    portal = open_as(fixtures=folder).portal
    await portal.send(AbsenceCancellation("ivanov-a", "1"))
    assert await portal.absence_notices("ivanov-a", ALWAYS) == ()
    assert len(await portal.absence_notices("ivanova-m", ALWAYS)) == 1


async def test_what_was_sent_to_one_school_is_not_in_another(open_as, folder):
    await open_as().portal.send(draft(TUESDAY))
    assert await open_as(fixtures=folder).portal.absence_notices("ivanov-a", Span(TUESDAY, TUESDAY)) == ()


def test_a_school_without_such_an_account_needs_a_sign_in(open_as, folder):
    change(folder / "people.json", lambda people: people["sign_ins"].pop())
    with pytest.raises(SignInNeeded):
        open_as(fixtures=folder, role=Role.STUDENT)


@pytest.mark.parametrize(("students", "place"), [([], "[0]"), (["ivanov-a", "petrov-k"], "[1]")])
def test_an_account_of_nobody_s_parent_is_a_broken_file(open_as, folder, students, place):
    change(folder / "people.json", lambda people: people["sign_ins"][0].update(students=students))
    with pytest.raises(BrokenFile) as caught:
        open_as(fixtures=folder)
    assert caught.value.place == f"$.sign_ins[0].students{place}"


@pytest.mark.parametrize(
    ("name", "how", "place"),
    [
        ("clock.json", lambda clock: clock.update(now="2026-10-15T19:20:00"), "$.now"),
        (
            "students/ivanov-a/notices.json",
            lambda notices: notices[0].update(created_at="2026-09-16T07:12:00"),
            "$[0].created_at",
        ),
        (
            "students/ivanov-a/weeks/2026-10-12.json",
            lambda week: week["lessons"][0].update(starts="08:30:00+05:00"),
            "$.lessons[0].starts",
        ),
        (
            "students/ivanov-a/weeks/2026-10-12.json",
            lambda week: week["lessons"][0].update(mark="5"),
            "$.lessons[0].mark",
        ),
    ],
)
async def test_what_could_not_be_compared_is_told_with_its_place(open_as, folder, name, how, place):
    change(folder / name, how)
    with pytest.raises(BrokenFile) as caught:
        await latest(today.page(open_as(fixtures=folder)))
    assert (caught.value.file, caught.value.place) == (str(folder / name), place)


def test_many_programs_at_once_announce_one_absence(home):
    command = [sys.executable, "-m", "epos_tui", "--demo", "announce-absence"]
    command += ["--date", "16.10", "--lessons", "2", "--yes"]
    started = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(6)
    ]
    assert sorted(program.wait() for program in started) == [0, 1, 1, 1, 1, 1]
    (journal,) = home.data.rglob("sent.jsonl")
    assert len(journal.read_text().splitlines()) == 1


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"number": -5}, "$.lessons[0].number"),
        ({"starts": "09:00:00", "ends": "08:00:00"}, "$.lessons[0].ends"),
        ({"marks": [{"id": "m", "text": "5", "weight": 0}]}, "$.lessons[0].marks[0].weight"),
        ({"marks": [{"id": "m", "text": "5", "value": -4}]}, "$.lessons[0].marks[0].value"),
        (
            {"homework": [{"id": "h", "text": "1", "planned_minutes": -1}]},
            "$.lessons[0].homework[0].planned_minutes",
        ),
    ],
)  # fmt: skip
def test_numbers_no_school_writes_are_told_by_their_place(change, place, folder):
    path = folder / "students" / "ivanov-a" / "weeks" / "2026-10-12.json"
    week = json.loads(path.read_text(encoding="utf-8"))
    week["lessons"][0] |= change
    path.write_text(json.dumps(week), encoding="utf-8")
    with pytest.raises(BrokenFile) as caught:
        School(folder).days("ivanov-a", date(2026, 10, 12))
    assert caught.value.place == place


@pytest.mark.parametrize("content", ["ЭПОС".encode("cp1251"), b"\xff\xfe{}"])
def test_a_file_in_another_encoding_is_told(content, tmp_path):
    (tmp_path / "clock.json").write_bytes(b'{"now": "' + content + b'"}')
    with pytest.raises(BrokenFile):
        School(tmp_path).clock()


def test_a_mark_of_the_byte_order_is_no_fault(tmp_path):
    (tmp_path / "clock.json").write_bytes(b'\xef\xbb\xbf{"now": "2026-10-15T19:20:00+05:00"}')
    assert School(tmp_path).clock().year == 2026


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "clock.json")
    with pytest.raises(BrokenFile):
        School(tmp_path).clock()
