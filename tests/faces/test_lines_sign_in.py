"""The room before any diary: signing in by lines."""

from asyncio import Runner
from dataclasses import replace

import pytest

from epos_tui.i18n import words_for
from epos_tui.lines.choosing import choices
from epos_tui.lines.sign_in import enter, room
from epos_tui.lines.talk import Leave, Talk
from epos_tui.settings import Settings
from epos_tui.usecases.sign_in import Entered, Gate, Instead
from tests.entrance import FIRST_TOKEN, HANDED_OVER, PARENT, STUDENT, TEACHER, DoorOfTests, gate_before
from tests.faces.lines_talk import CTRL_C, CTRL_D, Answer, Heard


@pytest.fixture
def door(tmp_path) -> DoorOfTests:
    return DoorOfTests(tmp_path / "portal.json")


@pytest.fixture
def gate(door, monkeypatch) -> Gate:
    """A computer without a keyring and without a browser."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return gate_before(door)


def talked(gate: Gate, *answers: Answer) -> tuple[Heard, Entered | Instead | None]:
    """Gives the answers, then only ends of input; what is typed unseen stands nowhere."""
    heard, left = Heard(), list(answers)

    def ask(prompt: str, shown: bool = True) -> str:
        heard.prompts.append(prompt)
        given = left.pop(0) if left else CTRL_D
        heard.lines.append(prompt + (given if isinstance(given, str) and shown else ""))
        if isinstance(given, str):
            return f"{given}\n"
        raise given

    words = words_for("ru")
    talk = Talk(
        ask, heard.lines.append, choices, words, words.lines.HELP, unseen=lambda text: ask(text, False)
    )
    return heard, enter(gate, words, Settings(), talk)


def test_one_signs_in_by_pasting_unseen(gate, door):
    heard, found = talked(gate, "1", HANDED_OVER)
    assert isinstance(found, Entered)
    assert found.signed_in.account.profile == PARENT
    assert heard.lines[0] == "Вход в ЭПОС: 2 пункта."
    assert "Хранилища паролей здесь нет: вход будет забыт при выходе из программы." in heard.lines
    assert [line[:2] for line in heard.lines if line[:2] in ("1.", "2.", "3.")].count("3.") == 1
    assert heard.lines[-1].startswith("Готово: Вы вошли: Иванов Иван Иванович, родитель")
    assert FIRST_TOKEN not in heard.text


def test_where_the_secret_stays_is_told_before_the_steps(gate):
    heard, _ = talked(gate, "1")
    kept = heard.lines.index("Хранилища паролей здесь нет: вход будет забыт при выходе из программы.")
    assert kept < next(place for place, line in enumerate(heard.lines) if "gosuslugi.ru" in line)


def test_the_demo_school_needs_no_account(gate, door):
    _, found = talked(gate, "2")
    assert found is Instead.DEMO
    assert door.state["exchanges"] == 0


@pytest.mark.parametrize("answers", [(), ("0",), ("1", "0", "0"), ("1", CTRL_D, "0"), (CTRL_C, CTRL_C)])
def test_one_can_leave_everywhere(gate, answers):
    heard, found = talked(gate, *answers)
    assert found is None
    assert heard.lines[-1] == "До свидания."


def test_a_wrong_paste_is_told_and_asked_again(gate):
    heard, found = talked(gate, "1", "мой пароль", "", f"diaryperm://redirect?token={FIRST_TOKEN}")
    assert isinstance(found, Entered)
    assert [line for line in heard.lines if line.startswith("Ошибка: ")] == [
        "Ошибка: Это не адрес входа и не куки. Нужен адрес, который начинается с diaryperm://redirect. "
        "Пароль сюда вводить не надо.",
        "Ошибка: Ничего не вставлено. Скопируйте адрес целиком и вставьте его ещё раз.",
    ]
    assert "мой пароль" not in heard.text


def test_the_steps_are_told_again_on_request(gate):
    heard, _ = talked(gate, "1", "п", "?", "0", "0")
    assert sum("gosuslugi.ru" in line for line in heard.lines) == 2


def test_of_several_profiles_one_is_chosen(gate, door):
    door.people = (PARENT, TEACHER, STUDENT)
    heard, found = talked(gate, "1", HANDED_OVER, "2")
    assert isinstance(found, Entered)
    assert found.signed_in.account.profile == STUDENT
    assert "Кем войти: 2 пункта." in heard.lines


@pytest.mark.parametrize("people", [(TEACHER,), (replace(PARENT, agreed=False),), ()])
def test_why_there_is_no_diary_is_told_and_one_may_go_on(gate, door, people):
    door.people = people
    heard, found = talked(gate, "1", HANDED_OVER, "2")
    assert found is Instead.DEMO
    assert any(line.startswith("Ошибка: ") for line in heard.lines)


def test_a_portal_that_does_not_answer_is_told(gate, door):
    door.unplugged = True
    heard, found = talked(gate, "1", HANDED_OVER, "0")
    assert found is None
    assert "Ошибка: Портал не отвечает. Проверьте интернет и повторите позже." in heard.lines


def test_ctrl_c_goes_on_without_the_keyring(gate):
    async def waits(waiting, keyring):
        if keyring:
            waiting()
            raise KeyboardInterrupt
        return await gate.open(waiting, keyring)

    heard, found = talked(replace(gate, open=waits), "1", HANDED_OVER)
    assert isinstance(found, Entered)
    assert any("Ctrl+C: без него." in line for line in heard.lines)
    assert any("его не стали ждать" in line for line in heard.lines)


def test_the_end_of_the_program_is_no_sign_in(gate):
    def gone(prompt: str) -> str:
        raise Leave

    talk = Talk(gone, [].append, choices, words_for("ru"), ())
    with Runner() as runner, pytest.raises(Leave):
        room(talk, gate, runner)
