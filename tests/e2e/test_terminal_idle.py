"""Who waits hears nothing: ten idle seconds print not a byte, in any room of the faces for the ear."""

import select

import pytest

from epos_tui.lines.main import SECTIONS
from tests.ears.play import MODES

ROOMS = range(1, sum(len(doors) for _, doors in SECTIONS) + 1)
_IDLE, _CLEARED = 10.0, 0.6


@pytest.mark.parametrize("mode", MODES)
def test_ten_idle_seconds_print_nothing_in_any_room(open_terminal, mode):
    opened = {room: open_terminal("--demo", f"--{mode}") for room in ROOMS}
    for room, terminal in opened.items():
        terminal.wait_for("Главное меню")
        menu = terminal.text
        terminal.send(f"{room}\r")
        terminal.wait_until(lambda: terminal.text != menu, f"room {room} is not opened")  # noqa: B023
    masters = {terminal._master: terminal for terminal in opened.values()}
    while ready := select.select(masters, [], [], _CLEARED)[0]:
        masters[ready[0]].read(0)
    assert not select.select(masters, [], [], _IDLE)[0]
