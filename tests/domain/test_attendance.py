"""What was announced against what came of it; a lesson is counted once, and only when it has begun."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.attendance import story
from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.year import Span
from tests.examples import NOW, PERM, THURSDAY, lesson, notice

SEPTEMBER = date(2026, 9, 1)
SPAN = Span(SEPTEMBER, THURSDAY)
BEFORE = THURSDAY - timedelta(days=1)


def told(*lessons, notices=(), now=NOW):
    return story(SPAN, lessons, notices, now)


def test_only_lessons_that_have_begun_and_take_place_are_held():
    found = told(
        lesson(1, BEFORE),
        lesson(2, BEFORE, change=LessonChange.CANCELLED, attendance="н"),
        lesson(1),
        lesson(2),
        now=datetime(2026, 10, 15, 8, 30, tzinfo=PERM),
    )
    assert (found.whole.held, found.whole.share.attended) == (2, 2)


def test_late_and_freed_lessons_are_attended_and_unknown_signs_too():
    letters = ("", "о", "осв", "?", "н", "б", "у/п")
    found = told(*(lesson(number, attendance=letter) for number, letter in enumerate(letters, 1)))
    assert (found.whole.held, found.whole.share.attended) == (7, 4)
    assert found.whole.unexcused == 1


def test_parallel_groups_are_one_lesson_and_the_missed_one_counts():
    groups = (lesson(3, subgroup="1"), lesson(3, subgroup="2", attendance="н"))
    found = told(*groups)
    assert (found.whole.held, len(found.whole.missed)) == (1, 1)
    assert (found.subjects[0].held, found.days[0].missed) == (1, (groups[1],))


def test_subjects_are_told_apart_by_their_names_and_the_most_missed_comes_first():
    found = told(
        lesson(1, subject="Алгебра"),
        lesson(2, subject="Физика", attendance="н"),
        lesson(3, subject="ФИЗИКА", attendance="н"),
        lesson(4, subject="Биология"),
    )
    assert [(item.subject, item.held, len(item.missed)) for item in found.subjects] == [
        ("Физика", 2, 2),
        ("Алгебра", 1, 0),
        ("Биология", 1, 0),
    ]


def test_a_missed_lesson_has_the_notice_that_speaks_of_it():
    ill = replace(notice(BEFORE, None, 2), reason=AbsenceReason("ill", "Болезнь"))
    found = told(lesson(1, BEFORE, attendance="н"), lesson(2, BEFORE, attendance="н"), notices=[ill])
    assert [missed.notices for missed in found.whole.missed] == [(), (ill,)]
    assert (found.whole.announced, found.whole.unexcused) == (1, 1)


def test_an_attended_lesson_with_a_notice_and_an_absence_without_one_do_not_match():
    came, missed, good = BEFORE, THURSDAY, BEFORE - timedelta(days=1)
    found = told(
        lesson(1, good, attendance="б"),
        lesson(1, came),
        lesson(1, missed, attendance="н"),
        notices=[notice(good, came)],
    )
    assert [(day.day, day.as_announced) for day in found.days] == [
        (good, True),
        (came, False),
        (missed, False),
    ]
    assert [len(day.came) for day in found.days] == [0, 1, 0]
    assert [len(day.unannounced) for day in found.days] == [0, 0, 1]
    assert [day.day for day in found.mismatches] == [came, missed]


def test_a_day_without_notice_and_absence_is_not_told():
    assert told(lesson(1), notices=[notice(BEFORE)]).days == ()


def test_where_the_notices_are_not_known_nothing_is_said_to_mismatch():
    found = story(SPAN, [lesson(1, attendance="н")], None, NOW)
    assert not found.notices_known
    assert found.mismatches == ()
    assert len(found.days) == 1


lessons = st.lists(
    st.builds(
        lesson,
        number=st.integers(0, 6),
        day=st.sampled_from([THURSDAY - timedelta(days=n) for n in range(4)]),
        subject=st.sampled_from(("Алгебра", "Физика", "")),
        attendance=st.sampled_from(("", "н", "б", "о", "у/п")),
        change=st.sampled_from((None, LessonChange.CANCELLED)),
    ),
    max_size=30,
    unique_by=lambda item: (item.day, item.number),
)
notices = st.lists(
    st.builds(
        lambda day, numbers: notice(day, None, *numbers),
        st.sampled_from([THURSDAY - timedelta(days=n) for n in range(4)]),
        st.sets(st.integers(0, 6), max_size=3),
    ),
    max_size=4,
)


@given(lessons, notices)
def test_all_sums_agree(held, known):
    found = told(*held, notices=known)
    assert found.whole.held == sum(item.held for item in found.subjects)
    assert len(found.whole.missed) == sum(len(item.missed) for item in found.subjects)
    assert len(found.whole.missed) == sum(len(day.missed) for day in found.days)
    assert found.whole.announced == sum(len(day.announced) - len(day.came) for day in found.days)
    without = len(found.whole.missed) - found.whole.announced
    assert without == sum(len(day.unannounced) for day in found.days)
    assert 0 <= found.whole.unexcused <= without
