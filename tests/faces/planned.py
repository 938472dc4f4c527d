"""Copies of the demo school with events of the test's own."""

import json
import shutil
from pathlib import Path
from typing import Any

from epos_tui.compose import demo_folder

TODAY, TOMORROW = "2026-10-15", "2026-10-16"


def event(title: str, first: str = TODAY, last: str = "", **about: Any) -> dict[str, Any]:
    """An event of one day, or of several; its title is its id."""
    return {"id": title, "title": title, "span": {"first": first, "last": last or first}, **about}


ASSEMBLY = event("Линейка", starts="09:00:00", ends="09:30:00", place="Актовый зал", audience="5–7 классы")
MEETING = event(
    "Собрание",
    starts="18:00:00",
    place="Кабинет 214",
    description="<p>Итоги четверти.</p><p>Выбор комитета.</p>",
)
TOUR = event("Поход", "2026-10-14", "2026-10-18", place="Усьва")
CONCERT = event("Концерт", "2026-11-20")
EVENTS = (ASSEMBLY, MEETING, TOUR, CONCERT)


def planned_school(folder: Path, *events: dict[str, Any]) -> Path:
    """The demo school where these are the events of every child."""
    shutil.copytree(demo_folder(), folder, ignore=shutil.ignore_patterns("source", "builder", "*.py", "*.md"))
    for student in folder.glob("students/*"):
        (student / "events.json").write_text(json.dumps(events), encoding="utf-8")
    return folder
