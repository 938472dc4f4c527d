"""Homework: the family's own ticks and notes, and attachments that are saved."""

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from epos_tui.domain.errors import CannotKeep, PortalUnreachable
from epos_tui.domain.homework import OwnNote, WorkKind
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.note_prompt import NotePrompt
from epos_tui.store.own import OwnNotes
from tests.faces.panes import HOMEWORK, box, table
from tests.faces.stage import faulty, on_stage

FILE = "Тренировочный вариант.txt"
TO_THE_FILE = (*HOMEWORK, "d", *"19.10", "enter", "down", "down")
"""Math of Monday has an attachment."""


async def test_tick_is_shown_summed_up_and_kept_in_the_home(home, cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "space") as stage:
        assert stage.at_caret.startswith(" ☑   Русский язык")
        assert "Своё: сделано" in box(stage)
        id = table(stage).current.item.assignment.id
        await stage.press("up")
        assert "Своё: сделано 1 из 5" in box(stage)
    assert cabinet.own.of("ivanov-a") == {id: OwnNote(True)}
    assert cabinet.own.path.is_relative_to(home.data)
    assert OwnNotes(cabinet.own.path).of("ivanov-a") == {id: OwnNote(True)}
    async with on_stage(cabinet, *HOMEWORK, "down", "space") as stage:
        assert stage.at_caret.startswith(" ☐   Русский язык")
    assert cabinet.own.of("ivanov-a") == {}


async def test_note_is_asked_for_shown_and_removed(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "n") as stage:
        assert isinstance(stage.screen, NotePrompt)
        assert "видна только на этом компьютере" in stage.text
        await stage.type("взять у Пети циркуль")
        await stage.press("enter")
        assert "Своё: взять у Пети циркуль" in box(stage)
        await stage.press("n")
        assert stage.focused.value == "взять у Пети циркуль"
        await stage.type("")
        await stage.press("enter")
        assert "Своё" not in box(stage)
    assert cabinet.own.count() == 0


async def test_note_that_is_left_changes_nothing(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "space", "n") as stage:
        await stage.type("не надо")
        await stage.press("escape")
        assert "Своё: сделано" in box(stage)
        assert "не надо" not in stage.text


async def test_notes_of_one_child_are_not_of_another(open_as):
    async with on_stage(open_as(), *HOMEWORK, "down", "space") as stage:
        await stage.press("u", "2", "u", "1")
        assert "☑" in stage.text
    assert set(open_as().own.of("ivanova-m")) == set()


async def test_day_has_nothing_to_tick_to_note_or_to_save(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "space", "n", "w") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages == ["Сначала выберите задание."] * 3
    assert cabinet.own.count() == 0


async def test_classwork_has_no_tick_and_says_why(cabinet, words):
    async with on_stage(cabinet, *HOMEWORK, "g", "5") as stage:
        rows = enumerate(table(stage).items)
        work = [n for n, row in rows if row.item and row.item.assignment.kind is WorkKind.CLASSWORK]
        table(stage).cursor = work[0]
        await stage.settle()
        await stage.press("space")
        assert "Классная работа:" in box(stage)
        assert stage.messages == [words.homework.NO_TICK]
    assert cabinet.own.count() == 0


async def test_tick_that_can_not_be_kept_is_told(home, cabinet):
    home.data.parent.mkdir(parents=True, exist_ok=True)
    home.data.write_text("a file where the folder should be")
    async with on_stage(cabinet, *HOMEWORK, "down", "space") as stage:
        assert stage.messages[-1].startswith("Не удалось записать")
        assert stage.at_caret.startswith(" ☐   Русский язык")


async def test_attachment_is_saved_after_a_question_into_the_folder_of_downloads(home, cabinet):
    cabinet, portal = faulty(cabinet)
    folder = cabinet.downloads
    async with on_stage(cabinet, *TO_THE_FILE, "w") as stage:
        assert isinstance(stage.screen, Confirm)
        assert "attachment" not in portal.asked
        await stage.press("y")
        assert stage.messages == [f"Сохранено: {folder / FILE}"]
    assert os.environ["EPOS_HOME"] in str(folder)
    assert [path.name for path in folder.iterdir()] == [FILE]
    assert (folder / FILE).read_text(encoding="utf-8").startswith("Этот файл придуман")


async def test_attachment_is_never_saved_over_another_file(cabinet):
    cabinet.downloads.mkdir(parents=True)
    (cabinet.downloads / FILE).write_text("своё")
    async with on_stage(cabinet, *TO_THE_FILE, "w", "y", "w", "y") as stage:
        assert stage.messages[-1].endswith("Тренировочный вариант (3).txt")
    assert (cabinet.downloads / FILE).read_text() == "своё"
    assert len(list(cabinet.downloads.iterdir())) == 3


@pytest.mark.parametrize("answer", ["n", "escape", "enter"])
async def test_attachment_is_not_saved_without_a_yes(answer, cabinet):
    async with on_stage(cabinet, *TO_THE_FILE, "w", answer) as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert "Математика" in stage.at_caret
    assert not cabinet.downloads.exists()


async def test_attachment_that_does_not_come_is_told_and_leaves_nothing(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FILE, "w") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("y")
        assert stage.messages[-1].startswith("Портал не отвечает.")
    assert list(cabinet.downloads.iterdir()) == []


async def test_assignment_without_a_file_has_nothing_to_save(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "w") as stage:
        assert stage.messages == ["У этого задания нет вложений, которые можно сохранить."]


class FullDisk(OwnNotes):
    """Nothing can be written."""

    def change(self, student_id: str, assignment_id: str, change: Callable[[OwnNote], OwnNote]) -> OwnNote:
        raise CannotKeep("/home/own.json", "28")


async def test_full_disk_is_told_in_words(cabinet):
    full = replace(cabinet, own=FullDisk(cabinet.own.path))
    async with on_stage(full, *HOMEWORK, "down", "space") as stage:
        assert "/home/own.json: на диске нет места." in stage.messages[-1]
