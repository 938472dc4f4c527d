"""Which readers this machine has, and why it can not use the others."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.ears.screen_image import can_share_memory

_NEEDS = {
    "brltty": ["brltty", "localedef"],
    "fenrir": ["fenrir"],
    "yasr": ["yasr"],
}
READERS = tuple(_NEEDS)
_FILES = {
    "brltty": Path("/usr/share/i18n/charmaps/CP1251.gz"),
    "yasr": Path("/etc/yasr/yasr.conf"),
}


def why_not(reader: str) -> str:
    """What this machine lacks for the reader; nothing when it may be heard."""
    if sys.platform != "linux":
        return f"{reader} is heard on Linux only"
    for program in _NEEDS[reader]:
        if not shutil.which(program):
            return f"{program} is not installed"
    needed = _FILES.get(reader)
    if needed and not needed.exists():
        return f"{reader} needs {needed}"
    return "" if reader != "brltty" or can_share_memory() else "there is no shared memory for brltty"


def available(reader: str) -> str:
    """The reader itself; without it the test is skipped, with the reason."""
    if reason := why_not(reader):
        pytest.skip(reason)
    return reader


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> str:
    """Each reader in turn."""
    return available(request.param)


@pytest.fixture(params=["fenrir", "yasr"])
def printing_reader(request: pytest.FixtureRequest) -> str:
    """Each of those that say what is printed, wherever the cursor is."""
    return available(request.param)


@pytest.fixture
def brltty() -> str:
    """The one with a braille display."""
    return available("brltty")
