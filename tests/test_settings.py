"""Where the files are, and what a user has chosen."""

import errno
import os
import stat
from fractions import Fraction
from pathlib import Path

import pytest

from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.domain.thresholds import Rules, Thresholds
from epos_tui.home import Home, find_home
from epos_tui.settings import (
    GLYPHS,
    LANGUAGES,
    THEMES,
    Portal,
    Secrets,
    Settings,
    Tls,
    Token,
    is_host,
    load,
    load_keys,
    remember,
    take_token,
)


def write(home: Home, name: str, text: str | bytes) -> Path:
    path = home.config / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_one_variable_moves_both_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("EPOS_HOME", str(tmp_path))
    assert find_home() == Home(tmp_path / "config", tmp_path / "data", tmp_path / "downloads")


def test_without_it_the_platform_decides(monkeypatch, tmp_path):
    monkeypatch.delenv("EPOS_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    folders = find_home()
    assert all("epos-tui" in str(folder) for folder in (folders.config, folders.data))


def test_looking_for_the_folders_makes_none(home, tmp_path):
    assert load(home) == Settings()
    assert load_keys(home) == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("", Settings()),
        ('theme = "epos-light"', Settings(theme="epos-light")),
        ('language = "en"\nlines = true', Settings(language="en", lines=True)),
        ('glyphs = "console" # для консоли', Settings(glyphs="console")),
        ("prompt_marks = true", Settings(prompt_marks=True)),
        ('cache = "off"', Settings(cache="off")),
        ("cache = 30", Settings(cache=30)),
        ("lock_after = 5", Settings(lock_after=5)),
        ("heavy_day = 120", Settings(heavy_day=120)),
        ("portion = 5\nsingle_key = true", Settings(portion=5, single_key=True)),
        ("portion = 0", Settings(portion=0)),
        ('portion = "all"', Settings(portion=0)),
        ('[portal]\nhost = "localhost:8443"', Settings(portal=Portal("localhost:8443"))),
        ("[portal]\nunconfirmed_writes = true", Settings(portal=Portal(unconfirmed_writes=True))),
        ('[tls]\nca_file = "/etc/ca.pem"', Settings(tls=Tls("/etc/ca.pem"))),
        (
            "[forecast]\nthreshold = 0.6\nlowest = 1\nminimum = 5\n"
            "attendance = 90\npoints = true\npaced = true",
            Settings(
                forecast=Rules(
                    Thresholds(Fraction("0.6")),
                    lowest=1,
                    minimum=5,
                    points=True,
                    paced=True,
                    attendance=Fraction("0.9"),
                )
            ),
        ),
        (
            '[forecast.subjects]\n"Физика" = "0,65"\n'
            '[forecast.schools."Лицей"]\nsubjects = { "Химия" = 0.7 }',
            Settings(
                forecast=Rules(
                    Thresholds(None, {"Физика": Fraction("0.65")}),
                    {"Лицей": Thresholds(None, {"Химия": Fraction("0.7")})},
                )
            ),
        ),
        (
            '[secrets]\nallow_backend = "a.B"\ncredential_command = ["pass", "show", "epos"]',
            Settings(secrets=Secrets("a.B", ("pass", "show", "epos"))),
        ),
    ],
)
def test_a_file_overrules_what_it_names(home, text, chosen):
    write(home, "config.toml", text)
    assert load(home) == chosen


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["", *LANGUAGES])
@pytest.mark.parametrize("glyphs", GLYPHS)
def test_every_choice_is_accepted(home, theme, language, glyphs):
    write(home, "config.toml", f'theme = "{theme}"\nlanguage = "{language}"\nglyphs = "{glyphs}"')
    assert load(home) == Settings(theme, language, False, glyphs)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("theme =", "@end", "toml"),
        ("lines = true\ntheme = x\n", "@2:9", "toml"),
        ("lines = true\r\ntheme = x\r\n", "@2:9", "toml"),
        ("lines = " + "[" * 5_000, "$", "toml"),
        (b"# \xff", "@3", "toml"),
        ('theem = "epos-dark"', "theem", "known"),
        ('theme = "epos"', "theme", "choice"),
        ('lines = "yes"', "lines", "choice"),
        ("language = ['ru']", "language", "choice"),
        ("lines = 1", "lines", "choice"),
        ("portion = true", "portion", "choice"),
        ("portion = -1", "portion", "choice"),
        ("portion = 1001", "portion", "choice"),
        ("portion = 2.0", "portion", "choice"),
        ('portion = "10"', "portion", "choice"),
        ('single_key = "yes"', "single_key", "choice"),
        ('cache = "never"', "cache", "choice"),
        ("cache = 0", "cache", "choice"),
        ("lock_after = -1", "lock_after", "choice"),
        ("lock_after = 1441", "lock_after", "choice"),
        ('lock_after = "5"', "lock_after", "choice"),
        ("heavy_day = -1", "heavy_day", "choice"),
        ("heavy_day = 1441", "heavy_day", "choice"),
        ("heavy_day = true", "heavy_day", "choice"),
        ("[theme]\nname = 1", "theme", "choice"),
        ("forecast = 0.5", "forecast", "dict"),
        ("[forecast]\nthresholds = 0.5", "forecast.thresholds", "known"),
        ("[forecast]\nthreshold = 4.65", "forecast.threshold", "threshold"),
        ("[forecast]\nthreshold = 0", "forecast.threshold", "threshold"),
        ("[forecast]\nthreshold = true", "forecast.threshold", "threshold"),
        ("[forecast]\nthreshold = nan", "forecast.threshold", "threshold"),
        ("[forecast]\nsubjects = 0.5", "forecast.subjects", "dict"),
        ('[forecast.subjects]\nx = "y"', "forecast.subjects.x", "threshold"),
        ("[forecast.schools]\nx = 0.5", "forecast.schools.x", "dict"),
        ("[forecast.schools.x]\nlowest = 1", "forecast.schools.x.lowest", "known"),
        ("[forecast]\nlowest = 3", "forecast.lowest", "choice"),
        ("[forecast]\nminimum = true", "forecast.minimum", "choice"),
        ("[forecast]\npoints = 1", "forecast.points", "choice"),
    ],
)
def test_a_fault_is_told_with_its_file_and_place(home, text, place, expected):
    path = write(home, "config.toml", text)
    with pytest.raises(BrokenFile) as caught:
        load(home)
    assert (caught.value.file, caught.value.place, caught.value.expected) == (str(path), place, expected)


@pytest.mark.parametrize("name", ["config.toml", "keys.toml"])
def test_a_folder_in_the_place_of_a_file_is_told(home, name):
    (home.config / name).mkdir(parents=True)
    with pytest.raises(BrokenFile) as caught:
        {"config.toml": load, "keys.toml": load_keys}[name](home)
    assert caught.value == BrokenFile(str(home.config / name), "$", "file", str(errno.EISDIR))


def test_a_home_below_a_file_holds_no_settings(tmp_path):
    (tmp_path / "file").write_text("")
    home = Home(tmp_path / "file" / "config", tmp_path / "file" / "data", tmp_path)
    assert (load(home), load_keys(home)) == (Settings(), {})


def test_keys_are_names_of_actions_with_their_keys(home):
    write(home, "keys.toml", '"app.help" = "f1,h"\n"week.sign" = "s"')
    assert load_keys(home) == {"app.help": "f1,h", "week.sign": "s"}


def test_a_key_that_is_no_text_is_told(home):
    write(home, "keys.toml", '"app.help" = 1')
    with pytest.raises(BrokenFile) as caught:
        load_keys(home)
    assert (caught.value.place, caught.value.expected, caught.value.found) == ("app.help", "str", "int")


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_chosen_in_the_program_is_remembered(home, theme):
    remember(home, "theme", theme)
    assert load(home).theme == theme


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_read_the_theme(home, tmp_path):
    before = os.umask(0o022)
    try:
        remember(home, "theme", "epos-light")
    finally:
        os.umask(before)
    made = tmp_path.rglob("*")
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in made} == {
        "home": 0o700, "data": 0o700, "theme": 0o600,
    }  # fmt: skip


def test_the_file_wins_over_the_remembered_theme(home):
    remember(home, "theme", "epos-16")
    write(home, "config.toml", 'theme = "epos-contrast"')
    assert load(home).theme == "epos-contrast"


@pytest.mark.parametrize("text", ["", "gone", "epos-light epos-16", "\x00"])
def test_a_remembered_theme_that_can_not_be_read_is_forgotten(home, text):
    remember(home, "theme", "epos-light")
    (home.data / "theme").write_text(text)
    assert load(home) == Settings()


def test_a_theme_that_can_not_be_kept_is_told(home):
    home.data.parent.mkdir(parents=True)
    home.data.write_text("")
    with pytest.raises(CannotKeep) as caught:
        remember(home, "theme", "epos-light")
    assert str(home.data) in caught.value.path


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("secrets = 1", "secrets", "dict"),
        ('[secrets]\npassword = "x"', "secrets.password", "known"),
        ('[secrets]\ncredential_command = "pass show"', "secrets.credential_command", "list"),
        ("[secrets]\ncredential_command = [1]", "secrets.credential_command", "words"),
        ('[secrets]\ncredential_command = [""]', "secrets.credential_command", "words"),
        ("[secrets]\nallow_backend = true", "secrets.allow_backend", "str"),
        ("[portal]\nunconfirmed_writes = 1", "portal.unconfirmed_writes", "bool"),
        ('[portal]\nhost = "https://x.ru"', "portal.host", "host"),
        ("[tls]\nca_file = []", "tls.ca_file", "str"),
    ],
)
def test_a_wrong_table_is_told_with_its_place(home, text, place, expected):
    write(home, "config.toml", text)
    with pytest.raises(BrokenFile) as broken:
        load(home)
    assert (broken.value.place, broken.value.expected) == (place, expected)


@pytest.mark.parametrize("text", ["", "-x.ru", "x.ru/", "x.ru:", "a@x.ru", "x ru", "х.рф", "x.ru:123456"])
def test_what_is_no_host_is_none(text):
    assert not is_host(text)


def test_the_secret_of_the_environment_is_taken_out_of_it(monkeypatch):
    monkeypatch.setenv("EPOS_TUI_TOKEN", "secret")
    monkeypatch.setenv("EPOS_TUI_TOKEN_FILE", "7")
    token = take_token()
    assert token == Token("7", "secret")
    assert "secret" not in repr(token)
    assert take_token() == Token()
