"""The lines face in Russian."""

from epos_tui.i18n.ru.grammar import counted, plural

WELCOME = "ЭПОС, построчно. Помощь: знак вопроса."
ANSWERS = {
    "help": ("?", "помощь", "справка"),
    "repeat": ("п", "повтор", "повтори", "повторить", "список"),
    "where": ("я", "где", "где я", "где я?"),
    "back": ("0", "назад"),
    "leave": ("в", "выход", "выйти"),
    "lock": ("скрыть", "спрятать", "закрыть дневник"),
    "find": ("/", ".", "найти", "найди"),
    "all": ("все",),
    "whole_day": ("весь день", "весь", "целый день", "все"),
    "zero": ("нулевой", "ноль"),
}
MAIN_MENU = "Главное меню"
MENU = {
    "today": "Сегодня",
    "events": "Календарь и лента событий",
    "news": "Новости",
    "messages": "Личные сообщения",
    "write": "Новый чат: кому написать",
    "diary": "Дневник за неделю",
    "sign": "Подписать дневник, «Ознакомлен»",
    "homework": "Домашнее задание",
    "absences": "Отсутствия за месяц",
    "announce": "Уведомить об отсутствии",
    "cancel": "Отменить уведомление",
    "timetable": "Расписание",
    "stay": "Режим пребывания",
    "marks": "Оценки по предметам",
    "finals": "Итоговые оценки",
    "dynamics": "Динамика успеваемости",
    "debts": "Непрохождение аттестации",
    "programmes": "Рабочие программы",
    "curriculum": "Учебный план",
    "study_calendar": "Календарный учебный график",
    "links": "Полезные ссылки",
    "support": "Написать в техподдержку",
    "status": "Что хранится и кого спрашивают",
    "export": "Выгрузить дневник в файлы",
    "search": "Поиск во всём прочитанном",
    "tomorrow": "Завтра",
    "new": "Что нового",
    "child": "Сменить ребёнка",
}
ACT = {
    "previous_week": "Предыдущая неделя",
    "next_week": "Следующая неделя",
    "this_week": "Эта неделя",
    "other_week": "Другая дата",
    "several_weeks": "Несколько недель сразу, всех детей",
    "sign": "Подписать неделю, «Ознакомлен»",
    "averages": "Средние оценки за неделю",
    "previous_month": "Предыдущий месяц",
    "next_month": "Следующий месяц",
    "this_month": "Этот месяц",
    "other_day": "Другая дата",
    "announce": "Уведомить об отсутствии",
    "announce_day": "Уведомить об отсутствии в этот день",
    "cancel_day": "Отменить уведомление",
    "previous_day": "Предыдущий день",
    "next_day": "Следующий день",
    "today": "Сегодня",
    "days": "Другие дни",
    "any_days": "Любые дни",
    "subject": "Один предмет или все",
    "done": "Отметить как сделанное",
    "undone": "Снять отметку о сделанном",
    "note": "Своя заметка",
    "save": "Сохранить вложение",
    "period": "Другой период",
    "system": "Другая система оценивания",
    "rule": "Другой расчёт",
    "year": "Другой учебный год",
    "write": "Написать",
    "earlier": "Более ранние сообщения",
    "find": "Найти в переписке",
}
HELP: tuple[str, ...] = (
    "Выбор: номер пункта или начало его названия, например «дн».",
    "Буква п повторяет список. 0 ведёт назад. Буква в: выход. Знак вопроса: эта помощь.",
    "Буква я: где я, чей это дневник и как сюда попали.",
    "Косая черта и текст, например «/матем», показывают те пункты, где он есть; 0 ведёт к целому списку.",
    "Ввод без ответа показывает следующую часть длинного списка, слово «все» показывает его до конца.",
    "Буквы годятся большие и маленькие, в русской и в латинской раскладке.",
    "Ctrl+C оставляет вопрос, дважды подряд: выход. Ctrl+D ведёт назад.",
    "Слово «скрыть» прячет дневник, пока его не откроют снова.",
    "Школе ничего не отправляется без слова «да».",
)
HELP_KEYS = "Пункт открывает одна клавиша, если больше ничего не подходит; иначе нужен Ввод."
BACK, EXIT = "назад", "выход"
DONE = "Готово"
ENTER_LISTS = "Ввод: список."
CHOOSE_DAY = "Какой день открыть"
CHOOSE_ACT = "Что можно сделать"
INTERRUPTED = "Вопрос оставлен. Ещё раз Ctrl+C: выход из программы."
BYE = "До свидания."
NEED_YES = "Нужно слово «да»."
NOT_SAVED = "Файл не сохранён."
EMPTY = "пустой ответ."
NO_AVERAGES = "На этой неделе нет оценок для средней."
CONFIRM_PROMPT = "Напишите да, 0 назад: "
DAY_PROMPT = "Дата, 0 назад: "
FIRST_PROMPT = "Первый день, 0 назад: "
LAST_PROMPT = "Последний день, 0 назад: "
LESSONS_PROMPT = "Номера занятий, 0 назад: "
NOTE_PROMPT = "Примечание, 0 назад: "
OWN_NOTE_PROMPT = "Своя заметка, 0 назад: "
NOTHING_CHANGED = "Ничего не изменено."
SAME_TEXT = "оставить этот текст"
FIND_PROMPT = "Что найти, 0 назад: "
TEXT_PROMPT = "Строка, Ввод заканчивает: "
ENTER_ENDS_TEXT = "Пишите строка за строкой. Ввод без текста: готово."
ENTER_SENDS_DRAFT = "Ввод: оставить так. Новая строка добавляется, знак минус начинает заново."
ZERO_LESSON = "Занятие с номером 0 назовите словом «нулевой»."
ENTER_ALL_DAY = "Номера через запятую, например 2,3. Ввод: весь день."
WITHOUT_REASON = "без причины"
ENTER_NO_NOTE = "Примечание для школы. Ввод: без примечания."
ENTER_NO_OWN_NOTE = "Ввод: без заметки."


def main(count: int) -> str:
    return f"{MAIN_MENU}: {points(count)}."


def field_prompt(name: str) -> str:
    return f"{name}, 0 назад: "


def points(count: int) -> str:
    return counted(count, "пункт", "пункта", "пунктов")


def subjects(count: int) -> str:
    return counted(count, "предмет", "предмета", "предметов")


def days(count: int) -> str:
    return counted(count, "день", "дня", "дней")


def notices(count: int) -> str:
    return counted(count, "уведомление", "уведомления", "уведомлений")


def weeks_unsigned(count: int) -> str:
    if not count:
        return "Все недели подписаны"
    weeks = counted(count, "неделя", "недели", "недель")
    return f"{plural(count, 'Не подписана', 'Не подписаны', 'Не подписаны')} {weeks}"


def number_prompt(count: int, way: str) -> str:
    numbers = "Номер 1" if count == 1 else f"Номер от 1 до {count}"
    return f"{numbers}, 0 {way}: "


def shown(first: int, last: int, total: int) -> str:
    return f"Показаны с {first} по {last} из {total}. Ввод: дальше."


def enter(meaning: str) -> str:
    return f"Ввод: {meaning}."


def no_number(text: str) -> str:
    return f"номера {text} нет."


def not_understood(text: str) -> str:
    return f"ответ «{text}» непонятен."


def several(numbers: str) -> str:
    return f"подходят пункты {numbers}: напишите номер или больше букв."


def found(text: str, count: str) -> str:
    return f"Найдено «{text}»: {count}."


def not_found(text: str) -> str:
    return f"«{text}» здесь нет."


def outside(day: str) -> str:
    return f"{day}: вне учебного года."


def average(shown: str, sum: int, weight: int) -> str:
    return f"{shown}, сумма {sum}, общий вес {weight}"


def year(year: int) -> str:
    return f"{year} год"
