"""News: what is unread, the whole text, sources and words as filters."""

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.news import NewsSource
from epos_tui.screens.desktop import DesktopScreen
from epos_tui.screens.linked_text import LinkedText
from epos_tui.screens.sections import DESKTOP
from tests.faces.bulletin import NEWS, VACATION, school_with
from tests.faces.panes import NEWS as ON_NEWS
from tests.faces.panes import box, on_rows, search, table, title, window
from tests.faces.stage import faulty, on_stage, unplugged
from tests.payloads import EVERYTHING, LIVE


@pytest.fixture
def cabinet(open_as, tmp_path):
    return open_as(fixtures=school_with(tmp_path / "school", *NEWS))


def titles(stage) -> list[str]:
    return [row.item.title for row in table(stage).items]


async def test_news_come_newest_first_and_tell_day_source_and_title(cabinet):
    async with on_stage(cabinet, *ON_NEWS, first=DESKTOP) as stage:
        assert "Новости · 3 непрочитанные" in stage.text
        assert stage.at_caret.startswith(" • 14.10 школа Осенние каникулы")
        await stage.press("down")
        assert stage.at_caret.startswith(" • 13.10 край  Олимпиада")
        assert title(stage) == "13 октября 2026, край"
        assert box(stage).splitlines() == [
            "Олимпиада",
            "Не прочитано",
            "Запись до пятницы: olymp.example. Участвуют 5–9 классы.",
            "Ссылки: olymp.example",
        ]


async def test_the_window_has_the_whole_text_and_marks_it_read(cabinet):
    async with on_stage(cabinet, *ON_NEWS, "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, LinkedText)
        assert window(stage).splitlines() == [
            "Осенние каникулы",
            "",
            "Каникулы с 26 октября.",
            "",
            "Подробно: план (gimnaziya.example) и кино (xn--e1aohf5d.xn--p1ai).",
            "",
            "Ссылка 1: gimnaziya.example",
            "Ссылка 2: xn--e1aohf5d.xn--p1ai",
            "Щ — открыть в браузере, Н — скопировать адрес",
        ]
        await stage.press("escape")
        assert stage.at_caret.startswith("   14.10 школа Осенние каникулы")
        assert "Новости · 2 непрочитанные" in stage.text
        await stage.press("r")
        assert "Новости · 2 непрочитанные" in stage.text


async def test_a_look_at_the_box_marks_nothing(cabinet):
    async with on_stage(cabinet, *ON_NEWS, "down", "tab", "pagedown", first=DESKTOP) as stage:
        assert "3 непрочитанные" in stage.text
    assert not cabinet.desk.read.path.exists()


async def test_sources_go_round_and_the_title_says_which(cabinet):
    async with on_stage(cabinet, *ON_NEWS, "i", first=DESKTOP) as stage:
        assert ("Новости края · 1 непрочитанная" in stage.text, titles(stage)) == (True, ["Олимпиада"])
        await stage.press("i")
        assert "Новости школы · 2 непрочитанные" in stage.text
        assert {row.item.source for row in table(stage).items} == {NewsSource.INSTITUTION}
        await stage.press("i")
        assert len(titles(stage)) == 3


async def test_unread_news_are_shown_alone_and_all_again(cabinet, words):
    async with on_stage(cabinet, *ON_NEWS, "enter", "escape", "g", first=DESKTOP) as stage:
        assert titles(stage) == ["Олимпиада", "Собрание родителей"]
        assert words.news.ONLY_UNREAD in stage.text
        await stage.press("enter", "escape")
        assert titles(stage) == ["Собрание родителей"]
        await stage.press("enter", "escape")
        assert stage.at_caret.startswith(words.news.NO_UNREAD)
        assert "Показать остальные: П" in stage.text
        await stage.press("g")
        assert len(titles(stage)) == 3
        assert stage.focused is table(stage)


async def test_all_news_of_the_source_in_sight_are_marked_at_once(cabinet, words):
    async with on_stage(cabinet, *ON_NEWS, "i", "i", "a", first=DESKTOP) as stage:
        assert stage.messages == [words.news.marked(2)]
        assert "Новости школы · всё прочитано" in stage.text
        await stage.press("a")
        assert stage.messages[-1] == words.news.NO_UNREAD
        await stage.press("i")
        assert "Новости · 1 непрочитанная" in stage.text


async def test_a_source_without_news_says_how_to_see_the_others(open_as, tmp_path, words):
    school = school_with(tmp_path / "only", VACATION)
    async with on_stage(open_as(fixtures=school), *ON_NEWS, "i", first=DESKTOP) as stage:
        assert stage.at_caret.startswith(words.news.NONE_HERE)
        assert "Показать остальные: Ш" in stage.text
        await stage.press("enter", "o", "y", "i")
        assert titles(stage) == ["Осенние каникулы"]


async def test_words_are_looked_for_in_titles_and_texts(cabinet):
    async with on_stage(cabinet, *ON_NEWS, first=DESKTOP) as stage:
        await search(stage, "пятницы")
        assert titles(stage) == ["Олимпиада"]
        await stage.press("slash", "escape")
        assert len(titles(stage)) == 3


async def test_a_school_without_news_says_so_and_takes_the_keys(open_as, tmp_path, words):
    school = school_with(tmp_path / "silent", child="ivanova-m")
    async with on_stage(open_as(fixtures=school), *ON_NEWS, first=DESKTOP) as stage:
        assert stage.at_caret.startswith(words.news.NONE)
        await stage.press("i", "g", "a", "o", "y", "enter", "slash", "f5")
        assert isinstance(stage.screen, DesktopScreen)
        assert "Показать остальные" not in stage.text


async def test_a_mark_that_cannot_be_kept_is_told_once_and_the_text_is_read(cabinet):
    cabinet.desk.read.path.parent.mkdir(parents=True)
    cabinet.desk.read.path.with_suffix(".new").mkdir()
    async with on_stage(cabinet, *ON_NEWS, "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, LinkedText)
        await stage.press("escape", "down", "enter", "escape")
        assert len(stage.messages) == 1
        assert str(cabinet.desk.folder)[:20] in stage.messages[0]
        assert "Новости · 3 непрочитанные" in stage.text
        await stage.press("a")
        assert len(stage.messages) == 2


async def test_kept_news_stay_with_the_reason_when_the_portal_is_silent(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *ON_NEWS, "down", first=DESKTOP) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert "Показаны данные на" in stage.text
        assert title(stage) == "13 октября 2026, край"


async def test_no_answer_does_not_claim_that_there_are_no_news(cabinet, words):
    cabinet, _ = unplugged(cabinet)
    async with on_stage(cabinet, *ON_NEWS, first=DESKTOP) as stage:
        assert words.news.NONE not in stage.text
        assert stage.at_caret.startswith("Портал не отвечает.")


async def test_another_child_has_news_of_another_institution(open_as, tmp_path, words):
    school = school_with(tmp_path / "college", *NEWS, child="ivanov-d")
    async with on_stage(open_as(fixtures=school, child="ivanov-d"), *ON_NEWS, "i", first=DESKTOP) as stage:
        await stage.press("u", "1", "o")
        assert "Олимпиада" not in stage.text
        assert stage.messages == [words.links.NO_LINK]
        await stage.press("u", "3")
        assert " • 14.10 колледж Осенние каникулы" in stage.text
        assert "Новости · 3" in stage.text


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 15)])
async def test_texts_of_a_school_are_only_texts(size, open_as, tmp_path):
    evil = EVERYTHING.replace("\ud800", "")
    school = school_with(tmp_path / "evil", {**VACATION, "title": evil, "text": f"{evil}\n" * 40})
    async with on_stage(open_as(fixtures=school), *ON_NEWS, first=DESKTOP, size=size) as stage:
        for key in ("enter", "end", "o", "escape", "escape"):
            assert not any(LIVE.search(row) for row in stage.rows)
            await stage.press(key)


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
async def test_every_news_of_the_demo_school_is_reached(child, open_as):
    cabinet = open_as(child=child)
    async with on_stage(cabinet, *ON_NEWS, first=DESKTOP) as stage:
        assert len(await on_rows(stage)) == len(await cabinet.portal.news(child))


async def test_reading_one_after_another_leaves_nothing_unread(open_as):
    async with on_stage(open_as(child="ivanov-d"), *ON_NEWS, first=DESKTOP) as stage:
        for row in table(stage).items:
            await stage.press("enter")
            assert row.item.title.split()[0] in window(stage)
            await stage.press("escape", "down")
        assert "Новости · всё прочитано" in stage.text
