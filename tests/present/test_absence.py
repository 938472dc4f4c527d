"""The absence calendar, notices and receipts in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.absence import (
    AbsenceReason,
    AbsenceState,
    Problem,
    ProblemKind,
    absence_day,
)
from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import SchoolDay
from epos_tui.domain.year import DayKind
from epos_tui.present import absence as say
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.present.line import Tone
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.usecases.receipt import Outcome, Receipt
from tests.examples import NOW, THURSDAY, draft, lesson, notice, school_day

ILL = AbsenceReason("illness", "Болезнь")
TUESDAY = date(2026, 10, 20)


def day_of(*letters: str, notices=(), day: date = THURSDAY):
    lessons = (lesson(n, day, attendance=letter) for n, letter in enumerate(letters, 1))
    return absence_day(school_day(*lessons, day=day), notices)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (day_of("н", "н"), "отсутствие весь день"),
        (day_of("н", "", ""), "пропущено занятий: 1 из 3"),
        (day_of("", notices=[notice()]), "уведомление: весь день"),
        (day_of("", "", notices=[notice(THURSDAY, None, 2)]), "уведомление: часть занятий"),
        (day_of("", ""), "ни пропусков, ни уведомлений"),
        (day_of(), "занятий нет"),
        (absence_day(SchoolDay(THURSDAY, DayKind.HOLIDAY, "День города"), ()), "праздник: День города"),
        (absence_day(SchoolDay(THURSDAY, DayKind.DAY_OFF), ()), "выходной"),
    ],
)
def test_every_state_of_a_day_has_words(day, said, words):
    assert say.state_said(day, words) == said


@pytest.mark.parametrize("glyphs", [FULL, CONSOLE])
def test_no_two_states_that_need_care_share_a_sign(glyphs, words):
    signs = [say.state_sign(state, glyphs) for state in AbsenceState]
    assert len({sign for sign in signs if sign}) == 3
    assert say.state_sign(AbsenceState.PRESENT, glyphs) == ""
    assert all(sign in say.legend(words, glyphs) for sign in signs)


def test_a_lesson_tells_why_it_was_missed(words):
    day = day_of("б", "", notices=[notice()])
    ill, announced = day.lessons
    assert say.lesson_line(ill, day, words) == "1. 8:00 Математика: отсутствие по болезни, по уведомлению"
    assert [say.lesson_tone(item, day) for item in (ill, announced)] == [Tone.BAD, Tone.NOTICE]
    plain = day_of("")
    assert say.lesson_line(plain.lessons[0], plain, words) == "1. 8:00 Математика"
    assert say.lesson_tone(plain.lessons[0], plain) is Tone.PLAIN
    tested = replace(plain.lessons[0], control_work="Дроби")
    assert say.lesson_line(tested, plain, words) == "1. 8:00 Математика: контрольная работа"


def test_a_day_is_said_with_its_missed_lessons_and_notices(words):
    said = say.day_said(day_of("н", "", notices=[notice(THURSDAY, None, 1)]), words)
    assert said == (
        "Четверг, 15 октября: пропущено занятий: 1 из 2. Пропущено: 1 Математика. "
        "Отсутствие 15 октября, занятие 1."
    )


def test_a_notice_is_one_sentence_a_thing(words):
    many = notice(THURSDAY, TUESDAY, 2, 3)
    assert say.notice_said(many, words) == "Отсутствие с 15 по 20 октября, занятия 2, 3."
    labels = [field.label for field in say.notice_fields(many, words)]
    assert labels == ["Когда", "Занятия", ""]


def test_a_draft_is_shown_whole_before_it_is_sent(words):
    shown = say.draft_fields(draft(TUESDAY, reason=ILL, note="К\nврачу"), "Иванов", words)
    assert [str(field) for field in shown] == [
        "Иванов", "Когда: 20 октября", "Занятия: весь день", "Причина: Болезнь", "Примечание: К врачу",
    ]  # fmt: skip
    assert "Причина: не указана" in map(str, say.draft_fields(draft(TUESDAY), "", words))


OF_THE_WHOLE = (ProblemKind.LAST_BEFORE_FIRST, ProblemKind.TOO_LONG, ProblemKind.NOTE_TOO_LONG)


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_is_a_sentence_and_a_warning_says_so(kind, words, english):
    problem = Problem(kind, THURSDAY, 2, "Алгебра\nи начала")
    for language, label in ((words, "Внимание: "), (english, "Attention: ")):
        (said,) = say.problems_said([problem], language)
        assert said.startswith(label) is problem.is_warning
        assert said.endswith(".")
        assert "\n" not in said
    assert ("Четверг, 15 октября" in say.problem_said(problem, words)) is (kind not in OF_THE_WHOLE)


@pytest.mark.parametrize("refusal", [None, *Refusal])
@pytest.mark.parametrize("outcome", Outcome)
def test_every_end_is_told(outcome, refusal, words):
    order = draft(TUESDAY, TUESDAY + timedelta(days=1))
    receipt = Receipt(outcome, order, refusal=refusal)
    told = {say.announce_receipt(receipt, order, words), say.cancel_receipt(receipt, notice(TUESDAY), words)}
    assert all(text.endswith(".") for text in told)
    assert (len(told) == 2) is (outcome in (Outcome.SENT, Outcome.UNKNOWN))


def test_the_school_is_told_is_the_last_word(words):
    order = draft(TUESDAY, TUESDAY + timedelta(days=1))
    told = say.announce_receipt(Receipt(Outcome.SENT, order, "1"), order, words)
    assert told == "Школа уведомлена: отсутствие с 20 по 21 октября."


def test_a_month_counts_its_days_and_tells_only_the_notable(words):
    second = THURSDAY + timedelta(days=1)
    days = (
        day_of("н"),
        day_of("", "", notices=[notice(THURSDAY, None, 2)]),
        day_of("", notices=[notice(second)], day=second),
        day_of("", day=second + timedelta(days=1)),
        absence_day(SchoolDay(date(2026, 10, 18), DayKind.DAY_OFF), ()),
    )
    (section,) = say.month_sections(AbsenceMonth(date(2026, 10, 1), days), words)
    assert section.heading == (
        "Октябрь 2026: отсутствие весь день: 1 день; отсутствие на части занятий: 0 дней; "
        "дней с уведомлением: 2"
    )
    assert [line[:7] for line in section.lines] == ["Четверг", "Четверг", "Пятница"]


def test_a_lesson_to_choose_has_its_number_and_time(words):
    assert say.lesson_choice(lesson(5), words) == "5. 12:00 Математика"


def test_lessons_are_named_once_after_their_label(words):
    fields = (
        *say.notice_fields(notice(TUESDAY, None, 2, 3), words),
        *say.draft_fields(draft(TUESDAY, None, 2, 3), "", words),
    )
    assert [str(field) for field in fields if field.label == words.absence.LESSONS] == ["Занятия: 2, 3"] * 2
    assert (
        "отсутствие 20 октября, занятия 2, 3." in say.notice_said(notice(TUESDAY, None, 2, 3), words).lower()
    )


def test_the_details_of_a_day_hold_state_lessons_and_notices(words):
    shown = say.day_fields(day_of("н", notices=[notice()]), words)
    assert [field.tone for field in shown] == [Tone.TITLE, Tone.BAD, Tone.NOTICE]
    assert NOW.date() == THURSDAY


def test_a_problem_of_several_days_is_told_with_both_ends(words, english):
    problem = Problem(ProblemKind.DAY_OFF, date(2026, 10, 25), detail="Каникулы", last=date(2026, 11, 4))
    assert say.problem_said(problem, words) == ("Внимание: С 25 октября по 4 ноября: занятий нет (Каникулы).")
    assert say.problem_said(problem, english) == (
        "Attention: From 25 October to 4 November: no lessons (Каникулы)."
    )
