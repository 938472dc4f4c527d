"""A desktop with a browser in which somebody signs in at once, and that knows who gets which addresses."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.emulator.opened import StandIn

_BROWSER = '''#!{python}
"""Opens the address; what a sign-in ends with is handed on as the desktop says."""
import configparser, json, shlex, ssl, subprocess, sys, urllib.request

trust = ssl.create_default_context(cafile={ca_file!r})
address = sys.argv[1]
if "/authenticate/oauth" in address:
    asked = urllib.request.Request("https://{host}/x-door/hand-off", data=b"")
    end = json.load(urllib.request.urlopen(asked, context=trust))["address"]
    files = configparser.RawConfigParser(delimiters="=", strict=False)
    files.read({defaults!r})
    name = files["Default Applications"]["x-scheme-handler/diaryperm"].rstrip(";")
    entry = configparser.RawConfigParser(delimiters="=")
    entry.optionxform = str
    entry.read({applications!r} + "/" + name)
    words = shlex.split(entry["Desktop Entry"]["Exec"].replace("\\\\\\\\", "\\\\"))
    subprocess.run([end if word == "%u" else word.replace("%%", "%") for word in words], check=True)
else:
    with urllib.request.urlopen(address, context=trust) as page:
        open({shown!r}, "wb").write(page.read())
'''


@dataclass(frozen=True)
class Desktop:
    """What the person has on the computer besides this program."""

    root: Path

    @property
    def applications(self) -> Path:
        """The user's own programs."""
        return self.root / "data" / "applications"

    @property
    def defaults(self) -> Path:
        """Which of them opens what."""
        return self.root / "config" / "mimeapps.list"

    @property
    def shown(self) -> Path:
        """The page the browser ended at."""
        return self.root / "shown.html"

    def settle(self, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
        """Puts the browser in the way of whoever opens an address."""
        browser = self.root / "bin" / "xdg-open"
        browser.parent.mkdir(parents=True)
        browser.write_text(
            _BROWSER.format(
                python=sys.executable,
                ca_file=str(stand_in.ca_file),
                host=stand_in.host,
                defaults=str(self.defaults),
                applications=str(self.applications),
                shown=str(self.shown),
            )
        )
        browser.chmod(0o755)
        monkeypatch.setenv("PATH", f"{browser.parent}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("DISPLAY", ":0")
        monkeypatch.setenv("XDG_DATA_HOME", str(self.root / "data"))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(self.root / "config"))
