"""The request to the support in Russian."""

from epos_tui.domain.people import Role
from epos_tui.domain.support import SupportFault, SupportField
from epos_tui.i18n.ru.grammar import counted

TITLE = "Написать в техподдержку"
TITLE_SHORT = "Техподдержка"
FIELD = {
    SupportField.SUBJECT: "Тема",
    SupportField.PROBLEM: "Что случилось",
    SupportField.FULL_NAME: "Кто пишет",
    SupportField.ROLE: "Кем приходитесь",
    SupportField.TERRITORY: "Территория",
    SupportField.INSTITUTION: "Учреждение",
    SupportField.CONTACT: "Куда ответить",
}
HINT = {
    SupportField.SUBJECT: "коротко",
    SupportField.PROBLEM: "что делали, что увидели, когда",
    SupportField.FULL_NAME: "фамилия, имя, отчество",
    SupportField.ROLE: "родитель, обучающийся",
    SupportField.TERRITORY: "район или городской округ",
    SupportField.INSTITUTION: "школа или колледж",
    SupportField.CONTACT: "почта или телефон",
}
ROLE = {Role.PARENT: "родитель", Role.STUDENT: "обучающийся"}
_FAULT = {
    SupportFault.EMPTY: "заполните",
    SupportFault.TOO_LONG: "слишком длинно",
    SupportFault.NO_CONTACT: "нужна почта или номер телефона",
}
BEFORE: tuple[str, ...] = (
    "Оценки, расписание и задания исправляет школа: сначала спросите её.",
    "Исправленное школой видно на следующий день после 14:00.",
)
WRITE, GO_ON = "Написать обращение", "Продолжить обращение"
SENT_LIST = "Отправленные обращения"
NOTHING_SENT = "С этого компьютера обращений не отправляли."
NEXT, SEND = "Далее", "Отправить"
QUESTION = "Отправить обращение в техподдержку ЭПОС?"
NUMBER = "Номер"
SENT_ON = "Отправлено"
UNKNOWN = "Ответа нет: обращение могло дойти. Черновик сохранён; само оно ещё раз не отправится."
SENT_STATE, UNKNOWN_STATE = "отправлено", "неизвестно, дошло ли"
KEPT = "Черновик обращения сохранён на этом компьютере."
ERASE = "Стереть черновик"
ERASE_QUESTION = "Стереть черновик обращения?"
ERASED = "Черновик обращения стёрт."
NO_DRAFT = "Черновика обращения нет."
WAY_OUT = "Tab — следующее поле, Ctrl+S — далее, Esc — оставить черновик"
WHICH_FIELD = "Что изменить"
ALL_RIGHT = "Всё верно, отправить"


def fault(field: SupportField, fault: SupportFault) -> str:
    return f"{FIELD[field]}: {_FAULT[fault]}."


def requests(count: int) -> str:
    return counted(count, "обращение", "обращения", "обращений")


def sent(number: str) -> str:
    return f"Обращение отправлено. Номер: {number}."
