"""Final marks in words: places, marks to come, words among marks."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.finals import FinalKind, FinalMark, SubjectFinals, places
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import TermKind
from epos_tui.i18n import words_for
from epos_tui.present.finals import (
    cell,
    mark_said,
    place_head,
    place_said,
    place_short,
    subject_fields,
    subject_said,
    tone,
    year_sections,
    year_title,
)
from epos_tui.present.line import Tone
from tests.examples import THURSDAY, YEAR
from tests.present.saying import check_fields, check_sections

FIRST = YEAR.terms[0]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_sheet_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    for sheet in run(cabinet.portal.finals(child)):
        check_sections(year_sections(sheet, cabinet.student.institution.kind, THURSDAY, words))
        for subject in sheet.subjects:
            check_fields(subject_fields(subject, words))
            assert all(field.label for field in subject_fields(subject, words))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_columns_have_names_of_their_own_that_fit(child, language, open_as):
    words = words_for(language)
    for sheet in run(open_as(child=child).portal.finals(child)):
        for name, room in ((place_head, 7), (place_short, 4), (place_said, 40)):
            names = [name(place, words) for place in places(sheet)]
            assert len(set(names)) == len(names)
            assert all(0 < len(text) <= room for text in names), names


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_kind_of_term_and_of_mark_has_its_heads(language):
    words = words_for(language)
    assert set(words.finals.TERM_HEAD) == set(words.finals.TERM_SHORT) == set(TermKind)
    assert all(words.finals.KIND[kind] for kind in FinalKind)


def test_a_mark_to_come_is_a_dash_and_no_period_is_nothing(words):
    to_come = FinalMark(FinalKind.TERM, FIRST)
    assert (cell(to_come), cell(None)) == ("—", "")
    assert mark_said(to_come, words) == words.finals.NOT_YET
    assert mark_said(None, words) == words.finals.NO_PERIOD


@pytest.mark.parametrize("text", ["н/а", "не аттестован", "Н/А"])
def test_a_mark_that_could_not_be_given_calls_for_attention(text, words):
    mark = FinalMark(FinalKind.TERM, FIRST, text, comment="мало оценок")
    assert tone(mark) is Tone.BAD
    assert mark_said(mark, words) == words.finals.NOT_ATTESTED
    assert "мало оценок" in subject_fields(SubjectFinals("Химия", (mark,)), words)[0].value
    assert words.finals.NOT_ATTESTED in subject_said(SubjectFinals("Химия", (mark,)), words)


def test_a_year_is_named_with_its_group(words, english, open_as):
    past = run(open_as().portal.finals("ivanov-a"))[0]
    for language in (words, english):
        title = year_title(past, InstitutionKind.SCHOOL, THURSDAY, language)
        assert "2025/2026" in title
        assert "5 «А»" in title
