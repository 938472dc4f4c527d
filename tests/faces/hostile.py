"""Copies of the demo school in which every string a person wrote says something else."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from epos_tui.compose import demo_folder

WRITTEN_BY_PEOPLE = {
    "name",
    "group",
    "speciality",
    "subject",
    "topic",
    "teacher",
    "place",
    "result",
    "room",
    "subgroup",
    "control_work",
    "classwork",
    "comment",
    "change_note",
    "note",
    "text",
    "signed_by",
    "title",
    "author",
    "audience",
    "description",
    "about",
    "position",
    "url",
    "code",
    "control_form",
    "attendance",
}


def rewritten(folder: Path, say: Callable[[str], str]) -> Path:
    """The demo school in the folder, each of its texts replaced."""
    shutil.copytree(demo_folder(), folder, ignore=shutil.ignore_patterns("source", "builder", "*.py", "*.md"))
    for path in folder.rglob("*.json"):
        found = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(_replaced(found, say)), encoding="utf-8")
    return folder


def _replaced(value: Any, say: Callable[[str], str]) -> Any:
    if isinstance(value, list):
        return [_replaced(item, say) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: _rewritten(name, found, say) for name, found in value.items()}


def _rewritten(name: str, found: Any, say: Callable[[str], str]) -> Any:
    if name in WRITTEN_BY_PEOPLE and isinstance(found, str):
        return say(name)
    if name == "subjects" and found and all(isinstance(item, str) for item in found):
        return [say(name) for _ in found]
    return _replaced(found, say)
