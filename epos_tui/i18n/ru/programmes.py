"""Work programmes in Russian."""

from datetime import date

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import TopicState
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

SECTION = "Образование"
TITLE = "Рабочие программы"
TITLE_SHORT = "Программы"
SUBJECT = {
    InstitutionKind.SCHOOL: "Предмет",
    InstitutionKind.COLLEGE: "Дисциплина",
    InstitutionKind.OTHER: "Предмет",
}
PART = "Раздел"
STATE = {
    TopicState.HELD: "пройдено",
    TopicState.BEGUN: "начато",
    TopicState.TO_COME: "предстоит",
}
PLANNED, BY_TOPICS, HELD = "Часов по плану", "Часов по темам", "Проведено"
LESSONS = {
    InstitutionKind.SCHOOL: "Уроки",
    InstitutionKind.COLLEGE: "Пары",
    InstitutionKind.OTHER: "Занятия",
}
NO_TOPICS = "темы не указаны"
UNTITLED_SECTION, UNTITLED_TOPIC = "раздел без названия", "тема без названия"
SUBJECT_FOLDED, SUBJECT_UNFOLDED = "разделы свёрнуты", "разделы развёрнуты"
SECTION_FOLDED, SECTION_UNFOLDED = "раздел свёрнут", "раздел развёрнут"
EMPTY = "Рабочих программ на портале пока нет."
NOTHING_FOUND = "В программах ничего не найдено."
FIND = "Найти тему"
FIND_PROMPT = "Текст темы, 0 назад: "
GO_TO = {
    InstitutionKind.SCHOOL: "К какому предмету перейти",
    InstitutionKind.COLLEGE: "К какой дисциплине перейти",
    InstitutionKind.OTHER: "К какому предмету перейти",
}

_SUBJECTS = {
    InstitutionKind.SCHOOL: ("предмет", "предмета", "предметов"),
    InstitutionKind.COLLEGE: ("дисциплина", "дисциплины", "дисциплин"),
    InstitutionKind.OTHER: ("предмет", "предмета", "предметов"),
}


def subjects(kind: InstitutionKind, count: int) -> str:
    return counted(count, *_SUBJECTS[kind])


def sections(count: int) -> str:
    return counted(count, "раздел", "раздела", "разделов")


def topics(count: int) -> str:
    return counted(count, "тема", "темы", "тем")


def hours(count: int) -> str:
    return counted(count, "час", "часа", "часов")


def hours_short(count: int) -> str:
    return f"{count} ч"


def held_of(held: int, planned: int) -> str:
    return f"пройдено {held} из {counted(planned, 'часа', 'часов', 'часов')}"


def held_of_short(held: int, planned: int) -> str:
    return f"пройдено {held} из {planned} ч"


def of_short(held: int, planned: int) -> str:
    return f"{held} из {planned} ч"


def state_on(state: TopicState, day: date) -> str:
    return f"{STATE[state]} {dates.day(day)}"


def lesson_on(day: date, hours: int) -> str:
    return f"{dates.day(day)} ({counted(hours, 'час', 'часа', 'часов')})"


def found(count: int) -> str:
    return f"найдено: {topics(count)}"
