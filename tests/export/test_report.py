"""The report is read by ear in a browser as well as on paper, and runs nothing."""

import re
from dataclasses import replace
from datetime import date

import pytest

from epos_tui.domain.export import ExportForm, mark_rows
from epos_tui.domain.year import Span
from epos_tui.export.files import files_of
from epos_tui.export.html import element, page, table, text
from epos_tui.present.marks import average_shown
from tests.export.extracts import files, taken
from tests.export.page import faults, parsed

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
WEEK = Span(date(2026, 10, 12), date(2026, 10, 18))
NOTHING = Span(date(2026, 7, 6), date(2026, 7, 12))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
@pytest.mark.parametrize("days", ["week", "year", "nothing"])
def test_nothing_stands_in_the_way_of_somebody_who_hears_the_page(open_as, child, language, days):
    cabinet = open_as(child=child)
    year = taken(cabinet, ExportForm.HTML).year.span
    span = {"week": WEEK, "year": year, "nothing": NOTHING}[days]
    (file,) = files(cabinet, ExportForm.HTML, span, language)
    assert faults(file.content) == []
    assert parsed(file.content).inside[0].attributes["lang"] == language


def test_every_lesson_of_the_week_is_a_row_with_its_marks_and_homework(cabinet):
    (file,) = files(cabinet, ExportForm.HTML, WEEK)
    days = [
        one for one in parsed(file.content).all("table") if one.all("caption")[0].text.startswith("Занятия")
    ]
    rows = [row.text for day in days for row in day.all("tbody")[0].all("tr")]
    lessons = taken(cabinet, ExportForm.HTML, WEEK).lessons
    assert len(rows) == len(lessons)
    for row, lesson in zip(rows, lessons, strict=True):
        for said in (
            lesson.topic,
            lesson.classwork,
            lesson.comment,
            *(mark.text for mark in lesson.marks if mark.value),
        ):
            assert said in row
        assert all(" ".join(task.text.split()) in row for task in lesson.homework)


def test_averages_are_exact_and_the_school_s_own_stand_beside(cabinet):
    extract = taken(cabinet, ExportForm.HTML)
    term = extract.year.terms[0].span
    (file,) = files(cabinet, ExportForm.HTML, term)
    marks = parsed(file.content).all("table")[0]
    assert [head.text for head in marks.all("thead")[0].all("th")] == [
        "Предмет",
        "Оценки",
        "По оценкам",
        "Средний балл",
    ]
    shown = {row.inside[0].text: row.inside[2].text for row in marks.all("tbody")[0].all("tr")}
    rows = [row for row in mark_rows(taken(cabinet, ExportForm.HTML, term)) if row.average]
    assert len(rows) > 5
    assert all(average_shown(row.average, ",") in shown.values() for row in rows)


def test_signature_of_each_week_is_told(cabinet):
    (file,) = files(cabinet, ExportForm.HTML, Span(date(2026, 9, 7), date(2026, 9, 20)))
    said = [one.text for one in parsed(file.content).all("p") if one.text.startswith("Ознакомлен")]
    assert len(said) == 2


def test_a_page_of_an_old_copy_tells_how_old_it_is(cabinet, words):
    extract = taken(cabinet, ExportForm.HTML, WEEK)
    old = replace(extract, taken_at=cabinet.now().replace(day=3))
    (file,) = files_of(old, cabinet.now(), words)
    assert "Данные на 3 октября, 19:20." in parsed(file.content).text


def test_what_a_person_wrote_is_text_and_nothing_else():
    wrote = "</td><script>alert(1)</script><img src=x onerror=alert(1)> & \"x\" 'y'"
    content = page("ru", wrote, [element("h1", text(wrote)), table(wrote, [wrote], [[wrote]])])
    document = parsed(content)
    assert document.all("script", "img") == []
    assert {one.text for one in document.all("title", "h1", "caption", "th")} == {wrote}


def test_nothing_is_loaded_or_run(cabinet):
    (file,) = files(cabinet, ExportForm.HTML)
    content = file.content.decode()
    assert "default-src 'none'" in content
    assert not re.search(r"<(script|link|img|iframe|object|a|form)\b|\bon\w+=|url\(|@import", content)
