"""A real window that another program tells to hide, while nobody presses a key."""

import sys

import pytest

LINES = """
import sys
from pathlib import Path
from epos_tui import compose, home, lines
from epos_tui.i18n import words_for
from epos_tui.usecases.lock import Lock
mark = Path(sys.argv[1])
async def ask(waiting):
    mark.unlink()
cabinet = compose.run(compose.open_cabinet(home.find_home(), compose.Door(demo=True)))
words = words_for("ru")
sys.exit(lines.run(cabinet, words, lines.console(words), Lock(marked=mark.exists, mark=mark.touch, ask=ask)))
"""
SCREEN = LINES.replace("from epos_tui import", "from epos_tui import app, settings,").replace(
    "lines.run(cabinet, words, lines.console(words),",
    "app.run(cabinet, words, settings.Settings(), home.find_home(),",
)
READER = LINES.replace(
    "from epos_tui import", "from epos_tui.by_ear import app\nfrom epos_tui import"
).replace("lines.run(cabinet, words, lines.console(words),", "app.run(cabinet, words,")


@pytest.mark.parametrize(
    ("program", "shown"),
    [(LINES, "Главное меню"), (SCREEN, "Рабочий стол"), (READER, "Главное меню")],
    ids=["lines", "screen", "reader"],
)
def test_a_window_hides_within_seconds_and_opens_again(open_terminal, tmp_path, program, shown):
    mark = tmp_path / "locked"
    terminal = open_terminal(command=[sys.executable, "-c", program, str(mark)])
    terminal.wait_for(shown)
    terminal.wait_for("Иванов")
    mark.touch()
    terminal.wait_for("Дневник закрыт")
    assert "Иванов" not in terminal.text
    assert mark.exists()
    terminal.send("\r")
    terminal.wait_until(lambda: not mark.exists(), "the secret is asked for")
    terminal.wait_until(lambda: "Дневник закрыт" not in terminal.text or program is LINES, "it is open")
    if program is LINES:
        terminal.wait_for("Дневник открыт.")
