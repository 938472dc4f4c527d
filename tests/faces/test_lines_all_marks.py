"""The lines face: all marks of the year."""

from dataclasses import replace

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import current_period, rows, systems
from epos_tui.i18n import words_for
from epos_tui.lines.said_marks import row_item
from epos_tui.present.all_marks import entry_fields, entry_said, row_fields
from epos_tui.usecases import all_marks
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import numbered, places, talked, untold
from tests.faulty import FaultyPortal

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


def shown(cabinet, period=None, system=None):
    book = run(latest(all_marks.book(cabinet))).value
    return rows(book.subjects, period, system)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
def test_every_mark_of_the_year_is_told_with_its_story(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    known, kind = shown(cabinet), cabinet.student.institution.kind
    answers = ["14", words.lines.ACT["period"], words.marks.YEAR]
    for number, row in enumerate(known, start=1):
        answers += [str(number), "all", *places(row.entries), *(["0"] if row.entries else [])]
    heard = talked(cabinet, *answers, words=words)
    wanted = [field for row in known for field in row_fields(row, words)]
    for row in known:
        for entry in row.entries:
            wanted += [entry_said(entry, words), *entry_fields(row, entry, kind, words)]
    assert len(wanted) > 100
    assert untold(heard, wanted, words) == []


@pytest.mark.parametrize("child", CHILDREN)
def test_the_current_period_stands_first(open_as, words, child):
    cabinet = open_as(child=child)
    book = run(latest(all_marks.book(cabinet))).value
    period = current_period(book.year, cabinet.today())
    heard = talked(cabinet, "оценки по", "все")
    assert untold(heard, [row_item(row, period, words) for row in shown(cabinet, period)], words) == []


def test_a_low_average_calls_for_attention_and_is_explained(cabinet, words):
    heard = talked(cabinet, "оц", "обществ")
    assert f"6. Обществознание: 2,71, {words.marks.LOW}, 4 оценки." in heard.lines
    after = heard.after("Обществознание, 1 четверть")
    assert after[:3] == [
        f"Средний балл: 2,71, {words.marks.LOW}.",
        "По оценкам: 2,71, 19 разделить на 7.",
        "Из чего: 3 плюс 3 плюс 2 умножить на 4 плюс 5 равно 19; делится на сумму весов 7.",
    ]
    assert "1. 15 октября: 5, домашняя работа." in after


def test_a_subject_with_its_own_period_names_it(cabinet):
    heard = talked(cabinet, "оценки по", "", "муз")
    assert "12. Музыка, 1 полугодие: 4,00, 1 оценка." in heard.lines
    assert any(line.startswith("Музыка, 1 полугодие: ") for line in heard.lines)


def test_other_periods(cabinet):
    heard = talked(cabinet, "оценки по", "другой", "2", "литер", "0")
    assert any(line.startswith("Оценки, 2 четверть: ") for line in heard.lines)
    after = heard.after("Литература, 2 четверть")
    assert after[0] == "По оценкам: пока не из чего считать."


@pytest.mark.parametrize("child", CHILDREN)
def test_every_system_in_use_can_be_shown_alone(open_as, words, child):
    cabinet = open_as(child=child)
    book = run(latest(all_marks.book(cabinet))).value
    used = systems(book.subjects)
    assert len(used) > 1
    for number, system in enumerate(used, start=2):
        heard = talked(
            cabinet, "оценки по", "другой", words.marks.YEAR, words.lines.ACT["system"], str(number), "все"
        )
        told = heard.after(f"Оценки, учебный год, {words.marks.SYSTEM_NAME[system]}")
        subjects = {line for line in numbered(told) if ": " in line}
        assert len(subjects) == len(shown(cabinet, None, system))


class Bare(FaultyPortal):
    """A school that has a subject with one system and no entries, or nothing at all."""

    empty = True

    async def marks(self, student_id):
        subjects = await super().marks(student_id)
        return () if self.empty else (replace(subjects[0], entries=(), averages=()),)


def test_a_year_without_subjects(cabinet):
    for room in ("14", "16"):
        heard = talked(replace(cabinet, portal=Bare(cabinet.portal)), room)
        assert "Оценок за этот период нет." in heard.lines


def test_one_system_needs_no_choice(cabinet):
    portal = Bare(cabinet.portal)
    portal.empty = False
    heard = talked(replace(cabinet, portal=portal), "оценки по", "1", "система", "0")
    assert "Русский язык, 1 четверть." in heard.lines
    assert "Ошибка: ответ «система» непонятен." in heard.lines
