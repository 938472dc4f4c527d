"""The lines hide the diary at a word, after a time, when another program says so; then ask again."""

import pytest

from epos_tui import lines
from epos_tui.i18n import words_for
from epos_tui.lines.choosing import choices
from epos_tui.lines.talk import Hide, Talk
from epos_tui.usecases.lock import OPEN_TO_ALL, Lock
from tests.faces.lines_talk import CTRL_C, CTRL_D, Answer, Heard
from tests.guarded import Guard

PROMPT = "Ввод открыть, в выход: "


@pytest.fixture
def guard():
    return Guard()


def talked(cabinet, lock: Lock, *answers: Answer | object, language: str = "ru") -> Heard:
    """Answers one after another; one that can be called is something that happens before the next."""
    heard, left, words = Heard(), list(answers), words_for(language)

    def ask(prompt: str) -> str:
        heard.prompts.append(prompt)
        while left and callable(left[0]) and left[0] not in (CTRL_C, CTRL_D):
            if left.pop(0)() is True:
                raise Hide
        given = left.pop(0) if left else CTRL_D
        if not isinstance(given, str):
            raise given
        heard.lines.append(prompt + given)
        return f"{given}\n"

    talk = Talk(ask, heard.lines.append, choices, words, words.lines.HELP)
    heard.code = lines.run(cabinet, words, talk, lock)
    return heard


@pytest.mark.parametrize("word", ["скрыть", "hide", "crhsnm"])
def test_a_word_hides_the_demo_and_enter_opens_it(cabinet, word):
    heard = talked(cabinet, OPEN_TO_ALL, word, "", "0")
    place = heard.lines.index("Дневник закрыт.")
    assert heard.lines[place + 1 : place + 4] == [
        "Сказанное раньше осталось в окне терминала.",
        PROMPT,
        "Готово: Дневник открыт.",
    ]
    assert heard.prompts[-1] == heard.prompts[0]


def test_the_secret_is_asked_for_and_a_refusal_keeps_it_hidden(cabinet, guard):
    def agrees() -> None:
        guard.refuses = False

    guard.refuses = True
    heard = talked(cabinet, guard.lock(), "скрыть", "", "1", agrees, "", "0")
    assert heard.prompts.count(PROMPT) == 3
    assert [line for line in heard.lines if "Дневник остаётся закрытым." in line]
    assert (guard.asked, guard.marked) == (3, False)
    assert "Готово: Дневник открыт." in heard.lines


def test_what_was_being_typed_is_told_and_is_no_answer(cabinet, guard):
    def passes() -> bool:
        guard.later(5)
        return True

    heard = talked(cabinet, guard.lock(after=5), "уведомить", passes, "1", "0", "0")
    assert "Вы набирали: 1. Ответ не принят, вопрос тот же." in heard.lines
    asked = heard.prompts.index(PROMPT)
    assert heard.prompts[asked - 1] == heard.prompts[asked + 1] != heard.prompts[0]


def test_an_answer_that_comes_too_late_is_not_taken(cabinet, guard):
    heard = talked(cabinet, guard.lock(after=5), lambda: guard.later(5), "1", "", "0")
    assert heard.prompts == [heard.prompts[0], PROMPT, heard.prompts[0]]


def test_what_another_program_says_is_heeded(cabinet, guard):
    heard = talked(cabinet, guard.lock(), guard.mark, "1", "", "0")
    assert heard.prompts[1] == PROMPT


@pytest.mark.parametrize("answer", ["в", CTRL_C, CTRL_D])
def test_it_can_be_left_while_it_is_hidden(cabinet, guard, answer):
    heard = talked(cabinet, guard.lock(), "скрыть", answer)
    assert heard.lines[-1] == "До свидания."
    assert (heard.code, guard.asked, guard.marked) == (0, 0, True)


def test_it_is_said_in_english_too(cabinet):
    heard = talked(cabinet, OPEN_TO_ALL, "hide", "", "0", language="en")
    assert "The diary is locked." in heard.lines
