"""What was decided and has not arrived yet, in Russian."""

from datetime import date, datetime

from epos_tui.domain.outbox import Stage
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted, plural

TITLE = "Ждёт отправки"
WAITING = "ждёт отправки"
SIGNATURE_WAITS = "подпись ждёт отправки"
NONE = "Ничего не ждёт отправки: всё, что вы решили, уже на портале."
WAITS = "Портал сейчас недоступен. Отправка отложена: всё уйдёт само, когда он ответит."
WAITS_FOR_SIGN_IN = "Вход закончился. Отправка отложена: всё уйдёт само, когда вы войдёте снова."
UNSEEN = "Портал принял, но пока не показывает: загляните позже, отправлять ещё раз не надо."
STAGE = {
    Stage.QUEUED: "ждёт связи",
    Stage.SENDING: "отправляется",
    Stage.UNKNOWN: "ответа не было, проверим, дошло ли",
    Stage.ASK: "решите, отправить или отменить",
    Stage.REJECTED: "портал не принял",
}
SIGNATURE = "Подпись недели"
CANCELLATION = "Отмена уведомления об отсутствии"
MESSAGE = "Сообщение"
REQUEST = "Обращение в техподдержку"
DAMAGED = "Часть записей повреждена на диске, отправлять их нельзя. Файл сохранён."
CANCEL_QUESTION = "Не отправлять это?"
MAY_HAVE_ARRIVED = "Возможно, оно уже дошло: проверьте на портале."
CANCELLED = "Больше не ждёт отправки."
APPROVE_QUESTION = "Отправить это сейчас?"
SEND_NOW = "Отправить сейчас"
GIVE_UP = "Не отправлять"
DELIVER = "Отправить всё, что может уйти"
NOTHING_WENT = "Сейчас ничего не ушло: или ответ ещё может прийти, или нужно ваше решение."
GONE = "Такой записи уже нет: она ушла или её отменили."


def count(count: int) -> str:
    return f"{plural(count, 'ждёт', 'ждут', 'ждут')} отправки: {count}"


def arrived(count: int) -> str:
    done = plural(count, "Доставлена", "Доставлены", "Доставлено")
    return f"{done} {counted(count, 'запись', 'записи', 'записей')}."


def since(moment: datetime) -> str:
    return f"с {dates.moment(moment)}"


def week(monday: date, sunday: date) -> str:
    return dates.span_said(monday, sunday)


def quoted(text: str) -> str:
    return f"«{text}»"
