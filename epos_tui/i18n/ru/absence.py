"""Planned absence in Russian."""

from datetime import date

from epos_tui.domain.absence import LONGEST_NOTE, LONGEST_SPAN, AbsenceState, ProblemKind
from epos_tui.domain.year import DayKind
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE_SHORT = "Отсутствие"
TITLE = "Уведомление об отсутствии"
_STATE = {
    AbsenceState.OFF: "нет занятий",
    AbsenceState.FULL: "отсутствие весь день",
    AbsenceState.ANNOUNCED_FULL: "уведомление: весь день",
    AbsenceState.ANNOUNCED_PARTIAL: "уведомление: часть занятий",
    AbsenceState.PRESENT: "ни пропусков, ни уведомлений",
}
CANCEL = "Отменить уведомление"
ALL_DAY = "весь день"
FIRST, LAST, WHEN = "Первый день", "Последний день", "Когда"
LESSONS, REASON, NOTE = "Занятия", "Причина", "Примечание"
NO_REASON = "не указана"
NOTICE, NOTICES, NO_NOTICES = "Уведомление", "Уведомления", "Уведомлений нет."
MISSED, ANNOUNCED = "пропущено", "по уведомлению"
NEXT_STEP, SEND = "Далее", "Отправить"
LAST_HINT = "если их несколько"
NOTE_HINT = "необязательно"
TICK_HINT = "ничего не отмечено — весь день"
LEGEND = {
    AbsenceState.FULL: "весь день",
    AbsenceState.PARTIAL: "часть занятий",
    AbsenceState.ANNOUNCED_FULL: "уведомление",
}
KIND_SIGN = {DayKind.VACATION: "к", DayKind.HOLIDAY: "п", DayKind.DAY_OFF: "в", DayKind.OUTSIDE: "-"}
ANNOUNCE_UNKNOWN = (
    "Портал не ответил. Неизвестно, дошло ли уведомление: программа проверит это сама и повторит, если нужно."
)
CANCEL_UNKNOWN = (
    "Портал не ответил. Неизвестно, отменено ли уведомление: программа проверит это сама "
    "и повторит, если нужно."
)
TEMPLATES, NO_TEMPLATES = "Шаблоны уведомлений", "Шаблонов пока нет."
TEMPLATES_SHORT = "Шаблоны"
SAVE_TEMPLATE = "Сохранить как шаблон"
NEW_TEMPLATE = "Новый шаблон"
REMOVE_TEMPLATE = "Удалить шаблон"
TEMPLATE_NAME = "Название шаблона"
TEMPLATE_HINT = "Шаблон остаётся на этом компьютере и сам ничего не отправляет."
USE_TEMPLATE = "Уведомить по шаблону"
WITHOUT_TEMPLATE = "без шаблона"
SENT_TO = "Уведомление сразу увидят классный руководитель или куратор и учителя."


def state(state: AbsenceState, missed: int, lessons: int) -> str:
    if state is AbsenceState.PARTIAL:
        return f"пропущено занятий: {missed} из {lessons}"
    return _STATE[state]


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
            f"отсутствие весь день: {counted(absent, 'день', 'дня', 'дней')}",
            f"отсутствие на части занятий: {counted(partly, 'день', 'дня', 'дней')}",
            f"дней с уведомлением: {announced}",
        )
    )


def template_days(count: int) -> str:
    return f"{counted(count, 'день', 'дня', 'дней')} подряд"


def template_saved(name: str) -> str:
    return f"Шаблон сохранён: {name}."


def template_removed(name: str) -> str:
    return f"Шаблон удалён: {name}."


def remove_template_question(name: str) -> str:
    return f"Удалить шаблон «{name}»?"


def no_template(name: str) -> str:
    return f"Шаблона «{name}» нет."
