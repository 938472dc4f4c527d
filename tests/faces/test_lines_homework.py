"""The lines face: homework, the family's own notes, attachments."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.homework import Assignment, OwnNote, Preset, WorkKind
from epos_tui.domain.lessons import Attachment
from epos_tui.i18n import words_for
from epos_tui.present.homework import work_fields
from epos_tui.usecases import homework
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import CTRL_C, CTRL_D, places, talked, untold
from tests.faulty import FaultyPortal

FRIDAY = date(2026, 10, 16)
FILE = ["8", "сегодня", "4", "сохр"]


def work(cabinet, preset=Preset.AHEAD, subject=""):
    span = run(homework.preset_span(cabinet, preset))
    return run(latest(homework.work(cabinet, span, subject))).value


def titles(heard):
    return [line for line in heard.lines if line.startswith("Домашнее задание с ")]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_about_every_assignment_of_the_week_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    days, answers = work(cabinet, Preset.THIS_WEEK).days, ["8", words.lines.ACT["days"], "3"]
    for number, day in enumerate(days, start=1):
        answers += [str(number), *(part for place in places(day.work) for part in (place, "0")), "0"]
    heard = talked(cabinet, *answers, words=words)
    kind = cabinet.student.institution.kind
    fields = [field for day in days for item in day.work for field in work_fields(item, kind, words)]
    assert len(fields) > 30
    assert untold(heard, fields, words) == []


def test_the_coming_days_stand_first_with_their_sums(cabinet):
    heard = talked(cabinet, "до", "завтра")
    assert "Домашнее задание с 15 по 25 октября: 10 пунктов." in heard.lines
    assert "2. Пятница, 16 октября, завтра: 5 заданий, 145 минут." in heard.lines
    assert "4. История: параграф 12, таблица. 25 минут." in heard.after(
        "Пятница, 16 октября, завтра: 5 пунктов."
    )


def test_every_period_by_its_name(cabinet, words):
    for preset, name in words.homework.PRESET.items():
        span = work(cabinet, preset).span
        heard = talked(cabinet, "домаш", "другие", name, "0")
        assert f"Домашнее задание {words.dates.span_said(span.first, span.last)}: " in heard.text


def test_any_days_and_one_subject(cabinet):
    heard = talked(
        cabinet,
        "домаш",
        "другие",
        "любые",
        "5.10",
        "1.10",
        "9.10",
        "один",
        "мат",
        "один",
        "все предметы",
        "0",
    )
    assert "Ошибка: Последний день раньше первого." in heard.lines
    about = [line.partition(":")[0] for line in titles(heard)]
    assert about == [
        "Домашнее задание с 15 по 25 октября",
        "Домашнее задание с 5 по 9 октября",
        "Домашнее задание с 5 по 9 октября, Математика",
        "Домашнее задание с 5 по 9 октября",
    ]


def test_one_subject_shows_nothing_else(cabinet):
    known = work(cabinet, subject="Математика").days
    heard = talked(cabinet, "домаш", "один", "математика", *(x for day in places(known) for x in (day, "0")))
    after = heard.after("Номер от 1 до 17, 0 назад: математика")
    told = [line for line in after if line.split(".")[0].isdigit() and "№" in line]
    assert told
    assert all("Математика: " in line or "Математика, в классе: " in line for line in told)


def test_days_without_homework(cabinet):
    heard = talked(cabinet, "домаш", "другие", "любые", "18.10", "")
    assert "За эти дни ничего не задано." in heard.lines


@pytest.mark.parametrize("who", ["cabinet", "student_cabinet"])
def test_a_task_is_ticked_and_the_tick_taken_off(request, who):
    cabinet = request.getfixturevalue(who)
    heard = talked(cabinet, "домаш", "завтра", "мат", "отм", "0", "0")
    assert "Готово: Математика: отмечено как сделанное." in heard.lines
    assert "2. Пятница, 16 октября, завтра: 5 заданий, 145 минут, сделано 1 из 5." in heard.lines
    (ticked,) = cabinet.own.of(cabinet.student.id).values()
    assert ticked == OwnNote(done=True)
    heard = talked(cabinet, "домаш", "завтра", "мат", "снять")
    assert "Готово: Математика: отметка снята." in heard.lines
    assert cabinet.own.count() == 0


def test_a_note_of_one_s_own_is_kept_beside_the_tick_and_removed_by_enter(cabinet):
    heard = talked(cabinet, "домаш", "завтра", "мат", "отм", "мат", "своя", "взять линейку", "мат")
    assert "Своё: сделано; взять линейку." in heard.lines
    talked(cabinet, "домаш", "завтра", "мат", "своя", "")
    assert list(cabinet.own.of(cabinet.student.id).values()) == [OwnNote(done=True)]


def test_a_note_that_is_left_changes_nothing(cabinet):
    for way in ("0", CTRL_C, CTRL_D):
        talked(cabinet, "домаш", "завтра", "мат", "своя", way)
    assert cabinet.own.count() == 0


def test_classwork_has_no_tick(cabinet):
    heard = talked(cabinet, "домаш", "сегодня", "2")
    assert "Классная работа: № с 321 по 323, 325." in heard.lines
    assert "1. Своя заметка." in heard.after("Что можно сделать: 1 пункт.")


def test_an_attachment_is_saved_after_a_question_that_names_file_and_folder(cabinet):
    heard = talked(cabinet, *FILE, "да", "0")
    (path,) = cabinet.downloads.iterdir()
    assert f"Сохранить План описания.txt, 444 байта в папку {cabinet.downloads}?" in heard.lines
    assert f"Готово: Сохранено: {path}." in heard.lines
    assert path.stat().st_size == 444


@pytest.mark.parametrize("answer", ["нет", "", "д", "0", "в", CTRL_C, CTRL_D])
def test_without_the_word_yes_no_file_is_saved(cabinet, answer):
    heard = talked(cabinet, *FILE, answer)
    assert heard.text.count("Файл не сохранён.") == 1
    assert "Ничего не отправлено" not in heard.text
    assert not cabinet.downloads.exists()


class LargeFile(FaultyPortal):
    """A school with one task, whose only file is large and gone."""

    async def homework(self, student_id, span):
        files = (Attachment("Атлас.pdf", 30_000_000, "gone"), Attachment("Только имя.pdf"))
        return (Assignment("a", WorkKind.HOMEWORK, "География", FRIDAY, "Карта", attachments=files),)

    async def attachment(self, student_id, attachment_id):
        raise PortalUnreachable
        yield


def test_a_large_file_is_told_and_a_failure_does_not_end_the_talk(cabinet):
    heard = talked(replace(cabinet, portal=LargeFile(cabinet.portal)), "домаш", "1", "1", "сохр", "да", "0")
    assert "Файл большой: больше 20 мегабайт." in heard.lines
    assert any(line.startswith("Ошибка: Портал не отвечает.") for line in heard.lines)
    assert heard.lines.count("Что можно сделать: 3 пункта.") == 2


def test_an_old_copy_of_the_homework_is_told(cabinet):
    talked(cabinet, "домаш")
    unplugged = replace(cabinet, portal=FaultyPortal(cabinet.portal, PortalUnreachable()))
    heard = talked(unplugged, "домаш", "завтра", "мат", "отм")
    assert "Готово: Математика: отмечено как сделанное." in heard.lines
    assert any(line.startswith("Внимание: Портал не отвечает.") for line in heard.lines)


def test_a_heavy_day_is_told_as_such_and_why(cabinet):
    heard = talked(replace(cabinet, heavy=144), "дом", "2")
    assert any("завтра: 5 заданий, 145 минут, больше нормы" in line for line in heard.lines)
    assert "Много заданий: 145 минут, ваш предел 144." in heard.lines
