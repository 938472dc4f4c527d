"""Work programmes: how far a topic has come, sums of hours, what a text is found in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.programmes import (
    HeldLesson,
    Programme,
    ProgrammeSection,
    Topic,
    TopicState,
    containing,
    held_hours,
    holds,
    hours,
    leads_to,
    parts,
    topics,
)
from epos_tui.domain.text import folded

FIRST = date(2026, 9, 1)


def lesson(day: int, hours: int = 1) -> HeldLesson:
    return HeldLesson(FIRST + timedelta(days=day), hours)


FRACTIONS = Topic("Обыкновенные дроби", 2)
ALGEBRA = Programme(
    "Математика",
    10,
    (
        ProgrammeSection("Повторение", (Topic("Действия с числами", 1), FRACTIONS)),
        ProgrammeSection("Дроби", (Topic("Сложение", 3, "Контрольная работа № 1"), Topic("Ещё раз", 4))),
    ),
)

TITLES = st.sampled_from(("", "Дроби", "дробь и ЁЖ", "Повторение", "Сложение дробей", "Ряды"))
LESSONS = st.lists(st.builds(lesson, st.integers(0, 270), st.integers(1, 2)), max_size=6).map(tuple)
TOPICS = st.builds(Topic, TITLES, st.integers(0, 9), TITLES, LESSONS)
SECTIONS = st.builds(ProgrammeSection, TITLES, st.lists(TOPICS, max_size=5).map(tuple))
PROGRAMMES = st.builds(Programme, TITLES, st.integers(0, 300), st.lists(SECTIONS, max_size=4).map(tuple))
TEXTS = st.sampled_from(("", "дроб", "ЕЖ", "повт", "ряд", "щука"))


@pytest.mark.parametrize(
    ("planned", "held", "state"),
    [
        (2, (), TopicState.TO_COME),
        (0, (), TopicState.TO_COME),
        (2, (lesson(1),), TopicState.BEGUN),
        (2, (lesson(1), lesson(3)), TopicState.HELD),
        (2, (lesson(1, 2),), TopicState.HELD),
        (2, (lesson(1, 2), lesson(3, 2)), TopicState.HELD),
    ],
)
def test_a_topic_is_held_once_its_hours_are(planned, held, state):
    assert Topic("Дроби", planned, held=held).state is state


def test_lessons_of_one_day_are_told_together():
    topic = Topic("Дроби", 4, held=(lesson(5), lesson(1), lesson(5, 2)))
    assert topic.days == (lesson(1), lesson(5, 3))


@pytest.mark.parametrize("text", ["математика", "МАТЕМ", " математика "])
def test_a_programme_is_found_whole_by_its_subject(text):
    assert containing(ALGEBRA, text) is ALGEBRA


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("повтор", [["Действия с числами", "Обыкновенные дроби"]]),
        ("дроби", [["Обыкновенные дроби"], ["Сложение", "Ещё раз"]]),
        ("контрольная", [["Сложение"]]),
        ("еще", [["Ещё раз"]]),
    ],
)
def test_only_what_holds_the_text_is_kept(text, found):
    part = containing(ALGEBRA, text)
    assert part
    assert [[topic.title for topic in section.topics] for section in part.sections] == found


def test_a_text_that_is_nowhere_finds_nothing():
    assert containing(ALGEBRA, "химия") is None


def test_what_leads_to_a_text_need_not_hold_it():
    assert leads_to(ALGEBRA, "обыкновенные")
    assert not holds(ALGEBRA, "обыкновенные")
    assert not leads_to(FRACTIONS, "обыкновенные")


@given(PROGRAMMES)
def test_every_topic_lies_in_one_section(programme):
    assert list(topics(programme)) == [topic for section in programme.sections for topic in section.topics]


@given(st.permutations(range(6)), st.lists(TOPICS, min_size=6, max_size=6), st.integers(0, 6))
def test_sums_are_the_same_in_any_order_and_partition(order, known, at):
    mixed = [known[n] for n in order]
    for total in (hours, held_hours):
        assert total(mixed) == total(known) == total(mixed[:at]) + total(mixed[at:])


@given(TOPICS)
def test_the_state_is_what_the_lessons_tell(topic):
    assert (topic.state is TopicState.TO_COME) == (not topic.held)
    assert (topic.state is TopicState.HELD) == (bool(topic.held) and topic.held_hours >= topic.hours)


@given(TOPICS)
def test_days_lose_no_hour_and_no_day(topic):
    days = [item.day for item in topic.days]
    assert days == sorted({item.day for item in topic.held})
    assert sum(item.hours for item in topic.days) == topic.held_hours


@given(PROGRAMMES, TEXTS)
def test_a_search_never_invents(programme, text):
    part = containing(programme, text)
    if part is not None:
        assert (part.subject, part.hours) == (programme.subject, programme.hours)
        for section in part.sections:
            whole = [item for item in programme.sections if item.title == section.title]
            assert any(set(section.topics) <= set(item.topics) for item in whole)


@given(PROGRAMMES, TEXTS)
def test_a_search_keeps_what_holds_the_text_and_all_of_it(programme, text):
    kept = set(topics(part)) if (part := containing(programme, text)) else set()
    wanted = folded(text)
    for section in programme.sections:
        for topic in section.topics:
            told = (programme.subject, section.title, f"{topic.title} {topic.control_work}")
            if any(wanted in folded(one) for one in told):
                assert topic in kept


@given(PROGRAMMES, TEXTS)
def test_nothing_is_kept_without_the_text(programme, text):
    part = containing(programme, text)
    assert (part is not None) == (holds(programme, text) or leads_to(programme, text))
    if part is not None and not holds(part, text):
        for section in part.sections:
            assert holds(section, text) or (
                section.topics and all(holds(item, text) for item in section.topics)
            )


@given(PROGRAMMES)
def test_an_empty_text_keeps_everything(programme):
    assert containing(programme, "") == programme
    assert all(not parts(topic) for topic in topics(programme))
