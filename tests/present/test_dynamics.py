"""The dynamics of averages in words: one sentence, a line a week, the same numbers."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import periods, rows, span_of_row
from epos_tui.domain.dynamics import Dynamics, Rule, Trend, dynamics
from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n import words_for
from epos_tui.present.dynamics import fields, point_said, said, sections, shown, trend_sign
from epos_tui.present.glyphs import CONSOLE, FULL
from tests.examples import THURSDAY
from tests.present.saying import check_fields, check_sections

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


def courses(open_as, child: str, rule: Rule = Rule.RUNNING) -> list[Dynamics]:
    portal = open_as(child=child).portal
    subjects, year = run(portal.marks(child)), run(portal.year(child))
    shown = [row for row in rows(subjects, periods(year)[0]) if row.marked]
    return [dynamics(row, span_of_row(row, year), THURSDAY, rule) for row in shown]


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
def test_every_subject_is_said_in_whole_sentences(child, language, rule, open_as):
    items, words = courses(open_as, child, rule), words_for(language)
    check_sections(sections(items, None, rule, words))
    for item in items:
        check_fields(fields(item, words))
        assert all(field.label for field in fields(item, words)[1:])


@pytest.mark.parametrize("child", CHILDREN)
def test_numbers_of_the_sentence_are_those_of_the_weeks(child, open_as, words):
    for item in courses(open_as, child):
        if item.known:
            assert shown(item.known[-1], words) in said(item, words)
            assert shown(item.best, words) in said(item, words)
            assert shown(item.worst, words) in said(item, words)


def test_a_week_without_new_marks_says_so(open_as, words):
    repeated = [point for item in courses(open_as, "ivanov-a") for point in item.points if point.repeated]
    assert all(words.dynamics.REPEATED in point_said(point, words) for point in repeated)
    assert repeated


def test_without_marks_there_is_a_dash_and_a_word(words):
    empty = Dynamics("Химия", GradingSystem.FIVE, Rule.RUNNING, ())
    assert said(empty, words) == "Химия: оценок нет."
    assert shown(None, words) == "—"
    assert trend_sign(empty, FULL) == ""


def test_trends_have_signs_of_their_own(open_as):
    for glyphs in (FULL, CONSOLE):
        signs = {item.trend: trend_sign(item, glyphs) for item in courses(open_as, "ivanov-a") if item.trend}
        assert set(signs) == set(Trend)
        assert len(set(signs.values())) == len(signs)
