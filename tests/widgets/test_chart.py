"""The chart: points at the right height and place, the same numbers as a table."""

from fractions import Fraction

import pytest
from rich.cells import cell_len
from textual.geometry import Size

from epos_tui.present.line import Line, Tone
from epos_tui.widgets.chart import AXIS, Scale, Series, chart, numbers

NAMES = ("31.08", "07.09", "14.09", "21.09", "28.09", "05.10")
SCALE = Scale(2, 5, tuple((Fraction(n), f"{n},0") for n in (2, 3, 4, 5)))
ORDINARY = Size(60, 12)
BRAILLE = {chr(code) for code in range(0x2800, 0x2900)}


def drawn(*series: Series, size: Size = ORDINARY, braille: bool = True) -> list[str]:
    lines = chart(series, NAMES, SCALE, size, braille)
    return ["".join(piece.text for piece in line) for line in lines]


def course(*values: float | None, marker: str = "●", **about) -> Series:
    return Series(marker, Tone.TITLE, tuple(None if v is None else Fraction(v) for v in values), **about)


def rows_of(picture: list[str], marker: str) -> list[int]:
    """The row of each sign, from left to right."""
    places = [(x, y) for y, row in enumerate(picture) for x, sign in enumerate(row) if sign == marker]
    return [y for _, y in sorted(places)]


@pytest.mark.parametrize("size", [Size(12, 4), Size(37, 15), Size(60, 12), Size(190, 45)])
def test_every_line_is_as_wide_as_the_picture_and_all_fit(size):
    picture = drawn(course(2, 5, None, 3, 4, 4), size=size)
    assert {cell_len(row) for row in picture} == {size.width}
    assert len(picture) <= size.height


@pytest.mark.parametrize("value", [2, 3, 4, 5])
def test_a_point_stands_in_the_row_of_its_label(value):
    picture = drawn(course(value, value, value, value, value, value))
    (row,) = set(rows_of(picture, "●"))
    assert picture[row].startswith(f"{value},0".rjust(AXIS - 2))


def test_a_higher_average_stands_higher():
    rows = rows_of(drawn(course(2, 2.5, 3, 3.5, 4, 5)), "●")
    assert rows == sorted(rows, reverse=True)
    assert len(set(rows)) == 6


def test_a_value_outside_the_scale_is_drawn_on_its_edge():
    picture = drawn(course(1, None, None, None, None, 10))
    assert rows_of(picture, "●") == [rows_of(drawn(course(2)), "●")[0], 0]


def test_weeks_without_an_average_have_no_point():
    assert len(rows_of(drawn(course(None, None, 4, None, 4, None)), "●")) == 2
    assert rows_of(drawn(course(None, None)), "●") == []


def test_points_are_spread_from_the_axis_to_the_edge():
    row = next(row for row in drawn(course(4, 4, 4, 4, 4, 4)) if "●" in row)
    assert row.index("●") == AXIS
    assert row.rindex("●") == len(row) - 1


def test_consoles_get_points_without_lines():
    picture = drawn(course(2, 5, 3, 4, 3, 4, marker="а"), braille=False)
    assert not BRAILLE & set("".join(picture))
    assert len(rows_of(picture, "а")) == 6
    assert BRAILLE & set("".join(drawn(course(2, 5, 3, 4, 3, 4))))


def test_lines_are_told_apart_by_their_signs():
    picture = drawn(course(2, 2, 2), course(5, 5, 5, marker="■"))
    assert len(rows_of(picture, "●")) == len(rows_of(picture, "■")) == 3


def test_names_of_weeks_do_not_run_into_each_other():
    for width in range(14, 80):
        names = drawn(course(4, 4, 4, 4, 4, 4), size=Size(width, 10))[-1].split()
        assert set(names) <= set(NAMES), width


def test_the_table_has_the_last_weeks_that_fit_and_every_cell_is_whole():
    rows = [(Line("● Русский язык и литература"), ("—", "4,00", "4,50", "3,80", "3,81", "5,00"))]
    for width in (12, 30, 37, 80):
        head, body = numbers(rows, NAMES, width)
        shown = [piece.text.strip() for piece in body[1:]]
        assert shown == list(rows[0][1][-len(shown) :]), width
        assert [piece.text.strip() for piece in head[1:]] == list(NAMES[-len(shown) :])
        assert "".join(piece.text for piece in body).startswith("● Русский")
