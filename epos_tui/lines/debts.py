"""Interim assessment that was not passed: told at once."""

from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.present.debts import debt_said
from epos_tui.present.line import ended
from epos_tui.usecases import debts
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """Every debt with its retakes, or that there is none."""
    words, kind = talk.words, cabinet.student.institution.kind
    known = read(talk, cabinet, debts.debts(cabinet))
    if not known:
        say(talk, words.debts.NONE)
        return
    say(talk, f"{words.debts.TITLE}: {words.debts.count(len(known))}.")
    for number, debt in enumerate(known, start=1):
        say(talk, f"{number}. {ended(debt_said(debt, kind, words))}")
    say(talk, words.debts.ORIENTATION)
