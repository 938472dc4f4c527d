"""The calendar of events and the feed in Russian."""

from datetime import date

from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted, plural

SECTION = "Рабочий стол"
TITLE = "Календарь"
FEED = "Лента событий"
FEED_SHORT = "Лента"
YEAR = "События учебного года"
ALL_DAY = "весь день"
TIME = "Время"
DAYS = "Дни"
PLACE = "Место"
AUDIENCE = "Для кого"
DESCRIPTION = "Подробно"
LESSON = "Занятие"
ABOUT = "Тема"
NOTHING = "Событий нет."
NOTHING_IN_MONTH = "В этом месяце ничего не запланировано."
NOTHING_IN_SPAN = "На эти дни ничего не запланировано."
CONTROL = "контрольная"
NEWS_NONE = "Новостей пока нет."
MESSAGES_NONE = "Сообщений пока нет."
NO_MESSAGES = "Личными сообщениями портала здесь не пользуются."


def legend(one: str, few: str, several: str, many: str) -> str:
    return f"{one} 1, {few} 2–3, {several} 4–6, {many} 7 и больше событий"


def count(events: int) -> str:
    return counted(events, "мероприятие", "мероприятия", "мероприятий") if events else "мероприятий нет"


def control_works(count: int) -> str:
    if count == 1:
        return "контрольная работа"
    return counted(count, "контрольная работа", "контрольные работы", "контрольных работ")


def day_of(number: int, days: int) -> str:
    return f"{number}-й день из {days}"


def eventful(days: int) -> str:
    return counted(days, "день с событиями", "дня с событиями", "дней с событиями")


def since(starts: str) -> str:
    return f"с {starts}"


def unread_news(count: int) -> str:
    if not count:
        return "все прочитаны"
    return f"{count} {plural(count, 'непрочитанная', 'непрочитанные', 'непрочитанных')}"


def unread_messages(count: int, chats: int) -> str:
    if not count:
        return "новых нет"
    where = counted(chats, "чате", "чатах", "чатах")
    return f"{count} {plural(count, 'новое', 'новых', 'новых')} в {where}"


def span(first: date, last: date) -> str:
    return f"{FEED}, {dates.span(first, last)}"
