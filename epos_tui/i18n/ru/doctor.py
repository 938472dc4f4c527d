"""What works and what does not, in Russian."""

from datetime import date, timedelta

from epos_tui.domain.doctor import About, Health
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE = "Что работает"
LOOK = "Проверить, что работает"
ALL_WELL = "Всё в порядке"
HEALTH = {Health.GOOD: "В порядке", Health.NOTE: "Посмотрите", Health.BAD: "Проблема"}
ABOUT = {
    About.ZONE: "Часовой пояс",
    About.SECRET: "Ключ входа",
    About.ACCOUNT: "Вход",
    About.PORTAL: "Портал",
    About.CERTIFICATE: "Сертификат",
    About.CLOCK: "Часы",
    About.MEMORY: "Память",
    About.OUTBOX: "Отправка",
    About.MARKS: "Оценки",
    About.TERMINAL: "Терминал",
    About.SIGNS: "Знаки",
    About.READERS: "Экранный доступ",
}
INVENTED = "В этой школе люди выдуманы: портала за ней нет."
SIGNED_IN_TO = "Учётная запись"
ZONE = "Время Перми этому компьютеру известно."
NO_ZONE = "Часовой пояс Перми неизвестен. Установите пакет tzdata."
CLOCK = "Часы компьютера идут как у портала."
NO_MEMORY = "Ответы портала не сохраняются: без сети показать будет нечего."
MEMORY_TROUBLE = {
    "disk": "Ответы портала не сохраняются: на диске нет места или он повреждён. Освободите место.",
    "read_only": "Сохранённые ответы только читаются: в папку данных нельзя писать. Проверьте права.",
    "newer": "Сохранённые ответы записала более новая программа. Обновите эту.",
    "place": "Папка данных недоступна. Проверьте диск и права.",
}
NOTHING_WAITS = "Ничего не ждёт отправки."
WEIGHTS = "Веса оценок от 1 до 5, как обещает портал."
NO_TERMINAL = "Ответ идёт не на терминал, его вид не проверить."
NO_READERS = "Программ экранного доступа не видно."
TICKET = "Подготовить обращение"
TICKET_SUBJECT = "Проверка программы epos-tui"
TICKET_QUESTION = "Подготовить обращение с этой проверкой?"
TICKET_READY = "Обращение подготовлено, не отправлено. Допишите, что случилось, и отправьте: «Техподдержка»."
TICKET_BEGUN = "Обращение уже начато. Отправьте или сотрите его, потом готовьте новое."
NO_TICKET = "Обращение не подготовлено: сначала войдите."


def problems(count: int) -> str:
    return f"Не всё в порядке, проблем: {count}"


def answering(host: str) -> str:
    return f"Портал {host} отвечает, сертификату можно верить, вход действует."


def clock_off(ahead: timedelta) -> str:
    return f"Часы компьютера сбиты на {_by(ahead)}. Поставьте их точно, иначе входа не будет."


def clock_set(jump: timedelta) -> str:
    return f"Часы компьютера переставлены на {_by(jump)}. Данные спрошены у портала заново."


def _by(ahead: timedelta) -> str:
    minutes = abs(round(ahead.total_seconds() / 60))
    if minutes < 2 * 60:
        amount = counted(minutes, "минуту", "минуты", "минут")
    elif minutes < 2 * 24 * 60:
        amount = counted(round(minutes / 60), "час", "часа", "часов")
    else:
        amount = counted(round(minutes / 60 / 24), "день", "дня", "дней")
    return f"{amount} {'вперёд' if ahead > timedelta() else 'назад'}"


def memory(answers: int, size: str, most: str) -> str:
    return f"Сохранённых ответов для чтения без сети: {answers}, {size}; больше {most} они не займут."


def waiting(count: int) -> str:
    return f"Ждёт отправки: {count}. Список — epos waiting, отправить — epos deliver."


def recorded(count: int, folder: str) -> str:
    said = counted(count, "ответ сохранён", "ответа сохранено", "ответов сохранено")
    hidden = "Имена, тексты и числа заменены, даты сдвинуты."
    return f"{said} в {folder}. {hidden} Посмотрите файлы, прежде чем ими делиться."


def not_empty(folder: str) -> str:
    return f"Папка {folder} не пуста. Назовите новую."


def certificate(issuer: str, until: date) -> str:
    whose = f"выдан {issuer}, " if issuer else ""
    return f"Сертификат портала {whose}действует до {dates.day_year(until)}."


def certificate_ends(until: date) -> str:
    return (
        f"Сертификат портала кончается {dates.day_year(until)}. "
        "Если портал потом не откроется, дело в нём: ждите, пока его сменят."
    )


def heavy(count: int, example: str) -> str:
    many = counted(count, "оценка", "оценки", "оценок")
    return (
        f"{many} с весом больше 5, например {example}. Портал обещает веса от 1 до 5; "
        "средний балл считает их как есть. Спросите школу."
    )


def terminal(name: str, columns: int, rows: int, encoding: str) -> str:
    return f"{name or 'Терминал без имени'}, {columns} на {rows}, кодировка {encoding}."


def small(columns: int, rows: int) -> str:
    return f"Окно {columns} на {rows}: многое придётся прокручивать. Удобнее от 80 на 24."


def no_letters(encoding: str) -> str:
    name = f"кодировке {encoding}" if encoding else "этой кодировке"
    return f"В {name} нет русских букв, вместо них будет латиница. Поставьте LANG=ru_RU.UTF-8."


def signs(sample: str) -> str:
    return (
        f"Должны быть видны знаки {sample}. "
        'Если вместо них квадраты или вопросы, напишите glyphs = "console" в config.toml.'
    )


def readers(names: str) -> str:
    return f"Работает {names}. Для экранного доступа есть epos --reader и epos --lines."


def ticket(version: str, system: str) -> str:
    return f"Программа epos-tui {version}, {system}. Что она проверила:"
