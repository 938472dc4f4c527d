"""Personal messages in Russian."""

from epos_tui.domain.messages import LONGEST_MESSAGE, ContactKind, DraftState, MessageProblem
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.ru.grammar import counted

TITLE, TITLE_SHORT = "Личные сообщения", "Сообщения"
YOU = "Вы"
NONE = "Чатов пока нет."
NO_MESSAGES = "Сообщений пока нет."
EARLIER = "Показать более ранние сообщения"
NEW_CHAT = "Новый чат"
OPEN_CHAT = "Перейти к чату"
_KIND = {
    ContactKind.PARENTS: "Родители",
    ContactKind.TEACHERS: "Учителя",
    ContactKind.ADMINISTRATION: "Администрация",
    ContactKind.CLASS_TEACHERS: "Классные руководители",
}
KIND = {
    InstitutionKind.SCHOOL: _KIND,
    InstitutionKind.COLLEGE: {
        **_KIND,
        ContactKind.TEACHERS: "Преподаватели",
        ContactKind.CLASS_TEACHERS: "Кураторы",
    },
    InstitutionKind.OTHER: _KIND,
}
NOBODY = "Здесь никого нет."
RECIPIENT, READERS = "Кому", "Прочитают"
TEXT = "Сообщение"
TEXT_HINT = "Tab — к кнопкам, Ctrl+S — отправить, Esc — оставить черновик"
SEND, KEEP = "Отправить", "Оставить черновик"
STATE = {
    DraftState.TYPED: "Черновик",
    DraftState.WAITING: "Отправляется",
    DraftState.FAILED: "Не отправлено",
    DraftState.UNKNOWN: "Неизвестно, дошло ли",
}
PROBLEM = {
    MessageProblem.EMPTY: "Сообщение пустое.",
    MessageProblem.TOO_LONG: f"Сообщение длиннее {LONGEST_MESSAGE} знаков: разделите его.",
}
KEPT = "Черновик сохранён на этом компьютере."
REFUSED = "Сообщение не отправлено, черновик сохранён."
UNKNOWN = "Ответа нет: сообщение могло дойти. Черновик сохранён; прежде чем повторить, посмотрите чат."
WRITTEN, LAST = "Когда", "Последнее"
MEMBERS, SUBJECTS, POSITION, WHO = "Участники", "Предметы", "Должность", "Кто это"


def unread(count: int) -> str:
    return f"новых: {count}"


def unread_break(count: int) -> str:
    return f"Непрочитанные: {count}"


def chats(count: int) -> str:
    return counted(count, "чат", "чата", "чатов")


def people(count: int) -> str:
    return counted(count, "человек", "человека", "человек")


def messages(count: int) -> str:
    return counted(count, "сообщение", "сообщения", "сообщений")


def newest(count: int) -> str:
    return f"последние {messages(count)}"


def left(count: int) -> str:
    return f"Осталось знаков: {count}"


def asked(name: str) -> str:
    return f"Отправить сообщение? Получатель: {name}."


def sent_to(name: str) -> str:
    return f"Сообщение отправлено. Получатель: {name}."


def no_chat(text: str) -> str:
    return f"«{text}»: такого чата или собеседника нет. Их показывают chats и contacts."


def several(text: str, names: str) -> str:
    return f"«{text}» подходит к нескольким: {names}. Уточните имя."
