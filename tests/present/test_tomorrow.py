"""The next day in words: the most important first, and nothing said that is not known."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.homework import (
    Assignment,
    HomeworkDay,
    Limit,
    NotedAssignment,
    OwnNote,
    WorkKind,
    limit_for,
)
from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.tomorrow import Tomorrow
from epos_tui.present.tomorrow import badge, notes, sections, sums_said, title, when_said, work_sum
from epos_tui.usecases.tomorrow import Evening
from tests.examples import THURSDAY, lesson, notice, school_day, student

FRIDAY = THURSDAY + timedelta(days=1)
SCHOOL = student().institution.kind
SIXTH = limit_for(6)


def work(*minutes: int | None, done: int = 0, limit: Limit = SIXTH) -> HomeworkDay:
    tasks = (
        Assignment(str(n), WorkKind.HOMEWORK, "Физика", FRIDAY, "§ 3", planned_minutes=m)
        for n, m in enumerate(minutes)
    )
    noted = tuple(NotedAssignment(task, OwnNote(n < done)) for n, task in enumerate(tasks))
    return HomeworkDay(FRIDAY, noted, limit)


def found(*lessons, days: int = 1, **about) -> Tomorrow:
    day = THURSDAY + timedelta(days=days)
    own = tuple(replace(item, day=day) for item in lessons or (lesson(1),))
    return Tomorrow(THURSDAY, school_day(*own, day=day), **{"work": work(), **about})


def told(item: Tomorrow | None, words, **about) -> list[str]:
    return [note.text for note in notes(Evening(student(), item, **about), words)]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "завтра, пятница, 16 октября"),
        (2, "послезавтра, суббота, 17 октября"),
        (4, "через 4 дня, понедельник, 19 октября"),
        (9, "через 9 дней, суббота, 24 октября"),
    ],
)
def test_which_day_it_is_and_how_far(words, days, said):
    assert when_said(found(days=days), words) == said


def test_no_day_ahead_is_said_plainly(words):
    item = Evening(student(), Tomorrow(date(2027, 6, 5), None))
    (only,) = sections(item, words)
    assert only.heading == "Иванов Александр Иванович, 6 «А» класс: впереди занятий нет"
    assert sums_said(item.found, SCHOOL, words) == ""


def test_absence_comes_before_control_works_and_these_before_changes(words):
    day = found(
        lesson(1, change=LessonChange.REPLACED, change_note="вместо истории", subject="Литература"),
        lesson(2, control_work="Дроби"),
        notices=(notice(FRIDAY),),
        work=work(100, 60),
    )
    assert told(day, words) == [
        "Отсутствие 16 октября, весь день.",
        "Контрольная работа: Математика, урок 2. Тема: Дроби.",
        "Замена: Литература, урок 1. Вместо истории.",
        "Много заданий: 160 минут, норма для 6 класса 150.",
    ]


def test_several_control_works_of_a_day_are_counted_first(words):
    day = found(lesson(1, control_work="Дроби"), lesson(2, control_work="Роман", subject="Литература"))
    assert told(day, words)[0] == "2 контрольные работы."
    assert len(told(day, words)) == 3


def test_a_day_that_lost_its_lessons_is_named(words):
    day = found(days=2, cancelled=(FRIDAY,))
    assert told(day, words) == ["Отменены все занятия: пятница, 16 октября."]


def test_at_the_norm_nothing_is_said_and_over_it_the_own_limit_is_named(words):
    assert told(found(work=work(100, 50)), words) == []
    own = found(work=work(100, 50, limit=Limit(149)))
    assert told(own, words) == ["Много заданий: 150 минут, ваш предел 149."]
    assert told(found(work=work(1000, limit=Limit(None))), words) == []


def test_what_is_not_known_is_said_as_not_known(words):
    day = found(work=None, notices=None, events=None)
    assert told(day, words) == [
        words.tomorrow.NOTICES_UNKNOWN,
        words.tomorrow.WORK_UNKNOWN,
        words.tomorrow.EVENTS_UNKNOWN,
    ]
    assert sums_said(day, SCHOOL, words) == "1 урок"


def test_a_child_without_an_answer_has_the_reason(words):
    assert told(None, words, problem=PortalUnreachable()) == [
        "Портал не отвечает. Проверьте интернет и повторите позже."
    ]
    assert title(Evening(student(), None), words) == "Иванов Александр Иванович, 6 «А» класс"
    assert badge(Evening(student(), None), words) == "Иванов А. И., 6 «А»"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (work(), "домашних заданий нет"),
        (work(20, None), "2 задания, 20 минут + 1 без времени, осталось сделать: 2"),
        (work(20, None, done=1), "2 задания, 20 минут + 1 без времени, осталось сделать: 1"),
        (work(20, None, done=2), "2 задания, 20 минут + 1 без времени, всё сделано"),
    ],
)
def test_the_homework_is_summed_and_what_is_left_is_counted(words, day, said):
    assert work_sum(found(work=day), words) == said


def test_a_lesson_is_told_with_its_room_and_what_is_unusual(words):
    day = found(
        lesson(
            1, room="305", subgroup="группа 1", change=LessonChange.CANCELLED, change_note="учитель на курсах"
        )
    )
    _, lessons = sections(Evening(student(), day), words)
    assert lessons.heading == "Занятий нет"
    assert lessons.lines == (
        "Математика, урок 1, с 8:00 до 8:40, группа 1, кабинет 305. Отмена: учитель на курсах.",
    )


def test_every_sentence_ends_in_both_languages(words, english):
    day = found(lesson(1, control_work="Дроби"), notices=(notice(FRIDAY),), work=work(200, None))
    for language in (words, english):
        for section in sections(Evening(student(), day), language):
            assert section.heading
            assert all(line.endswith((".", "!", "?", "…")) for line in section.lines)
