"""The lines face: news, each text paragraph by paragraph, links after the word «да»."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.news import noted
from epos_tui.i18n import words_for
from epos_tui.present.news import news_item, text_lines
from tests.faces.bulletin import NEWS, installed_browser, school_with
from tests.faces.lines_talk import numbered, talked, untold
from tests.payloads import LIVE


@pytest.fixture
def cabinet(open_as, tmp_path):
    return open_as(fixtures=school_with(tmp_path / "school", *NEWS))


@pytest.fixture
def browser(tmp_path, monkeypatch):
    return installed_browser(tmp_path, monkeypatch)


def test_the_list_tells_titles_first_and_the_filters_last(cabinet):
    heard = talked(cabinet, "новости")
    assert "Новости, 3 непрочитанные: 7 пунктов." in heard.lines
    assert numbered(heard.after("Новости, 3")) == [
        "1. Осенние каникулы. Не прочитано. 14 октября 2026, школа.",
        "2. Олимпиада. Не прочитано. 13 октября 2026, край.",
        "3. Собрание родителей. Не прочитано. 10 октября 2026, школа.",
        "4. Только новости края.",
        "5. Только новости школы.",
        "6. Только непрочитанные.",
        "7. Отметить все прочитанными.",
    ]


def test_news_are_told_paragraph_by_paragraph_and_their_links_by_host(cabinet):
    heard = talked(cabinet, "новости", "осенние", "0")
    told = heard.after("Номер от 1 до 7, 0 назад: осенние")
    assert told[:4] == [
        "Осенние каникулы.",
        "14 октября 2026, школа.",
        "Каникулы с 26 октября.",
        "Подробно: план, gimnaziya.example, и кино, xn--e1aohf5d.xn--p1ai.",
    ]
    assert told[4:7] == [
        "Ссылки: 2 пункта.",
        "1. Ссылка 1: gimnaziya.example.",
        "2. Ссылка 2: xn--e1aohf5d.xn--p1ai.",
    ]


def test_after_reading_the_list_is_not_told_again_unasked_but_it_knows(cabinet):
    heard = talked(cabinet, "новости", "собрание", "п")
    after = heard.after("Номер от 1 до 7, 0 назад: собрание")
    assert after[3] == "Новости, 2 непрочитанные: 7 пунктов. Ввод: список."
    assert "3. Собрание родителей. 10 октября 2026, школа." in after


def test_news_read_before_change_nothing_and_nothing_is_told_again(cabinet):
    heard = talked(cabinet, "новости", "3", "3", "0")
    assert [line for line in heard.lines if line.startswith("Новости, ")] == [
        "Новости, 3 непрочитанные: 7 пунктов.",
        "Новости, 2 непрочитанные: 7 пунктов. Ввод: список.",
    ]


def test_one_source_is_heard_alone(cabinet):
    heard = talked(cabinet, "новости", "только новости края", "все новости", "только новости школы")
    headings = [line for line in heard.lines if line.startswith("Новости") and " пункт" in line]
    assert [line.partition(":")[0] for line in headings] == [
        "Новости, 3 непрочитанные",
        "Новости края, 1 непрочитанная",
        "Новости, 3 непрочитанные",
        "Новости школы, 2 непрочитанные",
    ]


def test_all_are_marked_at_once_and_nothing_unread_is_left(cabinet, words):
    heard = talked(cabinet, "новости", "отметить", "только непрочитанные")
    assert f"Готово: {words.news.marked(3)}" in heard.lines
    assert words.news.NO_UNREAD in heard.lines
    assert "Отметить все прочитанными." not in heard.after("Новости, всё прочитано")


@pytest.mark.parametrize(("answer", "opened"), [("да", "https://olymp.example/list"), ("нет", "")])
def test_a_link_is_opened_after_the_word_yes_only(answer, opened, cabinet, words, browser):
    heard = talked(cabinet, "новости", "олимпиада", "1", answer)
    assert "Адрес: https://olymp.example/list" in heard.lines
    assert browser.asked(patience=10 if opened else 0) == opened
    told = f"Готово: {words.links.opened('olymp.example')}" if opened else words.links.NOT_OPENED
    assert told in heard.text


def test_without_a_browser_it_is_told_what_to_do(cabinet, words, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert words.errors.NO_BROWSER in talked(cabinet, "новости", "олимпиада", "1", "да").lines


def test_a_mark_that_cannot_be_kept_is_told_once(cabinet):
    cabinet.desk.read.path.parent.mkdir(parents=True)
    cabinet.desk.read.path.with_suffix(".new").mkdir()
    heard = talked(cabinet, "новости", "3", "2", "0", "отметить")
    assert sum(line.startswith("Внимание: ") for line in heard.lines) == 1
    assert sum(line.startswith("Ошибка: ") for line in heard.lines) == 1


def test_a_school_without_news_says_so(open_as, tmp_path, words):
    cabinet = open_as(fixtures=school_with(tmp_path / "silent"))
    heard = talked(cabinet, "новости")
    assert words.news.NONE in heard.lines
    assert heard.prompts[-1] == heard.prompts[0]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_news_of_the_demo_school_is_told(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    known = noted(run(cabinet.portal.news(child)), ())
    answers = [answer for number, _ in enumerate(known, 1) for answer in (str(number), "0")]
    kind = cabinet.student.institution.kind
    heard = talked(cabinet, words.lines.MENU["news"], words.lines.ANSWERS["all"][0], words=words)
    assert untold(heard, [news_item(one, kind, words) for one in known], words) == []
    for one, answer in zip(known, answers[::2], strict=True):
        told = talked(cabinet, words.lines.MENU["news"], answer, words=words)
        assert untold(told, text_lines(one.item, words), words) == []
        assert not LIVE.search(told.text.replace("\n", ""))
