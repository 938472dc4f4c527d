"""What is new in a school that writes hostile texts everywhere: told inert on every face."""

import pytest

from tests.faces.calling import epos
from tests.faces.fortnight import evening, returned
from tests.faces.hostile import rewritten
from tests.faces.lines_talk import talked
from tests.faces.stage import on_stage
from tests.faces.test_hostile_words import TEXTS, inert


@pytest.fixture(params=TEXTS)
def hostile(request, tmp_path, open_as):
    """Somebody was there at the clock of the hostile school and comes back after the fortnight."""
    school = rewritten(tmp_path / "school", lambda _: TEXTS[request.param])

    def opened(now):
        return open_as(now=now, fixtures=school)

    return school, returned(opened, 28)


def test_commands(hostile):
    school, _ = hostile
    call = ("--fixtures", str(school), "--now", evening(28).isoformat(), "new")
    for form in ("--json", "--csv", "--keep"):
        said = epos(*call, form)
        assert said.code == 0
        assert inert(said.out)


def test_lines(hostile):
    _, cabinet = hostile
    heard = talked(cabinet, "что нового", "1", "0", "2", "0", "дальше", "0")
    assert all(inert(line) for line in heard.lines)
    assert "Ошибка" not in heard.text


@pytest.mark.parametrize("size", [(40, 15), (120, 40)])
async def test_full_screen(hostile, size):
    _, cabinet = hostile
    async with on_stage(cabinet, "ctrl+n", "down", "n", "escape", "end", "g", size=size) as stage:
        assert "Что нового" in stage.text
        assert inert(stage.text)
