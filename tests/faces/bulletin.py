"""Copies of the demo school with news of the test's own, and a browser that only notes its address."""

import json
import os
import select
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from epos_tui.compose import demo_folder

VACATION = {
    "id": "vacation",
    "source": "institution",
    "published": "2026-10-14T12:00:00+05:00",
    "title": "Осенние каникулы",
    "text": "<p>Каникулы с 26 октября.</p><p>Подробно: <a href='https://gimnaziya.example/k'>план</a> "
    "и <a href='https://пермь.рф/kino?a=1&amp;b=2'>кино</a>.</p>",
}
OLYMPIAD = {
    "id": "olympiad",
    "source": "region",
    "published": "2026-10-13T09:00:00+05:00",
    "title": "Олимпиада",
    "text": "Запись до пятницы: https://olymp.example/list. Участвуют 5–9 классы.",
}
MEETING = {
    "id": "meeting",
    "source": "institution",
    "published": "2026-10-10T09:00:00+05:00",
    "title": "Собрание родителей",
}
NEWS = (MEETING, VACATION, OLYMPIAD)


def school_with(folder: Path, *items: dict[str, Any], child: str = "ivanov-a") -> Path:
    """The demo school where the child's news are these, and nobody else has any."""
    shutil.copytree(demo_folder(), folder, ignore=shutil.ignore_patterns("source", "builder", "*.py", "*.md"))
    for path in folder.glob("students/*/news.json"):
        path.unlink()
    (folder / "students" / child / "news.json").write_text(json.dumps(items), encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Browser:
    """What stands on the PATH in the place of a browser."""

    pipe: int

    def asked(self, patience: float = 10) -> str:
        """The address it was started with; nothing if nobody starts it."""
        ready, _, _ = select.select([self.pipe], [], [], patience)
        return os.read(self.pipe, 4096).decode() if ready else ""


def installed_browser(folder: Path, monkeypatch: Any) -> Browser:
    """A desktop with a browser, as a Linux has them."""
    fifo, program = folder / "asked", folder / "bin" / "xdg-open"
    os.mkfifo(fifo)
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nprintf '%s' \"$1\" > '{fifo}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    return Browser(os.open(fifo, os.O_RDWR | os.O_NONBLOCK))
