"""The lines face: attendance of the year so far, a room of the month of absences."""

from fractions import Fraction

import pytest

from epos_tui.compose import run
from epos_tui.i18n import words_for
from epos_tui.present.attendance import day_fields, notes, subject_fields, subject_said
from epos_tui.present.line import sentence
from epos_tui.usecases import attendance
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import places, talked, untold

TARGET = Fraction(85, 100)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_about_every_subject_and_every_day_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    story = run(latest(attendance.story(cabinet))).value
    to_days = str(len(story.subjects) + 1)
    answers = [words.lines.MENU["absences"], words.attendance.STORY, *places(story.subjects)]
    heard = talked(cabinet, *answers, to_days, *places(story.days), words=words)
    told = [subject_said(story.whole, True, TARGET, words), *notes(story, TARGET, words)]
    fields = [field for item in story.subjects for field in subject_fields(item, True, TARGET, words)]
    fields += [field for day in story.days for field in day_fields(day, True, words)]
    assert untold(heard, [*told, *(sentence([str(field)]) for field in fields)], words) == []


def test_the_whole_is_told_first_and_the_days_count_what_does_not_match(cabinet):
    heard = talked(cabinet, "отсутствия", "посещ")
    after = heard.after("Посещаемость с начала года, по 15 октября: 18 пунктов.")
    assert after[0].startswith("Всего: посещено 191 из 215, 88,8 процента")
    assert "Уведомления и пропуски по дням: 6 дней, 2 несовпадения" in "\n".join(heard.lines)


def test_a_day_says_what_it_was_and_what_it_should_have_been(cabinet):
    heard = talked(cabinet, "отсутствия", "посещ", "увед", "пятница, 9")
    told = "\n".join(heard.lines)
    assert "Пятница, 9 октября: несовпадение, по уведомлению 6, пропущено 0" in told
    assert "Посещено, хотя было уведомление: 1 Русский язык" in told
