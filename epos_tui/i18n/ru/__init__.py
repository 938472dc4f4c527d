"""The Russian words."""

from epos_tui.i18n.ru import (
    absence,
    commands,
    dates,
    debts,
    diary,
    dynamics,
    errors,
    finals,
    homework,
    keys,
    lines,
    marks,
    people,
    states,
    stay,
    timetable,
    today,
)
from epos_tui.i18n.words import Words

WORDS = Words(
    dates=dates,
    people=people,
    marks=marks,
    diary=diary,
    homework=homework,
    timetable=timetable,
    stay=stay,
    finals=finals,
    dynamics=dynamics,
    debts=debts,
    absence=absence,
    today=today,
    states=states,
    errors=errors,
    keys=keys,
    commands=commands,
    lines=lines,
)
