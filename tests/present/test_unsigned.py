"""The weeks that wait for a signature, in words."""

import pytest

from epos_tui.compose import run
from epos_tui.i18n import words_for
from epos_tui.present.unsigned import (
    children_said,
    named,
    named_short,
    question,
    question_lines,
    week_fields,
    week_said,
    week_told,
    whose,
)
from epos_tui.usecases import homework, unsigned
from epos_tui.usecases.cabinet import latest
from tests.present.saying import check_fields


def family(cabinet):
    return run(unsigned.of_family(cabinet)).weeks


def test_a_week_is_one_line_with_what_one_should_not_overlook(cabinet, words):
    first = family(cabinet)[0]
    assert week_said(first, words) == (
        "Неделя с 28 сентября по 4 октября: 36 уроков, 14 оценок. "
        "Низкие оценки: Обществознание 2; Русский язык 3. Пропущено: 2 урока. Комментарии учителей: 1."
    )
    assert week_told(first, words).startswith("Иванов Александр Иванович, 6 «А» класс. Неделя с 28 сентября")
    assert (whose(first), named_short(first, words)) == ("Иванов А. И., 6 «А»", "Иванов А. И. · 28.09–04.10")
    assert named(first, words) == "Иванов А. И., 6 «А»: неделя с 28 сентября по 4 октября"


def test_the_window_names_each_mark_miss_and_remark(cabinet, words):
    said = [str(field) for field in week_fields(family(cabinet)[0], words)]
    assert said[:4] == [
        "36 уроков, 14 оценок",
        "Низкие оценки: Обществознание, 1 октября: 2, вес 4, проект",
        "Русский язык, 3 октября: 3, вес 2, самостоятельная работа",
        "Пропущено: вторник, 29 сентября: Труд (технология), Труд (технология)",
    ]
    assert said[4].startswith("Комментарии учителей: Биология, 29 сентября: Отпущен к врачу")


def test_ticks_are_told_where_the_family_ticks(cabinet, words):
    first = family(cabinet)[0]
    assert "отмечено" not in week_said(first, words)
    homework.tick(cabinet, first.tasks[0].id)
    again = run(latest(unsigned.weeks(cabinet))).value[0]
    assert f"Домашних заданий отмечено сделанными: 1 из {len(first.tasks)}." in week_said(again, words)
    fields = [field.label for field in week_fields(again, words)]
    assert words.unsigned.UNDONE in fields


def test_the_question_names_every_week_and_child(cabinet, words):
    weeks = family(cabinet)
    assert [str(field) for field in children_said(weeks[:3], words)] == [
        "Иванов Александр Иванович, 6 «А» класс: с 28 сентября по 4 октября; с 5 по 11 октября",
        "Иванова Мария Ивановна, 10 «Б» класс: с 5 по 11 октября",
    ]
    assert question(weeks[:1], words) == "Подписать 1 неделю?"
    assert question_lines(weeks, words)[-2:] == (words.unsigned.EXPLAINED, "Подписать 8 недель?")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_week_is_said_in_whole_sentences(cabinet, language):
    words = words_for(language)
    for item in family(cabinet):
        check_fields(week_fields(item, words))
        assert week_told(item, words).endswith(".")
