"""What is taken out of the diary as files, in Russian."""

from epos_tui.domain.export import ExportForm, RangeKind
from epos_tui.i18n.ru.grammar import counted

LANGUAGE = "ru"
TITLE = "Выгрузка"
FORM = {
    ExportForm.ICS: "Календари для телефона или компьютера",
    ExportForm.CSV: "Таблицы для расчётов и сортировки",
    ExportForm.HTML: "Отчёт для чтения и печати",
    ExportForm.ARCHIVE: "Архив учебного года",
}
RANGE = {
    RangeKind.WEEK: "Эта неделя",
    RangeKind.NEXT_WEEK: "Следующая неделя",
    RangeKind.TERM: "",
    RangeKind.YEAR: "Весь учебный год",
}
WHICH_FORM = "Что выгрузить"
WHICH_DAYS = "За какие дни"
ANY_DAYS = "Любые дни"
DAYS = "Дни"
CONTENTS = "Что войдёт"
TO = "Куда"
SAVE = "Сохранить"
TOO_LONG = "Это слишком много дней: за раз выгружают не больше 366."
WHOLE_YEAR = "Архив всегда за весь учебный год, дни ему не указывают."
NONE = "ничего"
NOTHING = "За эти дни выгружать нечего."
READING = "Собираю дневник…"
UNFINISHED = "Учебный год ещё не закончен: в архив войдёт то, что есть сейчас."
NOT_SAVED = "Ничего не сохранено."
FILE = {
    "timetable": "Расписание",
    "homework": "Домашние задания",
    "control_works": "Контрольные работы",
    "events": "Мероприятия",
    "diary": "Дневник",
    "marks": "Оценки",
    "finals": "Итоговые оценки",
    "report": "Отчёт",
    "archive": "Архив",
}
SEPARATOR = ";"
REPORT = "Отчёт из дневника"
EVENT = "Мероприятие"
DIARY = "Дневник по дням"
NUMBER = "№"
DAY = "День"
MARKS_OF_DAYS = "Оценки за эти дни"
MORE = "Ещё"


def tasks(count: int) -> str:
    return counted(count, "домашнее задание", "домашних задания", "домашних заданий")


def classworks(count: int) -> str:
    return counted(count, "классная работа", "классные работы", "классных работ")


def control_works(count: int) -> str:
    return counted(count, "контрольная работа", "контрольные работы", "контрольных работ")


def events(count: int) -> str:
    return counted(count, "мероприятие", "мероприятия", "мероприятий")


def files(count: int) -> str:
    return counted(count, "файл", "файла", "файлов")


def question(files: str, folder: str) -> str:
    return f"Сохранить {files} в папку {folder}?"


def changed(title: str, how: str) -> str:
    return f"{title} ({how})"


def lessons_of(day: str) -> str:
    return f"Занятия: {day}"


def made(moment: str) -> str:
    return f"Составлено {moment}"
