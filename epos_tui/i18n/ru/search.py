"""Search over everything in Russian."""

from epos_tui.domain.place import SearchKind
from epos_tui.i18n.ru.grammar import counted

TITLE = "Поиск"
PROMPT = "Что найти?"
KIND = {
    SearchKind.HOMEWORK: "Домашнее задание",
    SearchKind.CLASSWORK: "Классная работа",
    SearchKind.NOTE: "Заметка к заданию",
    SearchKind.LESSON: "Занятие",
    SearchKind.MARK: "Оценка",
    SearchKind.FINAL: "Итоговая оценка",
    SearchKind.DEBT: "Непрохождение аттестации",
    SearchKind.CONTROL_WORK: "Контрольная работа",
    SearchKind.EVENT: "Мероприятие",
    SearchKind.NEWS: "Новость",
    SearchKind.MESSAGE: "Сообщение",
    SearchKind.CONTACT: "Кому можно написать",
    SearchKind.ABSENCE: "Уведомление об отсутствии",
    SearchKind.TOPIC: "Тема рабочей программы",
    SearchKind.DISCIPLINE: "Строка учебного плана",
    SearchKind.LINK: "Ссылка",
    SearchKind.SUPPORT: "Обращение в техподдержку",
}
KIND_SHORT = {
    SearchKind.HOMEWORK: "задание",
    SearchKind.CLASSWORK: "в классе",
    SearchKind.NOTE: "заметка",
    SearchKind.LESSON: "занятие",
    SearchKind.MARK: "оценка",
    SearchKind.FINAL: "итог",
    SearchKind.DEBT: "долг",
    SearchKind.CONTROL_WORK: "КР",
    SearchKind.EVENT: "событие",
    SearchKind.NEWS: "новость",
    SearchKind.MESSAGE: "сообщение",
    SearchKind.CONTACT: "контакт",
    SearchKind.ABSENCE: "отсутствие",
    SearchKind.TOPIC: "тема",
    SearchKind.DISCIPLINE: "план",
    SearchKind.LINK: "ссылка",
    SearchKind.SUPPORT: "обращение",
}
KINDS = {
    SearchKind.HOMEWORK: "Домашние задания",
    SearchKind.CLASSWORK: "Классная работа",
    SearchKind.NOTE: "Свои заметки",
    SearchKind.LESSON: "Занятия",
    SearchKind.MARK: "Оценки",
    SearchKind.FINAL: "Итоговые оценки",
    SearchKind.DEBT: "Непрохождение аттестации",
    SearchKind.CONTROL_WORK: "Контрольные работы",
    SearchKind.EVENT: "Мероприятия",
    SearchKind.NEWS: "Новости",
    SearchKind.MESSAGE: "Сообщения",
    SearchKind.CONTACT: "Контакты",
    SearchKind.ABSENCE: "Уведомления об отсутствии",
    SearchKind.TOPIC: "Темы рабочих программ",
    SearchKind.DISCIPLINE: "Учебный план",
    SearchKind.LINK: "Ссылки",
    SearchKind.SUPPORT: "Обращения в техподдержку",
}
OWN = "своё"
ALL_KINDS, ALL_CHILDREN = "Всё", "Все дети"
CHOOSE_KIND, CHOOSE_CHILD = "Что искать", "О ком искать"
NOT_READ = "Чего в поиске ещё нет"
NOTHING = "Ничего не найдено."
HINT: tuple[str, ...] = (
    "Начните печатать. Находится всё прочитанное: задания, темы, оценки, новости, сообщения, люди.",
    "Слова — в любой форме и в любом порядке, ё и е — одно; «в кавычках» — дословно.",
)
HOW: tuple[str, ...] = ("Слова в любой форме, через пробел; в кавычках — дословно.",)
WHOSE, AGE = "О ком", "Прочитано"
NO_PLACE = "Задание этой заметки ещё не прочитано: открыть негде."
SEARCH_READ = "Искать в том, что прочитано"
READ_ALL = "Прочитать с портала всё, чего ещё нет"
READING = "Читаю с портала то, чего ещё нет."
DATE, WHAT, TEXT = "Дата", "Что", "Где найдено"


def found(count: int) -> str:
    return f"найдено: {count}"


def shown(shown: int, count: int) -> str:
    return f"показано {shown} из {count}"


def lacking(kinds: str, whose: str) -> str:
    return f"Ещё не прочитано{_of(whose)}: {kinds}."


def partly(kinds: str, whose: str) -> str:
    return f"Прочитано не за все дни года или не целиком{_of(whose)}: {kinds}."


def _of(whose: str) -> str:
    return f", {whose}" if whose else ""


def by_key(key: str) -> str:
    return f"{key} — прочитать с портала всё, чего ещё нет. До того находится только то, что открывали."


def by_option(option: str) -> str:
    return f"С параметром {option} сначала прочитается с портала всё, чего ещё нет."


def children(count: int) -> str:
    return f"дети: {count}"


def records(count: int) -> str:
    return counted(count, "запись", "записи", "записей")
