"""Work programmes as a tree: folding, searching, choosing a subject, everything about a topic."""

from dataclasses import replace

import pytest

from epos_tui.domain.programmes import Programme, ProgrammeSection, Topic, topics
from epos_tui.present import progress
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.education.missed import MissedScreen
from epos_tui.usecases import programmes
from epos_tui.usecases.cabinet import latest
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.state import StateBox
from tests.faces.panes import PROGRAMMES, box, on_rows, said, search, table, title, window
from tests.faces.stage import faulty, on_stage, unplugged
from tests.faces.taught import HISTORY, MATHS, MUSIC, teaching
from tests.schools import PLAIN
from tests.usecases.test_programmes import NoTimetable

NOBODY = Programme("Риторика", 17, ())

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


@pytest.fixture
def own(cabinet):
    """A school of three subjects, one without topics."""
    return teaching(cabinet, MATHS, HISTORY, MUSIC)


@pytest.mark.parametrize("child", CHILDREN)
async def test_all_subjects_are_folded_at_first(child, open_as):
    cabinet = open_as(child=child)
    known = await cabinet.portal.programmes(child)
    async with on_stage(cabinet, *PROGRAMMES) as stage:
        assert [row.part for row in table(stage).items] == list(known)
        assert "Разделы свёрнуты" in box(stage)
        assert len(await on_rows(stage)) == len(known)


async def test_the_head_counts_subjects_and_hours(own):
    async with on_stage(own, *PROGRAMMES) as stage:
        assert "3 предмета, пройдено 2 из 59 ч" in stage.text
        assert stage.at_caret.startswith(" ▸ Математика")
        assert stage.at_caret.rstrip().endswith("пройдено 2 из 8 ч")


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_a_subject_and_a_section_are_unfolded_and_folded(own, key):
    async with on_stage(own, *PROGRAMMES, key) as stage:
        assert await on_rows(stage) == ["Математика", "Повторение", "Дроби", "История", "Музыка"]
        await stage.press("home", "down", "down", key)
        assert box(stage).endswith("Раздел развёрнут\nПредмет: Математика")
        assert (await on_rows(stage))[3:5] == ["Сложение дробей", "Умножение"]
        await stage.press("home", key)
        assert await on_rows(stage) == ["Математика", "История", "Музыка"]


async def test_right_goes_in_and_left_goes_out(own):
    async with on_stage(own, *PROGRAMMES, "right", "right", "down", "right", "right") as stage:
        assert title(stage) == "Сложение дробей"
        for left in ("Дроби", "Дроби", "Математика", "Математика", "Математика"):
            await stage.press("left")
            assert title(stage) == left
        assert len(table(stage).items) == 3


async def test_space_on_a_topic_folds_its_section(own):
    async with on_stage(own, *PROGRAMMES, "enter", "down", "enter", "down", "space") as stage:
        assert title(stage) == "Повторение"
        assert "Раздел свёрнут" in box(stage)


async def test_a_topic_tells_everything_in_its_box_and_its_window(own):
    async with on_stage(own, *PROGRAMMES, "enter", "end", "up", "up", "enter", "down") as stage:
        assert "КР" in stage.at_caret
        assert "начато 12 октября" in stage.at_caret
        fields = box(stage)
        assert fields.splitlines() == [
            "Начато 12 октября", "Контрольная работа: Контрольная работа № 1", "Часов по плану: 3",
            "Проведено: 1 час", "Уроки: 12 октября", "Предмет: Математика", "Раздел: Дроби",
        ]  # fmt: skip
        await stage.press("enter")
        assert isinstance(stage.screen, AllDetails)
        assert window(stage) == fields
        await stage.press("escape")
        assert title(stage) == "Сложение дробей"


async def test_a_subject_without_topics_says_so_and_opens_in_a_window(own):
    async with on_stage(own, *PROGRAMMES, "end") as stage:
        assert stage.at_caret.rstrip().endswith("темы не указаны")
        await stage.press("space", "right", "enter")
        assert window(stage).splitlines()[:2] == ["Часов по плану: 17", "Темы не указаны"]
        assert "отстаёт" not in window(stage)
        assert "по программе осталось" not in window(stage)


async def test_a_chosen_subject_is_unfolded_and_has_the_cursor(own):
    async with on_stage(own, *PROGRAMMES, "g") as stage:
        assert isinstance(stage.screen, Choose)
        await stage.press("down", "enter")
        assert title(stage) == "История"
        assert "Разделы развёрнуты" in box(stage)
        await stage.press("g", "escape")
        assert title(stage) == "История"


async def test_a_subject_is_chosen_among_all_while_a_text_is_looked_for(own):
    async with on_stage(own, *PROGRAMMES) as stage:
        await search(stage, "древний")
        await stage.press("g", "1")
        assert title(stage) == "Математика"
        assert len(table(stage).items) == 5


async def test_what_is_found_is_shown_with_the_way_to_it(own):
    async with on_stage(own, *PROGRAMMES) as stage:
        await search(stage, "повтор")
        assert await on_rows(stage) == ["Математика", "Повторение", "История", "Повторение"]
        await search(stage, "контрольная")
        assert await on_rows(stage) == ["Математика", "Дроби", "Сложение дробей"]
        await stage.press("home", "enter")
        assert len(table(stage).items) == 1


async def test_a_subject_is_found_with_all_its_topics(own):
    async with on_stage(own, *PROGRAMMES) as stage:
        await search(stage, "матем")
        await stage.press("enter", "end", "enter")
        assert await on_rows(stage) == ["Математика", "Повторение", "Дроби", "Сложение дробей", "Умножение"]


async def test_after_a_search_the_tree_is_as_it_was(own):
    async with on_stage(own, *PROGRAMMES, "down", "enter") as stage:
        before = await on_rows(stage)
        await search(stage, "дроби")
        assert await on_rows(stage) != before
        await stage.press("slash", "escape")
        assert await on_rows(stage) == before


async def test_nothing_found_is_told(own):
    async with on_stage(own, *PROGRAMMES) as stage:
        await search(stage, "щука")
        assert box(stage) == "Ничего не найдено"
        await stage.press("space", "right", "left", "enter", "g", "escape")
        assert not table(stage).items


async def test_the_cursor_and_what_is_unfolded_stay_when_the_tree_is_read_again(own):
    async with on_stage(own, *PROGRAMMES, "enter", "down", "down", "enter", "down", "r") as stage:
        assert title(stage) == "Сложение дробей"
        assert len(table(stage).items) == 7


async def test_another_child_begins_with_everything_folded(cabinet):
    async with on_stage(cabinet, *PROGRAMMES, "enter", "u", "3") as stage:
        assert "дисциплин, " in stage.text
        assert all(isinstance(row.part, Programme) for row in table(stage).items)
        await stage.press("enter")
        assert "Разделы развёрнуты" in box(stage)


async def test_every_topic_of_a_subject_is_reached_by_the_keyboard(cabinet):
    known = (await cabinet.portal.programmes("ivanov-a"))[0]
    async with on_stage(cabinet, *PROGRAMMES, "enter", size=(120, 40)) as stage:
        for _ in known.sections:
            await stage.press("down", "enter")
            table(stage).cursor += len(table(stage).current.part.topics)
            await stage.settle()
        assert [row.part for row in table(stage).items if isinstance(row.part, Topic)] == list(topics(known))


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (120, 40), (200, 50)])
async def test_titles_and_states_have_room_on_every_screen(own, size):
    async with on_stage(own, *PROGRAMMES, "enter", "down", "down", "enter", size=size) as stage:
        rows = [row for row in stage.rows if "Сложение дробей" in row or "Умножение" in row]
        assert ["начато" in row for row in rows[:2]] == [True, False]
        assert "предстоит" in rows[1]
        assert "КР" in rows[0]
        assert "…" not in rows[0]


async def test_a_console_has_signs_of_its_own(own):
    async with on_stage(own, *PROGRAMMES, glyphs="console") as stage:
        assert stage.at_caret.startswith(" + Математика")
        await stage.press("enter")
        assert stage.at_caret.startswith(" - Математика")


async def test_a_school_without_programmes_says_so_calmly(open_as):
    async with on_stage(open_as(child="", fixtures=PLAIN), *PROGRAMMES) as stage:
        assert stage.at_caret.startswith("Рабочие программы на портале не опубликованы.")
        assert "повторить" not in stage.text
        await stage.press("space", "g", "right", "slash", "enter")
        assert isinstance(stage.focused, StateBox)


async def test_a_portal_that_has_none_yet_says_so(cabinet):
    async with on_stage(teaching(cabinet), *PROGRAMMES) as stage:
        assert stage.at_caret.startswith("Рабочих программ на портале пока нет.")


async def test_a_silent_portal_is_told_and_what_is_kept_stays(cabinet):
    broken, _ = unplugged(cabinet)
    async with on_stage(broken, *PROGRAMMES) as stage:
        assert "Портал не отвечает." in stage.text
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *PROGRAMMES, "enter") as stage:
        portal.fails = broken.portal.fails
        await stage.press("r")
        assert "Портал не отвечает." in stage.text
        assert "Разделы развёрнуты" in box(stage)


async def test_hostile_titles_are_only_text(cabinet):
    topic = Topic("[@click=app.quit]тема[/]\nвниз", 1, "[/красный]")
    hostile = Programme("[b]Химия", 1, (ProgrammeSection("[/] раздел", (topic,)),))
    async with on_stage(teaching(cabinet, hostile), *PROGRAMMES, "enter", "down", "enter", "down") as stage:
        assert "[b]Химия" in stage.text
        assert "─ [@click=app.quit]тема[/] вниз ─" in stage.text
        assert "[/красный]" in box(stage)


async def test_a_subject_says_where_it_is_by_the_calendar(cabinet):
    async with on_stage(cabinet, *PROGRAMMES, "down", "down") as stage:
        assert "По календарю: к сегодняшнему дню 35 ч, отстаёт на 3 ч" in box(stage)
        left = "До конца года: в расписании 138 ч, по программе осталось 148 ч, не хватает 10 ч"
        assert left in box(stage)
        assert "Пропущено: 3 темы" in box(stage)
        await stage.press("enter", "down")
        assert "По календарю" not in box(stage)


@pytest.mark.parametrize("child", CHILDREN)
async def test_every_missed_topic_is_reached_with_the_work_of_its_day(open_as, child, words):
    cabinet = open_as(child=child)
    found = (await latest(programmes.progress(cabinet))).value
    async with on_stage(cabinet, *PROGRAMMES, "n") as stage:
        assert isinstance(stage.screen, MissedScreen)
        rows = stage.screen.query_one(Rows)
        assert list(rows.items) == list(found.missed)
        for item in found.missed:
            told = said(stage.screen.query_one(DetailBox))
            assert told == "\n".join(map(str, progress.missed_fields(item, words)))
            await stage.press("down")
        await stage.press("escape")
        assert box(stage)


async def test_missed_topics_are_found_by_a_text_and_open_in_a_window(cabinet):
    async with on_stage(cabinet, *PROGRAMMES, "т", "slash", *"возн", "enter") as stage:
        assert isinstance(stage.screen, MissedScreen)
    async with on_stage(cabinet, *PROGRAMMES, "n", "slash", *"проливы", "enter", "enter") as stage:
        assert "Задано: § 2, выучить номенклатуру на карте" in window(stage)


async def test_nothing_missed_is_a_good_sentence(cabinet, words):
    async with on_stage(teaching(cabinet, NOBODY), *PROGRAMMES, "n") as stage:
        assert words.progress.NOTHING_MISSED in stage.text


async def test_what_is_not_known_beside_the_programmes_is_said_to_be_so(cabinet, words):
    _, portal = faulty(cabinet)
    async with on_stage(replace(cabinet, portal=NoTimetable(portal.inner)), *PROGRAMMES) as stage:
        assert "По календарю: расписание сейчас неизвестно" in box(stage)
        assert "Пропущено" not in box(stage)
        await stage.press("n")
        assert words.progress.MISSED_UNKNOWN in stage.text
        await stage.press("u", "3")
        assert "дисциплин, " in stage.text
