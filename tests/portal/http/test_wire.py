"""How the portal writes things down, and how much of that is forgiven."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.portal.http.wire import (
    PERM,
    Count,
    Day,
    Flag,
    Id,
    Many,
    Prose,
    Tally,
    Text,
    Wire,
    as_clock,
    as_count,
    as_day,
    as_flag,
    as_id,
    as_moment,
    as_prose,
    as_text,
    listed,
    read,
    read_all,
)

ODD = st.sampled_from(
    [
        "",
        "-",
        "2026-09-14",
        "14.09.2026 08:30",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "24:61",
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | ODD,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=5),
    max_leaves=10,
)
READERS: list[Callable[[Any], Any]] = [
    *(as_text, as_prose, as_id, as_count, as_flag, as_day, as_clock, as_moment, listed)
]


class Inner(Wire):
    """Something with a number."""

    id: Id
    name: Text = "?"


class Outer(Wire):
    """One field of every kind."""

    id: Id
    text: Text = "?"
    prose: Prose = ""
    count: Count = None
    flag: Flag = False
    day: Day = None
    inner: Inner | None = None
    many: Many[Inner] = ()


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_whatever_stands_there_is_read_or_is_a_wrong_value(reader):
    @given(JSON)
    def told(raw: Any) -> None:
        try:
            reader(raw)
        except ValueError:
            return

    told()


@given(st.dictionaries(st.sampled_from(list(Outer.model_fields)), JSON))
def test_any_record_is_read_or_counted(raw):
    tally = Tally()
    assert read(Outer, raw, tally) is not None or tally.count


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (None, ""),
        (True, ""),
        ("x", "x"),
        (5, "5"),
        (1300777.0, "1300777"),
        (4.25, "4.25"),
        (0.1, "0.1"),
        ("a &amp; b", "a & b"),
        ("AT&T; x&y", "AT&T; x&y"),
        ("&#27;[2J", "[2J"),
    ],
)
def test_texts(raw, text):
    assert as_text(raw) == text


@pytest.mark.parametrize("raw", [[], {}, ["x"]])
def test_an_object_is_no_text(raw):
    with pytest.raises(ValueError, match="text"):
        as_text(raw)


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (2, 2),
        (2.0, 2),
        ("2", 2),
        (" 2,0 ", 2),
        ("2.5", None),
        (None, None),
        ("", None),
        ("x", None),
        (True, 1),
        (2**63, None),
        ("1e5", 100_000),
        (float("inf"), None),
        (float("nan"), None),
        ([], None),
        ({}, None),
    ],
)
def test_whole_numbers(raw, count):
    assert as_count(raw) == count


@pytest.mark.parametrize(
    ("raw", "flag"),
    [(True, True), (1, True), ("true", True), ("TRUE ", True), ("0", False), ("false", False), (None, False)],
)
def test_flags(raw, flag):
    assert as_flag(raw) is flag


@pytest.mark.parametrize(
    "raw",
    [
        "2026-09-14",
        "14.09.2026",
        "14.09.2026 12:40",
        "2026-09-14 10:22:31.118",
        "2026-09-14T08:30:00.000",
        "2026-09-14T08:30:00+0500",
        [2026, 9, 14],
        ["2026", "9", "14"],
        [2026, 9, 14, 8, 30],
    ],
)
def test_days(raw):
    assert as_day(raw) == date(2026, 9, 14)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "",
        "-",
        "x",
        "2026-13-01",
        [2026, 9],
        [],
        {},
        20260914,
        [2026, None, 1],
        "01.09",
        "0001-01-01",
        "9999-12-31",
    ],
)
def test_what_is_no_day_of_a_school(raw):
    assert as_day(raw) is None


@pytest.mark.parametrize(
    "raw", ["08:30", "8:30:00", [8, 30], [8, 30, 0, 0], ["8", "30"], "2026-09-14T08:30:00.000"]
)
def test_clocks(raw):
    assert as_clock(raw) == time(8, 30)


@pytest.mark.parametrize("raw", [None, "", "x", "25:00", [25, 0], [8], [], {}, {"hour": 8}, 830, [8, None]])
def test_what_is_no_clock(raw):
    assert as_clock(raw) is None


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("14.09.2026 12:40", datetime(2026, 9, 14, 12, 40, tzinfo=PERM)),
        ("2026-09-14T12:40:00", datetime(2026, 9, 14, 12, 40, tzinfo=PERM)),
        ("2026-09-14T07:40:00+00:00", datetime(2026, 9, 14, 12, 40, tzinfo=PERM)),
        ("2026-09-14T07:40:00Z", datetime(2026, 9, 14, 12, 40, tzinfo=PERM)),
        ("2026-09-14T12:40:00+0500", datetime(2026, 9, 14, 12, 40, tzinfo=timezone(timedelta(hours=5)))),
        ([2026, 9, 14, 12, 40], datetime(2026, 9, 14, 12, 40, tzinfo=PERM)),
        ("2026-09-14", datetime(2026, 9, 14, tzinfo=PERM)),
        ("0001-01-01T00:00:00+14:00", None),
        ("x", None),
        (None, None),
    ],
)
def test_moments(raw, moment):
    assert as_moment(raw) == moment


def test_a_field_that_cannot_be_read_stands_at_its_default_and_is_counted():
    tally = Tally()
    found = read(Outer, {"id": 1, "text": {}, "flag": [], "inner": "x", "many": "y", "prose": ["z"]}, tally)
    assert found == Outer(id="1")
    assert tally.count == 5


def test_a_bad_element_is_left_out_and_counted_once_however_often_it_comes():
    tally = Tally()
    rows = [
        {"id": 1},
        {"name": "nobody"},
        None,
        {"id": 2, "many": [{"id": 3}, {}, 7]},
        {"id": 1, "text": "again"},
    ]
    for _ in range(2):
        found = read_all(Outer, rows, tally)
        assert [item.id for item in found] == ["1", "2"]
        assert [item.id for item in found[1].many] == ["3"]
        assert tally.count == 4


@pytest.mark.parametrize("raw", ["x", 5, {"id": 1}, True, [{}] * 10_001])
def test_what_is_no_list_is_no_data(raw):
    with pytest.raises(PortalUnreachable) as caught:
        read_all(Outer, raw, Tally())
    assert caught.value.fault is Fault.NOT_DATA
