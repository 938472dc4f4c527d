"""Useful links in Russian."""

from epos_tui.i18n.ru.grammar import counted

SECTION = "Прочее"
TITLE = "Полезные ссылки"
LINK, LINKS, ADDRESS = "Ссылка", "Ссылки", "Адрес"
CHOOSE, OPEN = "Какая ссылка", "Открыть"
NOT_OPENED = "Ссылка не открыта."
NO_LINK = "Здесь нет ссылок."
OWN = "Свои ссылки"
NOTE, NAME = "Примечание", "Название"
UNSAFE = "адрес не открывается: он может увести на чужой сайт"
NONE = "Ссылок пока нет."
ADD, CHANGE, REMOVE, SAVE = "Добавить ссылку", "Изменить ссылку", "Удалить ссылку", "Сохранить"
WRONG_ADDRESS = "Нужен адрес сайта, который начинается с http:// или https://."
NO_NAME = "Назовите ссылку."
ONLY_OWN = "Изменить и удалить можно только свою ссылку."


def numbered(number: int) -> str:
    return f"Ссылка {number}"


def open_question(host: str) -> str:
    return f"Открыть в браузере сайт {host}?"


def count(count: int) -> str:
    return counted(count, "ссылка", "ссылки", "ссылок")


def remove_question(name: str) -> str:
    return f"Удалить свою ссылку «{name}»?"


def added(name: str) -> str:
    return f"Ссылка «{name}» сохранена на этом компьютере."


def removed(name: str) -> str:
    return f"Ссылка «{name}» удалена."


def no_own(url: str) -> str:
    return f"Своей ссылки с адресом «{url}» нет."


def opened(host: str) -> str:
    return f"Ссылка передана браузеру: {host}."


def copied(host: str) -> str:
    return f"Адрес скопирован: {host}. Если он не вставляется, терминал не даёт копировать."


def by_key(open: str, copy: str) -> str:
    return f"{open} — открыть в браузере, {copy} — скопировать адрес"
