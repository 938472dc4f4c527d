"""A real keyring of GNOME for the length of a test."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "with-keyring.sh"
NEEDED = ("dbus-run-session", "dbus-send", "gnome-keyring-daemon")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
WITHOUT = f"needs {', '.join(MISSING)}: apt install dbus dbus-daemon gnome-keyring"
TOLD = ("DBUS_SESSION_BUS_ADDRESS", "HOME", "KEYRING_PID", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")


@contextmanager
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The environment in which the keyring is found, set for this process too."""
    command = [str(SCRIPT), "sh", "-c", "env; echo READY; cat > /dev/null"]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, text=True) as process:
        assert process.stdout
        lines = list(iter(lambda: process.stdout.readline().rstrip("\n"), "READY"))
        found = dict(line.split("=", 1) for line in lines if line.startswith(tuple(f"{n}=" for n in TOLD)))
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND", "XDG_CONFIG_HOME"):
            monkeypatch.delenv(name, raising=False)
        for name, value in found.items():
            monkeypatch.setenv(name, value)
        yield found
        process.communicate()
