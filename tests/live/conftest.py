"""The program before the stand-in of the live portal."""

from pathlib import Path

import pytest

from tests.emulator.opened import StandIn
from tests.live.family import Family


@pytest.fixture
def family(stand_in: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Family:
    """Nobody has signed in yet; no keyring is in sight, and no browser.

    The system's certificates are left out: reading them takes longer than everything else together.
    """
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    (tmp_path / "none.pem").touch()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    found = Family(stand_in, tmp_path)
    found.settle()
    monkeypatch.setenv("EPOS_HOME", str(found.home))
    return found
