"""The lines face: interim assessment that was not passed."""

import pytest

from epos_tui.compose import run
from epos_tui.i18n import words_for
from epos_tui.present.debts import debt_said
from epos_tui.usecases import debts
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import numbered, talked, untold


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_debt_is_told_at_once(open_as, language):
    cabinet, words = open_as(child="ivanov-d"), words_for(language)
    known = run(latest(debts.debts(cabinet))).value
    heard = talked(cabinet, words.lines.MENU["debts"], words=words)
    kind = cabinet.student.institution.kind
    assert untold(heard, [debt_said(debt, kind, words) for debt in known], words) == []
    assert heard.after(words.debts.TITLE)[len(known)] == words.debts.ORIENTATION
    assert len(numbered(heard.after(words.debts.TITLE))) == len(known) == 2


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m"])
def test_no_debt_is_a_plain_good_sentence(open_as, words, child):
    heard = talked(open_as(child=child), "неп")
    assert heard.after("Номер от 1 до 28, 0 выход: неп")[0] == words.debts.NONE
