"""Wrong calls and broken schools: a sentence, an exit code, no traceback."""

import shutil

import pytest

from epos_tui import cli
from epos_tui.commands import OutputFailed, argv, table
from epos_tui.compose import demo_folder
from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("dairy", "Команды «dairy» нет. Все команды: epos help. Может быть, diary?"),
        ("--demo diary --wek 14.09", "Может быть, --week?"),
        ("--demo diary --week", "После --week нужно значение: --week ДЕНЬ."),
        ("--demo diary --week --json", "После --week нужно значение: --week ДЕНЬ."),
        ("--demo diary --week=", "После --week нужно значение"),
        ("--demo=1 diary", "Параметр --demo пишется без значения."),
        ("--demo diary --week 14.09 --week 21.09", "указан дважды"),
        ("--demo --fixtures x today", "--demo и --fixtures вместе не указывают"),
        ("--demo --json --csv diary", "--json и --csv вместе не указывают"),
        ("--demo cancel-absence --date 20.10 --notice x", "--date и --notice вместе не указывают"),
        ("--demo cancel-absence", "нужно одно из: --date, --notice"),
        ("--demo announce-absence", "нужен параметр --date ДЕНЬ"),
        ("--demo today --week 14.09", "У команды today нет параметра --week"),
        ("--demo --week 14.09", "пишется вместе с командой"),
        ("--demo today tomorrow", "Лишнее слово «tomorrow»"),
        ("--demo -x today", "Параметра -x нет"),
        ("--demo --lang fr today", "Выберите: ru, en."),
        ("--demo --theme blue", "Выберите: epos-dark"),
        ("--demo --csv today", "не таблица"),
        ("--demo --csv sign --yes", "не таблица"),
        ("--demo --csv", "не таблица"),
        ("schema lines", "Выберите: children"),
        ("completion", "нужно одно из: bash, zsh, fish"),
        ("completion tcsh", "Выберите: bash, zsh, fish."),
        ("help dairy", "Может быть, diary?"),
        ("--demo -- --today", "Команды «--today» нет"),
        ("--demo --child ivanov today", "непонятно, чей это дневник"),
        ("--demo --child Петров today", "непонятно, чей это дневник"),
        ("--demo diary --week 31.02", "«31.02» не дата"),
        ("--demo absences --month 2026-13", "не дата"),
        ("--demo announce-absence --date 20.10 --lessons x --yes", "«x» не номера занятий"),
        ("--demo announce-absence --date 20.10 --reason лень --yes", "Причины «лень» нет"),
        ("--demo --now вчера today", "«вчера» не время"),
        ("--demo --now 0001-01-01T00:00 today", "«0001-01-01T00:00» не время"),
        ("--demo --now 9999-12-31T23:59 diary", "не время"),
        ("--demo sign --list --week 5.10", "--list и --week вместе не указывают"),
        ("--demo sign --list --yes", "--list и --yes вместе не указывают"),
        ("--demo sign --list --dry-run", "--list и --dry-run вместе не указывают"),
        ("--demo sign --yes --dry-run", "--yes и --dry-run вместе не указывают"),
        ("--demo lines --json", "параметр --json ей не подходит"),
        ("--demo lines --csv", "параметр --csv ей не подходит"),
        ("--demo lines --child all", "Назовите его: --child ИМЯ."),
        ("--demo --lines --child all", "Назовите его: --child ИМЯ."),
        ("--demo --child all announce-absence --date 20.10", "Назовите его: --child ИМЯ."),
        (
            "--fixtures /nowhere today",
            "Не удалось прочитать /nowhere/clock.json: такого файла или папки нет.",
        ),
    ],
)
def test_a_wrong_call_is_told_what_is_wrong(call, told):
    said = epos(*call.split())
    assert said.code == 2
    assert ("--json" in call) == bool(said.out)
    assert told in said.err
    assert said.err.startswith("Ошибка: ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("call", ["dairy --json", "--demo diary --week 31.02 --json", "today --json"])
def test_a_failed_call_answers_in_json_too(call):
    answer = epos(*call.split()).json
    assert answer["data"] is None
    assert answer["problem"]["code"] in ("misused", "mistyped", "sign_in_needed")
    assert answer["problem"]["text"]


def test_without_a_school_a_sign_in_is_needed():
    assert epos("today").code == 4
    assert epos().code == 4


def test_the_same_option_twice_is_no_contradiction():
    assert epos("--demo", "--demo", "--json", "--json", "children").code == 0


def test_a_value_may_begin_with_a_dash():
    assert demo("announce-absence", "--date", "20.10", "--note", "-5 градусов", "--dry-run").code == 0
    assert "--тест" in demo("announce-absence", "--date", "20.10", "--note=--тест", "--dry-run").out


def test_an_escape_sequence_in_the_call_does_not_reach_the_terminal():
    said = epos("\x1b[31mdiary\u202e", "--demo")
    assert "\x1b" not in said.err
    assert "\u202e" not in said.err


def test_a_broken_file_is_named_with_its_place(tmp_path):
    school = shutil.copytree(demo_folder(), tmp_path / "school")
    week = school / "students" / "ivanov-a" / "weeks" / "2026-10-12.json"
    week.write_text(week.read_text(encoding="utf-8").replace('"number": 1', '"number": "one"', 1), "utf-8")
    said = epos("--fixtures", str(school), "diary")
    assert (said.code, said.out) == (2, "")
    assert "2026-10-12.json, место $.lessons[0].number: ожидалось целое число" in said.err
    assert epos("--fixtures", str(school), "diary", "--week", "7.09").code == 0


def test_broken_settings_stop_a_command_but_not_the_help(home):
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text('theme = "blue"\n', encoding="utf-8")
    assert demo("today").code == 2
    assert epos("help").code == 0
    assert epos("--version").code == 0


def test_a_home_that_cannot_be_written_loses_nothing(tmp_path, monkeypatch):
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    monkeypatch.setenv("EPOS_HOME", str(file))
    said = demo("announce-absence", "--date", "20.10", "--yes")
    assert (said.code, said.out) == (1, "")
    assert "Ничего не отправлено" in said.err
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_crash_tells_where_and_nothing_of_what_it_knew(monkeypatch):
    def broken(_request, _words):
        secret = "оценки ребёнка"
        raise KeyError(secret)

    monkeypatch.setattr(cli, "resolve", lambda _place: broken)
    said = epos("schema")
    assert said.code == 70
    assert "KeyError, test_commands_misused.py:" in said.err
    assert "оценки" not in said.err
    assert said.err.count("\n") == 1
    monkeypatch.setenv("EPOS_DEBUG", "1")
    assert "Traceback" in epos("schema").err


def test_an_interrupt_ends_quietly(monkeypatch):
    def interrupted(_request, _words):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "resolve", lambda _place: interrupted)
    said = epos("schema")
    assert (said.code, said.out, said.err.strip()) == (130, "", "")


def test_an_option_takes_a_value_everywhere_or_nowhere():
    for command in table.ALL:
        for option in command.options:
            assert bool(argv.OPTIONS[option.name].value) == bool(option.value), option.name


def test_the_choices_of_an_option_are_those_of_its_command():
    assert "Выберите: ahead, " in demo("homework", "--period", "1").err
    assert "Выберите: ahead, " in epos("--period=1", "homework", "--demo").err
    assert "Выберите: current, " in demo("marks", "--period", "ahead").err


def test_every_row_of_the_table_can_be_imported():
    for command in table.ALL:
        if command.run:
            assert callable(table.resolve(command.run))
        for record in command.records:
            assert isinstance(table.resolve(f"records.{record}"), type)


@pytest.fixture
def english_home(home):
    """English by the file of settings, whatever the locale."""
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text('language = "en"\n', encoding="utf-8")


@pytest.mark.usefixtures("english_home")
def test_a_crash_is_told_in_the_language_of_the_settings(monkeypatch):
    def broken(_request, _words):
        raise KeyError

    monkeypatch.setattr(cli, "resolve", lambda _place: broken)
    assert epos("schema").err.startswith("Error: The program failed.")
    assert epos("schema", "--lang", "ru").err.startswith("Ошибка: Ошибка программы.")


@pytest.mark.usefixtures("english_home")
@pytest.mark.parametrize("full", [True, False])
def test_an_output_that_fails_is_told_in_the_language_of_the_settings(monkeypatch, full):
    def fails(*_):
        raise OutputFailed(full)

    monkeypatch.setattr(cli, "tell", fails)
    said = demo("today")
    assert said.code == 74
    assert said.err.startswith("Error: The answer could not be written: ")


def test_settings_that_are_no_toml_are_told_with_line_and_column(home):
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text("lines = true\ntheme = x\n", encoding="utf-8")
    said = demo("today")
    assert said.code == 2
    assert said.err.endswith("config.toml, строка 2, столбец 9: ожидалось правильный TOML.\n")


def test_every_exit_code_stands_in_the_help():
    for language in ("ru", "en"):
        told = epos("help", "--lang", language).out
        assert all(f" {code} " in told for code in (0, 1, 2, 3, 4, 70, 74, 130, 141))
