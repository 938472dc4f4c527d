"""The one-shot commands in Russian."""

from collections.abc import Sequence

TITLE = {
    "children": "Дети, чьи дневники открыты этой учётной записи.",
    "today": "Оценки за сегодня, следующий учебный день, что ждёт школа.",
    "diary": "Неделя дневника: занятия, темы, домашние задания, оценки, посещаемость.",
    "sign": "Отметить «Ознакомлен» за неделю или перечислить неподписанные недели.",
    "absences": "Месяц: пропуски и уведомления об отсутствии.",
    "announce-absence": "Уведомить школу об отсутствии на занятиях, на день или на несколько дней.",
    "cancel-absence": "Отменить уведомление об отсутствии.",
    "lines": "Построчный режим: вопросы и ответы по одной строке, для программ экранного доступа.",
    "forget": "Забыть всё, что отправлено в демонстрационную школу с этого компьютера.",
    "schema": "Схема JSON ответа команды; без имени — список команд.",
    "completion": "Сценарий дополнения команд по Tab для оболочки.",
    "help": "Эта справка или справка о команде.",
}
OPTION = {
    "demo": "демонстрационная школа: без сети, люди выдуманы",
    "fixtures": "другая школа в том же формате",
    "now": "который час в этой школе, например 2026-10-15T19:20",
    "as": "под чьей учётной записью войти",
    "child": "чей дневник: часть имени или идентификатор; all — все дети",
    "lang": "язык слов",
    "lines": "построчный режим; то же делает переменная ACCESSIBLE=1",
    "json": "ответ одним объектом JSON",
    "csv": "ответ таблицей CSV, если он таблица",
    "theme": "оформление полного экрана",
    "glyphs": "знаки полного экрана: console — только те, что есть в любой консоли",
    "no-color": "без цвета; то же делает переменная NO_COLOR",
    "version": "номер версии",
    "help": "справка",
    "week": "любой день недели; без него — текущая неделя",
    "sign.list": "только перечислить неподписанные недели",
    "month": "любой день месяца или 2026-10; без него — текущий месяц",
    "date": "день отсутствия: 2026-10-20, 20.10, завтра",
    "to": "последний день, если дней несколько",
    "lessons": "номера занятий, например 2,3; без них — весь день",
    "reason": "причина: начало её названия",
    "note": "примечание для учителей",
    "notice": "идентификатор уведомления из ответа absences --json",
    "cancel-absence.date": "любой день уведомления",
    "yes": "ответить «да» на вопрос",
    "dry-run": "показать, что будет отправлено, и ничего не отправлять",
}
VALUE = {
    "folder": "ПАПКА",
    "moment": "ВРЕМЯ",
    "role": "РОЛЬ",
    "name": "ИМЯ",
    "language": "ЯЗЫК",
    "theme": "ТЕМА",
    "glyphs": "ЗНАКИ",
    "day": "ДЕНЬ",
    "month": "МЕСЯЦ",
    "numbers": "НОМЕРА",
    "text": "ТЕКСТ",
    "id": "ИДЕНТИФИКАТОР",
    "command": "КОМАНДА",
    "shell": "ОБОЛОЧКА",
}
ABOUT = "epos: электронный дневник ЭПОС в терминале. Без команды открывается полный экран."
USAGE = "Как вызвать"
COMMANDS = "Команды"
OPTIONS = "Общие параметры, до команды или после неё"
OWN_OPTIONS = "Параметры команды"
EXIT_CODES = (
    "Код завершения: 0 сделано, 1 отказано или ошибка в данных, 2 ошибка в вызове, 3 портал не отвечает, "
    "4 нужен вход, 70 ошибка программы, 74 ответ не удалось записать, 130 прервано, 141 ответ не дочитали."
)
EXAMPLES = "Примеры"
MORE = "О команде подробно: epos help КОМАНДА."
REQUIRED = "обязательно"
WEEKS = "Неподписанные недели"
NO_WEEKS = "Все недели подписаны."
DRY_RUN = "Это проверка: ничего не отправлено."
YES_OR_NO = "да или нет: "
FORGET_QUESTION = "Забыть это?"
NOTHING_TO_FORGET = "Забывать нечего: в эту школу ничего не отправлено."
NOTHING_DONE = "Ничего не изменилось."
OUTPUT_FULL = "на диске нет места"
OUTPUT_CLOSED = "вывод закрыт"
ONE_CHILD = "Полный экран и построчный режим открывают дневник одного ребёнка. Назовите его: --child ИМЯ."


def usage(call: str) -> str:
    return f"epos [ПАРАМЕТРЫ] {call}"


def choices(values: Sequence[str]) -> str:
    return f"одно из: {', '.join(values)}"


def meant(names: Sequence[str]) -> str:
    return f"Может быть, {' или '.join(names)}?"


def unknown_command(name: str) -> str:
    return f"Команды «{name}» нет. Все команды: epos help."


def unknown_option(name: str) -> str:
    return f"Параметра {name} нет. Все параметры: epos help."


def option_alone(name: str) -> str:
    return f"Параметр {name} пишется вместе с командой. Все команды: epos help."


def foreign_option(name: str, command: str) -> str:
    return f"У команды {command} нет параметра {name}. Её параметры: epos help {command}."


def missing_value(option: str, value: str) -> str:
    return f"После {option} нужно значение: {option} {value}."


def missing_option(option: str, value: str, command: str) -> str:
    return f"Команде {command} нужен параметр {option} {value}. Подробно: epos help {command}."


def needless_value(option: str) -> str:
    return f"Параметр {option} пишется без значения."


def contradiction(option: str) -> str:
    return f"Параметр {option} указан дважды с разными значениями. Оставьте одно."


def conflict(one: str, other: str) -> str:
    return f"Параметры {one} и {other} вместе не указывают. Оставьте один."


def bad_choice(name: str, value: str, known: Sequence[str]) -> str:
    return f"{name}: «{value}» не подходит. Выберите: {', '.join(known)}."


def surplus(text: str) -> str:
    return f"Лишнее слово «{text}». Если это значение, поставьте его сразу после параметра, в кавычках."


def no_table(command: str) -> str:
    return f"Ответ команды {command} не таблица, параметр --csv ей не подходит. Возьмите --json."


def only_talks(command: str, option: str) -> str:
    return f"Команда {command} спрашивает и отвечает по строке, параметр {option} ей не подходит."


def one_child(command: str) -> str:
    return f"Команда {command} говорит об одном ребёнке. Назовите его: --child ИМЯ."


def one_of(known: Sequence[str], command: str) -> str:
    return f"Команде {command} нужно одно из: {', '.join(known)}. Подробно: epos help {command}."


def several_notices(notices: Sequence[str]) -> str:
    return f"На этот день уведомлений несколько. Выберите одно, --notice: {'; '.join(notices)}"


def will_forget(count: int) -> str:
    return f"Отправлено в эту школу с этого компьютера: {count}. Данные самой школы не изменятся."


def forgotten(count: int) -> str:
    return f"Забыто отправленное: {count}."


def output_failed(reason: str) -> str:
    return f"Ответ не удалось записать: {reason}. Освободите место или выберите другой файл."
