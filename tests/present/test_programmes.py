"""Work programmes in words: rows, sentences, sections."""

from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import HeldLesson, Programme, ProgrammeSection, Topic, containing, topics
from epos_tui.i18n import words_for
from epos_tui.present.programmes import (
    cells,
    fold_said,
    found_sections,
    heading,
    part_fields,
    part_said,
    state_said,
    summary_sections,
    whole_sections,
)
from tests.payloads import EVERYTHING, LIVE
from tests.present.saying import check_fields, check_sections

SCHOOL, COLLEGE = InstitutionKind.SCHOOL, InstitutionKind.COLLEGE
SEPTEMBER, OCTOBER = date(2026, 9, 12), date(2026, 10, 12)
DONE = Topic("Делители", 2, held=(HeldLesson(SEPTEMBER), HeldLesson(SEPTEMBER)))
BEGUN = Topic("Сложение дробей", 3, "Контрольная работа № 1", (HeldLesson(OCTOBER),))
COMING = Topic("Умножение", 4)
EMPTY = Programme("Музыка", 34, ())
MATHS = Programme(
    "математика", 12, (ProgrammeSection("Числа", (DONE,)), ProgrammeSection("", (BEGUN, COMING)))
)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    known, kind = run(cabinet.portal.programmes(child)), cabinet.student.institution.kind
    check_sections(summary_sections(known, kind, words))
    for programme in known:
        check_sections(whole_sections(programme, words))
        for part in (programme, *programme.sections, *topics(programme)):
            check_fields(part_fields(part, kind, words))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_not_named_and_what_is_empty_is_said_too(language):
    words = words_for(language)
    nameless = Programme("", 0, (ProgrammeSection("", (Topic("", 0),)), ProgrammeSection("", ())))
    for programme in (nameless, EMPTY, MATHS):
        check_sections((*whole_sections(programme, words), *found_sections((programme,), words)))
        for part in (programme, *programme.sections, *topics(programme)):
            check_fields(part_fields(part, SCHOOL, words))
    check_sections((*summary_sections((), SCHOOL, words), *found_sections((), words)))


def test_a_topic_tells_how_far_it_has_come(words):
    assert [part_said(topic, words) for topic in (DONE, BEGUN, COMING)] == [
        "Делители: 2 часа, пройдено 12 сентября.",
        "Сложение дробей: 3 часа, начато 12 октября, пройдено 1 из 3 часов. "
        "Контрольная работа: Контрольная работа № 1.",
        "Умножение: 4 часа, предстоит.",
    ]


def test_a_topic_is_held_on_its_last_day_and_begun_on_its_first(words):
    days = (HeldLesson(SEPTEMBER), HeldLesson(OCTOBER))
    told = [state_said(Topic("Делители", hours, held=days), words) for hours in (2, 3)]
    assert told == ["пройдено 12 октября", "начато 12 сентября"]
    assert cells(Topic("Делители", 2, held=days), words).short == "12.10"


def test_lessons_of_one_day_share_a_date(words):
    fields = [str(field) for field in part_fields(DONE, COLLEGE, words)]
    assert fields == [
        "Пройдено 12 сентября", "Часов по плану: 2", "Проведено: 2 часа", "Пары: 12 сентября (2 часа)",
    ]  # fmt: skip


def test_a_subject_tells_its_hours_and_where_its_topics_say_otherwise(words):
    assert [str(field) for field in part_fields(MATHS, SCHOOL, words)] == [
        "Пройдено 3 из 12 часов", "Часов по темам: 9", "2 раздела, 3 темы, контрольная работа",
    ]  # fmt: skip


def test_a_subject_without_topics_says_so(words, english):
    assert part_said(EMPTY, words) == "Музыка: 34 часа, темы не указаны."
    assert part_said(EMPTY, english) == "Музыка: 34 hours, no topics are given."
    assert cells(EMPTY, words).state == "темы не указаны"


def test_rows_are_short(words):
    shown = [cells(part, words) for part in (MATHS, DONE, BEGUN, COMING)]
    assert [(row.state, row.short) for row in shown] == [
        ("пройдено 3 из 12 ч", "3 из 12 ч"),
        ("пройдено 12 сентября", "12.09"),
        ("начато 12 октября", "начато"),
        ("предстоит", "предстоит"),
    ]
    assert heading((MATHS, EMPTY), SCHOOL, words) == "2 предмета, пройдено 3 из 46 ч"


def test_what_is_folded_is_told_in_words(words):
    section = MATHS.sections[0]
    assert [fold_said(MATHS, False, words), fold_said(section, True, words)] == [
        "разделы свёрнуты",
        "раздел развёрнут",
    ]


def test_what_was_found_tells_no_sums_of_a_part(words):
    (found,) = found_sections(tuple(filter(None, [containing(MATHS, "умнож")])), words)
    assert found.heading == "Математика, Раздел без названия"
    assert found.lines == ("Умножение: 4 часа, предстоит.",)
    assert found_sections((), words)[0].lines == ("В программах ничего не найдено.",)


def test_hostile_texts_stay_on_their_line(words):
    topic = Topic(EVERYTHING, 1, EVERYTHING, (HeldLesson(OCTOBER),))
    hostile = Programme(EVERYTHING, 1, (ProgrammeSection(EVERYTHING, (topic,)),))
    said = [line for section in whole_sections(hostile, words) for line in (section.heading, *section.lines)]
    told = [
        field.value
        for part in (hostile, *hostile.sections, topic)
        for field in part_fields(part, SCHOOL, words)
    ]
    assert "\n" not in "".join([*said, *told, cells(topic, words).title, cells(topic, words).control])
    assert LIVE.search(EVERYTHING)
