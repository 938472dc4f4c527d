"""A student's subjects, mark sheets, debts, regime and attachments: what a broken file of them says."""

import json
import shutil
from collections.abc import Callable
from errno import ENOENT
from pathlib import Path
from typing import Any

import pytest

from epos_tui.compose import demo_folder
from epos_tui.domain.errors import AttachmentMissing, BrokenFile
from epos_tui.portal.attachments import PIECE
from epos_tui.portal.school import School

READ: dict[str, Callable[[School, str], object]] = {
    "subjects.json": School.subjects,
    "finals.json": School.finals,
    "debts.json": School.debts,
    "stay.json": School.stay_plan,
}

MAY_BE_MISSING = {"stay.json"}
"""What not every institution has."""


@pytest.fixture
def school(tmp_path: Path) -> School:
    """The college student's files, which may be spoilt."""
    kept = Path("students", "ivanov-d")
    shutil.copytree(demo_folder() / kept, tmp_path / kept)
    return School(tmp_path)


def path_of(school: School, name: str) -> Path:
    return school.folder / "students" / "ivanov-d" / name


def broken(school: School, name: str) -> BrokenFile:
    with pytest.raises(BrokenFile) as caught:
        READ[name](school, "ivanov-d")
    return caught.value


def spoilt(school: School, name: str, change: Callable[[Any], object]) -> BrokenFile:
    """What reading the file says after the change."""
    content = json.loads(path_of(school, name).read_text(encoding="utf-8"))
    change(content)
    path_of(school, name).write_text(json.dumps(content), encoding="utf-8")
    return broken(school, name)


BROKEN: list[tuple[str, Callable[[Any], object], str, str, str]] = [
    ("subjects.json", lambda all: all[0].update(teacher=1), "$[0].teacher", "str", "int"),
    (
        "subjects.json",
        lambda all: all[2].update(entries=[{"lesson_id": "1", "day": "2026-09-01", "number": 1}]),
        "$[2].entries",
        "known",
        "",
    ),
    (
        "subjects.json",
        lambda all: all[0]["terms"][0].update(kind="month"),
        "$[0].terms[0].kind",
        "choice",
        "'month'",
    ),
    ("finals.json", lambda all: all[0].pop("group"), "$[0].group", "field", ""),
    (
        "finals.json",
        lambda all: all[0]["subjects"][0]["marks"][0].pop("term"),
        "$[0].subjects[0].marks[0].term",
        "field",
        "",
    ),
    (
        "finals.json",
        lambda all: all[0]["subjects"][0]["marks"][0].update(kind="year"),
        "$[0].subjects[0].marks[0].term",
        "known",
        "",
    ),
    (
        "finals.json",
        lambda all: all[0]["subjects"][0]["marks"][0].update(value=5000),
        "$[0].subjects[0].marks[0].value",
        "0…1000",
        "5000",
    ),
    ("debts.json", lambda all: all[0].update(form="duel"), "$[0].form", "choice", "'duel'"),
    ("debts.json", lambda all: all[0]["attempts"][1].pop("day"), "$[0].attempts[1].day", "field", ""),
    (
        "stay.json",
        lambda plan: plan["patterns"][0]["items"][0].update(weekday=8),
        "$.patterns[0].items[0].weekday",
        "1…7",
        "8",
    ),
    (
        "stay.json",
        lambda plan: plan["patterns"][0]["items"][0].update(ends="11:55:00"),
        "$.patterns[0].items[0].ends",
        "> 11:55:00",
        "11:55:00",
    ),
]


@pytest.mark.parametrize(("name", "change", "told"), [(name, change, told) for name, change, *told in BROKEN])
def test_a_broken_file_says_where_and_what(name, change, told, school):
    assert spoilt(school, name, change) == BrokenFile(str(path_of(school, name)), *told)


@pytest.mark.parametrize("name", sorted(READ.keys() - MAY_BE_MISSING))
def test_a_missing_file_is_named(name, school):
    path_of(school, name).unlink()
    assert broken(school, name) == BrokenFile(str(path_of(school, name)), "$", "file", str(ENOENT))


def test_a_large_attachment_comes_in_pieces(school):
    content = bytes(range(256)) * 600
    path_of(school, "attachments/большой-1.bin").write_bytes(content)
    pieces = list(school.attachment("ivanov-d", "большой-1.bin"))
    assert b"".join(pieces) == content
    assert [len(piece) for piece in pieces] == [PIECE, PIECE, len(content) - 2 * PIECE]


@pytest.mark.parametrize(
    "id", ["", ".", "..", "../debts.json", "..\\debts.json", "a/b", "C:", ".hidden", "a\n", "none", "я" * 300]
)
def test_an_id_that_names_no_attachment_is_told_apart(id, school):
    path_of(school, "attachments/.hidden").write_text("")
    with pytest.raises((AttachmentMissing, BrokenFile)) as caught:
        next(school.attachment("ivanov-d", id))
    assert len(id) == 300 or caught.value == AttachmentMissing(id)


def test_a_folder_is_no_attachment(school):
    path_of(school, "attachments/folder").mkdir()
    with pytest.raises(AttachmentMissing):
        next(school.attachment("ivanov-d", "folder"))
