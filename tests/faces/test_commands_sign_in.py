"""Signing in, out and away by command: what is asked, what is kept where, what is gone afterwards."""

import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from epos_tui.compose import Door, desk_of, own_notes_of
from epos_tui.domain.messages import Draft
from epos_tui.store.desk import Desk
from tests.canary import numbered
from tests.entrance import FIRST_TOKEN, HANDED_OVER, PARENT, STUDENT, TEACHER, DoorOfTests, live
from tests.faces.calling import Said, epos, terminal
from tests.store import gnome

TOKEN = numbered(1)
Call = Callable[..., Said]


@pytest.fixture
def door(tmp_path) -> DoorOfTests:
    return DoorOfTests(tmp_path / "portal.json")


@pytest.fixture
def safe(home, tmp_path) -> Path:
    """The settings name two programs that keep the secret in this folder."""
    folder = tmp_path / "safe"
    folder.mkdir()
    give = ["sh", "-c", f'cat "{folder}/$0" 2>/dev/null || true', "{account}"]
    take = ["sh", "-c", f'cat > "{folder}/$0"', "{account}"]
    home.config.mkdir(parents=True)
    lines = (
        f"[secrets]\ncredential_command = {json.dumps(give)}\ncredential_store_command = {json.dumps(take)}\n"
    )
    (home.config / "config.toml").write_text(lines)
    return folder


@pytest.fixture
def cookies(door, tmp_path) -> str:
    """The file of somebody who has signed in with the browser."""
    door.begin(TOKEN)
    file = tmp_path / "cookies.txt"
    file.write_text(TOKEN)
    return str(file)


@pytest.fixture
def call(door, monkeypatch) -> Call:
    """A call of the program before this door; no keyring is in sight, and no browser."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return lambda *argv, **how: epos(*argv, live=live(door), **how)


@pytest.fixture
def signed_in(call, safe) -> str:
    """The id of the account that has just signed in."""
    with terminal(HANDED_OVER) as stdin:
        said = call("sign-in", "--json", stdin=stdin)
    assert said.code == 0, said.err
    return said.json["data"]["account"]["id"]


def test_signing_in_tells_the_steps_and_never_shows_the_secret(call, safe, door):
    with terminal(HANDED_OVER) as stdin:
        said = call("sign-in", stdin=stdin)
    assert said.code == 0
    assert said.out == ("Вы вошли: Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33». Вход сохранён.\n")
    told = said.err.splitlines()
    assert told[0] == "Вход сохранит команда credential_store_command из config.toml."
    assert [line[:3] for line in told if line[:1].isdigit()] == ["1. ", "2. ", "3. "]
    assert door.address() in said.err
    assert "edu-epos.permkrai.ru и gosuslugi.ru" in said.err
    state = door.state
    for secret in (FIRST_TOKEN, state["token"], state["session"]):
        assert secret not in said.out + said.err
    assert state["token"] in next(safe.iterdir()).read_text()


def test_the_answer_as_json_has_the_account_and_no_secret(call, safe, door):
    with terminal(HANDED_OVER) as stdin:
        said = call("sign-in", "--json", stdin=stdin)
    data = said.json["data"]
    assert (data["outcome"], data["place"], data["kept"]) == ("done", "command", True)
    assert data["account"]["name"] == PARENT.name
    assert data["account"]["role"] == "parent"
    assert door.state["token"] not in said.out


@pytest.mark.parametrize("content", ["{} {}", "Cookie: auth_token={}; profile_id={}"])
def test_a_file_of_cookies_signs_in_without_a_question(call, safe, cookies, content):
    Path(cookies).write_text(content.format(TOKEN, PARENT.id))
    said = call("sign-in", "--cookies", cookies)
    assert said.code == 0
    assert TOKEN in next(safe.iterdir()).read_text()
    assert TOKEN not in said.out + said.err


def test_standard_input_signs_in_only_when_asked_to(call, safe):
    refused = call("sign-in", stdin=io.StringIO(HANDED_OVER))
    assert (refused.code, refused.out) == (2, "")
    assert "--paste" in refused.err
    assert call("sign-in", "--paste", stdin=io.StringIO(HANDED_OVER)).code == 0


def test_nothing_pasted_is_a_no(call, safe, door):
    with terminal("") as stdin:
        said = call("sign-in", "--json", stdin=stdin)
    assert said.code == 1
    assert said.json["data"]["outcome"] == "declined"
    assert door.state["exchanges"] == 0


def test_without_a_safe_place_nobody_is_sent_to_the_browser(call, home, door):
    with terminal(HANDED_OVER) as stdin:
        said = call("sign-in", stdin=stdin)
    assert said.code == 1
    assert said.err.startswith("Хранилища паролей здесь нет")
    assert "diaryperm" not in said.err
    assert door.state["exchanges"] == 0
    assert not list(home.data.glob("accounts/*"))


def test_a_bad_file_and_a_bad_paste_are_told(call, safe, tmp_path):
    assert call("sign-in", "--cookies", str(tmp_path / "none")).code == 2
    file = tmp_path / "har"
    file.write_text('{"log": ')
    said = call("sign-in", "--cookies", str(file), "--json")
    assert (said.code, said.json["problem"]["code"]) == (2, "not_handed_over")


def test_a_secret_the_portal_does_not_know_is_told(call, safe, cookies, door):
    door.begin("another")
    said = call("sign-in", "--cookies", cookies)
    assert said.code == 4
    assert list(safe.iterdir()) == []


@pytest.mark.usefixtures("safe")
@pytest.mark.parametrize(
    "chosen",
    [
        (STUDENT, ["2"], STUDENT.name),
        (STUDENT, [""], PARENT.name),
        (TEACHER, [], PARENT.name),
    ],
)
def test_of_several_profiles_one_is_chosen(call, cookies, door, chosen):
    other, typed, name = chosen
    door.people = (PARENT, other)
    with terminal(*typed) as stdin:
        said = call("sign-in", "--json", "--cookies", cookies, stdin=stdin)
    assert said.code == 0, said.err
    assert said.json["data"]["account"]["name"] == name


def test_of_several_profiles_one_can_be_named(call, safe, door, cookies):
    door.people = (PARENT, STUDENT)
    asked = call("sign-in", "--cookies", cookies)
    assert asked.code == 2
    assert f"{STUDENT.id} ({STUDENT.name}, обучающийся" in asked.err
    said = call("sign-in", "--json", "--cookies", cookies, "--profile", STUDENT.id)
    assert said.json["data"]["account"]["profile"] == STUDENT.id


@pytest.mark.parametrize(
    ("people", "begins"),
    [
        ((TEACHER,), "Ошибка: Это профиль сотрудника"),
        ((replace(PARENT, agreed=False),), "Ошибка: На портале нет вашего согласия"),
        ((), "Ошибка: Портал вас знает"),
    ],
)
def test_why_there_is_no_diary_is_told_and_nothing_is_kept(call, safe, door, people, begins):
    door.people = people
    with terminal(HANDED_OVER) as stdin:
        said = call("sign-in", stdin=stdin)
    assert said.code == 4
    assert said.err.splitlines()[-1].startswith(begins)
    assert list(safe.iterdir()) == []


def test_the_secret_of_the_environment_signs_in_and_leaves_the_environment(call, home, door, monkeypatch):
    monkeypatch.setenv("EPOS_TUI_TOKEN", HANDED_OVER)
    said = call("sign-in")
    assert said.code == 0
    assert "EPOS_TUI_TOKEN" not in os.environ
    assert "её могут прочитать другие ваши программы" in said.err
    assert said.out.endswith("Вход будет забыт при выходе из программы.\n")


def test_the_commands_of_a_diary_open_the_account_that_signed_in(call, signed_in):
    said = call("children", "--json")
    assert said.code == 0
    assert said.json["data"]["children"]


def test_what_is_kept_of_an_account_lies_in_its_folder(home):
    door = Door(account="a1b2c3d4e5f60718")
    assert desk_of(home, door).folder == home.data / "accounts" / "a1b2c3d4e5f60718"
    assert own_notes_of(home, door).path.parent == desk_of(home, door).folder


def test_without_a_sign_in_a_command_says_what_to_do(call, home):
    said = call("today", "--json")
    assert (said.code, said.json["problem"]["code"]) == (4, "sign_in_needed")
    assert "epos sign-in" in said.err


# Accounts, signing out, locking


def test_the_accounts_are_told_with_the_one_opened_first(call, signed_in):
    said = call("accounts")
    assert said.out.splitlines() == [
        "Учётные записи: 1.",
        f"{signed_in}: Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33», открывается первой.",
    ]
    (account,) = call("accounts", "--json").json["data"]["accounts"]
    assert account["id"] == signed_in
    assert call("accounts", "--csv").out.splitlines()[1].startswith(f"{signed_in},edu-epos")


def test_nobody_signed_in_is_no_error(call, home):
    assert call("accounts").out == "На этом компьютере никто не входил.\n"
    assert call("lock").out == "Закрывать нечего: на этом компьютере никто не входил.\n"


def test_signing_out_ends_the_session_and_removes_the_secret(call, signed_in, safe, door):
    asked = call("sign-out", typed="нет\n")
    assert (asked.code, door.state["session"] != "") == (1, True)
    said = call("sign-out", "--yes")
    assert said.code == 0
    assert said.out.splitlines() == [
        "Выход выполнен: Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33».",
        "Портал завершил сеанс.",
        "Ключ входа удалён из хранилища.",
    ]
    assert door.state["session"] == ""
    assert (safe / signed_in).read_text().strip() == ""
    assert call("today").code == 4


def test_a_secret_that_the_person_keeps_is_not_said_to_be_gone(call, home, monkeypatch):
    monkeypatch.setenv("EPOS_TUI_TOKEN", HANDED_OVER)
    assert call("sign-in").code == 0
    monkeypatch.setenv("EPOS_TUI_TOKEN", HANDED_OVER)
    assert "Ключ входа вы храните сами" in call("forget", "--yes").out


def test_signing_out_without_the_portal_still_removes_the_secret(call, signed_in, safe, door):
    door.unplugged = True
    said = call("sign-out", "--yes", "--json")
    assert said.json["data"] == {
        "outcome": "done",
        "account": signed_in,
        "ended": False,
        "secret": True,
        "label": said.json["data"]["label"],
    }


def test_a_locked_diary_opens_when_the_secret_is_given_again(call, signed_in, safe):
    assert call("lock", "--json").json["data"]["locked"]
    assert "Закрыто" in call("accounts").out
    assert call("children").code == 0
    assert "Закрыто" not in call("accounts").out


def test_a_locked_diary_stays_shut_while_the_secret_is_not_given(call, signed_in, safe):
    call("lock")
    (safe / signed_in).rename(safe / "away")
    assert call("children").code == 4
    assert call("accounts", "--json").json["data"]["locked"]


# Forgetting


def test_forgetting_lists_what_would_be_lost_and_asks(call, signed_in, home, safe):
    folder = home.data / "accounts" / signed_in
    Desk(folder).drafts.change(lambda _: {"buddy": Draft("Добрый вечер, не отправлено")})
    said = call("forget", typed="нет\n")
    assert said.code == 1
    assert "Не отправлено и пропадёт: 1 черновик." in said.err
    assert "«Добрый вечер, не отправлено»" in said.err
    assert folder.is_dir()
    dry = call("forget", "--dry-run", "--json").json["data"]
    assert (dry["outcome"], dry["drafts"], dry["accounts"]) == ("dry_run", 1, [signed_in])


def test_after_forgetting_nothing_is_left_and_a_second_time_says_so(call, signed_in, home, safe, door):
    epos("--demo", "sign", "--week", "2026-10-05", "--yes")
    epos("--demo", "homework-note", "--task", "20261015-3-1", "--text", "канарейка")
    said = call("forget", "--all", "--yes")
    assert said.code == 0
    assert f"Забыто: {PARENT.name}" in said.out
    assert "Файлы в папке загрузок остаются." in said.out
    left = [path for path in home.data.rglob("*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in [*left, *safe.iterdir()])
    for trace in (PARENT.name, PARENT.id, signed_in, door.state["token"] or "-", "канарейка"):
        assert trace.encode() not in content
    assert call("forget", "--all", "--yes").out == "Забывать нечего, здесь ничего нет.\n"


@pytest.mark.skipif(bool(gnome.MISSING), reason=gnome.WITHOUT)
def test_a_real_keyring_keeps_the_secret_and_forgets_it(door, home, monkeypatch, tmp_path):
    with gnome.running(monkeypatch) as keyring, terminal(HANDED_OVER) as stdin:
        said = epos("sign-in", "--json", live=live(door), stdin=stdin)
        assert (said.code, said.json["data"]["place"], said.json["data"]["kept"]) == (0, "keyring", True)
        assert "Secret Service" in said.err
        assert epos("children", live=live(door)).code == 0
        secrets = (FIRST_TOKEN, door.state["token"], door.state["session"])
        on_disk = (Path(keyring["HOME"]), home.data, home.config)
        assert [secret for secret in secrets if held(secret, *on_disk)] == []
        assert epos("forget", "--all", "--yes", live=live(door)).code == 0
        assert [trace for trace in (*secrets, PARENT.name, PARENT.id) if held(trace, *on_disk)] == []
        assert epos("children", live=live(door)).code == 4
        assert epos("forget", "--all", "--yes", live=live(door)).out.startswith("Забывать нечего")


def held(trace: str, *folders: Path) -> bool:
    """Whether the text stands in some file."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return any(trace.encode() in path.read_bytes() for path in files)


def test_a_damaged_entry_is_forgotten_too(call, signed_in, home):
    (home.data / "accounts" / signed_in / "account.json").write_text("{")
    said = call("forget", "--all", "--yes")
    assert said.code == 0
    assert f"запись {signed_in}, повреждена" in said.out
    assert not (home.data / "accounts" / signed_in).exists()


def test_an_account_is_named_by_its_id_and_by_nothing_else(call, signed_in, home):
    for id in ("..", "ffffffffffffffff", "accounts"):
        said = call("forget", "--account", id, "--yes")
        assert (said.code, signed_in in said.err) == (2, True)
    assert call("forget", "--account", signed_in, "--yes").code == 0


def test_a_keyring_out_of_sight_is_not_said_to_be_empty(call, signed_in, home):
    (home.config / "config.toml").unlink()
    said = call("forget", "--yes")
    assert said.code == 1
    assert "Хранилище паролей не сработало" in said.err
    assert (home.data / "accounts" / signed_in).is_dir()


def test_two_accounts_keep_their_things_apart(call, signed_in, safe, door, cookies):
    door.people = (replace(PARENT, id="77", name="Петрова Анна Сергеевна"),)
    other = call("sign-in", "--json", "--cookies", cookies).json["data"]["account"]["id"]
    assert other != signed_in
    assert [row["id"] for row in call("accounts", "--json").json["data"]["accounts"]] == [other, signed_in]
    assert call("forget", "--account", other, "--yes").code == 0
    assert [row["id"] for row in call("accounts", "--json").json["data"]["accounts"]] == [signed_in]
    assert (safe / signed_in).read_text().strip()


def test_the_same_profile_number_of_two_portals_is_two_accounts(call, signed_in, cookies):
    said = call("sign-in", "--json", "--host", "localhost:8443", "--cookies", cookies)
    assert said.json["data"]["account"]["id"] != signed_in


# What does not fit together


@pytest.mark.parametrize(
    "argv",
    [
        ("--demo", "sign-in"),
        ("--demo", "accounts"),
        ("--demo", "forget", "--all"),
        ("--demo", "--account", "1", "today"),
        ("--demo", "--host", "x.ru", "today"),
        ("sign-in", "--paste", "--cookies", "x"),
        ("accounts", "--host", "http://x"),
        ("accounts", "--host", "x y"),
    ],
)
def test_what_does_not_fit_together_is_told(call, home, argv):
    said = call(*argv)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Ошибка: ")


def test_a_portal_that_does_not_answer_is_told(call, safe, door):
    door.unplugged = True
    with terminal(HANDED_OVER) as stdin:
        said = call("sign-in", stdin=stdin)
    assert said.code == 3
    assert list(safe.iterdir()) == []


def test_every_answer_is_what_its_schema_says(call, signed_in):
    answers = [
        call("accounts", "--json"),
        call("lock", "--json"),
        call("sign-out", "--yes", "--json"),
        call("forget", "--yes", "--json"),
        call("sign-in", "--json", stdin=None),
    ]
    for said in answers:
        schema = json.loads(epos("schema", said.json["command"]).out)
        Draft202012Validator(schema).validate(said.json)
