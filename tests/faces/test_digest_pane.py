"""«Что нового» on the full screen: what is told, what counts as seen, the way to the place."""

from dataclasses import replace

import pytest

from epos_tui.domain.digest import Kind
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.digest import DigestScreen
from epos_tui.screens.offering import SECONDS_BEFORE_NEWS
from epos_tui.screens.sections import DESKTOP
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.rows import Rows
from tests.faces.fortnight import evening, news_of, returned
from tests.faces.panes import said
from tests.faces.stage import check_golden, faulty, on_stage
from tests.faces.test_screens import check_sizes

NEW = "ctrl+n"


def rows(stage):
    """What stands under each heading."""
    return [row.news.change.item.title for row in stage.screen.query_one(Rows).items if row.news]


def box(stage):
    return said(stage.screen.query_one(DetailBox))


async def enter(stage, wanted):
    """Opens the first new row that is wanted."""
    shown = stage.screen.query_one(Rows).items
    steps = next(
        n for n, row in enumerate(shown) if row.news and not row.news.seen and wanted(row.news.change.item)
    )
    await stage.press(*["down"] * steps, "enter")


async def test_it_opens_over_every_page_and_leads_back(open_as):
    async with on_stage(returned(open_as, 17), "3", NEW) as stage:
        assert isinstance(stage.screen, DigestScreen)
        assert "Что нового · Нового: 2" in stage.text
        await stage.press("escape")
        assert "Все оценки" in stage.text


async def test_a_changed_mark_tells_what_it_was(open_as):
    async with on_stage(returned(open_as, 17), NEW, "down") as stage:
        assert "Литература: было 5, стало 4" in stage.text
        assert box(stage).splitlines()[:4] == [
            "Оценка изменена",
            "Было 5, стало 4",
            "Комментарий: «Пересчитаны баллы за анализ.»",
            "Иванов Александр Иванович, 6 «А» класс",
        ]


async def test_what_was_in_sight_is_not_new_next_time_and_stays_marked_until_then(open_as):
    cabinet = returned(open_as, 17)
    async with on_stage(cabinet, NEW) as stage:
        assert news_of(cabinet).new == ()
        assert "Нового: 2" in stage.text
        await stage.press("r")
        assert "Нового: 2" in stage.text
        await stage.press("escape", NEW)
        assert "Нового нет" in stage.text
        assert rows(stage) == ["Литература", "Математика"], "seen lately"
        await stage.press("g")
        assert "С прошлого раза ничего нового." in stage.text


async def test_rows_out_of_sight_are_not_seen_until_one_comes_to_them(open_as):
    cabinet = returned(open_as, 28)
    async with on_stage(cabinet, NEW, size=(80, 15)) as stage:
        left = len(news_of(cabinet).new)
        assert 0 < left < 21
        await stage.press("end")
        assert len(news_of(cabinet).new) < left


async def test_the_notice_at_the_beginning_marks_nothing(open_as):
    cabinet = returned(open_as, 17)
    async with on_stage(cabinet) as stage:
        await stage.app.offer_news().wait()
        await stage.settle()
        assert stage.messages == ["Нового: 2. Ctrl+N — показать."]
        assert len(news_of(cabinet).new) == 2


async def test_nothing_is_told_where_nothing_is_new_or_nobody_answers(open_as):
    cabinet = returned(open_as, 15)
    silent, portal = faulty(cabinet)
    portal.fails = PortalUnreachable()
    for each in (cabinet, silent):
        async with on_stage(each) as stage:
            await stage.app.offer_news().wait()
            assert stage.messages == []
    assert SECONDS_BEFORE_NEWS > 0


async def test_all_can_be_marked_at_once(open_as):
    cabinet = returned(open_as, 28)
    async with on_stage(cabinet, NEW, "a", size=(80, 24)) as stage:
        assert stage.messages == ["Отмечена виденной 21 запись."]
        assert "Нового нет" in stage.text
    assert news_of(cabinet).new == ()


@pytest.mark.parametrize(
    ("day", "title", "badge", "caret"),
    [
        (16, "Математика", "Иванов А. И. │ 6", "10:20"),
        (17, "Литература", "Иванов А. И. │ 6", "9:20"),
        (18, "Открыта запись в зимние лагеря", "Иванов А. И. │ 6", "Открыта запись"),
        (20, "Алгебра", "Иванова М. И. │ 10", "Алгебра"),
        (22, "История", "Иванова М. И. │ 10", "История"),
        (24, "Математика", "Иванов А. И. │ 6", "Вторник, 10 ноября"),
        (25, "Литература", "Иванов А. И. │ 6", "Литература"),
        (27, "Дискретная математика", "Иванов Д. И. │ ИС-21", "Дискретная математика"),
        (27, "Экскурсия в музей пермских древностей", "Иванов А. И. │ 6", "Экскурсия"),
        (28, "Кузнецова Ольга Сергеевна", "Иванов А. И. │ 6", "Добрый вечер! Второго"),
    ],
)
async def test_enter_goes_to_the_child_the_page_and_the_row(open_as, day, title, badge, caret):
    cabinet = returned(open_as, day, seen=(15, day - 1))
    async with on_stage(cabinet, NEW, first=DESKTOP) as stage:
        await enter(stage, lambda item: item.title == title)
        assert not isinstance(stage.screen, DigestScreen)
        assert badge in stage.text
        assert caret in stage.at_caret


@pytest.mark.parametrize(
    ("day", "kind", "words"),
    [(28, Kind.ABSENCE, "Понедельник, 2 ноября"), (19, Kind.UNSIGNED, "12–18 октября")],
)
async def test_an_absence_and_a_week_are_gone_to_by_their_day(open_as, day, kind, words):
    async with on_stage(returned(open_as, day, seen=(15, day - 1)), NEW) as stage:
        await enter(stage, lambda item: item.kind is kind)
        assert words in stage.text


async def test_what_cannot_be_kept_is_told_once_and_stays_new(open_as):
    cabinet = returned(open_as, 17)
    cabinet.desk.seen.path.with_suffix(".new").mkdir()
    async with on_stage(cabinet, NEW, "down", "down", "up") as stage:
        assert "seen.json" in stage.messages[0]
        assert len(stage.messages) == 1
        assert "Нового: 2" in stage.text
    assert len(news_of(cabinet).new) == 2


async def test_what_could_not_be_asked_is_told_and_the_rest_shown(open_as):
    cabinet = returned(open_as, 17)

    class Half(type(faulty(cabinet)[1])):
        async def marks(self, student_id):
            raise PortalUnreachable

    async with on_stage(replace(cabinet, portal=Half(cabinet.portal)), NEW) as stage:
        assert "Не удалось узнать, есть ли новое: оценки." in " ".join(stage.text.split())


@pytest.mark.parametrize("name", ["digest"])
async def test_it_looks_as_accepted(open_as, name):
    async with on_stage(returned(open_as, 24), NEW, "down") as stage:
        await check_sizes(name, stage)


async def test_in_english(open_as):
    async with on_stage(returned(open_as, 24), NEW, "down", language="en") as stage:
        check_golden("en-digest", stage)


def test_the_evenings_of_the_tests_are_those_of_the_school():
    assert evening(16).day == 16
