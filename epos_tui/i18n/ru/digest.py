"""What is new, in Russian."""

from collections.abc import Sequence
from datetime import date

from epos_tui.domain.digest import Kind
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted, plural

TITLE = "Что нового"
NOTHING = "С прошлого раза ничего нового."
NOTHING_LATELY = "С прошлого раза ничего нового. Здесь появятся оценки, задания, замены, новости и сообщения."
BEGUN = "То, что уже есть в дневнике, новым не считается: отсчёт идёт с первого посещения."
NEW, SEEN = "новое", "видели"
ONLY_NEW = "Только новое"
MARK_ALL = "Отметить всё виденным"
FURTHER, SEEN_LATELY = "Дальше", "Что видели недавно"
OPEN = "Перейти туда"
EVERYONE = "Все дети"
NO_DAY = "без даты"
ADDED = {
    Kind.MARK: "Новая оценка",
    Kind.FINAL: "Итоговая оценка",
    Kind.DEBT: "Новая задолженность",
    Kind.HOMEWORK: "Новое домашнее задание",
    Kind.CONTROL_WORK: "Объявлена контрольная работа",
    Kind.LESSON: "Изменение в расписании",
    Kind.UNSIGNED: "Не подписано",
    Kind.ABSENCE: "Уведомление об отсутствии",
    Kind.ORDER: "Не отправлено",
    Kind.MESSAGE: "Новое сообщение",
    Kind.EVENT: "Новое событие",
    Kind.NEWS: "Новость",
}
CHANGED = {
    Kind.MARK: "Оценка изменена",
    Kind.FINAL: "Итоговая оценка изменена",
    Kind.DEBT: "Задолженность: изменение",
    Kind.HOMEWORK: "Домашнее задание изменено",
    Kind.CONTROL_WORK: "Контрольная работа: изменение",
    Kind.LESSON: "Расписание изменено ещё раз",
    Kind.UNSIGNED: "Не подписано",
    Kind.ABSENCE: "Уведомление об отсутствии изменено",
    Kind.ORDER: "Не отправлено",
    Kind.MESSAGE: "Сообщение изменено",
    Kind.EVENT: "Событие изменено",
    Kind.NEWS: "Новость изменена",
}
REMOVED = {
    Kind.MARK: "Оценка убрана",
    Kind.FINAL: "Итоговая оценка убрана",
    Kind.DEBT: "Задолженности больше нет",
    Kind.HOMEWORK: "Домашнее задание убрано",
    Kind.CONTROL_WORK: "Контрольной работы больше нет",
    Kind.LESSON: "Снова по расписанию",
    Kind.UNSIGNED: "Подписано",
    Kind.ABSENCE: "Уведомление об отсутствии отменено",
    Kind.ORDER: "Больше не ждёт отправки",
    Kind.MESSAGE: "Сообщение удалено",
    Kind.EVENT: "Событие отменено",
    Kind.NEWS: "Новость убрана",
}
SHORT = {
    Kind.MARK: "оценка",
    Kind.FINAL: "итог",
    Kind.DEBT: "долг",
    Kind.HOMEWORK: "задание",
    Kind.CONTROL_WORK: "КР",
    Kind.LESSON: "урок",
    Kind.UNSIGNED: "подпись",
    Kind.ABSENCE: "пропуск",
    Kind.ORDER: "отправка",
    Kind.MESSAGE: "чат",
    Kind.EVENT: "событие",
    Kind.NEWS: "новость",
}
KINDS = {
    Kind.MARK: "оценки",
    Kind.FINAL: "итоговые оценки",
    Kind.DEBT: "задолженности",
    Kind.HOMEWORK: "домашние задания",
    Kind.CONTROL_WORK: "контрольные работы",
    Kind.LESSON: "расписание",
    Kind.UNSIGNED: "подписи",
    Kind.ABSENCE: "уведомления об отсутствии",
    Kind.ORDER: "отправка",
    Kind.MESSAGE: "сообщения",
    Kind.EVENT: "события",
    Kind.NEWS: "новости",
}
GONE, GONE_SHORT = "было", "убрано"
FACT = {
    "title": "Название",
    "day": "День",
    "text": "",
    "weight": "Вес",
    "system": "Система",
    "form": "Форма",
    "exam": "Экзамен",
    "until": "Ждут до",
    "comment": "Комментарий",
    "for_what": "За что",
    "term": "Период",
    "note": "Примечание",
    "minutes": "Время",
    "files": "Вложения",
    "added_after": "Добавлено после занятия",
    "changed_after": "Изменено после занятия",
    "number": "Номер занятия",
    "change": "Изменение",
    "starts": "Начало",
    "ends": "Конец",
    "teacher": "Учитель",
    "room": "Кабинет",
    "last": "Последний день",
    "lessons": "Занятия",
    "reason": "Причина",
    "order": "Что",
    "stage": "Состояние",
    "said": "Портал ответил",
    "author": "От кого",
    "where": "Место",
    "source": "Источник",
}
UNKNOWN = "Не всё удалось узнать"
NOT_SET, YES = "не указано", "да"
CHANGE = {"replaced": "замена", "cancelled": "отмена", "moved": "перенос"}
ORDER = {
    "AbsenceDraft": "уведомление об отсутствии",
    "AbsenceCancellation": "отмена уведомления об отсутствии",
    "DiarySignature": "подпись недели",
    "OutgoingMessage": "сообщение",
    "SupportRequest": "обращение в техподдержку",
}
NO_NOTIFIER = (
    "Для уведомлений рабочего стола нужна библиотека desktop-notifier. "
    "Поставьте её рядом с программой: pip install 'epos-tui[notify]'."
)
NO_ALONE = "На рабочий стол уведомление показать не удалось. Новое по-прежнему приходит строками."
WATCHING = "Слежу за новым. Закончить: Ctrl+C."
NOTIFICATION = "ЭПОС"


def heading(new: int) -> str:
    return f"{TITLE}, всего {new}" if new else TITLE


def count(new: int) -> str:
    return f"Нового: {new}" if new else "Нового нет"


def marked(count: int) -> str:
    marked = plural(count, "Отмечена виденной", "Отмечены виденными", "Отмечено виденными")
    return f"{marked} {counted(count, 'запись', 'записи', 'записей')}."


def offer(new: int, key: str) -> str:
    return f"Нового: {new}. {key} — показать."


def became(old: str, new: str) -> str:
    return f"было {old}, стало {new}"


def unknown(kinds: Sequence[str], why: str) -> str:
    return f"Не удалось узнать, есть ли новое: {', '.join(kinds)}. {why}"


def due(day: date) -> str:
    return f"на {_ACCUSATIVE[day.weekday()]}, {dates.day(day)}"


def show_others(key: str) -> str:
    return f"Показать виденное: {key}"


def at_least(minutes: int) -> str:
    return f"--minutes: целое число минут от {minutes} до 1440. Чаще портал не спрашивают."


def needs(option: str) -> str:
    return f"Параметр --{option} пишется вместе с --watch."


_ACCUSATIVE = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")
