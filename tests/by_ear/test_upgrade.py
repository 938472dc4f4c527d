"""A new version of the toolkit that paints in another way is noticed here first."""

import re

import pytest

from epos_tui.reader.cells import UnknownFrame, blank, painted, text_of
from epos_tui.reader.speaking import speaking
from tests.by_ear import reader as by_ear
from tests.by_ear.reader import Reader

_FRAME = re.compile(r"\x1b\[\d+;\d+H")
_KNOWN = re.compile(r"\x1b\[\?(?:25|2026)[hl]|\x1b\]22;[a-z]+\x07")
"""What the toolkit writes beside its frames: the cursor, brackets, the shape of the pointer."""


@pytest.mark.parametrize(
    "sign", ["\x1b[2K", "\x1b[3A", "\x1b[4C", "\x1b[10;20r", "\x1b]8;;https://perm.ru\x1b\\", "\x1b7"]
)
def test_a_frame_with_a_sign_that_is_not_understood_is_refused_by_name(sign):
    with pytest.raises(UnknownFrame, match=re.escape(repr(sign)[1:-1])):
        painted(blank((20, 2)), f"\x1b[1;1HОценки{sign}: пять")


def test_a_frame_is_moves_colours_text_and_line_feeds():
    cells = painted(blank((12, 3)), "\x1b[1;1H\x1b[1;31mОценки\x1b[0m\nпять\x1b[3;5Hда\x1b[2;5H")
    assert [text_of(row) for row in cells.rows] == ["Оценки", "пять", "    да"]
    assert cells.caret == (4, 1)


async def test_the_toolkit_writes_nothing_but_frames_and_known_modes(cabinet, monkeypatch):
    written: list[str] = []

    def listening(base):
        class Listening(speaking(base)):
            def write(self, data: str) -> None:
                written.append(data)
                super().write(data)

        return Listening

    monkeypatch.setattr(by_ear, "speaking", listening)
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("8", "enter", "2", "down", "?", "backspace", "tab", "z")
    frames = [data for data in written if _FRAME.match(data)]
    assert len(frames) > 5
    assert [data for data in written if not _FRAME.match(data) and _KNOWN.sub("", data)] == []
