"""The lines face: the next day of every child, what matters most first."""

from dataclasses import replace
from datetime import datetime

import pytest

from epos_tui.compose import run
from epos_tui.i18n import words_for
from epos_tui.present.tomorrow import events_lines, lesson_said, notes, title, work_title
from epos_tui.usecases import tomorrow
from epos_tui.usecases.cabinet import latest
from tests.examples import PERM
from tests.faces.lines_talk import numbered, places, talked, untold
from tests.faces.stage import unplugged

DOOR = "завтра"


def evenings(cabinet):
    return run(latest(tomorrow.evenings(cabinet))).value


def alone(cabinet, place: int = 0):
    """The parent of one child only."""
    only = cabinet.viewer.students[place]
    return replace(cabinet, viewer=replace(cabinet.viewer, students=(only,)), student=only)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_about_the_next_day_of_every_child_is_told(cabinet, language):
    words = words_for(language)
    for place, item in enumerate(evenings(cabinet), start=1):
        found, kind = item.found, item.student.institution.kind
        events = str(len(found.lessons) + 2)
        heard = talked(cabinet, words.lines.MENU["tomorrow"], str(place), events, words=words)
        said = [lesson_said(lesson, kind, words, number) for number, lesson in enumerate(found.lessons, 1)]
        wanted = [
            title(item, words),
            *(note.text for note in notes(item, words)),
            *said,
            work_title(found, words),
            *events_lines(found, kind, words),
        ]
        assert untold(heard, wanted, words) == []


def test_what_matters_most_is_told_before_the_first_lesson(cabinet):
    heard = talked(cabinet, DOOR, "2")
    told = heard.after("Номер от 1 до 3, 0 назад: 2")
    assert told[0].startswith("Иванова Мария Ивановна, 10 «Б» класс, завтра, пятница, 16 октября: ")
    assert told[1] == "Отмена: Обществознание, урок 4. Учитель на курсах."
    assert told[2].startswith("1. Геометрия, с 8:30 до 9:10, кабинет 303")


def test_the_children_are_chosen_by_name_and_told_with_their_sums(cabinet):
    heard = talked(cabinet, DOOR, "иванов дан")
    last = next(line for line in numbered(heard.lines) if line.startswith("3. Иванов Даниил"))
    assert last.endswith("2 пары, 1 задание, 60 минут, осталось сделать: 1.")
    assert "Перенос: Операционные системы и среды, пара 2. Перенесена из кабинета 3-11." in heard.lines


def test_an_only_child_is_told_at_once(cabinet):
    heard = talked(alone(cabinet), DOOR)
    assert heard.lines[4].startswith("Иванов Александр Иванович, 6 «А» класс, завтра")


def test_a_tick_is_heard_in_every_sum_on_the_way_back(cabinet):
    heard = talked(cabinet, DOOR, "1", "7", "1", "1", "0", "0")
    assert [line[-2] for line in heard.lines if line.startswith("7. Домашнее задание")] == ["5", "4"]
    assert "осталось сделать: 4" in heard.after("Номер от 1 до 8, 0 назад: 0")[1]


def test_each_lesson_and_task_tells_everything(cabinet):
    (first, *_) = evenings(cabinet)
    for place in places(first.found.lessons):
        lines = talked(alone(cabinet), DOOR, place).after(f"Номер от 1 до 8, 0 назад: {place}")
        assert lines[0].startswith(first.found.lessons[int(place) - 1].subject)
        assert any(line.startswith("Кабинет: ") for line in lines)


def test_without_a_day_ahead_there_is_a_plain_sentence_and_no_list(open_as):
    summer = alone(open_as(now=datetime(2027, 7, 7, 12, tzinfo=PERM)))
    heard = talked(summer, DOOR)
    assert heard.after("Номер от 1 до 27, 0 выход: завтра")[0] == (
        "Иванов Александр Иванович, 6 «А» класс: впереди занятий нет."
    )


def test_a_silent_portal_is_told_and_leads_back(cabinet):
    cabinet, _ = unplugged(cabinet)
    heard = talked(cabinet, DOOR)
    assert any("Портал не отвечает" in line for line in heard.lines)
    assert heard.prompts[-1] == "Номер от 1 до 28, 0 выход: "
