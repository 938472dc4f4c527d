"""The Russian words."""

from epos_tui.i18n.ru import (
    absence,
    commands,
    dates,
    diary,
    errors,
    keys,
    lines,
    marks,
    people,
    states,
    today,
)
from epos_tui.i18n.words import Words

WORDS = Words(
    dates=dates,
    people=people,
    marks=marks,
    diary=diary,
    absence=absence,
    today=today,
    states=states,
    errors=errors,
    keys=keys,
    commands=commands,
    lines=lines,
)
