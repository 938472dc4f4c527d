"""The week of the diary, shown and said."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time
from typing import Any

import pytest

from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import Attachment, LessonChange, SchoolDay, Signature, Week
from epos_tui.domain.orders import DiarySignature
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind, Span, days_of_week
from epos_tui.present import diary as say
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.present.line import Section, Tone
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest, with_student
from epos_tui.usecases.receipt import Outcome, Receipt
from tests.examples import NOW, PERM, THURSDAY, YEAR, lesson, mark, school_day, student, task

SCHOOL, COLLEGE = InstitutionKind.SCHOOL, InstitutionKind.COLLEGE
MONDAY = date(2026, 10, 12)
SPRING = date(2027, 3, 10)

RICH = lesson(
    2,
    topic="Сложение дробей",
    teacher="Смирнов Павел Андреевич",
    room="305",
    control_work="Дроби",
    homework=(
        task(20, assigned=date(2026, 10, 12), attachments=(Attachment("задачи.pdf", 2048),)),
        task(None, text="Повторить правила", changed_after_lesson=True),
    ),
    classwork="№ 287",
    marks=(mark(4, 2, control_form="Устный контроль"), mark(5)),
    attendance="о",
    comment="Хорошо работал",
    change=LessonChange.REPLACED,
    change_note="вместо истории",
)


def filled(value: Any, text: str) -> Any:
    """The value with the text in every string of it."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(filled(item, text) for item in value)
    if is_dataclass(value):
        names = [field.name for field in fields(value)]
        return replace(value, **{name: filled(getattr(value, name), text) for name in names})
    return value


def week(*days: SchoolDay, signature: Signature | None = None) -> Week:
    whole = {day: school_day(day=day, kind=DayKind.DAY_OFF) for day in days_of_week(MONDAY)}
    whole |= {day.day: day for day in days}
    return Week(MONDAY, tuple(whole.values()), signature)


def test_a_lesson_is_said_in_short_sentences_the_most_wanted_first(words):
    assert say.lesson_said(RICH, SCHOOL, words) == (
        "Математика, урок 2, с 9:00 до 9:40. Замена: вместо истории. "
        "Оценки: 4, вес 2, устный контроль; 5. Опоздание. Контрольная работа: Дроби. Тема: Сложение дробей. "
        "Домашнее задание: § 4, № 12. 20 минут, задано 12 октября. Вложения: задачи.pdf, 2 КБ. "
        "Повторить правила. Изменено после занятия. Классная работа: № 287. "
        "Комментарий: Хорошо работал. Учитель: Смирнов. Кабинет: 305."
    )


def test_what_is_said_has_no_sign_for_the_eye(words, english):
    for language in (words, english):
        assert not set('₂₃₄₅•→✓◐●○☑↧"…│') & set(say.lesson_said(RICH, SCHOOL, language))


def test_a_college_has_its_own_words(words):
    double = lesson(1, teacher="Орлова Анна", academic_hours=2)
    assert say.lesson_said(double, COLLEGE, words) == (
        "Математика, пара 1, с 8:00 до 8:40, 2 академических часа. Преподаватель: Орлова."
    )


def test_a_bare_lesson_is_its_title(words):
    assert say.lesson_said(lesson(subject=""), SCHOOL, words) == "Предмет не указан, урок 1, с 8:00 до 8:40."


@pytest.mark.parametrize("text", [" ", "\n", " \n "])
def test_blank_fields_are_not_told(text, words):
    blank = filled(RICH, text)
    said = say.lesson_said(replace(blank, marks=(), homework=(), change=None), SCHOOL, words)
    assert said == "Предмет не указан, урок 2, с 9:00 до 9:40."
    assert all(field.value for field in say.lesson_fields(blank, SCHOOL, words))


@pytest.mark.parametrize("glyphs", [FULL, CONSOLE])
def test_texts_of_many_lines_become_one_line_everywhere(words, glyphs):
    many = filled(RICH, "первая\nвторая")
    boy = filled(student(), "Иванов\nИван")
    signed = Signature(MONDAY, "Иванов\nИван", NOW)
    whole = week(SchoolDay(THURSDAY, DayKind.STUDY, "по\nпонедельнику", (many,)), signature=signed)
    sections = say.week_sections(whole, boy, THURSDAY, words)
    cells = say.lesson_cells(many, words, glyphs)
    said = [
        *(line for section in sections for line in (section.heading, *section.lines)),
        *(str(field) for field in say.lesson_fields(many, SCHOOL, words)),
        *(getattr(cells, name) for name in ("number", "time", "subject", "marks", "about")),
        *say.sign_question(whole, boy, words),
        say.signature_said(whole, words),
    ]
    assert [line for line in said if "\n" in line or "  " in line] == []


def test_a_row_of_the_table_holds_what_fits(words):
    cells = say.lesson_cells(RICH, words, FULL)
    assert (cells.number, cells.time, cells.subject, cells.marks) == ("2", "9:00", "Математика", "О 4₂ 5")
    told = "Замена: вместо истории. КР: Дроби. Сложение дробей. ДЗ: § 4, № 12 ↧; Повторить правила."
    assert cells.about == told
    assert cells.tone is Tone.PLAIN
    assert say.lesson_cells(lesson(change=LessonChange.CANCELLED), words, FULL).tone is Tone.MUTED


def test_the_details_tell_everything(words):
    labels = [field.label for field in say.lesson_fields(RICH, SCHOOL, words)]
    assert labels == [
        "Изменение", "Оценка", "Оценка", "Посещаемость", "Контрольная работа", "Домашнее задание",
        "Домашнее задание", "Тема", "Классная работа", "Комментарий", "Учитель", "Кабинет",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("н", "отсутствие"),
        (" Н ", "отсутствие"),
        ("у/п", "отсутствие по уважительной причине"),
        ("осв", "осв"),
        ("", ""),
    ],
)
def test_an_unknown_letter_of_the_journal_is_told_as_it_came(letter, said, words):
    assert say.attendance_said(letter, words) == said


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (school_day(), "Четверг, 15 октября · сегодня"),
        (school_day(day=date(2026, 10, 16)), "Пятница, 16 октября · завтра"),
        (school_day(day=date(2026, 10, 14)), "Среда, 14 октября · вчера"),
        (school_day(day=date(2026, 10, 18), kind=DayKind.DAY_OFF), "Воскресенье, 18 октября · выходной"),
        (
            SchoolDay(date(2026, 11, 4), DayKind.HOLIDAY, "День единства"),
            "Среда, 4 ноября · праздник: День единства",
        ),
        (SchoolDay(date(2026, 11, 2), DayKind.VACATION, "Каникулы"), "Понедельник, 2 ноября · каникулы"),
        (
            SchoolDay(date(2026, 10, 31), DayKind.STUDY, "За понедельник"),
            "Суббота, 31 октября · За понедельник",
        ),
    ],
)
def test_a_day_s_heading_says_what_is_unusual(day, heading, words):
    assert say.day_heading(day, THURSDAY, words) == heading


def test_the_sum_of_a_day_leaves_out_cancelled_lessons(words):
    day = school_day(lesson(1, homework=(task(20),)), lesson(2, change=LessonChange.CANCELLED))
    told = [field.value for field in say.day_fields(day, SCHOOL, words)]
    assert told == ["1 урок", "Домашних заданий: 1, примерно 20 минут"]
    (nothing, off) = say.day_fields(school_day(kind=DayKind.DAY_OFF), SCHOOL, words)
    assert (nothing.value, off.value) == ("Занятий нет", "Выходной")


def test_the_week_s_title_names_its_term(words):
    assert say.week_title(week(), YEAR, words) == "12–18 октября 2026 · 1 четверть"
    assert say.week_title(week(), None, words) == "12–18 октября 2026"


@pytest.mark.parametrize(("today", "title"), [(THURSDAY, "12–18 октября"), (SPRING, "12–18 октября 2026")])
def test_the_year_of_a_week_is_left_out_when_it_is_today_s(today, title, words):
    assert say.week_title(week(), None, words, today) == title


def test_a_week_belongs_to_the_term_of_its_thursday(words):
    half = replace(YEAR, terms=(replace(YEAR.terms[0], span=Span(THURSDAY, THURSDAY)),))
    assert say.week_title(week(), half, words).endswith("1 четверть")


def test_a_week_is_a_section_a_day_and_its_averages(words):
    sections = say.week_sections(week(school_day(RICH)), student(), THURSDAY, words)
    assert [section.heading for section in sections] == [
        "Четверг, 15 октября · сегодня",
        words.marks.WEEK_AVERAGES,
    ]
    assert sections[1].lines == ("Математика: 4,33 (13 : 3), 2 оценки.",)


def test_a_named_day_without_lessons_says_so(words):
    holiday = SchoolDay(THURSDAY, DayKind.HOLIDAY, "День города")
    (section,) = say.week_sections(week(holiday), student(), THURSDAY, words)
    assert section.lines == ("Занятий нет.",)


def test_an_empty_week_is_a_sentence(words):
    assert say.week_sections(week(), student(), THURSDAY, words) == (Section("На этой неделе занятий нет."),)


def test_a_signature_says_who_and_when(words):
    at = datetime(2026, 10, 18, 20, 5, tzinfo=PERM)
    signed = week(signature=Signature(MONDAY, "Иванов И. И.", at))
    assert say.signature_said(signed, words) == "подписано: Иванов И. И., 18 октября"
    assert say.signature_said(week(), words) == "не подписано"


def test_before_signing_the_week_and_the_child_are_named(words):
    question, meaning = say.sign_question(week(school_day(RICH)), student(), words)
    assert student().name in question
    assert "с 12 по 18 октября?" in question
    assert meaning.startswith("На неделе 1 урок, 2 оценки.")


@pytest.mark.parametrize(
    ("receipt", "told"),
    [
        ((Outcome.SENT, None), "Дневник за неделю с 12 по 18 октября подписан."),
        ((Outcome.REFUSED, Refusal.ALREADY_SIGNED), "Эта неделя уже подписана."),
        ((Outcome.INVALID, None), "Ничего не отправлено."),
    ],
)
def test_the_end_of_signing_is_told(receipt, told, words):
    outcome, refusal = receipt
    order = DiarySignature("s", MONDAY)
    assert say.sign_receipt(Receipt(outcome, order, refusal=refusal), week(), words) == told


async def test_every_week_of_every_child_can_be_said_in_both_languages(cabinet, words, english):
    for child in cabinet.viewer.students:
        own = with_student(cabinet, child)
        for day in (date(2026, 9, 1), MONDAY, date(2026, 10, 31), date(2027, 1, 5), date(2027, 8, 1)):
            whole = (await latest(diary.week(own, day))).value
            for language in (words, english):
                for section in say.week_sections(whole, child, THURSDAY, language):
                    assert all(line.endswith((".", "!", "?", "…")) for line in section.lines)


def test_hours_are_the_school_s(words):
    odd = lesson(1, starts=time(8, 5), ends=time(8, 45))
    assert "с 8:05 до 8:45" in say.lesson_title(odd, SCHOOL, words)
