"""What a synthesizer makes of a text: whole words, no letter spelt, no sign named."""

import re
import shutil
import subprocess

import pytest

from epos_tui.i18n import words_for
from epos_tui.present.ear import heard as for_the_ear

pytestmark = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")

SAID = [
    ("Упр. 112, стр. 48", ("упражнение", "страница")),
    ("вариант на с. 71", ("странице",)),
    ("§ 14–19", ("параграфы",)),
    ("П. 9, № 44", ("пункт",)),
    ("каб. 12", ("кабинет",)),
    ("К/р № 2", ("контрольная", "работа")),
    ("Подготовиться к с/р", ("самостоятельной", "работе")),
    ("ДЗ сдать", ("домашнее", "задание")),
    ("без д/з", ("домашнего", "задания")),
    ("КР в среду", ("контрольная", "работа")),
    ("ручка и т. д.", ("так", "далее")),
    ("т. е. завтра", ("то", "есть")),
    ("на ул. Мира", ("улице",)),
    ("школа им. Пушкина", ("имени",)),
    ("в 1812 г.", ("году",)),
    ("для 5–7 кл.", ("классов",)),
    ("Сбор 12.05.2026", ("мая", "года")),
    ("08:30–09:15", ("до",)),
    ("1-й урок", ("первый",)),
    ("15 мин, 5 кг", ("минут", "килограммов")),
    ("85 %", ("процентов",)),
    ("-5 °C", ("минус", "градусов")),
    ("5- за диктант", ("минусом",)),
    ("5 × 3 = 15", ("умножить", "равно")),
    ("каб. 2/4", ("дробь",)),
    ("Посещаемость: осв.", ("освобождение",)),
    ("еще раз", ("ещё",)),
    ("500 руб.", ("рублей",)),
]
NAMED = ("слэш", "тире", "точка", "краткое", "двоеточие", "дэ зэ", "ка эр")
"""What is heard of a sign, and of a short form letter by letter."""


def phonemes(text: str) -> list[str]:
    """The phonemes of each word, without stress and pauses."""
    told = subprocess.run(
        ["espeak-ng", "-v", "ru", "-q", "-x", "--", text], capture_output=True, text=True, check=True
    )
    return [re.sub(r"[',_:;*|-]", "", word) for word in told.stdout.split()]


@pytest.mark.parametrize(("written", "words"), SAID, ids=lambda item: item if isinstance(item, str) else "")
def test_the_full_words_are_heard(written, words):
    sounds = phonemes(for_the_ear(written, words_for("ru")))
    assert [word for word in words if not set(phonemes(word)) <= set(sounds)] == []


@pytest.mark.parametrize(("written", "words"), SAID, ids=lambda item: item if isinstance(item, str) else "")
def test_no_sign_is_named_and_no_letter_is_spelt(written, words):
    sounds = f" {' '.join(phonemes(for_the_ear(written, words_for('ru'))))} "
    assert [name for name in NAMED if f" {' '.join(phonemes(name))} " in sounds] == []


def test_without_the_lexicon_the_words_are_not_there():
    """The table is worth something: these sentences are read wrong as they are written."""
    right = [written for written, words in SAID if set(phonemes(" ".join(words))) <= set(phonemes(written))]
    assert right == []
