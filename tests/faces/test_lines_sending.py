"""The lines face sends only after the word «да», and tells how it ended."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import CannotKeep, EposError, PortalRefused, PortalUnreachable
from epos_tui.domain.year import Span
from epos_tui.usecases import absence, diary
from tests.examples import draft
from tests.faces.lines_talk import CTRL_C, CTRL_D, talked
from tests.faulty import FaultyPortal

FRIDAY = date(2026, 10, 23)
NOTICE = ["10", "23.10", "", "2-3", "болезнь", "к врачу\tутром"]


def notices(cabinet, day=FRIDAY):
    return run(cabinet.portal.absence_notices(cabinet.student.id, Span(day, day)))


def test_a_notice_for_lessons(cabinet):
    heard = talked(cabinet, *NOTICE, "Да.", "0")
    (notice,) = notices(cabinet)
    assert (notice.lessons, notice.reason.name, notice.note) == ((2, 3), "Болезнь", "к врачу утром")
    assert "Готово: Школа уведомлена: отсутствие 23 октября." in heard.lines
    summary = heard.lines[heard.lines.index("Примечание, 0 назад: к врачу\tутром") + 1 :]
    assert cabinet.student.name in summary[0]
    assert summary[1] == "Когда: 23 октября."
    assert summary[3:7] == [
        "Причина: Болезнь.",
        "Примечание: к врачу утром.",
        "Внимание: Пятница, 23 октября: контрольная работа, Английский язык, занятие 2.",
        "Уведомление сразу увидят классный руководитель или куратор и учителя.",
    ]


def test_enter_is_the_next_day_whole_without_a_reason(cabinet):
    talked(cabinet, "уведомить об", "", "", "", "", "", "да", "0")
    (notice,) = notices(cabinet, date(2026, 10, 16))
    assert (notice.lessons, notice.reason, notice.note) == ((), None, "")


def test_a_range_of_days_asks_for_no_lessons(cabinet):
    heard = talked(cabinet, "уведомить об", "20.10", "23.10", "", "", "да")
    assert "Номера занятий, 0 назад: " not in heard.prompts
    (notice,) = notices(cabinet)
    assert notice.span == Span(date(2026, 10, 20), FRIDAY)


@pytest.mark.parametrize(
    "answer", ["нет", "", "д", "y", "ага", "да да", "0", "в", "й", CTRL_C, CTRL_D, "да\x00", "дa"]
)
def test_anything_but_yes_means_no(cabinet, answer):
    heard = talked(cabinet, *NOTICE, answer, CTRL_D)
    assert notices(cabinet) == ()
    assert any(line.startswith("Ничего не отправлено.") for line in heard.lines)
    assert "Готово" not in heard.text


def test_the_end_of_input_in_a_confirmation_sends_nothing(cabinet):
    for path in (NOTICE, ["7", "1"], ["6", "подп"]):
        heard = talked(cabinet, *path)
        assert (heard.code, heard.text.count("Ничего не отправлено.")) == (0, 1)
    assert notices(cabinet) == ()
    assert len(run(diary.unsigned(cabinet))) == 2


def test_help_and_repetition_are_no_refusal(cabinet):
    heard = talked(cabinet, *NOTICE, "?", "п", "lf")
    assert heard.text.count("Причина: Болезнь.") == 2
    assert len(notices(cabinet)) == 1


def test_wrong_answers_are_asked_again_at_once(cabinet):
    heard = talked(
        cabinet,
        "10",
        *("14.10", "вс", "18.10", "1.1.2030", "23.10"),
        *("22.10", "30.12", "23.10"),
        *("2,9", "второй", "2"),
        *("7", "1"),
        *("х" * 256, "п", "кашель"),
        "да",
    )
    mistakes = [line.removeprefix("Ошибка: ") for line in heard.lines if line.startswith("Ошибка: ")]
    assert mistakes == [
        "Среда, 14 октября: этот день уже прошёл.",
        "«вс» не дата. Напишите, например, 14.09, 2026-09-14, вчера или завтра.",
        mistakes[2],
        "1 января 2030: вне учебного года.",
        "Последний день раньше первого.",
        "Слишком долго: не больше 60 дней одним уведомлением.",
        "Пятница, 23 октября: занятия 9 нет в расписании.",
        "«второй» не номера занятий. Напишите, например, 2,3.",
        "номера 7 нет.",
        "Примечание длиннее 255 знаков.",
    ]
    assert mistakes[2].startswith("Воскресенье, 18 октября: занятий нет")
    assert heard.text.count("Последний день, если их несколько.") == 1
    assert notices(cabinet)[0].lessons == (2,)


def test_warnings_are_told_once_while_answering_and_once_before_the_question(cabinet):
    heard = talked(cabinet, "уведомить об", "17.10", "", "", "", "", "да")
    warning = "Внимание: Суббота, 17 октября: контрольная работа"
    assert heard.text.count(warning) == 2
    summary = heard.text.index("Отправить уведомление об отсутствии?")
    assert warning in heard.text[summary:]
    assert "Готово: Школа уведомлена" in heard.text


def test_back_goes_to_the_question_before(cabinet):
    answers = ["20.10", "", "", "", "", "0", "0", "0", "0", "23.10", "0", "0", "0", "0"]
    heard = talked(cabinet, "уведомить об", *answers)
    assert [prompt.partition(",")[0] for prompt in heard.prompts[1:]] == [
        "Первый день",
        "Последний день",
        "Номера занятий",
        "Номер от 1 до 6",
        "Примечание",
        "Напишите да",
        "Примечание",
        "Номер от 1 до 6",
        "Номера занятий",
        "Последний день",
        "Номер от 1 до 6",
        "Последний день",
        "Первый день",
        "Номер от 1 до 28",
    ]
    assert notices(cabinet, date(2026, 10, 20)) == ()


@pytest.mark.parametrize(
    ("typed", "lessons"),
    [("нулевой", (0,)), ("0,1", (0, 1)), ("1 ноль", (0, 1)), ("zero", (0,)), ("все", ()), ("Весь день", ())],
)
def test_a_zero_lesson_has_a_name(open_as, typed, lessons):
    cabinet = open_as(child="ivanova-m")
    heard = talked(cabinet, "уведомить об", "21.10", "", typed, "", "", "да")
    assert "Занятие с номером 0 назовите словом «нулевой»." in heard.lines
    assert notices(cabinet, date(2026, 10, 21))[0].lessons == lessons


def test_a_day_of_the_month_is_announced_and_seen(cabinet):
    heard = talked(cabinet, "отсут", "друг", "23.10", "1", "", "", "", "", "", "да", "23 октября", "0")
    assert len(notices(cabinet)) == 1
    after = heard.after("Готово: Школа уведомлена")
    assert after[0].startswith("Октябрь 2026: ")
    assert "Пятница, 23 октября: уведомление: весь день." in after
    assert "1 уведомление." in after


def test_a_notice_is_taken_back(cabinet):
    run(absence.announce(cabinet, draft(FRIDAY)))
    heard = talked(cabinet, "отм", "1", "нет", "1", "да", "11")
    assert notices(cabinet) == ()
    assert "Уведомления: 1." in heard.lines
    assert "Готово: Уведомление об отсутствии 23 октября отменено." in heard.lines
    assert "Уведомлений нет." in heard.lines


def test_a_notice_is_taken_back_from_its_day(cabinet):
    run(absence.announce(cabinet, draft(FRIDAY)))
    talked(cabinet, "отсут", "23 октября", "отм", "1", "да")
    assert notices(cabinet) == ()


def test_signing_from_the_list(cabinet):
    heard = talked(cabinet, "подписать дн", "1", "да", "1", "нет", "0")
    assert "Не подписаны 2 недели: 4 пункта." in heard.lines
    assert "Готово: Дневник за неделю с 28 сентября по 4 октября подписан." in heard.lines
    assert "Не подписана 1 неделя: 3 пункта." in heard.lines
    assert run(diary.unsigned(cabinet)) == (date(2026, 10, 5),)


def test_signing_a_week_by_its_date(cabinet):
    heard = talked(cabinet, "подписать дн", "друг", "19.10", "друг", "14.09", "друг", "вчера", "да", "0")
    mistakes = [line for line in heard.lines if line.startswith("Ошибка: ")]
    assert mistakes == [
        "Ошибка: Эта неделя ещё не началась: подписать её можно с понедельника.",
        "Ошибка: Эта неделя уже подписана.",
    ]
    assert "Готово: Дневник за неделю с 12 по 18 октября подписан." in heard.lines


def test_signing_the_week_being_read(cabinet):
    heard = talked(cabinet, "дневник", "подп", "да")
    after = heard.after("Готово: Дневник")
    assert after[1] == "Подписано: Иванов Иван Иванович, 15 октября."
    assert not [line for line in after if "Подписать" in line]


def test_a_student_is_told_why(student_cabinet):
    heard = talked(student_cabinet, "подписать дн", "10", "11", "6", "подписать", "0", "9", "увед", "0")
    closed = "Ошибка: Это может только родитель: войдите под учётной записью родителя."
    assert heard.lines.count(closed) == 5
    assert not {"Напишите да, 0 назад: ", "Первый день, 0 назад: "} & set(heard.prompts)


@dataclass
class FailingAt(FaultyPortal):
    """One method fails, as often as told."""

    method: str = "send"
    error: EposError = field(default_factory=PortalUnreachable)
    times: int = 99

    async def _through(self, name, *arguments):
        if name != self.method or self.asked.count(name) >= self.times:
            return await super()._through(name, *arguments)
        self.asked.append(name)
        raise self.error


FULL_DISK = CannotKeep("/home/sent.jsonl", "28")


def failing(cabinet, method: str, error: EposError, times: int = 99):
    return replace(cabinet, portal=FailingAt(cabinet.portal, method=method, error=error, times=times))


def mistakes(heard):
    return [line for line in heard.lines if line.startswith("Ошибка: ")]


def test_what_cannot_be_kept_is_told_and_the_menu_comes_back(cabinet):
    full = failing(cabinet, "send", FULL_DISK)
    heard = talked(full, *NOTICE, "да", "нет", "7", "1", "да", "0", "0")
    assert len(mistakes(heard)) == 2
    assert all("/home/sent.jsonl" in line and "Ничего не отправлено." in line for line in mistakes(heard))
    assert heard.code == 0
    assert notices(cabinet) == ()


def test_a_notice_that_failed_is_sent_again_without_typing_it_again(cabinet):
    full = failing(cabinet, "send", FULL_DISK, times=1)
    heard = talked(full, *NOTICE, "да", "да", "0")
    assert len(mistakes(heard)) == 1
    assert heard.text.count("Причина: Болезнь.") == 2
    (notice,) = notices(cabinet)
    assert (notice.lessons, notice.note) == ((2, 3), "к врачу утром")


@pytest.mark.parametrize("way", ["нет", CTRL_C])
def test_a_notice_that_failed_is_given_up_by_a_no_or_ctrl_c(cabinet, way):
    full = failing(cabinet, "send", FULL_DISK)
    heard = talked(full, *NOTICE, "да", way, "0")
    assert heard.prompts[-1] == "Номер от 1 до 28, 0 выход: "
    assert (heard.code, notices(cabinet)) == (0, ())


def test_a_notice_the_school_refuses_may_be_mended(cabinet):
    refusing = failing(cabinet, "send", PortalRefused(Refusal.INVALID_NOTICE))
    heard = talked(refusing, *NOTICE, "да", "0", "после обеда", "нет", "0")
    assert mistakes(heard) == ["Ошибка: Школа не приняла уведомление: проверьте дни и занятия."]
    assert "Когда: 23 октября." in heard.after("Примечание, 0 назад: после обеда")
    assert "Примечание: после обеда." in heard.lines


def test_a_notice_of_which_nothing_is_known_is_not_offered_again(cabinet):
    silent = failing(cabinet, "send", PortalUnreachable())
    heard = talked(silent, *NOTICE, "да", "0")
    (told,) = mistakes(heard)
    assert "Неизвестно, дошло ли уведомление" in told
    assert heard.prompts[-1] == "Номер от 1 до 28, 0 выход: "


def test_a_question_that_fails_leads_back_with_what_was_typed(cabinet):
    no_reasons = failing(cabinet, "absence_reasons", PortalUnreachable())
    heard = talked(no_reasons, "уведомить об", "23.10", "", "2-3", "0", "0", "0", "0")
    assert len(mistakes(heard)) == 1
    assert [prompt.partition(",")[0] for prompt in heard.prompts[3:6]] == [
        "Номера занятий",
        "Номера занятий",
        "Последний день",
    ]


def test_after_an_own_message_the_chat_is_not_told_again(cabinet):
    heard = talked(cabinet, "4", "2", "1", "Спасибо, приду.", "", "да")
    assert heard.after("Готово: ")[:3] == [
        "Кузнецова Ольга Сергеевна, 10 сообщений.",
        "Четверг, 15 октября.",
        "19:20, Вы: Спасибо, приду.",
    ]
