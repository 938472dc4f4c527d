"""What is kept and who is asked, on all three faces."""

from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from epos_tui.domain.orders import DiarySignature
from epos_tui.i18n import words_for
from epos_tui.present.status import status_fields
from epos_tui.screens.all_details import AllDetails
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MOST_BYTES, MemoryFile
from epos_tui.usecases.status import Kept, status
from tests.faces.calling import epos
from tests.faces.lines_talk import talked
from tests.faces.stage import on_stage

SIGNATURE = DiarySignature("ivanov-a", date(2026, 10, 5))


def test_a_command_tells_it_and_its_schema_knows_it():
    said = epos("--demo", "status", "--json")
    schema = epos("schema", "status").json
    Draft202012Validator(schema).validate(said.json)
    assert said.json["data"]["hosts"] == []
    assert said.json["data"]["memory"] is None
    assert "люди этой школы выдуманы" in epos("--demo", "status").out


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_lines_tell_it_at_once(cabinet, language):
    words = words_for(language)
    heard = talked(cabinet, words.lines.MENU["status"], words=words)
    for field in status_fields(status(cabinet), cabinet.viewer, words):
        assert f"{field}." in heard.lines


async def test_the_full_screen_opens_it_by_key_and_from_the_palette(cabinet):
    async with on_stage(cabinet) as stage:
        await stage.press("f7")
        assert isinstance(stage.app.screen, AllDetails)
        assert "Ждёт отправки: ничего" in stage.text
        await stage.press("enter", "f3", *"что хран")
        await stage.press("enter")
        assert isinstance(stage.app.screen, AllDetails)


def test_what_waits_and_what_is_kept_is_counted(cabinet, tmp_path):
    file = MemoryFile(tmp_path / "memory.db")
    kept = replace(cabinet, memory=Memory(file))
    kept.memory.keep("viewer", cabinet.viewer, cabinet.now())
    kept.outbox.put(SIGNATURE, cabinet.now())
    found = status(kept)
    assert found.waiting == 1
    assert found.kept == Kept(1, file.size(), MOST_BYTES, "")
    assert found.kept.size > 0
    file.close()


@pytest.mark.parametrize("trouble", ["disk", "read_only", "newer", "place"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_trouble_has_its_sentence(cabinet, trouble, language):
    found = replace(status(cabinet), kept=Kept(0, 0, MOST_BYTES, trouble), damaged=True)
    words = words_for(language)
    told = [str(field) for field in status_fields(found, cabinet.viewer, words)]
    assert any(words.doctor.MEMORY_TROUBLE[trouble] in line for line in told)
    assert any(words.status.DAMAGED in line for line in told)
