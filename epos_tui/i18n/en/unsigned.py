"""The weeks that wait for a signature, in English."""

from epos_tui.i18n.en.grammar import counted

TITLE = "Weeks not signed"
LOW = "Low marks"
MISSED = "Missed"
REMARKS = "Comments of teachers"
UNDONE = "Not ticked as done"
CHOOSE = "Which weeks to sign"
CHOOSE_HINT = "Numbers with commas, such as 1,3. Enter: all."
PROMPT = "Numbers of weeks, 0 back: "
NOTHING_CHOSEN = "No week is ticked."
EXPLAINED = "The school will see that you have read them. It can not be undone. Each week is sent by itself."
SIGN_CHOSEN = "Sign those ticked"


def ticked(done: int, tasks: int) -> str:
    return f"homework ticked as done: {done} of {tasks}"


def question(weeks: int) -> str:
    return f"Sign {counted(weeks, 'week', 'weeks')}?"


def signed(well: int, weeks: int) -> str:
    return f"Weeks signed: {well} of {weeks}."


def not_waiting(week: str) -> str:
    return f"{week}: nothing to sign, it is not among the weeks not signed."
