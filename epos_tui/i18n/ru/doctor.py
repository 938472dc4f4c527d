"""What works and what does not, in Russian."""

from datetime import timedelta

from epos_tui.i18n.ru.grammar import counted

ALL_WELL = "Всё в порядке"
GOOD = "В порядке"
BAD = "Проблема"
INVENTED = "В этой школе люди выдуманы: портала за ней нет, проверять и записывать нечего."
SIGNED_IN_TO = "Учётная запись"
ZONE = "Часовой пояс Перми известен."
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
