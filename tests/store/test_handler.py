"""Who gets the addresses at the end of a sign-in: what is written among a user's files, and taken out."""

import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.errors import CannotKeep
from epos_tui.store.handler import Handler

OTHERS = """# of the person
[Added Associations]
text/html=firefox.desktop;

[Default Applications]
x-scheme-handler/https=firefox.desktop
x-scheme-handler/diaryperm=another.desktop
"""


@pytest.fixture
def handler(tmp_path) -> Handler:
    return Handler(tmp_path / "applications", tmp_path / "mimeapps.list", tmp_path / "browser.sock")


def test_what_others_have_written_stays_as_it_is(handler):
    handler.defaults.write_text(OTHERS)
    handler.add()
    assert handler.added
    added = handler.defaults.read_text()
    assert added.splitlines().index("x-scheme-handler/diaryperm=epos-tui-diaryperm.desktop;") == 5
    handler.remove()
    assert handler.defaults.read_text() == OTHERS
    assert not handler.there


def test_twice_is_once(handler):
    handler.add()
    once = handler.defaults.read_text()
    handler.add()
    assert handler.defaults.read_text() == once
    handler.remove()
    handler.remove()
    assert not handler.added


def test_a_program_that_was_elsewhere_is_not_this_one_but_can_be_removed(handler):
    replace(handler, socket=handler.socket.with_name("other.sock")).add()
    assert not handler.added
    assert handler.there
    handler.remove()
    assert not handler.there


def test_where_nothing_can_be_written_it_is_told(handler, tmp_path):
    (tmp_path / "applications").write_text("")
    with pytest.raises(CannotKeep):
        handler.add()


def test_a_socket_with_a_long_name_is_not_possible(handler):
    assert handler.possible
    assert not replace(handler, socket=handler.socket.with_name("ё" * 60)).possible


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\n\r"), min_size=1, max_size=40))
def test_any_path_is_written_as_the_desktop_reads_it(name):
    handler = Handler.__new__(Handler)
    object.__setattr__(handler, "socket", name)
    line = next(line for line in handler._entry().split("\n") if line.startswith("Exec="))
    assert _words(line.removeprefix("Exec="))[4] == name


def _words(value: str) -> list[str]:
    """The words of `Exec` as the specification tells to read them."""
    value = value.replace("\\\\", "\\")
    words, word, quoted, at = [], "", False, 0
    while at < len(value):
        character = value[at]
        if character == "\\" and quoted:
            at += 1
            word += value[at]
        elif character == '"':
            quoted = not quoted
        elif character == " " and not quoted:
            words.append(word)
            word = ""
        else:
            word += character
        at += 1
    return [one.replace("%%", "%") for one in (*words, word)]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_file_is_what_a_desktop_expects(handler):
    handler.add()
    subprocess.run(["desktop-file-validate", handler.file], check=True)


@pytest.mark.skipif(not shutil.which("gio"), reason="gio is not installed")
def test_a_desktop_finds_this_program(handler, tmp_path, monkeypatch):
    home = replace(handler, applications=tmp_path / "data" / "applications")
    home = replace(home, defaults=tmp_path / "config" / "mimeapps.list")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    home.add()
    told = subprocess.run(
        ["gio", "mime", "x-scheme-handler/diaryperm"], capture_output=True, text=True, check=True
    )
    assert "epos-tui-diaryperm.desktop" in told.stdout
