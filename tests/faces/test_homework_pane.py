"""Homework: days, presets and the form, the family's own ticks and notes, attachments."""

import os
from dataclasses import replace
from datetime import date

import pytest
from textual.widgets import Button, Input, Select

from epos_tui.domain.errors import CannotKeep, PortalUnreachable
from epos_tui.domain.homework import OwnNote, WorkKind
from epos_tui.domain.year import Span
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.note_prompt import NotePrompt
from epos_tui.screens.work_filter import WorkFilter
from epos_tui.store.own import OwnNotes
from tests.faces.panes import HOMEWORK, box, go_to, search, table, title, window
from tests.faces.stage import faulty, on_stage

TERM = Span(date(2026, 9, 1), date(2026, 10, 25))
FILE = "Тренировочный вариант.txt"
TO_THE_FILE = (*HOMEWORK, "d", *"19.10", "enter", "down", "down")
"""Math of Monday has an attachment."""


async def test_coming_days_open_on_the_day_after_today(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        assert "15–25 октября · все предметы" in stage.text
        assert "Ближайшие дни" in stage.text
        assert stage.at_caret.startswith(" Пятница, 16 октября · завтра · 5 заданий, 145 минут")


async def test_details_follow_the_cursor(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        assert box(stage) == "5 заданий, 145 минут"
        await stage.press("down")
        assert title(stage) == "Русский язык"
        assert "Домашнее задание: Упр. 112, письменно" in box(stage)
        await stage.press("down")
        assert title(stage) == "Английский язык"
        assert "Упр. 112" not in box(stage)


async def test_row_opens_in_a_window_and_back_is_on_the_same_row(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "С. 22, упр. 4 письменно" in window(stage)
        await stage.press("escape")
        assert "Английский язык" in stage.at_caret


async def test_cursor_stays_on_its_assignment_when_the_list_is_read_again(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "end") as stage:
        before, top = table(stage).current, table(stage).top
        await stage.press("r")
        assert (table(stage).current, table(stage).top) == (before, top)


async def test_tick_is_shown_summed_up_and_kept_in_the_home(home, cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "space") as stage:
        assert stage.at_caret.startswith(" ☑   Русский язык")
        assert "Своё: сделано" in box(stage)
        id = table(stage).current.item.assignment.id
        await stage.press("up")
        assert "Своё: сделано 1 из 5" in box(stage)
    assert cabinet.own.of("ivanov-a") == {id: OwnNote(True)}
    assert OwnNotes(home.data / "demo" / "own.json").of("ivanov-a") == {id: OwnNote(True)}
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


async def test_classwork_has_no_tick(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g", "5") as stage:
        rows = enumerate(table(stage).items)
        work = [n for n, row in rows if row.item and row.item.assignment.kind is WorkKind.CLASSWORK]
        table(stage).cursor = work[0]
        await stage.settle()
        await stage.press("space")
        assert "Классная работа:" in box(stage)
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


async def test_presets_are_chosen_from_a_list(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g") as stage:
        assert isinstance(stage.screen, Choose)
        for key, days in (
            ("2", "‹ 16 октября ·"),
            ("3", "12–18 октября"),
            ("4", "19–25 октября"),
            ("1", "15–25"),
        ):
            await stage.press(*([] if isinstance(stage.screen, Choose) else ["g"]), key)
            assert days in stage.text, key
        await stage.press("g", "escape")
        assert "15–25 октября" in stage.text


async def test_days_before_and_after_and_today(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g", "3", ">") as stage:
        assert "19–25 октября" in stage.text
        assert "Эта неделя" not in stage.text
        await stage.press("<", "<")
        assert "5–11 октября" in stage.text
        await stage.press("t")
        assert "Ближайшие дни" in stage.text
        await go_to(stage, "14.09")
        assert "14 сентября · все предметы" in stage.text


async def test_form_asks_for_days_and_a_subject(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "f") as stage:
        assert isinstance(stage.screen, WorkFilter)
        assert [field.value for field in stage.screen.query(Input)] == ["15.10.2026", "25.10.2026"]
        await stage.type("1.09")
        stage.screen.query_one(Select).value = "Математика"
        await stage.press("enter")
        assert "1 сентября – 25 октября · Математика" in stage.text
        subjects = {row.item.assignment.subject for row in table(stage).items if row.item}
        assert subjects == {"Математика"}
        await stage.press("f")
        assert stage.screen.query_one(Select).value == "Математика"


@pytest.mark.parametrize(
    ("first", "told"), [("вчерась", "«вчерась» не дата."), ("1.12", "Последний день раньше первого.")]
)
async def test_form_tells_what_is_wrong_and_stays(first, told, cabinet):
    async with on_stage(cabinet, *HOMEWORK, "f") as stage:
        await stage.type(first)
        await stage.press("enter")
        assert isinstance(stage.screen, WorkFilter)
        assert told in stage.text
        assert stage.screen.query_one("#first", Input).value == first
        stage.screen.query_one("#cancel", Button).press()
        await stage.settle()
        assert "15–25 октября" in stage.text


async def test_form_without_an_answer_for_the_subjects_is_told(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *HOMEWORK) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("f")
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages[-1].startswith("Портал не отвечает.")


async def test_filter_keeps_the_days_of_matching_assignments(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        await search(stage, "циркуль")
        assert [bool(row.item) for row in table(stage).items] == [False, True]
        assert "Вторник, 20 октября" in stage.text
        assert "Пятница, 16 октября" not in stage.text
        await stage.press("slash", "escape")
        assert "Пятница, 16 октября" in stage.text


async def test_filter_with_nothing_found_says_so_and_esc_shows_all_again(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down") as stage:
        await stage.press("slash", *"ффф")
        assert box(stage) == "Ничего не найдено"
        await stage.press("escape")
        assert "Русский язык" in stage.text


async def test_every_assignment_of_the_term_is_reached_by_the_keyboard(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g", "5", "home") as stage:
        seen = []
        for _ in table(stage).items:
            if item := table(stage).current.item:
                assert item.assignment.text.splitlines()[0] in box(stage)
                seen.append(item.assignment.id)
            await stage.press("down")
    assert seen == [work.id for work in await cabinet.portal.homework("ivanov-a", TERM)]


async def test_days_without_homework_say_so(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        await go_to(stage, "18.10")
        assert stage.at_caret.startswith("За эти дни ничего не задано.")
        await stage.press("slash", "space", "n", "w", "t")
        assert stage.at_caret.startswith(" Пятница, 16 октября")


class FullDisk(OwnNotes):
    """Nothing can be written."""

    def put(self, student_id: str, assignment_id: str, note: OwnNote) -> None:
        raise CannotKeep("/home/own.json", "28")


async def test_full_disk_is_told_in_words(cabinet):
    full = replace(cabinet, own=FullDisk(cabinet.own.path))
    async with on_stage(full, *HOMEWORK, "down", "space") as stage:
        assert "/home/own.json: на диске нет места." in stage.messages[-1]
