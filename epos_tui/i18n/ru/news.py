"""News in Russian."""

from epos_tui.domain.news import NewsSource
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.ru.grammar import counted, plural

TITLE = "Новости"
_OF = {
    InstitutionKind.SCHOOL: ("школа", "школы"),
    InstitutionKind.COLLEGE: ("колледж", "колледжа"),
    InstitutionKind.OTHER: ("учреждение", "учреждения"),
}
SOURCE = {kind: {NewsSource.REGION: "край", NewsSource.INSTITUTION: name} for kind, (name, _) in _OF.items()}
ONLY = {
    kind: {NewsSource.REGION: "Только новости края", NewsSource.INSTITUTION: f"Только новости {of}"}
    for kind, (_, of) in _OF.items()
}
UNREAD, ALL_READ = "не прочитано", "всё прочитано"
ALL, ONLY_UNREAD = "Все новости", "Только непрочитанные"
MARK_ALL = "Отметить все прочитанными"
NO_TITLE = "Без заголовка"
NO_TEXT = "Подробностей нет."
NONE = "Новостей пока нет."
NONE_HERE = "Таких новостей нет."
NO_UNREAD = "Непрочитанных новостей нет."


def heading(kind: InstitutionKind, source: NewsSource | None) -> str:
    if source is None:
        return TITLE
    return f"Новости {'края' if source is NewsSource.REGION else _OF[kind][1]}"


def unread(count: int) -> str:
    return counted(count, "непрочитанная", "непрочитанные", "непрочитанных")


def count(count: int) -> str:
    return counted(count, "новость", "новости", "новостей")


def marked(count: int) -> str:
    marked = plural(count, "Отмечена прочитанной", "Отмечены прочитанными", "Отмечено прочитанными")
    return f"{marked} {counted(count, 'новость', 'новости', 'новостей')}."


def show_others(key: str) -> str:
    return f"Показать остальные: {key}"


def no_item(id: str) -> str:
    return f"Новости «{id}» нет. Идентификаторы показывает news --json."
