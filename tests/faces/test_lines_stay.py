"""The lines face: the day's regime."""

from datetime import time

import pytest

from epos_tui.compose import run
from epos_tui.domain.stay import Planned, StayItem, StayKind, Unplanned, plan
from epos_tui.domain.year import days_of_week, monday_of
from epos_tui.i18n import words_for
from epos_tui.lines.said_day import stay_item, stay_lines
from epos_tui.present.stay import entry_fields, summary
from epos_tui.usecases import stay
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import places, talked, untold


def regime(cabinet, day):
    return run(latest(stay.day(cabinet, day))).value


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_about_every_occupation_of_the_week_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    answers, wanted = ["13"], []
    for day in days_of_week(monday_of(cabinet.today())):
        known = regime(cabinet, day)
        occupations = list(plan(known.items))
        answers += [words.lines.ACT["other_day"], f"{day:%d.%m.%Y}", *places(occupations)]
        wanted += [summary(known.items, words).capitalize()] if not known.items else []
        wanted += [field for entry in occupations for field in entry_fields(entry, words)]
    assert untold(talked(cabinet, *answers, words=words), wanted, words) == []


def test_from_day_to_day(cabinet):
    heard = talked(cabinet, "режим", "предыд", "сегодня", "след", "след", "друг", "18.10", "0")
    days = [line.partition(":")[0] for line in heard.lines if " октября" in line and " пункт" in line]
    assert days == [
        "Четверг, 15 октября, сегодня",
        "Среда, 14 октября, вчера",
        "Четверг, 15 октября, сегодня",
        "Пятница, 16 октября, завтра",
        "Суббота, 17 октября",
        "Воскресенье, 18 октября, выходной",
    ]
    assert heard.after("Воскресенье, 18 октября")[0] == "На этот день ничего не запланировано."


def test_the_year_has_a_first_and_a_last_day(cabinet):
    heard = talked(cabinet, "режим", "друг", "01.09", "все", "друг", "31.05", "все", "друг", "1.06")
    first, _, last = heard.text.partition("31 мая")
    assert "Предыдущий день" not in first[first.index("1 сентября") :]
    assert "Предыдущий день" in last
    assert "Следующий день" not in last
    assert "Ошибка: 1 июня 2027: вне учебного года." in heard.lines


LUNCH = StayItem(StayKind.MEAL, time(12), time(12, 20), "Обед", "столовая")
CLUB = StayItem(StayKind.CLUB, time(12, 10), time(13), "", "зал")


def test_an_occupation_says_what_it_overlaps_with(words):
    assert stay_item(Planned(LUNCH, (CLUB,)), words) == (
        "Обед, питание, с 12:00 до 12:20. В то же время: Кружок."
    )
    assert stay_lines(Planned(CLUB), words)[0] == "Кружок."


def test_time_without_a_plan_is_said_as_such(words):
    said = "С 10:00 до 11:00 в плане ничего не указано."
    unplanned = Unplanned(time(10), time(11))
    assert (stay_item(unplanned, words), stay_lines(unplanned, words)) == (said, (said,))
