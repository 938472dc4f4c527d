"""The curriculum: totals that add up whatever they are made of."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.curriculum import Area, Curriculum, Discipline, Share, Totals, totals
from epos_tui.domain.year import Span, Term, TermKind

TERMS = tuple(
    Term(TermKind.QUARTER, number, Span(date(2026, 8 + number, 1), date(2026, 8 + number, 28)))
    for number in (1, 2, 3, 4)
)


@st.composite
def disciplines(draw) -> Discipline:
    taught = draw(st.lists(st.sampled_from(TERMS), unique=True))
    shares = tuple(Share(term, draw(st.integers(0, 200))) for term in taught)
    return Discipline("Математика", shares, weekly=draw(st.none() | st.integers(0, 9)))


LINES = st.lists(disciplines(), max_size=8)


def plan(*areas: tuple[Discipline, ...]) -> Curriculum:
    return Curriculum(TERMS, tuple(Area("Область", area) for area in areas))


def added(*sums: Totals) -> Totals:
    by_term = tuple(map(sum, zip(*(item.by_term for item in sums), strict=True)))
    return Totals(by_term, sum(item.hours for item in sums), sum(item.weekly for item in sums))


def test_a_discipline_has_its_hours_where_it_is_taught():
    item = Discipline("Музыка", (Share(TERMS[0], 8), Share(TERMS[2], 10)))
    assert [item.in_term(term) for term in TERMS] == [8, 0, 10, 0]
    assert item.hours == 18


def test_a_plan_of_nothing_adds_up_to_nothing():
    assert totals((), TERMS) == Totals((0, 0, 0, 0), 0, 0)


def test_a_discipline_without_weeks_does_not_count_by_weeks():
    by_weeks, practice = Discipline("Физика", (), weekly=2), Discipline("Практика", ())
    assert totals((by_weeks, practice), TERMS).weekly == 2


@given(LINES)
def test_the_terms_add_up_to_the_year(lines):
    sums = totals(lines, TERMS)
    assert sum(sums.by_term) == sums.hours == sum(item.hours for item in lines)


@given(LINES, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(lines, chance):
    mixed = list(lines)
    chance.shuffle(mixed)
    assert totals(mixed, TERMS) == totals(lines, TERMS)


@given(LINES, st.integers(0, 8))
def test_areas_add_up_to_the_plan(lines, at):
    known = plan(tuple(lines[:at]), tuple(lines[at:]))
    areas = (totals(area.disciplines, TERMS) for area in known.areas)
    assert added(*areas) == totals(known.disciplines, TERMS) == totals(lines, TERMS)
