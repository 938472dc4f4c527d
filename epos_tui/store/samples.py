"""A folder of samples for others to look at: new, and its owner's alone until he hands it on."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from epos_tui.disk import open_private
from epos_tui.domain.errors import CannotKeep, number_of


@dataclass(frozen=True)
class Samples:
    """Numbered files of JSON."""

    folder: Path

    def prepare(self) -> None:
        """Makes the folder; raises `CannotKeep`, also where there is something in it already."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.folder.chmod(0o700)
            if any(self.folder.iterdir()):
                raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))
        except OSError as error:
            raise CannotKeep(str(self.folder), number_of(error)) from None

    def write(self, number: int, name: str, sample: Any) -> None:
        """03-marks.json; raises `CannotKeep`."""
        path = self.folder / f"{number:02}-{name}.json"
        content = msgspec.json.format(msgspec.json.encode(sample), indent=2)
        try:
            with os.fdopen(open_private(path, os.O_WRONLY | os.O_EXCL), "wb") as file:
                file.write(content + b"\n")
        except OSError as error:
            raise CannotKeep(str(path), number_of(error)) from None
