"""The command lines of README.md do what they promise."""

import re
import shlex
from pathlib import Path

import pytest

from epos_tui.commands.argv import read
from epos_tui.i18n import words_for
from epos_tui.widgets.keymap import KEYS
from tests.faces.calling import epos

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
CALLS = [line for block in BLOCKS for line in block.splitlines() if line.startswith("epos ")]
COMMANDS = [
    call for call in CALLS if read(shlex.split(call, comments=True)[1:], words_for("ru")).command is not None
]


@pytest.mark.parametrize("call", COMMANDS)
def test_every_command_of_the_readme_does_its_work(call, home):
    said = epos(*shlex.split(call, comments=True)[1:])
    assert (said.code, said.err) == (0, "")
    assert said.out


def test_the_readme_shows_both_faces_and_commands():
    assert "epos help" in [call.partition(" #")[0].strip() for call in COMMANDS]
    assert any("--lines" in call for call in set(CALLS) - set(COMMANDS))


def test_the_key_offered_in_the_readme_is_free():
    id, keys = re.findall(r'`"([a-z.]+)" = "([a-z0-9,]+)"`', README)[0]
    taken = {key for name, known in KEYS.items() if name != id for key in known.keys.split(",")}
    assert id in KEYS
    assert taken.isdisjoint(keys.split(","))
