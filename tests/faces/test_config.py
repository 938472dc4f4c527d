"""The settings: where they are, what they may say, the editor for them."""

import tomllib
from dataclasses import fields

import pytest

from epos_tui.commands.config import template
from epos_tui.i18n import words_for
from epos_tui.settings import Portal, Secrets, Settings, Tls, load
from tests.faces.calling import epos

pytestmark = pytest.mark.usefixtures("home")

EXAMPLES = {"child", "language"}
"""Empty by default."""


@pytest.fixture
def path(home):
    return home.config / "config.toml"


def uncommented(text: str) -> str:
    """With every setting switched on."""
    _, *lines = text.splitlines()
    return "\n".join(line.removeprefix("# ") for line in lines)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_setting_stands_in_the_template_with_its_default(language):
    found = tomllib.loads(uncommented(template(words_for(language))))
    assert set(found) == {field.name for field in fields(Settings)}
    tables = {"": Settings(), "secrets": Secrets(), "portal": Portal(), "tls": Tls()}
    for name, defaults in tables.items():
        values = found[name] if name else found
        for key, value in values.items():
            if not isinstance(value, dict) and key not in EXAMPLES:
                assert (tuple(value) if isinstance(value, list) else value) == getattr(defaults, key), key
        if name:
            assert set(values) == {field.name for field in fields(defaults)}


def test_the_template_is_read_without_a_mistake_switched_off_and_on(home, path, words):
    path.parent.mkdir(parents=True)
    path.write_text(template(words), encoding="utf-8")
    assert load(home) == Settings()
    path.write_text(uncommented(template(words)), encoding="utf-8")
    assert load(home).child == "Мария"


def test_the_path_is_told_even_of_broken_settings(path):
    path.parent.mkdir(parents=True)
    path.write_text("theme = 5")
    said = epos("config", "path")
    assert (said.code, said.out) == (0, f"{path}\n")
    assert epos("config", "show").code == 2


def test_what_stands_in_the_file_is_shown_or_what_could(path, words):
    assert epos("config", "show").out == template(words)
    path.parent.mkdir(parents=True)
    path.write_text('theme = "epos-light"\n')
    assert epos("config", "show").out == 'theme = "epos-light"\n'


def test_the_editor_gets_the_file_and_what_it_leaves_is_checked(home, path, words, monkeypatch):
    monkeypatch.setenv("VISUAL", """sh -c 'echo "portion = 5" > "$0"'""")
    said = epos("config", "edit", typed="")
    assert (said.code, said.err) == (0, f"{words.config.saved(str(path))}\n")
    assert load(home).portion == 5
    assert path.stat().st_mode & 0o077 == 0
    monkeypatch.setenv("VISUAL", """sh -c 'echo "portion = x" > "$0"'""")
    assert epos("config", "edit", typed="").code == 2


@pytest.mark.parametrize("editor", ["false", "no-such-editor-here"])
def test_an_editor_that_fails_is_told(path, words, monkeypatch, editor):
    monkeypatch.setenv("VISUAL", editor)
    said = epos("config", "edit", typed="")
    assert said.code == 2
    assert words.config.no_editor(str(path)) in said.err


def test_without_a_terminal_no_editor_is_opened(path):
    assert epos("config", "edit").code == 2
    assert not path.exists()
