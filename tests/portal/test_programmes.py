"""Lessons of the journal on the topics of the programmes."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.programmes import HeldLesson, Programme, ProgrammeSection, Topic, held_hours, topics
from epos_tui.portal.programmes import with_lessons
from tests.examples import THURSDAY, lesson


def programme(*known: Topic, subject: str = "Математика") -> Programme:
    return Programme(subject, 34, (ProgrammeSection("Дроби", known),))


def held(known: Programme, *lessons) -> list[int]:
    (found,) = with_lessons([known], lessons)
    return [topic.held_hours for topic in topics(found)]


def test_a_lesson_belongs_to_the_topic_it_names_in_any_case():
    (found,) = with_lessons(
        [programme(Topic("Сложение дробей", 2), Topic("Деление", 1))],
        [lesson(topic="сложение  ДРОБЕЙ"), lesson(2, topic="Умножение")],
    )
    assert [topic.held for topic in topics(found)] == [(HeldLesson(THURSDAY, 1),), ()]


def test_a_cancelled_lesson_and_one_of_another_subject_do_not_count():
    cancelled = lesson(topic="Деление", change=LessonChange.CANCELLED)
    other = lesson(2, topic="Деление", subject="История")
    assert held(programme(Topic("Деление", 1)), cancelled, other) == [0]


def test_a_double_period_counts_twice():
    assert held(programme(Topic("Деление", 2)), lesson(topic="Деление", academic_hours=2)) == [2]


def test_a_lesson_without_a_topic_belongs_to_none():
    assert held(programme(Topic("", 1)), lesson()) == [0]


def test_topics_of_one_name_get_their_lessons_one_after_another():
    twice = programme(Topic("Контрольная работа", 1), Topic("Дроби", 1), Topic("Контрольная работа", 1))
    days = [THURSDAY + timedelta(days=number) for number in range(3)]
    (found,) = with_lessons([twice], [lesson(day=day, topic="Контрольная работа") for day in days])
    assert [[item.day for item in topic.held] for topic in topics(found)] == [days[:1], [], days[1:]]


@given(st.lists(st.sampled_from("абв"), max_size=12), st.lists(st.sampled_from("абв"), max_size=8))
def test_no_lesson_is_lost_or_counted_twice(named, known):
    lessons = [lesson(number % 8, topic=name) for number, name in enumerate(named)]
    (found,) = with_lessons([programme(*(Topic(name, 2) for name in known))], lessons)
    assert held_hours(topics(found)) == sum(name in known for name in named)
