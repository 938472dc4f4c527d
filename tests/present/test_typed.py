"""What a person types becomes a value, or a reason why not."""

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.errors import Mistyped, Typed
from epos_tui.domain.supposed import Supposed
from epos_tui.present.typed import (
    date_typed,
    marks_typed,
    moment_typed,
    numbers_typed,
    reason_typed,
    threshold_typed,
)
from tests.examples import THURSDAY

AUTUMN, SPRING = THURSDAY, date(2027, 3, 10)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-09-14", date(2026, 9, 14)),
        ("14.09.2026", date(2026, 9, 14)),
        ("14.9.26", date(2026, 9, 14)),
        ("14.09", date(2026, 9, 14)),
        (" 14. 09. ", date(2026, 9, 14)),
        ("1.1", date(2027, 1, 1)),
        ("29.02.2028", date(2028, 2, 29)),
        ("сегодня", THURSDAY),
        ("Завтра", THURSDAY + timedelta(days=1)),
        ("послезавтра", THURSDAY + timedelta(days=2)),
        ("ВЧЕРА", THURSDAY - timedelta(days=1)),
        ("today", THURSDAY),
        ("Tomorrow", THURSDAY + timedelta(days=1)),
        ("yesterday", THURSDAY - timedelta(days=1)),
    ],
)
def test_dates_are_understood_as_people_write_them(text, day):
    assert date_typed(text, AUTUMN) == day


@pytest.mark.parametrize(
    ("text", "today", "year"),
    [
        ("31.08", AUTUMN, 2026),
        ("01.08", AUTUMN, 2026),
        ("31.07", AUTUMN, 2027),
        ("31.12", AUTUMN, 2026),
        ("10.03", AUTUMN, 2027),
        ("14.09", SPRING, 2026),
        ("31.12", SPRING, 2026),
        ("01.01", SPRING, 2027),
        ("31.07", SPRING, 2027),
        ("01.09", date(2027, 8, 1), 2027),
        ("29.02", date(2027, 10, 1), 2028),
    ],
)
def test_a_day_without_a_year_falls_into_this_academic_year(text, today, year):
    assert date_typed(text, today).year == year


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "31.02", "31.02.2026", "29.02", "29.02.2026", "2026-02-30", "32.01", "0.1", "1.13", "1.0",
        "14", "14.09.2026.1", "14/09", "14 сентября", "14-09", "20260914", "2026-W38-1", "2026-09-14T10:00",
        "14.09.202", "14.09.6", "14.09.20266", "14.09.1999", "14.09.2100", "1999-12-31", "9999-12-31",
        "+1.09", "1_4.09", "-1.9", "١٤.٠٩", "не знаю", "9" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_told_with_what_was_typed(text):
    with pytest.raises(Mistyped) as caught:
        date_typed(text, AUTUMN)
    assert (caught.value.wanted, caught.value.text) == (Typed.DATE, text)


@given(DAYS, DAYS)
def test_a_written_date_is_read_back(day, today):
    for text in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day:%y}"):
        assert date_typed(text, today) == day


@given(st.dates(date(2026, 8, 1), date(2027, 7, 31)), st.dates(date(2026, 8, 1), date(2027, 7, 31)))
def test_within_a_year_day_and_month_are_enough(day, today):
    assert date_typed(f"{day:%d.%m}", today) == day


@given(st.text(max_size=20), DAYS)
def test_any_text_is_a_date_or_mistyped(text, today):
    try:
        assert 1999 < date_typed(text, today).year < 2101
    except Mistyped as error:
        assert error.text == text  # noqa: PT017


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2,3", (2, 3)),
        ("3 2", (2, 3)),
        ("2-4", (2, 3, 4)),
        ("1, 3-5, 4", (1, 3, 4, 5)),
        ("0", (0,)),
        ("2-2", (2,)),
        (" 1 ,, 2 ", (1, 2)),
    ],
)
def test_numbers_of_lessons_come_in_order_and_once(text, numbers):
    assert numbers_typed(text) == numbers


@pytest.mark.parametrize(
    "text", ["", ",", "а", "2,b", "-1", "2-", "4-2", "4-2,5", "2 - 4", "1.5", "100", "²", "1-2-3", "9" * 5000]
)
def test_what_are_no_numbers_of_lessons_is_told(text):
    with pytest.raises(Mistyped) as caught:
        numbers_typed(text)
    assert (caught.value.wanted, caught.value.text) == (Typed.LESSONS, text)


@given(st.sets(st.integers(0, 99), min_size=1))
def test_numbers_of_lessons_are_read_back(numbers):
    assert numbers_typed(", ".join(map(str, numbers))) == tuple(sorted(numbers))


PERM = timezone(timedelta(hours=5))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-10-15T19:20", datetime(2026, 10, 15, 19, 20)),  # noqa: DTZ001
        (" 2026-10-15 19:20:30 ", datetime(2026, 10, 15, 19, 20, 30)),  # noqa: DTZ001
        ("2026-10-15T19:20:00+05:00", datetime(2026, 10, 15, 19, 20, tzinfo=PERM)),
    ],
)
def test_a_moment_is_iso_with_or_without_an_offset(text, moment):
    assert moment_typed(text) == moment


@pytest.mark.parametrize(
    "text", ["", "вчера", "19:20", "2026-10-15T25:00", "15.10.2026 19:20", "0001-01-01T00:00", "9999-12-31"]
)
def test_what_is_no_moment_is_told(text):
    with pytest.raises(Mistyped) as caught:
        moment_typed(text)
    assert caught.value.wanted is Typed.MOMENT


REASONS = (
    AbsenceReason("ill", "Болезнь"),
    AbsenceReason("doctor", "Посещение врача"),
    AbsenceReason("kin", "Семья"),
    AbsenceReason("away", "Семейный отъезд"),
)
ALL = tuple(reason.name for reason in REASONS)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("ill", "ill"),
        ("бол", "ill"),
        ("БОЛЕЗНЬ", "ill"),
        ("семья", "kin"),
        ("посещение  вр", "doctor"),
        ("семей", "away"),
        ("врача", "doctor"),
        ("врач", "doctor"),
        ("ОТЪЕЗД", "away"),
    ],
)
def test_a_reason_is_named_by_id_or_by_the_beginning_of_a_word(text, id):
    assert reason_typed(text, REASONS).id == id


@pytest.mark.parametrize(("text", "known"), [("сем", ALL[2:]), ("отпуск", ALL), ("", ALL)])
def test_an_unclear_reason_offers_names_to_choose_from(text, known):
    with pytest.raises(Mistyped) as caught:
        reason_typed(text, REASONS)
    assert (caught.value.wanted, caught.value.known) == (Typed.REASON, known)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("5", (Supposed(5),)),
        ("5 4*2", (Supposed(5), Supposed(4, 2))),
        ("5, 4 вес 2", (Supposed(5), Supposed(4, 2))),
        ("4 ВЕСА 2 5 weight 3", (Supposed(4, 2), Supposed(5, 3))),
        (" 5,4x2, 3Х5 2×3 ", (Supposed(5), Supposed(4, 2), Supposed(3, 5), Supposed(2, 3))),
    ],
)
def test_marks_are_typed_with_their_weights(text, wanted):
    assert marks_typed(text) == wanted


@pytest.mark.parametrize(
    "text", ["6", "0", "5*0", "5*10", "55", "5*", "5 вес", "вес 2", "5**2", "five", "٥", "5 " * 31]
)
def test_what_is_no_mark_is_refused(text):
    with pytest.raises(Mistyped) as caught:
        marks_typed(text)
    assert caught.value.wanted is Typed.MARKS


def test_a_threshold_is_typed_with_a_comma_or_a_point():
    assert threshold_typed("0,65") == threshold_typed("0.65") == Fraction(13, 20)
    for text in ("1", "0", "-0.5", "4.5", "x", ""):
        with pytest.raises(Mistyped):
            threshold_typed(text)
