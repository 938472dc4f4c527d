"""The lines face: search over everything that was read."""

from dataclasses import replace

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.search import terms
from epos_tui.i18n import words_for
from epos_tui.present import search as present
from epos_tui.present.line import ended
from epos_tui.store.memory import Memory
from epos_tui.usecases import search
from tests.faces.lines_talk import places, talked, untold
from tests.usecases.test_search import MONDAY, Far, remember


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_about_everything_found_is_told(cabinet, language):
    words = words_for(language)
    index = run(search.library(cabinet)).value.index
    found = index.find(terms("кунгур"))
    looked = present.Looked(terms("кунгур"), index.forms, cabinet.viewer, cabinet.today())
    numbers = places(found.items)
    heard = talked(cabinet, words.lines.MENU["search"], "кунгур", *numbers, words=words)
    wanted = [present.said(item, looked, words) for item in found.items]
    wanted += [ended(str(field)) for item in found.items for field in present.fields(item, looked, words)]
    assert untold(heard, wanted, words) == []


def test_much_is_told_by_kinds_with_their_counts(cabinet):
    heard = talked(cabinet, "поиск", "дробями", "оценки", "1")
    assert "«дробями»: 55 записей, 5 пунктов." in heard.lines
    assert "3. Оценки: 6." in heard.lines
    assert "Оценки: 6 записей." in heard.lines
    assert (
        "Оценка: 4, домашняя работа, учитель Смирнов Павел Андреевич, комментарий: Уверенный ответ, "
        "не хватило одного примера." in heard.lines
    )


def test_nothing_found_asks_again(cabinet):
    heard = talked(cabinet, "поиск", "ничегонет", "кунгур")
    assert heard.after("Ничего не найдено.")[0].startswith("Слова в любой форме")
    assert "«кунгур»: 9 записей." in heard.lines


def test_the_other_layout_is_understood(cabinet):
    assert "«reyueh»: 9 записей." in talked(cabinet, "поиск", "reyueh").lines


def test_what_was_not_read_is_told_and_can_be_read(cabinet):
    far = replace(cabinet, portal=Far(cabinet.portal), memory=Memory())
    heard = talked(far, "поиск", "прочитать", "кунгур")
    assert any(line.startswith("Ещё не прочитано: ") for line in heard.lines)
    assert "«кунгур»: 9 записей." in heard.lines


def test_without_the_portal_what_was_read_is_found(cabinet):
    far = replace(cabinet, portal=Far(cabinet.portal), memory=Memory())
    remember(far, "week", far.student.id, MONDAY)
    far.portal.fails = PortalUnreachable()
    talked(far)
    asked_at_the_start = list(far.portal.asked)
    far.portal.asked.clear()
    heard = talked(far, "поиск", "искать", "дробей", "1")
    assert any("дробей" in line for line in heard.after("«дробей»"))
    assert far.portal.asked == asked_at_the_start
