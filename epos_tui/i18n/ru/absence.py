"""Planned absence in Russian."""

from datetime import date

from epos_tui.domain.absence import LONGEST_NOTE, LONGEST_SPAN, AbsenceState, ProblemKind
from epos_tui.domain.access import Refusal
from epos_tui.domain.year import DayKind
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE = "Уведомление об отсутствии"
STATE = {
    AbsenceState.OFF: "нет занятий",
    AbsenceState.FULL: "не был весь день",
    AbsenceState.PARTIAL: "был не на всех занятиях",
    AbsenceState.ANNOUNCED_FULL: "уведомление: весь день",
    AbsenceState.ANNOUNCED_PARTIAL: "уведомление: часть занятий",
    AbsenceState.PRESENT: "ни пропусков, ни уведомлений",
}
ANNOUNCE, CANCEL = "Уведомить", "Отменить уведомление"
ALL_DAY = "весь день"
FIRST, LAST, WHEN = "Первый день", "Последний день", "Когда"
LESSONS, REASON, NOTE = "Занятия", "Причина", "Примечание"
NO_REASON = "не указана"
NOTICE, NOTICES, NO_NOTICES = "Уведомление", "Уведомления", "Уведомлений нет."
MISSED, ANNOUNCED, ATTENDED = "пропущено", "по уведомлению", "был"
NEXT_STEP, SEND, BACK = "Далее", "Отправить", "Назад"
LAST_HINT = "если дней несколько"
NOTE_HINT = "необязательно"
TICK_HINT = "ничего не отмечено — весь день"
LEGEND = {
    AbsenceState.FULL: "весь день",
    AbsenceState.PARTIAL: "часть занятий",
    AbsenceState.ANNOUNCED_FULL: "уведомление",
}
KIND_SIGN = {DayKind.VACATION: "к", DayKind.HOLIDAY: "п"}
SENT_TO = "Уведомление сразу увидят классный руководитель или куратор и учителя."
REFUSED = {
    Refusal.ONLY_PARENTS: "Это может только родитель: войдите под учётной записью родителя.",
    Refusal.NOT_YOUR_CHILD: "Школа не видит у вас такого ребёнка.",
    Refusal.ALREADY_SIGNED: "Эта неделя уже подписана.",
    Refusal.WEEK_NOT_BEGUN: "Эта неделя ещё не началась: подписать её можно с понедельника.",
    Refusal.WEEK_WITHOUT_LESSONS: "На этой неделе нет занятий: подписывать нечего.",
    Refusal.NO_SUCH_NOTICE: "Такого уведомления нет: возможно, его уже отменили.",
    Refusal.NOTICE_IN_THE_PAST: "Дни этого уведомления уже прошли: отменить его нельзя.",
    Refusal.INVALID_NOTICE: "Школа не приняла уведомление: проверьте дни и занятия.",
}


def state(state: AbsenceState, missed: int, lessons: int) -> str:
    if state is AbsenceState.PARTIAL:
        return f"пропущено занятий: {missed} из {lessons}"
    return STATE[state]


def created(day: date) -> str:
    return f"создано {dates.day(day)}"


def notice(first: date, last: date) -> str:
    return f"Отсутствие {dates.span_said(first, last)}"


def lesson_numbers(numbers: tuple[int, ...]) -> str:
    if not numbers:
        return ALL_DAY
    word = "занятие" if len(numbers) == 1 else "занятия"
    return f"{word} {', '.join(map(str, numbers))}"


def problem(kind: ProblemKind, day: str, lesson: int | None, detail: str) -> str:
    match kind:
        case ProblemKind.LAST_BEFORE_FIRST:
            return "Последний день раньше первого."
        case ProblemKind.TOO_LONG:
            return f"Слишком долго: не больше {LONGEST_SPAN} дней одним уведомлением."
        case ProblemKind.NOTE_TOO_LONG:
            return f"Примечание длиннее {LONGEST_NOTE} знаков."
        case ProblemKind.PAST:
            return f"{day}: этот день уже прошёл."
        case ProblemKind.LESSON_BEGUN:
            return f"{day}: уже начались занятия {detail}."
        case ProblemKind.NO_LESSONS | ProblemKind.DAY_OFF:
            return f"{day}: занятий нет{f' ({detail})' if detail else ''}."
        case ProblemKind.NO_SUCH_LESSON:
            return f"{day}: занятия {lesson} нет в расписании."
        case ProblemKind.ALREADY_ANNOUNCED:
            return f"{day}: об этом уже есть уведомление."
        case ProblemKind.CONTROL_WORK:
            return f"{day}: контрольная работа, {detail}, занятие {lesson}."


def warning(text: str) -> str:
    return f"Внимание: {text}"


def announce_question(name: str) -> str:
    return f"{name}. Отправить уведомление об отсутствии?"


def announced(first: date, last: date) -> str:
    return f"Школа уведомлена: отсутствие {dates.span_said(first, last)}."


def cancel_question(first: date, last: date) -> str:
    return f"Отменить уведомление об отсутствии {dates.span_said(first, last)}?"


def cancelled(first: date, last: date) -> str:
    return f"Уведомление об отсутствии {dates.span_said(first, last)} отменено."


def summary(absent: int, partly: int, announced: int) -> str:
    return "; ".join(
        (
            f"не был весь день: {counted(absent, 'день', 'дня', 'дней')}",
            f"был не на всех занятиях: {counted(partly, 'день', 'дня', 'дней')}",
            f"дней с уведомлением: {announced}",
        )
    )
