"""Useful links in Russian."""

SECTION = "Прочее"
TITLE = "Полезные ссылки"
LINK, LINKS, ADDRESS = "Ссылка", "Ссылки", "Адрес"
CHOOSE, OPEN = "Какая ссылка", "Открыть"
NOT_OPENED = "Ссылка не открыта."
NO_LINK = "Здесь нет ссылок."


def numbered(number: int) -> str:
    return f"Ссылка {number}"


def open_question(host: str) -> str:
    return f"Открыть в браузере сайт {host}?"


def opened(host: str) -> str:
    return f"Ссылка передана браузеру: {host}."


def copied(host: str) -> str:
    return f"Адрес скопирован: {host}. Если он не вставляется, терминал не даёт копировать."


def by_key(open: str, copy: str) -> str:
    return f"{open} — открыть в браузере, {copy} — скопировать адрес"
