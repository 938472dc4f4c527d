"""The lines face: work programmes, subject by subject, and a topic of any."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.programmes import topics
from epos_tui.i18n import words_for
from epos_tui.present import progress
from epos_tui.present.programmes import part_fields, part_said, title_of
from epos_tui.usecases import programmes
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import numbered, places, talked, untold
from tests.faces.taught import HISTORY, MATHS, MUSIC, teaching
from tests.schools import PLAIN


@pytest.fixture
def own(cabinet):
    """A school of three subjects, one without topics."""
    return teaching(cabinet, MATHS, HISTORY, MUSIC)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_about_every_topic_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    kind = cabinet.student.institution.kind
    found = run(latest(programmes.progress(cabinet))).value
    known = found.programmes
    answers, wanted = [words.lines.MENU["programmes"]], []
    for number, programme in enumerate(known, start=1):
        answers.append(str(number))
        for place, section in enumerate(programme.sections, start=1):
            answers += [str(place), "все" if language == "ru" else "all", *places(section.topics), "0"]
        answers.append("0")
        for part in (programme, *programme.sections, *topics(programme)):
            wanted += [title_of(part, words), *part_fields(part, kind, words)]
        wanted += progress.fields(found.of(programme), found, words)
        wanted += [part_said(topic, words) for topic in topics(programme)]
    assert untold(talked(cabinet, *answers, words=words), wanted, words) == []


def test_from_a_subject_to_a_section_to_a_topic_by_names(own):
    heard = talked(own, "рабочие", "матем", "дроби", "сложение", "0", "0")
    assert numbered(heard.after("Рабочие программы: 5 пунктов.")) == []
    assert heard.after("Номер от 1 до 2, 0 назад: сложение")[:6] == [
        "Сложение дробей.",
        "Начато 12 октября.",
        "Контрольная работа: Контрольная работа № 1.",
        "Часов по плану: 3.",
        "Проведено: 1 час.",
        "Уроки: 12 октября.",
    ]
    assert "1. Математика: пройдено 2 из 8 часов." in heard.lines
    assert "2. Дроби: пройдено 1 из 7 часов." in heard.lines
    assert "2. Умножение: 4 часа, предстоит." in heard.lines


def test_a_subject_without_topics_says_so(own):
    heard = talked(own, "рабочие", "музыка")
    assert heard.after("Номер от 1 до 5, 0 назад: музыка")[:3] == [
        "Музыка.", "Часов по плану: 17.", "Темы не указаны.",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["древний", "ДРЕВНИЙ мир", "lhtdybq"])
def test_a_topic_of_any_subject_is_found(own, typed):
    heard = talked(own, "рабочие", "найти", typed, "1")
    assert "Найдено: 1 тема." in heard.lines
    assert "1. История. Древний мир: 2 часа, предстоит." in heard.lines
    assert heard.after("Номер 1, 0 назад: 1")[:2] == ["История. Древний мир.", "Предстоит."]


def test_nothing_found_and_nothing_typed_are_told(own):
    heard = talked(own, "рабочие", "найти", "", "щука", "0")
    assert "Ошибка: пустой ответ." in heard.lines
    assert heard.after("Текст темы, 0 назад: щука")[:2] == [
        "В программах ничего не найдено.",
        "Рабочие программы: 5 пунктов.",
    ]


def test_a_school_without_programmes_says_so(open_as):
    heard = talked(open_as(child="", fixtures=PLAIN), "рабочие")
    assert any("Рабочие программы на портале не опубликованы." in line for line in heard.lines)


def test_a_portal_that_has_none_yet_says_so(cabinet, words):
    assert words.programmes.EMPTY in talked(teaching(cabinet), "рабочие").lines


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_topic_that_was_missed_is_told_with_the_work_of_its_day(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    found = run(latest(programmes.progress(cabinet))).value
    to_missed, whole = str(len(found.programmes) + 2), words.lines.ANSWERS["all"][0]
    answers = [words.lines.MENU["programmes"], to_missed, whole, *places(found.missed)]
    heard = talked(cabinet, *answers, words=words)
    wanted = [field for item in found.missed for field in progress.missed_fields(item, words)]
    wanted += [progress.missed_item(item, words) for item in found.missed]
    assert found.missed
    assert untold(heard, wanted, words) == []


def test_a_subject_says_where_it_is_by_the_calendar(cabinet):
    heard = talked(cabinet, "рабочие", "матем")
    assert "По календарю: к сегодняшнему дню 35 часов, отстаёт на 3 часа." in heard.lines
    left = "До конца года: в расписании 138 часов, по программе осталось 148 часов, не хватает 10 часов."
    assert left in heard.lines
    assert "Пропущено: 3 темы." in heard.lines
    assert heard.lines[heard.lines.index("Пропущено: 3 темы.") + 1].endswith("это ориентир программы.")
