"""News in words: rows, sentences, the text with its paragraphs and links."""

from datetime import datetime, timedelta, timezone

import pytest

from epos_tui.compose import run
from epos_tui.domain.news import NewsItem, NewsSource, NotedNews, noted
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import words_for
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.present.news import (
    MOST_OF_BEGINNING,
    brief_fields,
    cells,
    full_fields,
    heading,
    item_sections,
    news_item,
    news_said,
    news_sections,
    none_said,
    text_lines,
)
from tests.present.saying import check_fields, check_sections

SCHOOL = InstitutionKind.SCHOOL
NOON = datetime(2026, 10, 14, 12, tzinfo=timezone(timedelta(hours=5)))
TEXT = "Сбор в 9:00\n\nу  школы.\nПлан: https://perm.ru/plan и (https://perm.ru/map)."


def news(text: str = TEXT, unread: bool = True, title: str = "Поход", source=NewsSource.INSTITUTION):
    return NotedNews(NewsItem("a", source, NOON, title, text), unread)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_all_news_are_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    kind = cabinet.student.institution.kind
    known = noted(run(cabinet.portal.news(child)), ())
    check_sections(news_sections(known, words.news.NONE, None, kind, words))
    for one in known:
        check_fields(brief_fields(one, words))
        assert all(
            line.endswith((".", "!", "?", "…", ":")) for line in item_sections(one.item, kind, words)[0].lines
        )


def test_sentences_tell_who_and_when_and_that_it_is_unread(words):
    assert news_said(news(), SCHOOL, words) == "14 октября 2026, школа: Поход. Не прочитано."
    assert news_said(news(unread=False), SCHOOL, words) == "14 октября 2026, школа: Поход."
    assert news_item(news(), SCHOOL, words) == "Поход. Не прочитано. 14 октября 2026, школа."


@pytest.mark.parametrize("language", ["ru", "en"])
def test_sources_are_told_apart_by_words_of_each_kind_of_institution(language):
    words = words_for(language)
    for kind in InstitutionKind:
        names = {cells(news(source=source), kind, words, FULL).source for source in NewsSource}
        assert len(names) == len(NewsSource)
    own = {words.news.heading(kind, NewsSource.INSTITUTION) for kind in InstitutionKind}
    assert len(own) == len(InstitutionKind)


def test_unread_news_have_a_sign_that_every_console_knows(words):
    for glyphs in (FULL, CONSOLE):
        assert cells(news(), SCHOOL, words, glyphs).sign == glyphs.point
        assert cells(news(unread=False), SCHOOL, words, glyphs).sign == ""


def test_the_heading_counts_the_unread(words):
    two = (news(), news(unread=False))
    assert heading(None, two, SCHOOL, words) == ("Новости", "1 непрочитанная")
    assert heading(NewsSource.REGION, two[1:], SCHOOL, words) == ("Новости края", "всё прочитано")
    assert heading(None, (), SCHOOL, words) == ("Новости", "")


def test_the_text_keeps_its_paragraphs_and_shows_hosts(words):
    assert text_lines(news().item, words) == ("Сбор в 9:00", "у школы.", "План: perm.ru и (perm.ru).")
    assert text_lines(news("").item, words) == (words.news.NO_TEXT,)


def test_links_of_one_host_are_told_apart_by_their_paths(words):
    told = [str(field) for field in full_fields(news().item, words)]
    assert told[-2:] == ["Ссылка 1: perm.ru/plan", "Ссылка 2: perm.ru/map"]
    assert told[0] == "Поход"


def test_long_paragraphs_stand_apart_and_lists_stay_together(words):
    long = "Слово " * 20
    told = [field.value for field in full_fields(news(f"{long}\nодин\nдва").item, words)]
    assert told == ["Поход", "", long.strip(), "", "один", "два"]


@pytest.mark.parametrize("text", ["слово " * 200, "ъ" * 900, "\n".join(["строка"] * 200)])
def test_the_box_shows_the_beginning_only(text, words):
    told = brief_fields(news(text), words)
    assert told[1].value == "Не прочитано"
    assert sum(len(field.value) for field in told[2:]) <= MOST_OF_BEGINNING + 1
    assert told[-1].value.endswith("…")


def test_news_without_a_title_say_so(words):
    assert news_said(news(title=" "), SCHOOL, words).startswith("14 октября 2026, школа: Без заголовка.")


def test_links_are_told_with_host_and_address(words):
    (section,) = item_sections(news().item, SCHOOL, words)
    assert section.heading == "Поход"
    assert section.lines[-1] == "Ссылка 2: https://perm.ru/map (perm.ru)."


def test_nothing_to_show_is_told_with_its_reason(words):
    assert none_said((), False, words) == words.news.NONE
    assert none_said((news(),), True, words) == words.news.NO_UNREAD
    assert none_said((news(),), False, words) == words.news.NONE_HERE
