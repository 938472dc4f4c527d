"""The portal's own words in which something is told that no field tells."""

import re

from epos_tui.domain.year import TermKind

TERMS = {
    "четверт": TermKind.QUARTER,
    "триместр": TermKind.TRIMESTER,
    "полугоди": TermKind.HALF_YEAR,
    "семестр": TermKind.SEMESTER,
    "модул": TermKind.MODULE,
}
"""What the name of a period holds."""

COLLEGE = ("колледж", "техникум", "училище", "лицей профессион")
"""What the name of a college holds."""

LETTERS = {1: "н", 2: "б"}
"""The journal's letter by the number of the reason; the first where there is none."""

CONTROL_WORK = re.compile(r"контрольн\w+ (работа|диктант|изложение|сочинение)\b", re.IGNORECASE)
"""A topic that begins so is a control work."""

DEBTS = ("а/з", "нпа")
"""Академическая задолженность, непрохождение промежуточной аттестации."""

NO_TASK = ("", "-", "—", "не задано", "нет задания")
"""Texts of a homework that say nothing."""

SESSION_ENDED = ("сесси", "сеанс", "session", "токен", "token", "авторизац", "authoriz", "войдите", "войти")
"""What a message about an ended session holds."""

SIGN_IN_PAGE = re.compile(
    r"\b(вход|войти|войдите|пароль|sign.?in|log.?in|authenticate|esia)\b", re.IGNORECASE
)
"""What the page for the sign-in says."""
