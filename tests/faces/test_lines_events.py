"""The lines face: events of a month, of any day, of the year."""

import pytest

from epos_tui.compose import run
from epos_tui.i18n import words_for
from epos_tui.present.events import item_fields, item_said, items
from epos_tui.usecases import events
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import talked, untold
from tests.faces.planned import EVENTS, planned_school


@pytest.fixture
def planned(tmp_path, open_as):
    return open_as(fixtures=planned_school(tmp_path / "school", *EVENTS))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_of_every_day_of_the_month_is_told(planned, language):
    words = words_for(language)
    feed = run(latest(events.month(planned, planned.today()))).value
    kind, days = planned.student.institution.kind, feed.eventful
    answers = [str(place) for place, _ in enumerate(days, 1)]
    heard = talked(planned, words.lines.MENU["events"], *answers, words=words)
    said = [item_said(item, day.day, kind, words) for day in days for item in items(day)]
    long = [
        field.value
        for day in days
        for item in items(day)
        for field in item_fields(item, day.day, kind, words)
    ]
    assert untold(heard, (part for line in said for part in line.split(". ")), words) == []
    assert (
        untold(heard, [value for value in long if value in ("Итоги четверти.", "Выбор комитета.")], words)
        == []
    )


def test_today_comes_first_in_its_month(planned):
    heard = talked(planned, "календарь и", "0")
    assert heard.after("Октябрь 2026")[1].startswith("1. Четверг, 15 октября, сегодня")


def test_from_month_to_month_and_to_any_day(planned):
    heard = talked(planned, "календарь и", "следующий", "этот", "другая", "20.11", "0")
    months = [line.partition(":")[0] for line in heard.lines if " 2026: " in line]
    assert months == ["Октябрь 2026", "Ноябрь 2026", "Октябрь 2026", "Ноябрь 2026"]
    assert any(line.endswith(". Весь день: Концерт.") for line in heard.lines)


def test_plan_of_the_year_begins_with_today(planned):
    heard = talked(planned, "календарь и", "события учебного", "0")
    assert heard.after("События учебного года:")[0].startswith("1. Четверг, 15 октября, сегодня")


def test_day_without_events_says_so(planned):
    assert "Событий нет." in talked(planned, "календарь и", "другая", "12.10").lines
