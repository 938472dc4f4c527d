"""What went wrong, in Russian."""

from collections.abc import Sequence

UNREACHABLE = "Портал не отвечает. Проверьте интернет и повторите позже."
SIGN_IN_NEEDED = (
    "Вход не выполнен. В этой версии открывается демонстрационная школа: добавьте --demo "
    "или --fixtures ПАПКА."
)
NOT_OFFERED = "Эта организация такой раздел не ведёт."
NEED_TERMINAL = "Для полного экрана нужен терминал. Без него: epos --demo today."
CRASHED = "Ошибка программы. Данные не потеряны. Сообщите разработчикам:"
NOT_SENT = "Ничего не отправлено."
NEED_ANSWER = "Нужен ответ «да», а спросить негде: добавьте --yes, чтобы отправить, или --dry-run."
ERROR = "Ошибка"

_EXPECTED = {
    "int": "целое число",
    "str": "строка",
    "bool": "true или false",
    "array": "список",
    "object": "объект",
    "date": "дата вида 2026-10-15",
    "time": "время вида 08:30:00",
    "datetime": "дата и время вида 2026-10-15T19:20:00+05:00",
    "field": "обязательное поле",
    "known": "известное поле",
    "choice": "одно из допустимых значений",
    "unique": "значение, которое не повторяется",
    "json": "правильный JSON",
    "toml": "правильный TOML",
    "file": "файл, который можно прочитать",
    "smaller": "файл меньшего размера",
    "null": "null",
}


def broken_file(file: str, place: str, expected: str, found: str) -> str:
    names = " или ".join(_EXPECTED.get(name.strip(), name.strip()) for name in expected.split("|"))
    told = f"Файл {file}, место {place}: ожидалось {names}"
    return told + (f", а там {_EXPECTED.get(found, found)}." if found else ".")


def cannot_keep(path: str, reason: str) -> str:
    return f"Не удалось записать {path} ({reason}). Ничего не отправлено. Проверьте место и права на папку."


def unknown_student(name: str, known: Sequence[str]) -> str:
    return f"«{name}»: непонятно, чей это дневник. Выберите: {', '.join(known)}."


def bad_date(text: str) -> str:
    return f"«{text}» не дата. Напишите, например, 14.09, 2026-09-14, вчера или завтра."


def bad_moment(text: str) -> str:
    return f"«{text}» не время. Напишите, например, 2026-10-15T19:20."


def bad_lessons(text: str) -> str:
    return f"«{text}» не номера занятий. Напишите, например, 2,3."


def bad_reason(text: str, known: Sequence[str]) -> str:
    return f"Причины «{text}» нет. Выберите: {', '.join(known)}."


def bad_key(name: str) -> str:
    return f"В keys.toml названо неизвестное действие {name}. Все действия показывает справка, клавиша F1."


def small_terminal(width: int, height: int) -> str:
    return f"Окно {width} на {height} мало: увеличьте его или откройте построчный режим, epos --lines."
