"""docs/portal.md names every question the program asks, with the ground it stands on."""

import re
from pathlib import Path

from epos_tui.portal.http.record import path_without_ids
from tests.live.reading import reading
from tests.live.test_writing import ANNOUNCE, SIGN, SUPPORT, WRITE

PAGE = Path(__file__).parents[2] / "docs" / "portal.md"
_ROW = re.compile(r"^\| `([A-Z]+ /[^`]+)` \| [^|]+ \| (видно|путь|похоже|выдумано)", re.MULTILINE)
NEW_CHAT = ("write", "--to", "Попова", "--text", "Здравствуйте", "--yes")
CANCEL = ("cancel-absence", "--date", "20.10", "--yes")


def test_every_question_and_every_act_stands_in_the_table_once(family):
    assert family.sign_in().code == 0
    for call in (
        *reading("Смирнов"),
        ANNOUNCE,
        CANCEL,
        SIGN,
        WRITE,
        NEW_CHAT,
        SUPPORT,
        ("sign-out", "--yes"),
    ):
        assert family.call(*call).code == 0, call
    asked = {f"{method} {path_without_ids(path)}" for method, path, _ in family.stand_in.door.log}
    rows = [row for row, _ in _ROW.findall(PAGE.read_text(encoding="utf-8"))]
    assert sorted(rows) == sorted(asked)
