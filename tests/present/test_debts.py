"""Debts in words: everything the school says, and a plain sentence when there are none."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.compose import run
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.debts import Attempt, Debt, TimedDebt, timed
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import words_for
from epos_tui.present.debts import (
    attempts_said,
    debt_fields,
    debt_said,
    debts_sections,
    latest_said,
    next_said,
    short_cells,
    used_said,
)
from tests.present.saying import check_fields, check_sections

COLLEGE = InstitutionKind.COLLEGE
TODAY = date(2026, 10, 15)
BARE = Debt("Базы данных", AssessmentForm.EXAM)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_debt_is_said_in_whole_sentences(language, open_as):
    words, debts = words_for(language), run(open_as().portal.debts("ivanov-d"))
    check_sections(debts_sections(timed(debts, TODAY), COLLEGE, words))
    for debt in (*debts, BARE):
        check_fields(debt_fields(TimedDebt(debt, TODAY), COLLEGE, words))
        assert all(field.label for field in debt_fields(TimedDebt(debt, TODAY), COLLEGE, words))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_form_has_its_name(language):
    words = words_for(language)
    for form in AssessmentForm:
        assert short_cells(TimedDebt(replace(BARE, form=form), TODAY), words)[1]
        check_sections(debts_sections(timed([replace(BARE, form=form)], TODAY), COLLEGE, words))


def test_attempts_are_numbered_and_end_or_are_to_come(words):
    debt = replace(BARE, attempts=(Attempt(date(2026, 9, 18), "не сдано"), Attempt(date(2026, 10, 23))))
    assert (
        attempts_said(debt, words)
        == "1-я попытка 18 сентября 2026: не сдано; 2-я попытка 23 октября 2026, ещё предстоит"
    )


def test_what_the_school_does_not_say_is_said_to_be_unknown(words):
    bare = TimedDebt(BARE, TODAY)
    assert words.debts.LATEST_UNKNOWN in debt_said(bare, COLLEGE, words)
    told = {field.label: field.value for field in debt_fields(bare, COLLEGE, words)}
    assert told[words.debts.SINCE] == words.debts.SINCE_UNKNOWN
    assert told[words.debts.USED] == words.debts.USED_UNKNOWN
    assert told[words.debts.NEXT] == words.debts.NOT_APPOINTED
    assert short_cells(bare, words)[2] == words.debts.LEFT_UNKNOWN


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (257, "осталось 257 дней"),
        (1, "осталось 1 день"),
        (0, "сегодня последний день"),
        (-2, "прошёл 2 дня назад"),
    ],
)
def test_the_last_day_is_told_with_its_distance(words, days, told):
    since = (TODAY + timedelta(days=days)).replace(year=TODAY.year - 1 if days < 200 else TODAY.year)
    item = TimedDebt(replace(BARE, since=since), TODAY)
    assert latest_said(item, words).endswith(told)


def test_the_next_retake_says_how_far_it_is_and_before_whom(words):
    first = TimedDebt(replace(BARE, attempts=(Attempt(TODAY + timedelta(days=1)),)), TODAY)
    assert next_said(first, words) == "16 октября, завтра"
    failed = Attempt(date(2026, 9, 18), "не сдано")
    second = replace(BARE, since=date(2025, 10, 20), attempts=(failed, Attempt(date(2026, 10, 23))))
    assert next_said(TimedDebt(second, TODAY), words) == (
        "23 октября, через 8 дней, вторая попытка, с комиссией, это позже крайнего срока"
    )
    over = TimedDebt(replace(BARE, attempts=(failed, failed)), TODAY)
    assert used_said(over, words) == "2 из 2, по закону попыток больше нет"
    lost = TimedDebt(replace(BARE, attempts=(Attempt(date(2026, 10, 1)),)), TODAY)
    assert used_said(lost, words) == "0 из 2, итог не указан: 1"


def test_no_debts_are_one_good_sentence(words, english):
    for language in (words, english):
        (section,) = debts_sections((), COLLEGE, language)
        assert section.lines == (language.debts.NONE,)
