"""Whose diary is shown: the header, the choice, and nothing of one child beside another."""

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.choose import Choose
from epos_tui.screens.diary import DiaryScreen
from tests.faces.stage import faulty, on_stage

OF_THE_SIXTH_FORM = ("Обществознание", "ОДНКНР", "6 «А»", "четверть", "Иванов А. И.")


async def test_header_tells_parent_school_child_and_class(cabinet):
    async with on_stage(cabinet, size=(120, 40)) as stage:
        for told in ("Иванов И. И.", "МАОУ «Гимназия № 33» г. Перми", "уч. Иванов А. И.", "6 «А»"):
            assert told in stage.rows[0]


async def test_child_and_class_are_never_cut(cabinet):
    async with on_stage(cabinet) as stage:
        for width in (30, 40, 60, 80):
            await stage.resize(width, 24)
            assert "уч. Иванов А. И. │ 6 «А»" in stage.rows[0], width


async def test_child_is_chosen_by_number_or_with_the_cursor(cabinet):
    async with on_stage(cabinet) as stage:
        for keys, name in (("2", "Иванова М. И."), ("3", "Иванов Д. И."), ("up enter", "Иванова М. И.")):
            await stage.press("u", *keys.split())
            assert isinstance(stage.screen, DiaryScreen)
            assert name in stage.rows[0], keys


async def test_number_of_nobody_chooses_nobody(cabinet):
    async with on_stage(cabinet, "u", "0", "4", "9") as stage:
        assert isinstance(stage.screen, Choose)


async def test_nothing_of_the_first_child_stays(cabinet):
    async with on_stage(cabinet, "]", "]", "[", "[", "down", "u", "3") as stage:
        for keys in ((), ("]",), ("]",)):
            await stage.press(*keys)
            for trace in OF_THE_SIXTH_FORM:
                assert trace not in stage.text


async def test_nothing_of_the_first_child_stays_when_the_portal_is_silent(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "]", "]", "[", "[", "down") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("u", "3")
        for keys in ((), ("]",), ("]",)):
            await stage.press(*keys)
            assert "Портал не отвечает." in stage.text
            for trace in OF_THE_SIXTH_FORM:
                assert trace not in stage.text


async def test_child_seen_before_comes_back_from_what_was_kept(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "u", "2", "u", "1") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("u", "2")
        assert "10 «Б»" in stage.rows[0]
        assert "данные на 19:20" in stage.text
        assert "полугодие" in stage.text


async def test_words_of_a_college_are_its_own(open_as):
    async with on_stage(open_as(child="ivanov-d"), "down", "enter") as stage:
        for told in ("студ. Иванов Д. И.", "ИС-21", "семестр", "Пара 1", "Преподаватель:"):
            assert told in stage.text


async def test_student_chooses_only_himself(student_cabinet):
    async with on_stage(student_cabinet, "u") as stage:
        assert "Иванов Александр Иванович (дневник открыт)" in stage.text
        assert "Иванова Мария" not in stage.text


async def test_pane_of_a_sub_tab_is_made_at_the_first_visit(cabinet):
    async with on_stage(cabinet) as stage:
        assert not stage.screen.query("#absence")
        await stage.press("]", "]")
        made = stage.screen.query_one("#absence")
        await stage.press("[", "]")
        assert stage.screen.query_one("#absence") is made
