"""What went wrong, in Russian."""

import errno
from collections.abc import Sequence

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Fault, Feature, NotRemembered, SignInNeeded
from epos_tui.i18n.ru.grammar import counted, plural

UNREACHABLE = {
    Fault.NO_ANSWER: "Портал не отвечает. Проверьте интернет и повторите позже.",
    Fault.NO_CONNECTION: "Нет связи с порталом. Проверьте интернет и повторите позже.",
    Fault.TOO_SLOW: "Портал отвечает слишком долго. Повторите позже.",
    Fault.CUT_OFF: "Связь с порталом прервалась на середине ответа. Повторите.",
    Fault.TOO_LARGE: (
        "Портал прислал слишком большой ответ, он не прочитан. Откройте эту страницу на портале."
    ),
    Fault.NOT_DATA: ("Портал прислал не данные, а страницу: похоже, на нём идут работы. Повторите позже."),
    Fault.BUSY: "Портал перегружен и просит подождать. Повторите позже.",
    Fault.BROKEN: "На портале произошла ошибка. Повторите позже.",
    Fault.TURNED_DOWN: "Портал не ответил на этот вопрос. Повторите позже или откройте портал.",
    Fault.OTHER_HOST: "Портал направил программу на чужой адрес, она туда не пошла. Повторите позже.",
    Fault.UNKNOWN_ISSUER: (
        "Не удалось убедиться, что это портал: его сертификат выдан неизвестным центром. Ничего не "
        "отправлено. Если у вас есть файл доверенных сертификатов, добавьте --ca-file ФАЙЛ."
    ),
    Fault.EXPIRED: (
        "Срок сертификата портала истёк, ничего не отправлено. Проверьте часы компьютера и повторите позже."
    ),
    Fault.NOT_YET_VALID: (
        "Сертификат портала ещё не начал действовать: похоже, часы компьютера отстают. Поставьте "
        "верное время и повторите."
    ),
    Fault.OTHER_NAME: (
        "Отвечает не портал: сертификат выдан другому адресу. Ничего не отправлено. Так бывает в "
        "гостевых сетях: войдите в сеть или смените её."
    ),
}
NO_DIARY = {
    SignInNeeded: "Вход не выполнен. Войдите: epos sign-in. Без учётной записи: epos --demo.",
    NotRemembered: "Этой недели на компьютере ещё нет, а портал здесь не спрашивают. Откройте дневник: epos.",
}
NEED_TERMINAL = "Для полного экрана нужен терминал. Без него: epos --demo today."
CRASHED = "Ошибка программы. Данные не потеряны. Сообщите разработчикам:"
NOT_SENT = "Ничего не отправлено."
NEED_ANSWER = "Нужен ответ «да», а спросить негде: добавьте --yes или --dry-run."
ERROR = "Ошибка"
REFUSED = {
    Refusal.ONLY_PARENTS: "Это может только родитель: войдите под учётной записью родителя.",
    Refusal.NOT_YOUR_CHILD: "Школа не видит у вас такого ребёнка.",
    Refusal.ALREADY_SIGNED: "Эта неделя уже подписана.",
    Refusal.WEEK_NOT_BEGUN: "Эта неделя ещё не началась: подписать её можно с понедельника.",
    Refusal.WEEK_WITHOUT_LESSONS: "На этой неделе нет занятий: подписывать нечего.",
    Refusal.NO_SUCH_NOTICE: "Такого уведомления нет: возможно, его уже отменили.",
    Refusal.NOTICE_IN_THE_PAST: "Дни этого уведомления уже прошли: отменить его нельзя.",
    Refusal.INVALID_NOTICE: "Школа не приняла уведомление: проверьте дни и занятия.",
    Refusal.NO_SUCH_CHAT: "Такого чата или собеседника нет: возможно, чат закрыли.",
    Refusal.INVALID_MESSAGE: "Портал не принял сообщение: оно пустое или слишком длинное.",
    Refusal.INVALID_REQUEST: "Техподдержка не приняла обращение: заполните все поля.",
    Refusal.NOT_CONFIRMED: (
        "Отправка в настоящий ЭПОС из этой программы ещё никем не "
        "проверена и выключена. Сделайте это на портале: https://school.permkrai.ru/."
    ),
    Refusal.BY_PORTAL: "Портал не принял это.",
}
NOT_OFFERED = {
    Feature.MESSAGES: "Здесь не пользуются личными сообщениями портала. Как связаться, подскажет школа.",
    Feature.PROGRAMMES: "Рабочие программы на портале не опубликованы. Обычно они есть на сайте школы.",
    Feature.CURRICULUM: "Учебный план на портале не опубликован. Обычно он есть на сайте школы.",
    Feature.STAY: "Режим пребывания на портале не ведётся. Время занятий показывает расписание.",
}
NO_BROWSER = "Здесь нет браузера. Скопируйте адрес и откройте его на другом устройстве."

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
    "key": "клавиша вида f7, ctrl+k или п",
    "utf8": "текст в кодировке UTF-8",
    "certificates": "сертификаты в файле PEM",
    "issuer": "адрес, который начинается с https://",
    "choice": "одно из допустимых значений",
    "unique": "значение, которое не повторяется",
    "json": "правильный JSON",
    "toml": "правильный TOML",
    "smaller": "файл меньшего размера",
    "null": "null",
    "float": "дробное число",
    "list": "список",
    "dict": "таблица",
    "name": "буквы, цифры, дефис или подчёркивание",
    "large": "слишком большое число",
    "deep": "слишком глубокая вложенность",
    "words": "список непустых строк",
    "threshold": "дробь между 0 и 1, например 0.65",
    "host": "имя узла, например edu-epos.permkrai.ru",
}
_REASON = {
    errno.ENOENT: "такого файла или папки нет",
    errno.EACCES: "нет прав",
    errno.EPERM: "нет прав",
    errno.EISDIR: "на этом месте папка",
    errno.ENOTDIR: "часть пути не папка",
    errno.ENOSPC: "на диске нет места",
    errno.EROFS: "диск открыт только для чтения",
}


def warning(text: str) -> str:
    return f"Внимание: {text}"


def broken_file(file: str, place: str, expected: str, found: str) -> str:
    names = " или ".join(_EXPECTED.get(name.strip(), name.strip()) for name in expected.split("|"))
    told = f"Файл {file}, {_place(place)}: ожидалось {names}"
    return told + (f", а там {_EXPECTED.get(found, found)}." if found else ".")


def _place(place: str) -> str:
    if place == "@end":
        return "конец файла"
    line, colon, column = place.removeprefix("@").partition(":")
    if not place.startswith("@"):
        return f"место {place}"
    return f"строка {line}, столбец {column}" if colon else f"байт {line}"


def _reason(number: str) -> str:
    known = {str(code): told for code, told in _REASON.items()} | {"": "это не обычный файл"}
    return known.get(number, f"ошибка {number}")


def cannot_read(path: str, number: str) -> str:
    return f"Не удалось прочитать {path}: {_reason(number)}."


def cannot_keep(path: str, number: str) -> str:
    return f"Не удалось записать {path}: {_reason(number)}. Проверьте место и права на папку."


def attachment_missing(name: str) -> str:
    return f"Вложения «{name}» на портале нет или его нельзя скачать. Спросите о нём учителя."


def attachment_too_large(name: str, size: str) -> str:
    return f"Вложение «{name}» больше {size}, оно не сохранено. Откройте его на портале."


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


def bad_marks(text: str) -> str:
    return f"Оценки «{text}» непонятны. Примеры: 5; 5, 4; 4 вес 2."


def bad_threshold(text: str) -> str:
    return f"Порог «{text}» непонятен. Примеры: 0,5; 0,65. Это дробь между 0 и 1."


def bad_key(name: str) -> str:
    return f"В keys.toml названо неизвестное действие {name}. Все действия показывает справка, клавиша F1."


def small_terminal(width: int, height: int) -> str:
    return f"Окно {width} на {height} мало: увеличьте его или откройте построчный режим, epos --lines."


def waits(text: str, seconds: int) -> str:
    return f"{text} Портал просит подождать {counted(seconds, 'секунду', 'секунды', 'секунд')}."


def says(text: str, said: str) -> str:
    return f"{text} Ответ портала: «{said}»."


def unread(count: int) -> str:
    records = counted(count, "запись портала", "записи портала", "записей портала")
    return f"{records} {plural(count, 'не прочитана', 'не прочитаны', 'не прочитано')}."


def still_waiting(seconds: int) -> str:
    told = f", прошло {counted(seconds, 'секунда', 'секунды', 'секунд')}" if seconds else ""
    return f"Жду ответа портала{told}."
