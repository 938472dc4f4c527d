"""The lines face: final marks."""

from dataclasses import replace

import pytest

from epos_tui.compose import run
from epos_tui.domain.finals import newest_marked
from epos_tui.i18n import words_for
from epos_tui.present.ear import heard as for_the_ear
from epos_tui.present.finals import subject_fields, year_title
from epos_tui.usecases import finals
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import places, talked, untold
from tests.faulty import FaultyPortal


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_final_mark_of_every_year_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    sheets, kind = run(latest(finals.sheets(cabinet))).value, cabinet.student.institution.kind
    answers, wanted = ["15"], []
    for number, sheet in enumerate(reversed(sheets), start=1):
        answers += [words.lines.ACT["year"], str(number), *places(sheet.subjects)]
        wanted += [year_title(sheet, kind, cabinet.today(), words)]
        wanted += [field for subject in sheet.subjects for field in subject_fields(subject, words)]
    assert untold(talked(cabinet, *answers, words=words), wanted, words) == []
    assert len(sheets) > 1


def test_the_newest_year_with_marks_stands_first(cabinet, words):
    sheets = run(latest(finals.sheets(cabinet))).value
    title = year_title(
        sheets[newest_marked(sheets)], cabinet.student.institution.kind, cabinet.today(), words
    )
    heard = talked(cabinet, "итог")
    assert any(line.startswith(for_the_ear(f"Итоговые оценки, {title}: ", words)) for line in heard.lines)
    assert "1. Русский язык: годовая: 4." in heard.lines


def test_what_calls_for_attention_is_in_the_list(cabinet):
    heard = talked(cabinet, "итоговые")
    assert "6. География: 2 четверть: нет аттестации, годовая: 4." in heard.lines


def test_a_year_that_has_just_begun(cabinet):
    heard = talked(cabinet, "итоговые", "другой", "2026", "1", "0")
    assert "Ошибка: номера 2026 нет." in heard.lines
    assert "Итоговых оценок пока нет." in heard.lines
    assert "1. Русский язык: пока не выставлена." in heard.lines


class Sheets(FaultyPortal):
    """A school that knows the last years only, or none."""

    known = 0

    async def finals(self, student_id):
        return (await super().finals(student_id))[: self.known]


def test_a_school_without_mark_sheets(cabinet):
    heard = talked(replace(cabinet, portal=Sheets(cabinet.portal)), "итоговые")
    assert heard.after("Номер от 1 до 28, 0 выход: итоговые")[0] == "Итоговых оценок пока нет."


def test_a_single_year_offers_no_other(cabinet):
    portal = Sheets(cabinet.portal)
    portal.known = 1
    heard = talked(replace(cabinet, portal=portal), "итоговые", "все")
    assert "Другой учебный год" not in heard.text
