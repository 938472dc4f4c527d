"""The lines face: the rooms, and a way to everything."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.lessons import Attachment, LessonChange, Signature, Week
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import days_of_week
from epos_tui.present.diary import lesson_fields
from epos_tui.present.ear import heard as for_the_ear
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest
from tests.examples import NOW, THURSDAY, lesson, mark, school_day, task
from tests.faces.lines_talk import CTRL_D, numbered, talked
from tests.faulty import FaultyPortal

FULL = lesson(
    2,
    topic="Свойства сложения",
    teacher="Смирнов Павел Андреевич",
    room="305",
    subgroup="1",
    classwork="№ 321–323, 325",
    attendance="о",
    comment='Сдать "тетрадь"…',
    control_work="Дроби",
    change=LessonChange.REPLACED,
    change_note="вместо истории",
    academic_hours=2,
    marks=(
        mark(5, control_form="устный контроль", teacher="Смирнов П. А.", comment="отлично", set_on=THURSDAY),
        mark(4, 2, point_until=date(2026, 10, 19), exam=True),
        mark(87, system=GradingSystem.HUNDRED),
    ),
    homework=(
        task(30, assigned=date(2026, 10, 14), attachments=(Attachment("План.docx", 24_000),)),
        task(text="Выучить правило", changed_after_lesson=True),
    ),
)


class OneWeek(FaultyPortal):
    """Another school for one week: a day with every kind of entry."""

    async def week(self, student_id, monday):
        days = [school_day(day=day) for day in days_of_week(monday)]
        days[3] = school_day(lesson(1, subject=""), FULL)
        return Week(monday, tuple(days), Signature(monday, "Иванов Иван Иванович", NOW))


GOLDEN = """
Номер от 1 до 28, 0 выход: дн
Неделя с 12 по 18 октября, 1 четверть: 5 пунктов.
Подписано: Иванов Иван Иванович, 15 октября.
1. Четверг, 15 октября, сегодня: 2 урока, 3 оценки, домашних заданий: 2, примерно 30 минут, без времени: 1.
2. Предыдущая неделя.
3. Следующая неделя.
4. Другая дата.
5. Средние оценки за неделю.
Номер от 1 до 5, 0 назад: 1
Четверг, 15 октября, сегодня: 2 урока.
1. Предмет не указан.
2. Математика. Замена: вместо истории. Оценки: 5; 4, вес 2; 87, по 100-балльной системе. Опоздание. \
Контрольная работа. Домашних заданий: 2, примерно 30 минут, без времени: 1.
Номер от 1 до 2, 0 назад: МАТ
Математика, урок 2, с 9:00 до 9:40, 2 академических часа.
Изменение: замена: вместо истории.
Оценка: 5, устный контроль, учитель Смирнов П. А., комментарий: отлично.
Оценка: 4, вес 2, экзамен, место для оценки, ждут до 19 октября.
Оценка: 87, по 100-балльной системе.
Посещаемость: опоздание.
Контрольная работа: Дроби.
Домашнее задание: параграф 4, № 12. 30 минут, задано 14 октября. Вложения: План.docx, 23 килобайта.
Домашнее задание: Выучить правило. Изменено после занятия.
Тема: Свойства сложения.
Классная работа: № с 321 по 323, 325.
Комментарий: Сдать «тетрадь».
Учитель: Смирнов Павел Андреевич.
Кабинет: 305.
Подгруппа: 1.
Номер от 1 до 2, 0 назад: 0
Неделя с 12 по 18 октября, 1 четверть: 5 пунктов.
Номер от 1 до 5, 0 назад: ср
Средние за эту неделю, с учётом веса: 1 предмет.
1. Математика: 5,00, сумма 5, общий вес 1.
Неделя с 12 по 18 октября, 1 четверть: 5 пунктов.
Номер от 1 до 5, 0 назад: выход
До свидания.
""".strip()


def test_the_way_to_everything_about_a_lesson(cabinet):
    school = replace(cabinet, portal=OneWeek(cabinet.portal))
    heard = talked(school, "дн", "1", "МАТ", "0", "ср", "выход")
    assert heard.lines[3:] == GOLDEN.splitlines()
    assert heard.code == 0


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_field_of_every_lesson_of_the_week_is_told(open_as, words, child):
    cabinet = open_as(child=child)
    week = run(latest(diary.week(cabinet, cabinet.today()))).value
    days = [day for day in week.days if day.lessons or day.note]
    answers = ["6"]
    for number, day in enumerate(days, start=1):
        answers += [str(number), *(str(place + 1) for place, _ in enumerate(day.lessons))]
        answers += ["0"] if day.lessons else []
    told = talked(cabinet, *answers).text
    for item in week.lessons:
        for field in lesson_fields(item, cabinet.student.institution.kind, words):
            assert for_the_ear(str(field).rstrip("."), words) in told


def test_the_start_is_short(open_as, words, english):
    for child in ("ivanov-a", "ivanova-m", "ivanov-d"):
        cabinet = open_as(child=child)
        for language in (words, english):
            heard = talked(cabinet, words=language)
            start = heard.lines[: heard.lines.index(heard.prompts[0] + "^")]
            assert len("\n".join(start)) <= 150
            assert cabinet.student.name in start[1]


def test_the_menu_is_told_on_request(cabinet):
    heard = talked(cabinet, "", "", "", "", "п", "все")
    assert heard.text.count("28. Сменить ребёнка.") == 2
    assert "Ошибка: пустой ответ." in heard.lines


def test_one_child_needs_no_switch(student_cabinet):
    heard = talked(student_cabinet)
    assert heard.lines[2] == "Главное меню: 27 пунктов. Ввод: список."


def test_another_child_is_announced(cabinet):
    heard = talked(cabinet, "сменить", "мар", "дн", "0", "сменить", "иванов", "ИС-21")
    assert "Иванова Мария Ивановна, 10 «Б» класс." in heard.lines
    assert any("дневник открыт." in line for line in heard.lines)
    assert "Ошибка: подходят пункты 1, 2, 3: напишите номер или больше букв." in heard.lines
    assert "Иванов Даниил Иванович, группа ИС-21." in heard.lines


def test_the_evening(cabinet):
    heard = talked(cabinet, "сег", "завтра", "0", "0")
    assert any(line.startswith("Оценки за сегодня: ") for line in heard.lines)
    assert any(line.startswith("Что ждёт школа") for line in heard.lines)
    assert any(line.startswith("Пятница, 16 октября, завтра: 6 уроков.") for line in heard.lines)


def test_an_evening_without_marks(open_as):
    heard = talked(open_as(now=NOW.replace(day=18)), "1")
    assert "Оценок за сегодня нет." in heard.lines
    assert any(line.startswith("1. Воскресенье, 18 октября, сегодня, ") for line in heard.lines)


def test_weeks_of_the_year(cabinet):
    heard = talked(
        cabinet, "дневник", "пред", "след", "дру", "14.09", "эта", "дру", "01.02.2030", "1.09", "0"
    )
    weeks = [line.partition(":")[0] for line in heard.lines if line.startswith("Неделя с ")]
    assert weeks == [
        "Неделя с 12 по 18 октября, 1 четверть",
        "Неделя с 5 по 11 октября, 1 четверть",
        "Неделя с 12 по 18 октября, 1 четверть",
        "Неделя с 14 по 20 сентября, 1 четверть",
        "Неделя с 12 по 18 октября, 1 четверть",
        "Неделя с 31 августа по 6 сентября, 1 четверть",
    ]
    assert "Ошибка: 1 февраля 2030: вне учебного года." in heard.lines
    assert not [line for line in heard.after(f"{weeks[-1]}:") if "Предыдущая неделя" in line]


def test_a_week_of_another_year_names_it(cabinet):
    heard = talked(cabinet, "дневник", "дру", "20.01")
    assert any(line.startswith("Неделя с 18 по 24 января, 2027 год, ") for line in heard.lines)


def test_a_date_in_the_wrong_layout(cabinet):
    heard = talked(cabinet, "дневник", "lhe", "14ю09", "lheu", "ctujlyz")
    assert any(line.startswith("Неделя с 14 по 20 сентября") for line in heard.lines)
    assert sum(line.startswith("Неделя с 12 по 18 октября") for line in heard.lines) == 2


def test_a_wrong_date_repeats_neither_question_nor_list(cabinet):
    heard = talked(cabinet, "дневник", "дру", "32.13", "", "й")
    start = heard.lines.index("Дата, 0 назад: 32.13")
    assert heard.lines[start + 1 : start + 5] == [
        "Ошибка: «32.13» не дата. Напишите, например, 14.09, 2026-09-14, вчера или завтра.",
        "Дата, 0 назад: ",
        "Ошибка: пустой ответ.",
        "Дата, 0 назад: й",
    ]
    assert heard.lines[-1] == "До свидания."


def test_a_month_of_absences(cabinet):
    heard = talked(cabinet, "отсут", "10 октября", "все", "след", "эт", "друг", "3.10", "0")
    assert any(line.startswith("Октябрь 2026: ") for line in heard.lines)
    assert "Суббота, 10 октября: отсутствие весь день." in heard.lines
    assert any(line.startswith("1. 8:30 Литература: отсутствие") for line in heard.lines)
    assert any(line.startswith("Ноябрь 2026: ") for line in heard.lines)
    assert any(line.startswith("Суббота, 3 октября: ") for line in heard.lines)


def test_long_lists_come_in_portions(cabinet):
    heard = talked(cabinet, "дневник", "", "п", "все", "п", "0")
    told = numbered(heard.lines)
    note = next(line for line in heard.lines if line.startswith("Показаны с 1 по 10 из "))
    total = int(note.split("из ")[1].split(".")[0])
    first, rest = list(range(1, 11)), list(range(11, total + 1))
    assert [int(line.split(".")[0]) for line in told] == [*first, *rest, *first, *rest, *first]


@pytest.mark.parametrize(("portion", "last"), [(4, [4, 8, 11]), (11, [11]), (0, [11]), (1000, [11])])
def test_portions_are_as_long_as_one_likes(cabinet, portion, last):
    answers = ["дневник", *("" for _ in last[1:])]
    told = [int(line.split(".")[0]) for line in numbered(talked(cabinet, *answers, portion=portion).lines)]
    assert told == list(range(1, 12))
    for number, shown in enumerate(last, start=1):
        part = numbered(talked(cabinet, *answers[:number], portion=portion).lines)
        assert part[-1].startswith(f"{shown}. ")


def test_an_unreachable_portal_is_told_and_the_talk_goes_on(cabinet):
    heard = talked(replace(cabinet, portal=FaultyPortal(cabinet.portal, PortalUnreachable())), "дневник", "1")
    assert heard.text.count("Ошибка: Портал не отвечает.") == 2
    assert heard.code == 0


def test_an_old_copy_is_told(cabinet):
    run(latest(diary.week(cabinet, cabinet.today())))
    run(latest(diary.year(cabinet)))
    heard = talked(replace(cabinet, portal=FaultyPortal(cabinet.portal, PortalUnreachable())), "дневник", "0")
    assert any(line.startswith("Внимание: Портал не отвечает.") for line in heard.lines)
    assert any(line.startswith("Неделя с 12 по 18 октября") for line in heard.lines)


def test_help_everywhere(cabinet, words):
    heard = talked(cabinet, "?", "6", "помощь", "др", ",", "п", "0", "0")
    assert heard.text.count(words.lines.HELP[0]) == 3
    assert heard.text.count("К какому дню перейти") == 2


def test_a_college_day(open_as):
    heard = talked(open_as(child="ivanov-d"), "дневник", "пон", CTRL_D, "0")
    assert any(line.startswith("Понедельник, 12 октября: 3 пары.") for line in heard.lines)
