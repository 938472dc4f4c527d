"""Debts in words: everything the school says, and a plain sentence when there are none."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.debts import Attempt, Debt
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import words_for
from epos_tui.present.debts import attempts_said, debt_fields, debt_said, debts_sections, short_cells
from tests.present.saying import check_fields, check_sections

COLLEGE = InstitutionKind.COLLEGE
BARE = Debt("Базы данных", AssessmentForm.EXAM)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_debt_is_said_in_whole_sentences(language, open_as):
    words, debts = words_for(language), run(open_as().portal.debts("ivanov-d"))
    check_sections(debts_sections(debts, COLLEGE, words))
    for debt in (*debts, BARE):
        check_fields(debt_fields(debt, COLLEGE, words))
        assert all(field.label for field in debt_fields(debt, COLLEGE, words))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_form_has_its_name(language):
    words = words_for(language)
    for form in AssessmentForm:
        assert short_cells(replace(BARE, form=form), words)[1]
        check_sections(debts_sections((replace(BARE, form=form),), COLLEGE, words))


def test_attempts_are_numbered_and_end_or_are_to_come(words):
    debt = replace(BARE, attempts=(Attempt(date(2026, 9, 18), "не сдано"), Attempt(date(2026, 10, 23))))
    assert (
        attempts_said(debt, words)
        == "1-я попытка 18 сентября 2026: не сдано; 2-я попытка 23 октября 2026, ещё предстоит"
    )


def test_what_the_school_does_not_say_is_said_to_be_unknown(words):
    assert words.debts.NO_ATTEMPTS in debt_said(BARE, COLLEGE, words)
    told = {field.label: field.value for field in debt_fields(BARE, COLLEGE, words)}
    assert told[words.debts.SINCE] == words.debts.SINCE_UNKNOWN


def test_no_debts_are_one_good_sentence(words, english):
    for language in (words, english):
        (section,) = debts_sections((), COLLEGE, language)
        assert section.lines == (language.debts.NONE,)
