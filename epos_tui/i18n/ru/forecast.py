"""Forecasts of marks in Russian."""

from epos_tui.domain.causes import Cause
from epos_tui.domain.forecast import Off
from epos_tui.i18n.ru.grammar import counted

TITLE = "Прогноз"
TITLE_LONG = "Прогноз оценок"
OFF = {
    Off.UNMARKED: "без отметок, прогноза нет",
    Off.CREDIT: "зачёт, прогноза нет",
    Off.EXAM: "решает экзамен, прогноза нет",
    Off.WHOLE_YEAR: "прогноз только внутри периода",
    Off.OTHER_SYSTEM: "не 5-балльная, прогноза нет",
}
CAUSE = {
    Cause.POINTS_COUNT: "Школа считает и точки: с ними выходит тот же средний балл",
    Cause.NO_WEIGHTS: "Школа, похоже, считает без весов: так выходит тот же средний балл",
    Cause.POINTS: "Школа считает иначе: возможно, она учитывает точки",
    Cause.OTHER_SYSTEMS: "Школа считает иначе: возможно, она учитывает оценки другой системы",
    Cause.UNKNOWN: "Школа считает иначе: возможно, с оценками, которых здесь нет",
}
NOTE = "Это ориентир: оценку ставит учитель, порог округления назначает школа своим локальным актом."
NOTE_SHORT = "Ориентир, решает учитель"
UNTIL_CHOSEN = "Порог школы не выбран, поэтому показаны два обычных; свой порог записывают в файл настроек."
COMES_HEAD, NEEDS_HEAD = "Выходит", "Что нужно"
SPARE = "Запас"
NO_SPARE = "нет"
OR, AND = "или", "и"
LEFT = "Осталось"
UNKNOWN_LEFT = "расписание неизвестно"
PACED = "как до сих пор, а не по оценке за каждое занятие"
RANGE = "Возможно"
YEAR = "Год"
ATTENDANCE = "Посещено"
INFLUENCE = "Влияние каждой оценки"
ONLY_MARK = "единственная оценка"
SUPPOSED = "Если добавить"
THEN = "Станет"
WHAT_IF = "Что, если"
WHAT_IF_HINT = "Оценки через запятую, например: 5, 4 вес 2. В дневник это не попадает."
NOTHING_SUPPOSED = "ничего не добавлять"
OTHER_THRESHOLD = "Другой порог"
OWN_THRESHOLD = "Свой порог"
THRESHOLD_HINT = (
    "Порог: что должно стоять после запятой, чтобы средний балл стал следующей оценкой, например 0,65."
)
THRESHOLD_PROMPT = "Порог, 0 назад: "
MARKS_PROMPT = "Оценки, 0 назад: "
WHAT_IF_ADDED = "Что, если добавить оценки"
CHOSEN = "как в настройках"
WITH_POINTS, NO_POINTS = "Считать и точки", "Не считать точки"
POINTS_COUNT, PACE_KEPT = "с точками", "в темпе"
AT_PACE = "Ждать оценок так же часто, как до сих пор"
A_MARK_A_LESSON = "Ждать по оценке за занятие"

_MARKS = {
    1: ("единица", "единицы", "единиц"),
    2: ("двойка", "двойки", "двоек"),
    3: ("тройка", "тройки", "троек"),
    4: ("четвёрка", "четвёрки", "четвёрок"),
    5: ("пятёрка", "пятёрки", "пятёрок"),
}
_OTHER = ("оценка", "оценки", "оценок")


def threshold(shown: str) -> str:
    return f"порог {shown}"


def comes(mark: int) -> str:
    return f"выходит {mark}"


def border(exact: str) -> str:
    return f"на границе, точно {exact}"


def to_mark(mark: int, bar: str) -> str:
    return f"до {mark} (от {bar})"


def step(mark: int, value: int, counts: str) -> str:
    return f"до {mark}: {_MARKS.get(value, _OTHER)[2]} {counts}"


def step_short(mark: int, counts: str) -> str:
    return f"до {mark}: {counts}"


def spare_short(counts: str) -> str:
    return f"запас {counts}"


def spare(value: int, counts: str) -> str:
    return f"запас: {_MARKS.get(value, _OTHER)[2]} {counts}"


def marks(count: int, value: int) -> str:
    return counted(count, *_MARKS.get(value, _OTHER))


def of_weight(weight: int, count: int) -> str:
    return f"веса {weight}: {count}"


def of_value(value: int, count: int) -> str:
    return f"{_MARKS.get(value, _OTHER)[2]} {count}"


def too_few_lessons(count: int, left: int) -> str:
    return f"не успеть: нужно {count}, а осталось {left}"


def only_of_weight(weight: int) -> str:
    return f"успеть можно только с весом {weight}"


def too_few_marks(count: int, minimum: int) -> str:
    return f"Оценок мало: {count}, обычно нужно не меньше {minimum}"


def from_to(worst: str, best: str) -> str:
    return f"от {worst} до {best}"


def year_made(mark: int, marks: str) -> str:
    return f"годовая примерно {mark}, если оценки {marks}"


def final_made(mark: int) -> str:
    return f"с экзаменом итоговая примерно {mark}"


def attended(attended: int, held: int) -> str:
    return f"{attended} из {held}"


def may_miss(count: int, percent: int) -> str:
    return (
        f"для {percent} % можно пропустить ещё {count}"
        if count
        else f"для {percent} % пропускать больше нельзя"
    )


def must_attend(count: int, percent: int) -> str:
    return f"до {percent} % нужно быть подряд на {count}"


def places(count: int) -> str:
    return counted(count, "оценка", "оценки", "оценок")
