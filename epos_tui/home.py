"""Where the program keeps its files."""

import os
from pathlib import Path
from typing import NamedTuple

PREPARED = Path("prepared", "now.json")
"""What `epos now` will say, among the accounts: it goes when they are hidden or forgotten."""


class Home(NamedTuple):
    """The folders; `EPOS_HOME` puts them all under one."""

    config: Path
    data: Path
    downloads: Path


def find_home() -> Home:
    """`EPOS_HOME`, or the folders this platform has for programs."""
    if own := os.environ.get("EPOS_HOME"):
        root = Path(own).expanduser()
        return Home(root / "config", root / "data", root / "downloads")
    from platformdirs import PlatformDirs

    folders = PlatformDirs("epos-tui", appauthor=False)
    return Home(folders.user_config_path, folders.user_data_path, folders.user_downloads_path)


def find_desktop() -> tuple[Path, Path]:
    """Where a free desktop keeps the user's applications, and the file of which opens what."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(data) / "applications", Path(config) / "mimeapps.list"
