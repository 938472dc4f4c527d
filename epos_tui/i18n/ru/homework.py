"""Homework and classwork in Russian."""

from epos_tui.domain.homework import Preset, WorkKind
from epos_tui.i18n.ru.grammar import counted

TITLE = "Домашнее задание и классная работа"
TITLE_SHORT = "Домашнее задание"
KIND = {WorkKind.HOMEWORK: "домашнее задание", WorkKind.CLASSWORK: "классная работа"}
KIND_SHORT = {WorkKind.HOMEWORK: "", WorkKind.CLASSWORK: "в классе"}
PRESET = {
    Preset.AHEAD: "Ближайшие дни",
    Preset.TOMORROW: "Завтра",
    Preset.THIS_WEEK: "Эта неделя",
    Preset.NEXT_WEEK: "Следующая неделя",
    Preset.TERM: "Весь учебный период",
}
DUE = {WorkKind.HOMEWORK: "К какому дню", WorkKind.CLASSWORK: "День занятия"}
ASSIGNED = "Задано"
MINUTES = "Планируемое время"
ADDED_AFTER_LESSON = "добавлено после занятия"
HEAVY = "больше нормы"
OWN = "Своё"
DONE = "сделано"
ALL_SUBJECTS = "все предметы"
EMPTY = "За эти дни ничего не задано."
FILTER = "Период и предмет"
FIRST, LAST, SUBJECT = "С какого дня", "По какой день", "Предмет"
APPLY = "Применить"
WRONG_SPAN = "Последний день раньше первого."
NOTE_TITLE = "Своя заметка"
NOTE_HINT = "видна только на этом компьютере"
NO_TICK = "Классная работа уже сделана: отмечают только домашнее задание."
NOTES_HIDDEN = "Свои отметки и заметки не показаны; стереть их можно командой epos forget."
NO_TASK = "Сначала выберите задание."
NO_ATTACHMENT = "У этого задания нет вложений, которые можно сохранить."
ATTACHMENT = "Вложение"
SAVE = "Сохранить"
LARGE = "Файл большой: больше 20 МБ."


def load(tasks: int, minutes: int, untimed: int) -> str:
    if not tasks:
        return "домашних заданий нет"
    said = counted(tasks, "задание", "задания", "заданий")
    if not minutes:
        return f"{said}, время не указано"
    said += f", {counted(minutes, 'минута', 'минуты', 'минут')}"
    return f"{said} + {untimed} без времени" if untimed else said


def heavy(minutes: int, limit: int, grade_level: int | None) -> str:
    norm = f"норма для {grade_level} класса" if grade_level else "ваш предел"
    return f"Много заданий: {counted(minutes, 'минута', 'минуты', 'минут')}, {norm} {limit}."


def done(done: int, tasks: int) -> str:
    return f"сделано {done} из {tasks}"


def save_question(file: str, folder: str) -> str:
    return f"Сохранить {file} в папку {folder}?"


def saved(path: str) -> str:
    return f"Сохранено: {path}"


def marked_done(subject: str) -> str:
    return f"{subject}: отмечено как сделанное."


def marked_open(subject: str) -> str:
    return f"{subject}: отметка снята."


def noted(subject: str) -> str:
    return f"{subject}: заметка сохранена."
