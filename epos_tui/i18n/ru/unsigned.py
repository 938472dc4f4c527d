"""The weeks that wait for a signature, in Russian."""

from epos_tui.i18n.ru.grammar import counted

TITLE = "Неподписанные недели"
LOW = "Низкие оценки"
MISSED = "Пропущено"
REMARKS = "Комментарии учителей"
UNDONE = "Не отмечено сделанным"
CHOOSE = "Какие недели подписать"
CHOOSE_HINT = "Номера через запятую, например 1,3. Ввод: все."
PROMPT = "Номера недель, 0 назад: "
NOTHING_CHOSEN = "Ни одна неделя не отмечена."
EXPLAINED = "Школа увидит, что вы ознакомлены. Отозвать подписи нельзя. Каждая неделя отправится отдельно."
SIGN_CHOSEN = "Подписать отмеченные"


def ticked(done: int, tasks: int) -> str:
    return f"домашних заданий отмечено сделанными: {done} из {tasks}"


def question(weeks: int) -> str:
    return f"Подписать {counted(weeks, 'неделю', 'недели', 'недель')}?"


def signed(well: int, weeks: int) -> str:
    return f"Подписано недель: {well} из {weeks}."


def not_waiting(week: str) -> str:
    return f"{week}: подписывать нечего, среди неподписанных недель её нет."
