# ruff: noqa: E402
"""What every test stands on: a bare environment, a home of its own, the demo school opened."""

import importlib
import os
import sys

_MOVE_THE_PICTURE = {
    "ACCESSIBLE",
    "NO_COLOR",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_DIM_FACTOR",
    "TEXTUAL_DRIVER",
    "TEXTUAL_FILTERS",
    "TEXTUAL_THEME",
}
_ASKED_FOR = {
    "EPOS_LIVE_CA_FILE",
    "EPOS_LIVE_HOST",
    "EPOS_LIVE_TOKEN",
    "EPOS_TORTURE",
    "EPOS_UPDATE_GOLDEN",
}
for _name in list(os.environ):
    if (_name.startswith("EPOS_") and _name not in _ASKED_FOR) or _name in _MOVE_THE_PICTURE:
        del os.environ[_name]
os.environ["TEXTUAL_ANIMATIONS"] = "none"
if _loaded := sys.modules.get("textual.constants"):
    # The snapshot plugin loads Textual before this file, and Textual reads the environment once.
    importlib.reload(_loaded)

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from epos_tui.compose import Door, open_cabinet, run
from epos_tui.domain.people import Role
from epos_tui.home import Home, find_home
from epos_tui.i18n import Words, words_for
from epos_tui.terminal import around
from epos_tui.usecases.cabinet import Cabinet

if TYPE_CHECKING:
    from tests.emulator.opened import StandIn

settings.register_profile(
    "epos",
    derandomize=True,
    deadline=None,
    max_examples=100,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("epos")

OpenAs = Callable[..., Cabinet]

pytest_plugins = ("tests.leaks",)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The readers speak for minutes in one process, and begin before everything else does."""
    items.sort(key=lambda item: item.get_closest_marker("ears") is None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Readers are waited for by the clock, so the process that hears them goes before the others."""
    if hasattr(os, "nice") and not item.get_closest_marker("ears") and os.nice(0) == 0:
        os.nice(10)


@pytest.fixture(scope="session", autouse=True)
def nobody_reads_aloud() -> Iterator[None]:
    """Whatever readers run on this computer, the program sees none."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(around, "PROCESSES", Path(os.devnull))
        yield


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Folders of its own, so that no test finds what another one wrote, nor the developer's files."""
    monkeypatch.setenv("EPOS_HOME", str(tmp_path / "home"))
    return find_home()


@pytest.fixture
def open_as(home: Home) -> OpenAs:
    """Opens the demo school as anybody, at any moment, as often as a test needs; all share one journal."""

    def opened(
        role: Role = Role.PARENT,
        child: str = "ivanov-a",
        now: datetime | None = None,
        fixtures: Path | None = None,
    ) -> Cabinet:
        door = Door(demo=fixtures is None, fixtures=fixtures, now=now, role=role, child=child)
        return run(open_cabinet(home, door))

    return opened


@pytest.fixture
def cabinet(open_as: OpenAs) -> Cabinet:
    """A parent before the sixth-former's diary: the ordinary evening."""
    return open_as()


@pytest.fixture
def student_cabinet(open_as: OpenAs) -> Cabinet:
    """The sixth-former himself, who may read everything and send nothing."""
    return open_as(role=Role.STUDENT)


@pytest.fixture
def words() -> Words:
    """Russian, the language most sentences are checked in."""
    return words_for("ru")


@pytest.fixture
def english() -> Words:
    """English, for what must hold in both languages."""
    return words_for("en")


@pytest.fixture
def stand_in(tmp_path: Path) -> Iterator["StandIn"]:
    """The demo school as the live portal would serve it, over HTTPS on this machine."""
    from tests.emulator.opened import running

    with running(tmp_path) as emulator:
        yield emulator
