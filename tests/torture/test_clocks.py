"""C1: the same week in every zone, at the turns of the year, and on a computer whose clock is wrong."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from epos_tui import compose
from tests.examples import NOW, PERM
from tests.faces.calling import demo
from tests.live.conftest import family as family
from tests.live.family import Family
from tests.torture.numbers import often

pytestmark = pytest.mark.skipif(
    not hasattr(time, "tzset"), reason="the zone is the process's own on POSIX only"
)

ZONES = {
    "+14": ("<+14>-14", 14),
    "-12": ("<-12>12", -12),
    "Perm": ("YEKT-5", 5),
    "Moscow": ("MSK-3", 3),
    "Kaliningrad": ("EET-2", 2),
    "Los Angeles": ("PST8PDT,M3.2.0,M11.1.0", -8),
    "Auckland": ("NZST-12NZDT,M9.5.0,M4.1.0/3", 12),
}
"""As POSIX writes them, so that no zone need be installed; hours in winter."""
MOMENTS = (
    datetime(2026, 8, 31, 23, 59, tzinfo=PERM),
    datetime(2026, 9, 1, 0, 0, tzinfo=PERM),
    datetime(2026, 12, 31, 23, 59, tzinfo=PERM),
    datetime(2028, 2, 29, 0, 1, tzinfo=PERM),
)
ASKED = (
    ("diary", "--json"),
    ("today",),
    ("homework", "--json"),
    ("today", "--json"),
    ("month", "--json"),
    ("absences",),
    ("events",),
)
WEEK = ("diary", "--week", "2026-10-12", "--json")


@pytest.fixture
def at_home() -> Iterator[Any]:
    """Puts this process into a zone; where it was before it is again afterwards."""
    before = os.environ.get("TZ")

    def put(zone: str) -> None:
        os.environ["TZ"], hours = ZONES[zone]
        time.tzset()
        offset = time.localtime(datetime(2026, 1, 15, tzinfo=UTC).timestamp()).tm_gmtoff
        assert offset - 3600 * (zone == "Auckland") == 3600 * hours

    yield put
    os.environ.pop("TZ", None) if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.fixture
def clock(monkeypatch) -> Any:
    """Sets the clock of the computer, which only `compose` reads."""

    def set_to(moment: datetime) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: Any = None) -> datetime:
                here = moment if tz else moment.astimezone()
                return here.astimezone(tz) if tz else here.replace(tzinfo=None)

        monkeypatch.setattr(compose, "datetime", Clock)

    return set_to


@dataclass(frozen=True)
class Unhurried(Family):
    """Takes the time from the clock of the computer."""

    @property
    def way(self) -> tuple[str, ...]:
        return super().way[:-2]


@pytest.fixture
def at_its_clock(family) -> Unhurried:
    found = Unhurried(family.stand_in, family.root)
    assert found.sign_in().code == 0
    return found


@pytest.mark.usefixtures("home")
def test_the_demo_shows_the_same_in_every_zone(at_home, record_property):
    for moment in MOMENTS:
        for call in ASKED:
            told = set()
            for zone in ZONES:
                at_home(zone)
                said = demo("--now", f"{moment:%Y-%m-%dT%H:%M}", *call)
                told.add((said.code, said.out, said.err))
            assert len(told) == 1, (moment, call)
    record_property(
        "torture", f"C1, demo: {len(MOMENTS)} moments, {len(ZONES)} zones, {len(ASKED)} answers: same"
    )


def test_the_portal_s_diary_is_the_same_in_every_zone(at_its_clock, at_home, clock, record_property):
    zones, asked = list(ZONES)[: often(2, 7)], ASKED[: often(1, 3)]
    for moment in MOMENTS:
        at_its_clock.stand_in.world.frozen = moment
        clock(moment)
        for call in asked:
            told = set()
            for zone in zones:
                at_home(zone)
                said = at_its_clock.call(*call)
                assert "Traceback" not in said.err
                told.add((said.code, said.out, said.err))
            assert len(told) == 1, (moment, call)
    record_property(
        "torture", f"C1, portal: {len(MOMENTS)} moments, {len(zones)} zones, {len(asked)} answers: same"
    )


WRONG = (
    timedelta(days=-3650),
    timedelta(days=-1),
    timedelta(hours=-2),
    timedelta(hours=2),
    timedelta(days=3650),
)


def test_a_wrong_clock_changes_no_week_and_ends_no_session(at_its_clock, clock, record_property):
    at_its_clock.stand_in.world.frozen = NOW
    clock(NOW)
    right = at_its_clock.call(*WEEK)
    assert right.code == 0
    renewals = at_its_clock.stand_in.door.asked("/authenticate")
    wrong_clocks = WRONG[:: often(4, 1)]
    for wrong in wrong_clocks:
        clock(NOW + wrong)
        said = at_its_clock.call(*WEEK)
        assert (said.code, said.err) == (0, ""), wrong
        assert not said.json["kept"]
        assert unlabelled(said.json["data"]) == unlabelled(right.json["data"]), wrong
    assert at_its_clock.stand_in.door.asked("/authenticate") == renewals
    record_property(
        "torture", f"C1: {len(wrong_clocks)} wrong clocks, the same week, no session ended by them"
    )


def unlabelled(week: dict[str, Any]) -> dict[str, Any]:
    """Without what is said of the days as seen from today."""
    bare = {name: value for name, value in week.items() if name != "week"}
    days = [{name: value for name, value in day.items() if name != "label"} for day in week["days"]]
    return {**bare, "days": days}
