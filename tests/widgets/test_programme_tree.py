"""The tree of programmes: what is in sight, and that every row has its width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from epos_tui.domain.programmes import Part, Programme, Topic, containing, holds, leads_to, parts, topics
from epos_tui.i18n import words_for
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.widgets.programme_tree import ProgrammeTree, TreeRow, tree, ways
from tests.domain.test_programmes import PROGRAMMES, TEXTS
from tests.faces.taught import HISTORY, MATHS, MUSIC

SCHOOL = (MATHS, HISTORY, MUSIC)
SCHOOLS = st.lists(PROGRAMMES, max_size=4).map(tuple)


def every_key(below: tuple[Part, ...], above: str = "") -> set[str]:
    keys = {f"{above}{number}" for number in range(len(below))}
    return keys.union(*(every_key(tuple(parts(part)), f"{above}{n}.") for n, part in enumerate(below)))


def test_a_folded_tree_shows_subjects_only():
    assert [row.part for row in tree(SCHOOL, ())] == list(SCHOOL)


def test_what_lies_under_a_folded_part_is_out_of_sight():
    rows = tuple(tree(SCHOOL, {"0.1", "1"}))
    assert [row.part for row in rows] == [MATHS, HISTORY, HISTORY.sections[0], MUSIC]
    assert [row.key_above for row in rows] == ["", "", "1", ""]


def test_a_row_knows_all_above_it():
    last = [row for row in tree(SCHOOL, {"0", "0.1"}) if isinstance(row.part, Topic)][-1]
    assert last == TreeRow("0.1.1", MATHS.sections[1].topics[1], (MATHS, MATHS.sections[1]))


def test_only_the_way_to_a_text_is_unfolded():
    assert set(ways(SCHOOL, "сложение")) == {"0", "0.1"}
    assert set(ways(SCHOOL, "математика")) == set()


@given(SCHOOLS)
def test_an_unfolded_tree_shows_everything_once(school):
    rows = list(tree(school, every_key(school)))
    assert len({row.key for row in rows}) == len(rows) == len(every_key(school))
    assert [row.part for row in rows if isinstance(row.part, Topic)] == [
        topic for programme in school for topic in topics(programme)
    ]


@given(SCHOOLS, TEXTS)
def test_a_search_shows_what_the_programmes_keep(school, text):
    rows = list(tree(school, every_key(school), text))
    kept = [part for programme in school if (part := containing(programme, text))]
    shown = [row.part for row in rows if isinstance(row.part, Topic)]
    assert shown == [topic for programme in kept for topic in topics(programme)]


@given(SCHOOLS, TEXTS)
def test_every_part_that_holds_the_text_is_in_sight_at_once_or_under_one_that_does(school, text):
    for row in tree(school, set(ways(school, text)), text):
        inside = any(holds(part, text) for part in (*row.above, row.part))
        assert inside or leads_to(row.part, text)
        assert row.unfolded == leads_to(row.part, text)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("glyphs", [FULL, CONSOLE])
@pytest.mark.parametrize("width", [38, 40, 59, 60, 79, 99, 100, 119, 199])
def test_every_row_is_as_wide_as_the_list(width, glyphs, language):
    list_ = ProgrammeTree(words_for(language), glyphs)
    long = Programme("Очень " * 30, 5000, MATHS.sections)
    for row in tree((*SCHOOL, long), every_key((*SCHOOL, long))):
        assert sum(cell_len(piece.text) for piece in list_.draw(row, width)) == width
