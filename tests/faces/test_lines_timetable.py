"""The lines face: the timetable, what goes on now."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.timetable import entries, now_of
from epos_tui.i18n import words_for
from epos_tui.present.timetable import day_said, entry_fields
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest
from tests.examples import NOW
from tests.faces.lines_talk import places, talked, untold

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
MORNING = NOW.replace(hour=8, minute=45)


def week_of(cabinet):
    return run(latest(diary.week(cabinet, cabinet.today()))).value


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
def test_everything_about_every_lesson_of_the_week_is_told(open_as, child, language):
    cabinet, words = open_as(child=child, now=MORNING), words_for(language)
    week, kind, answers = week_of(cabinet), cabinet.student.institution.kind, ["12"]
    days = [day for day in week.days if day.lessons or day.note]
    for number, day in enumerate(days, start=1):
        answers += [str(number), *places(list(entries(day.lessons))), "0"]
    heard, now = talked(cabinet, *answers, words=words), now_of(week, cabinet.now())
    known = [entry for day in days for entry in entries(day.lessons)]
    wanted = [field for entry in known for field in entry_fields(entry, kind, now, words)]
    wanted += [day_said(day, kind, cabinet.today(), words) for day in days]
    assert untold(heard, wanted, words) == []


def test_what_goes_on_now_and_what_is_next_is_told_first(open_as):
    after = talked(open_as(now=MORNING), "расп").after("Неделя с 12 по 18 октября")
    assert after[0].startswith("Сейчас. Урок 1, с 8:30 до 9:10: Математика, Смирнов, кабинет 305")
    assert after[1].startswith("Следующее. Урок 2, с 9:20 до 10:00: Литература")


def test_what_goes_on_now_is_told_in_its_day_too(open_as):
    heard = talked(open_as(now=MORNING), "расписание", "сегодня")
    assert "1. Сейчас. Математика, с 8:30 до 9:10, кабинет 305." in heard.lines


def test_in_the_evening_nothing_goes_on(cabinet):
    heard = talked(cabinet, "расписание")
    assert heard.after("Неделя с 12 по 18 октября")[0].startswith("1. Понедельник, 12 октября: ")
    assert "Сейчас" not in heard.text


def test_other_weeks_and_dates(cabinet):
    heard = talked(cabinet, "расписание", "пред", "след", "дру", "27.10", "эта", "0")
    weeks = [line.partition(":")[0] for line in heard.lines if line.startswith("Неделя с ")]
    assert weeks == [
        "Неделя с 12 по 18 октября, 1 четверть",
        "Неделя с 5 по 11 октября, 1 четверть",
        "Неделя с 12 по 18 октября, 1 четверть",
        "Неделя с 26 октября по 1 ноября",
        "Неделя с 12 по 18 октября, 1 четверть",
    ]
    assert "На этой неделе занятий нет." in heard.lines


def test_a_day_without_lessons_tells_why(open_as):
    heard = talked(open_as(now=NOW.replace(month=11, day=4)), "расписание", "сегодня")
    assert "Среда, 4 ноября, сегодня, праздник: День народного единства: Занятий нет." in heard.lines
