"""A school that does without parts of the portal: calm pages on every face."""

import pytest

from epos_tui.screens.sections import DESKTOP
from tests.faces.calling import epos
from tests.faces.lines_talk import talked
from tests.faces.stage import on_stage
from tests.schools import PLAIN

CALM = {
    ("1", "]", "]", "]"): "Здесь не пользуются личными сообщениями портала.",
    ("4",): "Рабочие программы на портале не опубликованы.",
    ("4", "]"): "Учебный план на портале не опубликован.",
    ("2", "["): "Режим пребывания на портале не ведётся.",
}


@pytest.fixture
def plain(open_as):
    return open_as(fixtures=PLAIN, child="petrov-p")


@pytest.mark.parametrize("way", CALM)
async def test_page_says_calmly_what_is_not_used(plain, words, way):
    async with on_stage(plain, *way, first=DESKTOP) as stage:
        assert CALM[way] in stage.text
        assert words.errors.ERROR not in stage.text
        assert "F5" not in "\n".join(stage.rows[3:-1])


async def test_first_page_keeps_its_calendar(plain):
    async with on_stage(plain, first=DESKTOP) as stage:
        assert "Октябрь 2026" in stage.text
        assert "Личными сообщениями портала здесь не пользуются." in stage.text
        assert "Новостей пока нет." in stage.text


@pytest.mark.parametrize("room", ["личные", "новый чат", "рабочие", "учебный", "режим"])
def test_lines_say_it_without_the_word_error(plain, room):
    heard = talked(plain, room, "0")
    assert "портал" in heard.text
    assert "Ошибка" not in heard.text


@pytest.mark.parametrize(
    "command", [["chats"], ["chat", "--chat", "1"], ["contacts"], ["programmes"], ["curriculum"], ["stay"]]
)
def test_commands_end_well_without_data(command, home):
    said = epos("--fixtures", str(PLAIN), *command, "--json")
    assert (said.code, said.json["problem"]["code"], said.json["data"]) == (0, "not_offered", None)


@pytest.mark.parametrize("command", ["month", "events", "news", "links", "year", "today", "diary", "marks"])
def test_everything_else_works(command, home):
    said = epos("--fixtures", str(PLAIN), command)
    assert (said.code, said.err) == (0, "")
    assert said.out
